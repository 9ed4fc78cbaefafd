"""Several answers in one text: what is understood, and what is left alone because a word of it is not."""

from datetime import UTC, date, datetime

import pytest

from bot.content.load import load_content
from bot.engine.combined import Reader
from bot.model.person import Form, FormStatus
from bot.rules.questions import accepts, next_question

CONTENT = load_content()
CHECK_IN = CONTENT.questionnaires["check_in"]
NOTHING = {"yesterday": "nothing"}


def read(text: str, **answers: str) -> dict[str, str]:
    """Return the answers in a text, typed into a check-in of Monday 2 March that has some answers."""
    when = datetime(2026, 3, 2, tzinfo=UTC)
    form = Form(1, 1, "check_in", 2, date(2026, 3, 2), "", FormStatus.IN_PROGRESS, when, answers)
    pending = next_question(CHECK_IN, answers)
    return Reader(form, CHECK_IN, pending, CONTENT.numbers["en"], CONTENT.phrases["en"]).read(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("pain 4 stiff 10", {"pain": "4", "stiffness": "10"}),
        ("pain 4, stiff 10 min, no run yesterday", {"pain": "4", "stiffness": "10", **NOTHING}),
        ("Pain 4/10. Stiff half an hour, nothing yesterday", {"pain": "4", "stiffness": "30", **NOTHING}),
        ("four, stiff for 15 minutes", {"pain": "4", "stiffness": "15"}),
        ("no pain, not stiff, limping", {"pain": "0", "stiffness": "0", "limp": "yes"}),
        ("4 pain and 10 min stiff", {"pain": "4", "stiffness": "10"}),
        ("limping", {"limp": "yes"}),
        ("pain 3, not limping", {"pain": "3", "limp": "no"}),
        (
            "pain 3 stiff 5 ran 30 min pain 2",
            {"pain": "3", "stiffness": "5", "yesterday": "run", "minutes": "30", "load_pain": "2"},
        ),
        (
            "pain 3, yesterday ran 30 min, pain 2, and gym 40 min",
            {
                "pain": "3",
                "yesterday": "several",
                "kinds": "run,strength",
                "run_minutes": "30",
                "run_load_pain": "2",
                "strength_minutes": "40",
            },
        ),
        ("pain 4 stiff banana", {}),
        ("pain 4 but my shoes are new", {}),
        ("pain 11 stiff 10", {}),
        ("pain 4 or 5, stiff 10", {}),
        ("ran 30 min pain 2", {}),
        ("nothing", {}),
        ("", {}),
        ("pain 4 " * 60, {}),
    ],
)
def test_several_answers_at_once(text: str, told: dict[str, str]) -> None:
    assert read(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("run and gym", {"yesterday": "several", "kinds": "run,strength"}),
        ("ran and did some gym", {"yesterday": "several", "kinds": "run,strength"}),
        ("gym, ran", {"yesterday": "several", "kinds": "run,strength"}),
        ("ran 30 min pain 2", {"yesterday": "run", "minutes": "30", "load_pain": "2"}),
        ("ran half an hour, i limped", {"yesterday": "run", "minutes": "30", "load_limp": "yes"}),
        ("nothing yesterday", NOTHING),
        ("nothing and ran", {}),
        ("ran yesterday", {"yesterday": "run"}),
        ("ran today 30 min", {}),
        ("ran on saturday 30 min", {}),
    ],
)
def test_loads_where_the_day_before_is_asked_for(text: str, told: dict[str, str]) -> None:
    assert read(text, pain="2", stiffness="5") == told


@pytest.mark.parametrize("text", ["pain 4 stiff 10 ran 30 min pain 2 and gym 20", "no pain not stiff rest day"])
def test_what_is_read_is_what_a_button_would_store(text: str) -> None:
    told = read(text)

    assert told
    for link_id, value in told.items():
        question = CHECK_IN.question(link_id)
        assert question
        assert accepts(question, value)


def test_a_long_text_that_is_nearly_an_answer_is_none() -> None:
    assert read("pain 4 stiff 10 " * 12 + "banana") == {}
