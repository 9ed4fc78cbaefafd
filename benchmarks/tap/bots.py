"""The bots that are measured, each started as a process of its own."""

import asyncio
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

TOKEN = "123456789:TEST-token-of-the-benchmark-0000000"  # noqa: S105 - made up
KEY = "5a" * 32
BENCHMARKS = Path(__file__).parent.parent
RIVALS = BENCHMARKS / ".rivals" / "bin" / "python"
TICKS_S = 1 / os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot: what it is called in the table, and how it is started. `is_ours`: on a copy of our database.

    `source` is where Python looks first: another state of ours, to be compared with this one. `python` has
    what it needs.
    """

    name: str
    module: str
    is_ours: bool = False
    arguments: tuple[str, ...] = ()
    source: str = ""
    python: str = str(RIVALS)


BOTS = (
    Bot("ours, encrypted and committed", "tap.ours", is_ours=True),
    Bot("ours, confirmed before the commit", "tap.ours_unsafe", is_ours=True),
    Bot("our ways in and out alone", "tap.ours_edges", python=sys.executable),
    Bot("plain PTB, one update at a time", "tap.plain_ptb", arguments=("1",)),
    Bot("plain PTB, many at once", "tap.plain_ptb", arguments=("256",)),
    Bot("plain aiogram 3", "tap.plain_aiogram"),
    Bot("PTB as usual in the trade", "tap.trade_ptb"),
)


@asynccontextmanager
async def started(bot: Bot, api: str, database: Path) -> AsyncIterator[int]:
    """Run a bot in a folder of its own for the length of the block; give its process id."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join(filter(None, (bot.source, str(BENCHMARKS)))),
        }
        if bot.is_ours:
            own = Path(folder) / "data" / "bot.db"
            own.parent.mkdir(mode=0o700)
            shutil.copy(database, own)
            command = [sys.executable, "-m", bot.module, "run"]
            environment |= _settings(own, api)
        else:
            command = [bot.python, "-m", bot.module, api, TOKEN, *bot.arguments]
        process = await asyncio.create_subprocess_exec(
            *command, cwd=folder, env=environment, stderr=asyncio.subprocess.DEVNULL
        )
        try:
            yield process.pid
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGINT)
            await process.wait()


def _settings(database: Path, api: str) -> dict[str, str]:
    return {
        "BOT_TOKEN": TOKEN,
        "BOT_DATABASE": str(database),
        "BOT_DATABASE_KEY": KEY,
        "BOT_API_URL": api,
        "BOT_LOG_LEVEL": "ERROR",
    }


def processor_s(process: int) -> float:
    """Return the processor time in seconds that a process with all its threads has taken."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * TICKS_S
