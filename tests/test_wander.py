"""People who press and type anything in any order for a month: nothing fails, and the promises hold all the way.

hypothesis chooses the acts and shrinks a failure to the shortest story that shows it. Every rule takes numbers and
takes them modulo what is on the screen, so that a shrunk example means the same when it is run again.
"""

import asyncio
import contextlib
import logging
import tempfile
from collections import Counter
from collections.abc import Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.emulator import ActError, Person
from bot.model.decision import PlanKind
from bot.model.person import PersonState, PlanState
from tests.story import Story
from tests.world import World

MANY_A_DAY = {PlanKind.FOLLOW_UP, PlanKind.TRIAGE}
MONTH = timedelta(days=30)
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
    *(
        "pain 4 stiff 10, ran 30 min",
        "pain 9",
        "limping",
        "note: <b>slept</b> & badly",
        "note: heard a pop in my achilles",
    ),
    *("edit yesterday", "edit sunday", "yesterday i ran 30 min pain 3 and cycled an hour", "run and gym", "not sure"),
    "x" * 1001,
    *(
        "rest days sat sun",
        "quiet 22-7",
        "pause for 3 days",
        "i am back",
        "pain limit 5",
        "hills and speed",
        "1980",
        "2015",
    ),
    *("/settings", "/profile", "/pause", "/start abc"),
    *("/start", "/checkin", "/log", "/exercise", "/plan", "/learn", "/danger", "/zone", "/privacy", "/stop", "/help"),
    *("/edit", "/note"),
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
T = TypeVar("T")
FEW = st.integers(0, 4)
MANY = st.integers(0, 19)


class Hearing(logging.Handler):
    """Keeps the program's warnings and errors."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line."""
        self.lines.append(record.getMessage())


class Wandering(RuleBasedStateMachine):
    """One person, one bot, and everything that can happen between them."""

    def __init__(self) -> None:
        super().__init__()
        self._runner = asyncio.Runner()
        self._folder = tempfile.TemporaryDirectory()
        self._hearing = Hearing()
        logging.getLogger("bot").addHandler(self._hearing)
        self.world = self._do(_booted(Path(self._folder.name)))
        self.began = self.world.clock()
        self.person = self.world.somebody()

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return self._runner.run(work)

    def teardown(self) -> None:
        """End the bot."""
        logging.getLogger("bot").removeHandler(self._hearing)
        self._do(self.world.close())
        self._runner.close()
        self._folder.cleanup()

    def _settle(self) -> None:
        self._do(self.world.settle())

    @initialize(set_up=st.booleans())
    def begin(self, set_up: bool) -> None:
        """Begin as a stranger, or as somebody who has been set up."""
        if set_up:
            story = Story(self.world, people={"Robin": self.person})
            self._do(story.use("parts/runner.txt"))
        else:
            self.person.say("/start")
            self._settle()

    @rule(message=FEW, row=MANY, column=MANY, times=st.sampled_from((1, 1, 1, 2)))
    def press(self, message: int, row: int, column: int, times: int) -> None:
        """Press a button of one of the newest messages that have any, once or twice."""
        shown = [seen for seen in reversed(self.person.from_bot) if seen.buttons][:3]
        if shown:
            chosen = shown[message % len(shown)]
            row %= len(chosen.buttons)
            for _ in range(times):
                self.person.tap(chosen.message_id, row, column % len(chosen.buttons[row]))
            self._settle()

    @rule(text=st.sampled_from(TEXTS))
    def type(self, text: str) -> None:
        """Type something."""
        self.person.say(text)
        self._settle()

    @precondition(lambda self: self.world.clock() - self.began < MONTH)
    @rule(hours=st.sampled_from((0.006, 0.03, 1, 3, 8, 24, 50)))
    def wait(self, hours: float) -> None:
        """Let time pass while the bot runs."""
        self._do(self.world.wait(timedelta(hours=hours)))

    @precondition(lambda self: self.world.clock() - self.began < MONTH)
    @rule(hours=st.sampled_from((0, 0, 5, 30)))
    def crash(self, hours: int) -> None:
        """End the bot and start it again, at once or much later."""
        self._do(self._crash(timedelta(hours=hours)))

    async def _crash(self, down: timedelta) -> None:
        await self.world.crash()
        self.world.clock.move_to(self.world.clock() + down)
        await self.world.boot()
        await self.world.settle()

    @rule(act=FEW)
    def do_an_odd_thing(self, act: int) -> None:
        """Send a sticker or a place, or block the bot and come back."""
        with contextlib.suppress(ActError):  # a phone would not allow it either
            _odd_thing(self.person, act)
        self._settle()

    @invariant()
    def nothing_has_failed(self) -> None:
        """Look at the log and at what Telegram refused."""
        assert self._hearing.lines == []
        refused = [str(call.error) for call in self.world.emulator.calls if not call.ok]
        assert [error for error in refused if not any(word in error for word in ARRANGED)] == []

    @invariant()
    def promises_hold(self) -> None:
        """Check the plans and the ledger."""
        self._do(_promises_hold(self.world, self.person))


async def _booted(folder: Path) -> World:
    here = World(folder)
    await here.boot()
    return here


def _odd_thing(person: Person, act: int) -> None:
    match act:
        case 0:
            person.send_sticker()
        case 1:
            person.share_location(52.5, 13.4)
        case 2:
            person.send("video")
        case 3:
            person.reply(person.from_bot[len(person.from_bot) // 2].message_id, "4")
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
    waiting = [row for row in planned if row.kind is PlanKind.TRIAGE and row.subject.startswith("doubt")]
    assert len(doubts) == len(waiting) <= 1, "a doubtful danger has its advice waiting, and only that"
    if doubts or any(form.is_open and form.answers.get("sign", "none") != "none" for form in forms):
        assert [row for row in planned if row.kind is PlanKind.EXERCISE and row.due_at > world.clock()] == []


def wander(examples: int, steps: int) -> None:
    """Try so many wanderings of so many acts."""
    chosen = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink),
    )
    run_state_machine_as_test(Wandering, settings=chosen)


@pytest.mark.timeout(300)
def test_nothing_that_somebody_does_fails_or_breaks_a_promise() -> None:
    """A few wanderings; more of them are marked `sweep`."""
    wander(6, 50)


@pytest.mark.sweep
def test_nothing_fails_in_many_wanderings() -> None:
    """Two hundred wanderings of a hundred acts."""
    wander(200, 100)
