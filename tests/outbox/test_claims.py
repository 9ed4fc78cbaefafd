"""A message counts as tried from the moment at which it is really sent, and few are on their way at once."""

import asyncio

import pytest

from bot.emulator import Person
from bot.model.person import Card
from bot.outbox import Outbox
from bot.outbox.calls import Calls, Shown
from bot.outbox.pace import Pace
from bot.outbox.screens import Outgoing
from tests.outbox.conftest import Office, texts


class Held(Pace):
    """A gate that lets nobody through."""

    def __init__(self) -> None:
        super().__init__(1000)
        self.reached = asyncio.Event()

    async def turn(self, *, reminder: bool, chat: int | None = None) -> None:  # noqa: ARG002 - whoever it is
        """Wait for ever."""
        self.reached.set()
        await asyncio.Event().wait()


async def test_a_crash_while_a_message_waits_for_its_turn_does_not_count_as_a_try(
    office: Office, robin: Person
) -> None:
    card, gate = await office.want(robin, "hello"), Held()
    held = Outbox(office.store, office.bot, office.clock, office.engine.unreachable, gate)
    held.wake(robin.id)
    await gate.reached.wait()
    await held.close()
    async with office.store.transaction() as tx:
        assert await tx._all("SELECT tries, claimed_at FROM card WHERE id = ?", card) == [(0, None)]  # noqa: SLF001 - a look behind
    await office.deliver(robin)
    assert texts(robin) == ["hello"]


async def test_few_messages_are_on_their_way_at_once(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those would be repeated by a crash."""
    pace = Pace(80, 1000)
    people = [await office.somebody(f"Runner {number}") for number in range(3 * pace.at_once)]
    for person in people:
        await office.want(person, "hello")
    show, flying, let_go = Calls.show, 0, asyncio.Event()

    async def held(calls: Calls, card: Card, message: Outgoing) -> Shown:
        nonlocal flying
        flying += 1
        await let_go.wait()
        return await show(calls, card, message)

    monkeypatch.setattr(Calls, "show", held)
    office.outbox = Outbox(office.store, office.bot, office.clock, office.engine.unreachable, pace)
    for person in people:
        office.outbox.wake(person.id)
    await office.until(lambda: flying == pace.at_once)
    await asyncio.sleep(0.05)  # time enough for what must not happen
    assert flying == pace.at_once == 8
    let_go.set()
    await office.idle()
    assert [texts(person) for person in people] == [["hello"]] * len(people)


async def test_a_change_that_is_taken_back_while_it_is_on_its_way_is_put_right_after_a_crash(
    office: Office, robin: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = await office.want(robin, "first")
    await office.deliver(robin)
    await office.change(card, "second")
    show, arrived = Calls.show, asyncio.Event()

    async def killed_after_it_arrived(calls: Calls, one: Card, message: Outgoing) -> Shown:
        await show(calls, one, message)
        arrived.set()
        await asyncio.Event().wait()
        raise AssertionError

    monkeypatch.setattr(Calls, "show", killed_after_it_arrived)
    office.outbox.wake(robin.id)
    await arrived.wait()
    await office.change(card, "first")
    await office.outbox.close()
    monkeypatch.setattr(Calls, "show", show)
    office.outbox = Outbox(office.store, office.bot, office.clock, office.engine.unreachable, Pace(1000, 1000))
    await office.outbox.wake_all()
    await office.idle()
    assert robin.last.words == "first"
