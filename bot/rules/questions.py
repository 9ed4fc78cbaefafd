"""Which question comes next: a pure function of the answers that are stored."""

import re
from collections.abc import Callable

from bot.model.questionnaire import Answers, AnswerType, Condition, Operator, Question, Questionnaire, picked

CLOCK_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
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
    return all(_holds(condition, answers) for condition in question.enable_when)


def _holds(condition: Condition, answers: Answers) -> bool:
    return _COMPARE[condition.operator](answers.get(condition.question, ""), condition.value)


def accepts(question: Question, value: str) -> bool:
    """Tell whether `value` is an answer to the question, as it would be stored."""
    match question.type:
        case AnswerType.CHOICE:
            return value in question.options
        case AnswerType.CHOICES:
            return _are_options(question, picked(value))
        case AnswerType.TEXT:
            return bool(value.strip()) and in_range(question, len(value))
        case AnswerType.NUMBER:
            return value.isascii() and value.isdigit() and len(value) < 6 and in_range(question, int(value))  # noqa: PLR2004 - no bound has six digits
        case AnswerType.TIME:
            return CLOCK_TIME.fullmatch(value) is not None
        case AnswerType.ZONE:
            return True  # whether there is such a zone is for the one who knows the zones


def _are_options(question: Question, chosen: tuple[str, ...]) -> bool:
    """Tell whether somebody picked at least one option, each once and in the question's order."""
    return bool(chosen) and chosen == tuple(option for option in question.options if option in chosen)


def in_range(question: Question, number: int) -> bool:
    """Tell whether a number lies within the question's bounds, both included."""
    return (question.minimum or 0) <= number <= (question.maximum if question.maximum is not None else number)


def answered(questionnaire: Questionnaire, answers: Answers) -> list[Question]:
    """Return the questions that were asked and answered, in order."""
    return [q for q in questionnaire.questions if q.link_id in answers and is_asked(q, answers)]


def stale_after(questionnaire: Questionnaire, answers: Answers) -> tuple[str, ...]:
    """Return the answers that no question asks for any more, after an earlier one was corrected."""
    return tuple(q.link_id for q in questionnaire.questions if q.link_id in answers and not is_asked(q, answers))
