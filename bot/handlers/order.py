"""Order within a chat, while chats do not wait for each other."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable
from typing import Any

from telegram.ext import BaseUpdateProcessor

from bot.handlers.arrival import Arrival

NO_LIMIT = 1_000_000  # the outer limit is taken before a chat's turn, so it must never be the one that holds
AT_ONCE = 64  # updates worked on at the same time


class ChatOrder(BaseUpdateProcessor):
    """Work on one update of a chat at a time, first come first served, and on many chats at once."""

    def __init__(self) -> None:
        super().__init__(NO_LIMIT)
        self._turns: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._waiting: defaultdict[int, int] = defaultdict(int)
        self._slots = asyncio.Semaphore(AT_ONCE)

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the chat's turn, then for a free slot."""
        chat = update.person if isinstance(update, Arrival) else 0
        self._waiting[chat] += 1
        try:
            async with self._turns[chat], self._slots:
                await coroutine
        finally:
            self._waiting[chat] -= 1
            if not self._waiting[chat]:
                del self._waiting[chat], self._turns[chat]

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""
