"""Transactions: all or nothing, one at a time, whatever is cancelled."""

import asyncio

import pytest

from bot.model.person import Guide, PersonState
from bot.model.screen import Screen
from bot.store import Store, StoreOutageError
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
            await tx.open_form(12345, "check_in", 1, TODAY, "", NOW)  # of nobody whom we know

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
            await tx.put_guide(Guide(12345, ROBIN, 1))  # of no form: refused by the commit

    with pytest.raises(Exception, match="FOREIGN KEY"):
        await fail_at_the_end()
    async with store.transaction() as tx:
        assert await tx.is_new_update(1, NOW)


async def test_transactions_that_come_together_share_a_commit_and_none_goes_on_before_it(store: Store) -> None:
    commits: list[str] = []
    going_on: list[str] = []
    commit = store._connection.execute  # noqa: SLF001 - to hear the commits

    async def heard(sql: str) -> list[tuple[object, ...]]:
        if sql == "COMMIT":
            assert going_on == commits * 10
            await asyncio.sleep(0.01)
            found = await commit(sql)
            commits.append(sql)
            return found
        return await commit(sql)

    async def write(number: int) -> None:
        async with store.transaction() as tx:
            await tx.is_new_update(number, NOW)
        assert commits
        going_on.append("COMMIT")

    store._connection.execute = heard  # type: ignore[method-assign,assignment] # noqa: SLF001 - as above
    await asyncio.gather(*(write(number) for number in range(10)))
    assert len(commits) == 1
    assert len(await look(store, "SELECT id FROM seen_update")) == 10


async def test_a_commit_that_fails_is_told_to_all_who_share_it(store: Store) -> None:
    async def write(number: int, form: int | None = None) -> None:
        async with store.transaction() as tx:
            await ask(tx, "PRAGMA defer_foreign_keys = ON")
            await tx.is_new_update(number, NOW)
            if form is not None:
                await tx.put_guide(Guide(form, ROBIN, 1))  # of no form: refused by the commit

    found = await asyncio.gather(write(1), write(2, 12345), write(3), return_exceptions=True)
    assert ["FOREIGN KEY" in str(error) for error in found] == [True, True, True]
    assert await look(store, "SELECT id FROM seen_update") == []


async def test_a_disk_that_is_full_for_one_is_told_to_all_whose_work_it_took_back(store: Store) -> None:
    async def write(number: int) -> None:
        async with store.transaction() as tx:
            await tx.is_new_update(number, NOW)

    async def give_up() -> None:
        async with store.transaction() as tx:
            await ask(tx, "ROLLBACK")  # as SQLite does by itself
            raise StoreOutageError("The disk is full.")

    found = await asyncio.gather(write(1), give_up(), write(2), return_exceptions=True)
    assert [type(error) for error in found] == [StoreOutageError, StoreOutageError, type(None)]
    assert await look(store, "SELECT id FROM seen_update") == [(2,)]


async def test_whoever_is_cancelled_while_it_waits_for_the_commit_leaves_the_others_theirs(store: Store) -> None:
    async def write(number: int) -> None:
        async with store.transaction() as tx:
            await tx.is_new_update(number, NOW)

    tasks = [asyncio.create_task(write(number)) for number in range(3)]
    while not is_written(store):  # noqa: ASYNC110 - the store does not tell
        await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert await look(store, "SELECT count(*) FROM seen_update") == [(3,)]


def is_written(store: Store) -> bool:
    """Tell whether the group has begun and its commit is on its way."""
    group = store._group  # noqa: SLF001 - to cancel at that moment
    return group is not None and group.committing is not None
