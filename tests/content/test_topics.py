"""The education topics: length, tags, sources, dates, ways on, examples, and how hard they are to read."""

import re
import statistics
from datetime import date
from importlib import resources

import pytest

from bot.content.load import load_content
from bot.content.topics import THEMES, Topic
from bot.model.screen import plain
from tests.content.reading import grade

ASKED_FOR = """
bot_use causes cross_training dorsiflexion_gym flare_up form_cadence get_help heel_drop_step heel_raise_dose
ice_heat_massage imaging insertional isometric medication morning_stiffness motivation other_leg pain_scale plyometrics
return_to_run rule_24h run_or_rest rupture_fear shockwave_other shoes stretching term_tendinopathy time_course
"""
ASKED = frozenset(ASKED_FOR.split())
READ_ONLY = frozenset({"achilles", "slow_lowering", "speed", "why_load"})  # in the list, never an answer
ROOT = resources.files("bot.content")
TOPICS = load_content().topics["en"]
QUESTIONS = {entry.name.removesuffix(".en.txt"): entry for entry in (ROOT / "questions").iterdir()}
each_topic = pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)


def test_every_topic_that_people_ask_for_is_there() -> None:
    assert {topic.id for topic in TOPICS} == ASKED | READ_ONLY


@each_topic
def test_a_topic_has_60_to_120_words(topic: Topic) -> None:
    assert 60 <= len(plain(topic.text).split()) <= 120


@each_topic
def test_a_topic_never_says_now_and_has_no_dramatic_dashes(topic: Topic) -> None:
    assert not re.search(r"\bnow\b|[\u2013\u2014]| - ", f"{topic.title} {topic.text}", re.IGNORECASE)


@each_topic
def test_a_topic_names_no_dose_of_a_medicine(topic: Topic) -> None:
    assert not re.search(r"\d\s?(mg|ml|g)\b|stop taking", topic.text, re.IGNORECASE)


@each_topic
def test_a_topic_has_a_source_that_a_patient_can_look_up(topic: Topic) -> None:
    assert re.search(r"\b(19|20)\d\d\b|Founding article|How this program works", topic.source)
    assert "evidence" not in topic.source.lower()


@each_topic
def test_a_topic_was_reviewed_on_a_day_that_makes_sense(topic: Topic) -> None:
    assert date(2026, 1, 1) <= topic.reviewed <= date(2099, 1, 1)


@each_topic
def test_a_topic_leads_to_two_or_three_others(topic: Topic) -> None:
    assert 2 <= len(set(topic.next)) <= 3


@each_topic
def test_the_line_for_today_exists_in_words(topic: Topic) -> None:
    assert not topic.today or load_content().words["en"].has(f"today-{topic.today}")


def test_titles_and_places_in_the_list_are_unique() -> None:
    assert len({topic.title for topic in TOPICS}) == len(TOPICS)
    assert len({topic.order for topic in TOPICS}) == len(TOPICS)


def test_the_list_keeps_each_theme_together_and_every_theme_has_a_name() -> None:
    themes = [topic.theme for topic in TOPICS]
    runs = [theme for index, theme in enumerate(themes) if index == 0 or themes[index - 1] != theme]
    assert tuple(runs) == THEMES
    assert all(load_content().words["en"].has(f"theme-{theme}") for theme in THEMES)


@pytest.mark.parametrize(
    "topic", ["rupture_fear", "medication", "flare_up", "get_help", "ice_heat_massage", "other_leg"]
)
def test_a_topic_that_borders_on_danger_points_to_care(topic: str) -> None:
    found = load_content().topic("en", topic)
    assert found is not None
    assert "/danger" in found.text


def test_half_of_the_topics_can_be_read_by_a_twelve_year_old(capsys: pytest.CaptureFixture[str]) -> None:
    grades = {topic.id: grade(plain(topic.text)) for topic in TOPICS}
    hardest = max(grades, key=lambda topic: grades[topic])
    with capsys.disabled():
        print(  # noqa: T201 - the figure is wanted in the output of the test run
            f"\nreading grade: median {statistics.median(grades.values()):.1f}, hardest {hardest} {grades[hardest]:.1f}"
        )
    assert statistics.median(grades.values()) <= 8
    assert grades[hardest] <= 9


def test_every_topic_that_people_ask_for_has_many_example_phrasings() -> None:
    assert set(QUESTIONS) >= ASKED
    assert not set(QUESTIONS) & READ_ONLY
    lines = {topic: QUESTIONS[topic].read_text(encoding="utf-8").splitlines() for topic in ASKED}
    assert min(len(found) for found in lines.values()) >= 25
    everything = [line.strip().lower() for found in lines.values() for line in found]
    assert all(everything)
    assert len(everything) == len(set(everything)), "the same phrasing stands under two topics"
