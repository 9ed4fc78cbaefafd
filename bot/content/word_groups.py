"""Read the words that mean the same to us: ways of typing a word, groups of words, and words worth mending."""

from importlib.resources.abc import Traversable

from pydantic import Field

from bot.content.errors import Strict, read_toml
from bot.content.letters import fold


class WordGroups(Strict):
    """How people write. `spellings` maps a word to its other spellings, `groups` a group to its words."""

    keywords: tuple[str, ...] = ()
    spellings: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    groups: dict[str, tuple[str, ...]] = Field(default_factory=dict)


def load_word_groups(file: Traversable) -> WordGroups:
    """Read the words of a language; raise ContentError when they do not fit."""
    return read_toml(file, WordGroups, fold)
