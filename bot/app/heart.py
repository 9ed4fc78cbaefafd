"""The heart: it sleeps until something is due, and plans that are made meanwhile wake it."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from bot.clock import Clock

LONGEST_SLEEP = timedelta(seconds=20)  # so that a clock that is set anew is noticed, and the watchdog hears of us
AGAIN = timedelta(seconds=5)  # after a beat that failed
NEVER = datetime.max.replace(tzinfo=UTC)
LOG = logging.getLogger(__name__)

Beat = Callable[[], Awaitable[datetime]]


class Heart:
    """Beats when something is due. `beat` does what is due and returns when to beat next at the latest."""

    def __init__(self, beat: Beat, clock: Clock, longest: timedelta = LONGEST_SLEEP) -> None:
        self.longest = longest
        self._beat = beat
        self._clock = clock
        self._until = NEVER  # what is planned for an earlier time wakes it
        self._woken = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Beat from here on, for the first time at once."""
        self._task = asyncio.get_running_loop().create_task(self._live(), name="heart")

    async def stop(self) -> None:
        """Stop beating; what a beat had not taken by then stays due."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def planned(self, at: int) -> None:
        """Hear that something was planned for a time, in seconds since 1970."""
        due = datetime.fromtimestamp(at, UTC)
        if due < self._until:
            self._until = due
            self._woken.set()

    async def _live(self) -> None:
        while True:
            self._until = NEVER  # what is planned during a beat is heard, too
            following = await self._beaten()
            self._until = min(self._until, following)
            await self._sleep()

    async def _beaten(self) -> datetime:
        try:
            return await self._beat()
        except Exception as error:  # noqa: BLE001 - the heart goes on, whatever is wrong
            LOG.error("A beat failed: %s", type(error).__name__)  # noqa: TRY400 - a traceback may hold answers
            return self._clock() + AGAIN

    async def _sleep(self) -> None:
        """Sleep until the time has come, looking anew whenever something is planned for an earlier one."""
        latest = self._clock() + self.longest
        while (span := min(self._until, latest) - self._clock()) > timedelta():
            self._woken.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), span.total_seconds())
