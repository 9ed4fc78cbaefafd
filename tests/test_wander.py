"""People who press and type anything in any order: nothing fails, and the promises hold all the way."""

import contextlib
import logging
import random
from collections import Counter
from datetime import timedelta

import pytest

from bot.emulator import ActError, Person
from bot.model.decision import PlanKind
from bot.model.person import PersonState, PlanState
from tests.world import World

STEPS = 120
MANY_A_DAY = {PlanKind.FOLLOW_UP, PlanKind.TRIAGE}
ARRANGED = ("blocked", "Conflict", "query is too old")
TEXTS = (
    *("4", "about 4", "four", "11", "-5", "half an hour", "7:30", "done", "later", "skip", "yes", "no", "limp"),
    *("ran 30 min pain 2", "ran 5k in 31 min, pain 2 after", "swam 1 h", "hello", "can i stretch", "🙃", "<b>&"),
    *("heard a pop in my achilles", "my calf is swollen and hot", "new york", "Tokyo", "asia"),
    *("sharp pain in my achilles on my run today", "i cannot tell", "that was not meant", "ахиллово сухожилие"),
    *(
        "may I run 40 min?",
        "can i swim today",
        "today 30",
        "progress 14",
        "report",
        "/today 25",
        "/progress",
        "/report",
    ),
    *("/start", "/checkin", "/log", "/exercise", "/plan", "/learn", "/danger", "/zone", "/privacy", "/stop", "/help"),
    *(
        "/cancel",
        "/history",
        "/export",
        "never mind",
        "why",
        "back",
        "correct it",
        "go on",
        "all commands",
        "Is it torn?",
    ),
    *("start", "next", "pause", "go on", "it hurt 5", "partly 10", "skip no time", "tonight", "easier", "second round"),
    *("weekly tests", "hop 2", "left 20 right 25", "70%"),
    "/weekly",
)


@pytest.mark.parametrize("seed", range(5))
async def test_nothing_that_somebody_does_fails_or_breaks_a_promise(
    world: World, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    """A hundred and twenty random acts over some weeks, with crashes in between."""
    chance = random.Random(seed)  # noqa: S311 - chance, not secrecy
    person = world.somebody()
    person.say("/start")
    await world.settle()
    with caplog.at_level(logging.WARNING, logger="bot"):
        for _ in range(STEPS):
            await _do_something(world, person, chance)
            await _promises_hold(world, person)
    assert [record.getMessage() for record in caplog.records] == []
    refused = [str(call.error) for call in world.emulator.calls if not call.ok]
    assert [error for error in refused if not any(word in error for word in ARRANGED)] == []


async def _do_something(world: World, person: Person, chance: random.Random) -> None:
    roll = chance.random()
    if roll < 0.62:
        _press(person, chance)
    elif roll < 0.85:
        person.say(chance.choice(TEXTS))
    elif roll < 0.97:
        await world.wait(timedelta(hours=chance.choice((0.006, 0.03, 1, 3, 8, 24, 50))))
    elif roll < 0.985:
        await world.crash()
        await world.boot()
    else:
        _odd_thing(person, chance)
    await world.settle()


def _press(person: Person, chance: random.Random) -> None:
    shown = [message for message in person.from_bot if message.buttons][-3:]
    if shown:
        message = chance.choice(shown)
        row = chance.randrange(len(message.buttons))
        for _ in range(chance.choice((1, 1, 1, 2))):
            person.tap(message.message_id, row, chance.randrange(len(message.buttons[row])))


def _odd_thing(person: Person, chance: random.Random) -> None:
    with contextlib.suppress(ActError):  # a phone would not allow it either
        match chance.randrange(5):
            case 0:
                person.send_sticker()
            case 2:
                person.send(chance.choice(("video", "poll", "dice", "venue", "animation")))
            case 3:
                person.reply(chance.choice(person.from_bot).message_id, chance.choice(TEXTS))
            case 1:
                person.share_location(52.5, 13.4)
            case _:
                person.block()
                person.unblock()


async def _promises_hold(world: World, person: Person) -> None:
    """Check that one prompt a kind and day goes out, none for exercise in danger, and that the plan never runs dry."""
    engine = world.program.engine
    known, planned = await engine.planned(person.id)
    async with world.program.store.transaction() as tx:
        ledger = await tx.ledger(person.id)
        forms = await tx.forms(person.id, ("danger", "doubt"))
    sent = Counter(
        (row.kind, row.day)
        for row, _ in ledger
        if row.state in {PlanState.CLAIMED, PlanState.SENT, PlanState.UNCERTAIN}
    )
    assert all(count == 1 or kind in MANY_A_DAY for (kind, _), count in sent.items())
    if known is None or known.state is not PersonState.ACTIVE:
        assert planned == []
        return
    assert [row for row in planned if row.kind is PlanKind.CHECK_IN], "an active person always has a next check-in"
    doubts = [form for form in forms if form.questionnaire == "doubt" and form.is_open]
    waiting = [row for row in planned if row.kind is PlanKind.TRIAGE]
    assert len(doubts) == len(waiting) <= 1, "a doubtful danger has its advice waiting, and only that"
    if doubts or any(form.is_open and form.answers.get("sign", "none") != "none" for form in forms):
        assert [row for row in planned if row.kind is PlanKind.EXERCISE and row.due_at > world.clock()] == []
