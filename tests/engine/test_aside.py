"""What takes long is made outside the transaction: the database stays free, and nothing is lost when it fails."""

import asyncio
import threading
from collections.abc import Callable, Hashable
from typing import Any

import pytest

from bot.emulator import Person
from bot.engine import core, export, progress
from bot.engine.turn import understander
from bot.model.event import Command, Event
from bot.render.export import export_zip
from tests.story import Story
from tests.world import World

MAKE = progress.make


@pytest.fixture
async def robin(world: World) -> Person:
    """Return somebody who has done the first check-in."""
    story = Story(world)
    await story.replay("use: parts/checked_in.txt\n")
    return story.me


def pictures(person: Person) -> int:
    """Return how many pictures somebody has got since the set-up, which shows one."""
    return sum(message.photo is not None for message in person.from_bot) - 1


class Gate:
    """A way of making pictures that waits until it is let through."""

    def __init__(self) -> None:
        self.begun, self.open = threading.Event(), threading.Event()

    def __call__(self, *facts: Any) -> progress.Picture:
        """Wait, and draw."""
        self.begun.set()
        self.open.wait(10)
        return MAKE(*facts)

    async def reached(self) -> None:
        """Wait until somebody's picture is being made."""
        assert await asyncio.to_thread(self.begun.wait, 10)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    """Let every picture wait."""
    made = Gate()
    monkeypatch.setattr(progress, "make", made)
    return made


async def test_the_database_is_free_while_a_picture_is_drawn(world: World, robin: Person, gate: Gate) -> None:
    other = world.somebody("Alex")
    robin.say("/progress")
    await gate.reached()
    async with asyncio.timeout(5):
        await world.program.engine.handle(Command(900_000_001, other.id, "en", "help", ""))
        await world.program.engine.tick()
    assert pictures(robin) == 0
    gate.open.set()
    await world.settle()
    assert pictures(robin) == 1


async def test_a_crash_while_it_is_drawn_loses_nothing(world: World, robin: Person, gate: Gate) -> None:
    robin.say("/progress")
    await gate.reached()
    crash = asyncio.create_task(world.crash())
    await asyncio.sleep(0.1)
    gate.open.set()
    await crash
    assert pictures(robin) == 0
    await world.boot()
    await world.settle()
    assert pictures(robin) == 1


async def test_a_drawing_that_fails_is_tried_again(
    world: World, robin: Person, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(progress, "make", failing_once())
    robin.say("/progress")
    await world.settle()
    assert pictures(robin) == 1
    assert [record.levelname for record in caplog.records] == ["ERROR"]


def failing_once() -> Callable[..., progress.Picture]:
    """Return a way of making pictures that fails the first time."""
    failed: list[bool] = []

    def make(*facts: Any) -> progress.Picture:
        if not failed:
            failed.append(True)
            raise MemoryError
        return MAKE(*facts)

    return make


async def test_no_picture_is_left_behind_once_it_is_sent(world: World, robin: Person) -> None:
    robin.say("/progress")
    robin.say("/report")
    await world.settle()
    assert pictures(robin) == 1
    assert robin.last.document
    async with world.program.store.transaction() as tx:
        assert await tx._all("SELECT count(*), sum(id > 0) FROM media") == [(0, None)]  # noqa: SLF001 - a look behind


async def test_the_database_is_free_while_an_export_is_packed(
    world: World, robin: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, release = threading.Event(), threading.Event()

    def slow(*facts: Any) -> bytes:
        begun.set()
        release.wait(10)
        return export_zip(*facts)

    monkeypatch.setattr(export, "export_zip", slow)
    robin.say("/export")
    assert await asyncio.to_thread(begun.wait, 10)
    async with asyncio.timeout(5):
        await world.program.engine.tick()
    release.set()
    await world.settle()
    assert sum(message.document is not None for message in robin.from_bot) == 1


async def test_the_housekeeping_mends_everybody_some_at_a_time(
    world: World, robin: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(core, "SLICE", 1)
    async with world.program.store.transaction() as tx:
        for number in range(1, 4):
            await tx.meet(number, "en", world.clock())
            await tx.is_new_update(number, world.clock() - core.UPDATES_KEPT * 2)
        await tx.cancel_plans(robin.id, "test", world.clock())
    assert await world.program.engine.mend() == 1
    async with world.program.store.transaction() as tx:
        assert await tx.planned(robin.id)
        assert [await tx.is_new_update(number, world.clock()) for number in range(1, 4)] == [True] * 3


async def test_what_is_never_found_made_is_made_at_last(
    world: World, robin: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Unlike(dict[object, object]):
        """Things made, among which nothing is found again."""

        def __contains__(self, _: object) -> bool:
            return False

    handle = core.Engine._handle  # noqa: SLF001 - the one place where the answers could change in between

    async def changed(self: core.Engine, event: Event, made: dict[Hashable, object] | None) -> core.Reply:
        return await handle(self, event, None if made is None else Unlike(made))

    monkeypatch.setattr(core.Engine, "_handle", changed)
    robin.say("/progress")
    await world.settle()
    assert pictures(robin) == 1


@pytest.fixture
def cold() -> None:
    """Forget what understands texts, as in a new process; ask for it before the world, which starts to load it."""
    understander.cache_clear()


async def test_what_understands_texts_is_loaded_before_it_is_asked_for(cold: None, world: World) -> None:  # noqa: ARG001 - it comes first
    async with asyncio.timeout(30):
        while understander.cache_info().currsize < len(world.program.content.words):  # noqa: ASYNC110 - a cache does not call
            await asyncio.sleep(0.05)
    for language in world.program.content.words:
        understander(language)
    assert understander.cache_info().misses == len(world.program.content.words)
