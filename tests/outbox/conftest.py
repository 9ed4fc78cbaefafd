"""An outbox with a real store, a real bot and an emulated Telegram; nothing but the outbox runs."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.clock import MovableClock
from bot.content import load_content
from bot.content.policy import load_policy
from bot.emulator import Emulator, Person
from bot.engine import Engine
from bot.model.decision import Plan, PlanKind
from bot.model.person import PersonState
from bot.model.screen import Screen
from bot.outbox import Outbox
from bot.outbox.pace import Pace
from bot.store import Store

TOKEN = "123456789:TEST-token-of-the-outbox-tests-00000"
NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
PAUSE_S = 0.005


class Office:
    """A store, an outbox and a Telegram."""

    def __init__(self, store: Store, emulator: Emulator, bot: Bot, clock: MovableClock) -> None:
        self.store, self.emulator, self.bot, self.clock = store, emulator, bot, clock
        self.engine = Engine(store, clock, load_content(), load_policy())
        self.outbox = self.open()

    def open(self, pause_s: float = PAUSE_S) -> Outbox:
        """Return an outbox as it is after a start."""
        self.outbox = Outbox(self.store, self.bot, self.clock, self.engine.unreachable, Pace(1000, 1000), pause_s)
        return self.outbox

    async def somebody(self, name: str) -> Person:
        """Return an active person with a plan, who has written to the bot."""
        person = self.emulator.add_user(name)
        person.say("/start")
        async with self.store.transaction() as tx:
            await tx.meet(person.id, "en", NOW)
            await tx.set_state(person.id, PersonState.ACTIVE)
            due = NOW + timedelta(hours=1)
            await tx.replan(person.id, [Plan(PlanKind.CHECK_IN, due, due.date())], NOW)
        return person

    async def want(self, person: Person, text: str, **facts: Any) -> int:
        """Want a new message and return its card."""
        async with self.store.transaction() as tx:
            return await tx.new_card(person.id, Screen(text), NOW, person=person.id, **facts)

    async def change(self, card: int, text: str) -> None:
        """Want other words on a message."""
        async with self.store.transaction() as tx:
            await tx.change_card(card, Screen(text).to_json())

    async def idle(self) -> None:
        """Wait until nothing is being delivered."""
        await self.outbox.idle()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds, however long it takes."""
        while not holds():  # noqa: ASYNC110 - neither the emulator nor the outbox calls
            await asyncio.sleep(0.002)

    async def paused(self, person: Person) -> None:
        """Wait until the outbox has been refused by the network, and waits before it tries again."""
        await self.until(lambda: person.id in self.outbox._pauses)  # noqa: SLF001 - a look behind

    async def deliver(self, *people: Person) -> None:
        """Deliver what people have waiting."""
        for person in people:
            self.outbox.wake(person.id)
        await self.idle()

    async def card(self, number: int) -> tuple[str, str | None]:
        """Return a card's state and error."""
        async with self.store.transaction() as tx:
            ((state, error),) = await tx._all("SELECT state, error FROM card WHERE id = ?", number)  # noqa: SLF001 - a look behind
        return state, error

    def called(self, method: str) -> int:
        """Return how often the bot called a method."""
        return sum(call.method == method for call in self.emulator.calls)


def texts(person: Person) -> list[str]:
    """Return what the bot has written to somebody."""
    return [message.text for message in person.from_bot]


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    """Give an open office."""
    clock = MovableClock(NOW)
    emulator = Emulator(TOKEN, clock=clock)
    transport = httpx.ASGITransport(app=emulator.asgi)
    request = HTTPXRequest(connection_pool_size=8, httpx_kwargs={"transport": transport})
    store = await Store.open(tmp_path / "data" / "bot.db", "5a" * 32)
    async with Bot(TOKEN, base_url="http://emulator/bot", request=request) as bot:
        here = Office(store, emulator, bot, clock)
        yield here
        await here.outbox.close()
    await store.close()
    await emulator.close()


@pytest.fixture
async def robin(office: Office) -> Person:
    """Give somebody to write to."""
    return await office.somebody("Robin")


@pytest.fixture
async def alex(office: Office) -> Person:
    """Give somebody else."""
    return await office.somebody("Alex")
