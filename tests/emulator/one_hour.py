"""Controls of a clock, as the demo gives them to the page."""

from datetime import UTC, datetime, timedelta

from bot.clock import MovableClock
from bot.emulator import ClockState, Planned
from bot.emulator.controls import Step

DUE = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


class OneHour:
    """Controls of a program that plans one check-in and moves an hour at a time."""

    def __init__(self, clock: MovableClock) -> None:
        self._clock = clock

    async def state(self, user_id: int) -> ClockState:
        """Return the clock with its one plan."""
        assert user_id
        planned = (Planned(DUE, "Mon 23 Nov, 09:00", "Check-in"),)
        return ClockState(self._clock(), "Europe/Berlin", f"{self._clock():%H:%M}", planned)

    async def move(self, user_id: int, step: Step) -> ClockState:
        """Move one hour."""
        assert step == "hour"
        self._clock.move_to(self._clock() + timedelta(hours=1))
        return await self.state(user_id)
