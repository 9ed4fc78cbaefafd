"""What a check-in and a reminder cost somebody who has been with the bot for a month, a season, a year, two years.

    python benchmarks/years.py [FOLDER [DAYS ...]]

Each is one person who has lived so many days (tests/many/template.py), a hundred times. The program as it is stands
beside one that puts nothing by and goes through all days each time. Processor time in milliseconds.
"""

import asyncio
import shutil
import statistics
import sys
import time
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent))

from people import made

from bot.app.build import Program
from bot.clock import MovableClock
from bot.model.event import Event
from bot.rules.past import is_long
from bot.store.open import connect
from tests.many.house import Phone, running
from tests.many.multiply import FIRST
from tests.many.stub import telegram
from tests.world import KEY

DAYS = (30, 90, 365, 730)
PEOPLE, CHECK_INS = 100, 20


async def measure(database: Path, instant: datetime, url: str) -> tuple[float, float]:
    """Return what the dearest tap of a check-in costs (median), and what a due plan does (mean)."""
    clock, chance = MovableClock(instant), Random()  # noqa: S311 - chance, not secrecy
    dearest = []
    async with running(database, url, clock, beating=False) as program:
        await asyncio.sleep(0.5)
        for nth in range(CHECK_INS):
            phone = Phone(program, FIRST + nth, time.monotonic_ns(), chance)
            dearest.append(await _dearest_tap(program, phone))
        return statistics.median(dearest), await _due_plan(program, clock)


async def _dearest_tap(program: Program, phone: Phone) -> float:
    """Check in, and return the milliseconds of the tap that took most: the one that brings the verdict."""
    handle, spent = program.engine.handle, [0.0]

    async def timed(event: Event) -> object:
        begun = time.process_time()
        reply = await handle(event)
        spent.append((time.process_time() - begun) * 1000)
        return reply

    with patch.object(program.engine, "handle", timed):
        await phone.check_in()
    return max(spent)


async def _due_plan(program: Program, clock: MovableClock) -> float:
    """Let a day pass, and return the milliseconds of each plan that has become due."""
    clock.move_to(clock() + timedelta(days=1))
    begun = time.process_time()
    taken = await program.engine.tick(PEOPLE * 3)
    return (time.process_time() - begun) * 1000 / taken


def without_what_is_put_by(database: Path) -> None:
    """Forget what was put by."""
    with closing(connect(database, KEY)) as db:
        db.execute("DELETE FROM past")


def compare(folder: Path, days: int) -> None:
    """Print a line for people of so many days."""
    database, instant = made(folder, f"{PEOPLE}x{days}")
    cells: list[float] = []
    for put_by in (True, False):
        own = folder / "own.db"
        shutil.copy(database, own)
        if not put_by:
            without_what_is_put_by(own)
        with telegram() as there, patch("bot.engine.past.is_long", is_long if put_by else lambda *_: False):
            cells += asyncio.run(measure(own, instant, there.url))
        for each in folder.glob("own.db*"):
            each.unlink()
    tap, plan, tap_all, plan_all = cells
    taps = f"{tap:>12.1f}{tap_all:>12.1f}{tap / tap_all:>8.2f}"
    print(f"{days:>6}{taps}{plan:>12.2f}{plan_all:>12.2f}{plan / plan_all:>8.2f}")


def main(folder: Path, sizes: list[int]) -> None:
    """Print the table."""
    print(f"{'':6}{'the verdict tap, ms':>32}{'a due plan, ms':>32}")
    print(f"{'days':>6}" + f"{'put by':>12}{'all days':>12}{'ratio':>8}" * 2)
    for days in sizes:
        compare(folder, days)


if __name__ == "__main__":
    with TemporaryDirectory() as temporary:
        main(Path(sys.argv[1] if sys.argv[1:] else temporary), [int(days) for days in sys.argv[2:]] or list(DAYS))
