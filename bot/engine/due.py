"""A plan whose time has come: the rules look again, and it is sent, put off, or dropped with its reason."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.engine import check_in, doubt, exercise, follow_up, renewal, summary
from bot.engine.turn import Turn, fresh
from bot.engine.walk import open_form, proceed
from bot.model.decision import Drop, Lateness, OnDue, Plan, PlanKind, Postpone, Send
from bot.model.person import PlanRow, PlanState
from bot.model.screen import Screen
from bot.rules.due import moved, on_due

SOON = timedelta(minutes=1)  # whatever is put off is put off by that much, so that a tick always ends

NEVER_MERGED = (PlanKind.FOLLOW_UP, PlanKind.TRIAGE)


async def fire(turn: Turn, row: PlanRow) -> str:
    """Do what the rules say about a due plan, write it into the ledger, and plan on; return its fate in a word."""
    if not turn.ready:
        await turn.tx.settle_plan(row.id, PlanState.SKIPPED, turn.person.state.value, turn.now)
        return "dropped"
    plan, outcome = await _look_again(turn, row)
    match outcome:
        case Send(silent=silent) if await renewal.holds(turn, row.kind):
            turn.silent, outcome = silent, Drop("consent")
            await renewal.ask_once(turn)
            await turn.tx.settle_plan(row.id, PlanState.SKIPPED, "consent", turn.now)
        case Send():
            await turn.tx.claim_plan(row.id, turn.now)
            await _send(turn, row, outcome)
            await turn.tx.no_card_needed(row.id, turn.now)
        case Postpone(until=until):
            later = max(until, turn.now + SOON)
            await turn.tx.move_plan(row.id, later, moved(plan, later).hours, turn.now)
            return "postponed"
        case Drop(reason=reason):
            fate = PlanState.EXPIRED if reason == "expired" else PlanState.SKIPPED
            await turn.tx.settle_plan(row.id, fate, reason, turn.now)
    await turn.tx.replan(turn.person.id, (await turn.decide()).plans, turn.now)
    return "sent" if isinstance(outcome, Send) else "dropped"


async def _look_again(turn: Turn, row: PlanRow) -> tuple[Plan, OnDue]:
    plan = Plan(row.kind, row.due_at.astimezone(ZoneInfo(turn.person.zone or "UTC")), row.day, row.subject, row.hours)
    sent = await turn.tx.sent_on(turn.person.id, turn.today)
    return plan, on_due(plan, await turn.told_since(row.day), await turn.decide(), sent, turn.now, turn.policy)


async def _send(turn: Turn, row: PlanRow, send: Send) -> None:
    turn.plan, turn.silent, turn.below = row.id, send.silent, True
    if send.lateness is Lateness.CATCH_UP:
        await _catch_up(turn, row)
    match row.kind:
        case PlanKind.CHECK_IN:
            await check_in.open_for(turn, row.day)
        case PlanKind.FOLLOW_UP:
            await follow_up.open_for(turn, row)
        case PlanKind.EXERCISE:
            await exercise.reopen(turn, row.day)
        case PlanKind.NUDGE:
            await _nudge(turn, row)
        case PlanKind.WEEKLY_SUMMARY:
            await summary.show(turn)
        case PlanKind.TRIAGE:
            await doubt.unanswered(turn, row)


async def _catch_up(turn: Turn, row: PlanRow) -> None:
    """Merge what else is as late into this one message, and say that we were away."""
    for other in await turn.tx.planned(turn.person.id):
        if other.id != row.id and other.due_at <= turn.now and other.kind not in NEVER_MERGED:
            await turn.tx.settle_plan(other.id, PlanState.SKIPPED, "merged", turn.now)
    await turn.say(Screen(turn.words.say("late")))


async def _nudge(turn: Turn, row: PlanRow) -> None:
    """Show the day's check-in once more, silently; in danger the open sign stands there instead."""
    form = await open_form(turn, "check_in", row.day)
    if (await turn.decide()).flag is not None:
        await check_in.open_for(turn, row.day)
    elif form.is_open:
        await turn.tx.save_answer(form.id, "@nudged", "yes", turn.now)
        await proceed(turn, await fresh(turn, form))
