"""German free text that was never learned from: danger is noticed, harmless words are not, topics are found."""

import json
from importlib import resources
from pathlib import Path

import pytest

from bot.content.danger_words import load_danger_words
from bot.content.lexicon import fingerprint, load_lexicon
from bot.content.load import load_content
from bot.content.questions import DANGER, HARMLESS, OFF_TOPIC, load_questions
from bot.engine.understanding import load_understanding
from bot.model.decision import Urgency
from tests.understanding.asking import share

CONTENT = Path(str(resources.files("bot.content")))
QUESTIONS = load_questions(CONTENT / "questions", "de")
LEXICON = load_lexicon("de")
UNDERSTAND = load_understanding(LEXICON)
ROWS = [
    (row["topic"], row["q"])
    for row in map(json.loads, (Path(__file__).parent / "held_out.de.jsonl").read_text(encoding="utf-8").splitlines())
]
E, D0, D3, W2 = Urgency


def test_the_model_was_made_from_these_examples_and_words() -> None:
    assert LEXICON.language == "de"
    assert LEXICON.model is not None
    assert LEXICON.model.made_from == fingerprint(QUESTIONS, LEXICON.words, LEXICON.danger), "train de again"


def test_there_are_enough_examples_and_none_stands_under_two_topics() -> None:
    education = {topic.id for topic in load_content().topics["de"] if topic.asked}
    assert {name for name in QUESTIONS if not name.startswith((DANGER, HARMLESS, OFF_TOPIC))} == education
    assert min(len(QUESTIONS[name]) for name in education) >= 25
    assert min(len(lines) for name, lines in QUESTIONS.items() if name.startswith(DANGER)) >= 40
    assert sum(len(lines) for name, lines in QUESTIONS.items() if name.startswith((HARMLESS, OFF_TOPIC))) >= 200
    every = [line.lower() for lines in QUESTIONS.values() for line in lines]
    assert sorted({line for line in every if every.count(line) > 1}) == []


def test_every_danger_of_the_english_bot_is_known_with_the_same_tier() -> None:
    english = load_danger_words(CONTENT / "danger_words" / "en.toml")
    assert LEXICON.danger.tiers == english.tiers
    assert {name for name in QUESTIONS if name.startswith(DANGER)} == set(english.tiers)
    assert LEXICON.danger.questions.keys() == english.questions.keys()


def test_the_held_out_phrases_were_not_learned_from() -> None:
    learned = {line.lower() for lines in QUESTIONS.values() for line in lines}
    assert {text.lower() for _, text in ROWS} & learned == set()
    assert len(ROWS) == 80


def test_danger_is_noticed() -> None:
    told = [(topic, text, UNDERSTAND(text)) for topic, text in ROWS if topic.startswith(DANGER)]
    assert [text for _, text, understood in told if not understood.red_flag] == []
    assert share("right danger", sum(u.flag == topic for topic, _, u in told), len(told)) >= 0.92


def test_harmless_and_ordinary_texts_hardly_ever_alarm() -> None:
    told = [(text, UNDERSTAND(text)) for topic, text in ROWS if not topic.startswith(DANGER)]
    alarmed = [text for text, understood in told if understood.red_flag]
    assert share("false alarms", len(alarmed), len(told)) <= 0.02, alarmed


def test_the_right_topic_comes_first_or_among_three() -> None:
    told = [(t, UNDERSTAND(text)) for t, text in ROWS if not t.startswith((DANGER, "hn", OFF_TOPIC))]
    assert share("right first", sum(u.topic == topic for topic, u in told), len(told)) >= 0.9
    assert share("among three", sum(topic in u.candidates for topic, u in told), len(told)) >= 0.96


@pytest.mark.parametrize(
    ("text", "flag", "tier"),
    [
        ("es hat geknallt und ich kann nicht auf die Zehenspitzen", "rf_rupture", D0),
        ("achillesehne gerissn glaub ich", "rf_rupture", D0),
        ("ES HAT GEKNALLT KANN NICHT AUF DIE ZEHEN!!!", "rf_rupture", D0),
        ("in der Wade hat es geknallt", "rf_calf_tear", D0),
        ("Wade ist heiß und geschwollen", "rf_dvt", D0),
        ("Wade geschwolen und heis", "rf_dvt", D0),
        ("Kein Fieber, aber die Wade ist heiß und geschwollen", "rf_dvt", D0),
        ("Keine Ahnung, warum meine Wade geschwollen ist", "rf_dvt", D0),
        ("Atemnot", "rf_pe", E),
        ("Ferse rot, heiß und Fieber", "rf_infection", D0),
        ("Ciprofloxacin", "rf_fluoroquinolone", D0),
        ("Kortisonspritze in die Ferse bekommen", "rf_steroid", D3),
        ("mein Fuss ist eiskalt und weiss", "rf_vascular", E),
        ("taub", "rf_neuro", D0),
        ("taub zwischen den Beinen", "rf_neuro", E),
        ("bin gestürzt und kann nicht auftreten", "rf_fracture", D0),
        ("der Schmerz weckt mich jede Nacht", "rf_night_rest_pain", D3),
        ("ich bin 15 und die Ferse tut weh", "rf_under18", W2),
        ("kann nicht mehr leben", "rf_distress", E),
        ("ich will mich umbringen", "rf_distress", E),
    ],
)
def test_a_picture_is_recognised_with_its_tier(text: str, flag: str, tier: Urgency) -> None:
    understood = UNDERSTAND(text)
    assert (understood.flag, understood.tier) == (flag, tier)


@pytest.mark.parametrize(
    "text",
    [
        "keine Schwellung, keine Rötung, kein Fieber",
        "kein Fieber, Schmerz oder Schwellung",
        "mein Kollege hat sich die Achillessehne gerissen",
        "Schnürsenkel gerissen",
        "so heiß heute, kann ich laufen",
        "Fuß eingeschlafen",
        "ich sterbe vor Langeweile",
        "ich bin 45 und die Ferse tut weh",
        "nie Cipro genommen",
        "vor zehn Jahren war die Sehne gerissen, verheilt",
        "mein Sohn ist 12 und zählt mit",
        "seit 15 Wochen dabei und es wird besser",
    ],
)
def test_what_only_sounds_like_danger_does_not_alarm(text: str) -> None:
    assert not UNDERSTAND(text).red_flag


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("darf ich dehnen", "stretching"),
        ("Unterschied Tendinitis Tendinopathie", "term_tendinopathy"),
        ("wann darf ich wieder laufen", "return_to_run"),
    ],
)
def test_an_ordinary_question_finds_its_topic(text: str, topic: str) -> None:
    assert UNDERSTAND(text).topic == topic


def test_danger_at_the_end_of_a_long_story_is_noticed() -> None:
    assert (
        UNDERSTAND(
            "Am Dienstag bin ich gelaufen, es war schön. " * 60 + "Heute ist die Wade heiß und geschwollen."
        ).flag
        == "rf_dvt"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ich hab keinen Lebenswillen mehr",
        "ich denke oft daran, mir etwas anzutun",
        "Ich möchte tot sein",
        "Selbstmordgedanken",
        "Ich kann nicht mehr",
        "ich weiß nicht mehr weiter",
    ],
)
def test_distress_is_noticed_also_when_it_is_told_vaguely(text: str) -> None:
    assert UNDERSTAND(text).flag == "rf_distress"


@pytest.mark.parametrize(
    "text", ["ich kann nicht mehr laufen", "ich hasse Dehnen", "die Intervalle bringen mich um", "keine Lust mehr"]
)
def test_being_fed_up_is_no_distress(text: str) -> None:
    assert not UNDERSTAND(text).red_flag


@pytest.mark.parametrize(
    "text",
    ["bin 40 min gelaufen, Achillessehne Schmerz 2", "38,5 km Rad, Sehne ruhig", "Schuhgröße 40, die Ferse drückt"],
)
def test_minutes_and_sizes_are_no_fever(text: str) -> None:
    assert not UNDERSTAND(text).red_flag


@pytest.mark.parametrize("text", ["habe 39,5 und die Ferse tut weh", "die Ferse ist rot und ich habe 39 Grad"])
def test_a_temperature_is_a_fever(text: str) -> None:
    assert UNDERSTAND(text).flag == "rf_infection"


@pytest.mark.parametrize(
    "text", ["stechender Schmerz in der Achillessehne beim Laufen heute", "scharfer Schmerz in der Sehne im Lauf"]
)
def test_a_sharp_pain_on_a_run_is_asked_about(text: str) -> None:
    understood = UNDERSTAND(text)
    assert understood.flag == "rf_rupture"
    assert understood.ask
