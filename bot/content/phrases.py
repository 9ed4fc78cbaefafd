"""Read the phrases that we understand: typed twins of the buttons, kinds of load."""

from functools import cached_property
from importlib.resources.abc import Traversable

from bot.content.errors import Strict, read_toml
from bot.model.diary import LoadKind


class Phrases(Strict):
    """What people type. `answers` maps "questionnaire.question.option" to words; `commands` maps commands to words.

    A wish begins with one of `may_openers`; `may` maps what they would like to do to words, and `may_fillers` are the
    words around it that change nothing.
    """

    answers: dict[str, tuple[str, ...]]
    toggles: dict[str, tuple[str, ...]]
    commands: dict[str, tuple[str, ...]]
    loads: dict[LoadKind, tuple[str, ...]]
    pain: tuple[str, ...]
    no_pain: tuple[str, ...]
    not_loads: frozenset[str]
    distances: tuple[str, ...]
    may_openers: tuple[str, ...]
    may_fillers: frozenset[str]
    may: dict[LoadKind, tuple[str, ...]]

    @cached_property
    def command_of(self) -> dict[str, str]:
        """Each phrase with the command that it stands for."""
        return {phrase: command for command, phrases in self.commands.items() for phrase in phrases}


def load_phrases(file: Traversable) -> Phrases:
    """Read the phrases."""
    return read_toml(file, Phrases)
