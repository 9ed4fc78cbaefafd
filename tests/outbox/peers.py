"""Other ends of the wire, on real sockets: each talks as it was told to."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]

SENT = b'{"ok":true,"result":{"message_id":7,"date":1,"chat":{"id":1,"type":"private"},"text":"hello"}}'


class Peer:
    """A listener: its address, and what has been said to it so far."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk
        self._tasks: set[asyncio.Task[None]] = set()
        self.port = 0
        self.connections = 0
        self.met = asyncio.Event()
        self.heard: list[bytes] = []

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Talk over one connection, until it ends."""
        self.connections += 1
        self.met.set()
        task = asyncio.current_task()
        assert task
        self._tasks.add(task)
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            await self._talk(reader, writer)
        writer.close()

    async def request(self, reader: asyncio.StreamReader) -> bytes:
        """Read one request, body and all."""
        head = await reader.readuntil(b"\r\n\r\n")
        length = next(
            (int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0
        )
        self.heard.append(head + await reader.readexactly(length))
        return self.heard[-1]

    async def end(self) -> None:
        """Hang up on everybody."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


@asynccontextmanager
async def listening(make: Callable[["Peer"], Talk]) -> AsyncIterator[Peer]:
    """Listen on a free port for the length of a block."""
    peer: Peer

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await make(peer)(reader, writer)

    peer = Peer(talk)
    server = await asyncio.start_server(peer, "127.0.0.1", 0)
    peer.port = server.sockets[0].getsockname()[1]
    try:
        yield peer
    finally:
        server.close()
        await peer.end()
        await server.wait_closed()


def answer(body: bytes = SENT, status: str = "200 OK", *headers: str) -> bytes:
    """Return an answer as it goes over the wire."""
    lines = (f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers)
    return "\r\n".join((*lines, "", "")).encode() + body


def answering(*answers: bytes) -> Callable[[Peer], Talk]:
    """Answer a connection's requests with these, one after the other, and then hang up."""

    def make(peer: Peer) -> Talk:
        async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            for said in answers:
                await peer.request(reader)
                writer.write(said)
                await writer.drain()

        return talk

    return make
