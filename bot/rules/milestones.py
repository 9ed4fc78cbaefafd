"""Which milestones have been reached, and when first; out of the days, as everything else."""

from bisect import bisect_right
from datetime import timedelta

from bot.model.decision import GREEN
from bot.model.diary import Stage
from bot.model.milestone import Milestone
from bot.rules.course import Course
from bot.rules.loads import Part
from bot.rules.setbacks import STAGES

_WEEK = 7
FOUR_WEEKS_DAYS = 28
FOUR_WEEKS_MORNINGS = 12  # of them answered; about three a week
BACK_TO_MINUTES = 30  # in one go: the top of the ladder (R3)
_TWO_POINTS, _FOUR_WEEKS = Milestone.TWO_POINTS, Milestone.FOUR_WEEKS  # by name, as `GREEN` is


def note(course: Course, before: Stage, *, flared: bool) -> None:
    """Note what today's answers have reached for the first time; `before` and `flared` are of the day before."""
    found = course.reached
    if _run_settled(course):
        found.setdefault(Milestone.FIRST_SETTLED_RUN, course.today)
        if _is_back_at_thirty(course):
            found.setdefault(Milestone.THIRTY_MINUTES, course.today)
    if flared and course.flare_since is None:
        found.setdefault(Milestone.FLARE_OVER, course.today)
    if _TWO_POINTS not in found and _is_two_points_lower(course):
        found[_TWO_POINTS] = course.today
    if _FOUR_WEEKS not in found and _were_four_weeks(course):
        found[_FOUR_WEEKS] = course.today
    if course.stage is not before and STAGES.index(course.stage) > STAGES.index(before):
        found.setdefault(Milestone.FIRST_STAGE, course.today)


def _were_four_weeks(course: Course) -> bool:
    return course.age(course.start) >= FOUR_WEEKS_DAYS and _mornings_told(course) >= FOUR_WEEKS_MORNINGS


def _mornings_told(course: Course) -> int:
    """Return how many of the mornings of the last four weeks have been answered, before today's."""
    first = course.today - timedelta(days=FOUR_WEEKS_DAYS)
    return len(course.morning_dates) - bisect_right(course.morning_dates, first)


def _run_settled(course: Course) -> bool:
    """Tell whether today's answers say that the last run was a good one and has settled."""
    load, reading = course.load_day, course.reading
    if load is None or reading is None or reading.colour is not GREEN:
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
