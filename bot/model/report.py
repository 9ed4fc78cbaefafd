"""What a page for the physio is made from."""

from dataclasses import dataclass
from datetime import date

from bot.model.diary import Flag, Profile, Stage
from bot.model.standing import Move
from bot.model.trail import Trail


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from `first`: mornings (how many, and their mean), loads, and how the days after them were."""

    first: date
    mornings: int
    mean: float | None
    runs: int
    run_minutes: int
    longest: int | None
    sessions: int
    others: int
    settled: int
    unsettled: int


@dataclass(frozen=True, slots=True)
class Test:
    """A weekly test: pain on hops 0-10, one-leg heel rises of each side, how good it is overall in percent."""

    date: date
    hop: int | None = None
    left: int | None = None
    right: int | None = None
    overall: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """All that stands on the page. `notes` is empty unless the person wants them on it; `note_count` counts all."""

    today: date
    profile: Profile
    stage: Stage
    baseline: float | None
    first: date | None  # the first day told
    told: int  # mornings answered
    trail: Trail
    weeks: tuple[Week, ...]
    moves: tuple[Move, ...]
    tests: tuple[Test, ...]
    flags: tuple[tuple[date, Flag, date | None], ...]  # told on, which, cleared on
    rules: tuple[tuple[str, int], ...]  # the most frequent ones with the number of days
    notes: tuple[tuple[date, str], ...]
    note_count: int
    policy_date: date
