"""What a tap costs inside the program, without Telegram: from the event to its commit, for one person after another.

Processor time, of all threads and of the event loop's alone, which is what bounds the taps a second.
"""

import asyncio
import gc
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(Path(__file__).parent))

from tap.bots import KEY  # noqa: E402 - found by the lines above
from tap.people import Asked, make_people  # noqa: E402 - as above
from tap.screens import LABELS  # noqa: E402 - as above

from bot.app.memory import settle  # noqa: E402 - as above
from bot.clock import utc_now  # noqa: E402 - as above
from bot.content import load_content  # noqa: E402 - as above
from bot.content.policy import load_policy  # noqa: E402 - as above
from bot.engine import Engine  # noqa: E402 - as above
from bot.model.event import Tap  # noqa: E402 - as above
from bot.store import Store  # noqa: E402 - as above

PEOPLE, REPEATS = 200, 3
Costs = dict[str, tuple[float, float, float]]  # by tap: all threads, the loop's, the clock, in ms


async def measure(folder: Path) -> Costs:
    """Let everybody answer the three questions of a check-in."""
    people = await make_people(folder / "data" / "bot.db", KEY, PEOPLE, utc_now())
    store = await Store.open(folder / "data" / "bot.db", KEY)
    engine = Engine(store, utc_now, load_content(), load_policy())
    settle()
    costs = {}
    for step, label in enumerate(LABELS):
        taps = [await tap(store, asked, label, step * PEOPLE + number) for number, asked in enumerate(people)]
        begun = time.process_time(), time.thread_time(), time.perf_counter()
        for event in taps:
            await engine.handle(event)
        ended = time.process_time(), time.thread_time(), time.perf_counter()
        all_s, loop_s, clock_s = (after - before for before, after in zip(begun, ended, strict=True))
        costs[label] = (all_s * 1000 / PEOPLE, loop_s * 1000 / PEOPLE, clock_s * 1000 / PEOPLE)
    await store.close()
    gc.unfreeze()
    return costs


async def tap(store: Store, asked: Asked, label: str, number: int) -> Tap:
    """Return the tap of a label on somebody's card."""
    async with store.transaction() as tx:
        (card,) = await tx.newest_cards(asked.chat, 1)
    data = next(data for row in json.loads(card.wanted)["buttons"] for text, data in row if text == label)
    return Tap(number, asked.chat, "en", data, asked.message_id)


def main() -> None:
    """Print the median of the repeats for each tap, with the range of the first column."""
    runs = []
    for _ in range(REPEATS):
        with tempfile.TemporaryDirectory() as folder:
            runs.append(asyncio.run(measure(Path(folder))))
    print(f"{'ms':16}{'CPU':>8}{'range':>14}{'loop':>8}{'clock':>8}")
    for label in LABELS:
        every, loop, clock = zip(*(run[label] for run in runs), strict=True)
        spread = f"{min(every):.2f}-{max(every):.2f}"
        medians = (statistics.median(column) for column in (every, loop, clock))
        print("{:16}{:8.2f}{:>14}{:8.2f}{:8.2f}".format(label, next(medians), spread, *medians))


if __name__ == "__main__":
    main()
