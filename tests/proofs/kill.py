"""Kill the bot with SIGKILL at random moments while people chat and reminders fall due: nothing is lost."""

import argparse
import asyncio
import random
import signal
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from bot.emulator import Emulator
from tests.emulator.serving import serving
from tests.proofs.audit import Audit, Figures
from tests.proofs.crowd import Crowd
from tests.proofs.fast_clock import FastClock, fast_clock
from tests.proofs.nursery import KEY, Home, Nursery

TOKEN = "123456789:TEST-token-of-the-killed-bots-000000"
START = datetime(2026, 3, 2, 6, 30, tzinfo=UTC)  # a Monday
FACTOR = 960.0  # a day in 90 seconds
LIVES_S = (0.05, 2.0)
LAST_WORDS_S = 0.05  # what the bot had sent by then is taken from the socket before the next one is born
PATIENCE_S = 120.0
IN_FLIGHT_S = 5.0  # how long before a kill its repeats may have been sent, on a machine with other work


async def prove(kills: int, people: int, seed: int, folder: Path, lives_s: tuple[float, float] = LIVES_S) -> Figures:
    """Kill so often, let the last bot finish, and compare."""
    chance, clock, nursery = random.Random(seed), fast_clock(START, FACTOR), Nursery()  # noqa: S311 - chance, not secrecy
    emulator = Emulator(TOKEN, clock=clock)
    async with serving(emulator.asgi) as (url, _):
        home, crowd = Home(url, TOKEN, folder, clock), Crowd(emulator, people, seed)
        killed_at = [await _one_life(nursery.start(home), chance.uniform(*lives_s), clock) for _ in range(kills)]
        await crowd.end()
        audit = Audit(home.database, KEY, emulator)
        await _finish(nursery, Home(url, TOKEN, folder, clock.stopped()), emulator, audit)
        crowd.look()
        await emulator.close()
    audit.figures.counts["kills"] = len(killed_at)
    _compare(audit, crowd, killed_at, home)
    return audit.figures


async def _one_life(child: ForkServerProcess, seconds: float, clock: FastClock) -> datetime:
    await asyncio.sleep(seconds)
    if not child.is_alive():
        raise RuntimeError(f"a bot ended by itself with exit code {child.exitcode}: see the log")
    child.kill()
    await asyncio.to_thread(child.join)
    await asyncio.sleep(LAST_WORDS_S)
    at = clock()
    if child.exitcode != -signal.SIGKILL:
        raise RuntimeError(f"a bot ended with exit code {child.exitcode}, not by the kill")
    return at


async def _finish(nursery: Nursery, home: Home, emulator: Emulator, audit: Audit) -> None:
    """Start the bot once more, let it work off all that is left, and stop it as an operator does."""
    child = nursery.start(home)
    async with asyncio.timeout(PATIENCE_S):
        await emulator.settled()
        while await asyncio.to_thread(audit.waiting):  # noqa: ASYNC110 - another process empties it
            await asyncio.sleep(0.1)
    child.terminate()
    await asyncio.to_thread(child.join)
    if child.exitcode:
        raise RuntimeError(f"the last bot ended with exit code {child.exitcode}: see the log")


def _compare(audit: Audit, crowd: Crowd, killed_at: list[datetime], home: Home) -> None:
    audit.file()
    audit.updates()
    audit.answers(crowd)
    audit.messages()
    audit.repeats(killed_at, timedelta(seconds=IN_FLIGHT_S * FACTOR))
    audit.plans()
    audit.log(home.log)


def main() -> int:
    """Prove it, print the figures, and return 1 on any loss."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        figures = asyncio.run(prove(given.kills, given.people, given.seed, Path(folder)))
    figures.counts["minutes that it took"] = f"{(time.monotonic() - begun) / 60:.1f}"
    print(figures)  # noqa: T201 - this is what it is for
    return 1 if figures.lost else 0


if __name__ == "__main__":
    sys.exit(main())
