"""Make bot_api.json from a full description of the Bot API: `python -m bot.emulator.compact_spec FILE`."""

import json
import re
import sys
from pathlib import Path
from typing import Any

Json = dict[str, Any]

_ALWAYS = re.compile(r'(?:, must be|always) "?([a-z0-9_]+)"?$')


def compact(full: Json) -> Json:
    """Keep of the full description what checking needs: names, types, what is required, what never varies."""
    return {
        "version": full["version"],
        "methods": {name: _method(method) for name, method in full["methods"].items()},
        "types": {name: _type(kind) for name, kind in full["types"].items()},
    }


def _method(method: Json) -> Json:
    return {"returns": method["returns"], "fields": _fields(method)}


def _type(kind: Json) -> Json:
    if "subtypes" in kind:
        return {"any": kind["subtypes"]}
    always = {field["name"]: value for field in kind.get("fields", []) if (value := _constant(field))}
    return {"fields": _fields(kind)} | ({"always": always} if always else {})


def _fields(owner: Json) -> Json:
    return {field["name"]: [field["required"], *field["types"]] for field in owner.get("fields", [])}


def _constant(field: Json) -> str | None:
    found = _ALWAYS.search(field["description"]) if field["required"] and field["types"] == ["String"] else None
    return found[1] if found else None


def main() -> None:
    """Read the file named on the command line and write bot_api.json beside this script."""
    full = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    text = json.dumps(compact(full), ensure_ascii=False, separators=(",", ":"))
    Path(__file__).with_name("bot_api.json").write_text(text.replace('},"', '},\n"') + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
