"""Read the danger signs: how soon each is to be seen, in which words, by which source."""

from datetime import date
from importlib import resources
from typing import Self

from pydantic import model_validator

from bot.content.errors import Strict, read_toml
from bot.model.decision import Urgency
from bot.model.diary import Flag


class DangerSign(Strict):
    """One danger sign. `words` are the keys of its line in the chat's list."""

    urgency: Urgency
    rules: tuple[str, ...]
    words: tuple[str, ...]
    sources: tuple[str, ...]
    firmness: str
    reviewed: date


class DangerSigns(Strict):
    """All danger signs, and the days that each tier leaves."""

    tiers: dict[Urgency, int]
    flags: dict[Flag, DangerSign]

    @model_validator(mode="after")
    def _complete(self) -> Self:
        missing = [item.value for item in (*Urgency, *Flag) if item not in {*self.tiers, *self.flags}]
        if missing:
            raise ValueError(f"{missing[0]} is missing")
        days = [self.tiers[tier] for tier in Urgency]
        if days != sorted(days):
            raise ValueError("tiers: a sooner tier must not leave more days than a later one")
        return self


def load_danger_signs() -> DangerSigns:
    """Read content/danger.toml; raise ContentError when it does not fit."""
    return read_toml(resources.files("bot.content") / "danger.toml", DangerSigns)
