"""The outbox's books: shared transactions, in which nobody pays for somebody else."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot.emulator import Person
from bot.outbox.books import MOST_READS, Books, Mark
from bot.store import Store, StoreOutageError, Transaction
from tests.outbox.conftest import NOW, Office


class Counted:
    """A store that counts its transactions, and fails as it is told."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.count = 0
        self.outages = 0

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Run a transaction."""
        self.count += 1
        if self.outages:
            self.outages -= 1
            raise StoreOutageError("the disk is full")
        async with self._store.transaction() as tx:
            yield tx


@pytest.fixture
def store(office: Office) -> Counted:
    return Counted(office.store)


@pytest.fixture
def books(office: Office, store: Any) -> Books:
    return Books(store, office.clock)


async def cards(office: Office, people: list[Person]) -> list[int]:
    return [await office.want(person, "hello") for person in people]


async def test_what_is_asked_at_once_shares_a_transaction(office: Office, books: Books, store: Counted) -> None:
    people = [await office.somebody(f"Runner {number}") for number in range(20)]
    wanted = await cards(office, people)
    found = await asyncio.gather(*(books.next_card(person.id) for person in people))
    assert [card and card.id for card in found] == wanted
    claimed = await asyncio.gather(*(books.claim(card) for card in found if card))
    following = await asyncio.gather(*(books.mark(Mark(card, 100 + card.id)) for card in claimed if card))
    assert following == [None] * 20
    assert store.count == 3
    assert [await office.card(card) for card in wanted] == [("shown", None)] * 20


async def test_a_mark_tells_the_next_card_of_its_chat(office: Office, robin: Person, books: Books) -> None:
    first, second = await office.want(robin, "hello"), await office.want(robin, "again")
    card = await books.next_card(robin.id)
    assert card
    assert card.id == first
    following = await books.mark(Mark(card, 7))
    assert following
    assert following.id == second


async def test_a_card_that_is_no_longer_wanted_is_not_claimed(office: Office, robin: Person, books: Books) -> None:
    await office.want(robin, "hello")
    card = await books.next_card(robin.id)
    assert card
    async with office.store.transaction() as tx:
        await tx.give_up(card.id, "gone", NOW)
    assert await books.claim(card) is None


async def test_the_defect_of_one_is_kept_from_the_others(
    office: Office, robin: Person, alex: Person, books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    await cards(office, [robin, alex])
    whole = Transaction.next_cards

    async def broken(tx: Transaction, chats: list[int]) -> Any:
        if robin.id in chats:
            raise RuntimeError("a defect")
        return await whole(tx, chats)

    monkeypatch.setattr(Transaction, "next_cards", broken)
    failed, found = await asyncio.gather(books.next_card(robin.id), books.next_card(alex.id), return_exceptions=True)
    assert isinstance(failed, RuntimeError)
    assert not isinstance(found, BaseException)
    assert found
    assert found.chat == alex.id


async def test_an_outage_is_told_to_whoever_waits_and_the_next_is_served(
    office: Office, robin: Person, books: Books, store: Counted
) -> None:
    await office.want(robin, "hello")
    store.outages = 1
    with pytest.raises(StoreOutageError):
        await books.next_card(robin.id)
    assert await books.next_card(robin.id)


async def test_what_was_sent_is_written_down_although_nobody_waits_for_it(
    office: Office, robin: Person, books: Books
) -> None:
    number = await office.want(robin, "hello")
    card = await books.next_card(robin.id)
    assert card
    marking = asyncio.create_task(books.mark(Mark(card, 7)))
    reading = asyncio.create_task(books.next_card(robin.id))
    await asyncio.sleep(0)
    marking.cancel()
    reading.cancel()
    await books.close()
    assert await office.card(number) == ("shown", None)


async def test_reads_that_nobody_waits_for_any_more_hold_nobody_up(office: Office, robin: Person, books: Books) -> None:
    await office.want(robin, "hello")
    left = [asyncio.create_task(books.next_card(robin.id)) for _ in range(MOST_READS)]
    await asyncio.sleep(0)
    waiting = asyncio.create_task(books.next_card(robin.id))
    for task in left:
        task.cancel()
    assert await waiting
