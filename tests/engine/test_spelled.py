"""Several answers in one text, and what is none."""

import pytest

from bot.content.load import load_content
from bot.engine.spelled import Speller
from bot.rules.questions import next_question
from tests.engine.forms import opened

CONTENT = load_content()
HOLDS = {"@exercise": "iso_hold", "@hold_s": "20", "@sets": "4"}
RAISES = {"@exercise": "slow_raise", "@reps": "15", "@sets": "3"}
WEEK = {"@hop": "yes", "@heel": "yes", "@overall": "yes"}


def read(questionnaire: str, text: str, **answers: str) -> list[tuple[str, str]]:
    """Return what a text answers to the open question of a form and those after it."""
    asked = CONTENT.questionnaires[questionnaire]
    form = opened(questionnaire, answers)
    question = next_question(asked, answers)
    assert question
    speller = Speller(asked, form, CONTENT.numbers["en"], CONTENT.phrases["en"])
    return [(told.link_id, value) for told, value in speller.read(question, text)]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("skip no time", [("begin", "skip"), ("why", "no_time")]),
        ("Skip, no time.", [("begin", "skip"), ("why", "no_time")]),
        ("skip sore 4", [("begin", "skip"), ("why", "sore"), ("sore", "4")]),
        ("tired", [("begin", "skip"), ("why", "tired")]),
        ("later tonight", [("begin", "later"), ("later", "tonight")]),
        ("in an hour", [("begin", "later"), ("later", "hour")]),
        ("done 2", [("begin", "done"), ("pain", "2")]),
        ("it hurt 5", [("begin", "start"), ("finish", "hurt"), ("pain", "5")]),
        ("partly 3", [("begin", "start"), ("finish", "partly"), ("holds", "3")]),
        ("start", [("begin", "start")]),
        ("5", []),
        ("partly 11", []),
        ("it hurt 11", []),
        ("skip because", []),
        ("done and dusted", []),
        ("", []),
    ],
)
def test_the_answers_of_the_exercise(text: str, given: list[tuple[str, str]]) -> None:
    assert read("exercise", text, **HOLDS) == given


def test_a_part_of_a_set_is_counted_in_raises() -> None:
    assert read("exercise", "partly 10", **RAISES) == [("begin", "start"), ("finish", "partly"), ("last_reps", "10")]
    assert read("exercise", "partly 10 reps", begin="start", **RAISES) == [("finish", "partly"), ("last_reps", "10")]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("hop 2", [("hop", "2")]),
        ("left 20 right 25", [("heel_left", "20"), ("heel_right", "25")]),
        ("right: 25, left: 20", [("heel_left", "20"), ("heel_right", "25")]),
        ("hops 1, left 20 reps, right 25 reps", [("hop", "1"), ("heel_left", "20"), ("heel_right", "25")]),
        ("overall 70 %", [("overall", "70")]),
        ("hop 11", []),
        ("left 20 right 500", []),
        ("left 20 left 25", []),
        ("about left 20", []),
        ("left", []),
    ],
)
def test_the_answers_of_the_weekly_tests(text: str, given: list[tuple[str, str]]) -> None:
    assert read("weekly", text, **WEEK) == given


@pytest.mark.parametrize(
    ("text", "value"),
    [("70%", "70"), ("70 percent", "70"), ("about 70 %", "70"), ("101 %", None), ("70 min", None), ("1.5 hours", None)],
)
def test_a_percentage_is_no_time(text: str, value: str | None) -> None:
    given = read("weekly", text, **{**WEEK, "@hop": "no", "@heel": "no"})

    assert given == ([("overall", value)] if value else [])


def test_other_forms_take_one_answer_at_a_time() -> None:
    assert read("check_in", "4") == []
