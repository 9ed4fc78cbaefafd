"""The one place that reads the clock."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Return the present instant, aware, in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - this is the one place that reads the clock


class MovableClock:
    """A clock that runs like the real one and can be moved forward, for the demo and for tests.

    `frozen_at` stops it at an instant, so that a story gives the same words every time.
    """

    def __init__(self, frozen_at: datetime | None = None) -> None:
        self._frozen_at = frozen_at
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        """Return the moved instant in UTC."""
        return (self._frozen_at or utc_now()) + self._ahead

    def move_to(self, instant: datetime) -> None:
        """Move forward to `instant`; an instant in the past leaves the clock where it is."""
        self._ahead += max(instant - self(), timedelta())
