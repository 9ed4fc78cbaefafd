"""A message that was changed afterwards: a correction of what it answered where that is clear, else we say how to."""

from bot.engine import load_log, note
from bot.engine.answers import read, read_several
from bot.engine.told_loads import read_loads
from bot.engine.told_of_day import may_change
from bot.engine.turn import Turn, fresh
from bot.engine.walk import answer, answer_all, proceed, takes
from bot.model.person import Form
from bot.model.screen import Screen

KINDS = {"check_in", "follow_up", "log", "note"}


async def on_edited(turn: Turn, text: str, message_id: int) -> None:
    """Look for what the message answered, and change that."""
    turn.below = True
    changed_note = await note_of(turn, text, message_id)
    if changed_note is not None:
        await note.keep(turn, *changed_note)
        return
    forms = await _answered_by(turn, message_id)
    if not forms or not await _change(turn, forms, text):
        await turn.say(Screen(turn.words.say("edited-unclear"), ((turn.do("edit"), turn.do("help")),)))


async def note_of(turn: Turn, text: str, message_id: int) -> tuple[str, Form] | None:
    """Return a note as it is after a change, and its form; None when the message was no note."""
    forms = await _answered_by(turn, message_id)
    if not forms or forms[0][0].questionnaire != "note":
        return None
    said = note.read(turn, text)
    return (text.strip() if said is None else said), forms[0][0]


async def _answered_by(turn: Turn, message_id: int) -> list[tuple[Form, str]]:
    """Return the forms and questions that a typed message answered, as far as they may still be changed."""
    found = [
        (await turn.tx.form_of(turn.person.id, form), question)
        for form, question in await turn.tx.typed_by(turn.person.id, message_id)
    ]
    kept = [(form, question) for form, question in found if form is not None and may_change(turn, form)]
    return [(form, question) for form, question in kept if form.questionnaire in KINDS]


async def _change(turn: Turn, forms: list[tuple[Form, str]], text: str) -> bool:
    if all(question == load_log.WHOLE for _, question in forms):
        return await _change_loads(turn, [form for form, _ in forms], text)
    form, link_id = forms[0]
    question = turn.questionnaire(form).question(link_id)
    value = read(turn, form, question, text) if question and len(forms) == 1 else None
    if question is not None and value is not None and takes(turn, form, question, value):
        await answer(turn, form, question, value)
        return True
    return form.questionnaire == "check_in" and await _change_several(turn, form, link_id, text)


async def _change_several(turn: Turn, form: Form, link_id: str, text: str) -> bool:
    values = read_several(turn, form, turn.questionnaire(form).question(link_id), text)
    if values:
        await answer_all(turn, form, values)
    return bool(values)


async def _change_loads(turn: Turn, forms: list[Form], text: str) -> bool:
    loads = read_loads(text, turn.today, turn.numbers, turn.phrases)
    if len(loads) != len(forms) or any(load.odd for load in loads):
        return False
    for form, load in zip(forms, loads, strict=True):
        await load_log.write(turn, form, load)
        if load.day is not None and load.day != form.day:
            await turn.tx.set_day(form.id, load.day)
        await turn.reload()
        await proceed(turn, await fresh(turn, form))
    return True
