"""Try it with no account: the real program against a Bot API on this machine, with a clock that moves."""

import asyncio
import secrets
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import AnyHttpUrl, SecretStr

from bot.app.build import Program, build
from bot.app.http import listen, served
from bot.app.logs import set_up_logs
from bot.clock import MovableClock
from bot.content.words import Words
from bot.emulator import ClockState, Emulator, Planned
from bot.model.decision import PlanKind
from bot.render.moments import clock as wall_clock
from bot.render.moments import day
from bot.rules.calendar import at_local
from bot.settings import Settings

HOST = "127.0.0.1"
HOUR = timedelta(hours=1)
MORNING = time(8, 0)  # for somebody who has not chosen an hour yet
KEY_BYTES = 32

Move = Literal["hour", "next", "morning"]


class DemoControls:
    """The clock beside the chat: it moves the program's own clock, stopping wherever something is due."""

    def __init__(self, clock: MovableClock) -> None:
        self._clock = clock
        self._moving = asyncio.Lock()
        self.program: Program | None = None

    async def state(self, user_id: int) -> ClockState:
        """Return the present instant and what is planned for a person."""
        person, rows = await self._program.engine.planned(user_id)
        zone = ZoneInfo(person.zone if person and person.zone else "UTC")
        words = self._program.content.words["en"]
        planned = tuple(
            Planned(row.due_at, _local(words, row.due_at, zone), words.say(f"kind-{row.kind}")) for row in rows
        )
        now = self._clock()
        return ClockState(now, str(zone) if person and person.zone else None, _local(words, now, zone), planned)

    async def move(self, user_id: int, step: Move) -> ClockState:
        """Move the clock and return when the program has caught up."""
        async with self._moving:
            await self._pass_until(await self._target(user_id, step))
        return await self.state(user_id)

    @property
    def _program(self) -> Program:
        if self.program is None:
            raise AssertionError("the demo sets the program before it serves the page")
        return self.program

    async def _target(self, user_id: int, step: Move) -> datetime:
        person, rows = await self._program.engine.planned(user_id)
        now = self._clock()
        if step == "hour" or (step == "next" and not rows):
            return now + HOUR
        if step == "next":
            return rows[0].due_at
        zone = person.zone if person and person.zone else "UTC"
        today = now.astimezone(ZoneInfo(zone)).date()
        mornings = [row.due_at for row in rows if row.kind is PlanKind.CHECK_IN and row.day > today]
        return mornings[0] if mornings else at_local(zone, today + timedelta(days=1), MORNING)

    async def _pass_until(self, target: datetime) -> None:
        """Let the time pass as it would: everything that falls due on the way happens at its own time."""
        program = self._program
        while (due := await program.engine.next_due_at()) is not None and due <= target:
            self._clock.move_to(due)
            await self._beat(program)
        self._clock.move_to(target)
        await self._beat(program)

    async def _beat(self, program: Program) -> None:
        await program.beat()
        await program.outbox.idle()


def _local(words: Words, when: datetime, zone: ZoneInfo) -> str:
    local = when.astimezone(zone)
    return words.say("moment", day=day(words, local.date()), time=wall_clock(local.time()))


@asynccontextmanager
async def demo(port: int) -> AsyncIterator[str]:
    """Serve the demo on this machine; gives the page's address. The data are thrown away at the end."""
    clock = MovableClock()
    token = f"{secrets.randbelow(9 * 10**8) + 10**8}:{secrets.token_urlsafe(26)}"
    controls = DemoControls(clock)
    emulator = Emulator(token, clock=clock, controls=controls)
    with TemporaryDirectory(prefix="achilles-demo-") as folder:
        sock = listen(HOST, port, "name another with --port")
        address = f"http://{HOST}:{sock.getsockname()[1]}"
        settings = _settings(folder, token, address)
        set_up_logs(settings)
        async with _emulated(emulator, sock), await build(settings, clock=clock) as program:
            controls.program = program
            emulator.add_user("Robin")
            await program.connect()
            await program.start()
            yield address


def _settings(folder: str, token: str, address: str) -> Settings:
    return Settings(
        token=SecretStr(token),
        database=Path(folder) / "demo.db",
        database_key=SecretStr(secrets.token_hex(KEY_BYTES)),
        database_key_file=None,
        api_url=AnyHttpUrl(address),
        messages_per_second=1000,
        chat_messages_per_second=1000,
        log_level="WARNING",
    )


@asynccontextmanager
async def _emulated(emulator: Emulator, listener: socket.socket) -> AsyncIterator[None]:
    async with served(emulator.asgi, listener, patience_s=2):
        try:
            yield
        finally:
            await emulator.close()  # first, since its streams would keep the server waiting
