"""The 24-hour rule day by day: what the person tells after a load, and what follows from it (P4-P6, P11)."""

from datetime import date
from itertools import takewhile

from bot.model.decision import AMBER, GREEN, RED, Change, Reason
from bot.model.diary import Day
from bot.rules.course import DAY, Course, LoadDay, Reading
from bot.rules.loads import Part, Parts, at_least, both, without
from bot.rules.monitoring import median, reading_colour, reading_reason
from bot.rules.programme import asked_for
from bot.rules.setbacks import amber, amber_follow_up, red, still_red

_HOURS_A_DAY = 24


def answer_for_load(course: Course, load_day: LoadDay) -> None:
    """Count the colours of the last load itself, then what today's answers say about it."""
    if load_day.fresh:
        _count_load(course, load_day)
    seen = _seen_late(course) if course.unseen else None
    reading = course.reading = _reading(course, course.day, load_day, seen)
    if reading is None:
        return
    if seen is not None and reading.colour is not GREEN and course.unsettled_from is None:
        course.unsettled_from, course.unsettled_parts = seen.date, seen.parts
    if reading.colour is GREEN:
        _green(course, load_day, reading)
    elif reading.colour is AMBER:
        _amber(course, load_day)
    else:
        _red(course, load_day)


def _count_load(course: Course, load_day: LoadDay) -> None:
    """Count reds and ambers in the load itself (P2, P3), as of the day after it."""
    load_day.fresh = False
    course.settled = None
    if load_day.colour is RED:
        red(course, load_day.red_parts, load_day.date + DAY)
        course.red_from, course.red_parts = load_day.date, load_day.red_parts
        course.red_reason = load_day.named
    if load_day.amber_parts:
        amber(course, load_day.amber_parts)


def _seen_late(course: Course) -> LoadDay | None:
    """Return the heavy day that today's answers are the look after 48 h of, even where it had settled (L9).

    None without one, or without an answer; whatever pain comes after the last follow-up is about something else.
    """
    day, time = course.day, course.policy.time
    if day.morning_pain is None and day.follow_up_pain is None and day.follow_up_48h_pain is None:
        return None
    ages = [(load_day, course.age(load_day.date) * _HOURS_A_DAY) for load_day in course.unseen]
    course.unseen = [load_day for load_day, hours in ages if hours < time.second_follow_up_hours]
    due = (load for load, hours in ages if time.second_follow_up_hours <= hours <= time.follow_up_limit_hours)
    return next(due, None)


def _reading(course: Course, day: Day, load_day: LoadDay, seen: LoadDay | None) -> Reading | None:
    """Return what today's answers say about the load; an answered follow-up goes before the morning's pain.

    `seen` is the heavy day, the load's own or one before it, that is looked at again today.
    """
    second_hours = course.policy.time.second_follow_up_hours
    hours = (day.date - load_day.date).days * _HOURS_A_DAY
    late = seen is not None or (
        course.unsettled_from is not None and course.age(course.unsettled_from) * _HOURS_A_DAY >= second_hours
    )
    second = None
    if day.follow_up_48h_pain is not None:  # it may be about a load before the last one
        second = _judge(course, day.follow_up_48h_pain, second_hours, second=True)
        if second is None or second.colour is RED or hours >= second_hours:
            return second
    if day.follow_up_pain is not None:
        return _judge(course, day.follow_up_pain, course.policy.time.follow_up_hours, second=late)
    if day.morning_pain is not None and (seen is not None or not course.settled):
        return _judge(course, day.morning_pain, hours, second=late or hours >= second_hours)
    return second


def _judge(course: Course, pain: int, hours: int, *, second: bool) -> Reading | None:
    """Judge pain against the baseline; where that is unknown, only pain that suits any baseline says something."""
    baseline = course.baseline
    if baseline is None:
        return Reading(pain, hours, GREEN) if pain <= course.policy.settled_above else None
    colour = reading_colour(pain, baseline, course.policy, second=second)
    longer = stiffness_longer(course) if colour is GREEN else None
    return Reading(pain, hours, AMBER if longer else colour, longer)


def stiffness_longer(course: Course) -> int | None:
    """Return by how many minutes today's stiffness is clearly longer than usual; None when it is not, or unknown."""
    told, clearly = course.day.stiffness_min, course.policy.stiffness_longer_min
    recent = course.usual_stiffness[-course.policy.baseline_mornings :]
    if told is None or not recent or told - min(recent) < clearly:  # quicker than the median, and nearly always enough
        return None
    longer = told - (median(recent) or 0)
    return int(longer) if longer >= clearly else None


def _green(course: Course, load_day: LoadDay, reading: Reading) -> None:
    course.settled, course.unsettled_from, course.red_from = True, None, None
    if load_day.read:
        return
    load_day.read = True
    if reading.hours >= course.policy.time.second_follow_up_hours:
        return  # back at baseline, but nobody knows whether within a day: repeat, never progress (P11)
    if course.restart_from is not None and load_day.date >= course.restart_from and load_day.green_parts:
        course.restart_from = None
    course.settled_running += 1
    if course.ambers:
        course.ambers = {part: n for part, n in course.ambers.items() if part not in load_day.parts}
    if course.volume:
        course.volume = {part: v for part, v in course.volume.items() if part not in load_day.green_parts}
    if load_day.green_parts:
        _count_good(course, load_day)


def _count_good(course: Course, load_day: LoadDay) -> None:
    """Note which sessions and runs of that day were green and settled the next day."""
    for done in reversed(course.sessions):
        if done.date != load_day.date:
            break
        done.good = done.colour is GREEN
        if done.good and done.date >= course.since and asked_for(course, done.session):
            course.passed.append(done.date)
    if course.run_step is not None and Part.RUN in load_day.green_parts and load_day.date >= course.step_since:
        _count_step(course, course.run_step, load_day.date)


def _count_step(course: Course, step: int, on: date) -> None:
    """Note a green run of the present step; one of unknown minutes, or shorter than the step, is none."""
    wanted = course.policy.ladder[step - 1].run_minutes
    runs = takewhile(lambda run: run.date == on, reversed(course.runs))
    if any(at_least(run.minutes, wanted) for run in runs):
        course.step_greens.append(on)


def _amber(course: Course, load_day: LoadDay) -> None:
    _unsettle(course, load_day)
    if not load_day.read:
        load_day.read = True
        amber_follow_up(course, load_day.parts, course.today)
    if course.change is not Change.REGRESS:
        course.change = Change.HOLD


def _red(course: Course, load_day: LoadDay) -> None:
    parts = load_day.parts
    if course.unsettled_from is not None:
        parts = both(course.unsettled_parts, load_day.parts if load_day.hard else ())
    load_day.read = True
    _unsettle(course, load_day)
    _spoil(course, course.unsettled_from or load_day.date)
    course.red_reason = read_reason(course)
    if course.red_from is None or (course.red_from != load_day.date and load_day.hard):
        _new_red(course, load_day, parts)
    else:
        _same_red(course, parts)


def _new_red(course: Course, load_day: LoadDay, parts: Parts) -> None:
    course.red_from, course.red_parts = load_day.date, parts
    red(course, parts, course.today)


def _same_red(course: Course, parts: Parts) -> None:
    """Go on with a red that was counted before: only what it has not lowered yet can still go down."""
    still_red(course, course.today)
    if further := without(parts, course.red_parts):
        course.red_parts = both(course.red_parts, further)
        red(course, further, course.today)


def _unsettle(course: Course, load_day: LoadDay) -> None:
    course.settled, course.settled_running, course.last_amber = False, 0, course.today
    if course.unsettled_from is None:
        course.unsettled_from, course.unsettled_parts = load_day.date, load_day.parts


def _spoil(course: Course, since: date) -> None:
    """Note that what was done since that day was too much, so that it counts for no later cap and no later dose."""
    for run in takewhile(lambda run: run.date >= since, reversed(course.runs)):
        run.spoiled = True
    for done in takewhile(lambda done: done.date >= since, reversed(course.sessions)):
        done.good = False


def read_reason(course: Course) -> Reason | None:
    """Return the reason that today's reading gives; None when there is none on a day without an answer."""
    reading = course.reading
    if reading is None or course.baseline is None:
        return None
    return reading_reason(reading.colour, reading.pain, course.baseline, reading.hours)
