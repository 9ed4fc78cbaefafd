"""Which question comes next, which answers a question takes, and which are stale after a correction."""

import pytest

from bot.model.questionnaire import AnswerType, Condition, Operator, Question, Questionnaire
from bot.rules.questions import accepts, answered, in_range, is_asked, next_question, stale_after

PAIN = Question("pain", AnswerType.NUMBER, minimum=0, maximum=10)
LIMP = Question("limp", AnswerType.CHOICE, options=("yes", "no"))
WHERE = Question(
    "where", AnswerType.CHOICE, options=("calf", "heel"), enable_when=(Condition("pain", Operator.AT_LEAST, "4"),)
)
WHY = Question(
    "why",
    AnswerType.CHOICE,
    options=("run", "shoes"),
    enable_when=(Condition("pain", Operator.AT_LEAST, "4"), Condition("limp", Operator.NOT_EQUALS, "no")),
)
SEVERAL = Question("helps", AnswerType.SEVERAL, options=("ice", "rest", "walking"))
DATE = Question("until", AnswerType.DATE)
QUIET = Question("quiet", AnswerType.SPAN)
NOTE = Question("note", AnswerType.TEXT, maximum=10)
FORM = Questionnaire("morning", 1, (PAIN, LIMP, WHERE, WHY))


@pytest.mark.parametrize(
    ("answers", "link_id"),
    [
        ({}, "pain"),
        ({"pain": "2"}, "limp"),
        ({"limp": "no"}, "pain"),
        ({"pain": "2", "limp": "no"}, None),
        ({"pain": "4", "limp": "no"}, "where"),
        ({"pain": "10", "limp": "no"}, "where"),  # as a number, not as a word
        ({"pain": "4", "limp": "no", "where": "heel"}, None),
        ({"pain": "4", "limp": "yes", "where": "heel"}, "why"),
        ({"pain": "3", "limp": "yes"}, None),
        ({"pain": "much", "limp": "yes"}, None),
    ],
)
def test_the_next_question_is_the_first_that_is_asked_for_and_open(
    answers: dict[str, str], link_id: str | None
) -> None:
    question = next_question(FORM, answers)

    assert (question and question.link_id) == link_id


@pytest.mark.parametrize(
    ("operator", "given", "asked"),
    [
        (Operator.EQUALS, "run", True),
        (Operator.EQUALS, "walk", False),
        (Operator.EQUALS, None, False),
        (Operator.NOT_EQUALS, "run", False),
        (Operator.NOT_EQUALS, "walk", True),
        (Operator.NOT_EQUALS, None, True),
    ],
)
def test_a_condition_compares_with_what_was_answered(operator: Operator, given: str | None, asked: bool) -> None:
    question = Question("more", AnswerType.CHOICE, enable_when=(Condition("kind", operator, "run"),))

    assert is_asked(question, {} if given is None else {"kind": given}) is asked


@pytest.mark.parametrize(
    ("given", "asked"), [("run", True), ("walk,run", True), ("walk", False), ("runs", False), (None, False)]
)
def test_one_of_several_answers_is_enough_for_a_condition(given: str | None, asked: bool) -> None:
    question = Question("more", AnswerType.CHOICE, enable_when=(Condition("kinds", Operator.CONTAINS, "run"),))

    assert is_asked(question, {} if given is None else {"kinds": given}) is asked


def test_nothing_answered_is_nothing_and_not_a_word() -> None:
    question = Question("more", AnswerType.CHOICE, enable_when=(Condition("kind", Operator.EQUALS, ""),))

    assert is_asked(question, {})


@pytest.mark.parametrize(
    ("question", "value", "taken"),
    [
        (LIMP, "yes", True),
        (LIMP, "maybe", False),
        (PAIN, "0", True),
        (PAIN, "10", True),
        (PAIN, "11", False),
        (PAIN, "-1", False),
        (PAIN, "3.5", False),
        (PAIN, "", False),
        (PAIN, "three", False),
        (PAIN, "٣", False),  # a digit, but not one that is stored
        (PAIN, "²", False),
        (Question("minutes", AnswerType.NUMBER), "99999", True),
        (Question("minutes", AnswerType.NUMBER), "100000", False),
        (Question("minutes", AnswerType.NUMBER, minimum=5), "5", True),
        (Question("minutes", AnswerType.NUMBER, minimum=5), "4", False),
        (Question("hour", AnswerType.TIME), "07:30", True),
        (Question("hour", AnswerType.TIME), "23:59", True),
        (Question("hour", AnswerType.TIME), "24:00", False),
        (Question("hour", AnswerType.TIME), "7:30", False),
        (Question("hour", AnswerType.TIME), "07:300", False),
        (Question("zone", AnswerType.ZONE), "Europe/Berlin", True),
        (Question("born", AnswerType.NUMBER, minimum=1900, also=("skip",)), "skip", True),
        (Question("born", AnswerType.NUMBER, minimum=1900, also=("skip",)), "leave", False),
        (SEVERAL, "ice", True),
        (SEVERAL, "ice,rest", True),
        (SEVERAL, "rest,ice", False),  # stored in the question's order
        (SEVERAL, "ice,ice", False),
        (SEVERAL, "ice,luck", False),
        (SEVERAL, "", False),
        (DATE, "2028-02-29", True),
        (DATE, "2026-02-29", False),
        (DATE, "2026-13-01", False),
        (DATE, "20260301", False),
        (DATE, "2026-3-1", False),
        (DATE, "tomorrow", False),
        (QUIET, "22:00-07:00", True),
        (QUIET, "13:00-13:01", True),
        (QUIET, "13:00-13:00", False),
        (QUIET, "08:00-04:00", True),  # twenty hours
        (QUIET, "08:00-04:01", False),
        (QUIET, "08:30-04:30", True),
        (QUIET, "08:30-04:31", False),
        (QUIET, "22:00-25:00", False),
        (QUIET, "25:00-07:00", False),
        (QUIET, "22:00", False),
        (QUIET, "22:00-23:00-", False),
        (QUIET, "-22:00-23:00", False),
        (QUIET, "22:00-07:00-08:00", False),
        (NOTE, "stiff", True),
        (NOTE, "much too long", False),
        (NOTE, "ten letter", True),
        (NOTE, "eleven lett", False),
        (NOTE, "   ", False),
        (NOTE, "", False),
    ],
)
def test_a_question_takes_what_its_kind_allows(question: Question, value: str, taken: bool) -> None:
    assert accepts(question, value) is taken


@pytest.mark.parametrize(("number", "inside"), [(-1, False), (0, True), (10, True), (11, False)])
def test_both_bounds_belong_to_the_range(number: int, inside: bool) -> None:
    assert in_range(PAIN, number) is inside
    assert in_range(Question("free", AnswerType.NUMBER), number) is (number >= 0)
    assert in_range(Question("none", AnswerType.NUMBER, minimum=0, maximum=0), number) is (number == 0)


def test_a_corrected_answer_makes_what_hung_on_it_stale() -> None:
    answers = {"pain": "2", "limp": "yes", "where": "heel", "why": "shoes", "@side": "left"}

    assert stale_after(FORM, answers) == ("where", "why")
    assert [q.link_id for q in answered(FORM, answers)] == ["pain", "limp"]
    assert stale_after(FORM, {**answers, "pain": "5"}) == ()
    assert [q.link_id for q in answered(FORM, {**answers, "pain": "5"})] == ["pain", "limp", "where", "why"]
    assert [q.link_id for q in answered(FORM, {"limp": "no"})] == ["limp"]
