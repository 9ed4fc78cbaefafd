"""Kill the bot with SIGKILL at random moments while people chat and reminders fall due: nothing is lost."""

import asyncio
import random
import signal
import sys
from collections.abc import Awaitable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import uvicorn

from bot.emulator import Emulator
from tests.emulator.serving import serving
from tests.proofs.audit import Audit, Figures, errors_of, run
from tests.proofs.crowd import Crowd
from tests.proofs.fast_clock import FastClock, fast_clock
from tests.proofs.nursery import KEY, Home, Nursery

TOKEN = "123456789:TEST-token-of-the-killed-bots-000000"
START = datetime(2026, 3, 2, 6, 30, tzinfo=UTC)  # a Monday
FACTOR = 960.0  # a day in 90 seconds
NIGHT = timedelta(hours=12)
LIVES_S = (0.05, 2.0)
LAST_WORDS_S = 0.05  # in which the emulator does what it has read
PATIENCE_S = 120.0


async def prove(
    kills: int,
    people: int,
    seed: int,
    folder: Path,
    *,
    lives_s: tuple[float, float] = LIVES_S,
    known: int = 0,
) -> Figures:
    """Kill so often, let the last bot finish, and compare; so many people are `known` since the evening before."""
    chance, nursery = random.Random(seed), Nursery()  # noqa: S311 - chance, not secrecy
    clock = FastClock(START - NIGHT, 0, 0)  # stands still for the set-up
    emulator = Emulator(TOKEN, clock=lambda: clock())  # noqa: PLW0108 - it is another clock later on
    async with serving(emulator.asgi) as (url, server):
        home, crowd = Home(url, TOKEN, folder, clock), Crowd(emulator, people, seed)
        killed_at = [await _one_life(nursery.start(home), crowd.set_up(known), clock, server)] if known else []
        clock = fast_clock(START, FACTOR)
        home = replace(home, clock=clock)
        crowd.begin()
        for _ in range(kills):
            life = asyncio.sleep(chance.uniform(*lives_s))
            killed_at.append(await _one_life(nursery.start(home), life, clock, server))
        await crowd.end()
        audit = Audit(home.database, KEY, emulator, crowd)
        await _finish(nursery, replace(home, clock=clock.stopped()), emulator, audit)
        crowd.look()
        await emulator.close()
    audit.figures.counts["kills"] = len(killed_at)
    audit.all()
    audit.repeats(killed_at)
    audit.log(errors_of(home.log))
    return audit.figures


async def _one_life(
    child: ForkServerProcess, life: Awaitable[None], clock: FastClock, server: uvicorn.Server
) -> datetime:
    await life
    if not child.is_alive():
        raise RuntimeError(f"a bot ended by itself with exit code {child.exitcode}: see the log")
    child.kill()
    await asyncio.to_thread(child.join)
    await _last_words(server)
    at = clock()
    if child.exitcode != -signal.SIGKILL:
        raise RuntimeError(f"a bot ended with exit code {child.exitcode}, not by the kill")
    return at


async def _last_words(server: uvicorn.Server) -> None:
    """Let what the bot had sent be taken from its sockets, to their ends, before the next one is born.

    Telegram takes it in its order, too; on a busy machine it would else come after what the next one sends.
    """
    async with asyncio.timeout(PATIENCE_S):
        while server.server_state.connections:  # noqa: ASYNC110 - a server does not tell
            await asyncio.sleep(0.005)
    await asyncio.sleep(LAST_WORDS_S)


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


if __name__ == "__main__":
    sys.exit(run(__doc__, prove, kills=500, people=50, seed=1))
