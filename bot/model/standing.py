"""Where somebody stands in the programme: the gates to the next stage and step, and what the coming week may bring."""

from dataclasses import dataclass
from datetime import date, time

from bot.model.decision import Decision, Reason, Verdict
from bot.model.diary import Stage


@dataclass(frozen=True, slots=True)
class Gate:
    """One thing that the next stage or step asks for: `have` of `need`, within `span` (days, seconds, repetitions)."""

    name: str
    open: bool
    have: int | None = None
    need: int | None = None
    span: int | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """A change of stage: on which day, to which stage, up or down, and the rule that moved it."""

    date: date
    stage: Stage
    up: bool
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class DayAhead:
    """One coming day as things stand. `check_in` is None where it has been answered, or the person is away."""

    date: date
    check_in: time | None
    decision: Decision
    may_run: bool
    blocked_by: str | None = None  # the rule that keeps from running
    ask_first: bool = False  # today's check-in is still open, so nothing is known of today
    rest_day: bool = False
    away: bool = False
    follow_up_at: time | None = None
    exercised: bool = False  # the exercise of that day is over
    skipped: bool = False  # it was left out
    ran: bool = False

    @property
    def verdict(self) -> Verdict:
        """What the rules would say on that day."""
        return self.decision.verdict


@dataclass(frozen=True, slots=True)
class Standing:
    """A person's place in the programme on one day."""

    today: date
    stage: Stage
    stage_number: int  # from 1
    day_in_stage: int  # the first day is 1
    move: Move | None  # what brought them here; None when the set-up or their physio did
    stage_gates: tuple[Gate, ...]
    run_step: int | None
    run_gates: tuple[Gate, ...]
    runs: bool
    strict: bool
    own_stage: Stage | None  # set by the person's own physio
    own_ceiling: int | None
