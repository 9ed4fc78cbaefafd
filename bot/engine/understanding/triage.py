"""Danger first: pictures by rule, and a trained model for what no picture foresaw."""

import re
from dataclasses import dataclass

from bot.content.danger_words import DangerWords, Picture
from bot.engine.understanding.features import Features
from bot.engine.understanding.linear import Linear
from bot.engine.understanding.pictures import SOONEST, Pictures, Told, signs
from bot.model.decision import Urgency

SAFE = "safe"  # the model's class of all that is no danger
_LONG = 30  # words; a longer text is also read in pieces
_SENTENCE = re.compile(r"[.!?\n]+")


@dataclass(frozen=True, slots=True)
class Danger:
    """A danger that a text tells of. `margin` is how much more the model thinks it danger than not."""

    flag: str
    tier: Urgency
    margin: float
    ask: tuple[str, ...]


def counted(told: Told, features: Features) -> dict[str, float]:
    """Return what the model of danger counts in a text: its words without what is denied, and the concepts in it."""
    return features(told.without_denied()) | signs(told)


class Triage:
    """Tell whether a text tells of danger."""

    def __init__(self, words: DangerWords, model: Linear, features: Features) -> None:
        self._words, self._model, self._features = words, model, features
        self._pictures = Pictures(words)

    def __call__(self, said: str) -> Danger | None:
        """Return the danger in a text in its one spelling; None when there is none."""
        told = self._pictures.told(said)
        flag, margin = self._most_like(said, told)
        picture = next((found for found in self._pictures.shown(told) if margin >= self._words.least(found)), None)
        seen = self._words.tiers[flag] if self._model_says(flag, margin, told) else None
        overruled = picture is not None and flag != picture.flag and margin > self._words.model_sure
        if picture is not None and not (overruled and seen is not None and sooner(seen, picture)):
            return Danger(picture.flag, picture.tier, margin, questions_left(self._words, picture.flag, told))
        if seen is not None:
            return Danger(flag, seen, margin, questions_left(self._words, flag, told))
        return None

    def _model_says(self, flag: str, margin: float, told: Told) -> bool:
        words = self._words
        least = words.model_margins[words.tiers[flag]] if told.concepts() else words.model_sure
        if margin < least:
            return False
        return margin > words.model_sure or not any(told.has(name) for name in words.excused_by(flag))

    def _most_like(self, said: str, told: Told) -> tuple[str, float]:
        """Return the flag that fits best and its margin; a long text is read sentence by sentence too."""
        pieces = [told]
        if said.count(" ") > _LONG:
            pieces += [self._pictures.told(piece) for piece in _SENTENCE.split(said) if piece.strip()]
        return max((self._margin(piece) for piece in pieces), key=lambda found: found[1])

    def _margin(self, told: Told) -> tuple[str, float]:
        scores = self._model.scores(counted(told, self._features))
        safe = scores.pop(SAFE)
        flag = max(scores, key=lambda name: scores[name])
        return flag, scores[flag] - safe


def sooner(tier: Urgency, picture: Picture) -> bool:
    """Tell whether a tier has to be seen sooner than what a picture shows."""
    return SOONEST[tier] < SOONEST[picture.tier]


def questions_left(words: DangerWords, flag: str, told: Told) -> tuple[str, ...]:
    """Return the questions about a doubtful flag that are left when fewer than two of their answers have been told."""
    if flag not in words.doubtful:
        return ()
    left = tuple(
        question for question, concepts in words.questions.items() if not any(told.has(name) for name in concepts)
    )
    return left if len(left) > 1 else ()
