"""What the tests of understanding share: the understander, and the phrases that it never learned from."""

import json
from pathlib import Path

from bot.content.lexicon import load_lexicon
from bot.engine.understanding import Understanding, load_understanding

UNDERSTAND = load_understanding(load_lexicon("en"))
HELD_OUT = [
    (entry["topic"], entry["q"])
    for entry in map(json.loads, (Path(__file__).parent / "held_out.jsonl").read_text(encoding="utf-8").splitlines())
]


def held_out(*begins: str) -> list[tuple[str, str, Understanding]]:
    """Give the held-out phrases whose topic begins so, each with what we make of it."""
    return [(topic, text, UNDERSTAND(text)) for topic, text in HELD_OUT if topic.startswith(begins)]


def share(what: str, good: int, of: int) -> float:
    """Print a count, so that a failing floor shows it, and return the share."""
    print(f"{what}: {good} of {of}")  # noqa: T201 - shown by pytest when a floor fails
    return good / of
