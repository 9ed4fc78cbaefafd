"""Advice to see a physio or a doctor in the next weeks, without stopping the programme (P8, G4, G6)."""

from bisect import bisect_right
from datetime import timedelta

from bot.model.decision import Reason, Urgency
from bot.model.diary import Side
from bot.rules.course import Course
from bot.rules.setbacks import reds_in_window

_WEEK = 7


def advice(course: Course) -> tuple[Urgency | None, list[Reason]]:
    """Return how soon somebody should be seen, and why; (None, []) when nobody need be."""
    found = [
        reason for look in (_two_reds, _long_flare, _long_stiffness, _no_change, _worse) for reason in look(course)
    ]
    return (Urgency.TWO_WEEKS if found else None), found


def _two_reds(course: Course) -> list[Reason]:
    reds = reds_in_window(course)
    numbers = (("reds", reds), ("days", course.policy.red_window_days))
    return [Reason("P8", numbers, "two_weeks_without_red")] if reds >= course.policy.reds_for_physio else []


def _long_flare(course: Course) -> list[Reason]:
    if course.flare_since is None or course.age(course.flare_since) < course.policy.flare_physio_days:
        return []
    return [Reason("G6", (("flare_days", course.age(course.flare_since)),), "back_at_baseline")]


def _long_stiffness(course: Course) -> list[Reason]:
    """Look for long stiffness on many mornings of both sides (G4)."""
    policy = course.policy
    first = course.today - timedelta(days=policy.long_stiffness_window_days - 1)
    told = [minutes for day, minutes in course.stiffness[-policy.long_stiffness_window_days :] if day >= first]
    told += [] if course.day.stiffness_min is None else [course.day.stiffness_min]
    long = sum(1 for minutes in told if minutes > policy.long_stiffness_min)
    if course.profile.side is not Side.BOTH or long < policy.long_stiffness_days:
        return []
    return [Reason("G4", (("days", long), ("stiffness_min", policy.long_stiffness_min)), "stiffness_as_usual")]


def _no_change(course: Course) -> list[Reason]:
    """Look for honest weeks of exercise without a change in pain (G6)."""
    policy = course.policy
    if course.age(course.start) < policy.review_weeks * _WEEK or _honest_weeks(course) * 100 < (
        policy.review_weeks * policy.review_adherence_percent
    ):
        return []
    first, last = course.mornings[:_WEEK], course.mornings[-_WEEK:]
    if len(last) < _WEEK or sum(first) - sum(last) >= policy.review_pain_change * _WEEK:
        return []
    if sum(last) < policy.review_pain_change * _WEEK:
        return []  # no pain left that could fall so far
    return [Reason("G6", (("weeks", policy.review_weeks),), "pain_two_points_lower")]


def _honest_weeks(course: Course) -> int:
    """Return in how many of the last weeks there were enough sessions."""
    counted = [0] * course.policy.review_weeks
    for day in reversed(course.completed):
        week = (course.age(day) - 1) // _WEEK
        if week >= len(counted):
            break
        counted[week] += 1
    return sum(1 for sessions in counted if sessions >= course.policy.review_sessions_week)


def _worse(course: Course) -> list[Reason]:
    """Look for mornings that hurt clearly more than some weeks ago (5.16)."""
    policy = course.policy
    before = course.today - timedelta(weeks=policy.worse_weeks)
    told = bisect_right(course.morning_dates, before)
    if told < _WEEK or len(course.mornings) < 2 * _WEEK:
        return []
    then, now = course.mornings[told - _WEEK : told], course.mornings[-_WEEK:]
    if sum(now) - sum(then) < policy.trend_worse_by * _WEEK:
        return []
    return [Reason("G6", (("weeks", policy.worse_weeks),), "mornings_no_worse_than_last_week")]
