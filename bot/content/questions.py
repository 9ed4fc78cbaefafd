"""Read the example questions, one a line: `<id>.<language>.txt`, and `<id>.more.<language>.txt` beside it."""

from importlib.resources.abc import Traversable

from bot.content.errors import ContentError

DANGER, HARMLESS, OFF_TOPIC = "rf_", "hn_", "off_topic"


def load_questions(folder: Traversable, language: str) -> dict[str, tuple[str, ...]]:
    """Return the example questions of a language by topic id; raise ContentError when a file has none."""
    ending = f".{language}.txt"
    found: dict[str, tuple[str, ...]] = {}
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(ending):
            topic = file.name.removesuffix(ending).removesuffix(".more")
            found[topic] = found.get(topic, ()) + _lines(file)
    return found


def _lines(file: Traversable) -> tuple[str, ...]:
    lines = tuple(line.strip() for line in file.read_text(encoding="utf-8").splitlines() if line.strip())
    if not lines:
        raise ContentError(f"questions/{file.name}: no question")
    return lines
