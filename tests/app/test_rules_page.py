"""Tests of `bot rules` and docs/rules.md: nothing is missing, and the page is not stale."""

import re
from pathlib import Path

import pytest

from bot.app.rules_page import rules_page
from bot.app.rules_page.build import build_page, check_words
from bot.content.danger import load_danger_signs
from bot.content.errors import ContentError
from bot.content.load import load_content
from bot.content.policy import load_policy_entries, load_policy_file
from bot.content.rules_page import load_rules_page
from bot.model.decision import Urgency
from bot.model.diary import Flag, Stage
from bot.rules.reasons import RULES
from tests.app.running import bot

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def test_docs_rules_is_what_the_program_says() -> None:
    """When this fails, `make docs` writes it anew."""
    written = PAGE.read_text(encoding="utf-8")

    assert written == "\n".join(rules_page(markdown=True)) + "\n"


def test_every_rule_stands_on_the_page_once() -> None:
    themes = load_rules_page().themes

    assert sorted(rule.id for theme in themes for rule in theme.rules) == sorted(RULES)


def test_every_threshold_stands_on_both_pages_with_value_range_source_firmness_and_date() -> None:
    terminal, markdown = "\n".join(rules_page(markdown=False)), PAGE.read_text(encoding="utf-8")

    for name, entry in load_policy_entries().items():
        row = next(line for line in markdown.splitlines() if f"`{name}`" in line)
        assert all(part in row for part in (entry.source, entry.firmness, entry.reviewed.isoformat(), entry.unit))
        assert f"      {name} = " in terminal


def test_every_danger_sign_dose_and_step_stands_on_the_page() -> None:
    text = PAGE.read_text(encoding="utf-8")
    words = load_content().words["en"]

    assert all(words.say(f"danger-{flag}") in text for flag in Flag)
    assert all("; ".join(sign.sources) in text for sign in load_danger_signs().flags.values())
    assert len(re.findall(r"^\| W\d+ \|", text, re.MULTILINE)) == len(load_policy_file().ladder.steps)
    assert len(re.findall(r"^\| Stage \d", text, re.MULTILINE)) == len(load_policy_file().rungs)


def test_stages_and_tiers_have_their_words() -> None:
    page = load_rules_page()

    assert set(page.stages) == set(Stage)
    assert set(page.tiers) == set(Urgency)


def test_a_threshold_without_words_is_named() -> None:
    page, entries = load_rules_page(), load_policy_entries()
    fewer = {name: words for name, words in page.thresholds.items() if name != "cap_days"}

    with pytest.raises(ContentError, match="cap_days"):
        check_words(page.model_copy(update={"thresholds": fewer}), entries)
    with pytest.raises(ContentError, match="G0"):
        check_words(page.model_copy(update={"themes": (*page.themes, page.themes[0])}), entries)


def test_the_page_begins_with_the_order_of_force_and_the_two_switches() -> None:
    beginning = "\n".join(str(block) for block in build_page()[:6])

    assert "a limp before pain, pain before the 24-hour rule" in beginning
    assert "Strict: " in beginning
    assert "My physio's plan: " in beginning


def test_the_command_fits_a_terminal_of_a_hundred_columns() -> None:
    seen = bot("rules")
    text = seen.stdout.decode()

    assert seen.returncode == 0
    assert max(map(len, text.splitlines())) <= 100
    assert "P1    Pain of at most 3 is green: go on." in text


def test_the_command_writes_the_page_of_the_docs() -> None:
    assert bot("rules", "--markdown").stdout == PAGE.read_bytes()
