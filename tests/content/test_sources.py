"""Every clinical sentence has a source and a review date."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.content.load import load_content
from bot.content.make_drawings import FOLDER

FILE = Path(__file__).parents[2] / "bot" / "content" / "words" / "sources.toml"
SOURCES: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["sources"]
DRAWN: list[dict[str, Any]] = tomllib.loads((FOLDER / "sources.toml").read_text(encoding="utf-8"))["sources"]
KEYS = load_content().words["en"].keys
COLOURS = ("green", "amber", "red")

CLINICAL = re.compile(
    r"(verdict|why|change|danger|doubt|urgency|emergency|helpline|tip|today)-.+"
    rf"|(log|follow_up|exercise)-({'|'.join(COLOURS)})(-no_offer)?|log-limp"
    r"|exercise-\w+-(how|low|bent)|exercise-(stop-if|less|twice|second|hurt-green)|exercise-sore-.+|exercise-saved-hurt"
    r"|guide-.+|weekly-(hop|heel-how|even|gate|change|stopped|not-today|after-load)(-.+)?|weekly-overall-(same|up|down)"
    r"|otherwise-.+|(ask|check_in)-(questions|sudden|can_rise|gap)|(exercise-none|weekly-not)-danger|situation-.+-answer"
    r"|setup-danger|setup-site|setup-refused-under18"
    r"|summary-(same|easier|sorer)"
)
PLAIN = re.compile(  # forms and buttons, not advice
    r"why-(title|line|numbers|plain|otherwise)|(verdict|danger)-title|today-title|tip-line|weekly-hop-(told|name)"
    r"|guide-(title|away|next|set-done|pause|go-on|hurt|end)|guide-\w+-paused"
)


def covers(pattern: str, key: str) -> bool:
    """Tell whether a key, or one with a * in it, stands for `key`."""
    return re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), key) is not None


@pytest.mark.parametrize("key", sorted(key for key in KEYS if CLINICAL.fullmatch(key) and not PLAIN.fullmatch(key)))
def test_a_clinical_sentence_has_a_source(key: str) -> None:
    assert [entry["source"] for entry in SOURCES if any(covers(pattern, key) for pattern in entry["keys"])]


@pytest.mark.parametrize("drawing", sorted(file.stem for file in FOLDER.glob("*.svg")))
def test_a_drawing_has_a_source(drawing: str) -> None:
    """A drawing tells a dose, a limit or a place as a sentence does."""
    assert [entry for entry in DRAWN if any(covers(pattern, drawing) for pattern in entry["drawings"])]


@pytest.mark.parametrize("entry", DRAWN, ids=lambda entry: str(entry["drawings"][0]))
def test_an_entry_names_drawings_that_exist_its_source_and_its_review(entry: dict[str, Any]) -> None:
    assert set(entry) == {"drawings", "source", "reviewed"}
    assert len(entry["source"]) > 10
    assert isinstance(entry["reviewed"], date)
    for pattern in entry["drawings"]:
        assert any(covers(pattern, file.stem) for file in FOLDER.glob("*.svg")), pattern


@pytest.mark.parametrize("entry", SOURCES, ids=lambda entry: str(entry["keys"][0]))
def test_an_entry_names_sentences_that_exist_its_source_and_its_review(entry: dict[str, Any]) -> None:
    assert set(entry) == {"keys", "source", "reviewed"}
    assert len(entry["source"]) > 10
    assert isinstance(entry["reviewed"], date)
    for pattern in entry["keys"]:
        assert any(covers(pattern, key) for key in KEYS), pattern


@pytest.mark.parametrize("exercise", load_content().exercises.values(), ids=lambda exercise: exercise.id)
def test_an_exercise_has_a_source_a_review_and_words(exercise: Any) -> None:
    assert len(exercise.source) > 10
    assert isinstance(exercise.reviewed, date)
    assert {f"exercise-{exercise.id}", f"exercise-{exercise.id}-how"} <= KEYS
