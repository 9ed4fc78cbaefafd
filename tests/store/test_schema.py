"""The schema: settings of the connection, strict tables, and every step from every older version."""
# ruff: noqa: ASYNC240 - nothing else waits while a test looks at a file

import asyncio
from pathlib import Path

import pytest

from bot.model.screen import Screen
from bot.store import Store
from bot.store.open import STALL_MS, migrate, migrations, schema_version
from tests.store.conftest import ALEX, KEY, NOW, ROBIN, TODAY, look, plan, unmigrated
from tests.tables import TABLES, ask

NEWEST = migrations()[-1][0]


def test_migrations_are_numbered_upward_from_one() -> None:
    """Each number once, and none left out."""
    numbers = [number for number, _ in migrations()]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("busy_timeout", STALL_MS),
        ("user_version", NEWEST),
        ("integrity_check", "ok"),
        ("cipher_version", None),
    ],
)
async def test_the_connection_is_set_up_to_lose_nothing(store: Store, pragma: str, value: object) -> None:
    ((found,),) = await look(store, f"PRAGMA {pragma}")
    assert found == value if value is not None else found


async def test_every_table_is_strict(store: Store) -> None:
    rows = await look(store, "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    tables = {name: strict for name, strict in rows if not name.startswith("sqlite_")}
    assert len(tables) >= 8
    assert set(tables.values()) == {1}, tables


async def test_a_strict_table_refuses_words_where_a_number_belongs(store: Store) -> None:
    with pytest.raises(Exception, match="cannot store TEXT value in INTEGER column"):
        await look(store, "UPDATE person SET created_at = 'yesterday'")


async def test_a_row_cannot_belong_to_somebody_who_is_not_there(store: Store) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY constraint failed"):
        async with store.transaction() as tx:
            await tx.open_form(99, "check_in", 1, TODAY, "", NOW)


async def fill(store: Store) -> None:
    """Write one row of each kind."""
    async with store.transaction() as tx:
        await tx.meet(ROBIN, "en", NOW)
        form = await tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW)
        await tx.save_answer(form.id, "pain", "4", NOW)
        await tx.save_answer(form.id, "pain", "5", NOW)
        await tx.replan(ROBIN, [plan()], NOW)
        await tx.new_card(ROBIN, Screen("How is it?"), NOW, person=ROBIN, form=form.id)
        await tx.is_new_update(1, NOW)


@pytest.mark.parametrize("version", [0, *(number for number, _ in migrations())])
async def test_every_older_version_is_brought_up_to_date_with_its_data(file: Path, version: int) -> None:
    old = await unmigrated(file)
    await migrate(old, up_to=version) if version else None
    assert await schema_version(old) == version
    if version:
        await old.execute("INSERT INTO person (id, state, language, created_at) VALUES (?, 'new', 'en', 0)", (ROBIN,))
    await old.close()

    store = await Store.open(file, KEY)
    await fill(store)
    async with store.transaction() as tx:
        assert await ask(tx, "PRAGMA user_version") == [(NEWEST,)]
        assert await ask(tx, "PRAGMA integrity_check") == [("ok",)]
        assert await ask(tx, "PRAGMA foreign_key_check") == []
        assert await tx.person(ROBIN)
        tables = await ask(tx, TABLES)
    await store.close()

    fresh = await Store.open(file.with_name("fresh.db"), KEY)
    assert await look(fresh, TABLES) == tables
    await fresh.close()


async def test_forms_and_answers_are_kept_when_they_are_put_side_by_side(file: Path) -> None:
    old = await unmigrated(file)
    await migrate(old, up_to=7)
    for person in (ROBIN, ALEX):
        await old.execute("INSERT INTO person (id, state, language, created_at) VALUES (?, 'new', 'en', 0)", (person,))
    form = "INSERT INTO form (id, person, questionnaire, version, day, status, opened_at, closed_at) "
    for number, person in ((3, ALEX), (5, ROBIN), (9, ALEX)):
        values = (number, person, f"kind {number}", TODAY.isoformat(), number + 100)
        await old.execute(f"{form} VALUES (?, ?, ?, 1, ?, 'completed', ?, 7)", values)
        await old.execute("INSERT INTO answer VALUES (?, 'pain', ?, ?), (?, 'a', 'b', 1)", (number, number, 50, number))
        await old.execute("INSERT INTO answer_before VALUES (?, 'pain', 'old', 1, 2)", (number,))
        await old.execute("INSERT INTO guide (form, person, step) VALUES (?, ?, 1)", (number, person))
    await old.close()

    store = await Store.open(file, KEY)
    async with store.transaction() as tx:
        assert await ask(tx, "SELECT id, person, opened_at, closed_at FROM form ORDER BY id") == [
            *((3, ALEX, 103, 7), (5, ROBIN, 105, 7), (9, ALEX, 109, 7)),
        ]
        assert {form.id: form.answers for person in (ROBIN, ALEX) for form in await tx.forms(person)} == {
            number: {"a": "b", "pain": str(number)} for number in (3, 5, 9)
        }
        assert [await tx.was_corrected(number) for number in (3, 4, 5, 9)] == [True, False, True, True]
        assert await tx.guide(9)
        assert await ask(tx, "PRAGMA foreign_key_check") == []
        assert (await tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW)).id == 10
        await tx.delete_person(ALEX, "CODE", NOW)
        assert [await tx.guide(number) for number in (3, 9)] == [None, None]
        assert await ask(tx, "SELECT DISTINCT person FROM answer") == [(ROBIN,)]
        assert await ask(tx, "SELECT form FROM answer_before") == [(5,)]
    await store.close()


async def test_a_step_that_fails_leaves_the_version_before_it(file: Path) -> None:
    broken = await unmigrated(file)
    with pytest.raises(Exception, match="syntax error"):
        await broken.executescript("BEGIN IMMEDIATE;\nCREATE TABLE half (id INTEGER);\nNONSENSE;\nCOMMIT;")
    await broken.close()
    store = await Store.open(file, KEY)
    assert ("half",) not in await look(store, TABLES)
    await store.close()


async def test_opening_an_up_to_date_database_changes_nothing(store: Store, file: Path) -> None:
    await fill(store)
    await store.close()
    before = file.read_bytes()
    again = await Store.open(file, KEY)
    await again.close()
    assert file.read_bytes() == before


async def test_two_processes_may_open_the_same_database(store: Store, file: Path) -> None:
    second = await Store.open(file, KEY)
    async with store.transaction() as tx:
        await tx.set_zone(ROBIN, "Europe/Berlin")
        other = asyncio.create_task(look(second, "SELECT zone FROM person"))
        await asyncio.sleep(0.05)
        assert not other.done(), "an IMMEDIATE transaction waits for the other's commit"
    assert await other == [("Europe/Berlin",)]
    await second.close()
