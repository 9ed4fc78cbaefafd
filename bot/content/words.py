"""Read the words of a language: Fluent files, with English behind for what is missing."""

import html
from functools import lru_cache
from importlib.resources.abc import Traversable

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk, Message

from bot.content.errors import ContentError

LONGEST_VALUE = 500  # characters that a sentence takes from Fluent itself; a note may be longer
PRIVATE_USE = 0xE000  # the first of the characters that mean nothing to anybody


class Words:
    """The sentences of one language. Arguments are escaped, so that nobody's text can become a tag."""

    def __init__(self, language: str, bundle: FluentBundle, keys: frozenset[str], behind: "Words | None") -> None:
        self.language = language
        self.keys = keys
        self._bundle = bundle
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
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise ContentError(f"words/{self.language}.ftl: {key} is empty")
        text, errors = self._bundle.format_pattern(pattern, safe)
        if errors:
            raise ContentError(f"words/{self.language}.ftl: {key}: {errors[0]}")
        for mark, value in long.items():
            text = str(text).replace(mark, value)
        return str(text)


def _set_aside(values: dict[str, str | float]) -> tuple[dict[str, str | float], dict[str, str]]:
    """Return the values with a mark in place of each long one, and the long ones by mark: Fluent takes 1,000 signs."""
    names = [name for name, value in values.items() if isinstance(value, str) and len(value) > LONGEST_VALUE]
    marks = {name: chr(PRIVATE_USE + at) for at, name in enumerate(names)}
    return {**values, **marks}, {mark: str(values[name]) for name, mark in marks.items()}


def load_words(folder: Traversable, language: str, default: str, behind: Words | None = None) -> Words:
    """Read `language`.ftl; what is missing in it is said in the default language, by `behind` where that is read."""
    if behind is None and language != default:
        behind = load_words(folder, default, default)
    resource = FluentResource((folder / f"{language}.ftl").read_text(encoding="utf-8"))
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(resource)
    broken = [str(entry.content).strip() for entry in resource.body if isinstance(entry, Junk)]
    if broken:
        raise ContentError(f"words/{language}.ftl: cannot read {broken[0][:60]!r}")
    keys = frozenset(entry.id.name for entry in resource.body if isinstance(entry, Message) and entry.value is not None)
    return Words(language, bundle, keys, behind)
