"""Which question comes next: a pure function of the answers that are stored."""

import re
from collections.abc import Callable
from datetime import date

from bot.model.questionnaire import Answers, AnswerType, Operator, Question, Questionnaire, picked

CLOCK_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
DAY_MINUTES, HOUR = 24 * 60, 60
LONGEST_SPAN = 20 * HOUR  # of quiet hours: what we send still needs some hours to come in
YES_NO = ("yes", "no")

_COMPARE: dict[Operator, Callable[[str, str], bool]] = {
    Operator.EQUALS: lambda given, value: given == value,
    Operator.NOT_EQUALS: lambda given, value: given != value,
    Operator.AT_LEAST: lambda given, value: given.isdigit() and int(given) >= int(value),
    Operator.CONTAINS: lambda given, value: value in picked(given),
}


def next_question(questionnaire: Questionnaire, answers: Answers) -> Question | None:
    """Return the first question that is to be asked and has no answer; None when all are answered.

    Facts that no question asks for stand among the answers under names that begin with @.
    """
    return next((q for q in questionnaire.questions if q.link_id not in answers and is_asked(q, answers)), None)


def is_asked(question: Question, answers: Answers) -> bool:
    """Tell whether the answers so far call for this question."""
    for condition in question.enable_when:  # asked some fifty times in a turn: a generator would double what it takes
        if not _COMPARE[condition.operator](answers.get(condition.question, ""), condition.value):
            return False
    return True


def accepts(question: Question, value: str) -> bool:
    """Tell whether `value` is an answer to the question, as it would be stored."""
    return value in question.also or _ACCEPTS[question.type](question, value)


def _is_number(question: Question, value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) < 6 and in_range(question, int(value))  # noqa: PLR2004 - no bound has six digits


def _is_date(value: str) -> bool:
    if not ISO_DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_span(value: str) -> bool:
    """Tell whether a span of the day is one: two times of day, and not nearly the whole day."""
    start, _, end = value.partition("-")
    if not (CLOCK_TIME.fullmatch(start) and CLOCK_TIME.fullmatch(end)):
        return False
    length = (_minute(end) - _minute(start)) % DAY_MINUTES
    return 0 < length <= LONGEST_SPAN


def _minute(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * HOUR + int(minute)


def in_range(question: Question, number: int) -> bool:
    """Tell whether a number lies within the question's bounds, both included."""
    return (question.minimum or 0) <= number <= (question.maximum if question.maximum is not None else number)


def answered(questionnaire: Questionnaire, answers: Answers) -> list[Question]:
    """Return the questions that were asked and answered, in order."""
    return [q for q in questionnaire.questions if q.link_id in answers and is_asked(q, answers)]


def stale_after(questionnaire: Questionnaire, answers: Answers) -> tuple[str, ...]:
    """Return the answers that no question asks for any more, after an earlier one was corrected."""
    return tuple(q.link_id for q in questionnaire.questions if q.link_id in answers and not is_asked(q, answers))


_ACCEPTS: dict[AnswerType, Callable[[Question, str], bool]] = {
    AnswerType.CHOICE: lambda question, value: value in question.options,
    AnswerType.SEVERAL: lambda question, value: bool(value) and value == question.picks(value),
    AnswerType.NUMBER: _is_number,
    AnswerType.TIME: lambda _, value: CLOCK_TIME.fullmatch(value) is not None,
    AnswerType.DATE: lambda _, value: _is_date(value),
    AnswerType.SPAN: lambda _, value: _is_span(value),
    AnswerType.TEXT: lambda question, value: bool(value.strip()) and in_range(question, len(value)),
    AnswerType.ZONE: lambda _, __: True,  # whether there is such a zone is for the one who knows the zones
}
