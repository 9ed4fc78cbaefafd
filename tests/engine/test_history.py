"""What forms become for the rules: several loads of a day, their hour, and what does not count."""

from datetime import UTC, date, datetime, time

import pytest

from bot.content.policy import load_policy
from bot.engine.history import build_history
from bot.model.decision import Verdict
from bot.model.diary import Load, LoadKind
from bot.model.person import Form
from bot.rules import decide
from tests.engine.forms import MONDAY, ROBIN, completed

TUESDAY = date(2026, 3, 3)
SEVERAL = {
    "pain": "2",
    "stiffness": "5",
    "yesterday": "several",
    "kinds": "run,strength",
    "run_minutes": "30",
    "run_load_pain": "2",
    "strength_minutes": "40",
    "strength_load_pain": "6",
    "strength_load_limp": "yes",
}


def form(row: int, questionnaire: str, day: date, **answers: str) -> Form:
    """Return a completed form, opened on Tuesday at half past nine in Berlin."""
    opened = datetime(2026, 3, 3, 8, 30, tzinfo=UTC)
    return completed(questionnaire, answers, row=row, day=day, subject=str(row), at=opened)


def activities(day: date, *forms: Form) -> tuple[Load, ...]:
    """Return the loads of a day as the rules get them."""
    return next((past.activities for past in build_history(ROBIN, forms).days if past.date == day), ())


def test_several_loads_of_a_check_in_are_loads_of_the_day_before() -> None:
    assert activities(MONDAY, form(7, "check_in", TUESDAY, **SEVERAL)) == (
        Load(LoadKind.RUN, None, 30, 2, limp=False, row=7),
        Load(LoadKind.STRENGTH, None, 40, 6, limp=True, row=7),
    )


def test_the_worst_of_several_loads_decides() -> None:
    now = datetime(2026, 3, 3, 9, tzinfo=UTC)
    calm = SEVERAL | {"strength_load_pain": "1", "strength_load_limp": "no"}
    verdicts = [
        decide(build_history(ROBIN, [form(7, "check_in", TUESDAY, **told)]), now, load_policy())
        for told in (calm, SEVERAL)
    ]

    assert [decision.verdict for decision in verdicts] == [Verdict.MODIFY, Verdict.MODIFY]
    assert [decision.reasons[0].rule for decision in verdicts] != ["P3", "P3"]
    assert verdicts[1].reasons[0].rule == "P3"


def test_loads_that_were_logged_are_not_taken_from_the_check_in_too() -> None:
    told = form(7, "check_in", TUESDAY, **SEVERAL, **{"@logged": "yes"})
    assert activities(MONDAY, told) == ()


@pytest.mark.parametrize(
    ("day", "answers", "at"),
    [
        (TUESDAY, {}, time(9, 30)),
        (TUESDAY, {"@at": "08:00"}, time(8)),
        (MONDAY, {}, None),  # told a day later: the hour is not known
        (MONDAY, {"@at": "20:00"}, time(20)),
    ],
)
def test_the_hour_of_a_logged_load(day: date, answers: dict[str, str], at: time | None) -> None:
    (load,) = activities(day, form(8, "log", day, kind="run", minutes="30", load_pain="2", **answers))
    assert load.at == at


@pytest.mark.parametrize(
    "answers",
    [
        {"kind": "run"},
        {"kind": "run", "minutes": "30"},
        {"kind": "run", "minutes": "30", "load_pain": "2", "@typed": "yes"},
    ],
)
def test_a_load_that_is_not_complete_or_not_confirmed_does_not_count(answers: dict[str, str]) -> None:
    assert activities(TUESDAY, form(8, "log", TUESDAY, **answers)) == ()
