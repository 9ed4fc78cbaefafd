"""Delivery of updates to a webhook on this machine."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable
from datetime import datetime

import aiohttp

from bot.emulator.spec import Json
from bot.emulator.updates import Updates

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
FIRST_PAUSE = 0.05
LONGEST_PAUSE = 2.0
PATIENCE = 60.0


class Webhook:
    """Posts updates in the order of each chat, several chats at once; one that fails is tried again."""

    def __init__(
        self, url: str, secret: str | None, connections: int, updates: Updates, clock: Callable[[], datetime]
    ) -> None:
        self._url, self._connections, self._updates, self._clock = url, connections, updates, clock
        self._headers = {SECRET_HEADER: secret} if secret else {}
        self._free = asyncio.Semaphore(connections)
        self._lanes: defaultdict[int, deque[tuple[int, Json]]] = defaultdict(deque)
        self._tasks: set[asyncio.Task[None]] = set()
        self._client = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(PATIENCE))
        self._failure: Json = {}

    def start(self) -> None:
        """Begin with what waits already, and take what comes."""
        for update_id, chat_id, update in self._updates.all():
            self._take(update_id, chat_id, update)
        self._updates.on_arrival = self._take

    async def stop(self) -> None:
        """Deliver no more; what has not arrived stays in the queue."""
        self._updates.on_arrival = None
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._client.close()

    def info(self) -> Json:
        """Return what getWebhookInfo says of it."""
        return {"url": self._url, "max_connections": self._connections, "ip_address": "127.0.0.1"} | self._failure

    def _take(self, update_id: int, chat_id: int, update: Json) -> None:
        idle = chat_id not in self._lanes
        self._lanes[chat_id].append((update_id, update))
        if idle:
            task = asyncio.get_running_loop().create_task(self._empty(chat_id))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _empty(self, chat_id: int) -> None:
        lane = self._lanes[chat_id]
        while lane:
            update_id, update = lane[0]
            await self._deliver(update)
            self._updates.drop(update_id)
            lane.popleft()
        del self._lanes[chat_id]

    async def _deliver(self, update: Json) -> None:
        pause = FIRST_PAUSE
        while not await self._arrives(update):
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    async def _arrives(self, update: Json) -> bool:
        try:
            async with self._free, self._client.post(self._url, json=update, headers=self._headers) as answer:
                await answer.read()
        except (aiohttp.ClientError, TimeoutError) as error:
            self._note(f"Connection failed: {type(error).__name__}")
            return False
        if not answer.ok:
            self._note(f"Wrong response from the webhook: {answer.status} {answer.reason}")
        return answer.ok

    def _note(self, reason: str) -> None:
        self._failure = {"last_error_date": int(self._clock().timestamp()), "last_error_message": reason}
