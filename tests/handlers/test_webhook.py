"""The webhook: 200 only after the commit, once for each update, and a closed door for everybody else."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from pydantic import AnyHttpUrl, SecretStr

from bot.emulator import Person
from bot.engine import Engine
from bot.engine.core import Reply
from bot.handlers.webhook import MOST_BYTES
from bot.model.event import Event
from tests.handlers.test_intake import Disk
from tests.world import World

SECRET = "a-secret-of-the-tests"
PATH = "/telegram/hook"
HEADER = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


@pytest.fixture
async def hooked(world: World) -> AsyncIterator[httpx.AsyncClient]:
    """Give a client that posts to the bot's web application; its webhook is set."""
    url = {"webhook_url": AnyHttpUrl(f"https://bot.example{PATH}"), "webhook_secret": SecretStr(SECRET)}
    world.program.settings = world.program.settings.model_copy(update=url)
    transport = httpx.ASGITransport(app=world.program.web(), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="https://bot.example", headers=HEADER) as client:
        yield client


async def somebody(world: World) -> Person:
    """Return somebody who has begun a chat, which has one message."""
    robin = world.somebody()
    robin.say("/start")
    await world.settle()
    return robin


def update(robin: Person, number: int, text: str = "/help") -> dict[str, Any]:
    user = {"id": robin.id, "is_bot": False, "first_name": "Robin"}
    chat = {"id": robin.id, "type": "private"}
    return {"update_id": number, "message": {"message_id": 1, "date": 0, "chat": chat, "from": user, "text": text}}


async def test_an_update_is_answered_when_it_is_committed_and_has_one_effect(
    world: World, hooked: httpx.AsyncClient
) -> None:
    robin = await somebody(world)
    for _ in range(3):
        assert (await hooked.post(PATH, json=update(robin, 7))).status_code == 200
    await world.settle()
    assert len(robin.from_bot) == 2


async def test_many_posts_at_once_of_one_chat_keep_their_order(
    world: World, hooked: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    robin, handle, handled = await somebody(world), Engine.handle, list[int]()

    async def slower_the_earlier(engine: Engine, event: Event) -> Reply:
        for _ in range(1020 - event.update_id):
            await asyncio.sleep(0)
        reply = await handle(engine, event)
        handled.append(event.update_id)
        return reply

    monkeypatch.setattr(Engine, "handle", slower_the_earlier)
    posts = [hooked.post(PATH, json=update(robin, 1000 + n, f"/nothing{n}")) for n in range(20)]
    assert {answer.status_code for answer in await asyncio.gather(*posts)} == {200}
    await world.settle()
    assert handled == [1000 + n for n in range(20)]
    assert len(robin.from_bot) == 21


@pytest.mark.parametrize("secret", ["", "wrong", SECRET + "x", SECRET[:-1], "\xe9"])
async def test_without_the_secret_nothing_is_read(world: World, hooked: httpx.AsyncClient, secret: str) -> None:
    robin = world.somebody()
    headers = {b"X-Telegram-Bot-Api-Secret-Token": secret.encode("latin-1")}
    answer = await hooked.post(PATH, json=update(robin, 7), headers=headers)
    assert answer.status_code == 403
    assert answer.content == b""
    await world.settle()
    assert robin.from_bot == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"7",
        b'"x"',
        b"{}",
        b'{"update_id": "x"}',
        b"\xff\xfe",
        b"[" * 200_000,
        b'{"a":' * 9999,
    ],
)
async def test_a_body_that_is_no_update_is_refused_and_harms_nothing(
    world: World, hooked: httpx.AsyncClient, body: bytes
) -> None:
    assert (await hooked.post(PATH, content=body)).status_code == 400
    robin = await somebody(world)
    assert (await hooked.post(PATH, json=update(robin, 8))).status_code == 200
    await world.settle()
    assert len(robin.from_bot) == 2


async def test_a_body_that_is_too_large_is_refused_while_it_comes(hooked: httpx.AsyncClient) -> None:
    read = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal read
        for _ in range(100):
            read += 65536
            yield b"x" * 65536

    assert (await hooked.post(PATH, content=endless())).status_code == 413
    assert read <= MOST_BYTES + 2 * 65536, "the rest was never asked for"
    assert (await hooked.post(PATH, content=b"x" * 2_000_000)).status_code == 413


async def test_other_ways_in_are_closed(hooked: httpx.AsyncClient) -> None:
    assert (await hooked.get(PATH)).status_code == 405
    assert (await hooked.post("/telegram")).status_code == 404
    assert (await hooked.get("/docs")).status_code == 404


async def test_on_a_disk_that_refuses_the_answer_is_later_and_then_it_is_done(
    world: World, hooked: httpx.AsyncClient
) -> None:
    robin, disk = await somebody(world), Disk(world)
    await disk.fail()
    assert (await hooked.post(PATH, json=update(robin, 7))).status_code == 503
    await disk.mend()
    assert (await hooked.post(PATH, json=update(robin, 7))).status_code == 200
    await world.settle()
    assert len(robin.from_bot) == 2


async def test_the_settings_make_the_path_and_the_secret(world: World, hooked: httpx.AsyncClient) -> None:
    settings = world.program.settings
    assert settings.secret() == SECRET
    unset = settings.model_copy(update={"webhook_secret": None})
    assert unset.secret() == unset.secret()
    assert len(unset.secret()) == 64
    assert str(settings.bot_token()) not in unset.secret()
    assert json.loads((await hooked.get("/readyz")).content) == {"ready": True}
