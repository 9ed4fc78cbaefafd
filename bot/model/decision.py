"""What the rules answer: a decision with its reasons, the plans that follow, and the fate of a due plan."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from bot.model.diary import Flag, LoadKind, Stage


class Verdict(StrEnum):
    """The day's answer, from freest to most careful."""

    RUN = "run"
    RUN_SHORTER = "run_shorter"
    MODIFY = "modify"
    REST = "rest"
    REFER = "refer"


class Colour(StrEnum):
    """The traffic light of a session or a day; unknown is never green."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


# The same by name: Python 3.11 looks a member of an enum up ten times slower than a name, and the rules ask so often.
GREEN: Final = Colour.GREEN
AMBER: Final = Colour.AMBER
RED: Final = Colour.RED


class Change(StrEnum):
    """What happens to the programme with this decision."""

    PROGRESS = "progress"
    HOLD = "hold"
    REGRESS = "regress"
    NONE = "none"


UNCHANGED: Final = Change.NONE  # by name, as the colours are


class Urgency(StrEnum):
    """How soon to be seen, soonest first."""

    EMERGENCY = "emergency"
    SAME_DAY = "same_day"
    THREE_DAYS = "three_days"
    TWO_WEEKS = "two_weeks"


class PlanKind(StrEnum):
    """The messages that we send unasked."""

    CHECK_IN = "check_in"
    FOLLOW_UP = "follow_up"
    EXERCISE = "exercise"
    NUDGE = "nudge"
    WEEKLY_SUMMARY = "weekly_summary"
    TRIAGE = "triage"  # the advice on a doubtful danger when no answer came; never held back


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that fired: its id, the numbers it saw, and what would change it (a key of the words)."""

    rule: str
    numbers: tuple[tuple[str, int | float | str], ...] = ()
    otherwise: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A message to come. `due` is aware, in the person's zone; unique by (kind, subject, day)."""

    kind: PlanKind
    due: datetime
    day: date  # the local date the message belongs to
    subject: str = ""  # what it is about: "load:41:24", "" when the kind and day say it all
    hours: int | None = None  # a follow-up's real hours since the load
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """A colour with its reasons, for one load, session or follow-up."""

    colour: Colour
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Dose:
    """Today's exercise: `exercise` is an id of content/exercises.toml; holds and tempo are in seconds."""

    exercise: str
    stage: Stage
    sets: int
    reps: int | None = None
    hold_s: int | None = None
    one_leg: bool = False
    volume: float = 1.0  # 0.75 after an amber (P9), 0.5 after a red (P10)
    times_a_day: int = 1
    below_step: bool = False  # the heel may go below the edge of a step; never for insertional pain (L5)


@dataclass(frozen=True, slots=True)
class Decision:
    """All that one look at a person's history says about today."""

    date: date
    verdict: Verdict
    colour: Colour
    settled: bool | None
    stage: Stage
    run_step: int | None
    change: Change
    reasons: tuple[Reason, ...]
    urgency: Urgency | None = None
    flag: Flag | None = None
    cap_minutes: int | None = None
    baseline: float | None = None
    dose: Dose | None = None  # None: no exercise today
    plans: tuple[Plan, ...] = field(default=())
    offers: tuple[LoadKind, ...] = ()  # low-impact swaps for a day without a run


class Lateness(StrEnum):
    """How a due plan goes out: in time, or merged into one catch-up of the same day."""

    ON_TIME = "on_time"
    CATCH_UP = "catch_up"


@dataclass(frozen=True, slots=True)
class Send:
    """Send the due plan."""

    lateness: Lateness = Lateness.ON_TIME
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Postpone:
    """Look again at `until` (aware)."""

    until: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Drop:
    """Do not send; `reason` goes into the ledger ("answered", "expired", "danger", "paused", "budget")."""

    reason: str


OnDue = Send | Postpone | Drop
