"""Danger: which signs are open, how soon to be seen, and the three questions that decide a doubtful one (G0-G5)."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from bot.model.decision import Reason, Urgency
from bot.model.diary import Day, Flag, History, Profile
from bot.model.policy import Policy

_RULES = {
    Flag.RUPTURE: "G1",
    Flag.DVT: "G2",
    Flag.PE: "G2",
    Flag.FLUOROQUINOLONE: "G3",
    Flag.INFLAMMATORY: "G4",
    Flag.UNDER18: "G5",
}
_SOONEST_FIRST = tuple(Urgency)
_FLAGS = tuple(Flag)
_HARMLESS = {"sudden": "no", "can_rise": "yes", "gap": "no"}
_YES_NO = {"yes": True, "no": False}


def state(history: History, on: date, policy: Policy) -> Flag | None:
    """Return the most urgent danger sign that is open on a day; None when there is none."""
    return gravest(open_flags(history, on, policy), policy)


def open_flags(history: History, on: date, policy: Policy) -> frozenset[Flag]:
    """Return the danger signs that are open on a day: told on or before it, and not cleared since."""
    open_now: frozenset[Flag] = frozenset()
    for day in sorted((d for d in history.days if d.date <= on), key=lambda d: d.date):
        open_now = after_day(open_now, day)
    return open_now | by_age(history.profile, on, policy)


def after_day(before: frozenset[Flag], day: Day) -> frozenset[Flag]:
    """Return the signs that are open at the end of a day.

    A clearance means the signs that the person had been told about. When one was open before, another sign told on
    the same day may be newer than the clearance, and stays.
    """
    told = before | day.red_flags
    if not day.cleared:
        return told
    meant = before or day.red_flags
    return (told - meant) | (told & {Flag.UNDER18})


def by_age(profile: Profile, on: date, policy: Policy) -> frozenset[Flag]:
    """Return UNDER18 for a person who may not be an adult yet: of the birth date we know the year only."""
    young = profile.birth_year is not None and on.year - profile.birth_year < policy.adult_years
    return frozenset({Flag.UNDER18}) if young else frozenset()


def gravest(flags: Iterable[Flag], policy: Policy) -> Flag | None:
    """Return the sign to be seen soonest; of two alike the first in the list of signs."""
    return min(flags, key=lambda flag: _rank(flag, policy), default=None)


def _rank(flag: Flag, policy: Policy) -> tuple[int, int]:
    return _SOONEST_FIRST.index(policy.tiers[flag]), _FLAGS.index(flag)


def reasons(flag: Flag, policy: Policy) -> Iterator[Reason]:
    """Give the reasons for stopping: G0, and the sign's own rule where it has one."""
    otherwise = "grown_up" if flag is Flag.UNDER18 else "clinician_cleared"
    numbers = (("flag", flag.value), ("days", policy.tier_days[policy.tiers[flag]]))
    yield Reason("G0", numbers, otherwise)
    if rule := _RULES.get(flag):
        yield Reason(rule, numbers, otherwise)


def doubtful(sudden: bool | None, can_rise: bool | None, gap: bool | None) -> Flag | None:
    """Decide a doubtful picture by three questions; an unanswered one counts as the answer of danger.

    Was it sudden? Can you rise on the toes of that leg alone? Is there a new gap, bruise or weakness? One answer of
    danger is a rupture until somebody has looked (evidence section 5: when unsure the sooner tier); only three harmless
    ones are none. Being able to walk is no comfort and is not asked.
    """
    harmless = sudden is False and can_rise is True and gap is False
    return None if harmless else Flag.RUPTURE


def is_harmless(question: str, answer: str | None) -> bool:
    """Tell whether an answer ("yes", "no", "unsure", None) to one of the three questions is no reason for care."""
    return answer == _HARMLESS[question]


def decide_doubt(answers: Mapping[str, str]) -> Flag | None:
    """Decide a doubtful picture by what was told and answered: "yes", "no" or "unsure", by question."""
    return doubtful(*(_YES_NO.get(answers.get(question, "")) for question in ("sudden", "can_rise", "gap")))
