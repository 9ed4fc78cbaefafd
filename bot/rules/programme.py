"""When the strength programme goes up a stage (L2, L3, L6, L8, L10): one stage at a time, and only on a green day."""

from datetime import date, timedelta

from bot.model.decision import GREEN, UNCHANGED, Change
from bot.model.diary import Profile, Session, Side, Stage
from bot.model.policy import Policy
from bot.rules.course import Course
from bot.rules.loads import Part, at_least
from bot.rules.setbacks import STAGES

_LEFT, _BOTH = Side.LEFT, Side.BOTH  # by name, as `GREEN` is
_GATE_RULES = {Stage.ISOMETRIC: "L2", Stage.SLOW: "L6", Stage.LOAD: "L8", Stage.PLYOMETRIC: "L10"}


def climb(course: Course) -> None:
    """Go up one stage when every gate of the present one is open."""
    if not course.passed or not _GATES[course.stage](course) or not may_progress(course):
        return
    if course.volume_of(Part.EXERCISE) < 1:
        return
    if held_by_strict(course, course.since):
        return
    if physio_holds(course):
        course.fire("M1", "physio_moves_you_up", stage=course.stage.value)
    else:
        _up(course)


def asked_for(course: Course, session: Session) -> bool:
    """Tell whether a session is one that the gate of the present stage asks for; keeping has none."""
    is_enough = _ENOUGH.get(course.stage)
    own = session.stage is course.stage and session.completed
    return own and is_enough is not None and is_enough(session, course.policy)


def _up(course: Course) -> None:
    rule = _GATE_RULES[course.stage]
    days = course.age(course.since)
    course.stage = STAGES[STAGES.index(course.stage) + 1]
    course.since, course.passed, course.change = course.today, [], Change.PROGRESS
    course.fire(rule, "pain_above_ceiling", days=days, stage=course.stage.value)


def may_progress(course: Course) -> bool:
    """Tell whether anything may go up today: green, settled, not just cleared, no worse than last week."""
    return (
        course.colour is GREEN
        and course.settled is True
        and course.change is UNCHANGED
        and course.restart_from is None
        and not worse_than_week_before(course)
    )


def worse_than_week_before(course: Course) -> bool:
    """Tell whether the last week's mornings hurt clearly more than the week's before (P7)."""
    count = course.policy.trend_mornings
    told = _mornings(course)[-2 * count :]
    if len(told) < 2 * count:
        return False
    return sum(told[count:]) - sum(told[:count]) >= course.policy.trend_worse_by * count


def _mornings(course: Course) -> list[int]:
    told = course.day.morning_pain
    return course.mornings if told is None else [*course.mornings, told]


def greens_in(course: Course, days: int, since: date) -> int:
    """Return how many of the last `days` days were green on the level that began on `since`.

    A day is green when the next morning says so: today's answer is about yesterday.
    """
    first = max(since, course.today - timedelta(days=days))
    return sum(1 for day in course.greens[-days:] if day > first)


def held_by_strict(course: Course, since: date) -> bool:
    """Tell whether somebody strict still lacks green days on the level that began on `since` (L3), and say so."""
    wanted = course.policy.strict_green_days
    if not course.profile.strict or (green := greens_in(course, wanted, since)) >= wanted:
        return False
    course.fire("L3", "green_every_day", green_days=green)
    return True


def physio_holds(course: Course) -> bool:
    """Tell whether the person's own physio has set a stage that is reached, so that only the physio moves them up."""
    own = course.profile.physio.stage if course.profile.physio else None
    return own is not None and STAGES.index(course.stage) >= STAGES.index(own)


def _isometric(course: Course) -> bool:
    return greens_in(course, course.policy.iso_green_window_days, course.since) >= course.policy.iso_green_days


def _slow(course: Course) -> bool:
    policy = course.policy
    return course.age(course.since) >= policy.slow_days and legs_are_even(
        course, policy.slow_symmetry_percent, policy.slow_count_both
    )


def _load(course: Course) -> bool:
    policy = course.policy
    return (
        course.age(course.since) >= policy.load_days
        and hop_at_most(course, policy.load_hop_max)
        and (
            legs_are_even(course, policy.load_symmetry_percent, policy.load_count)
            or sore_count(course) >= policy.load_count
        )
    )


def _plyometric(course: Course) -> bool:
    """Ask for two green weeks; the second look at 48 h is part of each day's colour."""
    policy = course.policy
    first = course.today - timedelta(days=policy.plyo_days)
    return (
        course.age(course.since) >= policy.plyo_days
        and not any(day > first for day in course.reds)
        and not (course.last_amber is not None and course.last_amber > first)
        and greens_in(course, policy.plyo_days, course.since) >= policy.plyo_green_days
        and sum(1 for day in course.passed if course.age(day) > 1) >= policy.plyo_sessions
    )


_GATES = {Stage.ISOMETRIC: _isometric, Stage.SLOW: _slow, Stage.LOAD: _load, Stage.PLYOMETRIC: _plyometric}


def _holds(session: Session, policy: Policy) -> bool:
    return session.one_leg and at_least(session.sets, policy.iso_sets) and at_least(session.hold_s, policy.iso_hold_s)


def _raises(session: Session, policy: Policy) -> bool:
    return session.one_leg and at_least(session.sets, policy.slow_sets) and at_least(session.reps, policy.slow_reps)


def _rebounds(session: Session, policy: Policy) -> bool:
    return at_least(session.sets, policy.rebound_sets) and at_least(session.reps, policy.rebound_reps)


def _any_session(_session: Session, _policy: Policy) -> bool:
    return True


_ENOUGH = {
    Stage.ISOMETRIC: _holds,
    Stage.SLOW: _raises,
    Stage.LOAD: _rebounds,
    Stage.PLYOMETRIC: _any_session,
}


def hop_at_most(course: Course, most: int) -> bool:
    """Tell whether the last hop test is recent and hurt at most so much."""
    return (
        course.hop is not None and course.age(course.hop[0]) <= course.policy.hop_valid_days and course.hop[1] <= most
    )


def legs_are_even(course: Course, percent: int, both: int) -> bool:
    """Tell whether the sore leg does enough heel rises beside the other; with two sore legs, enough altogether."""
    counted = recent_count(course)
    if counted is None:
        return False
    if course.profile.side is _BOTH:
        return min(counted) >= both
    sore, other = sore_and_other(course.profile, counted)
    return sore > 0 and sore * 100 >= other * percent


def sore_count(course: Course) -> int:
    """Return the sore leg's heel rises, the weaker leg's when both are sore; none when not counted lately."""
    counted = recent_count(course)
    if counted is None:
        return 0
    return min(counted) if course.profile.side is _BOTH else sore_and_other(course.profile, counted)[0]


def sore_and_other(profile: Profile, counted: tuple[int, int]) -> tuple[int, int]:
    """Return left and right as the sore leg and the other."""
    left, right = counted
    return (left, right) if profile.side is _LEFT else (right, left)


def recent_count(course: Course) -> tuple[int, int] | None:
    """Return left and right of the last heel-rise count, None when there is no recent one."""
    if course.heel_rises is None or course.age(course.heel_rises[0]) > course.policy.count_valid_days:
        return None
    return course.heel_rises[1:]
