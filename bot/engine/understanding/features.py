"""Turn a plain text into what the model counts: words, neighbours, pieces of words and groups of words."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

_MARK = re.compile(r"[.!?;,\n]+")
LONG = 5  # words; above that the length is told in steps of eight


class Features:
    """Count the features of a text in its one spelling. `groups` maps a group to the words in it."""

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        single: dict[str, list[str]] = {}
        phrases: dict[str, list[str]] = {}
        for group, words in groups.items():
            for word in words:
                (phrases if " " in word else single).setdefault(word, []).append(f"={group}")
        self._single, self._phrases = single, phrases
        longest_first = sorted(phrases, key=len, reverse=True)
        self._pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b") if phrases else None

    def __call__(self, said: str) -> dict[str, float]:
        """Return each feature with its weight in this text."""
        words = [word for word in said.split() if not _MARK.fullmatch(word)]
        found = dict.fromkeys(words, 1.0)
        found |= {f"{one} {two}": 0.8 for one, two in pairwise(words)}
        found |= {f"{one} _ {two}": 0.6 for one, two in zip(words, words[2:], strict=False)}
        found |= dict.fromkeys(self._groups(said, words), 2.2)
        found |= dict.fromkeys((piece for word in words for piece in pieces(word)), 0.5)
        found |= {"?": 1.0} if "?" in said else {}
        found[f"#{len(words) if len(words) < LONG else LONG + len(words) // 8}"] = 0.5  # how long it is, roughly
        return found

    def _groups(self, said: str, words: list[str]) -> Iterable[str]:
        for word in words:
            yield from self._single.get(word, ())
        if self._pattern is not None:
            for match in self._pattern.findall(said):
                yield from self._phrases[match]


def pieces(word: str) -> Iterable[str]:
    """Give the runs of three and four letters in a word, its ends marked."""
    if len(word) > 2:  # noqa: PLR2004 - a shorter word is its own piece
        marked = f"<{word[:24]}>"
        for size in (3, 4):
            for start in range(len(marked) - size + 1):
                yield f"{size}{marked[start : start + size]}"
