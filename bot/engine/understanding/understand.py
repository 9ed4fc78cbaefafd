"""Understand a text: is it danger, which topic does it ask for, or nothing of ours."""

import math
import re

from bot.content.errors import ContentError
from bot.content.lexicon import DEFAULT, Lexicon, ModelData, load_lexicon
from bot.content.questions import OFF_TOPIC
from bot.engine.understanding.features import Features
from bot.engine.understanding.linear import Linear, numbered
from bot.engine.understanding.normal import Speller
from bot.engine.understanding.pictures import Pictures
from bot.engine.understanding.triage import Danger, Triage, questions_left
from bot.engine.understanding.values import Understander, Understanding

OFFERED = 3  # topics
_LEAST_LEAD = 0.1  # of a topic over "none of ours", below it we ask
_MOST_LAG = 0.1  # of a topic behind "none of ours", below it the text is none of ours
_LEAST_SCORE = 0.12
_STEEP = 8.0  # how quickly a lead becomes certainty
_WORD = re.compile(r"[^\W_]")


class ByModel:
    """Understand a language that has a model."""

    def __init__(self, lexicon: Lexicon, model: ModelData) -> None:
        words = lexicon.words
        numbers = numbered(model.topics, model.danger)
        self._topics = Linear(model.topics, numbers)
        danger = Linear(model.danger, numbers)
        known = (name for name in danger.features() if name.isalpha())
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


class ByPictures:
    """Understand a language that has no model yet: its pictures of danger, and all else by another language."""

    def __init__(self, lexicon: Lexicon, other: Understander) -> None:
        words = lexicon.words
        self._speller = Speller(words.spellings, words.keywords, ())
        self._pictures, self._danger, self._other = Pictures(lexicon.danger), lexicon.danger, other

    def __call__(self, text: str) -> Understanding:
        """Return what a text asks or tells; any text will do."""
        told = self._pictures.told(self._speller(text))
        picture = next(self._pictures.shown(told), None)
        if picture is None:
            return self._other(text)
        ask = questions_left(self._danger, picture.flag, told)
        return _in_danger(Danger(picture.flag, picture.tier, 0.0, ask), self._other(text).candidates)


def _in_danger(danger: Danger, candidates: tuple[str, ...]) -> Understanding:
    confidence = round(max(0.6, _certainty(danger.margin)), 3)
    return Understanding(danger.flag, confidence, candidates, True, danger.tier, danger.flag, danger.ask)


def _choose(best: list[float], outside: float, first: str) -> tuple[str | None, float]:
    """Return the topic and how far it leads."""
    lead = best[0] - outside
    if lead < -_MOST_LAG:
        return OFF_TOPIC, -lead
    if lead < _LEAST_LEAD or best[0] < _LEAST_SCORE:
        return None, 0.0
    return first, best[0] - max(outside, best[1])


def _certainty(lead: float) -> float:
    return 1 / (1 + math.exp(-_STEEP * lead))


def load_understanding(lexicon: Lexicon) -> Understander:
    """Make the understander of a language; once at start, about 0.1 s."""
    if lexicon.model is not None:
        return ByModel(lexicon, lexicon.model)
    if lexicon.language == DEFAULT:
        raise ContentError(f"models/{DEFAULT}.json is missing: run `python -m bot.engine.understanding.training`")
    return ByPictures(lexicon, load_understanding(load_lexicon(DEFAULT)))
