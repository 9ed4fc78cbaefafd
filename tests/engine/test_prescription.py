"""Exercise and weekly forms into the days that the rules look at."""

import pytest

from bot.engine.history import build_history
from bot.engine.prescription import dose_of, facts
from bot.model.decision import Dose
from bot.model.diary import Day, Session, Stage
from bot.model.person import Form
from tests.engine.forms import ROBIN, completed

HOLDS = Dose("iso_hold", Stage.ISOMETRIC, 4, hold_s=20, one_leg=True)
RAISES = Dose("slow_raise", Stage.SLOW, 3, reps=15, one_leg=True)


def exercise(dose: Dose, subject: str = "", **answers: str) -> Form:
    """Return an exercise form of that dose."""
    told = {f"@{name}": value for name, value in facts(dose).items()} | {
        name.replace("at_", "@"): value for name, value in answers.items()
    }
    return completed("exercise", told, subject=subject)


def day_of(*forms: Form) -> Day:
    """Return the day that forms tell of."""
    (day,) = build_history(ROBIN, forms).days
    return day


def session_of(told: Form) -> Session:
    """Return the one session of a form."""
    (session,) = day_of(told).exercises
    return session


@pytest.mark.parametrize("dose", [HOLDS, RAISES, Dose("pogo", Stage.PLYOMETRIC, 3, reps=10, times_a_day=2)])
def test_a_dose_comes_back_from_its_facts(dose: Dose) -> None:
    assert dose_of(exercise(dose)) == dose


def test_less_volume_is_stored_as_the_sets_of_today() -> None:
    less = Dose("iso_hold", Stage.ISOMETRIC, 4, hold_s=20, volume=0.5)
    told = exercise(less, begin="done", pain="1")

    assert told.answers["@usual"] == "4"
    assert session_of(told).sets == 2


def test_the_easier_version_counts_as_what_it_is() -> None:
    session = session_of(exercise(HOLDS, easier="yes", begin="start", finish="done", pain="2"))

    assert (session.completed, session.one_leg, session.sets, session.hold_s) == (True, False, 4, 20)


@pytest.mark.parametrize(
    ("answers", "sets", "reps"),
    [
        ({"finish": "done"}, 3, 15),
        ({"finish": "partly", "at_sets_done": "2", "last_reps": "8"}, 2, 15),
        ({"finish": "partly", "at_sets_done": "0", "last_reps": "8"}, 1, 8),
        ({"finish": "partly", "last_reps": "0"}, 0, 0),
        ({"finish": "partly", "last_reps": "30"}, 1, 15),
        ({"finish": "hurt", "at_sets_done": "1"}, 1, 15),
        ({"finish": "hurt"}, 0, 15),
    ],
)
def test_of_a_part_only_what_is_known_to_be_done_counts(answers: dict[str, str], sets: int, reps: int) -> None:
    session = session_of(exercise(RAISES, begin="start", pain="2", **answers))

    assert (session.sets, session.reps) == (sets, reps)
    assert session.completed is (answers["finish"] == "done")


@pytest.mark.parametrize(("holds", "sets"), [("0", 0), ("3", 3), ("9", 4)])
def test_holds_are_counted_and_never_more_than_were_prescribed(holds: str, sets: int) -> None:
    session = session_of(exercise(HOLDS, begin="start", finish="partly", holds=holds, pain="2"))

    assert (session.sets, session.completed) == (sets, False)


def test_both_sessions_of_a_day_count_and_leaving_out_the_second_skips_nothing() -> None:
    first = exercise(HOLDS, begin="done", pain="1")

    assert len(day_of(first, exercise(HOLDS, "2", begin="done", pain="2")).exercises) == 2
    assert not day_of(first, exercise(HOLDS, "2", begin="skip", why="tired")).exercise_skipped
    assert day_of(exercise(HOLDS, begin="skip", why="tired")).exercise_skipped


@pytest.mark.parametrize(
    ("answers", "hop", "rises"),
    [
        ({"hop": "2", "heel_left": "20", "heel_right": "25", "overall": "70"}, 2, (20, 25)),
        ({"hop": "0"}, 0, None),
        ({"heel_left": "20"}, None, None),
        ({"heel_left": "0", "heel_right": "0"}, None, (0, 0)),
        ({"overall": "70"}, None, None),
    ],
)
def test_the_weekly_tests_reach_the_day(
    answers: dict[str, str], hop: int | None, rises: tuple[int, int] | None
) -> None:
    day = day_of(completed("weekly", answers))

    assert (day.hop_pain, day.heel_rises) == (hop, rises)
