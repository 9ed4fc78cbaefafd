"""No table and no column of the schema is left out of an export without a reason."""

from bot.store import Store
from bot.store.exports import NOT_EXPORTED, SHEETS
from tests.store.conftest import ALEX, NOW, ROBIN, live_a_little
from tests.tables import columns

COLUMNS = {f"{sheet.table}.{column}" for sheet in SHEETS for column in sheet.columns}


async def test_every_table_and_column_is_exported_or_has_a_reason_not_to_be(store: Store) -> None:
    async with store.transaction() as tx:
        found = await columns(tx)
    everything = {f"{table}.{column}" for table, named in found.items() for column in named}
    left_out = {name for name in everything if name in NOT_EXPORTED or name.partition(".")[0] in NOT_EXPORTED}
    assert everything - COLUMNS - left_out == set(), "name these in bot/store/exports.py"
    assert everything >= COLUMNS, "these are no longer in the schema"
    assert COLUMNS & left_out == set(), "these are exported and named as left out"
    assert set(NOT_EXPORTED) <= everything | set(found), "these are no longer in the schema"
    assert all(len(reason) > 20 for reason in NOT_EXPORTED.values())


async def test_an_export_has_a_persons_rows_and_nobody_elses(store: Store) -> None:
    async with store.transaction() as tx:
        await live_a_little(tx, ROBIN, "rowan")
        await live_a_little(tx, ALEX, "hazel")
        tables = await tx.everything_of(ROBIN)
    assert [table.name for table in tables] == [sheet.table for sheet in SHEETS]
    assert all(table.rows for table in tables)
    text = repr(tables)
    assert "rowan" in text
    assert str(ROBIN) in text
    assert "hazel" not in text
    assert str(ALEX) not in text
    before = next(table for table in tables if table.name == "answer_before")
    assert {record["value"] for record in before.records()} == {"rowan 4"}
    assert all(record["replaced_at"] == int(NOW.timestamp()) for record in before.records())
