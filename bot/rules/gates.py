"""The gates to the next stage and the next step, as values, from the predicates that move people up."""

from collections.abc import Iterator

from bot.model.decision import Change, Colour
from bot.model.diary import Side, Stage
from bot.model.standing import Gate
from bot.rules.course import Course
from bot.rules.loads import Part
from bot.rules.programme import (
    greens_in,
    hop_at_most,
    legs_are_even,
    physio_holds,
    recent_count,
    sore_and_other,
    sore_count,
    worse_than_week_before,
)
from bot.rules.running import counted_greens, missing_for_start, step_is_done

START_GATES = ("pain_at_most_3", "walk_without_limp", "settled_three_times", "brisk_walk", "easy_hops")


def stage_gates(course: Course) -> tuple[Gate, ...]:
    """Return what the next stage asks for; the stage goes up when all are open. None at the last stage.

    The gates of today (a good morning, nothing in the way) are listed only while they are shut, but for the morning.
    """
    own = _OWN_GATES.get(course.stage)
    if own is None:
        return ()
    shut = (gate for look in (_today, _full_volume, _strict_stage, _physio) for gate in look(course))
    return (*own(course), *shut)


def run_gates(course: Course) -> tuple[Gate, ...]:
    """Return what the next step of the ladder asks for, or the first; none for who runs without it, or is on top."""
    if course.run_step is None:
        return () if course.profile.running else (*_start(course), *_today(course))
    if course.run_step >= len(course.policy.ladder):
        return ()
    runs = Gate("step_runs", step_is_done(course), counted_greens(course), course.policy.step_greens)
    return (
        runs,
        *_today(course),
        *_strict(course, greens_in(course, course.policy.strict_green_days, course.step_since)),
    )


def _isometric(course: Course) -> Iterator[Gate]:
    policy = course.policy
    green = greens_in(course, policy.iso_green_window_days, course.since)
    yield Gate("holds", bool(course.passed), need=policy.iso_sets, span=policy.iso_hold_s)
    yield Gate("green_days", green >= policy.iso_green_days, green, policy.iso_green_days, policy.iso_green_window_days)


def _slow(course: Course) -> Iterator[Gate]:
    policy = course.policy
    yield _days(course, policy.slow_days)
    yield Gate("raises", bool(course.passed), need=policy.slow_sets, span=policy.slow_reps)
    even = legs_are_even(course, policy.slow_symmetry_percent, policy.slow_count_both)
    yield _legs(course, even, policy.slow_symmetry_percent, policy.slow_count_both)


def _load(course: Course) -> Iterator[Gate]:
    policy = course.policy
    yield _days(course, policy.load_days)
    yield Gate("rebounds", bool(course.passed), need=policy.rebound_sets, span=policy.rebound_reps)
    recent = course.hop is not None and course.age(course.hop[0]) <= policy.hop_valid_days
    told = course.hop[1] if recent and course.hop is not None else None
    yield Gate("hops", hop_at_most(course, policy.load_hop_max), told, policy.load_hop_max)
    enough = sore_count(course) >= policy.load_count
    even = legs_are_even(course, policy.load_symmetry_percent, policy.load_count) or enough
    yield _legs(course, even, policy.load_symmetry_percent, policy.load_count, enough=policy.load_count)


def _plyometric(course: Course) -> Iterator[Gate]:
    policy = course.policy
    yield _days(course, policy.plyo_days)
    done = sum(1 for day in course.passed if course.age(day) > 1)
    yield Gate("sessions", bool(course.passed) and done >= policy.plyo_sessions, done, policy.plyo_sessions)
    green = greens_in(course, policy.plyo_days, course.since)
    yield Gate("green_days", green >= policy.plyo_green_days, green, policy.plyo_green_days, policy.plyo_days)
    sore = [day for day in (*course.reds, course.last_amber) if day is not None and course.age(day) < policy.plyo_days]
    yield Gate("calm_days", not sore, span=policy.plyo_days)


_OWN_GATES = {Stage.ISOMETRIC: _isometric, Stage.SLOW: _slow, Stage.LOAD: _load, Stage.PLYOMETRIC: _plyometric}


def _days(course: Course, need: int) -> Gate:
    return Gate("days", course.age(course.since) >= need, course.age(course.since), need)


def _legs(course: Course, even: bool, percent: int, count: int, enough: int | None = None) -> Gate:
    """Give the sore leg's heel rises beside those that are needed; both legs sore: the weaker one's.

    So many are `enough` by themselves where the other leg does very many.
    """
    counted = recent_count(course)
    if course.profile.side is Side.BOTH:
        return Gate("weaker_leg", even, None if counted is None else min(counted), count)
    if counted is None:
        return Gate("legs", even, span=percent)
    sore, other = sore_and_other(course.profile, counted)
    need = -(-other * percent // 100)
    if enough is not None and need > enough:
        return Gate("sore_leg", even, sore, enough)
    return Gate("legs", even, sore, need, percent)


def _start(course: Course) -> Iterator[Gate]:
    missing = missing_for_start(course)
    for name in START_GATES:
        have, need = (course.settled_running, course.policy.start_settled) if name == START_GATES[2] else (None, None)
        yield Gate(name, name not in missing, have, need)


def _today(course: Course) -> Iterator[Gate]:
    """Give what `may_progress` asks of today."""
    if course.day.morning_pain is None:
        yield Gate("check_in", open=False)
    else:
        yield Gate("good_day", course.colour is Colour.GREEN)
    if course.settled is not True:
        yield Gate("settled", open=False)
    if course.change is not Change.NONE:
        yield Gate("one_change", open=False)
    if course.restart_from is not None:
        yield Gate("restart", open=False)
    if worse_than_week_before(course):
        yield Gate("trend", open=False)


def _full_volume(course: Course) -> Iterator[Gate]:
    if course.volume_of(Part.EXERCISE) < 1:
        yield Gate("full_volume", open=False)


def _strict_stage(course: Course) -> Iterator[Gate]:
    yield from _strict(course, greens_in(course, course.policy.strict_green_days, course.since))


def _strict(course: Course, green: int) -> Iterator[Gate]:
    if course.profile.strict:
        wanted = course.policy.strict_green_days
        yield Gate("strict", green >= wanted, green, wanted)


def _physio(course: Course) -> Iterator[Gate]:
    if physio_holds(course):
        yield Gate("physio", open=False)
