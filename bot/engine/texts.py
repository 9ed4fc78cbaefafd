"""Free text: danger first, then an answer to the open question, a load, a command, a topic, or the menu."""

from itertools import chain

from bot.content.numbers import NumberWords
from bot.content.phrases import Phrases
from bot.content.questions import OFF_TOPIC
from bot.engine import background, danger, learn, load_log, settings, setup, standing
from bot.engine.flows import COMMANDS, run_command
from bot.engine.places import zones_like
from bot.engine.reading import read_answer, read_load, read_number, read_time_there, read_toggle, tidy
from bot.engine.turn import Turn, fresh
from bot.engine.understanding import Understanding
from bot.engine.walk import answer, ask, is_kept, open_question, takes, waiting_questions
from bot.model.person import Form
from bot.model.questionnaire import AnswerType, Question
from bot.model.screen import Screen

ANSWERED_LATER = {"check_in", "follow_up", "log", "exercise"}  # never a deletion or a danger that stands further up


async def on_text(turn: Turn, text: str) -> None:
    """Understand a text as well as we can, and never answer with silence."""
    turn.below = True
    understood = None if await _says_nothing_else(turn, text) else turn.understand(text)
    if understood is not None and understood.red_flag:
        await danger.noticed(turn, understood)
    elif not (
        await _as_setting(turn, text)
        or await _as_answer(turn, text)
        or await _as_load(turn, text)
        or await _as_command(turn, text)
    ):
        await _as_question(turn, understood)


async def on_command(turn: Turn, name: str, argument: str) -> None:
    """Do what a command says, with what stood behind it: "/pause until 12 Dec", "/settings quiet 22-7"."""
    if name == "start":
        await setup.start(turn, argument)
    elif not argument or not (await _as_setting(turn, f"{name} {argument}") or await _as_setting(turn, argument)):
        await run_command(turn, name)


async def _says_nothing_else(turn: Turn, text: str) -> bool:
    """Tell whether every word of a text is known as an answer or a command: no danger and no question can be in it."""
    waiting = await waiting_questions(turn)
    answers = (_read(turn, form, question, text) for form, question in waiting)
    number = read_number(tidy(text), _numbers(turn))
    setting = await _setting_in(turn, text)
    known = tidy(text) in _phrases(turn).command_of or number is not None
    known = known or (setting is not None and setting[2] is not None)
    return known or any(value is not None for value in answers)


def _read(turn: Turn, form: Form, question: Question, text: str) -> str | None:
    return read_answer(form, question, text, _numbers(turn), _phrases(turn), turn.today)


async def _setting_in(turn: Turn, text: str) -> tuple[Form, Question, str | None] | None:
    """Return the setting that a text names, such as "check-in 7:30", and its value when it is one; None for none."""
    if not await setup.is_ready(turn):
        return None
    said, named = (
        tidy(text),
        chain.from_iterable(((words, key) for words in said_so) for key, said_so in _phrases(turn).settings.items()),
    )
    for words, key in sorted(named, key=lambda pair: len(pair[0]), reverse=True):
        if said.startswith(f"{words} ") and (found := await _setting(turn, key, said.removeprefix(words).strip())):
            return found
    return None


async def _setting(turn: Turn, key: str, said: str) -> tuple[Form, Question, str | None] | None:
    questionnaire, link_id = key.split(".")
    form = (
        await turn.tx.newest_form(turn.person.id, "setup") if questionnaire == "setup" else await settings.form_of(turn)
    )
    question = turn.content.questionnaires[questionnaire].question(link_id)
    value = _read(turn, form, question, said) if form and question else None
    if form is None or question is None:
        return None
    meant = any(letter.isdigit() for letter in said) and turn.words.has(_own_hint(form, question))
    return (form, question, value) if value is not None or meant else None


async def _as_setting(turn: Turn, text: str) -> bool:
    found = await _setting_in(turn, text)
    if found is None:
        return False
    form, question, value = found
    if value is not None and takes(turn, form, question, value):
        await settings.typed(turn, form, question, value)
    else:
        await turn.say(Screen(_hint(turn, form, question)))
    return True


def _phrases(turn: Turn) -> Phrases:
    return turn.content.phrases[turn.content.language(turn.person.language)]


def _numbers(turn: Turn) -> NumberWords:
    return turn.content.numbers[turn.content.language(turn.person.language)]


async def _as_answer(turn: Turn, text: str) -> bool:
    """Take the text as the answer to an open question: the one asked last, else an earlier one of these days."""
    waiting = await waiting_questions(turn)
    for place, (form, question) in enumerate(waiting):
        if (place == 0 or form.questionnaire in ANSWERED_LATER or is_kept(turn, form)) and await _answers(
            turn, form, question, text
        ):
            return True
    return bool(waiting) and not background.is_daily(*waiting[0]) and await _not_an_answer(turn, *waiting[0], text)


async def _answers(turn: Turn, form: Form, question: Question, text: str) -> bool:
    if question.type is AnswerType.ZONE:
        return await _as_zone(turn, form, text)
    value = _read(turn, form, question, text)
    if value is not None and read_load(text, _numbers(turn), _phrases(turn)) is None:
        if question.type is AnswerType.DATE and not takes(turn, form, question, value):
            await turn.say(Screen(_hint(turn, form, question)))
        else:
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
    if tidy(text) in _phrases(turn).tell_time:
        await turn.say(Screen(turn.words.say("setup-zone-time")))
        return True
    told = read_time_there(text, _numbers(turn), _phrases(turn))
    if told is not None:
        await setup.choose_by_time(turn, form, told)
        return True
    await setup.choose_zone(turn, form, zones_like(text, turn.content.places))
    return True


async def _not_an_answer(turn: Turn, form: Form, question: Question, text: str) -> bool:
    """Ask again, with how to answer, when the text has a number in it that does not fit."""
    if not any(letter.isdigit() for letter in text) or read_load(text, _numbers(turn), _phrases(turn)):
        return False
    await turn.say(Screen(_hint(turn, form, question)))
    await ask(turn, form, question)
    return True


def _own_hint(form: Form, question: Question) -> str:
    return f"hint-{form.questionnaire}-{question.link_id}"


def _hint(turn: Turn, form: Form, question: Question) -> str:
    """Return how to answer a question."""
    if turn.words.has(own := _own_hint(form, question)):
        return turn.words.say(own)
    if question.type is AnswerType.NUMBER:
        return turn.words.say("hint-number", least=str(question.minimum or 0), most=str(question.maximum or 0))
    return turn.words.say("hint-choice")


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


async def _ask_again(turn: Turn) -> bool:
    """Ask the open question of the set-up again; before its end there is nothing else to offer."""
    form = await turn.tx.newest_open(turn.person.id)
    question = open_question(turn, form) if form else None
    if form is None or question is None or await setup.is_ready(turn):
        return False
    await turn.say(Screen(turn.words.say("hint-choice")))
    await ask(turn, form, question)
    return True
