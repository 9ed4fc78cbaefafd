"""Read the phrases that we understand: typed twins of the buttons, kinds of load, danger signs."""

import re
from functools import cached_property
from importlib.resources.abc import Traversable

from pydantic import field_validator

from bot.content.errors import Strict, read_toml
from bot.model.diary import Flag, LoadKind


class DangerPhrase(Strict):
    """Words that together picture a danger sign: one of each group must be there and none of `unless`."""

    flag: Flag
    all_of: tuple[str, ...]
    unless: tuple[str, ...] = ()

    @field_validator("all_of", "unless")
    @classmethod
    def _are_patterns(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in patterns:
            re.compile(pattern)
        return patterns

    def fits(self, text: str) -> bool:
        """Tell whether a text, in small letters, draws this picture."""
        return all(re.search(rf"\b(?:{pattern})", text) for pattern in self.all_of) and not any(
            re.search(rf"\b(?:{pattern})", text) for pattern in self.unless
        )


class Phrases(Strict):
    """What people type. `answers` maps "questionnaire.question.option" to words; `commands` maps commands to words."""

    answers: dict[str, tuple[str, ...]]
    toggles: dict[str, tuple[str, ...]]
    commands: dict[str, tuple[str, ...]]
    loads: dict[LoadKind, tuple[str, ...]]
    pain: tuple[str, ...]
    no_pain: tuple[str, ...]
    not_loads: frozenset[str]
    distances: tuple[str, ...]
    danger: tuple[DangerPhrase, ...]

    @cached_property
    def command_of(self) -> dict[str, str]:
        """Each phrase with the command that it stands for."""
        return {phrase: command for command, phrases in self.commands.items() for phrase in phrases}


def load_phrases(file: Traversable) -> Phrases:
    """Read the phrases."""
    return read_toml(file, Phrases)
