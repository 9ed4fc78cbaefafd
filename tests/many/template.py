"""One person who has lived with the bot for so many days: each row of theirs is written by the whole program."""

import random
import re
from datetime import timedelta
from pathlib import Path

from bot.emulator import Person
from bot.model.screen import Press, unpack
from tests.world import World

SET_UP = (
    *("I agree, and I am 18 or older", "Berlin", "Left", "Middle of the tendon", "2", "Yes, I run", "45 min"),
    *("09:00", "18:00", "None of these"),
)
CALM = ("nothing", "0", "1", "2", "5", "no", "none", "done", "fine", "all", "same", "yes")
MOST_TAPS = 12  # a prompt; none asks for more
ANSWERED = 0.9  # of all days
LOGGED = 0.3  # of the days that were answered a run is typed
WRITTEN = "ran 30 min pain 2"
HOUR = timedelta(hours=1)


async def live(folder: Path, days: int, seed: int = 7) -> World:
    """Return the world, closed, in whose database somebody has lived with the bot for so many days."""
    world, chance = World(folder), random.Random(seed)  # noqa: S311 - chance, not secrecy
    await world.boot()
    person = world.somebody()
    await set_up(world, person)
    end = world.clock() + timedelta(days=days)
    while world.clock() < end:
        if chance.random() < ANSWERED:
            await _day(world, person, chance)
        await world.wait(_until_nine(world))
    await world.close()
    return world


async def set_up(world: World, person: Person) -> None:
    """Have somebody agree and answer the first questions."""
    person.say("/start")
    await world.settle()
    for answer in SET_UP:
        person.say(answer) if answer == "Berlin" else person.tap_label(answer)
        await world.settle()


def _until_nine(world: World) -> timedelta:
    now = world.clock()
    nine = now.replace(hour=8, minute=5)  # in Berlin it is an hour later, or two
    return nine + timedelta(days=1) - now


async def _day(world: World, person: Person, chance: random.Random) -> None:
    await _answer(world, person, chance)
    if chance.random() < LOGGED:
        await world.wait(HOUR)
        person.say(WRITTEN)
        await world.settle()
        await _answer(world, person, chance)
    await world.wait(10 * HOUR)  # the prompt to exercise has come
    await _answer(world, person, chance)


async def _answer(world: World, person: Person, chance: random.Random) -> None:
    """Tap answers for as long as the newest message asks for some."""
    for _ in range(MOST_TAPS):
        asked = _choices(person)
        if not asked:
            return
        calm = [press for press in asked if press.value in CALM]
        person.tap_data(person.from_bot[-1].message_id, chance.choice(calm or asked[:1]).pack())
        await world.settle()


def _choices(person: Person) -> list[Press]:
    presses = [unpack(data) for row in person.from_bot[-1].data for data in row if data]
    return [press for press in presses if press is not None and press.kind == "a" and re.fullmatch(r"\w+", press.value)]
