"""From the bytes of a diary to a history; a diary that does not fit is refused whole, by path and field."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.engine.diary.answers import shown
from bot.engine.diary.form import DiaryForm, dates_told
from bot.engine.diary.history import to_history
from bot.model.diary import History
from bot.rules.calendar import local_date

MOST_BYTES = 5_000_000
FIRST_DATE = date(2000, 1, 1)

_SENTENCES = {
    "missing": "is missing",
    "extra_forbidden": "there is no such field",
    "string_unicode": "the name of a field in it is not text",
}
_SHAPES = {"tuple_type": "a list", "model_type": "an object", "model_attributes_type": "an object"}


class DiaryError(ValueError):
    """The diary is refused; the message is one sentence with path and field."""


def read_diary(raw: bytes, now: datetime) -> History:
    """Return the history that a diary tells; raise DiaryError when any of it does not fit. `now` is aware."""
    try:
        form = DiaryForm.model_validate(_json(raw))
    except ValidationError as error:
        raise DiaryError(_sentence(error.errors()[0])) from None
    today = local_date(form.profile.timezone, now)
    _check_dates(form, today)
    return to_history(form)


def _json(raw: bytes) -> object:
    if len(raw) > MOST_BYTES:
        raise DiaryError(f"The diary is larger than {MOST_BYTES // 1_000_000} MB.")
    try:
        told = json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_once_each)
        _refuse_twice(told)
    except UnicodeDecodeError:
        raise DiaryError("The diary is not text in UTF-8.") from None
    except json.JSONDecodeError as error:
        raise DiaryError(f"The diary is not JSON: line {error.lineno}, column {error.colno}: {error.msg}.") from None
    except DiaryError:
        raise
    except (RecursionError, ValueError):
        raise DiaryError("The diary is not a diary: it is nested too deeply, or a number in it is too long.") from None
    return told


@dataclass(frozen=True, slots=True)
class _Twice:
    """Stands for an object in which a field stands twice: only one of the two could count."""

    name: str


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object] | _Twice:
    told = dict(pairs)
    if len(told) == len(pairs):
        return told
    names = [name for name, _ in pairs]
    return _Twice(next(name for name in names if names.count(name) > 1))


def _refuse_twice(told: object) -> None:
    for path in _twice(told, ""):
        raise DiaryError(f"{path}: stands twice in one object.")


def _twice(told: object, path: str) -> Iterator[str]:
    """Give the path of each field that stands twice in its object."""
    if isinstance(told, _Twice):
        yield path + _name(told.name)
    elif isinstance(told, dict | list):
        for name, value in told.items() if isinstance(told, dict) else enumerate(told):
            yield from _twice(value, f"{path}{_name(name)}.")


def _sentence(error: ErrorDetails) -> str:
    path = ".".join(_name(part) for part in error["loc"]) or "The diary"
    if shape := _SHAPES.get(error["type"]):
        return f"{path}: must be {shape}, not {shown(error['input'])}."
    return f"{path}: {_SENTENCES.get(error['type'], error['msg'])}."


def _name(part: str | int) -> str:
    """Return a part of a path; a strange name is shown as JSON, in ASCII and cut short."""
    return str(part) if isinstance(part, int) or (part.isascii() and part.isidentifier()) else shown(part)


def _check_dates(form: DiaryForm, today: date) -> None:
    for path, told in dates_told(form):
        if told > today:
            raise DiaryError(f"{path}: must not be in the future, and {told} is after today, {today}.")
        if told < FIRST_DATE:
            raise DiaryError(f"{path}: must be {FIRST_DATE} or later, not {told}.")
    if form.profile.birth_year is not None and form.profile.birth_year > today.year:
        raise DiaryError(f"profile.birth_year: must not be in the future, and {form.profile.birth_year} is.")
    _check_order(day.date for day in form.days)


def _check_order(dates: Iterable[date]) -> None:
    for index, (before, day) in enumerate(pairwise(dates), start=1):
        if day == before:
            raise DiaryError(f"days.{index}.date: {day} stands there twice.")
        if day < before:
            raise DiaryError(f"days.{index}.date: must be after the day before it in the diary, {before}, not {day}.")
