"""Bots in processes of their own that start fast enough to be killed by the hundred."""

import asyncio
import logging
import multiprocessing
import signal
from dataclasses import dataclass
from datetime import timedelta
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from pydantic import AnyHttpUrl, SecretStr

from bot.app.build import build
from bot.clock import Clock
from bot.content import load_content
from bot.content.policy import load_policy
from bot.engine import core
from bot.settings import Settings

KEY = "4b" * 32
BEAT = timedelta(seconds=0.2)  # a heart that beats this fast makes reminders fall due within a life of one second
LONG_POLL = timedelta(seconds=5)
FOREVER = timedelta(days=100_000)


@dataclass(frozen=True)
class Home:
    """Where a bot lives: its Telegram, its folder, its clock."""

    url: str
    token: str
    folder: Path
    clock: Clock

    @property
    def database(self) -> Path:
        """The file of the database."""
        return self.folder / "data" / "proof.db"

    @property
    def log(self) -> Path:
        """The file of the log lines."""
        return self.folder / "log.txt"

    def settings(self) -> Settings:
        """Return the settings of a bot that lives here."""
        return Settings(
            token=SecretStr(self.token),
            database=self.database,
            database_key=SecretStr(KEY),
            database_key_file=None,
            api_url=AnyHttpUrl(self.url),
            messages_per_second=200,
            chat_messages_per_second=1000,
            log_level="WARNING",
        )


class Nursery:
    """Forks bots from a process that has everything imported."""

    def __init__(self) -> None:
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["tests.proofs.nursery", "tests.proofs.audit", "tests.emulator.serving"])

    def start(self, home: Home) -> ForkServerProcess:
        """Start a bot."""
        child = self._context.Process(target=live, args=(home,), daemon=True)
        child.start()
        return child


def live(home: Home) -> None:
    """Be a bot until a signal comes; this is what a child process does."""
    logging.basicConfig(filename=home.log, level="WARNING", force=True, format="%(levelname)s %(name)s: %(message)s")
    for noisy in ("apscheduler", "httpx", "telegram"):
        logging.getLogger(noisy).setLevel(logging.CRITICAL)
    core.UPDATES_KEPT = FOREVER  # the marks of updates are counted at the end; the fast clock would wipe them away
    asyncio.run(_live(home))


async def _live(home: Home) -> None:
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    async with await build(home.settings(), clock=home.clock, pause_s=0.05) as program:
        await program.connect()
        await program.start(long_poll=LONG_POLL)
        program.heart.longest = BEAT
        await ended.wait()


load_content()  # this module is loaded ahead, so that a fork finds all of it in memory
load_policy()
