"""The questions after a jump in morning pain, left unanswered: after ten minutes the advice comes all the same."""

from datetime import timedelta

from bot.engine import danger
from bot.engine.turn import Turn
from bot.engine.walk import open_question
from bot.model.decision import Plan, PlanKind
from bot.model.diary import Flag
from bot.model.person import Form, PlanRow

QUESTIONS = frozenset({"sudden", "can_rise", "gap"})
SUBJECT = "jump:"


async def wait(turn: Turn, form: Form) -> None:
    """Plan the advice for the time when no answer has come; once planned, its time stays."""
    due = turn.now + timedelta(minutes=turn.policy.time.doubt_minutes)
    plan = Plan(PlanKind.TRIAGE, due, form.day, f"{SUBJECT}{form.id}")
    await turn.tx.move_to(turn.person.id, plan, turn.now)


async def end(turn: Turn, form: Form) -> None:
    """Let go of the planned advice: the questions are answered."""
    await turn.tx.answer_plans(turn.person.id, PlanKind.TRIAGE, f"{SUBJECT}{form.id}", form.day, turn.now)


async def unanswered(turn: Turn, row: PlanRow) -> None:
    """Send the advice, unless the questions have been answered or left behind by a correction."""
    form = await turn.tx.form(int(row.subject.removeprefix(SUBJECT)))
    question = open_question(turn, form) if form is not None and form.is_open else None
    if question is not None and question.link_id in QUESTIONS:
        await danger.tell(turn, Flag.RUPTURE, None, "silence")
