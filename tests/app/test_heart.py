"""The heart: it sleeps until something is due, an earlier plan wakes it, and nothing that fails stops it."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.app.build import Program
from bot.app.heart import NEVER, Heart
from bot.clock import MovableClock, utc_now
from bot.model.decision import Plan, PlanKind
from bot.model.event import Command
from tests.world import World

SOON = timedelta(milliseconds=60)
LATER = timedelta(hours=1)
MOMENT_S = 0.02
PATIENCE_S = 5


class Beats:
    """A beat that counts, and says what it is told to say."""

    def __init__(self) -> None:
        self.count, self.following = 0, NEVER
        self.beaten = asyncio.Event()
        self.fails = False

    async def __call__(self) -> datetime:
        """Beat."""
        self.count += 1
        self.beaten.set()
        if self.fails:
            raise RuntimeError
        return self.following

    async def next(self) -> None:
        """Wait for the next beat."""
        self.beaten.clear()
        async with asyncio.timeout(PATIENCE_S):
            await self.beaten.wait()


@pytest.fixture
async def beats() -> Beats:
    """Give a beat."""
    return Beats()


@pytest.fixture
async def heart(beats: Beats) -> AsyncIterator[Heart]:
    """Give a heart that beats by the real clock."""
    made = Heart(beats, utc_now)
    made.start()
    await beats.next()
    yield made
    await made.stop()


async def test_it_beats_at_the_start_and_then_sleeps_while_nothing_is_due(heart: Heart, beats: Beats) -> None:
    assert heart.longest > LATER / 1000
    await asyncio.sleep(MOMENT_S * 3)
    assert beats.count == 1


async def test_it_beats_when_the_next_is_due(heart: Heart, beats: Beats) -> None:
    beats.following = utc_now() + LATER
    heart.planned(int((utc_now() - LATER).timestamp()))
    await beats.next()
    assert beats.count == 2
    await asyncio.sleep(MOMENT_S)
    assert beats.count == 2


async def test_a_plan_for_an_earlier_time_wakes_it_and_one_for_a_later_time_does_not(
    heart: Heart, beats: Beats
) -> None:
    beats.following = utc_now() + LATER
    heart.planned(int(utc_now().timestamp()))
    await beats.next()
    heart.planned(int((utc_now() + 2 * LATER).timestamp()))
    await asyncio.sleep(MOMENT_S)
    assert beats.count == 2
    heart.planned(int(utc_now().timestamp()))
    await beats.next()
    assert beats.count == 3


async def test_it_looks_again_after_its_longest_sleep_even_when_nothing_is_planned(beats: Beats) -> None:
    heart = Heart(beats, utc_now, longest=SOON)
    heart.start()
    for _ in range(3):
        await beats.next()
    await heart.stop()


async def test_a_beat_that_fails_is_told_without_its_words_and_the_heart_goes_on(
    beats: Beats, caplog: pytest.LogCaptureFixture
) -> None:
    beats.fails = True
    heart = Heart(beats, utc_now, longest=SOON)
    heart.start()
    for _ in range(2):
        await beats.next()
    await heart.stop()
    assert {record.getMessage() for record in caplog.records} == {"A beat failed: RuntimeError"}


async def test_what_was_planned_during_a_beat_is_not_overslept() -> None:
    clock = MovableClock(datetime(2026, 3, 2, tzinfo=UTC))
    count = 0

    async def beat() -> datetime:
        nonlocal count
        count += 1
        if count == 1:
            made.planned(int(clock().timestamp()))
        return NEVER

    made = Heart(beat, clock)
    made.start()
    async with asyncio.timeout(PATIENCE_S):
        while count < 2:  # noqa: ASYNC110 - the heart tells nobody
            await asyncio.sleep(0)
    await made.stop()


async def _planned_and_then_failed(world: World, person: int, plans: list[Plan]) -> None:
    nowhere = replace(plans[0], due=plans[0].due.replace(tzinfo=None))
    async with world.program.store.transaction() as tx:
        await tx.replan(person, plans, world.clock())
        await tx.replan(person, [nowhere], world.clock())


async def test_a_commit_tells_the_earliest_time_that_it_plans_for_and_a_rollback_tells_nothing(world: World) -> None:
    told: list[int] = []
    store, now = world.program.store, world.clock()
    store.on_planned = told.append
    robin = world.somebody()
    await world.program.engine.handle(Command(900_000_001, robin.id, "en", "start", ""))
    plans = [Plan(PlanKind.CHECK_IN, now + timedelta(hours=hours), now.date(), str(hours)) for hours in (3, 1, 2)]
    with pytest.raises(ValueError, match="an instant needs its zone"):
        await _planned_and_then_failed(world, robin.id, plans)
    assert told == []
    async with store.transaction() as tx:
        await tx.replan(robin.id, plans, now)
    assert told == [int((now + timedelta(hours=1)).timestamp())]


async def test_a_stop_in_the_middle_of_the_housekeeping_is_no_error(
    world: World, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = asyncio.Event()

    async def back_up_for_ever(*_: object) -> None:
        begun.set()
        await asyncio.Event().wait()

    room = Program.keep_house.__globals__  # by its path, the room could not be told from the function in it
    monkeypatch.setitem(room, "keep_backups", back_up_for_ever)
    program = world.program
    program.scheduler.start()
    async with asyncio.timeout(PATIENCE_S):
        await begun.wait()
    await program.stop()
    await asyncio.sleep(0)
    assert "Program.keep_house" not in caplog.text
