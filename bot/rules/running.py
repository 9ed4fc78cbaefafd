"""Running: who may start, the walk-run ladder, and the longest run advised (R1-R6)."""

from datetime import timedelta
from math import ceil

from bot.model.decision import RED, Change
from bot.rules.course import Course, Run
from bot.rules.loads import Part
from bot.rules.programme import held_by_strict, hop_at_most, may_progress

_WEEK = 7


def climb_ladder(course: Course) -> None:
    """Go up one step of the ladder, or onto it, when everything asks for it (R1, R3)."""
    if course.run_step is None:
        if not course.profile.running and not missing_for_start(course) and may_progress(course):
            _step_up(course, "R1", 1)
        return
    ready = course.run_step < len(course.policy.ladder) and step_is_done(course) and may_progress(course)
    if ready and not held_by_strict(course, course.step_since):
        _step_up(course, "R3", course.run_step + 1)


def _step_up(course: Course, rule: str, step: int) -> None:
    greens = len(course.step_greens)
    course.run_step, course.step_since, course.step_greens = step, course.today, []
    course.change = Change.PROGRESS
    course.fire(rule, "back_at_baseline_each_time", step=step, green_runs=greens)


def step_is_done(course: Course) -> bool:
    """Tell whether the present step has been green often enough, on days far enough apart (R3)."""
    return counted_greens(course) >= course.policy.step_greens


def counted_greens(course: Course) -> int:
    """Return how many green runs of the present step count: those on days far enough apart."""
    counted, last = 0, None
    for day in course.step_greens:
        if last is None or (day - last).days >= gap_days(course):
            counted, last = counted + 1, day
    return counted


def gap_days(course: Course) -> int:
    """Return the days from one hard day to the next (L9)."""
    return ceil(course.policy.hard_gap_hours / 24)


def missing_for_start(course: Course) -> list[str]:
    """Return what somebody who does not run yet still lacks for the first step of the ladder (R1)."""
    policy, pain = course.policy, course.day.morning_pain
    walked = course.good_walk is not None and course.age(course.good_walk) <= policy.start_walk_valid_days
    wanted = {
        "pain_at_most_3": pain is not None and pain <= policy.start_morning_max,
        "walk_without_limp": not course.day.limp,
        "settled_three_times": course.settled_running >= policy.start_settled,
        "brisk_walk": walked,
        "easy_hops": hop_at_most(course, policy.start_hop_max),
    }
    return [name for name, met in wanted.items() if not met]


def may_run_at_all(course: Course) -> bool:
    """Tell whether the person runs already, or has come onto the ladder."""
    return course.profile.running or course.run_step is not None


def ladder_step(course: Course) -> int | None:
    """Return the step that sets the run, if any does: the top one, once green twice, lets go of the person."""
    at_top = course.run_step == len(course.policy.ladder)
    return None if at_top and step_is_done(course) else course.run_step


def cap(course: Course) -> int | None:
    """Return the longest run advised in whole minutes; None when nothing is known to reckon from (R3, R4)."""
    share = course.volume_of(Part.RUN)
    if (step := ladder_step(course)) is not None:
        return _share_of(course.policy.ladder[step - 1].run_minutes, share)
    longest = longest_run(course)
    if longest is None:
        return None
    if share < 1:
        return _share_of(min(longest, _last_minutes(course) or longest), share)
    return longest * course.policy.cap_percent // 100


def _share_of(minutes: int, share: float) -> int:
    return max(1, int(minutes * share + 1e-9))


def longest_run(course: Course) -> int | None:
    """Return the longest run of the last days, reds left out; after so many days without any, the ladder's first."""
    recent = _recent(course)
    known = [run.minutes for run in recent if run.minutes and run.colour is not RED and not run.spoiled]
    if course.run_step is not None and recent:
        known.append(course.policy.ladder[-1].run_minutes)
    if course.profile.longest_run_min and course.age(course.start) <= course.policy.cap_days:
        known.append(course.profile.longest_run_min)
    if known:
        return max(known)
    if reds := [run.minutes for run in recent if run.minutes]:
        return max(1, int(min(reds) * course.policy.volume_after_red))
    told_before = course.profile.longest_run_min or course.has_run_minutes
    return course.policy.ladder[0].run_minutes if told_before else None


def _recent(course: Course) -> list[Run]:
    first = course.today - timedelta(days=course.policy.cap_days)
    return [run for run in course.runs if run.date >= first]


def _last_minutes(course: Course) -> int | None:
    return course.runs[-1].minutes if course.runs else None


def week_is_long(course: Course, planned: int) -> tuple[int, int] | None:
    """Return this week's minutes with the planned run and the usual week's, when they are far apart (R5)."""
    weeks = course.policy.week_count
    span = _WEEK * (weeks + 1)
    this, all_weeks = planned + _minutes(course, _WEEK), planned + _minutes(course, span)
    usual = all_weeks - this
    if course.age(course.start) < span or not usual:
        return None
    return (this, usual // weeks) if this * weeks * 100 > usual * course.policy.week_percent else None


def _minutes(course: Course, days: int) -> int:
    """Return the minutes run in the last days, of which today is one."""
    return sum(run.minutes for run in course.runs if run.minutes and course.age(run.date) < days)


def ready_for_speed(course: Course) -> bool:
    """Tell whether the top of the ladder has been green for so long that a little speed may come back (R6)."""
    span = timedelta(days=course.policy.speed_after_days)
    return (
        course.run_step == len(course.policy.ladder)
        and step_is_done(course)
        and course.today - course.step_since >= span
        and not any(day > course.today - span for day in course.reds)
    )
