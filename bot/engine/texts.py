"""Free text that has passed the gate: an answer to the open question, a load, a command, a topic, or the menu."""

from bot.content.questions import OFF_TOPIC
from bot.engine import guide, learn, load_log, setup, standing, today, weekly
from bot.engine.answers import answerable, read, spelled
from bot.engine.flows import COMMANDS, HIDDEN, VIEWS, run_command
from bot.engine.labels import labelled, labelled_toggle, press_typed, shown_button
from bot.engine.places import zones_like
from bot.engine.reading import has_words, is_other_script, is_question, read_load, read_toggle, tidy
from bot.engine.turn import Turn, fresh
from bot.engine.understanding import Understanding
from bot.engine.walk import answer, ask, open_question, waiting_questions
from bot.engine.wishes import read_command, read_wish
from bot.model.person import Form
from bot.model.questionnaire import AnswerType, Question
from bot.model.screen import Press, Screen
from bot.render.emergency import call_words


async def find_replied(turn: Turn, reply_to: int | None) -> None:
    """Note which form's message a text answers, where the person has picked one."""
    if reply_to is not None:
        turn.replied_form = await turn.tx.form_of_message(turn.person.id, reply_to)


async def on_text(turn: Turn, text: str, understood: Understanding | None) -> None:
    """Understand a text that has passed the gate as well as we can, and never answer with silence."""
    turn.below = True
    press = await shown_button(turn, text)
    if not (
        await _as_late_reply(turn, text)
        or await _as_wish(turn, text)
        or await _as_answer(turn, text, is_button=press is not None)
        or (press is not None and await press_typed(turn, press))
        or await _not_an_answer(turn, text)
        or await _as_load(turn, text)
        or await _as_command(turn, text)
        or await _as_unreadable(turn, text)
    ):
        await _as_question(turn, understood)


async def say_and_ask_again(turn: Turn, key: str) -> None:
    """Say a sentence and ask the open question again; offer the menu when there is none."""
    waiting = await waiting_questions(turn)
    await turn.say(Screen(turn.words.say(key), () if waiting else standing.menu(turn)))
    if waiting:
        await ask(turn, *waiting[0])


async def _as_wish(turn: Turn, text: str) -> bool:
    """Take "may I run 40 minutes?" and "progress 42" for what they are, unless it answers the open question."""
    if not await setup.is_ready(turn) or await _answers_something(turn, text):
        return False
    if (wish := read_wish(text, turn.numbers, turn.phrases)) is not None:
        await today.ask(turn, wish)
        return True
    command, argument = read_command(text, turn.phrases)
    if command is None:
        return False
    turn.argument = argument
    await run_command(turn, command)
    return True


async def _answers_something(turn: Turn, text: str) -> bool:
    """Tell whether a text answers the question asked last: "today 4" may be a pain."""
    newest = (await waiting_questions(turn))[:1]
    return any(read(turn, form, asked, text) is not None for form, asked in newest)


async def _as_answer(turn: Turn, text: str, *, is_button: bool) -> bool:
    """Take the text as the answer to an open question: the one asked last, else an earlier one of these days."""
    for form, question in await answerable(turn):
        if question.type is AnswerType.ZONE and is_button:
            continue
        if await _answers(turn, form, question, text):
            return True
    return False


async def _as_late_reply(turn: Turn, text: str) -> bool:
    """Refuse an answer to a message that waits for none any more; another question must not get it."""
    if turn.replied_form is None or await waiting_questions(turn):
        return False
    turn.replied_form = None
    if not any(read(turn, form, question, text) is not None for form, question in await waiting_questions(turn)):
        return False
    await say_and_ask_again(turn, "reply-late")
    return True


async def _answers(turn: Turn, form: Form, question: Question, text: str) -> bool:
    if question.type is AnswerType.ZONE:
        return await _as_zone(turn, form, text)
    if await _as_deed(turn, form, question, text):
        return True
    value = read(turn, form, question, text)
    on_button = labelled(turn.words, form.questionnaire, question, text) is not None
    if value is not None and (on_button or read_load(text, turn.numbers, turn.phrases) is None):
        await answer(turn, form, question, value)
        return True
    return await _as_several(turn, form, question, text) or await _as_toggle(turn, form, question, text)


async def _as_deed(turn: Turn, form: Form, question: Question, text: str) -> bool:
    """Take words that are no answer but move a session or a test on, or show another view: "next", "pause", "why"."""
    said, phrases = tidy(text), turn.phrases
    if form.questionnaire == "weekly":
        return await weekly.typed(turn, form, question, said, phrases)
    if form.questionnaire != "exercise":
        return False
    view = next((view for view in ("why_dose", "ways") if said in phrases.deeds.get(f"exercise.{view}", ())), None)
    if view is not None and question.link_id == "begin":
        await VIEWS["exercise", view](turn, form)
        return True
    return await guide.typed(turn, form, said, phrases)


async def _as_several(turn: Turn, form: Form, question: Question, text: str) -> bool:
    """Take several answers in one text; what the last one leads to is done once, for all of them."""
    given = spelled(turn, form, question, text)
    if not given:
        return False
    *before, (last, value) = given
    for told, said in before:
        await turn.tx.save_answer(form.id, told.link_id, said, turn.now)
    await answer(turn, await fresh(turn, form), last, value)
    return True


async def _as_toggle(turn: Turn, form: Form, question: Question, text: str) -> bool:
    """Set a yes or no; what stands on its button names a state, so typing it sets that state."""
    said = labelled_toggle(turn.words, form.questionnaire, question, text)
    value = said or ("yes" if read_toggle(form, question, text, turn.phrases) else None)
    if question.toggle is None or value is None:
        return False
    await turn.tx.save_answer(form.id, question.toggle, value, turn.now)
    await ask(turn, await fresh(turn, form), question)
    return True


async def _as_zone(turn: Turn, form: Form, text: str) -> bool:
    if tidy(text) in turn.phrases.command_of:
        return False
    await setup.choose_zone(turn, form, zones_like(text, turn.content.places))
    return True


async def _not_an_answer(turn: Turn, text: str) -> bool:
    """Ask again, with how to answer, when the text has a number in it that does not fit."""
    waiting = await waiting_questions(turn)
    if not waiting or not any(letter.isdigit() for letter in text) or is_question(text, turn.phrases):
        return False
    if read_load(text, turn.numbers, turn.phrases) is not None:
        return False
    form, question = waiting[0]
    hint = turn.words.say("hint-number", least=question.minimum or 0, most=question.maximum or 0)
    if question.type is not AnswerType.NUMBER:
        hint = turn.words.say("hint-choice")
    await turn.say(Screen(hint))
    await ask(turn, form, question)
    return True


async def _as_load(turn: Turn, text: str) -> bool:
    load = read_load(text, turn.numbers, turn.phrases)
    if load is None or not await setup.is_ready(turn):
        return False
    await load_log.typed(turn, load)
    return True


async def _as_command(turn: Turn, text: str) -> bool:
    said = tidy(text)
    command = said if said in COMMANDS or said in HIDDEN else turn.phrases.command_of.get(said)
    situation = turn.phrases.situation_of.get(said)
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
