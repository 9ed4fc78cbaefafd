"""Leaving the open question: what was answered stays, and one button goes on with it."""

from bot.engine import guide
from bot.engine.turn import Turn, fresh
from bot.engine.walk import ASKING, BEFORE, EARLIER, LEFT, close, is_kept, leave, open_question, pending, proceed
from bot.model.person import Form, FormStatus
from bot.model.questionnaire import AnswerType
from bot.model.screen import Button, Press, Screen

ENDED = {"delete", "zone", "note"}  # nothing of these is worth going on with: the command begins anew


async def command(turn: Turn) -> None:
    """Leave the question that was asked last, and say what happens to its answers."""
    turn.below = True
    form = next(iter(await turn.tx.open_forms(turn.person.id, turn.today - EARLIER)), None)
    question = open_question(turn, form) if form else None
    if form is None or question is None:
        await turn.say(Screen(turn.words.say("cancel-nothing"), ((turn.do("help"),),)))
    elif is_kept(turn, form):
        await _leave_kept(turn, form)
    elif ASKING in form.answers and BEFORE in form.answers:
        await _leave_earlier_day(turn, form)
    elif ASKING in form.answers:
        await _keep_the_answer(turn, form)
    else:
        await _leave(turn, form, with_keys=question.type is AnswerType.ZONE)


async def _keep_the_answer(turn: Turn, form: Form) -> None:
    """End a correction: the answer that stood goes on standing."""
    await turn.tx.drop_answers(form.id, pending(form), turn.now)
    await turn.say(Screen(turn.words.say("cancel-correction")))
    await proceed(turn, await fresh(turn, form))


async def _leave_earlier_day(turn: Turn, form: Form) -> None:
    """End the change of an answer that /edit asked for: it stays as it was."""
    await leave(turn, form)
    await turn.clear_buttons(form)
    await turn.replan()
    await turn.say(Screen(turn.words.say("cancel-correction"), ((turn.do("edit"), turn.do("plan")),)))


async def _leave_kept(turn: Turn, form: Form) -> None:
    """Let go of a setting, or of what was asked beside the check-in: it may be told at any time."""
    await turn.clear_buttons(form)
    await close(turn, form)
    way = "settings" if form.questionnaire == "settings" else "profile"
    await turn.say(
        Screen(
            turn.words.say(f"cancel-{form.questionnaire}" if form.questionnaire != "setup" else "cancel-correction"),
            ((turn.do(way), turn.do("help")),),
        )
    )


async def _leave(turn: Turn, form: Form, *, with_keys: bool) -> None:
    if form.questionnaire in ENDED:
        await turn.tx.set_status(form.id, FormStatus.STOPPED, turn.now)
    else:
        await turn.tx.save_answer(form.id, LEFT, "yes", turn.now)
        await guide.rest(turn, form)
    await turn.clear_buttons(form)
    is_danger = form.answers.get("sign", "none") != "none"
    words = turn.words.say("cancel-danger-open" if is_danger else f"cancel-{form.questionnaire}")
    if with_keys or form.questionnaire in ENDED:  # a message that takes keys away can have no buttons
        await turn.say(Screen(words, clear_keys=with_keys))
    else:
        on = Button(turn.words.say("view-go_on"), Press("v", form.id, "go_on"))
        await turn.say(Screen(words, ((on, turn.do("help")),)))


async def go_on(turn: Turn, form: Form) -> bool:
    """Ask the question that was left; False when the form is over."""
    if not form.is_open:
        return False
    turn.below = True
    await proceed(turn, form)
    return True
