"""The days of a history in order, each date once, whatever order and how often they came."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from operator import attrgetter, lt

from bot.model.diary import Day, Told

_DATE: Callable[[Day], date] = attrgetter("date")


def days_until(history: Told, last: date) -> list[Day]:
    """Return the days up to and including `last`, oldest first; two entries of one date become one."""
    merged: list[Day] = []
    dates = [day.date for day in history.days]
    if all(map(lt, dates, dates[1:])):  # in order and each once, as they come from the store
        return list(history.days[: bisect_right(dates, last)])
    for day in sorted(history.days, key=_DATE):
        if day.date > last:
            break
        if merged and merged[-1].date == day.date:
            merged[-1] = _merge(merged[-1], day)
        else:
            merged.append(day)
    return merged


def _merge(one: Day, other: Day) -> Day:
    """Return one day that is as careful as both."""
    if one == other:
        return one
    return replace(
        one,
        morning_pain=_more(one.morning_pain, other.morning_pain),
        stiffness_min=_more(one.stiffness_min, other.stiffness_min),
        limp=one.limp or other.limp,
        hop_pain=_more(one.hop_pain, other.hop_pain),
        heel_rises=_fewer(one.heel_rises, other.heel_rises),
        red_flags=one.red_flags | other.red_flags,
        cleared=_cleared(one, other),
        activities=tuple(dict.fromkeys((*one.activities, *other.activities))),
        exercises=tuple(dict.fromkeys((*one.exercises, *other.exercises))),
        follow_up_pain=_more(one.follow_up_pain, other.follow_up_pain),
        follow_up_48h_pain=_more(one.follow_up_48h_pain, other.follow_up_48h_pain),
        planned_run_min=_more(one.planned_run_min, other.planned_run_min),
        exercise_skipped=one.exercise_skipped or other.exercise_skipped,
    )


def _cleared(one: Day, other: Day) -> bool:
    """Count a clearance unless the other entry of that date tells of a sign."""
    return (one.cleared and (other.cleared or not other.red_flags)) or (other.cleared and not one.red_flags)


def _more(one: int | None, other: int | None) -> int | None:
    return max((value for value in (one, other) if value is not None), default=None)


def _fewer(one: tuple[int, int] | None, other: tuple[int, int] | None) -> tuple[int, int] | None:
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), min(one[1], other[1])


def day_on(days: Iterable[Day], on: date) -> Day:
    """Return what was told on a date, an empty day where nothing was."""
    return next((day for day in days if day.date == on), Day(on))
