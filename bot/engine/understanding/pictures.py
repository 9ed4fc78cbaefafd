"""Find the danger that a text pictures: concepts that are told, not denied, and together make a picture."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from bot.content.danger_words import DangerWords, Picture
from bot.model.decision import Urgency

_WORD = re.compile(r"\S+")
_CLAUSE_ENDS = frozenset(".!?;,")
_ALONE, _TOGETHER = 1.5, 0.7  # weights of a concept and of two concepts; a word has 1
_LIST = 6  # "no pain, fever or redness": a denial reaches six words further
SOONEST = {tier: rank for rank, tier in enumerate(Urgency)}


class Told:
    """One text, and which concepts it tells of; each is looked for once."""

    def __init__(self, said: str, pictures: "Pictures") -> None:
        self._said, self._pictures, self._found = said, pictures, dict[str, bool]()

    def has(self, name: str) -> bool:
        """Tell whether a concept is in the text and is not denied."""
        if name not in self._found:
            self._found[name] = self._pictures.tells(self._said, name)
        return self._found[name]

    def concepts(self) -> list[str]:
        """Return the names of all concepts that the text tells of."""
        return [name for name in self._pictures.concepts if self.has(name)]

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
        self._patterns = {name: re.compile(words.pattern(name)) for name in sorted(words.concepts)}
        self._deniable, self._reach = words.deniable, words.denial_reach
        self._denials, self._lists = frozenset(words.denials), words.lists
        self._not_denials = re.compile(rf"(?<!\w)(?:{'|'.join(words.not_denials)})(?!\w)")
        self._pictures = sorted(words.picture, key=lambda picture: SOONEST[picture.tier])

    @property
    def concepts(self) -> Iterable[str]:
        """The names of all concepts, always in the same order."""
        return self._patterns

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
        before = said[max(0, start - 80) : start].split()
        clause = before[_after_last_mark(before) :]
        if self._denied_within(clause, self._reach):
            return True
        return bool(self._lists.intersection(clause[-2:])) and self._denied_within(before, self._reach + _LIST)

    def _denied_within(self, before: list[str], reach: int) -> bool:
        near = before[-reach:]
        if not any(word in self._denials for word in near):
            return False
        return self._not_denials.search(" ".join(before[-reach - 2 :])) is None


def _after_last_mark(words: list[str]) -> int:
    """Return the place after the last comma or stop; 0 when there is none."""
    return max((place for place, word in enumerate(words, 1) if word[0] in _CLAUSE_ENDS), default=0)


def signs(told: Told) -> dict[str, float]:
    """Return what the model of danger counts beside words: each concept that is told, and each two of them together."""
    names = told.concepts()
    return dict.fromkeys((f"~{name}" for name in names), _ALONE) | dict.fromkeys(
        (f"~{one}~{two}" for one, two in combinations(names, 2)), _TOGETHER
    )
