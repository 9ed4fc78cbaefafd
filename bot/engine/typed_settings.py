"""A setting that is typed in one go: "check-in 7:30", "quiet 22-7", "pause until 12 Dec"."""

from itertools import chain

from bot.engine import settings
from bot.engine.answers import read
from bot.engine.reading import tidy
from bot.engine.turn import Turn
from bot.model.person import Form
from bot.model.questionnaire import AnswerType, Question

Found = tuple[Form, Question, str | None]


async def setting_in(turn: Turn, text: str) -> Found | None:
    """Return the setting that a text names, and its value when it is one; None when it names none."""
    if not turn.ready:
        return None
    said = tidy(text)
    named = chain.from_iterable(((words, key) for words in said_so) for key, said_so in turn.phrases.settings.items())
    for words, key in sorted(named, key=lambda pair: len(pair[0]), reverse=True):
        if said.startswith(f"{words} ") and (found := await _setting(turn, key, said.removeprefix(words).strip())):
            return found
    return None


async def _setting(turn: Turn, key: str, said: str) -> Found | None:
    questionnaire, link_id = key.split(".")
    form = (
        await turn.tx.newest_form(turn.person.id, "setup") if questionnaire == "setup" else await settings.form_of(turn)
    )
    question = turn.content.questionnaires[questionnaire].question(link_id)
    if form is None or question is None:
        return None
    value = read(turn, form, question, said)
    meant = any(letter.isdigit() for letter in said) and turn.words.has(_own_hint(form, question))
    return (form, question, value) if value is not None or meant else None


async def is_setting(turn: Turn, command: str, text: str) -> bool:
    """Tell whether every word of a text, or of a command with what stood behind it, is a setting and its value."""
    found = [await setting_in(turn, said) for said in {f"{command} {text}", text}]
    return any(setting is not None and setting[2] is not None for setting in found)


def _own_hint(form: Form, question: Question) -> str:
    return f"hint-{form.questionnaire}-{question.link_id}"


def hint(turn: Turn, form: Form, question: Question) -> str:
    """Return how to answer a question."""
    if turn.words.has(own := _own_hint(form, question)):
        return turn.words.say(own)
    if question.type is AnswerType.NUMBER:
        return turn.words.say("hint-number", least=str(question.minimum or 0), most=str(question.maximum or 0))
    return turn.words.say("hint-choice")
