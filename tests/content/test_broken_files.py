"""A broken content file is refused with its name and the field that is wrong."""

from pathlib import Path

import pytest

from bot.content import ContentError
from bot.content.exercises import load_exercises
from bot.content.numbers import load_number_words
from bot.content.phrases import load_phrases
from bot.content.questionnaires import load_questionnaires
from bot.content.words import load_words

CONTENT = Path(__file__).parents[2] / "bot" / "content"


def broken(folder: Path, original: str, old: str, new: str) -> Path:
    """Write a copy of a content file with something wrong in it."""
    text = (CONTENT / original).read_text(encoding="utf-8")
    assert old in text, "the file has changed; break it elsewhere"
    copy = folder / Path(original).name
    copy.write_text(text.replace(old, new, 1), encoding="utf-8")
    return copy


QUESTIONNAIRES = [
    ('type = "number"', 'type = "digits"', r"check_in\.toml: questions\.0\.type"),
    ("minimum = 0\n", "", r"check_in\.toml: questions\.0: .*a number needs minimum and maximum"),
    ("per_row = 6", 'per_row = "six"', r"check_in\.toml: questions\.0\.per_row"),
    ('toggle = "limp"', 'togle = "limp"', r"check_in\.toml: questions\.0\.togle: Extra inputs are not permitted"),
    ('question = "yesterday"', 'question = "tomorrow"', r"check_in\.toml: minutes depends on tomorrow"),
    ("version = 2", "", r"check_in\.toml: version: Field required"),
    ("version = 2", "version = ", r"check_in\.toml: .*line 3"),
]


@pytest.mark.parametrize(("old", "new", "told"), QUESTIONNAIRES, ids=[told for *_, told in QUESTIONNAIRES])
def test_a_broken_questionnaire_is_refused(tmp_path: Path, old: str, new: str, told: str) -> None:
    broken(tmp_path, "questionnaires/check_in.toml", old, new)
    with pytest.raises(ContentError, match=told):
        load_questionnaires(tmp_path)


def test_a_broken_exercise_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"exercises\.toml: exercises\.0\.stage"):
        load_exercises(broken(tmp_path, "exercises.toml", 'stage = "isometric"', 'stage = "isotonic"'))
    with pytest.raises(ContentError, match=r"exercises\.toml: exercises\.0\.rest_s"):
        load_exercises(broken(tmp_path, "exercises.toml", "rest_s = 90", 'rest_s = "long"'))


def test_broken_number_words_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"en\.toml: numbers\.four"):
        load_number_words(broken(tmp_path, "numbers/en.toml", "four = 4", 'four = "IV"'))


def test_broken_phrases_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"en\.toml: loads\.jog"):
        load_phrases(broken(tmp_path, "phrases/en.toml", 'run = ["ran"', 'jog = ["ran"'))


WORDS = [
    ("day-today = today", "day-today : today", r"words/en\.ftl: cannot read"),
    ("weekday-0 = Mon\n", "weekday-0 =\n", r"words/en\.ftl"),
]


@pytest.mark.parametrize(("old", "new", "told"), WORDS)
def test_broken_words_are_refused(tmp_path: Path, old: str, new: str, told: str) -> None:
    broken(tmp_path, "words/en.ftl", old, new)
    with pytest.raises(ContentError, match=told):
        load_words(tmp_path, "en", "en")


def test_a_language_without_a_sentence_says_it_in_english(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text("yes = Yes\nno = No\n")
    (tmp_path / "de.ftl").write_text("yes = Ja\n")
    words = load_words(tmp_path, "de", "en")
    assert (words.say("yes"), words.say("no"), words.has("no"), words.has("maybe")) == ("Ja", "No", True, False)
    with pytest.raises(ContentError, match="maybe is missing"):
        words.say("maybe")


def test_a_sentence_that_cannot_be_parsed_is_refused_when_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text("hello = Hello { $name\nno = No\n")
    words = load_words(tmp_path, "en", "en")
    assert words.say("no") == "No"
    with pytest.raises(ContentError, match=r"words/en\.ftl: cannot read 'hello = Hello"):
        words.say("hello", name="Robin")


def test_a_value_that_is_not_given_is_refused(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text("hello = Hello { $name }\n")
    with pytest.raises(ContentError, match=r"words/en\.ftl: hello"):
        load_words(tmp_path, "en", "en").say("hello")
