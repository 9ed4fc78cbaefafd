"""What was put by of older days is never out of date: whatever is written, today comes out as from all answers."""

import random
import re
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.content import load_content
from bot.content.policy import load_policy
from bot.engine.history import KINDS_OF_THE_PERSON, build_history
from bot.engine.turn import Turn
from bot.model.diary import Recent
from bot.model.person import Form, FormStatus, PersonState
from bot.rules import decide
from bot.rules.past import KEPT
from bot.store import Store, Transaction
from bot.store.open import migrations
from tests.world import KEY

ROBIN = 7
BEGUN = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
DAYS, STEPS, WALKS = 45, 60, 12
DOSE = {"exercise": "heel_raise", "stage": "slow", "sets": "3", "one_leg": "yes", "reps": "15"}
SETUP = {"side": "left", "site": "midportion", "baseline_pain": "2", "running": "yes", "longest_run": "40"}


@dataclass
class Life:
    """Somebody whose forms are written by chance, and the day that it is."""

    tx: Transaction
    chance: random.Random
    now: datetime = BEGUN + DAYS * DAY

    @property
    def today(self) -> date:
        """The local day."""
        return self.now.date()

    async def any_form(self, *kinds: str) -> Form | None:
        """Return one of the forms, of some kinds where given."""
        forms = await Transaction(self.tx._connection).forms(ROBIN, kinds)  # noqa: SLF001 - the same open transaction
        return self.chance.choice(forms) if forms else None

    async def fill(self, kind: str, when: date, answers: dict[str, str], subject: str = "") -> None:
        """Answer a form of a day."""
        at = datetime(when.year, when.month, when.day, 9, tzinfo=UTC)
        form = await self.tx.open_form(ROBIN, kind, 1, when, subject, at)
        for question, value in answers.items():
            await self.tx.save_answer(form.id, question, value, self.now)
        await self.tx.set_status(form.id, FormStatus.COMPLETED, self.now)

    async def tell(self, when: date) -> None:
        """Tell something of a day."""
        kind = self.chance.choice(("check_in", "check_in", "log", "follow_up", "exercise", "weekly"))
        pain = str(self.chance.choice((0, 1, 2, 2, 2, 3, 4, 6, 8)))
        match kind:
            case "check_in":
                load = self.chance.choice(("nothing", "run", "walk"))
                told = {"pain": pain, "stiffness": "10", "yesterday": load, "minutes": "30", "load_pain": "2"}
                await self.fill(kind, when, told)
            case "log":
                await self.fill(kind, when, {"kind": "run", "minutes": "25", "load_pain": pain}, pain)
            case "follow_up":
                await self.fill(kind, when, {"pain": pain}, f"load:1:{self.chance.choice((24, 48))}")
            case "exercise":
                dose = {f"@{fact}": value for fact, value in DOSE.items()}
                await self.fill(kind, when, {**dose, "begin": "done", "pain": pain})
            case _:
                await self.fill(kind, when, {"hop": pain, "heel_left": "20", "heel_right": "25"})


async def tell_of_any_day(life: Life) -> None:
    await life.tell(life.today - life.chance.randrange(DAYS) * DAY)


async def tell_of_today(life: Life) -> None:
    await life.tell(life.today)


async def correct(life: Life) -> None:
    form = await life.any_form("check_in", "log", "follow_up", "exercise")
    if form is not None and "pain" in form.answers:
        await life.tx.save_answer(form.id, "pain", str(life.chance.randrange(10)), life.now)


async def take_back(life: Life) -> None:
    form = await life.any_form("check_in", "follow_up", "weekly")
    if form is not None:
        await life.tx.drop_answers(form.id, ("pain", "hop"), life.now)


async def delete(life: Life) -> None:
    form = await life.any_form("log", "exercise", "check_in")
    if form is not None:
        status = life.chance.choice((FormStatus.IN_ERROR, FormStatus.STOPPED))
        await life.tx.set_status(form.id, status, life.now)


async def move(life: Life) -> None:
    form = await life.any_form("log")
    if form is not None:
        to = form.day + life.chance.choice((-20, -1, 1, 20)) * DAY
        await life.tx.set_status(form.id, FormStatus.IN_PROGRESS, life.now)
        if await life.tx._one("SELECT 1 FROM form WHERE questionnaire = 'log' AND day = ?", to.isoformat()) is None:  # noqa: SLF001 - a look behind
            await life.tx.set_day(form.id, to)


async def danger(life: Life) -> None:
    when = life.today - life.chance.choice((0, 1, 10, 20, 30)) * DAY
    kind = life.chance.choice(("danger", "danger", "doubt"))
    await life.fill(kind, when, {"sign": "dvt"}, str(life.chance.randrange(3)))
    if kind == "doubt":
        form = await life.any_form("doubt")
        assert form is not None
        await life.tx.set_status(form.id, life.chance.choice((FormStatus.IN_PROGRESS, FormStatus.IN_ERROR)), life.now)


async def clear(life: Life) -> None:
    form = await life.any_form("danger")
    if form is not None:
        on = max(form.day, life.today - life.chance.choice((0, 1, 10, 18, 25)) * DAY)
        for question, value in {"cleared": "yes", "@cleared_on": on.isoformat(), "confirm": "yes"}.items():
            await life.tx.save_answer(form.id, question, value, life.now)


async def settle_for(life: Life) -> None:
    answers = {"strict": life.chance.choice(("yes", "no")), "ceiling": life.chance.choice("234"), "stage": "slow"}
    await life.fill("settings", BEGUN.date(), answers)


async def set_up_anew(life: Life) -> None:
    await life.fill("setup", BEGUN.date(), {"side": life.chance.choice(("left", "both"))})


async def put_beside(life: Life) -> None:
    await life.fill("background", BEGUN.date(), {"@tip_shoes": life.today.isoformat()})


async def travel(life: Life) -> None:
    await life.tx.set_zone(ROBIN, life.chance.choice(("UTC", "Pacific/Auckland", "America/Los_Angeles")))


async def sleep(life: Life) -> None:
    life.now += life.chance.choice((1, 1, 2, 9)) * DAY


async def wake_yesterday(life: Life) -> None:
    life.now -= DAY


ACTS: dict[Callable[[Life], Awaitable[None]], int] = {
    tell_of_today: 10,
    tell_of_any_day: 3,
    correct: 3,
    take_back: 1,
    delete: 1,
    move: 1,
    danger: 1,
    clear: 1,
    settle_for: 1,
    set_up_anew: 1,
    put_beside: 1,
    travel: 1,
    sleep: 6,
    wake_yesterday: 1,
}


def test_the_database_knows_which_questionnaires_tell_of_the_person() -> None:
    (sql,) = (sql for _, sql in migrations() if "CREATE TABLE past" in sql)
    lists = set(re.findall(r"questionnaire IN \((.*?)\)", sql))
    assert lists == {"'setup', 'background', 'settings'"}
    assert set(KINDS_OF_THE_PERSON) == {"setup", "background", "settings", "danger", "doubt"}


@pytest.mark.parametrize("seed", range(WALKS))
async def test_today_comes_out_as_from_all_answers(tmp_path: Path, seed: int) -> None:
    chance, ways = random.Random(seed), Counter[str]()  # noqa: S311 - chance, not secrecy
    store = await Store.open(tmp_path / "data" / "bot.db", KEY)
    async with store.transaction() as tx:
        life = Life(tx, chance)
        await _live(life)
        for _ in range(STEPS):
            act = chance.choices(list(ACTS), list(ACTS.values()))[0]
            await act(life)
            ways[await _look(life, tx if chance.random() < 0.5 else Transaction(tx._connection))] += 1  # noqa: SLF001 - as above
    await store.close()
    assert ways["recent"] > STEPS / 3
    assert ways["whole"] > 1


async def _live(life: Life) -> None:
    """Live the first weeks."""
    tx = life.tx
    await tx.meet(ROBIN, "en", BEGUN)
    await tx.set_state(ROBIN, PersonState.ACTIVE)
    await tx.set_zone(ROBIN, "UTC")
    await life.fill("setup", BEGUN.date(), SETUP)
    for n in range(1, DAYS):
        await life.tell(BEGUN.date() + n * DAY)


async def _look(life: Life, tx: Transaction) -> str:
    """See that the turn decides as from all answers; return what it decided from."""
    policy = load_policy()
    person = await tx.person(ROBIN)
    assert person is not None
    turn = Turn(tx, life.now, load_content(), policy, person, "these rules")
    told, decision = await turn.told(), await turn.decide()
    all_forms = await Transaction(tx._connection).forms(ROBIN)  # noqa: SLF001 - the same transaction, of which nothing is known yet
    whole = build_history(person, all_forms)
    assert decision == decide(whole, life.now, policy)
    assert told.profile == whole.profile
    if not isinstance(told, Recent):
        return "whole"
    assert told.past.until + KEPT <= turn.today
    assert told.days == tuple(day for day in whole.days if day.date > told.past.until)
    return "recent"
