"""Two ways of tapping: as fast as a bot answers, in so many chats at once; or so many taps a second, whatever comes."""

import asyncio
import json
import statistics
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from tap.api import Api, Chat, Wire
from tap.bots import Bot, processor_s, started
from tap.people import FIRST, SHOWN_AS, Asked
from tap.screens import LABELS, card, keyboard

AT_ONCE = 200  # chats of the closed loop
PER_SECOND = 60  # taps of the open loop
WARM_UP_S = 2.0
LEAST, PATIENCE_S, POLL_S = 200, 30.0, 0.1  # fewer taps tell nothing, so a slow bot is given more time
READY_S = 60.0
SETTLE_S = 1.5  # after the first getUpdates: the work of starting


@dataclass(frozen=True, slots=True)
class Load:
    """How to tap: `per_second` taps, or none for the closed loop; for so many seconds after the warm-up."""

    seconds: float
    per_second: float | None = None
    delay_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of one bot came to."""

    bot: str
    loop: str
    delay_ms: float
    taps: int
    taps_per_s: float
    p50_ms: float
    p99_ms: float
    cpu_ms_per_tap: float
    load_cpu_ms_per_tap: float


class Taps:
    """Counts the taps of one run; those of the warm-up are forgotten."""

    def __init__(self) -> None:
        self.took: list[float] = []
        self.next: Callable[[Chat], None] = lambda _: None

    def done(self, chat: Chat, took_s: float) -> None:
        """Note a tap that is done, and go on with its chat."""
        self.took.append(took_s)
        self.next(chat)


async def measure(bot: Bot, load: Load, people: list[Asked], database: Path) -> Run:
    """Start a bot, tap, and return what came of it."""
    taps = Taps()
    api = Api(taps.done, load.delay_s)
    async with _served(api) as root, started(bot, root, database) as process:
        await asyncio.wait_for(api.asked.wait(), READY_S)
        await asyncio.sleep(SETTLE_S)
        chats = _chats(bot, people)
        tapping = asyncio.create_task(
            _open(api, chats, load.per_second, taps) if load.per_second else _closed(api, chats, taps)
        )
        await asyncio.sleep(WARM_UP_S)
        taps.took.clear()
        begun, bot_s, own_s = perf_counter(), processor_s(process), process_time()
        await asyncio.wait({tapping}, timeout=load.seconds)
        while (  # noqa: ASYNC110 - it counts, and waits for no one event
            len(taps.took) < LEAST and perf_counter() - begun < PATIENCE_S and not tapping.done()
        ):
            await asyncio.sleep(POLL_S)
        span, bot_s, own_s = perf_counter() - begun, processor_s(process) - bot_s, process_time() - own_s
        took = sorted(taps.took) or [span]  # not one in all that time
        taps.next = lambda _: None
        tapping.cancel()
        await asyncio.wait({tapping})
    return Run(
        bot.name,
        f"open, {load.per_second:g}/s" if load.per_second else f"closed, {AT_ONCE} chats",
        load.delay_s * 1000,
        len(took),
        len(took) / span,
        statistics.median(took) * 1000,
        took[int(len(took) * 0.99)] * 1000,
        bot_s * 1000 / len(took),
        own_s * 1000 / len(took),
    )


@asynccontextmanager
async def _served(api: Api) -> AsyncIterator[str]:
    server = await asyncio.get_running_loop().create_server(lambda: Wire(api), "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()


def _chats(bot: Bot, people: list[Asked]) -> Iterator[Chat]:
    """Give a chat for each person, with the card that the bot has put there; a bot without a database has no end."""
    if not bot.is_ours:
        yield from (Chat(FIRST + number, SHOWN_AS, card(0)[0], keyboard(0), LABELS) for number in count())
    for asked in people:
        wanted = json.loads(asked.wanted)
        keys = {
            "inline_keyboard": [
                [{"text": label, "callback_data": data} for label, data in row] for row in wanted["buttons"]
            ]
        }
        yield Chat(asked.chat, asked.message_id, wanted["text"], keys, LABELS)


async def _closed(api: Api, chats: Iterator[Chat], taps: Taps) -> None:
    """Tap in so many chats at once: in each as soon as the last tap is done, then in the next person's."""
    over = asyncio.get_running_loop().create_future()

    def go_on(chat: Chat) -> None:
        found = next(chats, None) if chat.is_over else chat
        if found is not None:
            api.tap(found)
        elif not over.done():
            over.set_result(None)  # everybody has tapped

    taps.next = go_on
    for _ in range(AT_ONCE):
        api.tap(next(chats))
    await over


async def _open(api: Api, chats: Iterator[Chat], per_second: float, taps: Taps) -> None:
    """Tap so many times a second, in a chat whose last tap is done."""
    ready: deque[Chat] = deque()
    taps.next = lambda chat: None if chat.is_over else ready.append(chat)
    at = perf_counter()
    for chat in iter(lambda: ready.popleft() if len(ready) > AT_ONCE else next(chats), None):
        at += 1 / per_second
        await asyncio.sleep(max(at - perf_counter(), 0))
        api.tap(chat)


def as_json(run: Run) -> dict[str, Any]:
    """Return a run as it is kept."""
    return {name: round(value, 3) if isinstance(value, float) else value for name, value in _fields(run)}


def _fields(run: Run) -> Iterator[tuple[str, Any]]:
    return ((name, getattr(run, name)) for name in Run.__dataclass_fields__)
