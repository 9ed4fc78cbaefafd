"""The guided session with the real heartbeat: how exact it is, how far apart its edits are, and one person's error."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from bot.app.build import HEARTBEAT
from bot.emulator import Person
from bot.engine import guide
from bot.engine.turn import Turn
from bot.model.person import Guide
from tests.past import live
from tests.world import SETUP, World, do

LEAST = timedelta(seconds=5)
Shown = tuple[datetime, str]


async def begun(world: World, name: str = "Robin") -> Person:
    """Return somebody who has just tapped Start on today's holds."""
    person = world.somebody(name)
    await do(world, person, "/start", *SETUP)
    await live(world, person.id, "1 light isometric")
    await do(world, person, "/checkin", "say:2", "say:5", "say:nothing", "/exercise", "Start")
    return person


async def watch(world: World, person: Person, span: timedelta, beat: timedelta = HEARTBEAT) -> list[Shown]:
    """Let the heart beat, and return when which new first lines were seen on the card."""
    seen: list[Shown] = []
    until = world.clock() + span
    while world.clock() < until:
        world.clock.move_to(world.clock() + beat)
        await world.program.beat()
        await world.settle()
        line = person.from_bot[-1].words.split("\n")[2]
        if not seen or seen[-1][1] != line:
            seen.append((world.clock(), line))
    return seen


async def test_changes_of_a_card_are_at_least_five_seconds_apart_from_the_first_hold_to_the_end(world: World) -> None:
    person = await begun(world)
    seen = await watch(world, person, timedelta(minutes=9), beat=timedelta(seconds=1))
    times = [at for at, _ in seen]

    assert len(seen) == 10  # five holds, four rests, and how it went
    assert "heel raise hold" in seen[-1][1]
    assert all(later - sooner >= LEAST for sooner, later in pairwise(times))


async def test_a_hold_is_as_long_as_it_says_or_one_beat_longer(world: World) -> None:
    person = await begun(world)
    world.clock.move_to(world.clock() + timedelta(seconds=3))  # the beat is not in step with the tap
    seen = await watch(world, person, timedelta(minutes=5))
    holds = [at for at, line in seen if line.startswith("Hold")]
    rests = [at for at, line in seen if line.startswith("Rest")]

    assert len(holds) == len(rests) == 3
    for began, ended in zip(holds[1:], rests[1:], strict=True):
        assert timedelta(seconds=30) <= ended - began <= timedelta(seconds=30) + HEARTBEAT


async def test_one_persons_error_leaves_their_place_and_nobody_else_waits(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    robin, alex = await begun(world), await begun(world, "Alex")
    real = guide.on_time

    async def fails_for_robin(turn: Turn, session: Guide) -> None:
        if session.person == robin.id:
            raise RuntimeError("secret answer")
        await real(turn, session)

    monkeypatch.setattr(guide, "on_time", fails_for_robin)
    await world.wait(timedelta(seconds=40))

    assert "Rest" in alex.from_bot[-1].words
    assert "Hold 1" in robin.from_bot[-1].words
    assert "secret" not in caplog.text
    monkeypatch.setattr(guide, "on_time", real)
    robin.say("go on")
    await world.settle()
    assert "Hold 1" in robin.from_bot[-1].words
    await world.wait(timedelta(seconds=40))
    assert "Rest" in robin.from_bot[-1].words


async def test_a_session_counts_as_no_message_of_the_day_and_is_in_no_plan(world: World) -> None:
    person = await begun(world)
    await world.wait(timedelta(minutes=9))
    async with world.program.store.transaction() as tx:
        today = world.clock().date()
        assert await tx.sent_on(person.id, today) == 0
        assert {row.kind for row, _ in await tx.ledger(person.id)} <= {
            "check_in",
            "nudge",
            "exercise",
            "weekly_summary",
        }
