"""A press of a button: an answer, a toggle, a view, or something to do."""

from bot.engine import cancel, guide
from bot.engine.flows import VIEWS, do
from bot.engine.places import known_zone
from bot.engine.turn import Turn, fresh
from bot.engine.walk import FLOWS, answer, ask, correct, open_question, takes
from bot.model.person import Form
from bot.model.questionnaire import AnswerType
from bot.model.screen import Press, unpack
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
    form = await turn.tx.form(press.row)
    if form is None or form.person != turn.person.id or form.questionnaire not in FLOWS:
        turn.toast = turn.words.say("toast-old")
        return
    handled = {"a": _answer, "t": _toggle, "v": _view, "q": _ask_again, "g": guide.on_tap}.get(press.kind)
    if handled is None or not await handled(turn, form, press):
        turn.toast = turn.words.say("toast-old")


async def _answer(turn: Turn, form: Form, press: Press) -> bool:
    question = turn.questionnaire(form).question(press.question)
    if question is None or not takes(turn, form, question, press.value):
        return False
    if question.type is AnswerType.ZONE and not known_zone(press.value):
        return False
    await answer(turn, form, question, press.value)
    return True


async def _toggle(turn: Turn, form: Form, press: Press) -> bool:
    question = next((q for q in turn.questionnaire(form).questions if q.toggle == press.question), None)
    if question is None or press.value not in YES_NO or not form.is_open or open_question(turn, form) != question:
        return False
    await turn.tx.save_answer(form.id, press.question, press.value, turn.now)
    await ask(turn, await fresh(turn, form), question)
    return True


async def _view(turn: Turn, form: Form, press: Press) -> bool:
    if press.question == "go_on":
        return await cancel.go_on(turn, form)
    view = VIEWS.get((form.questionnaire, press.question))
    if view is None:
        return False
    await view(turn, form)
    return True


async def _ask_again(turn: Turn, form: Form, press: Press) -> bool:
    question = turn.questionnaire(form).question(press.question)
    if question is None or not takes(turn, form, question, form.answers.get(question.link_id, "")):
        return False
    await correct(turn, form, question)
    return True
