"""Numbers, truth and text in calls: which fit, and how forms write them."""

import math
import re

SCALARS = ("Integer", "Float", "Boolean", "String")

_WHOLE = re.compile(r"[+-]?[0-9]{1,19}")
_TRUTH = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


class WrongValueError(Exception):
    """A value that does not fit its type; the text is what Telegram would say of it."""


def scalar(value: object, kind: str, name: str, *, text: bool) -> object:
    """Return `value` as the scalar `kind`, or raise WrongValueError; `text`: it came as text, as forms do."""
    if text and isinstance(value, str):
        value = _from_text(value, kind)
    elif text and kind == "String" and isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    fits = {
        "Integer": isinstance(value, int) and not isinstance(value, bool),
        "Float": isinstance(value, int | float) and not isinstance(value, bool),
        "Boolean": isinstance(value, bool),
        "String": isinstance(value, str),
    }
    if not fits[kind]:
        raise WrongValueError(f'field "{name}" must be of type {kind}')
    return _encodable(value) if isinstance(value, str) else value


def _from_text(value: str, kind: str) -> object:
    """Read a scalar that a form carries as text; what cannot be read stays text, and fits no other type."""
    if kind == "Integer" and _WHOLE.fullmatch(value):
        return int(value)
    if kind == "Float":
        return _number(value)
    if kind == "Boolean":
        return _TRUTH.get(value.lower(), value)
    return value


def _number(value: str) -> object:
    try:
        number = float(value)
    except ValueError:
        return value
    return number if math.isfinite(number) else value


def _encodable(value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise WrongValueError("strings must be encoded in UTF-8") from None
    return value
