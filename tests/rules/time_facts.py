"""Histories, decisions and moments for the tests of time, with what a case does not mention left usual."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from bot.model.decision import Change, Colour, Decision, Dose, Plan, PlanKind, Verdict
from bot.model.diary import Day, Flag, History, Load, LoadKind, Profile, Session, Stage
from bot.model.time_policy import TimePolicy
from bot.rules.calendar import local_date
from tests.rules.clock_changes import ODD_ZONES

BERLIN = "Europe/Berlin"
MONDAY = date(2026, 3, 2)
PROFILE = Profile(BERLIN)
HOLDS = Dose("holds", Stage.ISOMETRIC, 5, hold_s=30)


@dataclass(frozen=True)
class HoldsTime:
    """A policy of which only the thresholds of time are asked."""

    time: TimePolicy


POLICY = HoldsTime(TimePolicy())


def decided(day: date = MONDAY, **facts: Any) -> Decision:
    """Return a day's decision, with a dose unless told otherwise."""
    usual = Decision(
        date=day,
        verdict=Verdict.RUN,
        colour=Colour.GREEN,
        settled=None,
        stage=Stage.ISOMETRIC,
        run_step=None,
        change=Change.HOLD,
        reasons=(),
        dose=HOLDS,
    )
    return replace(usual, **facts)


def told(*days: Day, **profile: Any) -> History:
    """Return a history of days; the keywords change the usual profile."""
    return History(replace(PROFILE, **profile), days)


def after_a_run(at: time | None = time(18), **profile: Any) -> History:
    """Return a history whose last load is a run on Sunday the first of March."""
    run = Load(LoadKind.RUN, at, 30, 2, row=7)
    return told(Day(MONDAY - timedelta(days=1), morning_pain=2, activities=(run,)), **profile)


def berlin(text: str) -> datetime:
    """Return an instant of winter time in Berlin, given as "02 09:00": a day of March 2026."""
    return datetime.fromisoformat(f"2026-03-{text.replace(' ', 'T')}:00+01:00").astimezone(UTC)


def brief(plan: Plan) -> str:
    """Return a plan in one line: kind, due and, where it has one, its subject."""
    return f"{plan.kind} {plan.due:%d %H:%M} {plan.subject}".strip()


def briefly(plans: tuple[Plan, ...], *kinds: PlanKind) -> list[str]:
    """Return the plans of some kinds (of all when none is named), one line each."""
    return [brief(p) for p in plans if not kinds or p.kind in kinds]


pains = st.none() | st.integers(0, 10)
minutes_of_day = st.times().map(lambda t: t.replace(second=0, microsecond=0))
loads = st.builds(Load, st.sampled_from(LoadKind), st.none() | minutes_of_day, row=st.integers(0, 3))
sessions = st.builds(Session, st.sampled_from(Stage), st.none() | minutes_of_day, row=st.integers(0, 3))
dates = st.dates(date(2025, 1, 10), date(2028, 12, 20))


def days_on(day: date) -> st.SearchStrategy[Day]:
    """Return a strategy of what may be told on a date."""
    return st.builds(
        Day,
        st.just(day),
        morning_pain=pains,
        limp=st.booleans(),
        activities=st.lists(loads, max_size=2).map(tuple),
        exercises=st.lists(sessions, max_size=2).map(tuple),
        follow_up_pain=pains,
        follow_up_48h_pain=pains,
        exercise_skipped=st.booleans(),
    )


def profiles(today: date) -> st.SearchStrategy[Profile]:
    """Return a strategy of people who live with `today`: zones, hours, windows, rest days, pauses."""
    return st.builds(
        Profile,
        st.sampled_from(ODD_ZONES),
        check_in_time=minutes_of_day,
        exercise_time=minutes_of_day,
        waking_from=minutes_of_day,
        waking_until=minutes_of_day,
        started_on=st.none() | st.dates(today - timedelta(days=120), today),
        rest_days=st.frozensets(st.integers(0, 6)),
        paused_until=st.none() | st.dates(today - timedelta(days=20), today + timedelta(days=60)),
    )


@st.composite
def histories(draw: st.DrawFn, today: date) -> History:
    """Draw a history whose days lie in the last hundred before `today`, in any order."""
    ago = draw(st.lists(st.integers(0, 6) | st.integers(7, 100), unique=True, max_size=5))
    days = tuple(draw(days_on(today - timedelta(days=n))) for n in ago)
    answered = draw(st.none() | st.integers(0, 90 * 24))
    last = None if answered is None else datetime.combine(today, time(), UTC) - timedelta(hours=answered)
    return History(draw(profiles(today)), days, last)


def decisions(today: date) -> st.SearchStrategy[Decision]:
    """Return a strategy of the decisions that a day may bring."""
    return st.builds(
        decided,
        st.just(today),
        verdict=st.sampled_from(Verdict),
        settled=st.none() | st.booleans(),
        flag=st.none() | st.sampled_from(Flag),
        dose=st.none() | st.just(HOLDS),
    )


@dataclass(frozen=True)
class Moment:
    """A history with its decision at one instant."""

    history: History
    decision: Decision
    now: datetime


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """Draw a moment; the decision is that of the person's own date."""
    now = datetime.combine(draw(dates), draw(st.times()), UTC)
    history = draw(histories(now.date()))
    return Moment(history, draw(decisions(local_date(history.profile.timezone, now))), now)
