"""Danger: which signs are open, how soon to be seen, and the three questions that decide a doubtful one (G0-G5)."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from bot.model.decision import Reason, Urgency
from bot.model.diary import Day, Flag, History, Profile
from bot.model.policy import Policy
from bot.rules.loads import demand_of, loads_of

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
DOUBT_QUESTIONS = ("sudden", "can_rise", "gap")  # the three that decide a doubtful danger, in their order
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


def decide_doubt(answers: Mapping[str, str]) -> Flag | None:
    """Decide a doubtful picture by what was told and answered: "yes", "no" or "unsure", by question."""
    return doubtful(*(_YES_NO.get(answers.get(question, "")) for question in DOUBT_QUESTIONS))


def decide_so_far(answers: Mapping[str, str]) -> Flag | None:
    """Decide a doubtful picture while it is being asked about: a question that was not asked yet says nothing.

    One answer that fits a torn tendon is enough, and so is one that somebody cannot give: no further question is asked.
    """
    return decide_doubt(_HARMLESS | {question: answers[question] for question in _HARMLESS if question in answers})


def may_be_jump(pain: int, policy: Policy) -> bool:
    """Tell whether a morning's pain (0-10) is a jump for anybody at all: what is usual is never below 0."""
    return pain >= min(policy.jump_above, policy.jump_pain)


def is_jump(history: History, day: date, pain: int, usual: float | None, policy: Policy) -> bool:
    """Tell whether a morning's pain (0-10) is so far above what is usual that the three questions are asked.

    Well above the person's own baseline, whatever was done the day before; or very high with no load the day before
    that explains it.
    """
    far = usual is not None and pain >= usual + policy.jump_above
    return far or (pain >= policy.jump_pain and not _is_explained(history, day, policy))


def _is_explained(history: History, day: date, policy: Policy) -> bool:
    """Tell whether the day before had a hard load, or one that hurt more than the ceiling allows."""
    before = (load for past in history.days if past.date == day - timedelta(days=1) for load in loads_of(past))
    return any(demand_of(load).hard or (load.pain_during or 0) > policy.pain_green_max for load in before)
