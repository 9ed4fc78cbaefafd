"""What the store says when the disk fails it: an outage that may pass, as against a wrong statement."""
# ruff: noqa: ASYNC240 - nothing else waits while a test looks at a file

import asyncio
from pathlib import Path

import pytest

from bot.store import Store, StoreError, StoreOutageError
from bot.store import open as store_open
from bot.store.open import connect
from tests.store.conftest import KEY, NOW, ROBIN, look
from tests.tables import ask

MANY_TURNS = 30  # of the loop, a millisecond each or more


async def write_much(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.set_zone(ROBIN, "Europe/Berlin")
        for number in range(1000):
            await ask(tx, "INSERT INTO receipt (code, deleted_at) VALUES (hex(randomblob(400)), ?)", number)


async def open_and_read(file: Path) -> None:
    opened = await Store.open(file, KEY)
    try:
        await look(opened, "SELECT count(*) FROM seen_update")
    finally:
        await opened.close()


async def test_a_full_disk_is_an_outage_and_what_was_begun_is_undone(store: Store) -> None:
    await look(store, "PRAGMA max_page_count = 1")
    with pytest.raises(StoreOutageError, match="The disk is full: make room"):
        await write_much(store)
    await look(store, "PRAGMA max_page_count = 1000000")
    assert await look(store, "SELECT zone FROM person") == [(None,)]
    assert await look(store, "SELECT count(*) FROM receipt") == [(0,)]
    async with store.transaction() as tx:
        await tx.set_zone(ROBIN, "Europe/Paris")


async def test_a_wrong_statement_is_a_defect_and_no_outage(store: Store) -> None:
    with pytest.raises(Exception, match="no such table") as raised:
        await look(store, "SELECT * FROM nowhere")
    assert not isinstance(raised.value, StoreError)


async def test_a_damaged_page_is_named_and_points_to_a_backup(file: Path) -> None:
    store = await Store.open(file, KEY)
    async with store.transaction() as tx:
        for number in range(3000):
            await tx.is_new_update(number, NOW)
    await store.close()
    content = bytearray(file.read_bytes())
    for at in range(5 * 4096 + 100, len(content), 4096):  # every page but the first five
        content[at] ^= 0xFF
    file.write_bytes(content)
    with pytest.raises(StoreError, match="bot restore"):
        await open_and_read(file)


async def test_another_process_that_writes_is_waited_for_while_the_loop_goes_on(store: Store, file: Path) -> None:
    other = connect(file, KEY)
    other.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(look(store, "UPDATE person SET zone = 'Europe/Paris'"))
    for _ in range(MANY_TURNS):
        await asyncio.sleep(0.001)
    assert not waiting.done()
    other.execute("COMMIT")
    await waiting
    assert other.execute("SELECT zone FROM person").fetchone() == ("Europe/Paris",)
    other.close()


async def test_another_process_that_writes_for_too_long_is_an_outage_that_ends(
    store: Store, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_open, "PATIENCE_S", 0.1)
    other = connect(file, KEY)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreOutageError, match="in use by another process"):
        await look(store, "UPDATE person SET zone = 'Europe/Paris'")
    other.execute("ROLLBACK")
    other.close()
    await look(store, "UPDATE person SET zone = 'Europe/Rome'")
    assert await look(store, "SELECT zone FROM person") == [("Europe/Rome",)]


async def test_somebody_who_stops_waiting_for_another_process_leaves_the_store_to_the_others(
    store: Store, file: Path
) -> None:
    other = connect(file, KEY)
    other.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(look(store, "UPDATE person SET zone = 'Europe/Paris'"))
    await asyncio.sleep(0.1)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    other.execute("ROLLBACK")
    other.close()
    assert await look(store, "SELECT zone FROM person") == [(None,)]
