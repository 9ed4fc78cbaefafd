"""Score a text's features for each class by a linear model that was trained beforehand."""

import math
from array import array
from collections.abc import Iterator, Mapping
from operator import add

from bot.content.lexicon import LinearData, unpacked

ABSENT = -1


def numbered(*models: LinearData) -> dict[str, int]:
    """Return a number for each feature of some models; those of a language know much the same words."""
    numbers: dict[str, int] = {}
    for data in models:
        for feature, _ in data.telling():
            numbers.setdefault(feature, len(numbers))
    return numbers


class Linear:
    """A trained linear model, ready to score. `numbers` is a number for each of its features, and maybe for others."""

    def __init__(self, data: LinearData, numbers: Mapping[str, int]) -> None:
        self.classes = data.classes
        self._scale = data.scale
        self._bias = data.bias or (0.0,) * len(data.classes)
        self._weights = memoryview(unpacked(data.rows)).cast("b")
        self._numbers = numbers
        self._rows = array("i", [ABSENT]) * len(numbers)  # by number
        self._telling = array("d")  # by row
        for row, (feature, idf) in enumerate(data.telling()):
            self._rows[numbers[feature]] = row
            self._telling.append(idf)

    def features(self) -> Iterator[str]:
        """Give the features that the model knows."""
        return (feature for feature, number in self._numbers.items() if self._rows[number] != ABSENT)

    def scores(self, features: Mapping[str, float]) -> dict[str, float]:
        """Return the score of each class, about 1 for a class that fits and 0 for one that does not."""
        length, known, width = 0.0, [], len(self.classes)
        for feature, weight in features.items():
            number = self._numbers.get(feature)
            if number is not None and (row := self._rows[number]) != ABSENT:
                value = weight * self._telling[row]
                length += value * value
                known.append((value, row))
        factor = 1 / (math.sqrt(length) * self._scale) if known else 0.0
        total = [0.0] * len(self.classes)
        for value, row in known:
            weights = self._weights[row * width : (row + 1) * width]
            total = list(map(add, total, [value * weight for weight in weights]))
        told = zip(self.classes, total, self._bias, strict=True)
        return {name: score * factor + bias for name, score, bias in told}
