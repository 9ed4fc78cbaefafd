"""What is put by of the days that are over, so that today costs the same after two years as after two weeks."""

from collections.abc import Callable
from datetime import date, timedelta

from bot.model.diary import Day, Past, Recent, Told
from bot.model.policy import Policy
from bot.rules.course_text import put_by
from bot.rules.days import days_until
from bot.rules.forgetting import forget
from bot.rules.loads import has_run
from bot.rules.monitoring import ceiling
from bot.rules.outlook import has_answers
from bot.rules.rebuild import course_by
from bot.rules.weekly import raised_well

KEPT = timedelta(days=6)  # further back than any follow-up reaches; who corrects an older day has it all made anew
_GATHERED = timedelta(days=3)  # beyond those, before they are put by, too


def is_long(history: Told, today: date) -> bool:
    """Tell whether there are so many days that it is worth putting some by."""
    first = min((day.date for day in history.days), default=today)
    return first < today - KEPT - _GATHERED


def reaches(past: Past, today: date) -> bool:
    """Tell whether enough days lie between what was put by and today, which travelling west may have put back."""
    return past.until + KEPT <= today


def put_by_until(history: Told, until: date, policy: Policy) -> Past:
    """Return what the days up to and including `until` came to; there must be some, or a past before them."""
    days, top, before = days_until(history, until), ceiling(policy, history.profile), history.past
    return Past(
        until=until,
        first=before.first or days[0].date,
        last_told=_last(days, has_answers, before.last_told),
        mornings=before.mornings + sum(day.morning_pain is not None for day in days),
        has_run=before.has_run or any(map(has_run, days)),
        counted_on=_last(days, lambda day: day.heel_rises is not None, before.counted_on),
        raised_on=_last(days, lambda day: raised_well(day, top), before.raised_on),
        course=put_by(forget(course_by(history, until, policy))),
    )


def _last(days: list[Day], fits: Callable[[Day], bool], before: date | None) -> date | None:
    return next((day.date for day in reversed(days) if fits(day)), before)


def without_past(history: Told, past: Past) -> Recent:
    """Return the days later than those that were put by."""
    later = tuple(day for day in history.days if day.date > past.until)
    return Recent(history.profile, later, history.last_answer_at, past)
