"""Load all that is needed to understand free text in one language: words, pictures of danger, the trained model."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from bot.content.danger_words import DangerWords, load_danger_words
from bot.content.errors import ContentError, Strict
from bot.content.word_groups import WordGroups, load_word_groups

_DEFAULT = "en"


class LinearData(Strict):
    """One linear model as stored: `rows` is the weights, a byte each, features by classes, as base64 of zlib."""

    classes: tuple[str, ...]
    features: tuple[str, ...]
    idf: tuple[float, ...]
    scale: float
    rows: str


class ModelData(Strict):
    """The models of a language and a fingerprint of what they were made from."""

    made_from: str
    topics: LinearData
    danger: LinearData


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is needed to understand one language."""

    language: str
    words: WordGroups
    danger: DangerWords
    model: ModelData


@cache
def load_lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language, of English when there is none; raise ContentError when a file does not fit."""
    root = resources.files("bot.content")
    code = language if (root / "models" / f"{language}.json").is_file() else _DEFAULT
    return Lexicon(
        language=code,
        words=load_word_groups(root / "word_groups" / f"{code}.toml"),
        danger=load_danger_words(root / "danger_words" / f"{code}.toml"),
        model=_load_model(root / "models" / f"{code}.json"),
    )


def _load_model(file: Traversable) -> ModelData:
    try:
        return ModelData.model_validate(json.loads(file.read_text(encoding="utf-8")))
    except ValueError as error:
        raise ContentError(f"models/{file.name}: {str(error).splitlines()[0]}") from None


def fingerprint(questions: Mapping[str, tuple[str, ...]], words: WordGroups) -> str:
    """Return what tells whether a model was made from these questions and words."""
    told = json.dumps([sorted(questions.items()), words.model_dump(mode="json")], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:16]
