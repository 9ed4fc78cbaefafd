"""The questions that follow a load: at 24 hours, and at 48 when the first was not settled (T2, P5, P11, L9)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import takewhile

from bot.model.decision import Plan, PlanKind
from bot.model.diary import Day, Stage
from bot.rules.calendar import at_local, into_window, utc
from bot.rules.loads import HARD_STAGES, demand_of
from bot.rules.outlook import Outlook

_FOLLOWED_STAGES = (Stage.SLOW, *HARD_STAGES)  # slow raises end with the last ones hard (evidence 2.7)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question about one load. `opens`: not planned before this instant; `needless`: answered, or settled."""

    plan: Plan
    opens: datetime | None
    needless: bool


@dataclass(frozen=True, slots=True)
class _Loaded:
    """The latest load of a day that asks for a follow-up."""

    day: date
    at: datetime  # in UTC
    subject: str
    late: bool  # what it did may show on the second day only (L9)


def follow_ups(outlook: Outlook) -> tuple[FollowUp, ...]:
    """Return the follow-ups of the recent loads, at most one for each local day: that of the latest load."""
    by_day: dict[date, FollowUp] = {}
    for load in _recent_loads(outlook):
        for follow_up in reversed(_of_load(outlook, load)):  # of one load, the 24 h question wins
            if (follow_up.plan.hours or 0) <= outlook.time.follow_up_limit_hours:
                by_day[follow_up.plan.day] = follow_up
    return tuple(by_day.values())


def real_hours(since: datetime, until: datetime) -> int:
    """Return the hours between two instants, to the nearest one."""
    return round((utc(until) - utc(since)) / timedelta(hours=1))


def _of_load(outlook: Outlook, load: _Loaded) -> tuple[FollowUp, FollowUp]:
    settled = outlook.decision.settled is True and load.day < outlook.decision.date
    later = tuple(takewhile(lambda d: d.date > load.day, outlook.days))
    first_answered = any(d.follow_up_pain is not None for d in later)
    second_answered = any(d.follow_up_48h_pain is not None for d in later)
    first = _plan(outlook, load, outlook.time.follow_up_hours)
    second = _plan(outlook, load, outlook.time.second_follow_up_hours)
    first_needless = settled or first_answered
    settled_late = settled and (not load.late or _is_seen_late(outlook, load, later))
    return (
        FollowUp(first, None, needless=first_needless),
        FollowUp(second, None if first_needless else first.due, needless=settled_late or second_answered),
    )


def _is_seen_late(outlook: Outlook, load: _Loaded, later: tuple[Day, ...]) -> bool:
    """Tell whether a morning has been answered that counts as the second look."""
    first = load.day + timedelta(hours=outlook.time.second_follow_up_hours)
    return any(d.morning_pain is not None and d.date >= first for d in later)


def _plan(outlook: Outlook, load: _Loaded, hours: int) -> Plan:
    profile = outlook.profile
    wanted = load.at + timedelta(hours=hours)
    due = into_window(profile.timezone, wanted, profile.waking_from, profile.waking_until)
    return Plan(PlanKind.FOLLOW_UP, due, due.date(), f"{load.subject}:{hours}", hours=real_hours(load.at, due))


def _recent_loads(outlook: Outlook) -> list[_Loaded]:
    """Return the latest followed load of each day that may still have a follow-up, oldest first."""
    earliest = outlook.today - timedelta(hours=outlook.time.follow_up_limit_hours) - timedelta(days=1)
    recent = takewhile(lambda d: d.date >= earliest, outlook.days)
    return [load for day in reversed(tuple(recent)) if (load := _latest_load(outlook, day)) is not None]


def _latest_load(outlook: Outlook, day: Day) -> _Loaded | None:
    loads = [(x.at or outlook.time.unknown_load_time, x.row) for x in day.activities if demand_of(x).hard]
    loads += [(x.at or outlook.time.unknown_load_time, x.row) for x in day.exercises if x.stage in _FOLLOWED_STAGES]
    if not loads:
        return None
    at, row = max(loads)
    late = any(demand_of(x).late for x in day.activities) or any(demand_of(x).late for x in day.exercises)
    begun = utc(at_local(outlook.profile.timezone, day.date, at))
    return _Loaded(day.date, begun, f"load:{row or day.date}", late)
