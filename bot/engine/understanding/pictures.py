"""Find the danger that a text pictures: concepts that are told, not denied, and together make a picture."""

import re
from collections.abc import Iterator

from bot.content.danger_words import DangerWords, Picture
from bot.model.decision import Urgency

_WORD = re.compile(r"\S+")
_CLAUSE_ENDS = frozenset(".!?;,")
_SOONEST = {tier: rank for rank, tier in enumerate(Urgency)}


class Told:
    """One text, and which concepts it tells of; each is looked for once."""

    def __init__(self, said: str, pictures: "Pictures") -> None:
        self._said, self._pictures, self._found = said, pictures, dict[str, bool]()

    def has(self, name: str) -> bool:
        """Tell whether a concept is in the text and is not denied."""
        if name not in self._found:
            self._found[name] = self._pictures.tells(self._said, name)
        return self._found[name]

    def without_denied(self) -> str:
        """Return the text without what it denies: "no fever, calf hot" becomes "calf hot"."""
        return self._pictures.undenied(self._said)

    def shows(self, picture: Picture) -> bool:
        """Tell whether the text draws a picture."""
        return all(any(self.has(name) for name in entry.split("|")) for entry in picture.all) and not any(
            self.has(name) for name in picture.none
        )


class Pictures:
    """The pictures of one language, ready to be looked for."""

    def __init__(self, words: DangerWords) -> None:
        self._patterns = {name: re.compile(words.pattern(name)) for name in words.concepts}
        self._deniable, self._reach = words.deniable, words.denial_reach
        self._denials = frozenset(words.denials)
        self._not_denials = re.compile(rf"(?<!\w)(?:{'|'.join(words.not_denials)})(?!\w)")
        self._pictures = sorted(words.picture, key=lambda picture: _SOONEST[picture.tier])

    def told(self, said: str) -> Told:
        """Return what a text, in its one spelling, tells of."""
        return Told(said, self)

    def shown(self, told: Told) -> Iterator[Picture]:
        """Give the pictures that a text draws, soonest to be seen first."""
        return (picture for picture in self._pictures if told.shows(picture))

    def tells(self, said: str, name: str) -> bool:
        """Tell whether a text tells of a concept without denying it."""
        pattern = self._patterns[name]
        if name not in self._deniable:
            return pattern.search(said) is not None
        return any(not self._denied(said, match.start()) for match in pattern.finditer(said))

    def undenied(self, said: str) -> str:
        """Return a text without the concepts that it denies."""
        if self._denials.isdisjoint(said.split()):
            return said
        spans = [
            match.span()
            for name in self._deniable
            for match in self._patterns[name].finditer(said)
            if self._denied(said, match.start())
        ]
        return " ".join(
            word.group() for word in _WORD.finditer(said) if not any(a <= word.start() < b for a, b in spans)
        )

    def _denied(self, said: str, start: int) -> bool:
        before = said[max(0, start - 60) : start].split()[-self._reach - 2 :]
        for place, word in enumerate(before):
            if word[0] in _CLAUSE_ENDS:
                return self._denied_within(before[place + 1 :]) if not _more_marks(before[place + 1 :]) else False
        return self._denied_within(before)

    def _denied_within(self, before: list[str]) -> bool:
        near = before[-self._reach :]
        if not any(word in self._denials for word in near):
            return False
        return self._not_denials.search(" ".join(before)) is None


def _more_marks(words: list[str]) -> bool:
    return any(word[0] in _CLAUSE_ENDS for word in words)
