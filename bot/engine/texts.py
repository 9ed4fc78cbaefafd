"""Free text that has passed the gate: an answer to the open question, a load, a command, a topic, or the menu."""

from bot.content.questions import OFF_TOPIC
from bot.engine import (
    background,
    check_in,
    guide,
    learn,
    load_log,
    note,
    renewal,
    settings,
    setup,
    standing,
    today,
    weekly,
)
from bot.engine.answers import answerable, read, read_several, spelled
from bot.engine.flows import COMMANDS, HIDDEN, VIEWS, run_command
from bot.engine.labels import labelled, labelled_toggle, press_typed, shown_button
from bot.engine.places import zones_like
from bot.engine.reading import has_words, is_other_script, is_question, read_load, read_time_there, read_toggle, tidy
from bot.engine.told_days import read_edit
from bot.engine.told_loads import read_loads
from bot.engine.turn import Turn, fresh
from bot.engine.typed_settings import hint, setting_in
from bot.engine.understanding import Understanding
from bot.engine.walk import LEFT, answer, answer_all, ask, open_form, open_question, takes, waiting_questions
from bot.engine.wishes import read_command, read_wish
from bot.model.person import Form
from bot.model.questionnaire import AnswerType, Question
from bot.model.screen import Press, Screen
from bot.render.emergency import call_words

COURTESIES = ("greeting", "thanks", "fine")
OWN_WORDS = {"note", "log", "edit"}  # commands whose words are never a setting


async def find_replied(turn: Turn, reply_to: int | None) -> None:
    """Note which form's message a text answers, where the person has picked one."""
    if reply_to is not None:
        turn.replied_form = await turn.tx.form_of_message(turn.person.id, reply_to)


async def on_text(turn: Turn, text: str, understood: Understanding | None) -> None:
    """Understand a text that has passed the gate as well as we can, and never answer with silence."""
    turn.below = True
    press = await shown_button(turn, text)
    if not (
        await _as_note(turn, text)
        or await _as_late_reply(turn, text)
        or await _in_session(turn, text)
        or await _as_wish(turn, text)
        or (press is None and await _as_setting(turn, text))
        or (press is None and await _as_several(turn, text))
        or await _as_answer(turn, text, is_button=press is not None)
        or (press is not None and await press_typed(turn, press))
        or await _not_an_answer(turn, text)
        or await _as_load(turn, text)
        or await _as_command(turn, text)
        or await _as_courtesy(turn, text)
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
    if not turn.ready or await _answers_something(turn, text):
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


async def on_command(turn: Turn, name: str, argument: str) -> None:
    """Do what a command says, with what stood behind it: "/pause until 12 Dec", "/settings quiet 22-7"."""
    is_setting = bool(argument) and name not in OWN_WORDS and not renewal.is_outdated(turn.person)
    if name == "start":
        await setup.start(turn, argument)
    elif not (is_setting and (await _as_setting(turn, f"{name} {argument}") or await _as_setting(turn, argument))):
        await run_command(turn, name)


async def _as_setting(turn: Turn, text: str) -> bool:
    found = await setting_in(turn, text)
    if found is None:
        return False
    form, question, value = found
    if value is not None and takes(turn, form, question, value):
        await settings.typed(turn, form, question, value)
    else:
        await turn.say(Screen(hint(turn, form, question)))
    return True


async def _as_note(turn: Turn, text: str) -> bool:
    """Keep a text that is a note: one that begins like one, or whatever is typed where a note is asked for."""
    told = await note.meant(turn, text)
    if told is None:
        return False
    await note.keep(turn, *told)
    return True


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


async def _as_several(turn: Turn, text: str) -> bool:
    """Take several answers of the check-in at once: the one that waits, else today's, which is opened or changed."""
    if not turn.ready:
        return False
    waiting = await waiting_questions(turn)
    if waiting and read(turn, *waiting[0], text) is not None:
        return False
    form = next((form for form, _ in waiting if form.questionnaire == "check_in"), None)
    if form is None and turn.replied_form is not None:
        return False
    form = form or await check_in.of_today(turn)
    values = read_several(turn, form, None if LEFT in form.answers else open_question(turn, form), text)
    sure = form.is_open or len(values) > 1 or "pain" not in values  # "pain 4" alone may be about later in the day
    if not values or not sure or (await turn.decide()).flag is not None:
        return False
    await answer_all(turn, await open_form(turn, "check_in", form.day), values)
    return True


async def _answers(turn: Turn, form: Form, question: Question, text: str) -> bool:
    if form.day < turn.today and turn.phrases.command_of.get(tidy(text)) == form.questionnaire:
        return False  # "skip today" means today's, not the card of yesterday that is still open
    if question.type is AnswerType.ZONE:
        return await _as_zone(turn, form, text)
    if await _as_deed(turn, form, question, text):
        return True
    if question.type is AnswerType.SEVERAL and tidy(text) in turn.phrases.said["done"]:
        return await _end_of_marks(turn, form, question)
    value = read(turn, form, question, text)
    on_button = labelled(turn.words, form.questionnaire, question, text) is not None
    if value is not None and (on_button or read_load(text, turn.numbers, turn.phrases) is None):
        if question.type is AnswerType.DATE and not takes(turn, form, question, value):
            await turn.say(Screen(hint(turn, form, question)))
        else:
            await answer(turn, form, question, value)
        return True
    return await _as_spelled(turn, form, question, text) or await _as_toggle(turn, form, question, text)


async def _in_session(turn: Turn, text: str) -> bool:
    """Take "pause" or "done" for the session or the test that is under way, before it can mean anything else."""
    under_way = (await answerable(turn))[:1]
    return bool(under_way) and await _as_deed(turn, *under_way[0], text)


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


async def _as_spelled(turn: Turn, form: Form, question: Question, text: str) -> bool:
    """Take several answers in one text; what the last one leads to is done once, for all of them."""
    given = spelled(turn, form, question, text)
    if not given:
        return False
    *before, (last, value) = given
    for told, said in before:
        await turn.tx.save_answer(form.id, told.link_id, said, turn.now)
    await answer(turn, await fresh(turn, form), last, value)
    return True


async def _end_of_marks(turn: Turn, form: Form, question: Question) -> bool:
    """Take "done" for the end of picking several by buttons; words that name options are an answer by themselves."""
    value = question.picked(form.answers) or "none"
    if not takes(turn, form, question, value):
        return False
    await answer(turn, form, question, value)
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
    if tidy(text) in turn.phrases.command_of or _courtesy(turn, text) is not None:
        return False
    if tidy(text) in turn.phrases.tell_time:
        await turn.say(Screen(turn.words.say("setup-zone-time")))
        return True
    told = read_time_there(text, turn.numbers, turn.phrases)
    if told is not None:
        await setup.choose_by_time(turn, form, told)
        return True
    found = zones_like(text, turn.content.places)
    if not found.zones and is_question(text, turn.phrases) and _topic(turn.understand(text)) is not None:
        return False  # somebody asks something before they say where they are
    await setup.choose_zone(turn, form, found)
    return True


async def _not_an_answer(turn: Turn, text: str) -> bool:
    """Ask again, with how to answer, when the text has a number in it that does not fit."""
    waiting = await waiting_questions(turn)
    if not waiting or not any(letter.isdigit() for letter in text) or is_question(text, turn.phrases):
        return False
    if read_load(text, turn.numbers, turn.phrases) is not None or background.is_daily(*waiting[0]):
        return False
    form, question = waiting[0]
    await turn.say(Screen(hint(turn, form, question)))
    await ask(turn, form, question)
    return True


async def _as_load(turn: Turn, text: str) -> bool:
    loads = read_loads(text, turn.today, turn.numbers, turn.phrases)
    if not loads or not turn.ready:
        return False
    await load_log.typed(turn, loads)
    return True


async def _as_command(turn: Turn, text: str) -> bool:
    said = tidy(text)
    if (when := read_edit(text, turn.today, turn.phrases)) is not None:
        await run_command(turn, "edit", when.isoformat())
        return True
    command = said if said in COMMANDS or said in HIDDEN else turn.phrases.command_of.get(said)
    situation = turn.phrases.situation_of.get(said)
    if command is not None:
        await run_command(turn, command)
    elif situation is not None:
        await press_typed(turn, Press("d", 0, "situation", situation))
    return command is not None or situation is not None


async def _as_courtesy(turn: Turn, text: str) -> bool:
    """Be polite, too: a greeting and thanks ask for nothing, and are not misunderstood; the set-up goes on."""
    found = _courtesy(turn, text)
    if found is not None and turn.ready:
        await _said(turn, turn.words.say(f"courtesy-{found}"))
    elif found is not None:
        await say_and_ask_again(turn, f"courtesy-{found}")
    return found is not None


def _courtesy(turn: Turn, text: str) -> str | None:
    return next((kind for kind in COURTESIES if tidy(text) in turn.phrases.said[kind]), None)


async def _as_question(turn: Turn, understood: Understanding | None) -> None:
    topic = _topic(understood)
    if topic is not None:
        await learn.show_topic(turn, topic)
    elif await _ask_again(turn):
        return
    elif understood and understood.topic is None and understood.candidates:
        await learn.did_you_mean(turn, understood.candidates)
    else:
        await standing.show_menu(turn)


def _topic(understood: Understanding | None) -> str | None:
    """Return the topic that a text asks about; None when it asks about none of ours, or we are not sure."""
    return None if understood is None or understood.topic == OFF_TOPIC else understood.topic


async def _as_unreadable(turn: Turn, text: str) -> bool:
    """Say so when there is nothing to read in a text, or nothing that we could check for danger."""
    if not has_words(text):
        return turn.ready and await _said(turn, turn.words.say("ask-empty"))
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
    if form is None or question is None or turn.ready:
        return False
    await turn.say(Screen(turn.words.say("hint-choice")))
    await ask(turn, form, question)
    return True
