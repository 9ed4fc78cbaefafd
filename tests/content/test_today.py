"""The lines "for you today": every one is used, and reads well in every state of a person."""

import re
from itertools import product

import pytest

from bot.content.load import load_content

WORDS = load_content().words["en"]
KEYS = sorted(key for key in WORDS.keys if key.startswith("today-"))
BEFORE_ALL = {"today-title", "today-refer"}
STATES = [
    {
        "stage": "slow heel raises",
        "baseline": 2,
        "dose": dose,
        "cap": cap,
        "verdict_key": verdict,
        "offers": offers,
        "settled": settled,
        "site": site,
        "weeks": weeks,
        "run_step": run_step,
        "ceiling": "3",
        "physio_ceiling": physio_ceiling,
        "physio_stretch": physio_stretch,
    }
    for dose, cap, (verdict, offers), settled, site, weeks, run_step, (physio_ceiling, physio_stretch) in product(
        ("none", "slow heel raise: 3 sets of 10, both legs"),
        ("none", 30),
        (
            *((verdict, "no") for verdict in ("run", "run_shorter", "modify", "rest", "refer", "none")),
            *((verdict, "yes") for verdict in ("modify", "rest")),
        ),
        ("yes", "no", "unknown"),
        ("midportion", "insertional", "unsure"),
        (0, 1, 2, 3, 5),
        ("none", 3),
        (("none", "none"), ("5", "yes"), ("none", "no")),
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


@pytest.mark.parametrize("key", ["verdict", "swap"])
def test_a_line_offers_bike_and_swim_only_where_the_rules_do(key: str) -> None:
    for state in STATES:
        if state["verdict_key"] in {"modify", "rest"}:
            said = WORDS.say(f"today-{key}", **state)  # type: ignore[arg-type] # as above
            assert bool(re.search(r"Bike(,| or) swim", said)) is (state["offers"] == "yes")


@pytest.mark.parametrize(
    ("key", "fact", "value"), [("ceiling", "physio_ceiling", "5"), ("stretch", "physio_stretch", "yes")]
)
def test_what_a_physio_has_set_wins_over_the_plan(key: str, fact: str, value: str) -> None:
    for state in STATES:
        line = WORDS.say(f"today-{key}", **{**state, fact: value})  # type: ignore[arg-type] # as above
        assert "your physio wins" in line


@pytest.mark.parametrize("key", ["verdict", "gym", "swap"])
def test_a_limit_that_a_physio_has_set_is_the_one_that_is_said(key: str) -> None:
    for state in STATES:
        line = WORDS.say(f"today-{key}", **{**state, "ceiling": "5"})  # type: ignore[arg-type] # as above
        assert "3 of 10" not in line
