"""Score a text's features for each class by a linear model that was trained beforehand."""

import math
from array import array
from collections.abc import Mapping
from operator import add
from sys import intern

from bot.content.lexicon import LinearData, unpacked


class Linear:
    """A trained linear model, ready to score."""

    def __init__(self, data: LinearData) -> None:
        self.classes = data.classes
        self._scale = data.scale
        self._bias = data.bias or (0.0,) * len(data.classes)
        self._weights = memoryview(unpacked(data.rows)).cast("b")
        self._places: dict[str, int] = {}
        self._telling = array("d")  # by place
        for place, (feature, idf) in enumerate(data.telling()):
            self._places[intern(feature)] = place  # both models of a language know much the same words
            self._telling.append(idf)

    @property
    def features(self) -> Mapping[str, object]:
        """The features that the model knows."""
        return self._places

    def scores(self, features: Mapping[str, float]) -> dict[str, float]:
        """Return the score of each class, about 1 for a class that fits and 0 for one that does not."""
        length, known, width = 0.0, [], len(self.classes)
        for feature, weight in features.items():
            place = self._places.get(feature)
            if place is not None:
                value = weight * self._telling[place]
                length += value * value
                known.append((value, place))
        factor = 1 / (math.sqrt(length) * self._scale) if known else 0.0
        total = [0.0] * len(self.classes)
        for value, place in known:
            row = self._weights[place * width : (place + 1) * width]
            total = list(map(add, total, [value * weight for weight in row]))
        told = zip(self.classes, total, self._bias, strict=True)
        return {name: score * factor + bias for name, score, bias in told}
