"""Read and check the thresholds of the rules."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, time
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, StrictBool, StrictFloat, StrictInt

from bot.content.danger import load_danger_signs
from bot.content.errors import ContentError, Strict, read_toml
from bot.content.policy_order import contradictions
from bot.model.diary import Stage
from bot.model.policy import LadderStep, Policy, Rung
from bot.model.time_policy import TimePolicy

Firmness = Literal["firm", "fair", "thin", "none"]
Number = StrictInt | StrictFloat
Value = Number | time | tuple[StrictInt, ...]
Count = Annotated[StrictInt, Field(ge=1, le=200)]

_TABLES = {"tiers", "tier_days", "rungs", "ladder", "time"}


class PolicyError(ValueError):
    """The policy is out of range or contradicts itself; the message names the field."""


class Sourced(Strict):
    """Where a piece of the policy comes from, and when that was last reviewed."""

    rules: tuple[str, ...]
    source: str
    firmness: Firmness
    reviewed: date


class Entry(Sourced):
    """One threshold with everything that a clinician wants to know about it."""

    value: Value
    unit: str
    minimum: Number | time
    maximum: Number | time


class Dosed(Sourced):
    """One dose of a stage."""

    stage: Stage
    exercise: str
    sets: Count
    reps: Count | None = None
    hold_s: Count | None = None
    one_leg: StrictBool
    times_a_day: Annotated[StrictInt, Field(ge=1, le=3)] = 1


class Ladder(Sourced):
    """The walk-run ladder: rounds, minutes running and minutes walking of each step."""

    unit: str
    steps: Annotated[
        tuple[tuple[Count, Count, Annotated[StrictInt, Field(ge=0, le=60)]], ...], Field(min_length=10, max_length=10)
    ]


class PolicyFile(Strict):
    """The whole of policy.toml."""

    thresholds: dict[str, Entry]
    times: dict[str, Entry]
    rungs: tuple[Dosed, ...]
    ladder: Ladder


def load_policy(path: Path | None = None) -> Policy:
    """Return the checked policy of `path`, our own by default; raise PolicyError naming the field that is wrong."""
    file = _read(path)
    _check_names(file.thresholds, {field.name for field in fields(Policy)} - _TABLES)
    _check_names(file.times, {field.name for field in fields(TimePolicy)})
    _check_ranges({**file.thresholds, **file.times})
    policy = _policy(file)
    for sentence in contradictions(policy):
        raise PolicyError(sentence)
    return policy


def load_policy_entries(path: Path | None = None) -> Mapping[str, Entry]:
    """Return every threshold by name, with its rules, unit, range, source and firmness."""
    file = _read(path)
    return {**file.thresholds, **file.times}


def load_policy_file(path: Path | None = None) -> PolicyFile:
    """Return the whole file, with the doses of the stages and the ladder."""
    return _read(path)


@cache
def policy_date() -> date:
    """Return the day on which a part of our policy was last reviewed."""
    file = _read(None)
    return max(one.reviewed for one in (*file.thresholds.values(), *file.times.values(), *file.rungs, file.ladder))


def _read(path: Path | None) -> PolicyFile:
    file = resources.files("bot.content") / "policy.toml" if path is None else path
    try:
        return read_toml(file, PolicyFile)
    except ContentError as error:
        raise PolicyError(str(error)) from None
    except (OSError, UnicodeDecodeError):
        raise PolicyError(f"{file.name}: cannot be read as a text file") from None


def _policy(file: PolicyFile) -> Policy:
    signs = load_danger_signs()
    values: dict[str, Any] = {name: entry.value for name, entry in file.thresholds.items()}
    times: dict[str, Any] = {name: entry.value for name, entry in file.times.items()}
    return Policy(
        **values,
        tiers={flag: sign.urgency for flag, sign in signs.flags.items()},
        tier_days=signs.tiers,
        rungs={stage: tuple(_rung(dosed) for dosed in file.rungs if dosed.stage is stage) for stage in Stage},
        ladder=tuple(LadderStep(*step) for step in file.ladder.steps),
        time=TimePolicy(**times),
    )


def _rung(dosed: Dosed) -> Rung:
    return Rung(dosed.exercise, dosed.sets, dosed.reps, dosed.hold_s, dosed.one_leg, dosed.times_a_day)


def _check_names(entries: Mapping[str, Entry], wanted: set[str]) -> None:
    for name in sorted(wanted ^ set(entries)):
        raise PolicyError(f"{name}: {'is missing' if name in wanted else 'is not a threshold'}")


def _check_ranges(entries: Mapping[str, Entry]) -> None:
    for name, entry in entries.items():
        values = entry.value if isinstance(entry.value, tuple) else (entry.value,)
        kind = _KINDS[name]
        if not values or not all(type(value) is kind for value in (*values, entry.minimum, entry.maximum)):
            raise PolicyError(f"{name}: {_shown(entry.value)} is not {_KIND_NAMES[kind]}, or its range is not")
        for value in values:
            if not _within(value, entry):
                low, high = _shown(entry.minimum), _shown(entry.maximum)
                raise PolicyError(f"{name}: {_shown(value)} is outside {low} to {high} {entry.unit}")


def _within(value: Number | time, entry: Entry) -> bool:
    low: Any = entry.minimum
    high: Any = entry.maximum
    return bool(low <= value <= high)


def _shown(value: Value) -> str:
    return value.isoformat("minutes") if isinstance(value, time) else str(value)


def _kind(hint: object) -> type:
    return hint if isinstance(hint, type) and hint in {float, time} else int


_KIND_NAMES: dict[type, str] = {int: "a whole number", float: "a number with a point", time: "a time of day"}
_KINDS = {field.name: _kind(field.type) for field in (*fields(Policy), *fields(TimePolicy))}
