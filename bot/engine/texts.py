"""Free text: danger first, then an answer to the open question, a load, a command, a topic, or the menu."""

from datetime import timedelta

from bot.content.numbers import NumberWords
from bot.content.phrases import Phrases
from bot.content.questions import OFF_TOPIC
from bot.engine import check_in, danger, learn, load_log, note, setup, standing
from bot.engine.combined import Reader
from bot.engine.flows import COMMANDS, run_command
from bot.engine.places import zones_like
from bot.engine.reading import read_answer, read_load, read_number, read_toggle, tidy
from bot.engine.told_days import read_day
from bot.engine.told_loads import read_loads
from bot.engine.turn import Turn, fresh
from bot.engine.understanding import Understanding
from bot.engine.walk import answer, answer_all, ask, open_form, open_question, takes
from bot.model.person import Form
from bot.model.questionnaire import SEPARATOR, AnswerType, Question
from bot.model.screen import Screen
from bot.render.questions import marked

EARLIER = timedelta(days=1)
ANSWERED_LATER = {"check_in", "follow_up", "log", "exercise"}  # never a deletion or a danger that stands further up


async def on_text(turn: Turn, text: str) -> None:
    """Understand a text as well as we can, and never answer with silence."""
    turn.below = True
    if await _as_note(turn, text):
        return
    understood = None if await _says_nothing_else(turn, text) else turn.understand(text)
    if understood is not None and understood.red_flag:
        await danger.noticed(turn, understood)
        await check_in.show_anew(turn)
    elif not (
        await _as_several(turn, text)
        or await _as_answer(turn, text)
        or await _as_load(turn, text)
        or await _as_command(turn, text)
    ):
        await _as_question(turn, understood)


async def _as_note(turn: Turn, text: str) -> bool:
    """Keep a text that is a note: one that begins like one, or whatever is typed where a note is asked for."""
    if not await setup.is_ready(turn):
        return False
    form, said = await note.waiting(turn), note.read(turn, text)
    if form is not None and said is None and tidy(text) not in turn.phrases.command_of:
        said = text.strip()
    if said is None:
        return False
    await note.keep(turn, said, form)
    return True


async def _says_nothing_else(turn: Turn, text: str) -> bool:
    """Tell whether every word of a text is known as an answer or a command: no danger and no question can be in it."""
    waiting = await _waiting(turn)
    answers = (read_answer(form, question, text, _numbers(turn), _phrases(turn)) for form, question in waiting)
    number = read_number(tidy(text), _numbers(turn))
    return tidy(text) in _phrases(turn).command_of or number is not None or any(value is not None for value in answers)


def _phrases(turn: Turn) -> Phrases:
    return turn.content.phrases[turn.content.language(turn.person.language)]


def _numbers(turn: Turn) -> NumberWords:
    return turn.content.numbers[turn.content.language(turn.person.language)]


async def _as_answer(turn: Turn, text: str) -> bool:
    """Take the text as the answer to an open question: the one asked last, else an earlier one of these days."""
    waiting = await _waiting(turn)
    for place, (form, question) in enumerate(waiting):
        if (place == 0 or form.questionnaire in ANSWERED_LATER) and await _answers(turn, form, question, text):
            return True
    return bool(waiting) and await _not_an_answer(turn, *waiting[0], text)


async def _as_several(turn: Turn, text: str) -> bool:
    """Take several answers of the check-in at once: the one that waits, else today's, which is opened or changed."""
    if not await setup.is_ready(turn):
        return False
    waiting = await _waiting(turn)
    form = next((form for form, _ in waiting if form.questionnaire == "check_in"), None)
    form = form or await check_in.of_today(turn)
    if waiting and await _is_plain_answer(turn, waiting[0], text):
        return False
    reader = Reader(form, turn.questionnaire(form), open_question(turn, form), turn.numbers, turn.phrases)
    values = reader.read(text)
    sure = form.is_open or len(values) > 1 or "pain" not in values  # "pain 4" alone may be about later in the day
    if not values or not sure or (await turn.decide()).flag is not None:
        return False
    await answer_all(turn, await open_form(turn, "check_in", form.day), values)
    return True


async def _is_plain_answer(turn: Turn, waiting: tuple[Form, Question], text: str) -> bool:
    """Tell whether a text is the answer to the question that was asked last, as it stands."""
    form, question = waiting
    return read_answer(form, question, text, turn.numbers, turn.phrases) is not None


async def _waiting(turn: Turn) -> list[tuple[Form, Question]]:
    forms = await turn.tx.open_forms(turn.person.id, turn.today - EARLIER)
    return [(form, question) for form in forms if (question := open_question(turn, form)) is not None]


async def _answers(turn: Turn, form: Form, question: Question, text: str) -> bool:
    if question.type is AnswerType.ZONE:
        return await _as_zone(turn, form, text)
    if question.type is AnswerType.CHOICES:
        return await _ends_picking(turn, form, question, text)
    value = read_answer(form, question, text, _numbers(turn), _phrases(turn))
    if value is not None and read_load(text, _numbers(turn), _phrases(turn)) is None:
        await answer(turn, form, question, value)
        return True
    return await _as_toggle(turn, form, question, text)


async def _ends_picking(turn: Turn, form: Form, question: Question, text: str) -> bool:
    """Take "done" for the end of picking several; what is picked by words is read with the several answers."""
    value = SEPARATOR.join(marked(form, question))
    if tidy(text) not in turn.phrases.said["done"] or not takes(turn, form, question, value):
        return False
    await answer(turn, form, question, value)
    return True


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
    if not any(letter.isdigit() for letter in text) or read_load(text, _numbers(turn), _phrases(turn)):
        return False
    hint = turn.words.say("hint-number", least=question.minimum or 0, most=question.maximum or 0)
    if question.type is not AnswerType.NUMBER:
        hint = turn.words.say("hint-choice")
    await turn.say(Screen(hint))
    await ask(turn, form, question)
    return True


async def _as_load(turn: Turn, text: str) -> bool:
    loads = read_loads(text, turn.today, _numbers(turn), _phrases(turn))
    if not loads or not await setup.is_ready(turn):
        return False
    await load_log.typed(turn, loads)
    return True


async def _as_command(turn: Turn, text: str) -> bool:
    said = tidy(text)
    before, _, day = said.partition(" ")
    if before in turn.phrases.said["edit"] and (when := read_day(day, turn.today, turn.phrases)) is not None:
        await run_command(turn, "edit", when.isoformat())
        return True
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
