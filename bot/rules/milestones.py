"""Which milestones have been reached, and when first; out of the days, as everything else."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from bot.model.decision import Colour
from bot.model.diary import History
from bot.model.milestone import Milestone
from bot.model.policy import Policy
from bot.rules.course import Course
from bot.rules.loads import Part
from bot.rules.rebuild import courses
from bot.rules.standing import move_of

_WEEK = 7
FOUR_WEEKS_DAYS = 28
FOUR_WEEKS_MORNINGS = 12  # of them answered; about three a week
BACK_TO_MINUTES = 30  # in one go: the top of the ladder (R3)


def reached(history: History, today: date, policy: Policy) -> dict[Milestone, date]:
    """Return each milestone that has been reached up to today, with the day on which that was first known."""
    found: dict[Milestone, date] = {}
    before, flared = None, False
    for course in courses(history, today, policy):
        for milestone in _on_day(course, flared=flared):
            found.setdefault(milestone, course.today)
        move = move_of(course, before)
        if move is not None and move.up:
            found.setdefault(Milestone.FIRST_STAGE, course.today)
        before, flared = course.stage, course.flare_since is not None
    return found


def _on_day(course: Course, *, flared: bool) -> Iterator[Milestone]:
    if _run_settled(course):
        yield Milestone.FIRST_SETTLED_RUN
        if _is_back_at_thirty(course):
            yield Milestone.THIRTY_MINUTES
    if flared and course.flare_since is None:
        yield Milestone.FLARE_OVER
    if _is_two_points_lower(course):
        yield Milestone.TWO_POINTS
    if course.age(course.start) >= FOUR_WEEKS_DAYS and _mornings_told(course) >= FOUR_WEEKS_MORNINGS:
        yield Milestone.FOUR_WEEKS


def _mornings_told(course: Course) -> int:
    """Return how many of the mornings of the last four weeks have been answered, before today's."""
    first = course.today - timedelta(days=FOUR_WEEKS_DAYS)
    return len(course.morning_dates) - bisect_right(course.morning_dates, first)


def _run_settled(course: Course) -> bool:
    """Tell whether today's answers say that the last run was a good one and has settled."""
    load, reading = course.load_day, course.reading
    if load is None or reading is None or reading.colour is not Colour.GREEN:
        return False
    return Part.RUN in load.green_parts and course.settled is True


def _is_back_at_thirty(course: Course) -> bool:
    """Tell whether somebody who could not has run for half an hour in one go: on the ladder at its top step only."""
    load, profile = course.load_day, course.profile
    if load is None or (profile.running and (profile.longest_run_min or BACK_TO_MINUTES) >= BACK_TO_MINUTES):
        return False
    if course.run_step is not None and course.run_step < len(course.policy.ladder):
        return False
    return any(run.date == load.date and (run.minutes or 0) >= BACK_TO_MINUTES for run in course.runs[-4:])


def _is_two_points_lower(course: Course) -> bool:
    """Compare the first seven mornings with the last seven (E2)."""
    told = course.mornings
    if len(told) < 2 * _WEEK:
        return False
    return sum(told[:_WEEK]) - sum(told[-_WEEK:]) >= course.policy.review_pain_change * _WEEK
