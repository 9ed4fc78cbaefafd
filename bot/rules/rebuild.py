"""Rebuild the course of the programme from the days: one pass, oldest first."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.model.decision import AMBER, GREEN, RED, UNCHANGED, Colour
from bot.model.diary import Day, History, Load, LoadKind, Session, Stage, Told
from bot.model.policy import Policy
from bot.rules import milestones
from bot.rules.course import Course, Done, LoadDay, Run, begin, fork
from bot.rules.course_text import take_up
from bot.rules.danger import after_day, by_age
from bot.rules.days import days_until
from bot.rules.follow_up import answer_for_load, stiffness_longer
from bot.rules.loads import AnyLoad, at_least, demand_of, loads_of, parts_of, tells_colour, without
from bot.rules.monitoring import load_colour, load_reason, median_baseline, worst
from bot.rules.programme import climb
from bot.rules.running import climb_ladder
from bot.rules.setbacks import flare, gently, way_back

_RUN, _LOAD, _MAINTAIN = LoadKind.RUN, Stage.LOAD, Stage.MAINTAIN  # by name, as `GREEN` is


def courses(history: History, today: date, policy: Policy) -> Iterator[Course]:
    """Give the course on each day told, in order, and on `today` itself.

    It is one and the same object, moved on: take what you need before you ask for the next.
    """
    days = _until(history, today)
    course = _begin(history, days, policy)
    for day in days:
        _morning(course, day)
        yield course
        _evening(course, day)


def mornings(history: History, policy: Policy) -> Iterator[tuple[Course, Course]]:
    """Give each day told as it stood before its follow-ups were answered, and with all of its answers.

    The second is one and the same object, moved on.
    """
    if not history.days:
        return
    days = days_until(history, max(day.date for day in history.days))
    course = _begin(history, days, policy)
    for day in days:
        early = _early(course, day)
        _morning(course, day)
        yield early or course, course
        _evening(course, day)


def _early(course: Course, day: Day) -> Course | None:
    """Return the course of a day without its follow-ups; None where that is the same."""
    if day.follow_up_pain is None and day.follow_up_48h_pain is None:
        return None
    early = fork(course)
    _morning(early, replace(day, follow_up_pain=None, follow_up_48h_pain=None))
    return early


def course_on(history: Told, today: date, policy: Policy) -> Course:
    """Return the course on `today`, by that day's answers and everything before."""
    *before, last = days = _until(history, today)
    course = _lived(_begin(history, days, policy), before)
    _morning(course, last)
    return course


def course_by(history: Told, until: date, policy: Policy) -> Course:
    """Return the course on the evening of `until`: all that is told up to that day has been taken in."""
    days = days_until(history, until)
    return _lived(_begin(history, days, policy), days)


def _lived(course: Course, days: list[Day]) -> Course:
    """Move a course on through days, to the evening of the last."""
    for day in days:
        _morning(course, day)
        _evening(course, day)
    return course


def _until(history: Told, today: date) -> list[Day]:
    """Return the days up to today, which is there even where nothing was told."""
    days = days_until(history, today)
    if not days or days[-1].date != today:
        days.append(Day(today))
    return days


def _begin(history: Told, days: list[Day], policy: Policy) -> Course:
    if history.past.course:
        return take_up(history.past, history.profile, policy)
    return begin(history.profile, policy, min(days[0].date, history.profile.started_on or days[0].date))


def _morning(course: Course, day: Day) -> None:
    """Take in a day's answers, and move the programme by them."""
    stage, flared = course.stage, course.flare_since is not None
    course.today, course.day = day.date, day
    course.change, course.fired, course.reading = UNCHANGED, [], None
    course.baseline = median_baseline(course.mornings, course.profile.baseline_pain, course.policy)
    course.pain, course.hop_pain = _pain(day), day.hop_pain or 0
    course.sore = course.baseline is not None and course.pain > course.baseline + course.policy.settled_above
    _hear(course, day)
    fresh = course.load_day if course.load_day is not None and course.load_day.fresh else None
    if course.load_day is not None:
        answer_for_load(course, course.load_day)
    if course.sore or course.flare_since is not None or course.bad_since is not None:
        flare(course, day.morning_pain)
    if course.red_hold and day.morning_pain is not None:
        _calm(course)
    colour = _colour(course, day)
    course.colour = colour if fresh is None else worst(colour, fresh.colour)
    if course.colour is GREEN:
        course.greens.append(day.date)
        climb(course)
        climb_ladder(course)
    milestones.note(course, stage, flared=flared)


def _pain(day: Day) -> int:
    if day.follow_up_pain is None and day.follow_up_48h_pain is None:
        return day.morning_pain or 0
    return max(filter(None, (day.morning_pain, day.follow_up_pain, day.follow_up_48h_pain)), default=0)


def _hear(course: Course, day: Day) -> None:
    """Note the answers that stay good for some time, and how long the person has been silent."""
    if course.flags or day.red_flags or course.profile.birth_year is not None:
        _watch_danger(course, day)
    if day.heel_rises is not None:
        course.heel_rises = (day.date, *day.heel_rises)
    if day.hop_pain is not None:
        course.hop = (day.date, day.hop_pain)
    if day.morning_pain is not None or day.follow_up_pain is not None or day.follow_up_48h_pain is not None:
        _break_silence(course)
    if course.silent_days:
        way_back(course, course.silent_days)
        course.silent_days = 0


def _watch_danger(course: Course, day: Day) -> None:
    before = course.flags
    course.told_flags = after_day(course.told_flags, day)
    course.flags = course.told_flags | by_age(course.profile, day.date, course.policy)
    if before and not course.flags:
        course.restart_from, course.settled_running = day.date, 0
        gently(course, "one_settled_session")


def _break_silence(course: Course) -> None:
    if course.last_heard == course.today:
        return
    if course.last_heard is not None and (days := course.age(course.last_heard)) >= course.policy.way_back_days:
        course.silent_days = max(course.silent_days, days)
    course.last_heard = course.today


def _colour(course: Course, day: Day) -> Colour:
    """Return the traffic light of the morning: red, amber, or green when everything is known and well."""
    if course.flags or day.limp or course.pain > course.most or course.hop_pain > course.most or is_red(course):
        return RED
    if not_settled(course) or course.flare_since is not None or course.red_hold:
        return AMBER
    if course.pain > course.top or course.hop_pain > course.top:
        return AMBER
    unknown = day.morning_pain is None or is_unsure(course)
    longer = course.load_day is None and stiffness_longer(course) is not None
    return AMBER if unknown or longer or course.sore else GREEN


def is_unsure(course: Course) -> bool:
    """Tell whether there is no baseline to say if today's pain is much for this person."""
    return course.baseline is None and course.pain > course.policy.settled_above


def is_red(course: Course) -> bool:
    """Tell whether a red load has not settled yet (P6)."""
    return course.red_from is not None and course.unsettled_from is not None


def not_settled(course: Course) -> bool:
    """Tell whether the last load, or one before it, is known not to have settled."""
    return course.unsettled_from is not None


def _calm(course: Course) -> None:
    """Let go of a red once pain has been back at baseline for a whole day (P6)."""
    flares = course.flare_since is not None
    if course.sore or flares or not_settled(course) or course.day.limp:
        course.calm_since = None
    elif course.calm_since is None:
        course.calm_since = course.today
    else:
        course.red_hold = False


def _evening(course: Course, day: Day) -> None:
    """Put by what was told and done on a day; it counts from the next decision on."""
    if day.morning_pain is not None:
        course.last_morning = day.date
    if day.stiffness_min is not None:
        course.stiffness.append((day.date, day.stiffness_min))
    if not course.flags:  # what hurts in danger is nobody's usual pain
        _grow_used_to(course, day)
    if loads := loads_of(day):
        _break_silence(course)
        course.load_day = _load_day(course, day.date, loads)


def _grow_used_to(course: Course, day: Day) -> None:
    """Count a morning as one of the person's usual ones."""
    if day.morning_pain is not None:
        course.mornings.append(day.morning_pain)
        course.morning_dates.append(day.date)
    if day.stiffness_min is not None:
        course.usual_stiffness.append(day.stiffness_min)


def _load_day(course: Course, on: date, loads: tuple[AnyLoad, ...]) -> LoadDay:
    """Put a day's loads by, and sum up what they say about it."""
    all_green, hard, late, top, most = True, False, False, course.top, course.most
    for load in loads:
        colour, demand = load_colour(load, top, most), demand_of(load)
        all_green = all_green and colour is GREEN
        hard, late = hard or demand.hard, late or demand.late
        _put_by(course, on, load, colour)
    parts = parts_of(loads)
    whole = LoadDay(on, GREEN, parts, parts, (), (), hard) if all_green else _mixed_day(course, on, loads, hard)
    if hard:
        course.last_hard = on
    if late:
        course.unseen.append(whole)
    return whole


def _mixed_day(course: Course, on: date, loads: tuple[AnyLoad, ...], hard: bool) -> LoadDay:
    telling = [(load, load_colour(load, course.top, course.most)) for load in loads if tells_colour(load)]
    reds = parts_of(load for load, colour in telling if colour is RED)
    ambers = parts_of(load for load, colour in telling if colour is AMBER and load.pain_during is not None)
    dull = parts_of(load for load, colour in telling if colour is not GREEN)
    parts, colour = parts_of(loads), worst(*(colour for _, colour in telling))
    named = load_reason([load for load, own in telling if own is colour], course.top, course.most)
    return LoadDay(on, colour, parts, without(parts, dull), ambers, reds, hard, named)


def _put_by(course: Course, on: date, load: AnyLoad, colour: Colour) -> None:
    """Keep what later gates ask for: sessions, runs, and a brisk walk that did not hurt."""
    if isinstance(load, Session):
        course.sessions.append(Done(on, load, colour))
        _note_session(course, on, load)
    elif load.kind is _RUN:
        course.runs.append(Run(on, load.minutes, colour))
        course.has_run_minutes = course.has_run_minutes or bool(load.minutes)
    elif load.kind is LoadKind.WALK and _is_good_walk(course, load):
        course.good_walk = on


def _note_session(course: Course, on: date, session: Session) -> None:
    """Note what is asked of sessions however long ago they were."""
    if session.completed:
        course.completed.append(on)
    if session.stage is _LOAD:
        course.last_loading = session
    elif session.stage is _MAINTAIN:
        course.last_keeping = on


def _is_good_walk(course: Course, load: Load) -> bool:
    policy, pain = course.policy, load.pain_during
    long = at_least(load.minutes, policy.start_walk_min)
    return long and not load.limp and pain is not None and pain <= policy.start_walk_pain_max
