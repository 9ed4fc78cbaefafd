"""An update is confirmed to Telegram after its commit, has one effect, and cannot stop the others."""

import asyncio

import pytest

from tests.handlers.troubles import break_, handed_over
from tests.handlers.updates import forged
from tests.world import World


async def test_an_update_is_confirmed_only_after_its_effects_are_committed(world: World) -> None:
    robin = world.somebody()
    async with world.program.store.transaction():  # nothing can be committed meanwhile
        robin.say("/start")
        await handed_over(world)
        await asyncio.sleep(0.2)
        assert world.emulator.pending_updates == 1
    await world.settle()
    assert world.emulator.pending_updates == 0
    assert robin.last.shows("I am under 18")


async def test_all_updates_of_a_batch_are_committed_before_any_is_confirmed(world: World) -> None:
    people = [world.somebody(f"Person {number}") for number in range(10)]
    async with world.program.store.transaction():
        for person in people:
            person.say("/start")
        await handed_over(world)
        await asyncio.sleep(0.2)
        assert world.emulator.pending_updates == 10
    await world.settle()
    assert all(person.last.shows("I am under 18") for person in people)


async def test_an_update_that_comes_twice_has_one_effect(world: World) -> None:
    robin = world.somebody()
    robin.say("hello")
    await world.settle()
    before = len(robin.from_bot)
    for _ in range(3):
        await world.program.application.process_update(forged(world, robin, 5_000_000, "/help"))
        await world.settle()
    assert len(robin.from_bot) == before + 1


async def test_an_update_that_always_fails_is_set_aside_and_named_by_its_number(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    robin, alex = world.somebody(), world.somebody("Alex")
    await break_(world, robin)
    robin.say("/plan secret words")
    alex.say("/help")
    await world.settle()
    assert world.emulator.pending_updates == 0
    assert alex.last.text.startswith("What I can do")
    lines = [record.getMessage() for record in caplog.records if record.name == "bot.handlers.intake"]
    assert [line.partition(" failed ")[2] for line in lines[:3]] == [
        f"({attempt} of 3): ZoneInfoNotFoundError" for attempt in (1, 2, 3)
    ]
    assert [line.partition(" is ")[2] for line in lines[3:]] == ["set aside: a defect to look at"]
    assert "secret" not in caplog.text
    assert "Robin" not in caplog.text


async def test_the_spinner_of_a_tap_ends_even_when_its_handling_fails(world: World) -> None:
    robin = world.somebody()
    await break_(world, robin)
    query = robin.tap_data(robin.last.message_id, "d:0:plan:")
    await world.settle()
    assert not robin.waits_for(query)


async def test_groups_get_no_answer(world: World) -> None:
    robin = world.somebody()
    group = world.emulator.add_group("Runners", added_by=robin)
    group.say(robin, "/start")
    await world.settle()
    assert group.from_bot == []
    assert robin.from_bot == []
