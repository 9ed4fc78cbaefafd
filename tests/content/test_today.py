"""The lines "for you today": every one is used, and reads well in every state of a person."""

import re
from itertools import product

import pytest

from bot.content.load import load_content

WORDS = load_content().words["en"]
KEYS = sorted(key for key in WORDS.keys if key.startswith("today-"))
BEFORE_ALL = {"today-title", "today-refer", "today-stretch-physio"}  # the last in place of today-stretch
STATES = [
    {
        "stage": "slow heel raises",
        "baseline": 2,
        "ceiling": 3,
        "dose": dose,
        "cap": cap,
        "verdict_key": verdict,
        "settled": settled,
        "site": site,
        "weeks": weeks,
        "run_step": run_step,
    }
    for dose, cap, verdict, settled, site, weeks, run_step in product(
        ("none", "slow heel raise: 3 sets of 10, both legs"),
        ("none", 30),
        ("run", "run_shorter", "modify", "rest", "refer", "none"),
        ("yes", "no", "unknown"),
        ("midportion", "insertional", "unsure"),
        (0, 1, 5),
        ("none", 3),
    )
]


def test_every_line_belongs_to_a_topic() -> None:
    used = {f"today-{topic.today}" for topic in load_content().topics["en"] if topic.today}
    assert set(KEYS) - BEFORE_ALL == used


@pytest.mark.parametrize("key", KEYS)
def test_a_line_is_one_short_clean_paragraph_in_every_state(key: str) -> None:
    said = {WORDS.say(key, **state) for state in STATES}  # type: ignore[arg-type] # the states are words and numbers
    for line in said:
        assert 3 <= len(line.split()) <= 35
        assert not re.search(r"\bnow\b|\bnone\b|  |\n| [.,]|\{", line, re.IGNORECASE)


@pytest.mark.parametrize("key", ["today-verdict", "today-flare", "today-swap", "today-gym"])
def test_a_line_that_follows_the_verdict_never_sends_somebody_with_a_danger_sign_running(key: str) -> None:
    for state in STATES:
        if state["verdict_key"] == "refer":
            assert "/danger" in WORDS.say(key, **state)  # type: ignore[arg-type] # as above


@pytest.mark.parametrize("verdict", ["modify", "rest"])
def test_a_line_never_offers_a_run_on_a_day_without_one(verdict: str) -> None:
    for key, state in product(KEYS, STATES):
        if state["verdict_key"] == verdict:
            assert not re.search(r"may run|says run|short run", WORDS.say(key, **state))  # type: ignore[arg-type] # as above
