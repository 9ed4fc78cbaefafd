"""What becomes of a plan when it is due: everything is decided again from what is known then."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.model.decision import Decision, Drop, Lateness, OnDue, Plan, PlanKind, Postpone, Send
from bot.model.diary import Told
from bot.model.time_policy import TimedPolicy
from bot.rules.calendar import into_window, local_date, utc
from bot.rules.follow_ups import follow_ups, real_hours
from bot.rules.outlook import Outlook, is_checked_in, look
from bot.rules.planning import has_exercised, is_worth_a_summary

_ALSO_IN_DANGER = frozenset({PlanKind.CHECK_IN, PlanKind.NUDGE})


def on_due(plan: Plan, history: Told, decision: Decision, sent_today: int, now: datetime, policy: TimedPolicy) -> OnDue:
    """Decide what becomes of a plan at `now`.

    `decision` is today's, `sent_today` the number of unsolicited messages already sent on this local day. A postponed
    plan comes back as `moved` to its new instant.
    """
    if plan.kind is PlanKind.TRIAGE:  # danger comes before pauses, nights and budgets
        return Send() if utc(now) >= utc(plan.due) else Postpone(plan.due, "early")
    outlook = look(history, decision, local_date(history.profile.timezone, now), policy.time)
    if utc(now) < utc(plan.due):
        return Postpone(plan.due, "early")
    reason = _stopped(plan, outlook) or _needless(plan, outlook)
    if reason is not None:
        return Drop(reason)
    chance = _chance(plan, outlook, now)
    if not isinstance(chance, Lateness):
        return chance
    if sent_today >= policy.time.daily_budget and plan.kind is not PlanKind.CHECK_IN:
        return Drop("budget")
    return Send(chance, silent=sent_today > 0 or plan.kind is PlanKind.NUDGE)


def moved(plan: Plan, until: datetime) -> Plan:
    """Return a plan postponed to `until`, with the real hours of a follow-up; its day and so its key stay."""
    hours = None if plan.hours is None else plan.hours + real_hours(plan.due, until)
    return replace(plan, due=until, hours=hours)


def _stopped(plan: Plan, outlook: Outlook) -> str | None:
    """Return what keeps us silent about this today, None when nothing does."""
    if outlook.profile.is_away(outlook.today):
        return "paused"
    return "danger" if outlook.in_danger and plan.kind not in _ALSO_IN_DANGER else None


def _needless(plan: Plan, outlook: Outlook) -> str | None:
    """Return why a plan is not to be sent whatever the hour, None when it is still wanted."""
    match plan.kind:
        case PlanKind.CHECK_IN:
            return "answered" if is_checked_in(outlook.on(plan.day)) else None
        case PlanKind.NUDGE:
            return _nudge_needless(plan, outlook)
        case PlanKind.FOLLOW_UP:
            return _follow_up_needless(plan, outlook)
        case PlanKind.EXERCISE:
            return _exercise_needless(outlook)
        case PlanKind.WEEKLY_SUMMARY:
            return None if is_worth_a_summary(outlook, outlook.today) else "not_needed"
        case PlanKind.TRIAGE:
            return None


def _nudge_needless(plan: Plan, outlook: Outlook) -> str | None:
    if is_checked_in(outlook.on(plan.day)):
        return "answered"
    return None if plan.day == outlook.today else "expired"


def _follow_up_needless(plan: Plan, outlook: Outlook) -> str | None:
    """Tell about a load that was corrected away or overtaken ("not_needed"), answered for, or settled ("answered")."""
    known = next((f for f in follow_ups(outlook) if f.plan.subject == plan.subject), None)
    if known is None:
        return "not_needed"
    return "answered" if known.needless else None


def _exercise_needless(outlook: Outlook) -> str | None:
    if outlook.decision.dose is None or outlook.profile.is_rest_day(outlook.today):
        return "not_needed"
    return "answered" if has_exercised(outlook.on(outlook.today)) else None


def _chance(plan: Plan, outlook: Outlook, now: datetime) -> Lateness | Postpone | Drop:
    """Return how late a wanted plan goes out, or that it waits for waking hours, or that its time is over."""
    late = utc(now) - utc(plan.due)
    due_on = local_date(outlook.profile.timezone, plan.due)
    in_time = late <= timedelta(hours=outlook.time.late_hours)
    if not in_time and due_on != outlook.today:
        return Drop("expired")
    if late <= timedelta(minutes=outlook.time.grace_minutes) or _may_disturb(plan, outlook, now, in_time=in_time):
        return Lateness.ON_TIME if in_time else Lateness.CATCH_UP
    start, end = outlook.profile.waking_from, outlook.profile.waking_until
    morning = into_window(outlook.profile.timezone, now, start, end)
    if morning.date() == due_on or plan.kind is PlanKind.FOLLOW_UP:
        return Postpone(morning, "asleep")
    return Drop("expired")


def _may_disturb(plan: Plan, outlook: Outlook, now: datetime, *, in_time: bool) -> bool:
    """Tell whether the person is awake at `now`, or has chosen an hour like this for the check-in."""
    if _is_awake(outlook, now):
        return True
    return in_time and plan.kind is PlanKind.CHECK_IN and not _is_awake(outlook, plan.due)


def _is_awake(outlook: Outlook, instant: datetime) -> bool:
    profile = outlook.profile
    moment = into_window(profile.timezone, instant, profile.waking_from, profile.waking_until)
    return utc(moment) == utc(instant)
