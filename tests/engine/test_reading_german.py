"""What Germans type: numbers, times, loads, and a typed twin for every button."""

from datetime import date

import pytest

from bot.content.load import load_content
from bot.engine.combined import Reader
from bot.engine.flows import COMMANDS, VIEWS
from bot.engine.labels import labelled, labelled_toggle
from bot.engine.places import zones_like
from bot.engine.reading import is_question, read_answer, read_load
from bot.engine.situations import ALL, SITUATIONS
from bot.engine.told_days import read_edit
from bot.model.diary import LoadKind
from bot.model.questionnaire import AnswerType, Question
from bot.render.digits import one_digit
from bot.render.questions import label
from tests.engine.forms import opened
from tests.engine.options import every_choice, every_option

CONTENT = load_content()
WORDS, NUMBERS, PHRASES = CONTENT.words["de"], CONTENT.numbers["de"], CONTENT.phrases["de"]


def answer(questionnaire: str, link_id: str, text: str) -> str | None:
    """Return what a text answers to a question."""
    question = CONTENT.questionnaires[questionnaire].question(link_id)
    assert question
    return labelled(WORDS, questionnaire, question, text) or read_answer(
        opened(questionnaire), question, text, NUMBERS, PHRASES
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4", "4"),
        ("etwa 4", "4"),
        ("vier", "4"),
        ("so eine 4", "4"),
        ("4 von 10", "4"),
        ("Schmerz 4", "4"),
        ("heute morgen 3", "3"),
        ("ungefähr zwei", "2"),
        ("kein Schmerz", "0"),
        ("keine Schmerzen", "0"),
        ("null", "0"),
        ("zehn", "10"),
        ("4/10", "4"),
        ("4 oder 5", None),
        ("zwischen 4 und 5", None),
        ("4-5", None),
        ("weniger als 3", None),
        ("nicht 4", None),
        ("elf", None),
        ("mehr als 2", None),
        ("bis 5", None),
        ("weiß nicht", None),
    ],
)
def test_a_pain_is_read(text: str, value: str | None) -> None:
    assert answer("check_in", "pain", text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("30", "30"),
        ("30 Minuten", "30"),
        ("halbe Stunde", "30"),
        ("eine halbe Stunde", "30"),
        ("etwa eine halbe Stunde", "30"),
        ("eine Stunde", "60"),
        ("1 Stunde 10", "70"),
        ("1,5 Stunden", "90"),
        ("anderthalb Stunden", "90"),
        ("1 Std und 5 min", "65"),
        ("eine Viertelstunde", "15"),
        ("dreißig Minuten", "30"),
        ("ein Marathon", None),
        ("keine Ahnung", None),
    ],
)
def test_an_amount_of_time_is_read(text: str, value: str | None) -> None:
    assert answer("log", "minutes", text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7:30 Uhr", "07:30"),
        ("7.30 Uhr", "07:30"),
        ("7 Uhr 30", "07:30"),
        ("halb acht", "07:30"),
        ("um halb 8", "07:30"),
        ("7 Uhr", "07:00"),
        ("um sieben", "07:00"),
        ("gegen 8", "08:00"),
        ("7 Uhr morgens", "07:00"),
        ("7 abends", "19:00"),
        ("19 Uhr", "19:00"),
        ("viertel nach sieben", "07:15"),
        ("viertel vor acht", "07:45"),
        ("mittags", "12:00"),
        ("25 Uhr", None),
        ("bald", None),
    ],
)
def test_a_time_of_day_is_read(text: str, value: str | None) -> None:
    assert answer("setup", "check_in_time", text) == value


@pytest.mark.parametrize(
    ("text", "kind", "minutes", "pain"),
    [
        ("bin 30 min gelaufen, Schmerz 2", "run", 30, 2),
        ("5 km in 31 min gelaufen", "run", 31, None),
        ("heute morgen eine halbe Stunde gelaufen ohne Schmerzen", "run", 30, 0),
        ("30 min laufen schmerzfrei", "run", 30, 0),
        ("40 min Rad gefahren, 1 von 10", "cycle", 40, 1),
        ("2 km geschwommen", "swim", None, None),
        ("60 Minuten spaziert Schmerzen 2", "walk", 60, 2),
        ("3 mal 10 min gelaufen", "run", None, None),
    ],
)
def test_a_load_is_read(text: str, kind: LoadKind, minutes: int | None, pain: int | None) -> None:
    load = read_load(text, NUMBERS, PHRASES)
    assert load is not None
    assert (load.kind, load.minutes, load.pain) == (kind, minutes, pain)


@pytest.mark.parametrize(
    "text",
    ["darf ich 30 min laufen", "kann man 30 min laufen?", "ich bin nicht 30 min gelaufen", "wenn ich 5 km laufe", "4"],
)
def test_a_wish_or_a_question_is_no_load(text: str) -> None:
    assert read_load(text, NUMBERS, PHRASES) is None


@pytest.mark.parametrize("text", ["darf ich mit 3 laufen", "wie viel ist 3 von 10", "was heißt 4", "30 Minuten?"])
def test_a_question_is_known_by_its_first_word_or_its_mark(text: str) -> None:
    assert is_question(text, PHRASES)


@every_option
def test_what_stands_on_an_answer_is_that_answer(questionnaire: str, question: Question, option: str) -> None:
    shown = label(WORDS, questionnaire, question, option)
    assert {answer(questionnaire, question.link_id, text) for text in (shown, shown.upper(), f" {shown}. ")} == {option}


@every_choice
def test_every_choice_has_a_short_phrase(questionnaire: str, question: Question, option: str) -> None:
    short = [p for p in PHRASES.answers[f"{questionnaire}.{question.link_id}.{option}"] if len(p.split()) <= 3]
    assert [phrase for phrase in short if answer(questionnaire, question.link_id, phrase) == option]


def test_a_phrase_of_a_form_means_one_answer() -> None:
    for key, phrases in PHRASES.answers.items():
        questionnaire, link_id, option = key.split(".")
        found = {phrase: answer(questionnaire, link_id, phrase) or "" for phrase in phrases}
        several = CONTENT.questionnaires[questionnaire].question(link_id)
        if several is not None and several.type is AnswerType.SEVERAL:  # "every day" names several options
            assert all(option in value.split(",") for value in found.values())
        else:
            assert found == dict.fromkeys(phrases, option)


def test_a_yes_or_no_beside_a_question_can_be_typed() -> None:
    toggles = [(q.id, one) for q in CONTENT.questionnaires.values() for one in q.questions if one.toggle]
    for questionnaire, question in toggles:
        assert PHRASES.toggles[f"{questionnaire}.{question.shared_toggle}"]
        for state in ("yes", "no"):
            said = WORDS.say(f"{questionnaire}-{question.shared_toggle}-{state}")
            assert labelled_toggle(WORDS, questionnaire, question, said) == state


def test_every_command_view_and_situation_has_a_phrase_and_each_phrase_one_meaning() -> None:
    assert set(PHRASES.commands) == set(CONTENT.phrases["en"].commands)
    assert set(COMMANDS) - set(PHRASES.commands) == set()
    assert set(PHRASES.situations) == {*SITUATIONS, ALL}
    assert set(PHRASES.views) == set(CONTENT.phrases["en"].views) >= {view for _, view in VIEWS}
    said = [
        p
        for group in (PHRASES.commands, PHRASES.situations, PHRASES.views)
        for phrases in group.values()
        for p in phrases
    ]
    assert sorted({phrase for phrase in said if said.count(phrase) > 1}) == []


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Köln", "Europe/Berlin"),
        ("München", "Europe/Berlin"),
        ("Muenchen", "Europe/Berlin"),
        ("Wien", "Europe/Vienna"),
        ("Genf", "Europe/Zurich"),
        ("Zürich", "Europe/Zurich"),
        ("Mailand", "Europe/Rome"),
        ("Prag", "Europe/Prague"),
        ("Warschau", "Europe/Warsaw"),
        ("Straßburg", "Europe/Paris"),
        ("Kopenhagen", "Europe/Copenhagen"),
        ("Lissabon", "Europe/Lisbon"),
        ("Österreich", "Europe/Vienna"),
        ("ich wohne in Köln", "Europe/Berlin"),
    ],
)
def test_a_german_name_of_a_place_is_known(text: str, zone: str) -> None:
    found = zones_like(text, CONTENT.places)
    assert found.sure
    assert found.zones[0] == zone


def test_the_minutes_of_a_load_may_stand_before_it() -> None:
    check_in = CONTENT.questionnaires["check_in"]
    reader = Reader(opened("check_in", {}, version=2), check_in, check_in.question("pain"), NUMBERS, PHRASES)
    assert reader.read("Schmerz 2, steif 5 min, 30 min gelaufen Schmerz 1 und 40 min Krafttraining Schmerz 0") == {
        "pain": "2",
        "stiffness": "5",
        "yesterday": "several",
        "kinds": "run,strength",
        "run_minutes": "30",
        "run_load_pain": "1",
        "strength_minutes": "40",
        "strength_load_pain": "0",
    }
    assert reader.read("Schmerz 2, gelaufen 30 min, Rad") | {"stiffness": "5"} == {
        "pain": "2",
        "stiffness": "5",
        "yesterday": "several",
        "kinds": "run,cycle",
        "run_minutes": "30",
    }


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("gestern ändern", date(2026, 3, 1)),
        ("ändere gestern", date(2026, 3, 1)),
        ("Freitag bearbeiten", date(2026, 2, 27)),
        ("Weihnachten ändern", None),
    ],
)
def test_a_day_to_change_may_stand_before_the_verb(text: str, day: date | None) -> None:
    assert read_edit(text, date(2026, 3, 2), PHRASES) == day


def test_a_mean_has_a_comma() -> None:
    assert one_digit(WORDS, 1.96) == "2,0"
    assert one_digit(CONTENT.words["en"], 1.86) == "1.9"
