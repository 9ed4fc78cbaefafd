"""Somebody who was read in a transaction is right after whatever is written about them in it."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.model.person import PersonState
from bot.store import Store, Transaction
from bot.store.people import People
from tests.store.conftest import ALEX, DAY, NOW, ROBIN

WRITES: dict[str, Callable[[Transaction], Awaitable[object]]] = {
    "meet": lambda tx: tx.meet(ALEX, "de", NOW),
    "consent": lambda tx: tx.consent(ROBIN, 3, NOW),
    "set_state": lambda tx: tx.set_state(ROBIN, PersonState.ACTIVE),
    "set_zone": lambda tx: tx.set_zone(ROBIN, "Asia/Kathmandu"),
    "phone_speaks": lambda tx: tx.phone_speaks(ROBIN, "fr"),
    "set_own_language": lambda tx: tx.set_own_language(ROBIN, "es"),
    "set_link": lambda tx: tx.set_link(ROBIN, "clinic"),
    "heard_from": lambda tx: tx.heard_from(ROBIN, NOW + DAY + timedelta(microseconds=7)),
    "delete_person": lambda tx: tx.delete_person(ROBIN, "code", NOW),
    "forget_undecided": lambda tx: tx.forget_undecided(NOW + DAY, 10),
}
OF_NO_PERSON = {"person", "is_new_update", "forget_updates", "next_people", "active_without_plan", "people_by_state"}


@pytest.mark.parametrize("name", WRITES)
async def test_what_is_written_is_read(store: Store, name: str) -> None:
    async with store.transaction() as tx:
        before = [await tx.person(each) for each in (ROBIN, ALEX)]
        await WRITES[name](tx)
        anew = Transaction(tx._connection)  # noqa: SLF001 - one that has read nothing yet
        found = [await tx.person(each) for each in (ROBIN, ALEX)]
        assert found == [await anew.person(each) for each in (ROBIN, ALEX)]
        assert found != before


def test_every_write_is_tried() -> None:
    public = {name for name in vars(People) if not name.startswith("_")}
    assert public - OF_NO_PERSON == set(WRITES)


async def test_nothing_is_known_of_somebody_beyond_the_transaction(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.person(ROBIN)
    async with store.transaction() as tx:
        await tx.set_zone(ROBIN, "Europe/Berlin")
    async with store.transaction() as tx:
        person = await tx.person(ROBIN)
    assert person is not None
    assert person.zone == "Europe/Berlin"
