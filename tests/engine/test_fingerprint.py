"""The fingerprint of the rules: the same wherever and whenever it is taken, another one with another threshold."""

import os
import subprocess
import sys
from dataclasses import replace
from importlib import resources

import pytest

from bot.content.policy import load_policy
from bot.engine import fingerprint as room
from bot.engine.fingerprint import fingerprint

TAKE = """
from bot.content.policy import load_policy
from bot.engine.fingerprint import fingerprint
print(fingerprint(load_policy()))
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_takes_the_same(seed: str) -> None:
    env = os.environ | {"PYTHONHASHSEED": seed}
    took = subprocess.run([sys.executable, "-c", TAKE], env=env, capture_output=True, text=True, check=True)  # noqa: S603 - ourselves
    assert took.stdout.strip() == fingerprint(load_policy())


def test_another_threshold_is_another_one() -> None:
    policy = load_policy()
    assert fingerprint(replace(policy, jump_above=policy.jump_above + 1)) != fingerprint(policy)
    time = replace(policy.time, follow_up_hours=policy.time.follow_up_hours + 1)
    assert fingerprint(replace(policy, time=time)) != fingerprint(policy)


@pytest.mark.parametrize("left_out", ["_ROOMS", "_READERS"])
def test_the_rules_and_those_who_read_answers_are_in_it(monkeypatch: pytest.MonkeyPatch, left_out: str) -> None:
    whole = fingerprint(load_policy())
    monkeypatch.setattr(room, left_out, ())
    room._sources.cache_clear()  # noqa: SLF001 - it is taken once in a process
    assert fingerprint(load_policy()) != whole
    room._sources.cache_clear()  # noqa: SLF001 - as above


def test_every_reader_is_there() -> None:
    assert all((resources.files("bot.engine") / name).is_file() for name in room._READERS)  # noqa: SLF001 - as above
