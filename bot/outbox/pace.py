"""How fast we send: so many messages a second in all, replies before reminders."""

import asyncio
import heapq
from itertools import count

REPLY, REMINDER = 0, 1


class Pace:
    """A gate that lets `per_second` messages through, the urgent ones first."""

    def __init__(self, per_second: float) -> None:
        self._gap = 1 / per_second
        self._burst = max(1.0, per_second)
        self._next_at = 0.0
        self._order = count()
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []

    async def turn(self, *, reminder: bool) -> None:
        """Wait until one message more may be sent."""
        loop = asyncio.get_running_loop()
        if not self._waiting and self._free(loop.time()):
            return
        ready = loop.create_future()
        heapq.heappush(self._waiting, (REMINDER if reminder else REPLY, next(self._order), ready))
        if len(self._waiting) == 1:
            loop.call_later(self._gap, self._release)
        await ready

    def _free(self, now: float) -> bool:
        """Take a place when the last second has one left."""
        if self._next_at > now + self._gap * (self._burst - 1):
            return False
        self._next_at = max(self._next_at, now) + self._gap
        return True

    def _release(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting and (self._waiting[0][2].done() or self._free(loop.time())):
            _, _, ready = heapq.heappop(self._waiting)
            if not ready.done():
                ready.set_result(None)
        if self._waiting:
            loop.call_later(self._gap, self._release)
