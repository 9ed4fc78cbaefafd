"""Run `bot` as a process in a folder of its own, with a clean environment, against a served Telegram."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import uvicorn

from bot.clock import utc_now
from bot.emulator import Emulator
from tests.emulator.serving import Announced

TOKEN = "987654321:TEST-token_of-the-processes-000000000"
KEY = "7c" * 32
PATIENCE_S = 20
RUNNING = "Running. Stop with Ctrl+C."

# Coverage measures processes, too; PATH is there for the interpreter.
KEPT = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE") or name == "PATH"}


@dataclass
class Process:
    """A running `bot` and what it has written."""

    child: asyncio.subprocess.Process
    err: list[str] = field(default_factory=list)

    async def line(self, part: str) -> str:
        """Wait for a line on standard error that has `part` in it."""
        assert self.child.stderr is not None
        async with asyncio.timeout(PATIENCE_S):
            while raw := await self.child.stderr.readline():
                self.err.append(raw.decode())
                if part in self.err[-1]:
                    return self.err[-1]
        raise AssertionError(f"it ended without {part!r}: {''.join(self.err)}")

    async def asked(self, part: str) -> None:
        """Wait for a question that wants an unseen answer: its last space comes once the echo is off."""
        assert self.child.stdout is not None
        assert self.child.stderr is not None
        async with asyncio.timeout(PATIENCE_S):
            assert part in (await self.child.stdout.read(1000)).decode()
            assert await self.child.stderr.read(1) == b" "

    async def end(self, seconds: float = PATIENCE_S) -> "Ended":
        """Wait for the end; give what was written."""
        try:
            async with asyncio.timeout(seconds):
                out, err = await self.child.communicate()
        finally:
            if self.child.returncode is None:
                self.child.kill()
                await self.child.wait()
        return Ended(self.child.returncode or 0, out.decode(), "".join(self.err) + err.decode())

    async def stop(self, seconds: float = 6) -> "Ended":
        """Tell it to stop, as systemd does, and wait for the end."""
        self.child.send_signal(signal.SIGTERM)
        return await self.end(seconds)


@dataclass(frozen=True)
class Ended:
    """How a process ended."""

    code: int
    out: str
    err: str

    def sentence(self) -> str:
        """Return the one sentence on standard error of a run that could not be."""
        assert self.code == 1, (self.code, self.err)
        assert self.out == ""
        assert self.err.endswith(".\n")
        assert self.err.count("\n") == 1, self.err
        assert "Traceback" not in self.err
        return self.err.strip()


@dataclass
class Machine:
    """A folder to run `bot` in, and its settings."""

    folder: Path
    settings: dict[str, str]
    started: list[asyncio.subprocess.Process] = field(default_factory=list)

    async def start(self, *arguments: str, stdin: int = asyncio.subprocess.DEVNULL, **more: Any) -> Process:
        """Start `bot`; a setting is words, or None to leave it out."""
        given: Mapping[str, str | None] = {**KEPT, "HOME": str(self.folder), **self.settings, **more}
        child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", *arguments),
            cwd=self.folder,
            env={name: value for name, value in given.items() if value is not None},
            stdin=stdin,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
        self.started.append(child)
        return Process(child)

    async def clear(self) -> None:
        """End what a failed test has left running."""
        for child in self.started:
            if child.returncode is None:
                child.kill()
                await child.communicate()

    async def run(self, *arguments: str, **more: Any) -> Ended:
        """Run `bot` to its end."""
        return await (await self.start(*arguments, **more)).end()


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@asynccontextmanager
async def telegram(port: int = 0, token: str = TOKEN) -> AsyncIterator[tuple[str, Emulator]]:
    """Serve a Telegram on this machine; give its address and the emulator."""
    emulator = Emulator(token, clock=utc_now)
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        config = uvicorn.Config(emulator.asgi, log_level="critical", lifespan="off", timeout_graceful_shutdown=2)
        server = Announced(config)
        task = asyncio.create_task(server.serve(sockets=[listener]))
        await server.up.wait()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}", emulator
        finally:
            await emulator.close()
            server.should_exit = True
            await task


async def until(true: Callable[[], bool]) -> None:
    """Wait until something is true."""
    async with asyncio.timeout(PATIENCE_S):
        while not true():  # noqa: ASYNC110 - the emulator does not call
            await asyncio.sleep(0.02)


def bot(*arguments: str, told: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a process of its own."""
    return subprocess.run(  # noqa: S603 - our own program with our own arguments
        [sys.executable, "-m", "bot", *arguments], input=told, capture_output=True, check=False, timeout=50
    )
