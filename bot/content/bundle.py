"""Fluent behind the words of one language: each sentence is parsed when it is first said."""

import re
from collections.abc import Mapping

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk

from bot.content.errors import ContentError

REFERENCE = re.compile(r"\{ *([a-zA-Z][\w-]*) *\}")  # { another-entry }


class Bundle:
    """The sentences of a language, from their sources by name."""

    def __init__(self, language: str, entries: Mapping[str, str]) -> None:
        self._file, self._entries = f"words/{language}.ftl", entries
        self._fluent = FluentBundle([language], use_isolating=False)

    def fill(self, key: str, values: Mapping[str, str | float]) -> str:
        """Return a sentence with its values filled in; raise ContentError when it is broken, or a value is missing."""
        self._read(key)
        pattern = self._fluent.get_message(key).value
        if pattern is None:
            raise ContentError(f"{self._file}: {key} is empty")
        text, errors = self._fluent.format_pattern(pattern, dict(values))
        if errors:
            raise ContentError(f"{self._file}: {key}: {errors[0]}")
        return str(text)

    def _read(self, key: str) -> None:
        """Parse a sentence, and those that it refers to, unless that is done."""
        if self._fluent.has_message(key):
            return
        resource = FluentResource(self._entries[key])
        broken = next((str(entry.content).strip() for entry in resource.body if isinstance(entry, Junk)), None)
        if broken is not None:
            raise ContentError(f"{self._file}: cannot read {broken[:60]!r}")
        self._fluent.add_resource(resource)
        for other in REFERENCE.findall(self._entries[key]):
            if other in self._entries:
                self._read(other)
