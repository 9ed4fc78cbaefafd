"""Transactions: all or nothing, one at a time, whatever is cancelled."""

import asyncio

import pytest

from bot.model.person import PersonState
from bot.model.screen import Screen
from bot.store import Store
from tests.store.conftest import NOW, ROBIN, TODAY, look, plan
from tests.tables import Rows, ask, everything


class Crash(Exception):  # noqa: N818 - what a test raises in the middle
    """The program fails in the middle."""


async def test_what_fails_in_the_middle_leaves_nothing(store: Store) -> None:
    async def write_and_crash() -> None:
        async with store.transaction() as tx:
            await tx.is_new_update(7, NOW)
            await tx.set_state(ROBIN, PersonState.ACTIVE)
            form = await tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW)
            await tx.save_answer(form.id, "pain", "4", NOW)
            await tx.replan(ROBIN, [plan()], NOW)
            await tx.new_card(ROBIN, Screen("Well done"), NOW, person=ROBIN)
            raise Crash

    before = await all_rows(store)
    with pytest.raises(Crash):
        await write_and_crash()
    assert await all_rows(store) == before


async def test_a_failing_statement_takes_the_whole_transaction_with_it(store: Store) -> None:
    async def write_nonsense() -> None:
        async with store.transaction() as tx:
            await tx.set_zone(ROBIN, "Europe/Berlin")
            await tx.save_answer(12345, "pain", "4", NOW)

    before = await all_rows(store)
    with pytest.raises(Exception, match="FOREIGN KEY"):
        await write_nonsense()
    assert await all_rows(store) == before


async def all_rows(store: Store) -> dict[str, Rows]:
    async with store.transaction() as tx:
        return await everything(tx)


async def test_transactions_of_many_tasks_never_interleave(store: Store) -> None:
    """Each task counts up by reading, waiting, writing; an interleaved one would lose a count."""

    async def count_up() -> None:
        async with store.transaction() as tx:
            ((value,),) = await ask(tx, "SELECT coalesce(last_answer_at, 0) FROM person WHERE id = ?", ROBIN)
            await asyncio.sleep(0.001)
            await ask(tx, "UPDATE person SET last_answer_at = ? WHERE id = ?", value + 1, ROBIN)

    await asyncio.gather(*(count_up() for _ in range(40)))
    assert await look(store, "SELECT last_answer_at FROM person") == [(40,)]


async def test_one_failing_task_does_not_take_others_work_back(store: Store) -> None:
    async def write(number: int) -> None:
        async with store.transaction() as tx:
            await tx.is_new_update(number, NOW)
            await asyncio.sleep(0)
            if number % 2:
                raise Crash

    await asyncio.gather(*(write(number) for number in range(20)), return_exceptions=True)
    assert await look(store, "SELECT id FROM seen_update ORDER BY id") == [(n,) for n in range(0, 20, 2)]


@pytest.mark.parametrize("steps", range(8))
async def test_a_transaction_cancelled_at_any_moment_leaves_the_store_usable(store: Store, steps: int) -> None:
    async def write() -> None:
        async with store.transaction() as tx:
            await tx.is_new_update(1, NOW)
            await tx.is_new_update(2, NOW)

    task = asyncio.create_task(write())
    for _ in range(steps):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    async with store.transaction() as tx:
        assert await tx.is_new_update(3, NOW)
    seen = await look(store, "SELECT id FROM seen_update ORDER BY id")
    assert seen in ([(3,)], [(1,), (2,), (3,)]), "a transaction is whole or not there"


async def test_closing_waits_for_the_running_transaction(store: Store) -> None:
    async def slow() -> None:
        async with store.transaction() as tx:
            await asyncio.sleep(0.05)
            await tx.is_new_update(1, NOW)

    task = asyncio.create_task(slow())
    await asyncio.sleep(0.01)
    await store.close()
    assert task.done()
    await task


async def test_a_commit_that_fails_leaves_nothing_and_the_store_usable(store: Store) -> None:
    async def fail_at_the_end() -> None:
        async with store.transaction() as tx:
            await ask(tx, "PRAGMA defer_foreign_keys = ON")
            await tx.is_new_update(1, NOW)
            await tx.save_answer(12345, "pain", "4", NOW)  # of no form: refused by the commit

    with pytest.raises(Exception, match="FOREIGN KEY"):
        await fail_at_the_end()
    async with store.transaction() as tx:
        assert await tx.is_new_update(1, NOW)
