"""Read the education topics: a head in TOML between two +++ lines, then Telegram's HTML."""

import tomllib
from datetime import date
from importlib.resources.abc import Traversable

from pydantic import ValidationError

from bot.content.errors import ContentError, Strict

FENCE = "+++\n"


class Topic(Strict):
    """One thing worth knowing."""

    id: str
    title: str
    order: int
    source: str
    reviewed: date
    next: tuple[str, ...] = ()
    asked: tuple[str, ...]
    text: str


def load_topics(folder: Traversable, language: str, default: str) -> tuple[Topic, ...]:
    """Read the topics of a language in their order; one that is not translated is told in the default language."""
    found = {topic.id: topic for topic in _read_all(folder, default)}
    if language != default:
        found |= {topic.id: topic for topic in _read_all(folder, language)}
    return tuple(sorted(found.values(), key=lambda topic: (topic.order, topic.id)))


def _read_all(folder: Traversable, language: str) -> list[Topic]:
    ending = f".{language}.txt"
    return [_read(file, file.name.removesuffix(ending)) for file in folder.iterdir() if file.name.endswith(ending)]


def _read(file: Traversable, topic: str) -> Topic:
    parts = file.read_text(encoding="utf-8").split(FENCE)
    try:
        _, head, text = parts
        return Topic(id=topic, text=text.strip(), **tomllib.loads(head))
    except (ValueError, ValidationError) as error:
        raise ContentError(f"topics/{file.name}: {error}") from None
