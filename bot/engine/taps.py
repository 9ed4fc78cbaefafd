"""A press of a button: an answer, a toggle, a view, or something to do."""

from collections.abc import Awaitable, Callable

from bot.engine import cancel, edit, edit_load, guide, load_log
from bot.engine.consent import is_link
from bot.engine.flows import VIEWS, do
from bot.engine.places import known_zone
from bot.engine.turn import Turn, fresh
from bot.engine.walk import (
    FLOWS,
    answer,
    ask,
    asks,
    correct,
    correctable_day,
    is_at_rest,
    is_kept,
    open_question,
    takes,
)
from bot.model.person import Form
from bot.model.questionnaire import PICKED, AnswerType, Question
from bot.model.screen import Press, unpack
from bot.render.questions import DONE
from bot.rules.questions import YES_NO


async def on_tap(turn: Turn, data: str) -> None:
    """Do what a button means; one that is old, forged or somebody else's changes nothing and says so."""
    press = unpack(data)
    if press is None:
        turn.toast = turn.words.say("toast-old")
    elif press.kind == "d":
        await do(turn, press)
    else:
        await _on_form(turn, press)


async def _on_form(turn: Turn, press: Press) -> None:
    form = await turn.tx.form_of(turn.person.id, press.row)
    if form is None or form.questionnaire not in FLOWS:
        turn.toast = turn.words.say("toast-old")
        return
    if is_kept(turn, form):
        turn.card = await turn.take_card(form)
    handled = HANDLED.get(press.kind)
    if handled is None or not await handled(turn, form, press):
        turn.toast = turn.words.say("toast-old")


async def _answer(turn: Turn, form: Form, press: Press) -> bool:
    question = turn.questionnaire(form).question(press.question)
    if question is None:
        return False
    value = _done(form, question) if press.value == DONE and question.type is AnswerType.SEVERAL else press.value
    if question.type is AnswerType.SEVERAL and value == "none" and value not in question.also:
        turn.toast = turn.words.say("toast-pick-one")
        return True
    if not takes(turn, form, question, value):
        return False
    if question.type is AnswerType.ZONE and not known_zone(value):
        return False
    await answer(turn, form, question, value)
    return True


async def _agree(turn: Turn, form: Form, press: Press) -> bool:
    """Take the consent of somebody whom a link brought; its label counts from here on."""
    turn.link = press.value if is_link(press.value) else None
    return await _answer(turn, form, Press("a", form.id, press.question, "agree"))


def _done(form: Form, question: Question) -> str:
    """Return the answer of which the options have been marked; "none" when none is."""
    return question.picked(form.answers) or "none"


async def _mark(turn: Turn, form: Form, press: Press) -> bool:
    """Mark an option of a question with several, or take the mark away; the button says which, not the moment."""
    question, sign, option = turn.questionnaire(form).question(press.question), press.value[:1], press.value[1:]
    if question is None or question.type is not AnswerType.SEVERAL or sign not in {"+", "-"}:
        return False
    if option not in question.options or not asks(turn, form, question):
        return False
    if not is_kept(turn, form) and open_question(turn, form) is not question:
        return False
    marked = set(question.picked(form.answers).split(",")) - {option} | ({option} if sign == "+" else set())
    picked = question.picks(",".join(marked))
    await turn.tx.save_answer(form.id, f"{PICKED}{question.link_id}", picked, turn.now)
    form = await fresh(turn, form)
    if open_question(turn, form) is question:
        await ask(turn, form, question)
    else:
        await correct(turn, form, question)
    return True


async def _toggle(turn: Turn, form: Form, press: Press) -> bool:
    question = next((q for q in turn.questionnaire(form).questions if q.toggle == press.question), None)
    if question is None or press.value not in YES_NO or not form.is_open or open_question(turn, form) != question:
        return False
    await turn.tx.save_answer(form.id, press.question, press.value, turn.now)
    await ask(turn, await fresh(turn, form), question)
    return True


async def _on_day(turn: Turn, form: Form, press: Press) -> bool:
    """Move a load that is being told to another of the last seven days."""
    when = correctable_day(turn, press.value)
    if when is None or form.questionnaire != "log" or not form.is_open:
        return False
    await load_log.on_day(turn, form, when)
    return True


async def _view(turn: Turn, form: Form, press: Press) -> bool:
    if press.question == "go_on":
        return await cancel.go_on(turn, form)
    view = VIEWS.get((form.questionnaire, press.question))
    if view is None or is_at_rest(turn, form):
        return False
    await view(turn, form)
    return True


async def _ask_again(turn: Turn, form: Form, press: Press) -> bool:
    question = turn.questionnaire(form).question(press.question)
    if question is None or not _may_ask_again(turn, form, question):
        return False
    await correct(turn, form, question)
    return True


def _may_ask_again(turn: Turn, form: Form, question: Question) -> bool:
    """Tell whether a question may be asked again; one of those that may be answered for ever, also the first time."""
    told = question.link_id in form.answers
    return asks(turn, form, question) and (told or is_kept(turn, form))


HANDLED: dict[str, Callable[[Turn, Form, Press], Awaitable[bool]]] = {
    "a": _answer,
    "c": _agree,
    "t": _toggle,
    "v": _view,
    "q": _ask_again,
    "m": _mark,
    "w": _on_day,
    "e": edit.ask_again,
    "l": edit_load.show_load,
    "x": edit_load.delete,
    "g": guide.on_tap,
}
