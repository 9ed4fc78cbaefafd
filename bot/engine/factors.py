"""What may have sored the tendon: each factor that somebody told gets its one line of advice, on a day of its own."""

from bot.engine.turn import Turn
from bot.model.decision import Verdict
from bot.model.person import Form
from bot.rules import ceiling

TOLD = "@tip_"  # with a factor's id: the date on which its line was said


async def tip(turn: Turn) -> str | None:
    """Return today's line about a factor that was told before, None when there is none.

    At most one a day, each once; the day's line stays the same however often it is asked for. None on the day of the
    set-up, and none while a danger sign or advice to see somebody stands.
    """
    form = await turn.tx.newest_form(turn.person.id, "background")
    if form is None or form.day == turn.today:
        return None
    decision = await turn.decide()
    if decision.flag is not None or decision.verdict is Verdict.REFER:
        return None
    factor = _of_today(turn, form) or await _next(turn, form)
    top = ceiling(turn.policy, await turn.profile())
    return turn.words.say(f"factor-{factor}", ceiling=top) if factor else None


def _of_today(turn: Turn, form: Form) -> str | None:
    today = turn.today.isoformat()
    return next((factor.id for factor in turn.content.factors if form.answers.get(TOLD + factor.id) == today), None)


async def _next(turn: Turn, form: Form) -> str | None:
    for factor in turn.content.factors:
        if TOLD + factor.id not in form.answers and factor.fits(form.answers, turn.today.year):
            await turn.tx.save_answer(form.id, TOLD + factor.id, turn.today.isoformat(), turn.now)
            return factor.id
    return None
