"""Read the words that mean the same to us: ways of typing a word, groups of words, and words worth mending."""

from importlib.resources.abc import Traversable

from bot.content.errors import Strict, read_toml


class WordGroups(Strict):
    """How people write. `spellings` maps a word to its other spellings, `groups` a group to its words."""

    keywords: tuple[str, ...]
    spellings: dict[str, tuple[str, ...]]
    groups: dict[str, tuple[str, ...]]


def load_word_groups(file: Traversable) -> WordGroups:
    """Read the words of a language; raise ContentError when they do not fit."""
    return read_toml(file, WordGroups)
