"""Open the one encrypted connection, bring its schema up to date, and give out transactions under one lock."""

import asyncio
import contextlib
import re
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib import resources
from pathlib import Path
from time import perf_counter
from typing import Self, cast

import aiosqlite
from sqlcipher3 import dbapi2

from bot.metrics import Metrics
from bot.store.alone import Alone
from bot.store.errors import OUTAGES, StoreError, StoreOutageError, explain, primary_code
from bot.store.transaction import Transaction

RAW_KEY = re.compile(r"[0-9a-fA-F]{64}")
PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
MIGRATION = re.compile(r"(\d{4})_\w+\.sql")


class Store:
    """The database. One connection, one writer: every transaction holds the lock from BEGIN to COMMIT."""

    def __init__(
        self, connection: aiosqlite.Connection, alone: Alone | None = None, metrics: Metrics | None = None
    ) -> None:
        self._metrics = metrics or Metrics()
        self._connection = connection
        self._alone = alone
        self.on_planned: Callable[[int], None] = lambda _: (
            None
        )  # told of the earliest time, in seconds, that a commit plans for
        self._lock = asyncio.Lock()

    @classmethod
    async def open(cls, path: Path, key: str, *, alone: bool = False, metrics: Metrics | None = None) -> Self:
        """Open or make the database at `path`; raise StoreError for a path, key or schema that does not do.

        `alone`: no other process may have it open so, as long as this one has.
        """
        await asyncio.to_thread(make_private, path)
        held = Alone.hold(path) if alone else None
        try:
            return cls(await _opened(path, key), held, metrics)
        except BaseException:
            if held is not None:
                held.free()
            raise

    async def close(self) -> None:
        """Close the connection once the running transaction has ended."""
        try:
            async with self._lock:
                await self._connection.close()
        finally:
            if self._alone is not None:
                self._alone.free()

    @asynccontextmanager
    async def transaction(self, *, reads_only: bool = False) -> AsyncIterator[Transaction]:
        """Run one IMMEDIATE transaction: committed at the end, rolled back when the block raises.

        `reads_only`: one that holds up no other process. Raises StoreOutageError when the database cannot be used for
        the time being: a full disk, say.
        """
        async with self._lock:
            began = perf_counter()
            try:  # around BEGIN and COMMIT too: a cancelled or failed one must not leave a transaction open
                await self._connection.execute("BEGIN" if reads_only else "BEGIN IMMEDIATE")
                tx = Transaction(self._connection)
                yield tx
                await self._connection.commit()
                self._metrics.database.observe(perf_counter() - began)
                if tx.soonest is not None:
                    self.on_planned(tx.soonest)
            except dbapi2.DatabaseError as error:
                await self._give_back()
                if primary_code(error) in OUTAGES:
                    raise StoreOutageError(explain(error)) from None
                raise
            except BaseException:
                await self._give_back()
                raise

    async def _give_back(self) -> None:
        with contextlib.suppress(dbapi2.DatabaseError):  # SQLite has rolled back by itself where it could not go on
            await self._connection.rollback()


async def _opened(path: Path, key: str) -> aiosqlite.Connection:
    try:
        # Opened before aiosqlite has a thread: the thread of one that fails to open outlives the event loop.
        opened = await asyncio.to_thread(connect, path, key)
        connection = await aiosqlite.Connection(lambda: opened, iter_chunk_size=64)
        try:
            await migrate(connection)
        except BaseException:
            await connection.close()
            raise
    except dbapi2.DatabaseError as error:
        raise StoreError(explain(error)) from None
    return connection


def make_private(path: Path) -> None:
    """Make an empty file that its owner alone can read; raise StoreError where that cannot be."""
    if path.is_dir():
        raise StoreError(f"{path} is a folder: set BOT_DATABASE to the path of a file.")
    try:
        path.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        path.touch(mode=PRIVATE_FILE, exist_ok=True)
        path.chmod(PRIVATE_FILE)  # SQLite gives its WAL the same mode
    except OSError as error:
        raise StoreError(f"{path} cannot be written ({error.strerror}): check BOT_DATABASE and its folder.") from None


def connect(path: Path, key: str) -> sqlite3.Connection:
    """Open the encrypted file; raise sqlcipher3's errors for a wrong key or a damaged file."""
    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # else a wrong key fills standard error with its insides
        connection.execute(f"PRAGMA key = {quoted(key)}")
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


def quoted(key: str) -> str:
    """Return a key as SQL takes it: 64 hexadecimal digits are the key itself, all else is a passphrase."""
    return f"\"x'{key}'\"" if RAW_KEY.fullmatch(key) else "'" + key.replace("'", "''") + "'"


def schema_number() -> int:
    """Return the number of the newest migration that this program knows."""
    return migrations()[-1][0]


def schema_of(connection: sqlite3.Connection) -> int:
    """Return the number of the newest migration that a database has."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


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
    missing = [(number, sql) for number, sql in steps if version < number <= (up_to or number)]
    if not missing:
        return
    await connection.execute("PRAGMA foreign_keys = OFF")  # else a table that is made anew takes along what hangs on it
    try:
        for number, sql in missing:
            script = f"BEGIN IMMEDIATE;\n{sql}\nPRAGMA user_version = {number};\nCOMMIT;"
            await connection.executescript(script)
    finally:
        await connection.execute("PRAGMA foreign_keys = ON")


async def schema_version(connection: aiosqlite.Connection) -> int:
    """Return the number of the newest migration that the database has."""
    async with connection.execute("PRAGMA user_version") as cursor:
        row = await cursor.fetchone()
    return int(row[0]) if row else 0
