"""Load all that is needed to understand free text in one language: words, pictures of danger, the trained model."""

import base64
import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from io import BytesIO

from bot.content.danger_words import DangerWords, load_danger_words
from bot.content.errors import ContentError, Strict
from bot.content.word_groups import WordGroups, load_word_groups

DEFAULT = "en"


class LinearData(Strict):
    """One linear model as stored; `features` and `rows` are base85 of zlib.

    `features` has a line for each feature: its name, a tab, and how telling it is. `rows` is the weights, a byte each,
    features by classes; `bias` is what each class scores before any feature is looked at.
    """

    classes: tuple[str, ...]
    features: str
    scale: float
    rows: str
    bias: tuple[float, ...] = ()

    def telling(self) -> Iterator[tuple[str, float]]:
        """Give each feature with how telling it is, in the order of the rows."""
        for line in BytesIO(unpacked(self.features)):  # line by line: all of them at once would take 5 MB more
            name, idf = line.decode().split("\t")
            yield name, float(idf)


def packed(content: bytes) -> str:
    """Return content as it is stored in a model: base85 of zlib."""
    return base64.b85encode(zlib.compress(content, 9)).decode()


def unpacked(stored: str) -> bytes:
    """Return what `packed` has stored."""
    return zlib.decompress(base64.b85decode(stored))


class ModelData(Strict):
    """The models of a language and a fingerprint of what they were made from."""

    made_from: str
    topics: LinearData
    danger: LinearData


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is needed to understand one language; without a model only its pictures of danger are understood."""

    language: str
    words: WordGroups
    danger: DangerWords
    model: ModelData | None


def load_lexicon(language: str, root: Traversable | None = None) -> Lexicon:
    """Return the lexicon of a language, of English when it has no danger words; raise ContentError on a bad file.

    `root` is the folder of the content, for tests of a language that we do not have.
    """
    root = root or resources.files("bot.content")
    code = language if (root / "danger_words" / f"{language}.toml").is_file() else DEFAULT
    groups, model = root / "word_groups" / f"{code}.toml", root / "models" / f"{code}.json"
    return Lexicon(
        language=code,
        words=load_word_groups(groups) if groups.is_file() else WordGroups(),
        danger=load_danger_words(root / "danger_words" / f"{code}.toml"),
        model=_load_model(model) if model.is_file() else None,
    )


def _load_model(file: Traversable) -> ModelData:
    try:
        return ModelData.model_validate(json.loads(file.read_text(encoding="utf-8")))
    except ValueError as error:
        raise ContentError(f"models/{file.name}: {str(error).splitlines()[0]}") from None


def fingerprint(questions: Mapping[str, Sequence[str]], words: WordGroups, danger: DangerWords) -> str:
    """Return what tells whether a model was made from these questions, words and concepts of danger."""
    concepts = danger.model_dump(mode="json", include={"denials", "denial_reach", "not_denials", "concepts"})
    made_from = [sorted((topic, list(lines)) for topic, lines in questions.items()), words.model_dump(mode="json")]
    told = json.dumps([*made_from, concepts, sorted(danger.deniable)], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:16]
