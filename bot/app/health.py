"""Whether the bot is well: point by point, each with what is wrong in words."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import Clock
from bot.engine import Engine
from bot.store import StoreError

LONGEST_SILENCE = timedelta(minutes=3)  # a long poll takes half a minute, its repeats some more
LONGEST_BEAT = timedelta(minutes=1)  # the heart beats every 20 seconds at the least
LONGEST_WAIT = timedelta(minutes=10)  # a message that is due waits at most for its turn
LEAST_DISK = 50 * 1024 * 1024  # bytes


@dataclass
class Pulse:
    """The last signs of life; set by those who do the work."""

    started: datetime
    exchanged: datetime | None = None  # the last good answer of Telegram's
    beaten: datetime | None = None  # the last whole tick
    polling: bool = True
    ready: bool = False

    def exchange(self, now: datetime) -> None:
        """Note a good answer of Telegram's."""
        self.exchanged = now


class Health:
    """Looks at the pulse, the database and the disk."""

    def __init__(self, pulse: Pulse, engine: Engine, database: Path, clock: Clock) -> None:
        self._pulse = pulse
        self._engine = engine
        self._database = database
        self._clock = clock

    async def troubles(self) -> Mapping[str, str]:
        """Return what is wrong, by name; empty when all is well."""
        now, pulse = self._clock(), self._pulse
        found: dict[str, str | None] = {
            "telegram": _stale(now, pulse.exchanged or pulse.started, LONGEST_SILENCE) if pulse.polling else None,
            "tick": _stale(now, pulse.beaten or pulse.started, LONGEST_BEAT),
            "disk": self._disk(),
            **await self._waiting(now),
        }
        return {name: trouble for name, trouble in found.items() if trouble is not None}

    async def _waiting(self, now: datetime) -> dict[str, str | None]:
        try:
            backlog = await self._engine.backlog()
        except StoreError as error:
            return {"database": str(error)}
        return {"overdue": None if backlog.oldest is None else _stale(now, backlog.oldest, LONGEST_WAIT)}

    def _disk(self) -> str | None:
        free = shutil.disk_usage(self._database.parent).free
        return None if free >= LEAST_DISK else f"only {free // 1024 // 1024} MB are free"


def _stale(now: datetime, last: datetime, longest: timedelta) -> str | None:
    age = now - last
    return None if age <= longest else f"nothing for {age.total_seconds():.0f} s"
