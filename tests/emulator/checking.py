"""Whether what the emulator returns is what the Bot API promises: fields known, required ones present, types right."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import bot.emulator

SCALARS = {"Integer": (int,), "Float": (int, float), "Boolean": (bool,), "String": (str,)}


@cache
def bot_api() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(Path(bot.emulator.__file__).with_name("bot_api.json").read_text())
    return data


def faults(value: Any, types: list[str], place: str = "result") -> list[str]:
    """Return what is wrong with `value` as one of `types`; nothing when it fits one of them."""
    found = [list(_faults(value, one, place)) for one in types]
    return [] if [] in found else min(found, key=len)


def kind(update: dict[str, Any]) -> str:
    """Return what an update is about."""
    (name,) = (name for name in update if name != "update_id")
    return name


def _faults(value: Any, type_name: str, place: str) -> Iterator[str]:
    if type_name in SCALARS:
        if not isinstance(value, SCALARS[type_name]) or (type_name != "Boolean" and isinstance(value, bool)):
            yield f"{place}: {value!r} is no {type_name}"
    elif type_name.startswith("Array of "):
        if not isinstance(value, list):
            yield f"{place}: {value!r} is no array"
        else:
            for at, item in enumerate(value):
                yield from faults(item, [type_name.removeprefix("Array of ")], f"{place}[{at}]")
    elif "any" in bot_api()["types"][type_name]:
        yield from faults(value, bot_api()["types"][type_name]["any"], place)
    else:
        yield from _object_faults(value, type_name, place)


def _object_faults(value: Any, type_name: str, place: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{place}: {value!r} is no {type_name}"
        return
    fields = bot_api()["types"][type_name]["fields"]
    always = bot_api()["types"][type_name].get("always", {})
    yield from (f"{place}: {type_name} has no field {name}" for name in value if name not in fields)
    for name, (required, *types) in fields.items():
        if name in value:
            yield from faults(value[name], types, f"{place}.{name}")
        elif required:
            yield f"{place}: {type_name} lacks {name}"
    yield from (f"{place}.{name} is not {fixed}" for name, fixed in always.items() if value.get(name) != fixed)
