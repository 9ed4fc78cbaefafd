"""Short ways to write a history down, and random ones."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from bot.content.policy import load_policy
from bot.model.decision import Decision, Dose
from bot.model.diary import Day, Flag, History, Load, LoadKind, Profile, Session, Side, Site, Stage
from bot.model.policy import Policy
from bot.rules import decide

START = date(2026, 3, 2)  # a Monday
SLOW_SET = {"one_leg": True, "sets": 3, "reps": 15}
REBOUNDS = {"sets": 3, "reps": 20}
FAST = settings(max_examples=int(os.environ.get("EXAMPLES", "80")), deadline=None)  # `make properties` tries many more


@cache
def policy() -> Policy:
    """Return our own policy."""
    return load_policy()


def on(n: int) -> date:
    """Return the date of day n."""
    return START + timedelta(days=n)


def noon(n: int) -> datetime:
    """Return noon of day n, UTC."""
    return datetime.combine(on(n), time(12), UTC)


def day(n: int, pain: int | None = None, **told: Any) -> Day:
    """Return what was told on day n."""
    return Day(on(n), pain, **told)


def history(*days: Day, **profile: Any) -> History:
    """Return a runner's history; baseline pain is 2 unless it says otherwise."""
    return History(Profile("UTC", **{"baseline_pain": 2, "running": True, "longest_run_min": 40, **profile}), days)


def decided(told: History, n: int) -> Decision:
    """Return the decision of day n."""
    return decide(told, noon(n), policy())


def dose_of(told: History, n: int) -> Dose:
    """Return the dose of day n, which there must be."""
    dose = decided(told, n).dose
    assert dose is not None
    return dose


def at(stage: Stage, *days: Day, **profile: Any) -> History:
    """Return a history of somebody at a stage who does not run."""
    return history(*days, stage=stage, running=False, **profile)


def on_ladder(step: int, *days: Day, **profile: Any) -> History:
    """Return somebody on a step of the ladder."""
    return history(*days, running=False, run_step=step, **profile)


def rules(decision: Decision) -> list[str]:
    """Return the ids of the rules that fired."""
    return [reason.rule for reason in decision.reasons]


def ran(pain: int | None = 2, minutes: int | None = 30, **told: Any) -> tuple[Load, ...]:
    """Return the one run of a day."""
    return (Load(LoadKind.RUN, minutes=minutes, pain_during=pain, **told),)


def did(kind: LoadKind, pain: int | None = 1, minutes: int | None = 30) -> tuple[Load, ...]:
    """Return the one other load of a day."""
    return (Load(kind, minutes=minutes, pain_during=pain),)


def trained(stage: Stage, pain: int | None = 2, **told: Any) -> tuple[Session, ...]:
    """Return the one exercise session of a day."""
    return (Session(stage, pain_during=pain, **told),)


def holds(pain: int | None = 2, **told: Any) -> tuple[Session, ...]:
    """Return the one-leg holds that the first gate asks for."""
    return trained(Stage.ISOMETRIC, pain, **{"one_leg": True, "sets": 5, "hold_s": 30, **told})


def calm(first: int, last: int, **told: Any) -> tuple[Day, ...]:
    """Return days of pain 2, all alike."""
    return tuple(day(n, 2, **told) for n in range(first, last + 1))


_PAIN = st.sampled_from([0, 1, 2, 2, 2, 3, 3, 4, 5, 6, 8])
_MAYBE_PAIN = st.none() | _PAIN
_LOADS = st.builds(
    Load,
    kind=st.sampled_from(LoadKind),
    minutes=st.sampled_from([None, 8, 10, 20, 30, 40, 60]),
    pain_during=_MAYBE_PAIN,
    limp=st.sampled_from([False] * 5 + [True]),
)
_SESSIONS = st.builds(
    Session,
    stage=st.sampled_from(Stage),
    completed=st.sampled_from([True, True, True, False]),
    one_leg=st.booleans(),
    sets=st.sampled_from([None, 3, 5]),
    reps=st.sampled_from([None, 10, 15, 20]),
    hold_s=st.sampled_from([None, 30]),
    pain_during=_MAYBE_PAIN,
)
_FLAGS = st.sampled_from([frozenset[Flag]()] * 20 + [frozenset({flag}) for flag in Flag if flag is not Flag.UNDER18])
_DAYS = st.builds(
    Day,
    date=st.just(START),
    morning_pain=_MAYBE_PAIN,
    stiffness_min=st.sampled_from([None, 0, 5, 15, 30, 45]),
    limp=st.sampled_from([False] * 6 + [True]),
    hop_pain=_MAYBE_PAIN,
    heel_rises=st.sampled_from([None, (20, 25), (25, 25)]),
    red_flags=_FLAGS,
    cleared=st.sampled_from([False] * 4 + [True]),
    activities=st.lists(_LOADS, max_size=2).map(tuple),
    exercises=st.lists(_SESSIONS, max_size=2).map(tuple),
    follow_up_pain=_MAYBE_PAIN,
    follow_up_48h_pain=_MAYBE_PAIN,
    planned_run_min=st.sampled_from([None, 20, 50]),
    exercise_skipped=st.sampled_from([False] * 4 + [True]),
)
_PROFILES = st.builds(
    Profile,
    timezone=st.just("UTC"),
    side=st.sampled_from(Side),
    site=st.sampled_from(Site),
    baseline_pain=st.none() | st.integers(0, 4),
    stage=st.sampled_from(Stage),
    run_step=st.sampled_from([None, None, 1, 3, 5, 10]),
    running=st.booleans(),
    longest_run_min=st.sampled_from([None, 20, 40]),
    strict=st.booleans(),
)


def _dated(days: list[tuple[int, Day]]) -> tuple[Day, ...]:
    return tuple(replace(told, date=on(n)) for n, told in sorted(days, key=lambda pair: pair[0]))


DAYS = st.lists(st.tuples(st.integers(0, 25), _DAYS), min_size=1, max_size=14, unique_by=lambda pair: pair[0]).map(
    _dated
)
HISTORIES = st.builds(History, profile=_PROFILES, days=DAYS)


@st.composite
def good_histories(draw: st.DrawFn) -> History:
    """Return a long history on which much goes well, so that the programme gets somewhere."""
    stage, n = draw(st.sampled_from(Stage)), draw(st.integers(10, 70))
    days = tuple(_good_day(draw, k, stage) for k in range(n))
    return History(Profile("UTC", baseline_pain=2, stage=stage, run_step=draw(st.sampled_from([None, 1, 4]))), days)


def _good_day(draw: st.DrawFn, n: int, stage: Stage) -> Day:
    done = list(_full_sessions(stage)) if n % 2 else []
    return day(
        n,
        draw(st.sampled_from([2] * 12 + [1, 4, None])),
        hop_pain=1,
        heel_rises=(25, 25),
        exercises=tuple(done),
        activities=ran(draw(st.sampled_from([1, 2, 2, 4])), 30) if n % 3 == 0 else (),
    )


def _full_sessions(stage: Stage) -> Iterator[Session]:
    """Give a session of the stage and of the next, so that a person who went up goes on."""
    stages = list(Stage)
    for wanted in stages[stages.index(stage) : stages.index(stage) + 2]:
        yield Session(wanted, one_leg=True, sets=5, reps=20, hold_s=30, pain_during=1)
