"""Read how danger is told: concepts as patterns, and the pictures that concepts make together."""

import math
import re
from importlib.resources.abc import Traversable
from typing import Self

from pydantic import Field, model_validator

from bot.content.errors import Strict, read_toml
from bot.content.letters import fold
from bot.model.decision import Urgency

REFERENCE = re.compile(r"<(\w+)>")


class Picture(Strict):
    """A danger sign as it is told: one concept of each entry of `all` ("a|b": either), and none of `none`.

    `least` is for a broad picture: it does not count when the model sees less danger in the text than that.
    """

    flag: str
    tier: Urgency
    all: tuple[str, ...]
    none: tuple[str, ...] = ()
    least: float = -math.inf
    source: str

    def concepts(self) -> set[str]:
        """Return the names of all concepts that the picture asks for."""
        return {name for entry in self.all for name in entry.split("|")} | set(self.none)


class DangerWords(Strict):
    """How danger is told in one language.

    `denial_reach` is the number of words over which a denial counts; after one of `lists` ("or") it reaches further.
    A picture counts unless the model sees less danger in the text than `pictures_least` of its tier.
    Where no picture fits, the trained model decides:
    `model_margins` is how much more danger than not it must see, by tier; `excuses` are the concepts that forbid it up
    to `model_sure`, for "any" flag or for one; `tiers` how soon each of its flags is to be seen. `doubtful`
    flags are decided by `questions`, each with the concepts that answer it.
    """

    denials: tuple[str, ...]
    lists: frozenset[str]
    denial_reach: int
    not_denials: tuple[str, ...]
    deniable: frozenset[str]
    concepts: dict[str, tuple[str, ...]]
    picture: tuple[Picture, ...]
    pictures_least: dict[Urgency, float] = Field(default_factory=dict)
    model_margins: dict[Urgency, float]
    model_sure: float
    excuses: dict[str, tuple[str, ...]]
    tiers: dict[str, Urgency]
    doubtful: tuple[str, ...]
    questions: dict[str, tuple[str, ...]]

    @model_validator(mode="after")
    def _known(self) -> Self:
        asked = {name for picture in self.picture for name in picture.concepts()} | self.deniable
        asked |= {name for concepts in self.excuses.values() for name in concepts}
        asked |= {name for concepts in self.questions.values() for name in concepts}
        asked |= {name for patterns in self.concepts.values() for text in patterns for name in REFERENCE.findall(text)}
        unknown = sorted(asked - self.concepts.keys())
        if unknown:
            raise ValueError(f"concept {unknown[0]} is not described")
        if strangers := sorted({picture.flag for picture in self.picture} ^ self.tiers.keys()):
            raise ValueError(f"{strangers[0]} needs both a picture and a tier")
        if strangers := sorted(self.excuses.keys() - self.tiers.keys() - {"any"}):
            raise ValueError(f"excuses.{strangers[0]} is no flag")
        for name in self.concepts:
            try:
                re.compile(self.pattern(name))
            except re.error as error:
                raise ValueError(f"concepts.{name}: {error}") from None
        return self

    def least(self, picture: Picture) -> float:
        """Return how much danger the model must see for a picture to count."""
        return max(picture.least, self.pictures_least.get(picture.tier, -math.inf))

    def excused_by(self, flag: str) -> tuple[str, ...]:
        """Return the concepts that speak against a flag when only the model sees it."""
        return self.excuses.get("any", ()) + self.excuses.get(flag, ())

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
    return read_toml(file, DangerWords, fold)
