"""An update is confirmed to Telegram after its commit, has one effect, and cannot stop the others."""

import asyncio

import pytest

from bot.engine import Engine
from bot.engine.core import Reply
from bot.model.event import Event
from tests.handlers.troubles import break_, handed_over
from tests.handlers.updates import forged
from tests.world import World

PATIENCE_S = 10


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


async def test_one_that_takes_long_holds_up_nobody_else_and_is_not_confirmed_before_its_commit(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    robin, alex, free = world.somebody(), world.somebody("Alex"), asyncio.Event()
    handle = Engine.handle
    handled: list[int] = []

    async def slow(self: Engine, event: Event) -> Reply:
        if event.person == robin.id:
            await free.wait()
        handled.append(event.person)
        return await handle(self, event)

    monkeypatch.setattr(Engine, "handle", slow)
    robin.say("/start")
    await handed_over(world)
    for _ in range(3):
        before = len(handled)
        alex.say("/help")
        async with asyncio.timeout(PATIENCE_S):
            while len(handled) == before:  # noqa: ASYNC110 - it does not tell
                await asyncio.sleep(0.01)
    assert world.emulator.pending_updates == 4
    assert robin.from_bot == []
    free.set()
    await world.settle()
    assert world.emulator.pending_updates == 0
    assert robin.last.shows("I am under 18")
    assert sorted(handled) == sorted([robin.id, *[alex.id] * 3])


async def test_while_nothing_can_be_committed_it_looks_for_more_less_and_less_often(world: World) -> None:
    robin = world.somebody()
    async with world.program.store.transaction():
        robin.say("/start")
        await handed_over(world)
        before = sum(call.method == "getUpdates" for call in world.emulator.calls)
        await asyncio.sleep(1.5)
        assert 2 <= sum(call.method == "getUpdates" for call in world.emulator.calls) - before <= 5
    await world.settle()
    assert robin.last.shows("I am under 18")


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
