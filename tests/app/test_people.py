"""`bot export` and `bot delete`, run as an operator runs them."""

import asyncio
import json
import zipfile
from pathlib import Path

from bot.clock import utc_now
from bot.store import Store
from tests.app.running import KEY, Machine

ROBIN, ALEX = 4711, 4712


async def fill(folder: Path) -> None:
    """Write a database that knows Robin."""
    store = await Store.open(folder / "data" / "achilles.db", KEY)
    async with store.transaction() as tx:
        await tx.meet(ROBIN, "en", utc_now())
    await store.close()


async def knows(folder: Path, person: int) -> bool:
    """Tell whether the database knows a person."""
    store = await Store.open(folder / "data" / "achilles.db", KEY)
    async with store.transaction() as tx:
        found = await tx.person(person)
    await store.close()
    return found is not None


async def test_an_export_is_written_for_its_owner_alone(machine: Machine) -> None:
    await fill(machine.folder)
    ended = await machine.run("export", str(ROBIN), "--out", "robin.zip")
    assert ended.code == 0, ended.err
    assert "not encrypted" in ended.out
    file = machine.folder / "robin.zip"
    assert file.stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(file) as archive:
        assert json.loads(archive.read("export.json"))["profile"][0]["id"] == ROBIN
    again = await machine.run("export", str(ROBIN), "--out", "robin.zip")
    assert again.sentence() == "robin.zip is there already: name another file with --out."


async def test_what_cannot_be_exported_is_one_sentence(machine: Machine) -> None:
    ended = await machine.run("export", str(ROBIN), "--out", "robin.zip")
    assert "There is no database at data/achilles.db" in ended.sentence()
    await fill(machine.folder)
    ended = await machine.run("export", str(ALEX), "--out", "alex.zip")
    assert ended.sentence() == f"Nobody with the Telegram number {ALEX} is kept here: check the number."
    assert not (machine.folder / "alex.zip").exists()
    ended = await machine.run("export", str(ROBIN), "--out", "no/such/folder.zip")
    assert "cannot be written" in ended.sentence()
    assert (await machine.run("export", "Robin", "--out", "x.zip")).code == 2


async def test_a_deletion_needs_a_yes_and_leaves_a_receipt(machine: Machine) -> None:
    await fill(machine.folder)
    ended = await machine.run("delete", str(ROBIN))  # nobody is there to say yes
    assert ended.code != 0
    assert await knows(machine.folder, ROBIN)
    process = await machine.start("delete", str(ROBIN), stdin=asyncio.subprocess.PIPE)
    assert process.child.stdin is not None
    process.child.stdin.write(b"n\n")
    process.child.stdin.close()
    ended = await process.end()
    assert ended.code == 1
    assert "Nothing was deleted." in ended.err
    assert await knows(machine.folder, ROBIN)
    ended = await machine.run("delete", str(ROBIN), "--yes", BOT_BACKUP_DAYS="14")
    assert ended.code == 0, ended.err
    assert "Receipt: " in ended.out
    assert "14 days" in ended.out
    assert not await knows(machine.folder, ROBIN)
    ended = await machine.run("delete", str(ROBIN), "--yes")
    assert ended.sentence() == f"Nobody with the Telegram number {ROBIN} is kept here: check the number."
