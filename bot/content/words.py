"""Read the words of a language: Fluent files, with English behind for what is missing."""

import html
import re
from collections.abc import Mapping
from functools import cached_property, lru_cache
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from bot.content.errors import ContentError

if TYPE_CHECKING:
    from bot.content.bundle import Bundle

LONGEST_VALUE = 500  # characters that a sentence takes from Fluent itself; a note may be longer
PRIVATE_USE = 0xE000  # the first of the characters that mean nothing to anybody
ENTRY = re.compile(r"^(?P<name>[a-zA-Z][\w-]*) *=", re.MULTILINE)
STRAY = re.compile(r"^(?![a-zA-Z][\w-]* *=)[^#\s}].*", re.MULTILINE)  # neither an entry, a comment nor a part of one


class Words:
    """The sentences of one language. Arguments are escaped, so that nobody's text can become a tag."""

    def __init__(self, language: str, entries: Mapping[str, str], behind: "Words | None") -> None:
        self.language = language
        self.keys = frozenset(entries)
        self._entries = entries
        self._behind = behind
        self._plain = lru_cache(maxsize=1024)(self._format)

    def has(self, key: str) -> bool:
        """Tell whether there is such a sentence."""
        return key in self.keys or (self._behind is not None and self._behind.has(key))

    def say(self, key: str, **values: str | float) -> str:
        """Return a sentence with its values filled in; raise ContentError when it is missing or a value is."""
        if key not in self.keys and self._behind is not None:
            return self._behind.say(key, **values)
        return self._plain(key, tuple(sorted(values.items())))

    def _format(self, key: str, values: tuple[tuple[str, str | float], ...]) -> str:
        if key not in self.keys:
            raise ContentError(f"words/{self.language}.ftl: {key} is missing")
        safe = {name: html.escape(value, quote=False) if isinstance(value, str) else value for name, value in values}
        safe, long = _set_aside(safe)
        text = self._bundle.fill(key, safe)
        for mark, value in long.items():
            text = text.replace(mark, value)
        return text

    @cached_property
    def _bundle(self) -> "Bundle":
        from bot.content.bundle import Bundle  # noqa: PLC0415 - lazy: what parses takes a twentieth of a start

        return Bundle(self.language, self._entries)


def _set_aside(values: dict[str, str | float]) -> tuple[dict[str, str | float], dict[str, str]]:
    """Return the values with a mark in place of each long one, and the long ones by mark: Fluent takes 1,000 signs."""
    names = [name for name, value in values.items() if isinstance(value, str) and len(value) > LONGEST_VALUE]
    marks = {name: chr(PRIVATE_USE + at) for at, name in enumerate(names)}
    return {**values, **marks}, {mark: str(values[name]) for name, mark in marks.items()}


def load_words(folder: Traversable, language: str, default: str, behind: Words | None = None) -> Words:
    """Read `language`.ftl; what is missing in it is said in the default language, by `behind` where that is read."""
    if behind is None and language != default:
        behind = load_words(folder, default, default)
    return Words(language, _entries((folder / f"{language}.ftl").read_text(encoding="utf-8"), language), behind)


def _entries(text: str, language: str) -> dict[str, str]:
    """Cut a Fluent file into its entries, by name; each is parsed when it is first said: so a start is quick."""
    stray = STRAY.search(text)
    if stray is not None:
        raise ContentError(f"words/{language}.ftl: cannot read {stray[0][:60]!r}")
    begins = list(ENTRY.finditer(text))
    ends = [found.start() for found in begins[1:]] + [len(text)]
    entries = {found["name"]: text[found.start() : end] for found, end in zip(begins, ends, strict=True)}
    empty = next((name for name, entry in entries.items() if not entry.partition("=")[2].strip()), None)
    if empty is not None:
        raise ContentError(f"words/{language}.ftl: cannot read {empty!r}: it is empty")
    return entries
