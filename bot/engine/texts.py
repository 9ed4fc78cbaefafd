"""Free text: danger first, then an answer to the open question, a load, a command, a topic, or the menu."""

from datetime import timedelta

from bot.content.numbers import NumberWords
from bot.content.phrases import Phrases
from bot.content.questions import OFF_TOPIC
from bot.engine import danger, learn, load_log, setup, standing
from bot.engine.flows import COMMANDS, run_command
from bot.engine.labels import labelled, labelled_toggle, press_typed, shown_button
from bot.engine.places import zones_like
from bot.engine.reading import read_answer, read_load, read_number, read_toggle, tidy
from bot.engine.turn import Turn, fresh
from bot.engine.understanding import Understanding
from bot.engine.walk import answer, ask, open_question
from bot.model.person import Form
from bot.model.questionnaire import AnswerType, Question
from bot.model.screen import Press, Screen

EARLIER = timedelta(days=1)
ANSWERED_LATER = {"check_in", "follow_up", "log", "exercise"}  # never a deletion or a danger that stands further up


async def on_text(turn: Turn, text: str, reply_to: int | None = None) -> None:
    """Understand a text as well as we can, and never answer with silence."""
    turn.below = True
    if reply_to is not None:
        turn.replied_form = await turn.tx.form_of_message(turn.person.id, reply_to)
    press = await shown_button(turn, text)
    understood = None if press or await _says_nothing_else(turn, text) else turn.understand(text)
    if understood is not None and understood.red_flag:
        await danger.noticed(turn, understood)
    elif not (
        await _as_late_reply(turn, text)
        or await _as_answer(turn, text, is_button=press is not None)
        or (press is not None and await press_typed(turn, press))
        or await _not_an_answer(turn, text)
        or await _as_load(turn, text)
        or await _as_command(turn, text)
    ):
        await _as_question(turn, understood)


async def on_unreadable(turn: Turn, what: str, words: str) -> None:
    """Say what to type in place of what we cannot read; danger in the words that came with it comes first."""
    turn.below = True
    understood = turn.understand(words) if words else None
    if understood is not None and understood.red_flag:
        await danger.noticed(turn, understood)
    else:
        await say_and_ask_again(turn, f"unreadable-{what}")


async def say_and_ask_again(turn: Turn, key: str) -> None:
    """Say a sentence and ask the open question again; offer the menu when there is none."""
    waiting = await _waiting(turn)
    await turn.say(Screen(turn.words.say(key), () if waiting else standing.menu(turn)))
    if waiting:
        await ask(turn, *waiting[0])


async def _says_nothing_else(turn: Turn, text: str) -> bool:
    """Tell whether every word of a text is known as an answer or a command: no danger and no question can be in it."""
    answers = (_read(turn, form, question, text) for form, question in await _answerable(turn))
    number = read_number(tidy(text), _numbers(turn))
    return tidy(text) in _phrases(turn).command_of or number is not None or any(value is not None for value in answers)


def _read(turn: Turn, form: Form, question: Question, text: str) -> str | None:
    """Return what a text answers: what stands on a button of the question, else what else we understand."""
    return labelled(turn.words, form.questionnaire, question, text) or read_answer(
        form, question, text, _numbers(turn), _phrases(turn)
    )


def _phrases(turn: Turn) -> Phrases:
    return turn.content.phrases[turn.content.language(turn.person.language)]


def _numbers(turn: Turn) -> NumberWords:
    return turn.content.numbers[turn.content.language(turn.person.language)]


async def _as_answer(turn: Turn, text: str, *, is_button: bool) -> bool:
    """Take the text as the answer to an open question: the one asked last, else an earlier one of these days."""
    for form, question in await _answerable(turn):
        if question.type is AnswerType.ZONE and is_button:
            continue
        if await _answers(turn, form, question, text):
            return True
    return False


async def _answerable(turn: Turn) -> list[tuple[Form, Question]]:
    """Return the questions that a text may answer: the one asked last, and some that stand further up."""
    waiting = await _waiting(turn)
    return waiting[:1] + [(form, question) for form, question in waiting[1:] if form.questionnaire in ANSWERED_LATER]


async def _as_late_reply(turn: Turn, text: str) -> bool:
    """Refuse an answer to a message that waits for none any more; another question must not get it."""
    if turn.replied_form is None or await _waiting(turn):
        return False
    turn.replied_form = None
    if not any(_read(turn, form, question, text) is not None for form, question in await _waiting(turn)):
        return False
    await say_and_ask_again(turn, "reply-late")
    return True


async def _waiting(turn: Turn) -> list[tuple[Form, Question]]:
    forms = await turn.tx.open_forms(turn.person.id, turn.today - EARLIER)
    if turn.replied_form is not None:
        forms = [form for form in forms if form.id == turn.replied_form]
    return [(form, question) for form in forms if (question := open_question(turn, form)) is not None]


async def _answers(turn: Turn, form: Form, question: Question, text: str) -> bool:
    if question.type is AnswerType.ZONE:
        return await _as_zone(turn, form, text)
    value = _read(turn, form, question, text)
    on_button = labelled(turn.words, form.questionnaire, question, text) is not None
    if value is not None and (on_button or read_load(text, _numbers(turn), _phrases(turn)) is None):
        await answer(turn, form, question, value)
        return True
    return await _as_toggle(turn, form, question, text)


async def _as_toggle(turn: Turn, form: Form, question: Question, text: str) -> bool:
    """Set a yes or no; what stands on its button names a state, so typing it sets that state."""
    said = labelled_toggle(turn.words, form.questionnaire, question, text)
    value = said or ("yes" if read_toggle(form, question, text, _phrases(turn)) else None)
    if question.toggle is None or value is None:
        return False
    await turn.tx.save_answer(form.id, question.toggle, value, turn.now)
    await ask(turn, await fresh(turn, form), question)
    return True


async def _as_zone(turn: Turn, form: Form, text: str) -> bool:
    if tidy(text) in _phrases(turn).command_of:
        return False
    await setup.choose_zone(turn, form, zones_like(text, turn.content.places))
    return True


async def _not_an_answer(turn: Turn, text: str) -> bool:
    """Ask again, with how to answer, when the text has a number in it that does not fit."""
    waiting = await _waiting(turn)
    if not waiting or not any(c.isdigit() for c in text) or read_load(text, _numbers(turn), _phrases(turn)):
        return False
    form, question = waiting[0]
    hint = turn.words.say("hint-number", least=question.minimum or 0, most=question.maximum or 0)
    if question.type is not AnswerType.NUMBER:
        hint = turn.words.say("hint-choice")
    await turn.say(Screen(hint))
    await ask(turn, form, question)
    return True


async def _as_load(turn: Turn, text: str) -> bool:
    load = read_load(text, _numbers(turn), _phrases(turn))
    if load is None or not await setup.is_ready(turn):
        return False
    await load_log.typed(turn, load)
    return True


async def _as_command(turn: Turn, text: str) -> bool:
    said = tidy(text)
    command = said if said in COMMANDS else _phrases(turn).command_of.get(said)
    situation = _phrases(turn).situation_of.get(said)
    if command is not None:
        await run_command(turn, command)
    elif situation is not None:
        await press_typed(turn, Press("d", 0, "situation", situation))
    return command is not None or situation is not None


async def _as_question(turn: Turn, understood: Understanding | None) -> None:
    topic = understood.topic if understood else OFF_TOPIC
    if topic is not None and topic != OFF_TOPIC:
        await learn.show_topic(turn, topic)
    elif await _ask_again(turn):
        return
    elif topic is None and understood and understood.candidates:
        await learn.did_you_mean(turn, understood.candidates)
    else:
        await standing.show_menu(turn)


async def _ask_again(turn: Turn) -> bool:
    """Ask the open question of the set-up again; before its end there is nothing else to offer."""
    form = await turn.tx.newest_open(turn.person.id)
    question = open_question(turn, form) if form else None
    if form is None or question is None or await setup.is_ready(turn):
        return False
    await turn.say(Screen(turn.words.say("hint-choice")))
    await ask(turn, form, question)
    return True
