"""Understand a text: is it danger, which topic does it ask for, or nothing of ours."""

import math
import re

from bot.content.lexicon import Lexicon
from bot.content.questions import OFF_TOPIC
from bot.engine.understanding.features import Features
from bot.engine.understanding.linear import Linear
from bot.engine.understanding.normal import Speller
from bot.engine.understanding.triage import Danger, Triage
from bot.engine.understanding.values import Understanding

OFFERED = 3  # topics
_LEAST_LEAD = 0.05  # of a topic over "none of ours", below it we ask
_LEAST_SCORE = 0.12
_STEEP = 8.0  # how quickly a lead becomes certainty
_WORD = re.compile(r"[^\W_]")


class Understander:
    """Understand texts in one language. Read-only after it is made, so it may be shared between threads."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._topics = Linear(lexicon.model.topics)
        danger = Linear(lexicon.model.danger)
        known = (name for name in danger.features if name.isalpha())
        self._speller = Speller(words.spellings, words.keywords, known)
        self._features = Features(words.groups)
        self._triage = Triage(lexicon.danger, danger, self._features)

    def __call__(self, text: str) -> Understanding:
        """Return what a text asks or tells; any text will do."""
        said = self._speller(text)
        if not _WORD.search(said):
            return Understanding(OFF_TOPIC if text.strip() else None, 0.0, ())
        scores = self._topics.scores(self._features(said))
        outside = scores.pop(OFF_TOPIC)
        candidates = tuple(sorted(scores, key=lambda name: -scores[name])[:OFFERED])
        danger = self._triage(said)
        if danger is not None:
            return _in_danger(danger, candidates)
        topic, lead = _choose([scores[name] for name in candidates], outside, candidates[0])
        return Understanding(topic, round(_certainty(lead), 3), candidates)


def _in_danger(danger: Danger, candidates: tuple[str, ...]) -> Understanding:
    confidence = round(max(0.6, _certainty(danger.margin)), 3)
    return Understanding(danger.flag, confidence, candidates, True, danger.tier, danger.flag, danger.ask)


def _choose(best: list[float], outside: float, first: str) -> tuple[str | None, float]:
    """Return the topic and how far it leads."""
    lead = best[0] - outside
    if lead < 0:
        return OFF_TOPIC, -lead
    if lead < _LEAST_LEAD or best[0] < _LEAST_SCORE:
        return None, 0.0
    return first, best[0] - max(outside, best[1])


def _certainty(lead: float) -> float:
    return 1 / (1 + math.exp(-_STEEP * lead))


def load_understanding(lexicon: Lexicon) -> Understander:
    """Make the understander of a language; once at start, about 0.1 s."""
    return Understander(lexicon)
