"""Score a text's features for each class by a linear model that was trained beforehand."""

import math
from collections.abc import Mapping
from operator import add

from bot.content.lexicon import LinearData, unpacked


class Linear:
    """A trained linear model, ready to score."""

    def __init__(self, data: LinearData) -> None:
        self.classes = data.classes
        self._scale = data.scale
        self._weights = memoryview(unpacked(data.rows)).cast("b")
        self._rows = {feature: (idf, place) for place, (feature, idf) in enumerate(data.telling())}

    @property
    def features(self) -> Mapping[str, object]:
        """The features that the model knows."""
        return self._rows

    def scores(self, features: Mapping[str, float]) -> dict[str, float]:
        """Return the score of each class, about 1 for a class that fits and 0 for one that does not."""
        length, known, width = 0.0, [], len(self.classes)
        for feature, weight in features.items():
            found = self._rows.get(feature)
            if found is not None:
                value = weight * found[0]
                length += value * value
                known.append((value, found[1]))
        factor = 1 / (math.sqrt(length) * self._scale) if known else 0.0
        total = [0.0] * len(self.classes)
        for value, place in known:
            row = self._weights[place * width : (place + 1) * width]
            total = list(map(add, total, [value * weight for weight in row]))
        return {name: score * factor for name, score in zip(self.classes, total, strict=True)}
