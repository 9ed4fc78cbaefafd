"""A database that cannot be used loses no update: it waits, Telegram keeps it, and all goes on by itself."""

import asyncio
import logging

import pytest
from telegram.error import NetworkError

from bot.emulator import Person
from bot.engine import Engine
from bot.handlers.arrival import Arrival
from tests.handlers.troubles import Disk, break_, handed_over
from tests.handlers.updates import arrived, forged, text
from tests.world import World

PATIENCE_S = 5


async def waits(caplog: pytest.LogCaptureFixture) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while not any("waits:" in record.getMessage() for record in caplog.records):  # noqa: ASYNC110 - a log does not call
            await asyncio.sleep(0.01)


async def test_a_disk_that_refuses_confirms_nothing_and_goes_on_when_it_is_mended(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    robin, disk = world.somebody(), Disk(world)
    await disk.fail()
    robin.say("/start")
    await handed_over(world)
    await waits(caplog)
    assert world.emulator.pending_updates == 1
    assert robin.from_bot == []
    await disk.mend()
    await world.settle()
    assert world.emulator.pending_updates == 0
    assert robin.last.shows("I am under 18")
    assert "cannot be written" in caplog.text


async def test_a_bot_that_is_stopped_meanwhile_leaves_the_update_with_telegram(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL, logger="telegram")
    robin, disk = world.somebody(), Disk(world)
    await disk.fail()
    robin.say("/start")
    await handed_over(world)
    await waits(caplog)
    async with asyncio.timeout(PATIENCE_S):
        await world.crash()
    assert world.emulator.pending_updates == 1
    await world.boot()
    await world.settle()
    assert len(robin.from_bot) == 1
    assert robin.last.shows("I am under 18")


async def test_after_an_update_was_let_go_nothing_is_confirmed_any_more(world: World) -> None:
    bot = world.program.application.bot
    bot.uncommitted()
    with pytest.raises(NetworkError, match="not committed"):
        await bot.get_updates()


async def test_a_webhook_gives_up_at_once_so_that_telegram_posts_again(world: World) -> None:
    robin, disk = world.somebody(), Disk(world)
    await disk.fail()
    assert not await world.program.intake.take(forged(world, robin, 7, "/help"), patient=False)
    await disk.mend()
    assert await world.program.intake.take(forged(world, robin, 7, "/help"), patient=False)


async def test_the_heart_goes_on_beating_after_a_bad_disk(world: World, caplog: pytest.LogCaptureFixture) -> None:
    disk, pulse = Disk(world), world.program.pulse
    await world.program.beat()
    before = pulse.beaten
    world.clock.move_to(world.clock().replace(hour=23))
    await disk.fail()
    await world.program.keep_house()
    assert "No housekeeping" in caplog.text
    await disk.mend()
    await world.program.beat()
    assert pulse.beaten is not None
    assert before is not None
    assert pulse.beaten > before


async def test_what_cannot_even_be_apologised_for_is_marked_and_blocks_nobody(
    world: World, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    robin, alex = world.somebody(), world.somebody("Alex")
    await break_(world, robin)

    async def fail(_: Engine, __: object) -> None:
        raise LookupError("even the words are gone")

    monkeypatch.setattr(Engine, "apologise", fail)
    robin.say("/plan")
    alex.say("/help")
    await world.settle()
    assert world.emulator.pending_updates == 0
    assert alex.last.text.startswith("What I can do")
    assert "no apology for update" in caplog.text
    assert "set aside" in caplog.text


def update_of_a_group(robin: Person) -> Arrival:
    return arrived(text(robin.id, number=98, chat={"id": -100, "type": "group", "title": "Runners"}))


async def test_an_intake_counts_what_is_for_us_and_nothing_else(world: World) -> None:
    robin, intake, metrics = world.somebody(), world.program.intake, world.program.metrics
    assert await intake.take(update_of_a_group(robin)), "confirmed, and nothing else is done about it"
    assert b'bot_updates_total{fate="done"}' not in metrics.text()
    assert await intake.take(forged(world, robin, 99, "/help"))
    assert b'bot_updates_total{fate="done"} 1.0' in metrics.text()
