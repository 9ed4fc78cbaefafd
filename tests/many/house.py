"""The real program on a database of many people, with a clock that stands at the last instant of theirs."""

import json
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import AnyHttpUrl, SecretStr

from bot.app.build import Program, build
from bot.app.memory import give_back, settle
from bot.clock import MovableClock
from bot.handlers.arrival import read
from bot.model.screen import Press, unpack
from bot.settings import Settings
from tests.many.template import CALM
from tests.world import KEY, TOKEN

MOST_TAPS = 12


def settings(database: Path, url: str, per_second: float = 1000) -> Settings:
    """Return the settings of a bot on `database` that talks to `url`."""
    return Settings(
        token=SecretStr(TOKEN),
        database=database,
        database_key=SecretStr(KEY),
        database_key_file=None,
        api_url=AnyHttpUrl(url),
        messages_per_second=per_second,
        chat_messages_per_second=1000,
        log_level="WARNING",
    )


@asynccontextmanager
async def running(database: Path, url: str, clock: MovableClock, *, beating: bool = True) -> AsyncIterator[Program]:
    """Run the program as `bot run` does."""
    give_back()
    async with await build(settings(database, url), clock=clock, burst=1_000_000) as program:
        settle()
        await program.connect()
        await program.start(beating=beating)
        yield program


@dataclass
class Phone:
    """Somebody's phone, without a screen: it taps what the database says is shown, and types."""

    program: Program
    person: int
    update: int
    chance: random.Random

    async def check_in(self) -> int:
        """Answer the newest message until it asks for nothing; return the number of taps."""
        for taps in range(MOST_TAPS):
            data, message = await self._asked()
            if data is None:
                return taps
            query = {"id": "1", "from": self._user(), "chat_instance": "1", "data": data, "message": self._at(message)}
            await self._send({"callback_query": query})
        return MOST_TAPS

    async def type(self, text: str) -> None:
        """Type a text or a command."""
        entities = [{"type": "bot_command", "offset": 0, "length": len(text)}] if text.startswith("/") else []
        await self._send({"message": self._at(2_000_000 + self.update) | {"text": text, "entities": entities}})

    async def _asked(self) -> tuple[str | None, int]:
        async with self.program.store.transaction() as tx:
            card = (await tx.newest_cards(self.person, 1))[0]
        found = [unpack(data) for row in json.loads(card.wanted)["buttons"] for _, data in row]
        asked: list[Press] = [press for press in found if press is not None and press.kind == "a"]
        calm = [press for press in asked if press.value in CALM] or asked
        return (self.chance.choice(calm).pack() if calm else None), card.message_id or 0

    async def _send(self, what: dict[str, Any]) -> None:
        self.update += 1
        assert await self.program.intake.take(read({"update_id": self.update, **what}, self.program.application.bot))
        await self.program.outbox.idle()

    def _user(self) -> dict[str, Any]:
        return {"id": self.person, "is_bot": False, "first_name": "R", "language_code": "en"}

    def _at(self, message: int) -> dict[str, Any]:
        chat = {"id": self.person, "type": "private", "first_name": "R"}
        return {
            "message_id": message,
            "date": int(datetime.timestamp(self.program.clock())),
            "chat": chat,
            "from": self._user(),
        }
