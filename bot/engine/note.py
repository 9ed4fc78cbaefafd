"""A note in own words, kept with its day: asked for by a button, or typed at any time."""

from bot.engine import check_in
from bot.engine.reading import tidy
from bot.engine.turn import Turn
from bot.engine.walk import ASKING, BEFORE, answer, new_form, open_question, proceed, remember_message
from bot.model.person import Form, FormStatus
from bot.model.questionnaire import AnswerType, Question
from bot.model.screen import Screen
from bot.render.moments import near_day
from bot.rules.questions import accepts

QUESTION = "text"


async def command(turn: Turn) -> None:
    """Keep the note that stands behind the command, or ask for one."""
    turn.below = True
    if turn.argument:
        await keep(turn, turn.argument)
    else:
        await proceed(turn, await _form(turn))


async def _form(turn: Turn) -> Form:
    """Return a note that was asked for today and never written, or a new one."""
    form = await turn.tx.newest_form(turn.person.id, "note")
    waiting = form is not None and form.is_open and form.day == turn.today and not form.answers
    return form if form is not None and waiting else await new_form(turn, "note")


def read(turn: Turn, text: str) -> str | None:
    """Return the note in a text that begins like one ("note: slept badly"), None for other texts."""
    before, colon, rest = text.partition(":")
    if colon and before.strip().lower() in turn.phrases.said["note"]:
        return rest.strip()
    before, _, rest = text.strip().partition(" ")
    return rest.strip(" -\u2013\u2014") if rest and before.lower() in turn.phrases.said["note"] else None


async def meant(turn: Turn, text: str) -> tuple[str, Form | None] | None:
    """Return the note that a text is, and the form that asked for it; None when the text is something else."""
    if not turn.ready:
        return None
    form, said = await waiting(turn), read(turn, text)
    if form is not None and said is None and tidy(text) not in turn.phrases.command_of:
        said = text.strip()
    return None if said is None else (said, form)


async def waiting(turn: Turn) -> Form | None:
    """Return the note that is being asked for: while its question is the newest message, or is replied to."""
    forms = await turn.tx.open_forms(turn.person.id, turn.today)
    if turn.replied_form is not None:
        forms = [form for form in forms if form.id == turn.replied_form]
    asked = forms[0] if forms else None
    question = open_question(turn, asked) if asked else None
    if asked is None or question is None or question.type is not AnswerType.TEXT:
        return None
    card, newest = await turn.tx.newest_card_of(asked.id), await turn.tx.newest_card(turn.person.id)
    is_newest = card is not None and card.id == newest
    return asked if is_newest or asked.id == turn.replied_form else None


async def keep(turn: Turn, text: str, form: Form | None = None) -> None:
    """Keep a note, in full or not at all."""
    turn.below = True
    question = turn.content.questionnaires["note"].the(QUESTION)
    if accepts(question, text):
        await answer(turn, form or await _form(turn), question, text)
    else:
        await _refuse(turn, question, text)


async def keep_quietly(turn: Turn, text: str, form: Form | None = None) -> None:
    """Keep the words of a note that tells of danger; the advice takes the place of our answer to it."""
    question = turn.content.questionnaires["note"].the(QUESTION)
    if not accepts(question, text):
        return
    form = form or await _form(turn)
    await turn.tx.drop_answers(form.id, (ASKING, BEFORE), turn.now)
    await turn.tx.save_answer(form.id, question.link_id, text, turn.now)
    await remember_message(turn, form, question.link_id)
    await turn.tx.set_status(form.id, FormStatus.COMPLETED, turn.now)
    await turn.clear_buttons(form)


async def _refuse(turn: Turn, question: Question, text: str) -> None:
    most = question.maximum or 0
    said = turn.words.say("note-too-long", most=most, length=len(text)) if text else turn.words.say("note-empty")
    await turn.say(Screen(said, ((turn.do("note"),),)))


async def complete(turn: Turn, form: Form) -> None:
    """Say that the note is kept, and show it among the day's answers."""
    await turn.replan()
    day = near_day(turn.words, form.day, turn.today)
    text = turn.words.say("note-kept", day=day, text=form.answers[QUESTION])
    await turn.show(form, Screen(text, ((turn.do("edit"), turn.do("plan")),)))
    await check_in.show_anew(turn)
