"""The whole bot in one process against the emulator, with a clock that we move and people who tap labels."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
from pydantic import AnyHttpUrl, SecretStr

from bot.app.build import Program, build
from bot.clock import MovableClock
from bot.emulator import Emulator, Person
from bot.settings import Settings

TOKEN = "123456789:TEST-token-of-the-story-runner-00000"
KEY = "5a" * 32
START = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)  # a Monday
SETUP = (
    *("I agree, and I am 18 or older", "say:Berlin", "Left", "Middle of the tendon", "2", "Yes, I run", "45 min"),
    *("09:00", "18:00", "None of these"),
)
PATIENCE_S = 20
TIRELESS = 1_000_000  # updates at once: the clock stands still while a story goes on


class World:
    """A running bot, its Telegram, and its clock."""

    def __init__(self, folder: Path, start: datetime = START) -> None:
        self.clock = MovableClock(start)
        self.emulator = Emulator(TOKEN, clock=self.clock)
        self.settings = Settings(
            token=SecretStr(TOKEN),
            database=folder / "data" / "story.db",
            database_key=SecretStr(KEY),
            database_key_file=None,
            api_url=AnyHttpUrl("http://emulator"),
            messages_per_second=1000,
            chat_messages_per_second=1000,
            log_level="WARNING",
        )
        self.burst = TIRELESS
        self._program: Program | None = None

    @property
    def program(self) -> Program:
        """The running bot."""
        assert self._program is not None, "the bot is not running"
        return self._program

    async def boot(self) -> None:
        """Start the bot on what its database holds."""
        transport = httpx.ASGITransport(app=self.emulator.asgi)
        self._program = await build(
            self.settings, clock=self.clock, transport=transport, pause_s=0.01, burst=self.burst
        )
        await self._program.connect()
        await self._program.start(long_poll=timedelta(seconds=5))
        self._program.scheduler.pause()  # the story beats the heart

    async def crash(self) -> None:
        """End the bot as if it were killed: nothing is finished, nothing is said."""
        program, self._program = self.program, None
        await program.stop()

    async def settle(self) -> None:
        """Wait until all that was said is committed and all that is wanted is shown."""
        async with asyncio.timeout(PATIENCE_S):
            await self.emulator.settled()
            await self.program.outbox.idle()

    async def wait(self, span: timedelta) -> None:
        """Let the time pass; what falls due on the way happens at its own time."""
        target = self.clock() + span
        while (due := await self.program.engine.next_due_at()) is not None and due <= target:
            self.clock.move_to(due)
            await self._beat()
        self.clock.move_to(target)
        await self._beat()

    async def _beat(self) -> None:
        await self.program.beat()
        await self.settle()

    async def close(self) -> None:
        """Stop everything."""
        if self._program is not None:
            await self.crash()
        await self.emulator.close()

    def somebody(self, name: str = "Robin", language: str = "en") -> Person:
        """Return a new person with a phone in a language."""
        return self.emulator.add_user(name, language_code=language)


async def do(world: World, who: Person, *acts: str) -> None:
    """Type what begins with / or say:, tap the rest, each when all is shown that came before."""
    for act in acts:
        if act.startswith(("/", "say:")):
            who.say(act.removeprefix("say:"))
        else:
            who.tap_label(act)
        await world.settle()


@asynccontextmanager
async def world(folder: Path, start: datetime = START) -> AsyncIterator[World]:
    """Run a world for the length of a block."""
    here = World(folder, start)
    try:
        await here.boot()
        yield here
    finally:
        await here.close()
