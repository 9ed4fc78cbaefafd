"""Train the models from the examples: `python -m bot.engine.understanding.training [LANGUAGE ...]`.

A linear support vector machine on TF-IDF of words, neighbours and pieces of words, by Newton's method and conjugate
gradients in plain Python: about ten minutes, the same result on every machine, and no package is needed for it.
"""

import json
import math
import sys
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from bot.content.danger_words import DangerWords, load_danger_words
from bot.content.lexicon import LinearData, ModelData, fingerprint, packed
from bot.content.questions import DANGER, HARMLESS, OFF_TOPIC, load_questions
from bot.content.word_groups import WordGroups, load_word_groups
from bot.engine.understanding.features import Features
from bot.engine.understanding.normal import Speller, words_of
from bot.engine.understanding.pictures import Pictures
from bot.engine.understanding.triage import SAFE, counted

Row = dict[int, float]
Table = list[list[float]]


class Fit(NamedTuple):
    """How closely a model is to follow its examples: the penalty on large weights, and how long it is solved.

    `looks` is how often it looks which examples fall short, `rounds` how many steps it takes after each look. What is
    no word counts when it is in at least `seen` examples.
    """

    ridge: float
    seen: int = 2
    looks: int = 6
    rounds: int = 7


FOR_TOPICS, FOR_DANGER = Fit(0.5), Fit(0.125, seen=3)  # measured with whole phrasings left out: docs/answers.md


def train(questions: Mapping[str, Sequence[str]], words: WordGroups, danger_words: DangerWords) -> ModelData:
    """Return the models of these example questions."""
    known = {word for lines in questions.values() for line in lines for word in words_of(line)}
    speller, features = Speller(words.spellings, words.keywords, known), Features(words.groups)
    pictures = Pictures(danger_words)
    told = [(topic, speller(line)) for topic, lines in sorted(questions.items()) for line in lines]
    ordinary = [(topic, features(said)) for topic, said in told if not topic.startswith((DANGER, HARMLESS))]
    danger = [
        (topic if topic.startswith(DANGER) else SAFE, counted(pictures.told(said), features)) for topic, said in told
    ]
    return ModelData(
        made_from=fingerprint(questions, words, danger_words),
        topics=fit(ordinary, FOR_TOPICS),
        danger=fit(danger, FOR_DANGER),
    )


def fit(examples: Sequence[tuple[str, Mapping[str, float]]], how: Fit = FOR_TOPICS) -> LinearData:
    """Fit one linear model: each example's class is to score 1 or more and all others 0 or less."""
    classes = sorted({name for name, _ in examples})
    names, idf = _vocabulary([found for _, found in examples], how.seen)
    place = {name: number for number, name in enumerate(names)}
    rows = [{**_row(found, place, idf), len(names): 1.0} for _, found in examples]  # the last tells the bias
    own = [classes.index(name) for name, _ in examples]
    *weights, bias = _solve(rows, own, len(names) + 1, len(classes), how)
    scale = 127 / max(abs(value) for row in weights for value in row)
    weighed = bytes(round(value * scale) & 0xFF for row in weights for value in row)
    return LinearData(
        classes=tuple(classes),
        features=packed("\n".join(f"{name}\t{value:.2f}" for name, value in zip(names, idf, strict=True)).encode()),
        scale=round(scale, 4),
        bias=tuple(round(value, 5) for value in bias),
        rows=packed(weighed),
    )


def _vocabulary(told: Sequence[Mapping[str, float]], least: int) -> tuple[list[str], list[float]]:
    """Return the features worth keeping, whole words always and others when seen often, and how telling each is."""
    seen: dict[str, int] = {}
    for found in told:
        for name in found:
            seen[name] = seen.get(name, 0) + 1
    names = sorted(name for name, times in seen.items() if times >= least or name.isalpha())
    return names, [math.log(1 + len(told) / seen[name]) for name in names]


def _row(found: Mapping[str, float], place: Mapping[str, int], idf: Sequence[float]) -> Row:
    row = {place[name]: weight * idf[place[name]] for name, weight in found.items() if name in place}
    length = math.sqrt(sum(value * value for value in row.values())) or 1.0
    return {number: value / length for number, value in row.items()}


def _solve(rows: Sequence[Row], own: Sequence[int], features: int, width: int, how: Fit) -> Table:
    """Find the weights with the least sum of squares: of themselves, and of what the examples fall short by.

    An example falls short where its own class scores below 1, or another one above 0; whoever does neither pulls at
    nothing. Which ones do is looked at anew after some rounds of conjugate gradients, for all classes side by side.
    """
    weights = [[0.0] * width for _ in range(features)]
    for _ in range(how.looks):
        scores = _forth(rows, weights, width)
        short = [_short(line, mine) for line, mine in zip(scores, own, strict=True)]
        missing = [_missing(line, lacks, mine) for line, lacks, mine in zip(scores, short, own, strict=True)]
        pull = _back(rows, missing, features, width)
        residual = [_plus(row, kept, [-how.ridge] * width) for row, kept in zip(pull, weights, strict=True)]
        _descend(rows, weights, residual, short, how)
    return weights


def _short(scores: Sequence[float], own: int) -> list[bool]:
    """Tell for each class whether an example falls short there."""
    return [score <= 1 if number == own else score >= 0 for number, score in enumerate(scores)]


def _missing(scores: Sequence[float], short: Sequence[bool], own: int) -> list[float]:
    """Return by how much it falls short."""
    pairs = zip(scores, short, strict=True)
    return [(float(number == own) - score) * lacks for number, (score, lacks) in enumerate(pairs)]


def _descend(rows: Sequence[Row], weights: Table, residual: Table, short: Sequence[Sequence[bool]], how: Fit) -> None:
    """Move the weights by conjugate gradients, as if the same examples fell short all the way."""
    features, width = len(weights), len(weights[0])
    direction = [list(row) for row in residual]
    size = _squares(residual, width)
    for _ in range(how.rounds):
        ahead = _forth(rows, direction, width)
        counted = [
            [value * lacks for value, lacks in zip(*pair, strict=True)] for pair in zip(ahead, short, strict=True)
        ]
        image = _back(rows, counted, features, width)
        image = [_plus(row, along, [how.ridge] * width) for row, along in zip(image, direction, strict=True)]
        step = [one / (two or 1.0) for one, two in zip(size, _dots(direction, image, width), strict=True)]
        weights[:] = [_plus(row, along, step) for row, along in zip(weights, direction, strict=True)]
        back = [-value for value in step]
        residual = [_plus(row, moved, back) for row, moved in zip(residual, image, strict=True)]
        smaller = _squares(residual, width)
        keep = [new / (old or 1.0) for new, old in zip(smaller, size, strict=True)]
        direction = [_plus(row, along, keep) for row, along in zip(residual, direction, strict=True)]
        size = smaller


def _forth(rows: Iterable[Row], table: Table, width: int) -> Table:
    result = []
    for row in rows:
        total = [0.0] * width
        for number, value in row.items():
            total = [one + value * two for one, two in zip(total, table[number], strict=True)]
        result.append(total)
    return result


def _back(rows: Iterable[Row], table: Table, features: int, width: int) -> Table:
    result = [[0.0] * width for _ in range(features)]
    for row, line in zip(rows, table, strict=True):
        for number, value in row.items():
            result[number] = [one + value * two for one, two in zip(result[number], line, strict=True)]
    return result


def _plus(one: Sequence[float], two: Sequence[float], factors: Sequence[float]) -> list[float]:
    return [a + b * f for a, b, f in zip(one, two, factors, strict=True)]


def _dots(one: Table, two: Table, width: int) -> list[float]:
    total = [0.0] * width
    for row, other in zip(one, two, strict=True):
        total = [t + a * b for t, a, b in zip(total, row, other, strict=True)]
    return total


def _squares(table: Table, width: int) -> list[float]:
    return _dots(table, table, width)


def main(languages: Sequence[str]) -> None:
    """Write the models of these languages; of all that have word groups when none is named."""
    root = Path(str(resources.files("bot.content")))
    for language in languages or sorted(file.stem for file in (root / "word_groups").glob("*.toml")):
        questions = load_questions(root / "questions", language)
        words = load_word_groups(root / "word_groups" / f"{language}.toml")
        danger_words = load_danger_words(root / "danger_words" / f"{language}.toml")
        if missing := sorted({OFF_TOPIC, *danger_words.tiers} - questions.keys()):
            raise SystemExit(f"questions/{missing[0]}.{language}.txt is missing: write examples of it, one a line")
        model = train(questions, words, danger_words)
        target = root / "models" / f"{language}.json"
        target.parent.mkdir(exist_ok=True)
        target.write_text(json.dumps(model.model_dump(mode="json"), ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
