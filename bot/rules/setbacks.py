"""What lowers the programme: reds, ambers running, flares, a long silence (P5, P6, P8-P10)."""

from datetime import date, timedelta

from bot.model.decision import Change, Reason
from bot.model.diary import Stage
from bot.rules.course import Course
from bot.rules.loads import Part, Parts

STAGES = tuple(Stage)


def red(course: Course, parts: Parts, on: date) -> None:
    """Count a red: each of its parts goes down a level and starts again at the red share of volume (P10)."""
    if not course.reds or course.reds[-1] != on:
        course.reds.append(on)
    course.red_hold, course.calm_since = True, None
    for part in parts:
        lower(course, part, on)
        course.volume[part] = course.policy.volume_after_red
        course.ambers[part] = 0
        course.fire("P10", "back_at_baseline_for_a_day", part=part.value, volume=course.policy.volume_after_red)
    if course.change is not Change.REGRESS:
        course.change = Change.HOLD


def still_red(course: Course, on: date) -> None:
    """Move the last red to the day `on`: the same setback goes on, and costs no further level."""
    course.reds[-1] = on
    course.red_hold, course.calm_since = True, None
    if Part.EXERCISE in course.red_parts:
        course.passed, course.since = [], on
    if Part.RUN in course.red_parts:
        course.step_greens, course.step_since = [], on


def amber(course: Course, parts: Parts) -> None:
    """Count an amber in a load: the next of its kind is smaller (P9)."""
    course.last_amber = course.today
    for part in parts:
        course.volume[part] = min(course.volume_of(part), course.policy.volume_after_amber)
        course.fire("P9", "settle_within_a_day", part=part.value, volume=course.volume[part])


def amber_follow_up(course: Course, parts: Parts, on: date) -> None:
    """Count an answered amber follow-up: a smaller next load, and a level down when there are two running."""
    amber(course, parts)
    for part in parts:
        running = course.ambers[part] = course.ambers.get(part, 0) + 1
        if running >= course.policy.ambers_running:
            course.fire("P5", "back_at_baseline", part=part.value, running=running)
            course.ambers[part] = 0
            if not lower(course, part, on):
                course.volume[part] = min(course.volume[part], course.policy.volume_after_red)


def lower(course: Course, part: Part, on: date) -> bool:
    """Take one level off a part of the programme, and tell whether there was one to take.

    The lowest stage and the lowest step stay; who runs without the ladder has no step.
    """
    before = (course.stage, course.run_step)
    if part is Part.RUN:
        course.step_greens, course.step_since = [], on
        course.run_step = max(1, course.run_step - 1) if course.run_step is not None else None
    else:
        course.passed, course.since = [], on
        course.stage = stage_below(course.stage)
    if before == (course.stage, course.run_step):
        return False
    course.change = Change.REGRESS
    return True


def stage_below(stage: Stage) -> Stage:
    """Return the stage to go back to; whoever was only keeping goes back to slow raises (2.7)."""
    if stage is Stage.MAINTAIN:
        return Stage.SLOW
    return STAGES[max(0, STAGES.index(stage) - 1)]


def flare(course: Course, pain: int | None) -> None:
    """Follow a flare: pain well above baseline on mornings running starts one, back at its baseline ends it (7.2)."""
    if pain is None or course.baseline is None:
        return
    if course.flare_since is None:
        _watch(course, pain, course.baseline)
    elif pain <= course.flare_base + course.policy.settled_above:
        course.flare_since = None


def _watch(course: Course, pain: int, baseline: float) -> None:
    """Count the mornings running on which pain was well above the baseline of the first of them."""
    if pain < baseline + course.policy.flare_above:
        course.bad_since = None
        return
    if course.bad_since is None or not _told_yesterday(course):
        course.bad_since, course.bad_base = course.today, baseline
    if course.age(course.bad_since) + 1 >= course.policy.flare_mornings:
        _start_flare(course, course.bad_since)


def _told_yesterday(course: Course) -> bool:
    return course.last_morning is not None and course.age(course.last_morning) == 1


def _start_flare(course: Course, since: date) -> None:
    """Start a flare: exercise goes down a level, and running starts again at the red share too (1.3, 7.2)."""
    course.flare_since, course.flare_base, course.bad_since = since, course.bad_base, None
    counted = bool(course.reds) and course.reds[-1] >= since
    if not counted or course.stage is Stage.MAINTAIN:
        red(course, (Part.EXERCISE,), course.today)
        numbers = (("pain", course.pain), ("baseline", course.bad_base))
        course.red_reason = Reason("P6", numbers, "back_at_baseline_for_a_day")
    if course.volume_of(Part.RUN) > course.policy.volume_after_red:
        course.volume[Part.RUN] = course.policy.volume_after_red
        course.fire("P10", "back_at_baseline", part=Part.RUN.value, volume=course.policy.volume_after_red)


def way_back(course: Course, silent_days: int) -> None:
    """Start gently after a long silence: less volume, and after a very long one a level lower (T3)."""
    gently(course, None)
    if silent_days >= course.policy.way_back_level_days:
        for part in Part:
            lower(course, part, course.today)
    course.fire("T3", "one_settled_session", silent_days=silent_days, volume=course.policy.volume_after_red)


def gently(course: Course, otherwise: str | None) -> None:
    """Start every part again at the red share of volume, on its level."""
    course.step_greens, course.passed = [], []
    for part in Part:
        course.volume[part] = course.policy.volume_after_red
        if otherwise:
            course.fire("P10", otherwise, part=part.value, volume=course.volume[part])
    if course.change is not Change.REGRESS:
        course.change = Change.HOLD


def reds_in_window(course: Course) -> int:
    """Return how many reds lie in the last days that count (P8)."""
    first = course.today - timedelta(days=course.policy.red_window_days)
    return sum(1 for day in course.reds if day >= first)
