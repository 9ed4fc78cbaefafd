"""Read how danger is told: concepts as patterns, and the pictures that concepts make together."""

import re
from importlib.resources.abc import Traversable
from typing import Self

from pydantic import model_validator

from bot.content.errors import Strict, read_toml
from bot.model.decision import Urgency

REFERENCE = re.compile(r"<(\w+)>")


class Picture(Strict):
    """A danger sign as it is told: one concept of each entry of `all` ("a|b": either), and none of `none`."""

    flag: str
    tier: Urgency
    all: tuple[str, ...]
    none: tuple[str, ...] = ()
    source: str

    def concepts(self) -> set[str]:
        """Return the names of all concepts that the picture asks for."""
        return {name for entry in self.all for name in entry.split("|")} | set(self.none)


class DangerWords(Strict):
    """How danger is told in one language. `denial_reach` is the number of words over which a denial counts."""

    denials: tuple[str, ...]
    denial_reach: int
    not_denials: tuple[str, ...]
    outright: frozenset[str]
    concepts: dict[str, tuple[str, ...]]
    picture: tuple[Picture, ...]

    @model_validator(mode="after")
    def _known(self) -> Self:
        asked = {name for picture in self.picture for name in picture.concepts()} | self.outright
        asked |= {name for patterns in self.concepts.values() for text in patterns for name in REFERENCE.findall(text)}
        unknown = sorted(asked - self.concepts.keys())
        if unknown:
            raise ValueError(f"concept {unknown[0]} is not described")
        for name in self.concepts:
            try:
                re.compile(self.pattern(name))
            except re.error as error:
                raise ValueError(f"concepts.{name}: {error}") from None
        return self

    def pattern(self, name: str) -> str:
        """Return a concept as one regular expression, bounded by words."""
        return rf"(?<!\w)(?:{self._either(name)})(?!\w)"

    def _either(self, name: str) -> str:
        whole = "|".join(self.concepts[name])
        spaced = re.sub(r" \.\.\. ?\??", r" (?:\\S+ ){0,9}?", whole)
        spaced = re.sub(r" \.\. ?\??", r" (?:\\S+ ){0,4}?", spaced)
        return REFERENCE.sub(lambda found: f"(?:{self._either(found[1])})", spaced)


def load_danger_words(file: Traversable) -> DangerWords:
    """Read the danger words of a language; raise ContentError when they do not fit."""
    return read_toml(file, DangerWords)
