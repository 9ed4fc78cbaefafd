"""`bot ask` answers as the chat would, line by line on request, and refuses a bad line by its number."""

import json
import subprocess
import sys

import pytest

from bot.app.ask import MOST_BYTES, AskError, answer, answers


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("heard a pop and cant push off", "Get it looked at today"),
        ("can i stretch it", "stretch"),
        ("cant rise on my toes", "Three answers would help"),
        ("i want to kill myself", "somebody"),
        ("14 weeks of exercises and no better", "physio"),
        ("bitcoin price", "Achilles"),
        ("", "nothing in it"),
    ],
)
def test_a_text_is_answered_in_plain_words(text: str, said: str) -> None:
    told = answer(text)
    assert said in told
    assert "<b>" not in told


def test_lines_of_json_are_answered_each_and_bad_ones_named() -> None:
    lines = [b'{"q": "my calf is hot and swollen"}\n', b"no json\n", b"\n", b'{"q": 3}\n', b'{"q": "hi"}']
    danger, bad, worse, chat = answers(lines)
    assert json.loads(str(danger)) | {"candidates": 0, "confidence": 0} == {
        "q": "my calf is hot and swollen", "topic": "rf_dvt", "confidence": 0, "candidates": 0, "red_flag": True,
        "tier": "same_day", "flag": "rf_dvt", "ask": [],
    }  # fmt: skip
    assert isinstance(bad, AskError)
    assert str(bad).startswith("line 2:")
    assert str(worse).startswith("line 4:")
    assert json.loads(str(chat))["topic"] == "off_topic"


@pytest.mark.parametrize(
    "line", [b"\xff\xfe\n", b"[" * 2000, b'{"q": "' + b"a" * MOST_BYTES + b'"}', b'["q"]', b"null"]
)
def test_no_line_breaks_it(line: bytes) -> None:
    (only,) = answers([line])
    assert isinstance(only, AskError)


def test_the_command_ends_with_two_when_a_line_was_bad() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "ask", "--jsonl"],
        input='{"q": "hi"}\nxx\n',
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, json.loads(done.stdout)["q"]) == (2, "hi")
    assert "line 2" in done.stderr
