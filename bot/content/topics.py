"""Read the education topics: a head in TOML between two +++ lines, then Telegram's HTML."""

import tomllib
from collections.abc import Iterable
from datetime import date
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Annotated, Literal, get_args

from pydantic import Field, ValidationError, field_validator

from bot.content.errors import ContentError, Strict
from bot.content.tags import check_tags
from bot.model.screen import plain

FENCE = "+++\n"
LEAST_WORDS, MOST_WORDS = 60, 120  # short enough to be read on a phone between two errands
DRAWINGS = resources.files("bot.content") / "drawings"

Theme = Literal["basics", "pain", "running", "strength", "daily_life", "treatment", "recovery", "bot"]
THEMES: tuple[Theme, ...] = get_args(Theme)


class Topic(Strict):
    """One thing worth knowing."""

    id: str
    title: Annotated[str, Field(min_length=1, max_length=40)]  # it has to fit a button
    order: int
    theme: Theme = "basics"
    source: Annotated[str, Field(min_length=1)]
    reviewed: date
    next: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()  # empty: shown in the list, but never the answer to a question
    today: str = ""  # the line "for you today" is today-<key> in words/; empty: there is none
    drawing: str = ""  # a file of drawings/; empty: there is none
    text: str

    @field_validator("text")
    @classmethod
    def _short_and_clean(cls, text: str) -> str:
        check_tags(text)
        words = len(plain(text).split())
        if not LEAST_WORDS <= words <= MOST_WORDS:
            raise ValueError(f"{words} words, but a topic has {LEAST_WORDS} to {MOST_WORDS}")
        return text

    @field_validator("drawing")
    @classmethod
    def _drawn(cls, drawing: str) -> str:
        if drawing and not (DRAWINGS / drawing).is_file():
            raise ValueError(f"there is no drawings/{drawing}")
        return drawing


def load_topics(folder: Traversable, language: str, default: str) -> tuple[Topic, ...]:
    """Read the topics of a language in their order; one that is not translated is told in the default language."""
    found = {topic.id: topic for topic in _read_all(folder, default)}
    if language != default:
        found |= {topic.id: topic for topic in _read_all(folder, language)}
    _check_next(found.values(), frozenset(found))
    return tuple(sorted(found.values(), key=lambda topic: (topic.order, topic.id)))


def _check_next(topics: Iterable[Topic], known: frozenset[str]) -> None:
    for topic in topics:
        lost = [other for other in topic.next if other not in known or other == topic.id]
        if lost:
            raise ContentError(f"topics/{topic.id}: next: there is no other topic {lost[0]}")


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
