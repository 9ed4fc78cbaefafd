"""Score a text's features for each class by a linear model that was trained beforehand."""

import base64
import math
import zlib
from collections.abc import Mapping
from operator import add

from bot.content.lexicon import LinearData


class Linear:
    """A trained linear model, ready to score."""

    def __init__(self, data: LinearData) -> None:
        self.classes = data.classes
        self._scale = data.scale
        packed = memoryview(zlib.decompress(base64.b85decode(data.rows))).cast("b")
        width = len(data.classes)
        self._rows = {
            feature: (idf, packed[place * width : (place + 1) * width])
            for place, (feature, idf) in enumerate(zip(data.features, data.idf, strict=True))
        }

    @property
    def features(self) -> Mapping[str, object]:
        """The features that the model knows."""
        return self._rows

    def scores(self, features: Mapping[str, float]) -> dict[str, float]:
        """Return the score of each class, about 1 for a class that fits and 0 for one that does not."""
        length, known = 0.0, []
        for feature, weight in features.items():
            found = self._rows.get(feature)
            if found is not None:
                value = weight * found[0]
                length += value * value
                known.append((value, found[1]))
        factor = 1 / (math.sqrt(length) * self._scale) if known else 0.0
        total = [0.0] * len(self.classes)
        for value, row in known:
            total = list(map(add, total, [value * weight for weight in row]))
        return {name: score * factor for name, score in zip(self.classes, total, strict=True)}
