"""What typed words are taken for: one table for each kind of answer, and one of what we should do better."""

import pytest

from bot.content.load import load_content
from bot.engine.reading import has_words, is_other_script, is_question, read_answer, read_load
from bot.model.diary import LoadKind
from bot.model.questionnaire import AnswerType
from tests.engine.forms import opened

CONTENT = load_content()
NUMBERS, PHRASES = CONTENT.numbers["en"], CONTENT.phrases["en"]
LONG = "my heel is sore " * 320  # some 5,000 characters

Row = tuple[str, str | None]


def answer(questionnaire: str, link_id: str, text: str) -> str | None:
    """Return what a text answers to a question."""
    question = CONTENT.questionnaires[questionnaire].question(link_id)
    assert question
    return read_answer(opened(questionnaire), question, text, NUMBERS, PHRASES)


PAIN: list[Row] = [
    ("4", "4"),
    (" 4 ", "4"),
    ("4.", "4"),
    ("4!", "4"),
    ("4.0", "4"),
    ("(4)", "4"),
    ("about 4", "4"),
    ("maybe a 4", "4"),
    ("four", "4"),
    ("Four", "4"),
    ("4/10", "4"),
    ("4 / 10", "4"),
    ("pain 4", "4"),
    ("0", "0"),
    ("zero", "0"),
    ("none", "0"),
    ("no pain", "0"),
    ("10", "10"),
    ("ten", "10"),
    ("3 3", "3"),
    ("\u0664", "4"),
    ("\uff14", "4"),
    ("4\ufe0f\u20e3", "4"),
    ("between 4 and 5", None),
    ("4 or 5", None),
    ("4 - 5", None),
    ("four or five", None),
    ("4 this morning, 2 later", None),
    ("-1", None),
    ("11", None),
    ("12/10", None),
    ("4.5", None),
    ("4,5", None),
    ("\u00bd", None),
    ("4x", None),
    ("4pm", None),
    ("a lot", None),
    ("", None),
    ("   ", None),
    ("\U0001f3c3", None),
    (LONG, None),
    (f"4 {LONG}", None),
]
PAIN_HARDER: list[Row] = [
    ("4 out of 10", "4"),
    ("4 of 10", "4"),
    ("4-5", None),
    ("not 4", None),
    ("less than 4", None),
    ("no idea", None),
    ("it is one of those days", None),
    ("4 minutes", None),
]

MINUTES: list[Row] = [
    ("45", "45"),
    ("45 min", "45"),
    ("45min", "45"),
    ("45 minutes", "45"),
    ("45m", "45"),
    ("about 30", "30"),
    ("thirty", "30"),
    ("1h", "60"),
    ("1 h", "60"),
    ("2 hours", "120"),
    ("1h 10", "70"),
    ("1 h 10 min", "70"),
    ("1 hour 10 minutes", "70"),
    ("an hour", "60"),
    ("half an hour", "30"),
    ("an hour and a half", "90"),
    ("600", "600"),
    ("601", None),
    ("0", None),
    ("-5", None),
    ("twenty five", None),
    ("a while", None),
    (LONG, None),
]
MINUTES_HARDER: list[Row] = [
    ("1h10", "70"),
    ("1h10m", "70"),
    ("1:10", "70"),
    ("1.5 h", "90"),
    ("1,5 hours", "90"),
    ("1 hour and 10 minutes", "70"),
    ("one and a half hours", "90"),
    ("two hours", "120"),
    ("quarter of an hour", "15"),
    ("30-40", None),
    ("45 sec", None),
    ("7 km", None),
]

TIMES: list[Row] = [
    ("7", "07:00"),
    ("7:30", "07:30"),
    ("7.30", "07:30"),
    ("07:00", "07:00"),
    ("7h30", "07:30"),
    ("at 8", "08:00"),
    ("8 o'clock", "08:00"),
    ("7 am", "07:00"),
    ("7 pm", "19:00"),
    ("7:30 PM", "19:30"),
    ("19h", "19:00"),
    ("12 am", "00:00"),
    ("12 pm", "12:00"),
    ("0:00", "00:00"),
    ("24:00", None),
    ("25:00", None),
    ("7:60", None),
    ("whenever", None),
    (LONG, None),
]
TIMES_HARDER: list[Row] = [
    ("seven", "07:00"),
    ("half past seven", "07:30"),
    ("noon", "12:00"),
    ("7:5", None),
    ("13 pm", None),
]


@pytest.mark.parametrize(("text", "value"), PAIN, ids=lambda value: repr(value)[:40])
def test_pain(text: str, value: str | None) -> None:
    assert answer("check_in", "pain", text) == value


@pytest.mark.parametrize(("text", "value"), MINUTES, ids=lambda value: repr(value)[:40])
def test_minutes(text: str, value: str | None) -> None:
    assert answer("check_in", "minutes", text) == value


@pytest.mark.parametrize(("text", "value"), TIMES, ids=lambda value: repr(value)[:40])
def test_times_of_day(text: str, value: str | None) -> None:
    assert answer("setup", "check_in_time", text) == value


HARDER = [
    *(("check_in", "pain", *row) for row in PAIN_HARDER),
    *(("check_in", "minutes", *row) for row in MINUTES_HARDER),
    *(("setup", "check_in_time", *row) for row in TIMES_HARDER),
]


@pytest.mark.parametrize(("questionnaire", "link_id", "text", "value"), HARDER)
def test_what_is_harder_to_read(questionnaire: str, link_id: str, text: str, value: str | None) -> None:
    assert answer(questionnaire, link_id, text) == value


TWINS = [
    (questionnaire, link_id, text, option)
    for key, texts in PHRASES.answers.items()
    for questionnaire, link_id, option in [key.split(".")]
    for text in (*texts, option)
]


@pytest.mark.parametrize(("questionnaire", "link_id", "text", "option"), TWINS)
def test_every_typed_twin_is_read(questionnaire: str, link_id: str, text: str, option: str) -> None:
    """Where several may be picked, a phrase may name more than one: a weekend is two days."""
    assert option in _picked(questionnaire, link_id, text)
    assert option in _picked(questionnaire, link_id, f"  {text.upper()}. ")


def _picked(questionnaire: str, link_id: str, text: str) -> list[str]:
    question = CONTENT.questionnaires[questionnaire].question(link_id)
    value = answer(questionnaire, link_id, text) or ""
    return value.split(",") if question and question.type is AnswerType.SEVERAL else [value]


LOADS: list[tuple[str, tuple[LoadKind, int | None, int | None] | None]] = [
    ("ran 30 min pain 2", (LoadKind.RUN, 30, 2)),
    ("RAN 30 MIN PAIN 2!!", (LoadKind.RUN, 30, 2)),
    ("i ran 30 min", (LoadKind.RUN, 30, None)),
    ("ran 5k in 31 min, pain 2 after", (LoadKind.RUN, 31, 2)),
    ("ran 5 km in 31 minutes", (LoadKind.RUN, 31, None)),
    ("jogged 45", (LoadKind.RUN, 45, None)),
    ("run 30 min pain 2/10", (LoadKind.RUN, 30, 2)),
    ("pain 4 ran 20 min", (LoadKind.RUN, 20, 4)),
    ("swam 1 h", (LoadKind.SWIM, 60, None)),
    ("cycled 2 hours", (LoadKind.CYCLE, 120, None)),
    ("walked the dog 40 min", (LoadKind.WALK, 40, None)),
    ("gym 45 min pain 1", (LoadKind.STRENGTH, 45, 1)),
    ("skipping rope 10 min", (LoadKind.PLYOMETRIC, 10, None)),
    ("ran 30 min pain 11", (LoadKind.RUN, 30, None)),
    ("did you run?", None),
    ("can i run 30 min today?", None),
    ("ran", None),
    ("ran 5k", (LoadKind.RUN, None, None)),
    ("ran 20:30", (LoadKind.RUN, None, None)),
    ("ran 700 min", (LoadKind.RUN, None, None)),
    ("it hurts", None),
    ("4", None),
    (f"ran 30 min {LONG}", None),
]
LOADS_HARDER: list[tuple[str, tuple[LoadKind, int | None, int | None] | None]] = [
    ("ran 30 min, pain was 2 during and 4 after", (LoadKind.RUN, 30, 4)),
    ("ran 20min pain 2-3", (LoadKind.RUN, 20, 3)),
    ("ran 30 min no pain", (LoadKind.RUN, 30, 0)),
    ("ran half an hour", (LoadKind.RUN, 30, None)),
    ("ran 1h10 pain 2", (LoadKind.RUN, 70, 2)),
    ("ran 3 x 10 min", (LoadKind.RUN, None, None)),
    ("ran 10 km", (LoadKind.RUN, None, None)),
    ("should i run 30 min", None),
    ("i will run 30 min tomorrow", None),
    ("i did not run 30 min", None),
    ("my nose ran 30 min", None),
]


@pytest.mark.parametrize(("text", "told"), LOADS, ids=lambda value: repr(value)[:40])
def test_loads(text: str, told: tuple[LoadKind, int | None, int | None] | None) -> None:
    load = read_load(text, NUMBERS, PHRASES)
    assert (load and (load.kind, load.minutes, load.pain)) == told


@pytest.mark.parametrize(("text", "told"), LOADS_HARDER, ids=lambda value: repr(value)[:40])
def test_loads_that_are_harder_to_read(text: str, told: tuple[LoadKind, int | None, int | None] | None) -> None:
    load = read_load(text, NUMBERS, PHRASES)
    assert (load and (load.kind, load.minutes, load.pain)) == told


@pytest.mark.parametrize(
    "text", ["ахиллово сухожилие", "アキレス腱が痛い", "وتر العرقوب", "αχίλλειος", "कण्डरा pain दर्द"]
)
def test_other_scripts_are_known(text: str) -> None:
    assert is_other_script(text)


@pytest.mark.parametrize(
    "text", ["sore", "Müller läuft", "naïve café", "\uff53\uff4f\uff52\uff45", "4", "🙃", "", "sore тут a bit"]
)
def test_latin_letters_and_no_letters_are_no_other_script(text: str) -> None:
    assert not is_other_script(text)


@pytest.mark.parametrize(("text", "words"), [("", False), (" . ", False), ("🙃🔥", False), ("4", True), ("痛", True)])
def test_a_text_without_words_is_known(text: str, words: bool) -> None:
    assert has_words(text) is words


@pytest.mark.parametrize("text", ["what does 3 mean", "Is 5 ok", "3 or 4?", "can i run at 4"])
def test_a_question_is_no_answer_that_went_wrong(text: str) -> None:
    assert is_question(text, PHRASES)


@pytest.mark.parametrize("text", ["4 or 5", "11", "between 3 and 4", ""])
def test_an_answer_that_went_wrong_is_no_question(text: str) -> None:
    assert not is_question(text, PHRASES)
