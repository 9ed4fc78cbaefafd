"""What the code says by key: an account of every `say`, `has`, `do` and `view` call, read from the source."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

BOT = Path(__file__).parents[2] / "bot"
FILE = (BOT / "content" / "words" / "en.ftl").read_text(encoding="utf-8")
ROOMS = ("engine", "render", "rules", "app")


def calls(*names: str) -> Iterator[tuple[Path, ast.Call]]:
    """Give every call of a function or method of those names in the rooms that speak."""
    for room in ROOMS:
        for file in sorted((BOT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and _name(node) in names:
                    yield file, node


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def literals(expression: ast.expr) -> Iterator[str]:
    """Give every plain text that an expression may become."""
    if isinstance(expression, ast.Constant) and isinstance(expression.value, str):
        yield expression.value
    elif isinstance(expression, ast.IfExp):
        yield from literals(expression.body)
        yield from literals(expression.orelse)


def patterns(expression: ast.expr) -> Iterator[str]:
    """Give every f-string that an expression may become, with {} for what is filled in."""
    for node in ast.walk(expression):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)


def said(index: int, *names: str) -> set[str]:
    """Return every literal that stands at a place among the arguments of such calls."""
    return {text for _, call in calls(*names) if len(call.args) > index for text in literals(call.args[index])}


def patterns_said() -> set[str]:
    """Return every f-string that is said."""
    return {
        pattern
        for _, call in calls("say")
        if call.args and isinstance(call.args[0], (ast.JoinedStr, ast.BoolOp, ast.IfExp))
        for pattern in patterns(call.args[0])
        if "{}" in pattern and " " not in pattern
    }


def reason_numbers() -> set[str]:
    """Return the names of the numbers that the rules put into their reasons."""
    found: set[str] = set()
    for file in sorted((BOT / "rules").rglob("*.py")):
        if file.name in {"reasons.py", "questions.py"}:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node) == "fire":
                found |= {keyword.arg for keyword in node.keywords if keyword.arg not in {None, "otherwise"}}
            elif isinstance(node, ast.Tuple) and _is_pair(node):
                found |= set(literals(node.elts[0]))
    return {name for name in found if not name[0].isupper()}


def _is_pair(node: ast.Tuple) -> bool:
    return len(node.elts) == 2 and isinstance(node.elts[0], ast.Constant) and isinstance(node.elts[0].value, str)


def source(key: str) -> str:
    """Return a sentence as it stands in its file."""
    match = re.search(rf"^{re.escape(key)} =((?:.*)(?:\n(?:[ \t]+.*|(?=\n[ \t])))*)", FILE, re.MULTILINE)
    assert match, key
    return match[1]
