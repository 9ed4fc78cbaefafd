"""The policy: complete, sourced, within range, free of contradiction, and refused by name when not."""

import re
from dataclasses import fields
from datetime import date, time
from importlib import resources
from pathlib import Path

import pytest

from bot.content.policy import PolicyError, load_policy, load_policy_entries, load_policy_file
from bot.model.decision import Verdict
from bot.model.diary import Load, LoadKind, Stage
from bot.model.policy import Policy
from bot.model.time_policy import TimePolicy
from bot.rules import decide, judge_load
from bot.rules.reasons import RULES
from tests.rules.diaries import day, history, noon

TEXT = (resources.files("bot.content") / "policy.toml").read_text(encoding="utf-8")


def write(path: Path, text: str) -> Path:
    """Write a policy file and return its path."""
    file = path / "policy.toml"
    file.write_text(text, encoding="utf-8")
    return file


def changed(path: Path, name: str, value: str, field: str = "value") -> Path:
    """Write our policy with one line of one threshold changed."""
    pattern = rf"(\[(?:thresholds|times)\.{name}\]\n(?:.*\n)*?{field} = ).*"
    text, count = re.subn(pattern, rf"\g<1>{value}", TEXT, count=1)
    assert count == 1
    return write(path, text)


def test_our_own_policy_loads_and_has_the_articles_numbers() -> None:
    policy = load_policy()

    assert (policy.pain_green_max, policy.time.follow_up_hours, policy.iso_hold_s) == (3, 24, 30)
    assert policy.time == TimePolicy()


def test_every_threshold_has_rules_range_source_firmness_and_date() -> None:
    entries = load_policy_entries()
    tables = {"tiers", "tier_days", "rungs", "ladder", "time"}

    assert set(entries) == ({f.name for f in fields(Policy)} - tables) | {f.name for f in fields(TimePolicy)}
    for name, entry in entries.items():
        assert entry.rules, name
        assert set(entry.rules) <= set(RULES), name
        assert entry.source, name
        assert entry.unit, name
        assert entry.reviewed >= date(2026, 11, 22), name


def test_every_dose_has_its_rule_and_source() -> None:
    file = load_policy_file()

    assert {dosed.stage for dosed in file.rungs} == set(Stage)
    assert all(set(dosed.rules) <= set(RULES) and dosed.source for dosed in file.rungs)


def test_a_clinician_can_change_one_number_in_one_place(tmp_path: Path) -> None:
    policy = load_policy(changed(tmp_path, "pain_green_max", "5"))

    assert judge_load(Load(LoadKind.RUN, pain_during=5), policy).colour.value == "green"
    assert decide(history(day(0, 4), baseline_pain=4), noon(0), policy).verdict is Verdict.RUN


@pytest.mark.parametrize("name", sorted(load_policy_entries()))
def test_a_value_outside_its_range_is_refused_by_name(name: str, tmp_path: Path) -> None:
    high = load_policy_entries()[name].maximum
    value = {int: "100000", float: "100000.5", time: "23:59:30"}[type(high)]

    with pytest.raises(PolicyError, match=rf"^{name}: "):
        load_policy(changed(tmp_path, name, f"[{value}]" if name == "load_taper_days" else value))


NUMBERS = {name: entry.minimum for name, entry in load_policy_entries().items() if not isinstance(entry.minimum, time)}


@pytest.mark.parametrize(("name", "least"), sorted(NUMBERS.items()))
def test_a_number_below_its_range_is_refused_by_name(name: str, least: float, tmp_path: Path) -> None:
    value = str(least - 1)

    with pytest.raises(PolicyError, match=rf"^{name}: "):
        load_policy(changed(tmp_path, name, f"[{value}]" if name == "load_taper_days" else value))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("pain_green_max", '"three"'),
        ("pain_green_max", "3.5"),
        ("pain_green_max", "true"),
        ("pain_green_max", "08:00:00"),
        ("volume_after_red", "1"),
        ("waking_from", "8"),
        ("load_taper_days", "[]"),
        ("load_taper_days", "[7.5]"),
    ],
)
def test_a_value_of_another_kind_is_refused_by_name(name: str, value: str, tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match=name):
        load_policy(changed(tmp_path, name, value))


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"pain_green_max": "5", "pain_amber_max": "4"}, "pain_amber_max"),
        ({"pain_green_max": "5", "physio_pain_max": "4"}, "physio_pain_max"),
        ({"pain_green_max": "2"}, "pain_green_max"),
        ({"settled_above": "2"}, "flare_above"),
        ({"settled_above": "2", "flare_above": "3", "red_above": "2"}, "red_above"),
        ({"volume_after_red": "0.7", "volume_after_amber": "0.7"}, None),
        ({"iso_green_days": "5"}, "iso_green_window_days"),
        ({"slow_symmetry_percent": "95"}, "load_symmetry_percent"),
        ({"way_back_days": "20", "way_back_level_days": "20"}, "way_back_level_days"),
        (
            {"follow_up_hours": "30", "second_follow_up_hours": "50", "follow_up_limit_hours": "49"},
            "follow_up_limit_hours",
        ),
        ({"weekly_after_days": "6", "few_after_days": "5"}, None),
        ({"few_every_days": "3", "weekly_every_days": "10", "fortnightly_every_days": "10"}, None),
        ({"load_taper_days": "[7, 21, 35]"}, "load_taper_days"),
        ({"load_taper_days": "[7, 21, 56, 35]"}, "load_taper_days"),
        ({"long_stiffness_days": "6", "long_stiffness_window_days": "5"}, "long_stiffness_window_days"),
    ],
)
def test_a_contradiction_is_refused_by_name(changes: dict[str, str], named: str | None, tmp_path: Path) -> None:
    text = TEXT
    for name, value in changes.items():
        text = re.sub(rf"(\[(?:thresholds|times)\.{name}\]\nvalue = ).*", rf"\g<1>{value}", text)

    if named is None:
        assert load_policy(write(tmp_path, text)) != load_policy()
    else:
        with pytest.raises(PolicyError, match=rf"^{named}: "):
            load_policy(write(tmp_path, text))


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        ("[thresholds.red_above]", "[thresholds.red_abov]", "red_abov"),
        ('firmness = "firm"', 'firmness = "sure"', "firmness"),
        ('source = "article: at most 3 out of 10"\n', "", "source"),
        ("reviewed = 2026-11-22", 'reviewed = "lately"', "reviewed"),
        ('exercise = "keep_raise"\nsets = 3', 'exercise = "keep_raise"\nsets = 0', "sets"),
        ('stage = "maintain"', 'stage = "plyometric"', "rungs"),
        ("  [8, 1, 2],\n", "", "ladder"),
        ("  [8, 1, 2],\n  [10, 1, 1],", "  [10, 1, 1],\n  [8, 1, 2],", "ladder"),
        ("[ladder]", "[ladder", "policy.toml"),
        ("[thresholds.red_above]", "[thresholds.red_above]\nvalu = 3", "red_above"),
    ],
)
def test_a_broken_file_is_refused_in_one_sentence_that_names_the_place(
    before: str, after: str, named: str, tmp_path: Path
) -> None:
    assert before in TEXT

    with pytest.raises(PolicyError, match=named) as refused:
        load_policy(write(tmp_path, TEXT.replace(before, after, 1)))

    assert "\n" not in str(refused.value).strip()


def test_a_file_that_is_not_there_or_not_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="cannot be read"):
        load_policy(tmp_path / "policy.toml")
    (tmp_path / "policy.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(PolicyError, match="cannot be read"):
        load_policy(tmp_path / "policy.toml")
