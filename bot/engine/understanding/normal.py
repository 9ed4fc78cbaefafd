"""Bring a text into one plain form: small letters, no markup, one spelling for each word, misspelt words mended."""

import html
import re
from collections.abc import Callable, Iterable, Mapping

from bot.content.letters import fold

LONGEST = 5_000  # characters that are read; Telegram sends at most 4,096
_SIGNS = {"w/o": "without", "&": " and ", "-": " ", "%": " percent "}
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_QUOTES = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "`": "'", "\u00b4": "'", "\u2013": "-", "\u2014": ", "}
)
_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[./]\d+)*|[.!?;,\n]+")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_SHORTEST_MENDED = 5


def plain(text: str) -> str:
    """Return a text in small letters without markup, accents, pictures and other signs."""
    without_tags = _TAG.sub(" ", html.unescape(text[:LONGEST]).translate(_QUOTES))
    kept = fold(without_tags).lower()
    for sign, word in _SIGNS.items():
        kept = kept.replace(sign, word)
    return _STRETCHED.sub(r"\1\1", kept)


def words_of(text: str) -> list[str]:
    """Return the words of a text as they were typed, in small letters."""
    return [token for token in _TOKEN.findall(plain(text)) if token[0].isalpha()]


class Speller:
    """Give each word one spelling.

    `spellings` maps a word to other ways of typing it, `keywords` are the words that an unknown word may be drawn to,
    `known` are words that are left as they are.
    """

    def __init__(self, spellings: Mapping[str, Iterable[str]], keywords: Iterable[str], known: Iterable[str]) -> None:
        others = {other: word for word, variants in spellings.items() for other in variants}
        longest_first = sorted(others, key=len, reverse=True)
        self._others = others
        self._pattern = (
            re.compile(rf"(?<![\w'])(?:{'|'.join(map(re.escape, longest_first))})(?![\w'])") if others else None
        )
        self._known = frozenset(known) | frozenset(keywords) | frozenset(others)
        self._by_length: dict[int, list[str]] = {}
        for word in sorted(set(keywords)):
            self._by_length.setdefault(len(word), []).append(word)

    def __call__(self, text: str) -> str:
        """Return the words in their one spelling, with a single space between and marks as words of their own."""
        said = self._one_spelling(" ".join(_TOKEN.findall(plain(text))))
        mended = " ".join(self._mend(token) for token in said.split())
        return self._one_spelling(mended)

    def _one_spelling(self, said: str) -> str:
        if self._pattern is None:
            return said
        replace: Callable[[re.Match[str]], str] = lambda match: self._others[match[0]]  # noqa: E731
        return self._pattern.sub(replace, said)

    def _mend(self, token: str) -> str:
        if len(token) < _SHORTEST_MENDED or token in self._known or not token.isascii() or not token.isalpha():
            return token
        return self._nearest(token)

    def _nearest(self, token: str) -> str:
        allowed = 1 if len(token) < 8 else 2  # noqa: PLR2004 - letters
        for budget in range(1, allowed + 1):
            for length in range(len(token) - budget, len(token) + budget + 1):
                for word in self._by_length.get(length, ()):
                    if word[0] == token[0] and near(token, word, budget):
                        return word
        return token


def near(one: str, other: str, budget: int) -> bool:
    """Tell whether two words are at most `budget` letters put in, left out, changed or swapped apart."""
    if abs(len(one) - len(other)) > budget:
        return False
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        following = [i]
        for j, against in enumerate(other, 1):
            cost = min(row[j] + 1, following[j - 1] + 1, row[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            following.append(cost)
        if min(following) > budget:
            return False
        before, row = row, following
    return row[-1] <= budget
