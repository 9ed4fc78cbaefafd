"""Which messages to send unasked, and when: the next ones from now, or all of one day."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.model.decision import Decision, Plan, PlanKind
from bot.model.diary import Day, History, Profile, Told
from bot.model.time_policy import TimedPolicy
from bot.rules.back_off import is_lively, next_ask
from bot.rules.calendar import at_local, has_date, into_window, local_date, next_local, utc, within
from bot.rules.follow_ups import FollowUp, follow_ups
from bot.rules.outlook import DAY, Outlook, is_checked_in, look

IMPORTANCE = (
    PlanKind.CHECK_IN,
    PlanKind.FOLLOW_UP,
    PlanKind.EXERCISE,
    PlanKind.WEEKLY_SUMMARY,
    PlanKind.NUDGE,
    PlanKind.TRIAGE,
)


def plans(history: Told, decision: Decision, now: datetime, policy: TimedPolicy) -> tuple[Plan, ...]:
    """Return the messages planned for later than `now`, by due instant; `decision` is today's.

    They are the next check-in with its nudge, the follow-ups of the known loads, today's and tomorrow's exercise and
    the next weekly summary. After the last check-in of a long silence there is none, until the person answers.
    """
    outlook = look(history, decision, local_date(history.profile.timezone, now), policy.time)
    ask = _next_check_in(outlook, now)
    ahead = (f for f in follow_ups(outlook) if f.plan.day >= outlook.today and not f.needless)
    open_ones = tuple(f for f in ahead if f.opens is None or utc(f.opens) <= utc(now))
    tomorrow = outlook.today + DAY
    days = {outlook.today, tomorrow, _next_summary_day(outlook, now), *(f.plan.day for f in open_ones)}
    days |= set() if ask is None else {ask}
    planned = (p for day in days for p in _of_day(outlook, open_ones, day))
    return _by_due(p for p in planned if utc(p.due) > utc(now) and _is_next(p, outlook.today, ask))


def prompts_on(history: History, decision: Decision, day: date, policy: TimedPolicy) -> tuple[Plan, ...]:
    """Return all that is sent on a local day, by due instant; `decision` is that of its morning, as `replay_mornings`.

    What the day's own answers make needless is left out: the nudge after a check-in, the follow-up when the morning
    shows the tendon settled, the exercise when none is due or it was done before its hour.
    """
    outlook = look(history, decision, day, policy.time)
    before = tuple(_before_prompts(d, history.profile) if d.date == day else d for d in outlook.days)
    outlook = replace(outlook, days=before)
    return _by_due(_of_day(outlook, follow_ups(outlook), day))


def _is_next(plan: Plan, today: date, ask: date | None) -> bool:
    """Tell whether a plan is near enough; those of later days are planned when their time comes nearer."""
    match plan.kind:
        case PlanKind.CHECK_IN:
            return plan.day == ask
        case PlanKind.NUDGE:
            return plan.day in {today, ask}
        case PlanKind.EXERCISE:
            return plan.day <= today + DAY
        case PlanKind.FOLLOW_UP | PlanKind.WEEKLY_SUMMARY | PlanKind.TRIAGE:
            return True


def _of_day(outlook: Outlook, asked: Iterable[FollowUp], day: date) -> tuple[Plan, ...]:
    """Return the messages of one local day within its budget; all but the first are silent."""
    if outlook.profile.is_away(day) or not has_date(outlook.profile.timezone, day):
        return ()
    loads = [] if outlook.in_danger else [f.plan for f in asked if f.plan.day == day and not f.needless]
    wanted = [_check_in(outlook, day), _exercise(outlook, day), _summary(outlook, day), _nudge(outlook, day)]
    chosen = sorted([p for p in wanted if p is not None] + loads, key=_importance)[: outlook.time.daily_budget]
    return tuple(
        replace(p, silent=True) if n > 0 or p.kind is PlanKind.NUDGE else p for n, p in enumerate(_by_due(chosen))
    )


def _next_check_in(outlook: Outlook, now: datetime) -> date | None:
    """Return the date of the next check-in; None when a long silence has had its last one."""
    zone = outlook.profile.timezone
    day = next_local(zone, outlook.profile.check_in_time, now).date()
    if is_checked_in(outlook.on(day)):
        day += DAY
    ask = next_ask(outlook, max(day, outlook.profile.paused_until or day))
    return ask if ask is None or has_date(zone, ask) else next_ask(outlook, ask + DAY)


def _check_in(outlook: Outlook, day: date) -> Plan | None:
    asked = next_ask(outlook, day) == day
    return Plan(PlanKind.CHECK_IN, _check_in_at(outlook.profile, day), day) if asked else None


def _nudge(outlook: Outlook, day: date) -> Plan | None:
    """Return the day's nudge; none when the same day's waking hours are over by then."""
    if not is_lively(outlook, day) or is_checked_in(outlook.on(day)):
        return None
    profile = outlook.profile
    wanted = utc(_check_in_at(profile, day)) + timedelta(hours=outlook.time.nudge_after_hours)
    due = into_window(profile.timezone, wanted, profile.waking_from, profile.waking_until)
    return Plan(PlanKind.NUDGE, due, day) if due.date() == day else None


def _exercise(outlook: Outlook, day: date) -> Plan | None:
    if outlook.in_danger or outlook.profile.is_rest_day(day) or not is_lively(outlook, day):
        return None
    if day <= outlook.decision.date and (outlook.decision.dose is None or has_exercised(outlook.on(day))):
        return None
    return Plan(PlanKind.EXERCISE, _awake_at(outlook.profile, day, outlook.profile.exercise_time), day)


def _summary(outlook: Outlook, day: date) -> Plan | None:
    if outlook.in_danger or day.weekday() != outlook.time.weekly_summary_weekday:
        return None
    if not is_worth_a_summary(outlook, min(day, outlook.today)):
        return None
    return Plan(PlanKind.WEEKLY_SUMMARY, _awake_at(outlook.profile, day, outlook.time.weekly_summary_time), day)


def is_worth_a_summary(outlook: Outlook, day: date) -> bool:
    """Tell whether the person has told anything in the week that ends with `day`."""
    told = outlook.last_told
    return told is not None and (day - told).days < outlook.time.weekly_summary_days


def has_exercised(day: Day) -> bool:
    """Tell whether the day's exercise is over: done, tried and stopped, or skipped."""
    return bool(day.exercises) or day.exercise_skipped


def _next_summary_day(outlook: Outlook, now: datetime) -> date:
    """Return the date of the next weekly summary that is later than `now`."""
    ahead = timedelta(days=(outlook.time.weekly_summary_weekday - outlook.today.weekday()) % 7)
    day = outlook.today + ahead
    due = _awake_at(outlook.profile, day, outlook.time.weekly_summary_time)
    return day if utc(due) > utc(now) else day + timedelta(weeks=1)


def _check_in_at(profile: Profile, day: date) -> datetime:
    """Return when a day's check-in is due; the person's own hour wins over the waking window."""
    return at_local(profile.timezone, day, profile.check_in_time)


def _awake_at(profile: Profile, day: date, wall: time) -> datetime:
    """Return a wall time of a day, moved to the nearer end of the day's waking window when it lies outside."""
    start, end = profile.waking_from, profile.waking_until
    nearest = wall if within(wall, start, end) else start if wall < start else end
    return at_local(profile.timezone, day, nearest)


def _before_prompts(day: Day, profile: Profile) -> Day:
    """Return a day without what only answers its prompts."""
    early = tuple(s for s in day.exercises if s.at is not None and s.at < profile.exercise_time)
    return replace(day, follow_up_pain=None, follow_up_48h_pain=None, exercises=early)


def _by_due(planned: Iterable[Plan]) -> tuple[Plan, ...]:
    return tuple(sorted(planned, key=lambda p: (utc(p.due), _importance(p), p.subject)))


def _importance(plan: Plan) -> int:
    return IMPORTANCE.index(plan.kind)
