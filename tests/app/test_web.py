"""Health, readiness and metrics: well only when everything is, and numbers of nobody in particular."""

import shutil
from collections import namedtuple
from datetime import timedelta

import httpx
import pytest

from bot.app.health import LEAST_DISK
from bot.model.screen import Screen
from tests.handlers.troubles import Disk
from tests.world import World

Usage = namedtuple("Usage", "total used free")  # noqa: PYI024 - as shutil's own


async def look(world: World, path: str) -> httpx.Response:
    transport = httpx.ASGITransport(app=world.program.web())
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
        return await client.get(path)


async def troubles(world: World) -> set[str]:
    answer = await look(world, "/healthz")
    told = answer.json()
    assert answer.status_code == (503 if told["troubles"] else 200)
    assert told["well"] is not bool(told["troubles"])
    return set(told["troubles"])


async def test_a_bot_at_work_is_well_and_ready(world: World) -> None:
    assert await troubles(world) == set()
    assert (await look(world, "/readyz")).status_code == 200


async def test_a_bot_that_is_stopping_is_not_ready(world: World) -> None:
    web = world.program.web()
    await world.crash()
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=web), base_url="http://bot") as client:
        assert (await client.get("/readyz")).status_code == 503
    await world.boot()


async def test_a_heart_that_stands_still_and_a_silent_telegram_are_troubles(world: World) -> None:
    world.clock.move_to(world.clock() + timedelta(minutes=2))
    assert "tick" in await troubles(world)
    world.clock.move_to(world.clock() + timedelta(minutes=2))
    assert await troubles(world) >= {"tick", "telegram"}
    await world.program.beat()
    assert "tick" not in await troubles(world)


async def test_a_message_that_waits_too_long_is_a_trouble(world: World) -> None:
    robin = world.somebody()
    robin.say("/start")
    await world.settle()
    async with world.program.store.transaction() as tx:
        await tx.new_card(robin.id, Screen("hello"), world.clock() - timedelta(minutes=11), person=robin.id)
    assert await troubles(world) == {"overdue"}
    await world.program.beat()
    await world.settle()
    assert await troubles(world) == set()


async def test_a_database_that_cannot_be_written_and_a_full_disk_are_troubles(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(world)
    await disk.fail()
    assert await troubles(world) == {"database"}
    assert (await look(world, "/metrics")).status_code == 200
    await disk.mend()
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10, 9, LEAST_DISK - 1))
    assert await troubles(world) == {"disk"}


async def test_the_metrics_count_what_was_done_and_name_nobody(world: World) -> None:
    robin = world.somebody()
    robin.say("/start")
    await world.settle()
    text = (await look(world, "/metrics")).text
    assert 'bot_messages_sent_total{kind="reply"} 1.0' in text
    assert 'bot_updates_total{fate="done"} 1.0' in text
    for name in ("late_seconds", "uncertain", "failed", "waiting", "overdue", "plans_due", "transaction_seconds"):
        assert name in text
    assert "Robin" not in text
    assert str(robin.id) not in text
