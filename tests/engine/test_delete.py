"""After /delete nothing of the person is left, in any table, under any name."""

from datetime import timedelta

from bot.model.person import Media, MediaKind
from bot.store import Transaction
from tests.engine.test_export import SETUP, do
from tests.world import World


async def traces(tx: Transaction, *wanted: object) -> list[str]:
    """Return every table and column in which one of these stands, as a value or within a text."""
    found = []
    for (table,) in await tx._all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"):  # noqa: SLF001 - the test looks behind the store
        for _, column, *_ in await tx._all(f"PRAGMA table_info({table})"):  # noqa: SLF001 - as above
            for value in wanted:
                sql = f"SELECT count(*) FROM {table} WHERE CAST({column} AS TEXT) LIKE ?"  # noqa: S608 - names of our schema
                ((count,),) = await tx._all(sql, f"%{value}%")  # noqa: SLF001 - as above
                found += [f"{table}.{column}"] * bool(count)
    return found


async def rows_in_all(tx: Transaction) -> dict[str, int]:
    """Return how many rows every table has."""
    names = await tx._all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")  # noqa: SLF001 - as above
    return {name: (await tx._all(f"SELECT count(*) FROM {name}"))[0][0] for (name,) in names}  # noqa: S608, SLF001 - as above


async def test_nothing_is_left_in_any_table(world: World) -> None:
    robin = world.somebody()
    await do(world, robin, "/start", *SETUP, "09:00", "18:00", "None of these", "3", "15", "Run", "30", "2")
    await do(world, robin, "Correct an answer", "First steps", "4", "say:ran 20 min pain 4", "Yes, keep it")
    await world.wait(timedelta(hours=30))
    await do(world, robin, "/danger", "Took cipro or a like antibiotic", "/export", "/checkin", "/delete")
    words = (robin.id, "Berlin", "fluoroquinolone", "Check-in")
    async with world.program.store.transaction() as tx:
        assert {"person.id", "form.person", "answer.value", "plan.person", "card.wanted"} <= {*await traces(tx, *words)}
        assert (await rows_in_all(tx))["answer_before"] > 0
    await do(world, robin, "Yes, delete everything")
    assert "Receipt" in robin.last.text
    async with world.program.store.transaction() as tx:
        assert await traces(tx, *words) == []
        left = {name: count for name, count in (await rows_in_all(tx)).items() if count}
    assert set(left) == {"seen_update", "receipt", "sent_drawing"}  # the last: Telegram's numbers of our own drawings
    await do(world, robin, "say:hello", "/plan")
    await world.wait(timedelta(days=3))


async def test_a_file_that_was_never_sent_goes_too(world: World) -> None:
    robin = world.somebody()
    await do(world, robin, "/start", *SETUP, "09:00", "18:00", "None of these")
    robin.block()
    await world.settle()
    engine = world.program.engine
    async with world.program.store.transaction() as tx:
        await tx.keep_media(robin.id, Media(MediaKind.DOCUMENT, "x.zip", b"secret"), world.clock())
        await tx.delete_person(robin.id, "CODE", world.clock())
        assert (await rows_in_all(tx))["media"] == 0
    assert (await engine.planned(robin.id)) == (None, [])
