"""How fast we send: so many messages a second in all and to one chat, replies before reminders, and floods."""

import asyncio
import heapq
from itertools import count

REPLY, REMINDER = 0, 1
ANSWER_S = 0.1  # what Telegram takes to answer, rather more than less
BEAT_S = 0.01  # between two looks who may go: at a thousand a second ten of them share what each look and commit costs
FEWEST_AT_ONCE, MOST_AT_ONCE = 8, 100
BURST_IN_A_CHAT = 5  # Telegram allows short bursts; a few quick taps need not wait
FLOOD_OF_ALL_S = 5.0  # two chats flooded within so many seconds: Telegram means the whole bot
MOST_CHATS = 10_000  # remembered; the oldest are forgotten, since their room has long come back


class Pace:
    """A gate that lets `per_second` messages through, the urgent ones first, and `per_chat` a second to one chat."""

    def __init__(self, per_second: float, per_chat: float = 1.0) -> None:
        self.per_second = per_second
        self.at_once = round(min(max(per_second * ANSWER_S, FEWEST_AT_ONCE), MOST_AT_ONCE))  # that keep up the pace
        self._gap = 1 / per_second
        self._beat = max(self._gap, BEAT_S)
        self._burst = max(1.0, per_second)
        self._next_at = 0.0
        self._chat_gap = 1 / per_chat
        self._chats: dict[int, float] = {}  # when the room of a chat is whole again
        self._flooded: tuple[int, float] | None = None  # the last chat in a flood, and when
        self._order = count()
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []

    async def turn(self, *, reminder: bool, chat: int | None = None) -> None:
        """Wait until one message more may be sent, to that chat and at all."""
        if chat is not None:
            await self._turn_of(chat)
        loop = asyncio.get_running_loop()
        if not self._waiting and self._free(loop.time()):
            return
        ready = loop.create_future()
        heapq.heappush(self._waiting, (REMINDER if reminder else REPLY, next(self._order), ready))
        if len(self._waiting) == 1:
            loop.call_later(self._beat, self._release)
        await ready

    def flood(self, chat: int, wait_s: float) -> None:
        """Note that Telegram asked us to wait: for that chat, or for all when it asks for several chats at once."""
        now = asyncio.get_running_loop().time()
        before, self._flooded = self._flooded, (chat, now)
        if before is not None and before[0] != chat and now - before[1] <= FLOOD_OF_ALL_S:
            self._next_at = max(self._next_at, now + wait_s + self._gap * (self._burst - 1))

    async def _turn_of(self, chat: int) -> None:
        now = asyncio.get_running_loop().time()
        whole_at = max(self._chats.pop(chat, 0.0), now) + self._chat_gap
        self._chats[chat] = whole_at  # at the end: the dictionary is in the order of use
        if len(self._chats) > MOST_CHATS:
            del self._chats[next(iter(self._chats))]
        if (wait := whole_at - now - self._chat_gap * BURST_IN_A_CHAT) > 0:
            await asyncio.sleep(wait)

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
            loop.call_later(self._beat, self._release)
