"""Hand the bot wrong updates by the hundred thousand: nothing fails, nothing gets stuck, and people are served on."""

import asyncio
import itertools
import logging
import random
import sys
from pathlib import Path

from bot.emulator import Person
from tests.proofs.audit import Figures, Listening, run
from tests.proofs.mutate import Json, Mutator
from tests.story import STORIES, Story
from tests.world import World, world

OF_A_WORLD = 5_000  # updates to one bot; then a new one, since nobody has so long a history
BATCH = 500
PATIENCE_S = 60
PEOPLE = 5


async def record(folder: Path, every: int) -> list[Json]:
    """Return the updates of every so many stories, as the emulator has handed them to the bot."""
    found: list[Json] = []
    for number, file in enumerate(sorted(STORIES.glob("*.txt"))[::every]):
        async with world(folder / f"recorded{number}") as here:
            await Story(here).replay(file.read_text(encoding="utf-8"))
            found += handed_over(here).values()
    return found


def handed_over(here: World) -> dict[int, Json]:
    """Return the updates that the emulator has handed to the bot, by their numbers."""
    polls = [call.result for call in here.emulator.calls if call.method == "getUpdates" and call.ok]
    return {update["update_id"]: update for result in polls if isinstance(result, list) for update in result}


async def prove(updates: int, seed: int, folder: Path, every: int = 1) -> Figures:
    """Hand over so many, world by world."""
    figures, wrong = Figures(), 0
    with Listening() as listening:
        recorded = await record(folder, every)
        listening.heard.clear()  # the stories have arranged errors
        chance = random.Random(seed)  # noqa: S311 - chance, not secrecy
        for number, begin in enumerate(range(0, updates, OF_A_WORLD)):
            of_this = min(OF_A_WORLD, updates - begin)
            wrong += await _one_world(folder / str(number), recorded, of_this, chance, figures)
    figures.counts |= {"updates recorded from the stories": len(recorded), "wrong updates handed over": wrong}
    figures.counts["errors logged"] = sum(listening.heard.values())
    figures.lost += [f"{times} x {line}" for line, times in listening.heard.most_common(25)]
    return figures


async def _one_world(folder: Path, recorded: list[Json], updates: int, chance: random.Random, figures: Figures) -> int:
    """Hand so many wrong updates to one bot; return how many it has got."""
    async with world(folder) as here:
        people = [await _runner(here, f"Robin {number}") for number in range(PEOPLE)]
        wrong = iter(Mutator(recorded, [person.id for person in people], chance))
        before = len(handed_over(here))
        for begin in range(0, updates, BATCH):
            for update in itertools.islice(wrong, min(BATCH, updates - begin)):
                here.emulator.inject(update)
            await _settle(here, figures)
        wrong_ones = len(handed_over(here)) - before
        if not await _is_served(here):
            figures.lost.append("an ordinary person was not served afterwards")
    return wrong_ones


async def _settle(here: World, figures: Figures) -> None:
    try:
        async with asyncio.timeout(PATIENCE_S):
            await here.emulator.settled()
            await here.program.outbox.idle()
    except TimeoutError:
        figures.lost.append(f"the queue is stuck with {here.emulator.pending_updates} updates")
        raise RuntimeError(str(figures)) from None


async def _runner(here: World, name: str) -> Person:
    story = Story(here, name=name)
    await story.use("parts/runner.txt")
    return story.me


async def _is_served(here: World) -> bool:
    """Tell whether a newcomer gets through the set-up to a first check-in."""
    person = await _runner(here, "Alex")
    return any("pain" in (data or "") for row in person.last.data for data in row)


if __name__ == "__main__":
    logging.getLogger("bot").setLevel(logging.ERROR)  # it warns of each update that it cannot read
    sys.exit(run(__doc__, prove, updates=100_000, seed=1))
