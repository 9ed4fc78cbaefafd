"""One APScheduler job per person, as many bots have it: start, memory, and all of them due at one second."""

import asyncio
import json
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

from apscheduler.schedulers.asyncio import AsyncIOScheduler

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.clock import utc_now
from tests.many.watching import Facts, Watch, memory

PEOPLE = (1000, 10_000)
RESULTS = Path(__file__).parent.parent / "docs" / "performance" / "jobs.json"
AWAY, MOST_S = timedelta(days=1), 120.0


async def measure(people: int) -> Facts:
    """Give everybody a job, then have all of them due at one second."""
    before, began, fired = memory(), time.perf_counter(), 0
    scheduler = AsyncIOScheduler(timezone="UTC")

    async def send() -> None:
        nonlocal fired
        fired += 1

    for _ in range(people):
        scheduler.add_job(send, "date", run_date=utc_now() + AWAY, misfire_grace_time=None)
    scheduler.start()
    facts = {"start, s": time.perf_counter() - began, "memory, MB": memory() - before}
    due, watch = utc_now() + timedelta(seconds=5), Watch()
    began = time.perf_counter()
    for job in scheduler.get_jobs():
        job.modify(next_run_time=due)
    facts["one put off, ms"] = (time.perf_counter() - began) / people * 1000
    await asyncio.sleep(max((due - utc_now()).total_seconds() - 0.1, 0))
    task, began = asyncio.create_task(watch.look()), time.perf_counter()
    while fired < people and time.perf_counter() - began < MOST_S:  # noqa: ASYNC110 - the jobs tell nobody
        await asyncio.sleep(0.01)
    facts |= {"fired": fired, "last one, s": time.perf_counter() - began, "longest stall, ms": watch.longest * 1000}
    task.cancel()
    scheduler.shutdown(wait=False)
    return facts


def main() -> None:
    """Measure each number in a process of its own, and print them."""
    found = {}
    for people in PEOPLE:
        words = [sys.executable, __file__, str(people)]
        out = subprocess.run(words, check=True, capture_output=True).stdout  # noqa: S603 - ourselves
        found[str(people)] = json.loads(out)
        print(people, found[str(people)])
    RESULTS.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:]:
        print(json.dumps(asyncio.run(measure(int(sys.argv[1])))))
    else:
        main()
