"""The weekly tests: when to offer them, which to ask for, and what the counts say (L6, L8, R1, E2)."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.model.decision import Colour, Decision, Verdict
from bot.model.diary import Day, History, Profile, Session, Side, Stage, Told
from bot.model.policy import Policy
from bot.rules.days import day_on
from bot.rules.loads import HARD_STAGES, loads_of
from bot.rules.monitoring import ceiling
from bot.rules.programme import sore_and_other


@dataclass(frozen=True, slots=True)
class Round:
    """One round: which tests a week asks for; the overall percentage is asked for each time."""

    hop: bool
    heel: bool


@dataclass(frozen=True, slots=True)
class Evenness:
    """How much the sore leg does of the other, in percent, beside what the next stage asks for (None: nothing)."""

    percent: int
    wanted: int | None
    opens: bool


def round_today(history: Told, decision: Decision, last: date | None, policy: Policy) -> Round | None:
    """Return the tests to offer; None on a day that is not green and calm, or when a week is not over.

    `last` is the day on which they were last answered. The first ones wait until the person's usual pain is known.
    """
    if not is_calm(history, decision, policy) or (last is not None and (decision.date - last).days < policy.test_days):
        return None
    told = [day for day in history.days if day.morning_pain is not None and day.date <= decision.date]
    if history.past.mornings + len(told) <= policy.baseline_first:
        return None
    found = wanted(history, decision, policy)
    return None if is_tired(history, decision.date, found) else found


def is_tired(history: Told, on: date, found: Round) -> bool:
    """Tell whether a load of that day would spoil the hops or the counts, or they the tendon."""
    return bool(loads_of(day_on(history.days, on))) and (found.hop or found.heel)


def is_calm(history: Told, decision: Decision, policy: Policy) -> bool:
    """Tell whether a day is green, without danger, limp, rest or a pause, and no load of it has hurt."""
    today = day_on(history.days, decision.date)
    free = decision.flag is None and decision.verdict not in {Verdict.REST, Verdict.REFER}
    limp = today.limp or any(load.limp for load in today.activities)
    calm = decision.colour is Colour.GREEN and not limp and not history.profile.is_away(decision.date)
    top = ceiling(policy, history.profile)
    return free and calm and all((load.pain_during or 0) <= top for load in loads_of(today))


def wanted(history: Told, decision: Decision, policy: Policy) -> Round:
    """Return the tests that fit the stage.

    Hops from heavy work on, or for a start of running once raises are done; counts once one-leg raises go well.
    """
    on_the_way = not history.profile.running and decision.run_step is None
    heavy, since = decision.stage in HARD_STAGES, decision.date - timedelta(days=policy.count_every_days)
    recent = [day for day in history.days if since < day.date < decision.date]
    top, past = ceiling(policy, history.profile), history.past
    counted = any(day.heel_rises is not None for day in recent) or _is_later(past.counted_on, since)
    one_leg = any(raised_well(day, top) for day in recent) or _is_later(past.raised_on, since)
    return Round(hop=heavy or (on_the_way and decision.stage is Stage.SLOW), heel=(heavy or one_leg) and not counted)


def _is_later(day: date | None, since: date) -> bool:
    return day is not None and day > since


def raised_well(day: Day, top: int) -> bool:
    """Tell whether raises on one leg were done on a day, all of them and with pain up to the limit `top`."""
    return any(_is_good_raise(session, top) for session in day.exercises)


def _is_good_raise(session: Session, top: int) -> bool:
    pain = session.pain_during
    good = session.completed and pain is not None and pain <= top
    return good and session.stage is Stage.SLOW and session.one_leg


def evenness(profile: Profile, stage: Stage, counted: tuple[int, int], policy: Policy) -> Evenness:
    """Return what a count of left and right says for the next stage."""
    sore, other = sore_and_other(profile, counted) if profile.side is not Side.BOTH else (min(counted), max(counted))
    percent = sore * 100 // other if other else 0
    both = profile.side is Side.BOTH
    match stage:
        case Stage.SLOW if both:
            return Evenness(percent, None, min(counted) >= policy.slow_count_both)
        case Stage.SLOW:
            return Evenness(percent, policy.slow_symmetry_percent, _reaches(sore, other, policy.slow_symmetry_percent))
        case Stage.LOAD:
            enough = sore >= policy.load_count
            even = not both and _reaches(sore, other, policy.load_symmetry_percent)
            return Evenness(percent, None if both else policy.load_symmetry_percent, even or enough)
        case _:
            return Evenness(percent, None, opens=False)


def _reaches(sore: int, other: int, percent: int) -> bool:
    return sore > 0 and sore * 100 >= other * percent


def count_before(history: History, before: date) -> tuple[int, int] | None:
    """Return the newest count of heel rises before a day."""
    counts = [(day.date, day.heel_rises) for day in history.days if day.heel_rises is not None and day.date < before]
    return max(counts)[1] if counts else None
