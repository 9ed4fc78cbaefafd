"""Reminders out: our outbox beside a bare aiohttp loop (the ceiling) and python-telegram-bot as it comes.

All send the same messages to one small server, a process of its own on this machine, in turn; read the ratios. Ours
commits each reminder to the encrypted database before and after it is sent, the others keep nothing.
"""

import argparse
import asyncio
import contextlib
import json
import logging
import multiprocessing
import os
import platform
import socket
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import orjson
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.request import BaseRequest, HTTPXRequest

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.clock import utc_now
from bot.model.decision import Plan, PlanKind
from bot.model.person import PersonState
from bot.model.screen import Button, Press, Screen
from bot.outbox import Outbox
from bot.outbox.pace import Pace
from bot.outbox.wire import Wire
from bot.store import Store

TOKEN = "123456789:TEST-token-of-the-benchmark-0000000000"  # noqa: S105 - made up
KEY = "5a" * 32
DUE = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
PATIENCE_S = 5.0
IN_FLIGHT = 100  # what the outbox allows itself at 1,000 messages a second
BEST_OF_HTTPX = 8  # it gets slower with more
PAID = 1000.0  # messages a second that Telegram allows with paid broadcasts
UNLIMITED = 1e6
TEXT = "<b>Good morning!</b> How sore was your tendon when you took your first steps today? 0 is nothing, 10 the worst."
SCREEN = Screen(TEXT, (tuple(Button(str(pain), Press("a", 1, "pain", str(pain))) for pain in range(11)),))
KEYS = [[{"text": button.label, "callback_data": button.press.pack()} for button in row] for row in SCREEN.buttons]
MESSAGE = {
    "message_id": 12345678,
    "from": {"id": 123456789, "is_bot": True, "first_name": "Achilles Coach", "username": "achilles_coach_bot"},
    "chat": {"id": 223456789, "first_name": "Robin", "last_name": "Example", "username": "robin", "type": "private"},
    "date": 1772440200,
    "text": TEXT[3:],
    "entities": [{"offset": 0, "length": 13, "type": "bold"}],
    "reply_markup": {"inline_keyboard": KEYS},
}
ANSWER = orjson.dumps({"ok": True, "result": MESSAGE})
SAID = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (len(ANSWER), ANSWER)


@dataclass(frozen=True, slots=True)
class Run:
    """One run of one variant: messages a second, and microseconds of this process's processor time a message."""

    variant: str
    rate: float
    cpu_us: float


class Answering(asyncio.Protocol):
    """Answers every request as sendMessage does, as cheaply as can be, after a while if so told."""

    def __init__(self, after_s: float) -> None:
        self._after_s = after_s
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember where to answer."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer what is complete."""
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[:end].lower()
            begin = head.index(b"content-length:") + 15
            whole = end + 4 + int(head[begin:].split(b"\r\n", 1)[0])
            if len(self._buffer) < whole:
                return
            self._buffer = self._buffer[whole:]
            if self._after_s:
                asyncio.get_running_loop().call_later(self._after_s, self._transport.write, SAID)
            else:
                self._transport.write(SAID)


def serve(listener: socket.socket, after_s: float) -> None:
    """Serve until the process is ended."""

    async def forever() -> None:
        server = await asyncio.get_running_loop().create_server(lambda: Answering(after_s), sock=listener)
        await server.serve_forever()

    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(forever())


async def bare(url: str, count: int) -> tuple[float, float]:
    """Keep nothing and make no objects: the ceiling."""
    body = {"chat_id": 1, "text": TEXT, "parse_mode": "HTML", "reply_markup": {"inline_keyboard": KEYS}}
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:

        async def send(chat: int) -> None:
            content = orjson.dumps({**body, "chat_id": chat})
            address = f"{url}/bot{TOKEN}/sendMessage"
            async with session.post(address, data=content, headers={"Content-Type": "application/json"}) as answer:
                assert orjson.loads(await answer.read())["result"]["message_id"]

        return await measured(lambda: at_once(send, count, IN_FLIGHT))


async def library(url: str, count: int, request: BaseRequest, in_flight: int) -> tuple[float, float]:
    """Call the library's `send_message`, and keep nothing."""
    async with request:
        bot = Bot(TOKEN, f"{url}/bot", request=request, get_updates_request=request)

        async def send(chat: int) -> None:
            rows = [[InlineKeyboardButton(key["text"], callback_data=key["callback_data"]) for key in KEYS[0]]]
            preview = LinkPreviewOptions(is_disabled=True)
            keys = InlineKeyboardMarkup(rows)
            sent = await bot.send_message(chat, TEXT, ParseMode.HTML, reply_markup=keys, link_preview_options=preview)
            assert sent.message_id

        return await measured(lambda: at_once(send, count, in_flight))


async def by_name(url: str, count: int) -> tuple[float, float]:
    """Call the method by its name through the library, as our outbox does, and keep nothing."""
    async with Wire(IN_FLIGHT) as wire:
        bot = Bot(TOKEN, f"{url}/bot", request=wire, get_updates_request=wire)
        facts = {"text": TEXT, "parse_mode": "HTML", "reply_markup": {"inline_keyboard": KEYS}}

        async def send(chat: int) -> None:
            sent = await bot.do_api_request("SendMessage", api_kwargs={"chat_id": chat, **facts})
            assert isinstance(sent, dict)
            assert sent["message_id"]

        return await measured(lambda: at_once(send, count, IN_FLIGHT))


async def ours(url: str, count: int, per_second: float) -> tuple[float, float]:
    """Our outbox: encrypted, committed before and after, at most so many a second."""
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent) as folder:  # a disk, and no memory
        store = await Store.open(Path(folder) / "data" / "bot.db", KEY)
        await _plan(store, count)
        async with Wire(IN_FLIGHT) as wire:
            bot = Bot(TOKEN, f"{url}/bot", request=wire, get_updates_request=wire)
            outbox = Outbox(store, bot, utc_now, _never, Pace(per_second))

            async def send() -> None:
                while not await outbox.wake_all():  # as the heart does
                    await outbox.has_room(PATIENCE_S)
                await outbox.idle()

            figures = await measured(send)
        async with store.transaction() as tx:
            assert await tx.waiting_chats() == []
            ((sent,),) = await tx._all("SELECT count(*) FROM plan WHERE state = 'sent'")  # noqa: SLF001 - a look behind
            assert sent == count
        await store.close()
    return figures


async def _plan(store: Store, count: int) -> None:
    """Have one reminder on its way to each of so many people, as the tick does."""
    async with store.transaction() as tx:
        for person in range(1, count + 1):
            await tx.meet(person, "en", DUE)
            await tx.set_state(person, PersonState.ACTIVE)
            await tx.replan(person, [Plan(PlanKind.CHECK_IN, DUE, DUE.date())], DUE - timedelta(hours=1))
            (plan,) = await tx.planned(person)
            await tx.claim_plan(plan.id, DUE)
            await tx.new_card(person, SCREEN, DUE, person=person, plan=plan.id)


async def _never(_: int) -> None:
    raise AssertionError("everybody can be reached")


async def at_once(send: Callable[[int], Awaitable[None]], count: int, in_flight: int) -> None:
    """Send so many messages, so many at once."""
    chats = iter(range(1, count + 1))

    async def work() -> None:
        for chat in chats:
            await send(chat)

    await asyncio.gather(*(work() for _ in range(in_flight)))


async def measured(work: Callable[[], Awaitable[None]]) -> tuple[float, float]:
    """Return the seconds that it took, by the clock and of this process's processors."""
    began, cpu = time.perf_counter(), time.process_time()
    await work()
    return time.perf_counter() - began, time.process_time() - cpu


BARE, OURS, PACED = "bare aiohttp loop, keeps nothing", "ours, no limit", f"ours, limit {PAID:.0f}/s"
VARIANTS: dict[str, Callable[[str, int], Coroutine[Any, Any, tuple[float, float]]]] = {
    BARE: bare,
    OURS: lambda url, count: ours(url, count, UNLIMITED),
    PACED: lambda url, count: ours(url, count, PAID),
    "our call on our wire, keeps nothing": by_name,
    "PTB send_message on our wire": lambda url, count: library(url, count, Wire(IN_FLIGHT), IN_FLIGHT),
    f"PTB as it comes, {BEST_OF_HTTPX} in flight": lambda url, count: library(
        url, count, HTTPXRequest(), BEST_OF_HTTPX
    ),
    f"PTB as it comes, {IN_FLIGHT} in flight": lambda url, count: library(url, count, HTTPXRequest(), IN_FLIGHT),
}


def alternate(url: str, count: int, repeats: int, only: list[str]) -> list[Run]:
    """Run all variants in turn, so many times."""
    runs = []
    for _ in range(repeats):
        for variant, run in VARIANTS.items():
            if not only or any(part in variant for part in only):
                seconds, cpu = asyncio.run(run(url, count))
                runs.append(Run(variant, count / seconds, cpu / count * 1e6))
    return runs


def table(runs: list[Run]) -> str:
    """Return medians with their ranges, and the ratio to the ceiling of each round."""
    lines = [f"{'':36}{'messages/s':>22}{'CPU us a message':>24}{'of the ceiling':>20}"]
    ceilings = [run.rate for run in runs if run.variant == BARE]
    for variant in dict.fromkeys(run.variant for run in runs):
        mine = [run for run in runs if run.variant == variant]
        ratios = [run.rate / ceiling for run, ceiling in zip(mine, ceilings, strict=False)]
        cells = (spread([run.rate for run in mine], 0), spread([run.cpu_us for run in mine], 0), spread(ratios, 2))
        lines.append(f"{variant:36}{cells[0]:>22}{cells[1]:>24}{cells[2]:>20}")
    return "\n".join(lines)


def spread(values: list[float], places: int) -> str:
    """Return the median, and the least and the most in brackets."""
    if not values:
        return "-"
    return f"{statistics.median(values):.{places}f} ({min(values):.{places}f}-{max(values):.{places}f})"


def record(file: Path, runs: list[Run], given: argparse.Namespace) -> None:
    """Write the raw results."""
    about = {
        "count": given.count,
        "answer_after_ms": given.after_ms,
        "in_flight": IN_FLIGHT,
        "processors": os.cpu_count(),
        "load_before": given.load,
        "python": platform.python_version(),
    }
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps({**about, "runs": [asdict(run) for run in runs]}, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Run, print the table, and write the raw results where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000, help="messages a run")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--after-ms", type=float, default=0, help="how long the server takes to answer")
    parser.add_argument("--only", action="append", default=[], help="a part of a variant's name")
    parser.add_argument("--json", type=Path, help="where to write the raw results")
    given = parser.parse_args()
    given.load = os.getloadavg()[0]
    logging.disable(logging.WARNING)
    with socket.create_server(("127.0.0.1", 0), backlog=512) as listener:
        server = multiprocessing.get_context("fork").Process(target=serve, args=(listener, given.after_ms / 1000))
        server.start()
        try:
            url = f"http://127.0.0.1:{listener.getsockname()[1]}"
            runs = alternate(url, given.count, given.repeats, given.only)
        finally:
            server.terminate()
            server.join()
    print(table(runs))
    if given.json:
        record(given.json, runs, given)


if __name__ == "__main__":
    main()
