"""Loads: what somebody did with the tendon, how hard it was, and which part of the programme answers for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from bot.model.diary import Day, Load, LoadKind, Session, Stage, Told

AnyLoad = Load | Session


class Part(StrEnum):
    """The two parts of the programme that have levels."""

    EXERCISE = "exercise"
    RUN = "run"


Parts = tuple[Part, ...]  # in the order of Part
_RUN, _EXERCISE = Part.RUN, Part.EXERCISE  # by name, as `GREEN` is
_NO_EXERCISE: tuple[Parts, Parts] = ((), (_RUN,))
_WITH_EXERCISE: tuple[Parts, Parts] = ((_EXERCISE,), (_EXERCISE, _RUN))


@dataclass(frozen=True, slots=True)
class Demand:
    """What a kind of load asks of the tendon.

    `part`: which part of the programme answers for it; `hard`: the tendon needs days to recover from it (L9); `late`:
    what it did may show on the second day only, as with a heavy or a springy load (evidence 1.7).
    """

    part: Part | None = None
    hard: bool = False
    late: bool = False


_EASY, _HEAVY = Demand(), Demand(_EXERCISE, hard=True, late=True)
_OF_KIND = {
    LoadKind.RUN: Demand(_RUN, hard=True),
    LoadKind.WALK: _EASY,
    LoadKind.CYCLE: _EASY,
    LoadKind.SWIM: _EASY,
    LoadKind.STRENGTH: _HEAVY,
    LoadKind.PLYOMETRIC: _HEAVY,
    LoadKind.OTHER: Demand(hard=True),  # it may be tennis: until we know, it is hard (unknown is never good news)
}
_OF_STAGE = {
    Stage.ISOMETRIC: Demand(_EXERCISE),
    Stage.SLOW: Demand(_EXERCISE),
    Stage.LOAD: _HEAVY,
    Stage.PLYOMETRIC: _HEAVY,
    Stage.MAINTAIN: _HEAVY,
}
HARD_STAGES = tuple(stage for stage, demand in _OF_STAGE.items() if demand.hard)


@dataclass(frozen=True, slots=True)
class LastLoad:
    """The last load before some day, with the local date on which it was done."""

    day: date
    load: AnyLoad


def demand_of(load: AnyLoad) -> Demand:
    """Return what a load asks of the tendon, by its kind or its stage."""
    return _OF_STAGE[load.stage] if isinstance(load, Session) else _OF_KIND[load.kind]


def parts_of(loads: Iterable[AnyLoad]) -> Parts:
    """Return the parts of the programme that answer for the loads."""
    exercise = run = False
    for load in loads:
        part = demand_of(load).part
        exercise = exercise or part is _EXERCISE
        run = run or part is _RUN
    return (_WITH_EXERCISE if exercise else _NO_EXERCISE)[run]


def both(one: Parts, other: Parts) -> Parts:
    """Return the parts that are in either."""
    return tuple(part for part in Part if part in one or part in other)


def without(parts: Parts, taken: Parts) -> Parts:
    """Return the parts that are not taken."""
    return tuple(part for part in parts if part not in taken)


def tells_colour(load: AnyLoad) -> bool:
    """Tell whether a load says something about the day: an easy one without a number does not."""
    return load.pain_during is not None or isinstance(load, Session) or load.limp or demand_of(load).hard


def at_least(told: int | None, wanted: int | None) -> bool:
    """Tell whether what was told is as much as is asked for; what was not told is not."""
    return wanted is None or (told is not None and told >= wanted)


def loads_of(day: Day) -> tuple[AnyLoad, ...]:
    """Return what was done on a day in the day's order, each load once; a session that was not begun is none."""
    if not day.activities and not day.exercises:
        return ()
    if len(day.exercises) == 1 and day.exercises[0].completed and len(day.activities) <= 1:
        return (*day.activities, *day.exercises)  # by far the most common day
    begun = [s for s in day.exercises if s.completed or s.sets or s.pain_during is not None]
    return (*sorted(dict.fromkeys(day.activities), key=_when), *sorted(dict.fromkeys(begun), key=_when))


def has_run(day: Day) -> bool:
    """Tell whether a run was done on a day."""
    return any(load.kind is LoadKind.RUN for load in day.activities)


def last_load(history: Told, before: date) -> LastLoad | None:
    """Return the last load done before the day `before`; of one day's loads the latest by the clock."""
    for day in sorted((d for d in history.days if d.date < before), key=lambda d: d.date, reverse=True):
        if loads := loads_of(day):
            return LastLoad(day.date, max(loads, key=_when))
    return None


def _when(load: AnyLoad) -> tuple[time, int, str]:
    return load.at or time.max, load.row, repr(load)
