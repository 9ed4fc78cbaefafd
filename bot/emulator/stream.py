"""The stream of server-sent events by which a page watches one person's chat."""

import asyncio
import json
from collections.abc import AsyncIterator

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bot.emulator import page_view
from bot.emulator.chats import Chat
from bot.emulator.controls import Controls
from bot.emulator.events import Event, Events, end
from bot.emulator.spec import Json
from bot.emulator.world import World

HEARTBEAT = 15.0
QUIET = 0.3


class EventStream(Response):
    """Sends a snapshot, then what changes, until the page goes or the emulator closes."""

    media_type = "text/event-stream"

    def __init__(self, world: World, chat: Chat, controls: Controls | None) -> None:
        super().__init__(headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"})
        del self.headers["content-length"]
        self._world, self._chat, self._controls = world, chat, controls
        self._clock: Json | None = None

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the stream."""
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        self._clock = await self._clock_now()
        with self._world.watchers.watching(self._chat.chat_id) as events:
            gone = asyncio.ensure_future(_gone(receive, events))
            try:
                async for chunk in self._chunks(events):
                    await send({"type": "http.response.body", "body": chunk, "more_body": True})
            finally:
                gone.cancel()
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _chunks(self, events: Events) -> AsyncIterator[bytes]:
        snapshot = page_view.snapshot(self._chat, self._world.profile)
        yield _chunk(("snapshot", snapshot | {"clock": self._clock}))
        pause = HEARTBEAT
        while True:
            try:
                async with asyncio.timeout(pause):
                    event = await events.get()
            except TimeoutError:
                yield await self._clock_change() or b": still here\n\n"
                pause = HEARTBEAT
                continue
            if event is None:
                return
            pause = QUIET
            yield await self._clock_change() if event[0] == "clock" else _chunk(event)

    async def _clock_change(self) -> bytes:
        """Return the clock if it shows another time or another plan than before."""
        clock = await self._clock_now()
        changed, self._clock = clock != self._clock, clock
        return _chunk(("clock", clock)) if changed else b""

    async def _clock_now(self) -> Json | None:
        if self._controls is None:
            return None
        return page_view.clock(await self._controls.state(self._chat.chat_id))


async def _gone(receive: Receive, events: Events) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    end(events)


def _chunk(event: Event) -> bytes:
    name, data = event
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n".encode()
