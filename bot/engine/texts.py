"""Free text that has passed the gate: an answer to the open question, a load, a command, a topic, or the menu."""

from bot.content.numbers import NumberWords
from bot.content.phrases import Phrases
from bot.content.questions import OFF_TOPIC
from bot.engine import learn, load_log, setup, standing
from bot.engine.flows import COMMANDS, run_command
from bot.engine.places import zones_like
from bot.engine.reading import has_words, is_other_script, is_question, read_answer, read_load, read_toggle, tidy
from bot.engine.turn import Turn, fresh
from bot.engine.understanding import Understanding
from bot.engine.walk import answer, ask, open_question, waiting_questions
from bot.model.person import Form
from bot.model.questionnaire import AnswerType, Question
from bot.model.screen import Screen
from bot.render.emergency import call_words

ANSWERED_LATER = {"check_in", "follow_up", "log", "exercise"}  # never a deletion or a danger that stands further up


async def on_text(turn: Turn, text: str, understood: Understanding | None) -> None:
    """Understand a text that has passed the gate as well as we can, and never answer with silence."""
    turn.below = True
    for attempt in (_as_answer, _as_load, _as_command, _as_unreadable):
        if await attempt(turn, text):
            return
    await _as_question(turn, understood)


def _phrases(turn: Turn) -> Phrases:
    return turn.content.phrases[turn.content.language(turn.person.language)]


def _numbers(turn: Turn) -> NumberWords:
    return turn.content.numbers[turn.content.language(turn.person.language)]


async def _as_answer(turn: Turn, text: str) -> bool:
    """Take the text as the answer to an open question: the one asked last, else an earlier one of these days."""
    waiting = await waiting_questions(turn)
    for place, (form, question) in enumerate(waiting):
        if (place == 0 or form.questionnaire in ANSWERED_LATER) and await _answers(turn, form, question, text):
            return True
    return bool(waiting) and await _not_an_answer(turn, *waiting[0], text)


async def _answers(turn: Turn, form: Form, question: Question, text: str) -> bool:
    if question.type is AnswerType.ZONE:
        return await _as_zone(turn, form, text)
    value = read_answer(form, question, text, _numbers(turn), _phrases(turn))
    if value is not None and read_load(text, _numbers(turn), _phrases(turn)) is None:
        await answer(turn, form, question, value)
        return True
    return await _as_toggle(turn, form, question, text)


async def _as_toggle(turn: Turn, form: Form, question: Question, text: str) -> bool:
    if question.toggle is None or not read_toggle(form, question, text, _phrases(turn)):
        return False
    await turn.tx.save_answer(form.id, question.toggle, "yes", turn.now)
    await ask(turn, await fresh(turn, form), question)
    return True


async def _as_zone(turn: Turn, form: Form, text: str) -> bool:
    if tidy(text) in _phrases(turn).command_of:
        return False
    await setup.choose_zone(turn, form, zones_like(text, turn.content.places))
    return True


async def _not_an_answer(turn: Turn, form: Form, question: Question, text: str) -> bool:
    """Ask again, with how to answer, when the text has a number in it that does not fit."""
    if not any(letter.isdigit() for letter in text) or is_question(text, _phrases(turn)):
        return False
    if read_load(text, _numbers(turn), _phrases(turn)) is not None:
        return False
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
    if command is None:
        return False
    await run_command(turn, command)
    return True


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


async def _as_unreadable(turn: Turn, text: str) -> bool:
    """Say so when there is nothing to read in a text, or nothing that we could check for danger."""
    if not has_words(text):
        return await setup.is_ready(turn) and await _said(turn, turn.words.say("ask-empty"))
    if not is_other_script(text):
        return False
    call = call_words(turn.words, "emergency-any", turn.where)
    await _said(turn, f"{turn.words.say('text-other-script')}\n\n{call}")
    await _ask_again(turn)
    return True


async def _said(turn: Turn, words: str) -> bool:
    await turn.say(Screen(words, standing.menu(turn)))
    return True


async def _ask_again(turn: Turn) -> bool:
    """Ask the open question of the set-up again; before its end there is nothing else to offer."""
    form = await turn.tx.newest_open(turn.person.id)
    question = open_question(turn, form) if form else None
    if form is None or question is None or await setup.is_ready(turn):
        return False
    await turn.say(Screen(turn.words.say("hint-choice")))
    await ask(turn, form, question)
    return True
