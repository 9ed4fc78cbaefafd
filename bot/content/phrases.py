"""Read the phrases that we understand: typed twins of the buttons, kinds of load."""

from functools import cached_property
from importlib.resources.abc import Traversable

from pydantic import Field

from bot.content.errors import Strict, read_toml
from bot.model.diary import LoadKind


class Phrases(Strict):
    """What people type. `answers` maps "questionnaire.question.option" to words; `commands` maps commands to words.

    `views` maps the views of a card ("why") to words, `situations` those of /help.
    A wish begins with one of `may_openers`; `may` maps what they would like to do to words, and `may_fillers` are the
    words around it that change nothing.
    """

    answers: dict[str, tuple[str, ...]]
    toggles: dict[str, tuple[str, ...]]
    commands: dict[str, tuple[str, ...]]
    views: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    situations: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    loads: dict[LoadKind, tuple[str, ...]]
    pain: tuple[str, ...]
    no_pain: tuple[str, ...]
    not_loads: frozenset[str]
    distances: tuple[str, ...]
    questions: frozenset[str] = frozenset()
    deeds: dict[str, tuple[str, ...]] = Field(
        default_factory=dict
    )  # what is typed in a guided session or a test, by what it does
    units: dict[str, tuple[str, ...]] = Field(
        default_factory=dict
    )  # words that may stand beside a number, by its question's unit
    names: dict[str, tuple[str, ...]] = Field(
        default_factory=dict
    )  # what people call a question: "weekly.hop" is "hops"
    may_openers: tuple[str, ...]
    may_fillers: frozenset[str]
    may: dict[LoadKind, tuple[str, ...]]

    @cached_property
    def command_of(self) -> dict[str, str]:
        """Each phrase with the command that it stands for."""
        return {phrase: command for command, phrases in self.commands.items() for phrase in phrases}

    @cached_property
    def view_of(self) -> dict[str, str]:
        """Each phrase with the view that it stands for."""
        return {phrase: view for view, phrases in self.views.items() for phrase in phrases}

    @cached_property
    def situation_of(self) -> dict[str, str]:
        """Each phrase with the situation of /help that it stands for."""
        return {phrase: situation for situation, phrases in self.situations.items() for phrase in phrases}


def load_phrases(file: Traversable) -> Phrases:
    """Read the phrases."""
    return read_toml(file, Phrases)
