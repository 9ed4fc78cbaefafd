"""The Bot API as data: which methods, parameters and types exist, and whether a value fits."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from bot.emulator.scalars import SCALARS, WrongValueError, scalar

Json = dict[str, Any]
_T = TypeVar("_T")

_ARRAY = "Array of "
_PLAIN = (*SCALARS, "InputFile")


@dataclass(frozen=True, slots=True)
class Upload:
    """One file of a multipart request."""

    name: str
    content: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter of a method or a field of a type."""

    required: bool
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A type: its fields, those that never vary, or the types of which it is one."""

    name: str
    fields: Mapping[str, Field] = field(default_factory=dict)
    always: Mapping[str, str] = field(default_factory=dict)
    one_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Method:
    """A method: its parameters and what it returns."""

    name: str
    fields: Mapping[str, Field]
    returns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spec:
    """All methods, by lower-case name, and all types."""

    methods: Mapping[str, Method]
    kinds: Mapping[str, Kind]

    def fit(self, value: object, types: Iterable[str], name: str, *, text: bool = False, strict: bool = True) -> object:
        """Return `value` as one of `types`, or raise WrongValueError; `text`: it came as text, as forms do."""
        types = tuple(types)
        if text and isinstance(value, str) and not any(kind in _PLAIN for kind in types):
            value = _parsed(value, name)
        if all(kind.startswith(_ARRAY) for kind in types):
            return self._fit_array(value, types, name, strict=strict)
        likely = self._likely(value, types)
        failure = WrongValueError(f'field "{name}" must be of type {_readable(likely)}')
        for kind in likely:
            try:
                return self._fit_one(value, kind, name, text=text, strict=strict)
            except WrongValueError as error:
                failure = error if len(likely) == 1 else failure
        raise failure

    def _likely(self, value: object, types: tuple[str, ...]) -> tuple[str, ...]:
        """Narrow a choice of object types to those whose required fields the value has."""
        flat = tuple(one for kind in types for one in self._members(kind))
        if not isinstance(value, dict) or len(flat) == 1:
            return flat
        return tuple(kind for kind in flat if kind in self.kinds and _resembles(value, self.kinds[kind])) or flat

    def _members(self, kind: str) -> tuple[str, ...]:
        known = self.kinds.get(kind)
        return known.one_of if known and known.one_of else (kind,)

    def _fit_one(self, value: object, kind: str, name: str, *, text: bool, strict: bool) -> object:
        if kind in SCALARS:
            return scalar(value, kind, name, text=text)
        if kind == "InputFile":
            return _expect(value, Upload, name, "InputFile")
        if kind.startswith(_ARRAY):
            return self._fit_array(value, (kind,), name, strict=strict)
        return self._fit_object(value, self.kinds[kind], name, strict=strict)

    def _fit_array(self, value: object, kinds: tuple[str, ...], name: str, *, strict: bool) -> list[object]:
        """Fit each item as what one of the array types holds; an album mixes photos and videos."""
        inner = tuple(kind.removeprefix(_ARRAY) for kind in kinds)
        return [self.fit(item, inner, name, strict=strict) for item in _expect(value, list, name, "Array")]

    def _fit_object(self, value: object, kind: Kind, name: str, *, strict: bool) -> object:
        if kind.name == "KeyboardButton" and isinstance(value, str):
            value = {"text": value}
        given = _expect(value, dict, name, kind.name)
        try:
            return self._fit_fields(given, kind, strict=strict)
        except WrongValueError as error:
            raise WrongValueError(_within(kind.name, str(error))) from None

    def _fit_fields(self, given: Json, kind: Kind, *, strict: bool) -> Json:
        for name, one in kind.fields.items():
            if one.required and given.get(name) is None:
                raise WrongValueError(f'can\'t find field "{name}"')
        fitted: Json = {}
        for name, value in given.items():
            if name in kind.fields:
                fitted[name] = self.fit(value, kind.fields[name].types, name, strict=strict)
            elif strict:
                raise WrongValueError(f'unknown field "{name}" in {kind.name}')
        for name, constant in kind.always.items():
            if fitted[name] != constant:
                raise WrongValueError(f'field "{name}" of {kind.name} must be "{constant}"')
        return fitted


@cache
def load_spec() -> Spec:
    """Read bot_api.json, which compact_spec.py makes."""
    data = json.loads(Path(__file__).with_name("bot_api.json").read_text(encoding="utf-8"))
    methods = {name.lower(): Method(name, _fields(one), tuple(one["returns"])) for name, one in data["methods"].items()}
    return Spec(methods, {name: _kind(name, one) for name, one in data["types"].items()})


def _kind(name: str, data: Json) -> Kind:
    return Kind(name, _fields(data), data.get("always", {}), tuple(data.get("any", ())))


def _fields(data: Json) -> dict[str, Field]:
    return {name: Field(required, tuple(types)) for name, (required, *types) in data.get("fields", {}).items()}


def _readable(types: tuple[str, ...]) -> str:
    return " or ".join("Array" if one.startswith(_ARRAY) else one for one in types)


def _within(kind: str, reason: str) -> str:
    """Say where an inner field failed, for the types in which Telegram says so."""
    place = {
        "InlineKeyboardButton": "inline keyboard button",
        "KeyboardButton": "keyboard button",
        "MessageEntity": "MessageEntity",
    }.get(kind)
    return f"can't parse {place}: {reason[:1].upper()}{reason[1:]}" if place else reason


def _resembles(value: Json, kind: Kind) -> bool:
    if any(value.get(name) != constant for name, constant in kind.always.items()):
        return False
    return all(name in value for name, one in kind.fields.items() if one.required)


def _parsed(value: str, name: str) -> object:
    """Read an object that a form carries as JSON text."""
    try:
        return json.loads(value)
    except ValueError:
        raise WrongValueError(f"can't parse {name} JSON object") from None


def _expect(value: object, kind: type[_T], name: str, readable: str) -> _T:
    if not isinstance(value, kind):
        raise WrongValueError(f'field "{name}" must be of type {readable}')
    return value
