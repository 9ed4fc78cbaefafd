"""A Telegram that answers every call at once, in a process of its own, and remembers what was sent to whom and when."""

import asyncio
import contextlib
import json
import multiprocessing
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Any

CHAT = re.compile(rb"chat_id\W+(\d+)")
MESSAGE = re.compile(rb"[&\"\s]message_id\W+(\d+)")
LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
CHUNKED = re.compile(rb"transfer-encoding: *chunked", re.IGNORECASE)
ME = {"id": 123456789, "is_bot": True, "first_name": "Coach", "username": "coach_bot"}
POLL_S = 1.0


@dataclass
class Stub:
    """What was sent: method, chat, and the seconds of the monotonic clock, which all processes share."""

    sent: list[tuple[str, int, float]] = field(default_factory=list)
    polled_at: float | None = None

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the calls of one connection."""
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                body = await _body(reader, head)
                method = head.split(b" ", 2)[1].rsplit(b"/", 1)[-1].decode()
                answer = json.dumps({"ok": True, "result": await self._answer(method, body)}).encode()
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
                writer.write(b"Content-Length: %d\r\n\r\n%s" % (len(answer), answer))
                await writer.drain()
        writer.close()

    async def _answer(self, method: str, body: bytes) -> Any:
        if method == "getMe":
            return ME
        if method == "getUpdates":
            self.polled_at = self.polled_at or time.monotonic()
            await asyncio.sleep(POLL_S)
            return []
        chat = CHAT.search(body)
        if chat is None:
            return True
        self.sent.append((method, int(chat[1]), time.monotonic()))
        known = MESSAGE.search(body)
        number = int(known[1]) if known else 1_000_000 + len(self.sent)
        return {"message_id": number, "date": 1, "chat": {"id": int(chat[1]), "type": "private"}, "text": "."}


async def _body(reader: asyncio.StreamReader, head: bytes) -> bytes:
    if CHUNKED.search(head):
        parts = []
        while size := int(await reader.readline(), 16):
            parts.append(await reader.readexactly(size))
            await reader.readline()
        await reader.readline()
        return b"".join(parts)
    length = LENGTH.search(head)
    return await reader.readexactly(int(length[1])) if length else b""


async def _live(pipe: Connection) -> None:
    stub = Stub()
    async with await asyncio.start_server(stub.serve, "127.0.0.1", 0, limit=2**22) as server:
        pipe.send(server.sockets[0].getsockname()[1])
        loop = asyncio.get_running_loop()
        while await loop.run_in_executor(None, pipe.recv) == "tell":
            pipe.send((stub.polled_at, stub.sent))
            stub.sent, stub.polled_at = [], None


def _main(pipe: Connection) -> None:
    asyncio.run(_live(pipe))


@dataclass(frozen=True)
class Telegram:
    """The stub as its parent sees it."""

    url: str
    pipe: Connection

    def tell(self) -> tuple[float | None, list[tuple[str, int, float]]]:
        """Return when updates were first asked for and what was sent, since the last time."""
        self.pipe.send("tell")
        polled, sent = self.pipe.recv()
        return polled, sent


@contextmanager
def telegram() -> Iterator[Telegram]:
    """Run the stub for the length of a block."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    child = context.Process(target=_main, args=(theirs,), daemon=True)
    child.start()
    try:
        yield Telegram(f"http://127.0.0.1:{ours.recv()}", ours)
    finally:
        ours.send("end")
        child.join()
