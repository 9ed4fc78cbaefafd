"""How much one person may send: enough for any thumb, too little for a program."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

BURST = 30  # updates at once: a set-up, a check-in and a load, tapped as fast as a thumb can, are fewer
PER_MINUTE = 30  # from then on: one every two seconds, for as long as somebody likes
CLOCK_CHANGED = timedelta(minutes=5)  # further back than Telegram's clock and ours ever differ
MOST_PEOPLE = 10_000  # remembered; the oldest are forgotten, since their allowance has long come back


class Verdict(Enum):
    """What to do with an update."""

    TAKE = "take"
    SAY_SO = "say_so"  # the first one too many: say so
    SET_ASIDE = "set_aside"  # another one too many: it has been said


@dataclass(slots=True)
class _Left:
    updates: float
    at: datetime
    told: bool = False


class Allowance:
    """Counts in memory, since it is only protection: a restart begins anew."""

    def __init__(self, burst: int = BURST) -> None:
        self._burst = burst
        self._people: dict[int, _Left] = {}

    def take(self, person: int, at: datetime) -> Verdict:
        """Count one update that was sent at `at`, and tell what to do with it.

        What waited while we were down carries the times at which it was sent, so that it does not count as a flood.
        """
        left = self._people.pop(person, None) or _Left(self._burst, at)
        self._people[person] = left  # at the end: the dictionary is in the order of use
        if len(self._people) > MOST_PEOPLE:
            del self._people[next(iter(self._people))]
        self._refill(left, at)
        if left.updates >= 1:
            left.updates -= 1
            left.told = left.told and left.updates < self._burst / 2  # said again only after a real break
            return Verdict.TAKE
        told, left.told = left.told, True
        return Verdict.SET_ASIDE if told else Verdict.SAY_SO

    def _refill(self, left: _Left, at: datetime) -> None:
        """Give back what the time since has earned; a clock that goes back gives nothing and takes nothing."""
        if at > left.at:
            left.updates = min(left.updates + (at - left.at).total_seconds() / 60 * PER_MINUTE, self._burst)
        if at > left.at or left.at - at > CLOCK_CHANGED:
            left.at = at
