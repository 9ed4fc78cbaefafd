"""The kinds of answers a diary holds, each with its bounds and the sentence that refuses what lies outside."""

import json
import re
from collections.abc import Callable
from datetime import date, time
from enum import Enum
from typing import Annotated

from pydantic import PlainValidator
from pydantic_core import PydanticCustomError

from bot.model.diary import Flag, LoadKind, Side, Site, Stage
from bot.rules.calendar import known_zone

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
_STIFFNESS = (0, 5, 15, 30, 45)
_SHOWN = 40


def refused(wanted: str, value: object) -> PydanticCustomError:
    """Return the refusal of a value: what it must be, and what it is."""
    return PydanticCustomError("diary", "{sentence}", {"sentence": f"must be {wanted}, not {shown(value)}"})


def shown(value: object) -> str:
    """Return a value as it stands in the diary, in plain ASCII and cut short when long."""
    text = json.dumps(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


def _whole(low: int, high: int) -> PlainValidator:
    def check(value: object) -> int:
        if type(value) is not int or not low <= value <= high:
            raise refused(f"a whole number from {low} to {high}", value)
        return value

    return PlainValidator(check)


def _one_of(kind: type[Enum]) -> PlainValidator:
    by_value = {member.value: member for member in kind}

    def check(value: object) -> Enum:
        if not isinstance(value, str) or value not in by_value:
            raise refused(f"one of {', '.join(by_value)}", value)
        return by_value[value]

    return PlainValidator(check)


def _matching(shape: re.Pattern[str], read: Callable[[str], object], wanted: str) -> PlainValidator:
    def check(value: object) -> object:
        if not isinstance(value, str) or not shape.fullmatch(value):
            raise refused(wanted, value)
        try:
            return read(value)
        except ValueError:
            raise refused(wanted, value) from None

    return PlainValidator(check)


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise refused("true or false", value)
    return value


def _stiffness(value: object) -> int:
    if type(value) is not int or value not in _STIFFNESS:
        raise refused(f"one of {', '.join(map(str, _STIFFNESS))}", value)
    return value


def _zone(value: object) -> str:
    if not isinstance(value, str) or not known_zone(value):
        raise refused("a time zone such as Europe/Berlin", value)
    return value


Pain = Annotated[int, _whole(0, 10)]
Minutes = Annotated[int, _whole(1, 600)]
LongestRun = Annotated[int, _whole(0, 600)]
LadderStep = Annotated[int, _whole(1, 10)]
Count = Annotated[int, _whole(0, 200)]
Sets = Annotated[int, _whole(0, 50)]
Seconds = Annotated[int, _whole(0, 600)]
BirthYear = Annotated[int, _whole(1900, 2100)]
Stiffness = Annotated[int, PlainValidator(_stiffness)]
YesNo = Annotated[bool, PlainValidator(_yes_or_no)]
Zone = Annotated[str, PlainValidator(_zone)]
LocalDate = Annotated[date, _matching(_DATE, date.fromisoformat, "a date such as 2026-03-01")]
WallTime = Annotated[time, _matching(_TIME, time.fromisoformat, "a time such as 09:00")]
ASide = Annotated[Side, _one_of(Side)]
ASite = Annotated[Site, _one_of(Site)]
AStage = Annotated[Stage, _one_of(Stage)]
AKind = Annotated[LoadKind, _one_of(LoadKind)]
AFlag = Annotated[Flag, _one_of(Flag)]
