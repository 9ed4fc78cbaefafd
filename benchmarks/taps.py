"""Taps a second: ours beside a plain python-telegram-bot program that makes the same two calls and stores nothing.

Both run in this process against the same emulator, in turn, three times each; the ratio is what to read.
"""

import asyncio
import logging
import statistics
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, ApplicationBuilder, ContextTypes, TypeHandler

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.clock import MovableClock
from bot.emulator import Emulator, Person
from tests.inside import Inside
from tests.world import START, TOKEN, World

PEOPLE, REPEATS = 20, 3
SET_UP = ("Left", "Middle of the tendon", "2", "No", "09:00", "None of these")
TAPS = ("2", "5", "Nothing hard")


async def ours() -> float:
    """Return seconds a tap of the check-in, from the tap to the changed card."""
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder))
        await world.boot()
        people = [world.somebody(f"P{number}") for number in range(PEOPLE)]
        for person in people:
            await _begin(world, person)
        spent = 0.0
        for label in TAPS:
            begun = time.perf_counter()
            for person in people:
                person.tap_label(label)
            await world.settle()
            spent += time.perf_counter() - begun
        assert all("Why?" in str(person.last.buttons) for person in people)
        await world.close()
    return spent / (PEOPLE * len(TAPS))


async def _begin(world: World, person: Person) -> None:
    person.say("/start")
    await world.settle()
    person.tap_label("I agree, and I am 18 or older")
    await world.settle()
    person.say("Berlin")
    await world.settle()
    for label in SET_UP:
        person.tap_label(label)
        await world.settle()


async def plain() -> float:
    """Return seconds a tap of a bot that answers the tap, changes the message, and keeps nothing."""
    emulator = Emulator(TOKEN, clock=MovableClock(START))
    application = _plain_bot(emulator)
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(timeout=timedelta(seconds=5))
        people = [emulator.add_user(f"P{number}") for number in range(PEOPLE)]
        for person in people:
            person.say("/start")
        await _quiet(emulator, people, 0)
        begun = time.perf_counter()
        for round_ in range(len(TAPS)):
            for person in people:
                person.tap_label("more")
            await _quiet(emulator, people, round_ + 1)
        spent = time.perf_counter() - begun
        await application.updater.stop()
        await application.stop()
    await emulator.close()
    return spent / (PEOPLE * len(TAPS))


async def _quiet(emulator: Emulator, people: list[Person], count: int) -> None:
    await emulator.settled()
    while not all(  # noqa: ASYNC110 - the emulator tells of updates, not of answers
        person.from_bot and person.last.text == f"tapped {count}" for person in people
    ):
        await asyncio.sleep(0)


def _plain_bot(emulator: Emulator) -> Application:  # type: ignore[type-arg] # six arguments that nobody reads
    requests = [Inside(emulator.asgi) for _ in range(2)]
    builder = ApplicationBuilder().token(TOKEN).base_url("http://emulator/bot").concurrent_updates(True)
    application = builder.request(requests[0]).get_updates_request(requests[1]).job_queue(None).build()
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("more", callback_data="more")]])
    counts: dict[int, int] = {}

    async def on_update(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.effective_user is not None
        if update.callback_query is None:
            assert update.message is not None
            await update.message.reply_text("tapped 0", reply_markup=keys)
            return
        count = counts[update.effective_user.id] = counts.get(update.effective_user.id, 0) + 1
        await update.callback_query.answer()
        await update.callback_query.edit_message_text(f"tapped {count}", reply_markup=keys)

    application.add_handler(TypeHandler(Update, on_update))
    return application


async def main() -> None:
    """Run both in turn and print the medians and their ratio."""
    logging.disable(logging.WARNING)
    pairs = [(await plain(), await ours()) for _ in range(REPEATS)]
    plain_s, ours_s = (statistics.median(side) for side in zip(*pairs, strict=True))
    print(f"{'':30}{'ms a tap':>10}{'taps/s':>10}")
    print(f"{'plain PTB, nothing stored':30}{plain_s * 1000:10.2f}{1 / plain_s:10.0f}")
    print(f"{'ours, encrypted, committed':30}{ours_s * 1000:10.2f}{1 / ours_s:10.0f}")
    print(f"ours / plain, time: {ours_s / plain_s:.2f}")


if __name__ == "__main__":
    asyncio.run(main())
