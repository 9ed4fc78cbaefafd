"""Hand the bot wrong updates by the hundred thousand: nothing fails, nothing gets stuck, and people are served on."""

import argparse
import asyncio
import itertools
import logging
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from bot.emulator import Person
from tests.proofs.audit import Figures
from tests.proofs.mutate import Json, Mutator
from tests.story import Story
from tests.world import World, world

STORIES = Path(__file__).parents[1] / "stories"
OF_A_WORLD = 5_000  # updates to one bot; then a new one, since nobody has so long a history
BATCH = 500
PATIENCE_S = 60
PEOPLE = 5
NOT_OURS = "apscheduler"


class Listening(logging.Handler):
    """Notes what the program and the libraries below it log as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.heard: Counter[str] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        """Note a line without its numbers."""
        error = record.exc_info[1] if record.exc_info else None
        place = error.__traceback__ if error else None
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = f" {place.tb_frame.f_code.co_filename}:{place.tb_lineno}" if place else ""
        words = "".join("#" if letter.isdigit() else letter for letter in record.getMessage())[:160]
        self.heard[f"{record.name}: {words} {error!r:.120}{where}" if error else f"{record.name}: {words}"] += 1


async def record(folder: Path, every: int) -> list[Json]:
    """Return the updates of every so many stories, as the emulator has handed them to the bot."""
    found: list[Json] = []
    for number, file in enumerate(sorted(STORIES.glob("*.txt"))[::every]):
        async with world(folder / f"recorded{number}") as here:
            await Story(here, STORIES).replay(file.read_text(encoding="utf-8"))
            polls = [call.result for call in here.emulator.calls if call.method == "getUpdates" and call.ok]
            found += [update for result in polls if isinstance(result, list) for update in result]
    return found


async def prove(updates: int, seed: int, folder: Path, every: int = 1) -> Figures:
    """Hand over so many, world by world."""
    figures, listening = Figures(), Listening()
    logging.getLogger().addHandler(listening)
    try:
        recorded = await record(folder, every)
        listening.heard.clear()  # the stories have arranged errors
        chance = random.Random(seed)  # noqa: S311 - chance, not secrecy
        for number, begin in enumerate(range(0, updates, OF_A_WORLD)):
            await _one_world(folder / str(number), recorded, min(OF_A_WORLD, updates - begin), chance, figures)
    finally:
        logging.getLogger().removeHandler(listening)
    figures.counts |= {"updates recorded from the stories": len(recorded), "wrong updates handed over": updates}
    figures.counts["errors logged"] = sum(listening.heard.values())
    figures.lost += [f"{times} x {line}" for line, times in listening.heard.most_common(25)]
    return figures


async def _one_world(folder: Path, recorded: list[Json], updates: int, chance: random.Random, figures: Figures) -> None:
    async with world(folder) as here:
        people = [await _runner(here, f"Robin {number}") for number in range(PEOPLE)]
        wrong = iter(Mutator(recorded, [person.id for person in people], chance))
        for begin in range(0, updates, BATCH):
            for update in itertools.islice(wrong, min(BATCH, updates - begin)):
                here.emulator.inject(update)
            await _settle(here, figures)
        if not await _is_served(here):
            figures.lost.append("an ordinary person was not served afterwards")


async def _settle(here: World, figures: Figures) -> None:
    try:
        async with asyncio.timeout(PATIENCE_S):
            await here.emulator.settled()
            await here.program.outbox.idle()
    except TimeoutError:
        figures.lost.append(f"the queue is stuck with {here.emulator.pending_updates} updates")
        raise RuntimeError(str(figures)) from None


async def _runner(here: World, name: str) -> Person:
    story = Story(here, STORIES, name=name)
    await story.use("parts/runner.txt")
    return story.me


async def _is_served(here: World) -> bool:
    """Tell whether a newcomer gets through the set-up to a first check-in."""
    person = await _runner(here, "Alex")
    return any("pain" in (data or "") for row in person.last.data for data in row)


def main() -> int:
    """Prove it, print the figures, and return 1 on any failure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--updates", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    logging.getLogger("bot").setLevel(logging.ERROR)  # it warns of each update that it cannot read
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        figures = asyncio.run(prove(given.updates, given.seed, Path(folder)))
    figures.counts["minutes that it took"] = f"{(time.monotonic() - begun) / 60:.1f}"
    print(figures)  # noqa: T201 - this is what it is for
    return 1 if figures.lost else 0


if __name__ == "__main__":
    sys.exit(main())
