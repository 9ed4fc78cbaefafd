"""An emulator with a clock that stands still, somebody who has started the bot, and ways to call it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from bot.clock import MovableClock
from bot.emulator import Emulator, Person
from tests.emulator.checking import bot_api, faults

TOKEN = "123456:emulated"
START = datetime(2026, 11, 22, 13, 5, tzinfo=UTC)

Say = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(START)


@pytest.fixture
def emulator(clock: MovableClock) -> Iterator[Emulator]:
    made = Emulator(TOKEN, clock=clock)
    yield made
    assert_proper(made)


def assert_proper(emulator: Emulator) -> None:
    """Check everything that the emulator has answered against the Bot API."""
    for call in emulator.calls:
        if call.ok:
            assert faults(call.result, bot_api()["methods"][call.method]["returns"]) == [], call


@pytest.fixture
def ann(emulator: Emulator) -> Person:
    """Somebody who has pressed /start; the bot has seen it."""
    person = emulator.add_user("Ann", "Example", "en")
    person.say("/start")
    emulator._world.updates.clear()  # noqa: SLF001 - as if the bot had fetched it
    return person


@pytest.fixture
async def http(emulator: Emulator) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app=emulator.asgi), base_url="http://emulator"
    ) as client:
        yield client


@pytest.fixture
def call(http: httpx.AsyncClient) -> Say:
    """Call a method with parameters as JSON, and return the whole answer."""

    async def made(method: str, /, **params: Any) -> dict[str, Any]:
        answer = await http.post(f"/bot{TOKEN}/{method}", json=params)
        body: dict[str, Any] = answer.json()
        assert answer.status_code == body.get("error_code", 200)
        return body

    return made


@pytest.fixture
def ok(call: Say) -> Callable[..., Awaitable[Any]]:
    """Call a method that must succeed, and return its result."""

    async def made(method: str, /, **params: Any) -> Any:
        body = await call(method, **params)
        assert body["ok"], body
        return body["result"]

    return made


@pytest.fixture
def refusal(call: Say) -> Callable[..., Awaitable[str]]:
    """Call a method that must be refused, and return code and description."""

    async def made(method: str, /, **params: Any) -> str:
        body = await call(method, **params)
        assert not body["ok"], body
        return f"{body['error_code']} {body['description']}"

    return made
