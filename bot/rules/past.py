"""What is put by of the days that are over, so that today costs the same after two years as after two weeks."""

from datetime import date, timedelta

from bot.model.diary import Day, LoadKind, Past, Recent, Told
from bot.model.policy import Policy
from bot.rules.course_text import put_by
from bot.rules.days import days_until
from bot.rules.outlook import has_answers
from bot.rules.rebuild import course_by

_KEPT_DAYS = 14  # further back than any plan, tip or test of today looks
_WEEK = timedelta(days=7)  # of days that may gather before more is put by


def days_kept(policy: Policy) -> timedelta:
    """Return how many days before today stay as they were told."""
    return timedelta(days=max(_KEPT_DAYS, policy.count_every_days) + 1)


def is_long(history: Told, today: date, policy: Policy) -> bool:
    """Tell whether there are so many days that it is worth putting some by."""
    first = min((day.date for day in history.days), default=today)
    return first < today - days_kept(policy) - _WEEK


def reaches(past: Past, today: date, policy: Policy) -> bool:
    """Tell whether enough days lie between what was put by and today, which travelling west may have put back."""
    return past.until + days_kept(policy) <= today


def put_by_until(history: Told, until: date, policy: Policy) -> Past:
    """Return what the days up to and including `until` came to; there must be some, or a past before them."""
    days = days_until(history, until)
    before = history.past if isinstance(history, Recent) else Past(until, days[0].date, None, 0, False, "")
    return Past(
        until=until,
        first=before.first,
        last_told=next((day.date for day in reversed(days) if has_answers(day)), before.last_told),
        mornings=before.mornings + sum(day.morning_pain is not None for day in days),
        has_run=before.has_run or any(map(_has_run, days)),
        course=put_by(course_by(history, until, policy)),
    )


def without_past(history: Told, past: Past) -> Recent:
    """Return the days later than those that were put by."""
    later = tuple(day for day in history.days if day.date > past.until)
    return Recent(history.profile, later, history.last_answer_at, past)


def _has_run(day: Day) -> bool:
    return any(load.kind is LoadKind.RUN for load in day.activities)
