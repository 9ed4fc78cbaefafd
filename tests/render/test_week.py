"""What a week means for the next: settle first, then what is not known, mornings, exercise, a new stage."""

from dataclasses import replace

import pytest

from bot.content.load import load_content
from bot.model.report import Week
from bot.model.standing import Gate
from bot.render.week import gate_to_come, next_week, week_lines
from tests.rules.diaries import on

WORDS = load_content().words["en"]
WEEK = Week(on(7), 7, 2.0, 3, 90, 40, 6, 1, 5, 1)
BEFORE = Week(on(0), 7, 2.4, 2, 50, 30, 6, 0, 4, 0)


def said(week: Week, before: Week, prompted: int = 6, *, settling: bool = False, moved_up: bool = False) -> str:
    """Return the key of what is said."""
    text = next_week(WORDS, week, before, prompted, 3, settling=settling, moved_up=moved_up)
    keys = ("settle", "tell", "hold", "exercise", "new", "on")
    return next(key for key in keys if WORDS.say(f"summary-next-{key}", ceiling=3) == text)


@pytest.mark.parametrize(
    ("week", "prompted", "settling", "moved_up", "key"),
    [
        (WEEK, 6, False, False, "on"),
        (WEEK, 6, False, True, "new"),
        (replace(WEEK, sessions=2), 6, False, True, "exercise"),
        (replace(WEEK, sessions=3), 6, False, False, "on"),
        (replace(WEEK, mean=3.4), 6, False, True, "hold"),
        (replace(WEEK, mean=3.3), 6, False, False, "on"),
        (replace(WEEK, mornings=2), 6, False, True, "tell"),
        (replace(WEEK, mornings=2), 6, True, True, "settle"),
        (replace(WEEK, sessions=0), 0, False, False, "on"),
    ],
)
def test_the_most_careful_reading_wins(week: Week, prompted: int, settling: bool, moved_up: bool, key: str) -> None:
    assert said(week, BEFORE, prompted, settling=settling, moved_up=moved_up) == key


def test_the_week_before_stands_beside_it() -> None:
    lines = week_lines(WORDS, WEEK, BEFORE, 7)
    assert "about the same" in lines[0]
    assert lines[1] == "Runs: 3, 90 minutes in all. The week before: 2, 50 minutes."
    assert lines[2] == "Exercise: on 6 of 7 planned days."
    assert lines[3].endswith("5 of 6 times.")


def test_a_first_week_is_compared_with_nothing() -> None:
    empty = Week(on(0), 0, None, 0, 0, None, 0, 0, 0, 0)
    lines = week_lines(WORDS, WEEK, empty, 7)
    assert not any("before" in line for line in lines)
    assert week_lines(WORDS, empty, empty, 0)[0] == WORDS.say("summary-no-mornings")


def test_what_is_to_come_is_no_matter_of_today() -> None:
    shut = (Gate("check_in", open=False), Gate("green_days", open=False, have=1, need=3, span=4))
    assert "3 good days" in gate_to_come(WORDS, shut)
    assert gate_to_come(WORDS, shut[:1]) == ""
