"""Copies of the database: backups that are checked before they count, restoring one, and changing the key.

All functions block; call them in a thread. A backup is one encrypted file with the key of the database.
"""

import contextlib
import os
import re
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlcipher3 import dbapi2

from bot.store.alone import Alone
from bot.store.errors import StoreError, explain
from bot.store.open import PRIVATE_FOLDER, connect, make_private, must_exist, quoted, schema_number, schema_of

NAME = re.compile(r"achilles-(\d{8}T\d{6})Z(?:-before-upgrade)?\.backup")
STAMP = "%Y%m%dT%H%M%S"
UNFINISHED = ".part"
COPIED_KB = 256  # kept in memory while a file is copied: each page is read and written once
FILES = ("", "-wal", "-shm")  # a database in WAL mode


def back_up(database: Path, key: str, folder: Path, now: datetime, *, upgrade: bool = False) -> Path:
    """Copy the database into `folder` while it is in use, check the copy, and return it; raise StoreError."""
    mark = "-before-upgrade" if upgrade else ""
    target = folder / f"achilles-{now.astimezone(UTC).strftime(STAMP)}Z{mark}.backup"
    must_exist(database)
    with _told():
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        _copy(database, key, target)
    return target


def back_up_before_upgrade(database: Path, key: str, folder: Path, now: datetime) -> Path | None:
    """Copy a database that an older version has made, before its schema is changed; None when there is no need."""
    if not database.is_file() or database.stat().st_size == 0:
        return None
    with _told(), contextlib.closing(connect(database, key)) as connection:
        version = schema_of(connection)
    return back_up(database, key, folder, now, upgrade=True) if 0 < version < schema_number() else None


def backups(folder: Path) -> list[tuple[datetime, Path]]:
    """Return the backups in a folder with the instants at which they were made, the oldest first."""
    if not folder.is_dir():
        return []
    found = ((NAME.fullmatch(file.name), file) for file in folder.iterdir())
    return sorted((datetime.strptime(m[1], STAMP).replace(tzinfo=UTC), file) for m, file in found if m)


def expire(folder: Path, days: int, now: datetime) -> list[Path]:
    """Delete the backups that are older than so many days, but for the newest of all; return what was deleted."""
    *older, _ = backups(folder) or [(now, folder)]
    gone = [file for made, file in older if made < now - timedelta(days=days)]
    for file in gone:
        file.unlink()
    return gone


def restore(backup: Path, database: Path, key: str) -> None:
    """Put a backup in the database's place; raise StoreError when there is one, or the backup is not sound."""
    if not backup.is_file():
        raise StoreError(f"There is no backup at {backup}: `bot backup` tells where it writes them.")
    if any(database.with_name(f"{database.name}{ending}").exists() for ending in FILES):
        raise StoreError(f"{database} is there already: stop the bot and move it away first; it is never overwritten.")
    make_private(database)
    database.unlink()
    held = Alone.hold(database)
    try:
        with _told():
            _copy(backup, key, database)
    finally:
        held.free()


def change_key(database: Path, old: str, new: str) -> None:
    """Encrypt the database with another key; the old file stays until the new one is whole. Raises StoreError."""
    must_exist(database)
    held = Alone.hold(database)
    try:
        with _told():
            fresh = database.with_name(f"{database.name}.rekeyed")
            _settle(database, old)
            _copy(database, old, fresh)
            with contextlib.closing(connect(fresh, old)) as connection:
                connection.execute("PRAGMA journal_mode = DELETE")
                connection.execute(f"PRAGMA rekey = {quoted(new)}")
            _check(fresh, new)
            fresh.replace(database)
            _sync(database.parent)
    finally:
        held.free()


def _settle(database: Path, key: str) -> None:
    """Bring everything into the one file, so that nothing beside it is left to belong to another key."""
    with contextlib.closing(connect(database, key)) as connection:
        busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    if busy or mode != "delete":
        raise StoreError("The database is in use by another process: stop the other one first.")


def _copy(source: Path, key: str, target: Path) -> None:
    """Copy a database as it is at one moment; the target appears only when it is whole and checked."""
    part = target.with_name(f"{target.name}{UNFINISHED}")
    try:
        make_private(part)
        part.write_bytes(b"")
        with contextlib.closing(connect(source, key)) as here, contextlib.closing(connect(part, key)) as there:
            for connection in (here, there):
                connection.execute(f"PRAGMA cache_size = -{COPIED_KB}")
            there.execute("PRAGMA journal_mode = OFF")  # it counts only when it is whole, checked and on the disk
            there.execute("PRAGMA synchronous = OFF")
            here.backup(there)  # at once: in steps it would begin anew with every write of the bot's
            there.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
        _check(part, key)
        _sync(part)
        part.replace(target)
        _sync(target.parent)
    finally:
        for ending in ("", "-journal", *FILES[1:]):
            part.with_name(f"{part.name}{ending}").unlink(missing_ok=True)


def _check(file: Path, key: str) -> None:
    """Open a copy and let SQLite read all of it; raise StoreError when anything is wrong with it."""
    with contextlib.closing(connect(file, key)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        told = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        broken = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        astray = connection.execute("PRAGMA foreign_key_check").fetchall()
        version = schema_of(connection)
    if told != ["ok"] or broken or astray:
        raise StoreError(f"The copy {file.name} is not sound, so it was not kept: check the disk.")
    if version > schema_number():
        raise StoreError("The backup was made by a newer version of the program: install that version.")


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """Turn errors of SQLite's and the disk's into sentences."""
    try:
        yield
    except (dbapi2.DatabaseError, sqlite3.DatabaseError) as error:
        raise StoreError(explain(error)) from None
    except OSError as error:
        raise StoreError(f"The copy cannot be written ({error.strerror}): check the disk and the folder.") from None
