"""Backups, restoring, and another key: whole or not at all, and never in a running bot's place."""
# ruff: noqa: ASYNC240 - nothing else waits while a test looks at a file

import asyncio
import hashlib
from datetime import timedelta
from pathlib import Path

import pytest

from bot.model.screen import Screen
from bot.store import Store, StoreError
from bot.store.copies import back_up, back_up_before_upgrade, backups, change_key, expire, restore
from bot.store.open import migrate, migrations, schema_number
from tests.store.conftest import DAY, KEY, NOW, ROBIN, TODAY, look_into
from tests.store.test_schema import connect as open_unmigrated
from tests.tables import TABLES, Rows, everything

OTHER_KEY = "9e" * 32
SECRET = "a word that only Robin has said"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
async def told(store: Store) -> Store:
    """Give a store with an answer in it."""
    async with store.transaction() as tx:
        form = await tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW)
        await tx.save_answer(form.id, "note", SECRET, NOW)
    return store


def fingerprint(rows: dict[str, Rows]) -> str:
    """Return a mark of every row of every table, whatever their order."""
    return hashlib.sha256(repr({table: sorted(map(repr, found)) for table, found in rows.items()}).encode()).hexdigest()


def answers(file: Path, key: str = KEY) -> list[tuple[object, ...]]:
    return look_into(file, "SELECT value FROM answer ORDER BY value", key=f"\"x'{key}'\"")


async def test_a_backup_of_a_bot_at_work_is_whole_encrypted_and_one_file(told: Store, file: Path, folder: Path) -> None:
    made = back_up(file, KEY, folder, NOW)
    assert made.name == "achilles-20260302T083000Z.backup"
    assert [entry.name for entry in folder.iterdir()] == [made.name]
    assert made.stat().st_mode & 0o077 == 0
    assert SECRET.encode() not in made.read_bytes()
    assert answers(made) == [(SECRET,)]
    async with told.transaction() as tx:
        assert await tx.person(ROBIN), "the bot goes on"


async def test_a_backup_taken_while_others_write_is_one_moment(told: Store, file: Path, folder: Path) -> None:
    """Each transaction writes a pair; a copy between two writes of one would have an odd number of answers."""
    going, number = True, 0

    async def write() -> None:
        nonlocal number
        while going:
            async with told.transaction() as tx:
                form = await tx.open_form(ROBIN, "log", 1, TODAY, f"{number}", NOW)
                await tx.save_answer(form.id, "one", "1", NOW)
                await tx.save_answer(form.id, "two", "2", NOW)
            number += 1

    writing = asyncio.create_task(write())
    copies = []
    for n in range(5):
        copies.append(await asyncio.to_thread(back_up, file, KEY, folder, NOW + timedelta(seconds=n)))
        written = number
        while number == written:  # noqa: ASYNC110 - a row does not call
            await asyncio.sleep(0.001)
    going = False
    await writing
    counts = [len(answers(copy)) - 1 for copy in copies]
    assert counts == sorted(counts)
    assert counts[-1] > counts[0]
    assert all(count % 2 == 0 for count in counts)


async def test_what_is_restored_equals_table_by_table_a_state_at_a_commit(
    told: Store, file: Path, folder: Path
) -> None:
    """Somebody else writes without a pause; each copy is one of the states that were committed, and no other."""
    states: dict[str, int] = {}
    going, number = True, 0

    async def write() -> None:
        nonlocal number
        while going:
            number += 1
            async with told.transaction() as tx:
                form = await tx.open_form(ROBIN, "log", 1, TODAY, f"{number}", NOW)
                await tx.save_answer(form.id, "minutes", f"{number}", NOW)
                await tx.save_answer(form.id, "minutes", f"{number + 1}", NOW)
                await tx.new_card(ROBIN, Screen(f"message {number}"), NOW, person=ROBIN, form=form.id)
                await tx.is_new_update(number, NOW)
                states[fingerprint(await everything(tx))] = number  # the lock is held until the commit
            await asyncio.sleep(0.001)

    writing = asyncio.create_task(write())
    found = []
    for n in range(4):
        known = len(states)
        while len(states) <= known + 1:  # noqa: ASYNC110 - a row does not call
            await asyncio.sleep(0.001)
        made = await asyncio.to_thread(back_up, file, KEY, folder, NOW + timedelta(seconds=n))
        restored = file.parent.parent / f"restored{n}" / "bot.db"
        await asyncio.to_thread(restore, made, restored, KEY)
        tables = [str(row[0]) for row in look_into(restored, TABLES)]
        rows = {table: look_into(restored, f"SELECT * FROM {table}") for table in tables}  # noqa: S608 - names of tables
        found.append(fingerprint(rows))
    going = False
    await writing
    at = [states[state] for state in found]
    assert at == sorted(at)
    assert at[-1] > at[0], "others wrote between the copies"


@pytest.mark.usefixtures("told")
async def test_old_backups_go_and_the_newest_stays_whatever_its_age(file: Path, folder: Path) -> None:
    for days in (40, 31, 30, 1):
        back_up(file, KEY, folder, NOW - days * DAY)
    (folder / "notes.txt").write_text("not ours")
    gone = expire(folder, 30, NOW)
    assert [made for made, _ in backups(folder)] == [NOW - 30 * DAY, NOW - DAY]
    assert len(gone) == 2
    expire(folder, 30, NOW + 365 * DAY)
    assert [made for made, _ in backups(folder)] == [NOW - DAY]
    assert (folder / "notes.txt").exists()


@pytest.mark.usefixtures("told")
async def test_a_backup_is_restored_where_there_is_no_database(file: Path, folder: Path) -> None:
    made = back_up(file, KEY, folder, NOW)
    elsewhere = file.parent.parent / "new" / "bot.db"
    restore(made, elsewhere, KEY)
    again = await Store.open(elsewhere, KEY, alone=True)
    async with again.transaction() as tx:
        assert [form.answers for form in await tx.forms(ROBIN)] == [{"note": SECRET}]
    await again.close()


@pytest.mark.usefixtures("told")
async def test_a_database_that_is_there_is_never_overwritten(file: Path, folder: Path) -> None:
    made, before = back_up(file, KEY, folder, NOW), file.read_bytes()
    with pytest.raises(StoreError, match="never overwritten"):
        restore(made, file, KEY)
    assert file.read_bytes() == before


@pytest.mark.usefixtures("told")
async def test_a_backup_that_is_damaged_or_of_another_key_is_refused(file: Path, folder: Path) -> None:
    made, elsewhere = back_up(file, KEY, folder, NOW), file.parent.parent / "new.db"
    with pytest.raises(StoreError, match="cannot be read with this key"):
        restore(made, elsewhere, OTHER_KEY)
    content = bytearray(made.read_bytes())
    content[len(content) // 2] ^= 0xFF
    made.write_bytes(content)
    with pytest.raises(StoreError, match=r"not sound|damaged|cannot be used"):
        restore(made, elsewhere, KEY)
    with pytest.raises(StoreError, match="There is no backup"):
        restore(folder / "no.backup", elsewhere, KEY)
    assert not elsewhere.exists()
    assert [entry.name for entry in folder.iterdir()] == [made.name]


@pytest.mark.usefixtures("told")
async def test_a_folder_that_cannot_be_written_is_named(file: Path, tmp_path: Path) -> None:
    (tmp_path / "wall").write_text("a file, not a folder")
    with pytest.raises(StoreError, match="cannot be written"):
        back_up(file, KEY, tmp_path / "wall" / "backups", NOW)
    with pytest.raises(StoreError, match="There is no database"):
        back_up(tmp_path / "none.db", KEY, tmp_path / "backups", NOW)


async def test_an_older_database_is_copied_before_it_is_upgraded(file: Path, folder: Path) -> None:
    connection = open_unmigrated(file)
    await connection
    await migrate(connection, up_to=1)
    await connection.close()
    made = back_up_before_upgrade(file, KEY, folder, NOW)
    assert made is not None
    assert made.name == "achilles-20260302T083000Z-before-upgrade.backup"
    assert look_into(made, "PRAGMA user_version") == [(1,)]
    await (await Store.open(file, KEY)).close()
    assert look_into(file, "PRAGMA user_version") == [(schema_number(),)]
    assert back_up_before_upgrade(file, KEY, folder, NOW) is None
    assert back_up_before_upgrade(folder / "none.db", KEY, folder, NOW) is None
    assert len(migrations()) > 1


async def test_another_key_opens_and_the_old_one_no_longer_does(told: Store, file: Path) -> None:
    await told.close()
    change_key(file, KEY, OTHER_KEY)
    assert answers(file, OTHER_KEY) == [(SECRET,)]
    with pytest.raises(StoreError, match="cannot be read with this key"):
        await Store.open(file, KEY)
    assert sorted(entry.name for entry in file.parent.iterdir()) == ["bot.db", "bot.db.lock"]


async def test_the_key_of_a_database_in_use_is_not_changed(file: Path) -> None:
    running = await Store.open(file, KEY, alone=True)
    with pytest.raises(StoreError, match="Another process uses"):
        change_key(file, KEY, OTHER_KEY)
    await running.close()
    looking = await Store.open(file, KEY)
    with pytest.raises(StoreError, match="in use by another process"):
        change_key(file, KEY, OTHER_KEY)
    await looking.close()
    change_key(file, KEY, OTHER_KEY)


async def test_two_bots_cannot_share_a_database_and_the_lock_ends_with_the_first(file: Path) -> None:
    first = await Store.open(file, KEY, alone=True)
    with pytest.raises(StoreError, match="two must not share it"):
        await Store.open(file, KEY, alone=True)
    looking = await Store.open(file, KEY)
    await looking.close()
    await first.close()
    await (await Store.open(file, KEY, alone=True)).close()
