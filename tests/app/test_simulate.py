"""Tests of `bot simulate` as a command: what it prints for whole diaries, and how it refuses one."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.app.running import bot

FOLDER = Path(__file__).parent.parent / "diaries"
DIARIES = sorted(FOLDER.glob("*.json"))
LEAST_DIARIES = 8
KEYS = [
    "date",
    "verdict",
    "colour",
    "settled",
    "stage",
    "run_step",
    "change",
    "reasons",
    "urgency",
    "cap_minutes",
    "prompts",
]


def lines(name: str) -> list[dict[str, Any]]:
    """Return what the golden file of a diary holds."""
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def one_day(**told: Any) -> bytes:
    """Return a diary of one day."""
    return json.dumps({"profile": {"timezone": "UTC"}, "days": [{"date": "2026-03-01", **told}]}).encode()


# --- whole diaries


@pytest.mark.parametrize("file", DIARIES, ids=lambda file: file.stem)
def test_a_diary_gives_what_its_golden_file_says(file: Path, request: pytest.FixtureRequest) -> None:
    golden = file.with_suffix(".jsonl")
    seen = bot("simulate", str(file))

    assert (seen.returncode, seen.stderr) == (0, b"")
    if request.config.getoption("--rewrite"):
        golden.write_bytes(seen.stdout)
    assert seen.stdout.decode() == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", DIARIES, ids=lambda file: file.stem)
def test_there_is_one_line_for_each_day_in_order_with_every_key(file: Path) -> None:
    told = json.loads(file.read_bytes())["days"]
    seen = lines(file.stem)

    assert [line["date"] for line in seen] == [day["date"] for day in told]
    assert all(list(line) == KEYS for line in seen)


def test_there_are_diaries_of_many_kinds() -> None:
    assert len(DIARIES) >= LEAST_DIARIES


# --- what a physio would look for in them


def test_the_run_that_was_too_much_costs_days_of_running_and_then_half_of_it() -> None:
    days = {line["date"][8:]: line for line in lines("run_too_much")}

    assert (days["03"]["verdict"], days["03"]["cap_minutes"]) == ("run_shorter", 44)
    assert [days[day]["verdict"] for day in ("04", "05", "06")] == ["modify", "rest", "modify"]
    assert [days[day]["settled"] for day in ("04", "05", "06")] == [False, False, True]
    assert (days["07"]["verdict"], days["07"]["cap_minutes"]) == ("run", 20)


def test_two_reds_in_two_weeks_lower_by_two_in_total_and_send_to_a_physio() -> None:
    seen = lines("two_reds")

    assert (seen[0]["stage"], seen[0]["run_step"]) == ("load", 5)
    assert (seen[-1]["stage"], seen[-1]["run_step"]) == ("slow", 4)
    assert [line["date"] for line in seen if line["change"] == "regress"] == ["2026-03-03", "2026-03-12"]
    assert {line["urgency"] for line in seen if "P8" in line["reasons"]} == {"two_weeks"}


def test_a_torn_tendon_stops_all_but_the_check_in_until_it_is_cleared() -> None:
    seen = lines("rupture_cleared")
    stopped = [line for line in seen if "2026-03-04" <= line["date"] < "2026-03-09"]

    assert {line["verdict"] for line in stopped} == {"refer"}
    assert {line["urgency"] for line in stopped} == {"same_day"}
    assert {prompt["kind"] for line in stopped for prompt in line["prompts"]} == {"check_in"}
    assert seen[len(stopped) + 2]["verdict"] != "refer"


def test_insertional_pain_never_meets_a_step() -> None:
    seen = lines("insertional")

    assert all("L5" in line["reasons"] for line in seen if {"L4", "L7"} & set(line["reasons"]))
    assert [line["stage"] for line in seen if line["change"] == "progress"] == ["load"]


def test_somebody_who_does_not_run_comes_onto_the_ladder_and_up_it_one_step_at_a_time() -> None:
    steps = [line["run_step"] for line in lines("ladder_first_steps")]

    assert sorted({step for step in steps if step is not None}) == [1, 2, 3]
    assert steps == sorted(steps, key=lambda step: step or 0)


def test_holds_open_slow_raises_after_three_green_days() -> None:
    changes = [(line["date"], line["stage"]) for line in lines("holds_to_slow_raises") if line["change"] == "progress"]

    assert changes == [("2026-03-05", "slow")]


def test_strict_waits_a_whole_week() -> None:
    changes = [line["date"] for line in lines("strict") if line["stage"] == "slow"]

    assert min(changes) == "2026-03-09"


def test_after_two_silent_weeks_the_way_back_is_gentle() -> None:
    days = {line["date"]: line for line in lines("silent_two_weeks")}
    asked = [day for day, line in days.items() if "check_in" in [prompt["kind"] for prompt in line["prompts"]]]

    assert len([day for day in asked if "2026-03-04" <= day <= "2026-03-17"]) == 5
    assert (days["2026-03-18"]["verdict"], days["2026-03-18"]["cap_minutes"]) == ("run_shorter", 15)
    assert "T3" in days["2026-03-18"]["reasons"]


def test_the_cap_grows_with_the_longest_run() -> None:
    caps = [line["cap_minutes"] for line in lines("running_with_caps") if line["cap_minutes"] is not None]

    assert caps[:4] == [33, 36, 39, 42]


def test_a_prompt_keeps_its_hour_over_a_clock_change_and_its_offset_follows() -> None:
    dues = [line["prompts"][0]["due"] for line in lines("clock_change")]

    assert dues[2:5] == ["2026-03-07T02:30:00-05:00", "2026-03-08T03:00:00-04:00", "2026-03-09T02:30:00-04:00"]


def test_a_follow_up_comes_a_day_of_real_hours_after_the_run() -> None:
    day = next(line for line in lines("clock_change") if line["date"] == "2026-03-08")

    assert {"kind": "follow_up", "due": "2026-03-08T19:30:00-04:00"} in day["prompts"]


# --- the command


def test_a_dash_reads_standard_input() -> None:
    file = DIARIES[0]
    seen = bot("simulate", "-", told=file.read_bytes())

    assert (seen.returncode, seen.stdout) == (0, file.with_suffix(".jsonl").read_bytes())


def test_pretty_tells_the_reasons_in_words() -> None:
    seen = bot("simulate", "--pretty", str(FOLDER / "run_too_much.json"))
    text = seen.stdout.decode()

    assert seen.returncode == 0
    assert " ".join(text.splitlines()[0].split()) == "day verdict colour settled stage step change at most be seen"
    assert "Tue 3 Mar 2026  run shorter  green   yes      slow        -     none      44 min" in text
    assert "  R4    A run much longer than your longest of the last 30 days raises the risk of getting" in text
    assert "  sent  09:00 Check-in, 18:00 Follow-up" in text
    assert max(map(len, text.splitlines())) <= 100
    assert "<" not in text


def test_pretty_says_how_soon_to_be_seen() -> None:
    seen = bot("simulate", "--pretty", str(FOLDER / "rupture_cleared.json")).stdout.decode()

    assert "refer        red     no       slow        -     hold      -        same day" in seen


def test_a_diary_without_days_prints_nothing() -> None:
    seen = bot("simulate", "-", told=b'{"profile": {"timezone": "UTC"}, "days": []}')

    assert (seen.returncode, seen.stdout, seen.stderr) == (0, b"", b"")


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (one_day(morning_pain=11), "days.0.morning_pain: must be a whole number from 0 to 10, not 11."),
        (one_day(mood=3), "days.0.mood: there is no such field."),
        (
            one_day(activities=[{"kind": "run", "minutes": 10_000}]),
            "days.0.activities.0.minutes: must be a whole number from 1 to 600, not 10000.",
        ),
        (
            b'{"profile": {"timezone": "Mars"}}',
            'profile.timezone: must be a time zone such as Europe/Berlin, not "Mars".',
        ),
        (b"pain: 3", "The diary is not JSON: line 1, column 1: Expecting value."),
    ],
)
def test_a_bad_diary_is_one_sentence_and_code_2(told: bytes, sentence: str) -> None:
    seen = bot("simulate", "-", told=told)

    assert (seen.returncode, seen.stdout, seen.stderr.decode()) == (2, b"", f"{sentence}\n")


def test_a_future_day_after_good_ones_prints_none_of_them() -> None:
    told = {"profile": {"timezone": "UTC"}, "days": [{"date": "2026-03-01"}, {"date": "2999-01-01"}]}
    seen = bot("simulate", "-", told=json.dumps(told).encode())

    assert (seen.returncode, seen.stdout) == (2, b"")
    assert seen.stderr.startswith(b"days.1.date: must not be in the future, and 2999-01-01 is after today, ")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    for path, reason in ((tmp_path / "none.json", "No such file or directory"), (tmp_path, "Is a directory")):
        seen = bot("simulate", str(path))
        assert (seen.returncode, seen.stderr.decode()) == (2, f"{path}: cannot be read: {reason}.\n")


def test_help_answers_at_once_and_names_both_commands() -> None:
    seen = bot("--help").stdout.decode()

    assert "simulate" in seen
    assert "rules" in seen
