"""Pain monitoring: the ceiling, the person's own baseline, and the 24-hour rule (P1-P6)."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.model.decision import AMBER, GREEN, RED, Colour, Judgement, Reason
from bot.model.diary import Flag, History, Load, Profile, Session
from bot.model.policy import Policy
from bot.rules.danger import after_day, by_age
from bot.rules.days import days_until


def worst(*colours: Colour) -> Colour:
    """Return the most careful of the colours."""
    if RED in colours:
        return RED
    return AMBER if AMBER in colours else GREEN


def ceiling(policy: Policy, profile: Profile | None = None) -> int:
    """Return the most pain that is green in a load: the article's, or the person's own physio's in the safe range."""
    own = profile.physio.pain_ceiling if profile and profile.physio else None
    return policy.pain_green_max if own is None else max(0, min(own, policy.physio_pain_max))


def judge_load(load: Load, policy: Policy, profile: Profile | None = None) -> Judgement:
    """Judge the pain in a run or another load (P1-P3); a limp is red at any number, unknown pain is never green."""
    return _judge_pain(load.pain_during, load.limp, policy, ceiling(policy, profile))


def judge_session(session: Session, policy: Policy, profile: Profile | None = None) -> Judgement:
    """Judge the pain in an exercise session (P1-P3); unknown pain is never green."""
    return _judge_pain(session.pain_during, False, policy, ceiling(policy, profile))


def red_over(policy: Policy, top: int) -> int:
    """Return the most pain that is not red yet under the ceiling `top`."""
    return max(policy.pain_amber_max, top)


def load_colour(load: Load | Session, top: int, most: int) -> Colour:
    """Return the colour of a load: green up to the ceiling `top`, amber up to `most`; unknown pain is amber."""
    pain = load.pain_during
    if isinstance(load, Load) and load.limp:
        return RED
    if pain is None:
        return AMBER
    return GREEN if pain <= top else AMBER if pain <= most else RED


def load_reason(loads: Sequence[Load | Session], top: int, most: int) -> Reason | None:
    """Return why loads of one colour had it (P2, P3), by the worst that was told; None for green or unknown."""
    pain = max((load.pain_during for load in loads if load.pain_during is not None), default=0)
    limps = any(isinstance(load, Load) and load.limp for load in loads)
    if limps or pain > most:
        told = (("load_pain", pain), ("most", most)) if pain > most else ()
        return Reason("P3", (*told, *((("load_limp", 1),) if limps else ())), "back_at_baseline_for_a_day")
    numbers = (("load_pain", pain), ("ceiling", top))
    return Reason("P2", numbers, "settle_within_a_day") if pain > top else None


def _judge_pain(pain: int | None, limp: bool, policy: Policy, top: int) -> Judgement:
    numbers = _numbers(pain=pain, ceiling=top)
    if limp:
        return Judgement(RED, (Reason("P3", (*numbers, ("limp", 1)), "run_without_a_limp"),))
    if pain is None:
        return Judgement(AMBER, (Reason("P11", numbers, "tell_the_pain"),))
    if pain <= top:
        return Judgement(GREEN, (Reason("P1", numbers, "pain_above_ceiling"),))
    rule, colour = ("P2", AMBER) if pain <= red_over(policy, top) else ("P3", RED)
    return Judgement(colour, (Reason(rule, numbers, "pain_at_most_ceiling"),))


def judge_follow_up(pain: int, baseline: float, hours: int, policy: Policy) -> Judgement:
    """Judge the pain so many hours after a load against the baseline: P4-P6 at 24 h, P4 or P6 at 48 h."""
    colour = reading_colour(pain, baseline, policy, second=hours >= policy.time.second_follow_up_hours)
    return Judgement(colour, (reading_reason(colour, pain, baseline, hours),))


def reading_colour(pain: int, baseline: float, policy: Policy, *, second: bool) -> Colour:
    """Return the colour of pain after a load; at the second look whatever has not settled is red."""
    above = pain - baseline
    if above <= policy.settled_above:
        return GREEN
    return RED if second or above >= policy.red_above else AMBER


def reading_reason(colour: Colour, pain: int, baseline: float, hours: int) -> Reason:
    """Return the reason that belongs to the colour of a reading."""
    numbers = _numbers(pain=pain, baseline=baseline, hours=hours)
    match colour:
        case Colour.GREEN:
            return Reason("P4", numbers, "pain_above_baseline_tomorrow")
        case Colour.AMBER:
            return Reason("P5", numbers, "back_at_baseline")
        case Colour.RED:
            return Reason("P6", numbers, "back_at_baseline_for_a_day")


def baseline(history: History, on: date, policy: Policy) -> float | None:
    """Return the person's own pain on first steps before the day `on`; None when nothing is known.

    The median of the last answered mornings; until there are enough of them, the value of the set-up. Mornings with
    an open danger sign do not count.
    """
    told, open_now, profile = [], frozenset[Flag](), history.profile
    for day in days_until(history, on - timedelta(days=1)):
        open_now = after_day(open_now, day)
        if day.morning_pain is not None and not open_now and not by_age(profile, day.date, policy):
            told.append(day.morning_pain)
    return median_baseline(told, profile.baseline_pain, policy)


def median_baseline(mornings: Sequence[int], intake: int | None, policy: Policy) -> float | None:
    """Return the baseline from the answered mornings, oldest first, and the value of the set-up."""
    if intake is not None and len(mornings) < policy.baseline_first:
        return float(intake)
    return median(mornings[-policy.baseline_mornings :])


def median(values: Sequence[int]) -> float | None:
    """Return the median; None when there are no values."""
    count = len(values)
    if count == 0:
        return None
    ordered = sorted(values)
    return (ordered[(count - 1) // 2] + ordered[count // 2]) / 2


def _numbers(**named: float | None) -> tuple[tuple[str, int | float], ...]:
    return tuple((name, value) for name, value in named.items() if value is not None)
