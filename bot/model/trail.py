"""What somebody's days have been, as one reads them afterwards: mornings, loads, stages, flares, danger."""

from dataclasses import dataclass
from datetime import date

from bot.model.decision import Colour
from bot.model.diary import Flag, Side, Stage
from bot.model.standing import Move


@dataclass(frozen=True, slots=True)
class RunBar:
    """One run: its minutes where told, and its colour once the days after it have been told; None: not known yet."""

    minutes: int | None
    colour: Colour | None
    pain_told: bool = True


@dataclass(frozen=True, slots=True)
class TrailDay:
    """A local day on which something was told, or the last day when it lies in a flare or in danger; pain is 0-10."""

    date: date
    stage: Stage
    pain: int | None = None
    baseline: float | None = None
    run_step: int | None = None
    runs: tuple[RunBar, ...] = ()
    exercised: bool = False
    other: bool = False
    flare: bool = False
    danger: Flag | None = None
    settled: bool | None = None  # what the day's answers say of the last load; None when they say nothing
    move: Move | None = None
    rules: tuple[str, ...] = ()  # that fired, without those of the day's dose


@dataclass(frozen=True, slots=True)
class Trail:
    """The days told from `first` to `last` in order; days without an answer are missing, never made up.

    `ceiling` is the person's limit for pain in a load; `stage` is that of the day before `first`.
    """

    first: date
    last: date
    ceiling: int
    stage: Stage
    side: Side
    days: tuple[TrailDay, ...]

    @property
    def span(self) -> int:
        """How many days it covers."""
        return (self.last - self.first).days + 1
