"""What a person costs, when there are a thousand, and when there are a million; see docs/performance.md.

    python benchmarks/people.py [FOLDER [PEOPLExDAYS ...]]      for example: people.py /tmp/many 1000x90 10000x90

Each file is one person who has lived with the bot for so many days (tests/many/template.py), times so many people
(tests/many/multiply.py); it is made where it is missing, and left in FOLDER. A file that was measured has been lived
in: remove a small one before it is measured again.
"""

import asyncio
import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.app.build import Program
from bot.clock import MovableClock
from bot.store.copies import back_up
from bot.store.open import connect
from tests.many.house import Phone, running
from tests.many.multiply import FIRST, last_instant, multiply
from tests.many.stub import telegram
from tests.many.template import live
from tests.many.watching import Facts, Watch, forget_most_memory, memory, most_memory
from tests.world import KEY, TOKEN

SIZES = ("1000x2",)
EMPTY_TICKS, CHECK_INS, PICTURES, DUE = 200, 100, 5, 1000
SEED = 1  # whoever is drawn, they answer the same: all have lived the same life, so what differs is what it costs
MOST = "most memory, MB"
MOST_COPIED = 5e9  # bytes: a backup of more takes too long here
IMPORTS = "import telegram.ext, aiohttp, pydantic, apscheduler.schedulers.asyncio"
RESULTS = Path(__file__).parent.parent / "docs" / "performance" / "people.json"


@asynccontextmanager
async def timed(facts: Facts, name: str, times: int = 1) -> AsyncIterator[None]:
    """Note the milliseconds of a block by the clock and of the processor, each of so many times, and the stall."""
    watch = Watch()
    task = asyncio.create_task(watch.look())
    await asyncio.sleep(0)
    forget_most_memory()
    cpu, began = time.process_time(), time.perf_counter()
    yield
    facts[f"{name}, ms"] = (time.perf_counter() - began) * 1000 / times
    facts[f"{name}, ms of processor"] = (time.process_time() - cpu) * 1000 / times
    task.cancel()
    facts[f"{name}, longest stall, ms"] = watch.longest * 1000
    facts[f"{name}, memory after, MB"] = memory()
    facts[f"{name}, {MOST}"] = most_memory()


async def measure(database: Path, instant: datetime, url: str) -> Facts:
    """Run the program on a database and measure it."""
    facts: Facts = {"file, bytes": float(database.stat().st_size)}  # noqa: ASYNC240 - nothing else waits yet
    clock, chance = MovableClock(instant), random.Random(SEED)  # noqa: S311 - chance, not secrecy
    people = random.Random().sample(range(FIRST, FIRST + _people(database)), CHECK_INS)  # noqa: S311 - as above
    async with running(database, url, clock, beating=False) as program:
        await asyncio.sleep(1)
        most_at_start = most_memory()
        facts["memory after start, MB"] = memory()
        async with timed(facts, "idle", 1):
            await asyncio.sleep(2)
        await _empty_tick(program, facts)
        first = time.monotonic_ns()  # updates of another run are known already
        phones = [Phone(program, person, first + i * 1000, chance) for i, person in enumerate(people)]
        await _check_ins(phones, facts)
        await _each(phones[:PICTURES], "/progress", "progress picture", facts)
        await _each(phones[:PICTURES], "/export", "export", facts)
        async with timed(facts, "page for the physio"):
            await phones[0].type("/report")
        async with timed(facts, "first typed text"):
            await phones[0].type("is it ok to stretch it")
        await _each(phones, "how many raises a day", "typed text", facts)
        async with timed(facts, "housekeeping"):
            await program.engine.mend()
        if facts["file, bytes"] < MOST_COPIED:
            async with timed(facts, "backup"):
                made = await asyncio.to_thread(back_up, database, KEY, database.parent / "copies", instant)
            made.unlink()
        await _tick(program, clock, database, facts)
        facts[MOST] = max(most_at_start, *(facts[name] for name in facts if name.endswith(MOST)))
    return facts


def _people(database: Path) -> int:
    with closing(connect(database, KEY)) as db:
        return int(db.execute("SELECT max(id) FROM person").fetchone()[0]) - FIRST + 1


async def _empty_tick(program: Program, facts: Facts) -> None:
    spans = []
    for _ in range(EMPTY_TICKS):
        began = time.perf_counter()
        await program.beat()
        spans.append((time.perf_counter() - began) * 1000)
    facts["empty tick, ms"] = statistics.median(spans)


async def _check_ins(phones: list[Phone], facts: Facts) -> None:
    spans, taps = [], 0
    async with timed(facts, "check-in", len(phones)):
        for phone in phones:
            began = time.perf_counter()
            taps += await phone.check_in()
            spans.append((time.perf_counter() - began) * 1000)
    facts["taps of a check-in"] = taps / len(phones)
    facts["check-in, median ms"] = statistics.median(spans)


async def _each(phones: list[Phone], text: str, name: str, facts: Facts) -> None:
    async with timed(facts, name, len(phones)):
        for phone in phones:
            await phone.type(text)


async def _tick(program: Program, clock: MovableClock, database: Path, facts: Facts) -> None:
    """Take a thousand plans that are due; what they want to say is not sent."""
    with closing(connect(database, KEY)) as db:
        sql = "SELECT due_at FROM plan WHERE state = 'planned' ORDER BY due_at LIMIT 1 OFFSET ?"
        row = db.execute(sql, (DUE - 1,)).fetchone()
    clock.move_to(datetime.fromtimestamp(row[0], clock().tzinfo))
    async with timed(facts, "tick with 1,000 due"):
        facts["taken"] = float(await program.engine.tick(DUE))


def started(database: Path) -> Facts:
    """Measure `bot run` from its process to its first question for updates, beside a process that only imports."""
    spans, imports, spent, spent_on_imports = [], [], [], []
    for _ in range(5):
        cpu, began = _spent_by_children(), time.monotonic()
        subprocess.run([sys.executable, "-c", IMPORTS], check=True)  # noqa: S603 - ourselves
        imports.append(time.monotonic() - began)
        spent_on_imports.append(_spent_by_children() - cpu)
        with telegram() as there:
            began = time.monotonic()
            with subprocess.Popen([sys.executable, "-m", "bot", "run"], env=_set(database, there.url)) as child:
                polled = None
                while polled is None:
                    time.sleep(0.005)
                    polled, _ = there.tell()
                spans.append(polled - began)
                spent.append(_spent_by(child.pid))
                child.terminate()
    named = {"start, s": spans, "imports alone, s": imports}
    named |= {"start, s of processor": spent, "imports alone, s of processor": spent_on_imports}
    return {name: statistics.median(values) for name, values in named.items()}


def _set(database: Path, url: str) -> dict[str, str]:
    """Return the settings of a bot on `database` that talks to `url`."""
    own = {"TOKEN": TOKEN, "DATABASE": str(database), "DATABASE_KEY": KEY, "API_URL": url, "LOG_LEVEL": "ERROR"}
    return os.environ | {f"BOT_{name}": value for name, value in own.items()}


def _spent_by(process: int) -> float:
    """Return the seconds of processor that a process has had."""
    user, system = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _spent_by_children() -> float:
    times = os.times()
    return times.children_user + times.children_system


def _child(database: Path, instant: datetime, url: str) -> "subprocess.Popen[bytes]":
    words = [sys.executable, __file__, "--measure", str(database), instant.isoformat(), url]
    return subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - ourselves


def measured(database: Path, instant: datetime) -> Facts:
    """Measure in a process of its own, so that each file has its own memory."""
    with telegram() as there, _child(database, instant, there.url) as child:
        out, _ = child.communicate()
    facts: Facts = json.loads(out)
    return facts | started(database)


def made(folder: Path, size: str) -> tuple[Path, datetime]:
    """Return the database of PEOPLExDAYS and its last instant; make it where it is missing."""
    people, days = map(int, size.split("x"))
    one, many = folder / f"t{days}" / "data" / "story.db", folder / f"p{size}.db"
    if not one.is_file():
        asyncio.run(live(folder / f"t{days}", days))
    if not many.is_file():
        began = time.perf_counter()
        multiply(one, many, KEY, people)
        print(f"{size} made in {time.perf_counter() - began:.0f} s")
    return many, last_instant(one, KEY) + timedelta(minutes=1)


def main(folder: Path, sizes: list[str]) -> None:
    """Measure each size, write the raw figures, and print them."""
    found = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.is_file() else {}
    for size in sizes:
        found[size] = measured(*made(folder, size))
        RESULTS.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    names = dict.fromkeys(name for facts in found.values() for name in facts)
    print("|", *(f"{size} |" for size in found))
    for name in names:
        print(f"| {name} |", *(f"{facts.get(name, float('nan')):,.2f} |" for facts in found.values()))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        file, at, where = sys.argv[2:]
        print(json.dumps(asyncio.run(measure(Path(file), datetime.fromisoformat(at), where))))
    else:
        with TemporaryDirectory(prefix="achilles-people-") as scratch:
            main(Path(sys.argv[1] if sys.argv[1:] else scratch), sys.argv[2:] or list(SIZES))
