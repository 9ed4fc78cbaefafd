"""A warm word where there is reason for one: inside a message that is sent anyway, each once, never on a bad day."""

from datetime import date, timedelta

from bot.engine.turn import Turn
from bot.model.decision import Decision, Verdict
from bot.model.milestone import Milestone

FRESH = timedelta(days=7)  # what was reached longer ago is not told any more
SUMMARY = 0  # stands for the message that belongs to no form


async def line(turn: Turn, decision: Decision, form: int = SUMMARY) -> str:
    """Return the milestone of a form's message, the one told in it before or a new one; "" for none."""
    if decision.verdict in {Verdict.REST, Verdict.REFER}:
        return ""
    known = (await turn.course()).reached
    told = await _still_true(turn, known)
    mine = [milestone for milestone, where in told.items() if where == form and form != SUMMARY]
    fresh = [m for m in Milestone if m in known and m not in told and turn.today - known[m] <= FRESH]
    if not mine and fresh:
        await turn.tx.told_milestone(turn.person.id, fresh[0], form, turn.today)
    chosen = (*mine, *fresh)[:1]
    return turn.words.say(f"milestone-{chosen[0]}") if chosen else ""


async def _still_true(turn: Turn, known: dict[Milestone, date]) -> dict[Milestone, int]:
    """Return what has been told; what a correction has made untrue is forgotten, so that it can come in its time."""
    told = await turn.tx.milestones(turn.person.id)
    for milestone in told.keys() - known.keys():
        await turn.tx.forget_milestone(turn.person.id, milestone)
    return {milestone: form for milestone, form in told.items() if milestone in known}
