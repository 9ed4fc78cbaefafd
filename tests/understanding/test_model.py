"""The stored model fits the example files, and its making is repeatable."""

import json
from importlib import resources
from pathlib import Path

import pytest

from bot.content.danger_words import load_danger_words
from bot.content.errors import ContentError
from bot.content.lexicon import fingerprint, load_lexicon
from bot.content.load import load_content
from bot.content.questions import DANGER, HARMLESS, OFF_TOPIC, load_questions
from bot.engine.understanding import FLAG_OF, load_understanding
from bot.engine.understanding.linear import Linear, numbered
from bot.engine.understanding.training import fit, train
from tests.understanding.asking import HELD_OUT

CONTENT = Path(str(resources.files("bot.content")))
QUESTIONS = load_questions(CONTENT / "questions", "en")
LEXICON = load_lexicon("en")
assert LEXICON.model is not None
MODEL = LEXICON.model
AGAIN = "run `python -m bot.engine.understanding.training`"


def test_the_model_was_made_from_these_examples_and_words() -> None:
    assert MODEL.made_from == fingerprint(QUESTIONS, LEXICON.words, LEXICON.danger), AGAIN


@pytest.mark.sweep
def test_making_the_model_again_gives_the_same_model() -> None:
    assert train(QUESTIONS, LEXICON.words, LEXICON.danger) == MODEL, AGAIN


def test_each_education_topic_with_examples_can_be_shown_and_has_enough_of_them() -> None:
    education = {name for name in QUESTIONS if not name.startswith((DANGER, HARMLESS, OFF_TOPIC))}
    assert education | {OFF_TOPIC} == set(MODEL.topics.classes)
    assert education <= {topic.id for topic in load_content().topics["en"]}
    assert min(len(QUESTIONS[name]) for name in education) >= 60


def test_each_danger_has_pictures_a_tier_and_examples() -> None:
    dangers = {name for name in QUESTIONS if name.startswith(DANGER)}
    assert dangers == set(LEXICON.danger.tiers) == {picture.flag for picture in LEXICON.danger.picture}
    assert dangers - set(FLAG_OF) == {"rf_no_improvement", "rf_distress"}
    assert min(len(QUESTIONS[name]) for name in dangers) >= 30


def test_the_held_out_phrases_were_not_learned_from() -> None:
    learned = {line.lower() for lines in QUESTIONS.values() for line in lines}
    assert {text.lower() for _, text in HELD_OUT} & learned == set()


def test_a_small_model_tells_its_classes_apart() -> None:
    examples = [("a", {"one": 1.0, "both": 1.0}), ("b", {"two": 1.0, "both": 1.0})] * 3
    data = fit(examples)
    model = Linear(data, numbered(data))
    assert model.scores({"one": 1.0})["a"] > 0.5 > model.scores({"one": 1.0})["b"]
    unknown = model.scores({"unknown": 1.0})
    assert unknown["a"] == pytest.approx(unknown["b"], abs=0.01)
    assert model.scores({"one": 1.0})["a"] > unknown["a"] > model.scores({"two": 1.0})["a"]


def test_an_unknown_language_is_understood_as_english() -> None:
    assert load_understanding(load_lexicon("xx"))("can i stretch it").topic == "stretching"


def test_a_language_without_a_model_has_its_danger_words_and_english_behind_them(tmp_path: Path) -> None:
    (tmp_path / "danger_words").mkdir()
    english = (CONTENT / "danger_words" / "en.toml").read_text(encoding="utf-8")
    german = english.replace('squeeze_test = ["', 'squeeze_test = ["f\u00fc\u00dfe rei\u00dfen", "', 1)
    (tmp_path / "danger_words" / "de.toml").write_text(german, encoding="utf-8")
    understand = load_understanding(load_lexicon("de", tmp_path))
    assert understand("Meine F\u00fc\u00dfe rei\u00dfen").flag == "rf_rupture"
    assert understand("can i stretch it").topic == "stretching"


def test_a_file_without_questions_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "shoes.en.txt").write_text("\n\n")
    with pytest.raises(ContentError, match=r"shoes\.en\.txt"):
        load_questions(tmp_path, "en")


def test_danger_words_that_name_an_unknown_concept_are_refused(tmp_path: Path) -> None:
    text = (CONTENT / "danger_words" / "en.toml").read_text(encoding="utf-8")
    file = tmp_path / "en.toml"
    file.write_text(text.replace('all = ["squeeze_test"]', 'all = ["squeeze_tset"]'), encoding="utf-8")
    with pytest.raises(ContentError, match="squeeze_tset is not described"):
        load_danger_words(file)


def test_the_stored_model_is_no_larger_than_a_megabyte_and_a_half() -> None:
    stored = (CONTENT / "models" / "en.json").read_bytes()
    assert len(stored) < 1_500_000
    assert json.loads(stored)["made_from"]
