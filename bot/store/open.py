"""Open the one encrypted connection, bring its schema up to date, and give out transactions under one lock."""

import asyncio
import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import resources
from pathlib import Path
from typing import Self, cast

import aiosqlite
from sqlcipher3 import dbapi2

from bot.store.transaction import Transaction

RAW_KEY = re.compile(r"[0-9a-fA-F]{64}")
PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
MIGRATION = re.compile(r"(\d{4})_\w+\.sql")


class StoreError(RuntimeError):
    """The database cannot be used; the message is one sentence that says what to do."""


class Store:
    """The database. One connection, one writer: every transaction holds the lock from BEGIN to COMMIT."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self._lock = asyncio.Lock()

    @classmethod
    async def open(cls, path: Path, key: str) -> Self:
        """Open or make the database at `path`; raise StoreError for a path, key or schema that does not do."""
        await asyncio.to_thread(_make_private, path)
        try:
            # Opened before aiosqlite has a thread: the thread of one that fails to open outlives the event loop.
            opened = await asyncio.to_thread(_connect, path, key)
            connection = await aiosqlite.Connection(lambda: opened, iter_chunk_size=64)
            try:
                await migrate(connection)
            except BaseException:
                await connection.close()
                raise
        except dbapi2.DatabaseError as error:
            raise StoreError(_explain(error)) from None
        return cls(connection)

    async def close(self) -> None:
        """Close the connection once the running transaction has ended."""
        async with self._lock:
            await self._connection.close()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Run one IMMEDIATE transaction: committed at the end, rolled back when the block raises."""
        async with self._lock:
            try:  # around BEGIN and COMMIT too: a cancelled or failed one must not leave a transaction open
                await self._connection.execute("BEGIN IMMEDIATE")
                yield Transaction(self._connection)
                await self._connection.commit()
            except BaseException:
                await self._connection.rollback()
                raise


def _make_private(path: Path) -> None:
    if path.is_dir():
        raise StoreError(f"{path} is a folder: set BOT_DATABASE to the path of a file.")
    try:
        path.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        path.touch(mode=PRIVATE_FILE, exist_ok=True)
        path.chmod(PRIVATE_FILE)  # SQLite gives its WAL the same mode
    except OSError as error:
        raise StoreError(f"{path} cannot be written ({error.strerror}): check BOT_DATABASE and its folder.") from None


def _connect(path: Path, key: str) -> sqlite3.Connection:
    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
    try:
        quoted = f"\"x'{key}'\"" if RAW_KEY.fullmatch(key) else "'" + key.replace("'", "''") + "'"
        connection.execute("PRAGMA cipher_log_level = NONE")  # else a wrong key fills standard error with its insides
        connection.execute(f"PRAGMA key = {quoted}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # a wrong key fails here, harming nothing
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA busy_timeout = 5000")
        connection.execute("PRAGMA secure_delete = ON")  # what somebody deletes is overwritten
    except BaseException:
        connection.close()
        raise
    return cast("sqlite3.Connection", connection)  # sqlcipher3 speaks the same DB-API


def migrations() -> list[tuple[int, str]]:
    """Return the numbered migrations in order, each with its SQL."""
    folder = resources.files("bot.store") / "migrations"
    found = [(MIGRATION.fullmatch(entry.name), entry) for entry in folder.iterdir()]
    return sorted((int(match[1]), entry.read_text(encoding="utf-8")) for match, entry in found if match)


async def migrate(connection: aiosqlite.Connection, up_to: int | None = None) -> None:
    """Apply the migrations that are missing, each in a transaction of its own; refuse a newer database."""
    version = await schema_version(connection)
    steps = migrations()
    if version > steps[-1][0]:
        raise StoreError("The database was made by a newer version of the program: install that version.")
    for number, sql in steps:
        if version < number <= (up_to or number):
            script = f"BEGIN IMMEDIATE;\n{sql}\nPRAGMA user_version = {number};\nCOMMIT;"
            await connection.executescript(script)


async def schema_version(connection: aiosqlite.Connection) -> int:
    """Return the number of the newest migration that the database has."""
    async with connection.execute("PRAGMA user_version") as cursor:
        row = await cursor.fetchone()
    return int(row[0]) if row else 0


def _explain(error: Exception) -> str:
    text = str(error)
    if "not a database" in text:
        return "The database cannot be read with this key: check BOT_DATABASE_KEY or BOT_DATABASE_KEY_FILE."
    if "locked" in text:
        return "The database is in use by another process: stop the other one first."
    return f"The database cannot be opened ({text}): check its disk, or restore a backup."
