"""Every button of every questionnaire, for tests that go through them all."""

from collections.abc import Iterable, Iterator

import pytest

from bot.content.load import load_content
from bot.model.questionnaire import AnswerType, Question


def options() -> Iterator[tuple[str, Question, str]]:
    """Give every button of every questionnaire."""
    for questionnaire in load_content().questionnaires.values():
        for question in questionnaire.questions:
            for option in question.options:
                yield questionnaire.id, question, option


def each(found: Iterable[tuple[str, Question, str]]) -> pytest.MarkDecorator:
    """Run a test once for each option."""
    named = [pytest.param(*one, id=f"{one[0]}.{one[1].link_id}.{one[2]}") for one in found]
    return pytest.mark.parametrize(("questionnaire", "question", "option"), named)


every_option = each(options())
every_choice = each(one for one in options() if one[1].type is AnswerType.CHOICE)
