"""Open the one encrypted connection, bring its schema up to date, and give out transactions under one lock."""

import asyncio
import re
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from importlib import resources
from pathlib import Path
from time import perf_counter
from typing import Self, cast

from sqlcipher3 import dbapi2

from bot.metrics import Metrics
from bot.store.alone import Alone
from bot.store.connection import Connection
from bot.store.errors import OUTAGES, StoreError, StoreOutageError, explain, primary_code
from bot.store.sql import earlier
from bot.store.transaction import Transaction

RAW_KEY = re.compile(r"[0-9a-fA-F]{64}")
MOST_STATEMENTS = 512  # that stay prepared: more than we have
CACHE_KB = 4_000  # 2 MB were 2 to 3 % slower, 8 MB no quicker
PATIENCE_S = 5.0  # for another process that writes: `bot people`, say
PAUSE_S, STALL_MS = 0.05, 10  # between two looks whether it has ended, and how long one look may take
PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
LOST = "A transaction was rolled back: the database could not be written."
MIGRATION = re.compile(r"(\d{4})_\w+\.sql")


class Group:
    """Transactions that are committed together: all of them are on the disk then, or none."""

    def __init__(self) -> None:
        self.committing: asyncio.Task[None] | None = None
        self.soonest: int | None = None  # the earliest time that is planned for in it, in seconds
        self._waiting: list[asyncio.Future[None]] = []

    def note(self, soonest: int | None) -> None:
        """Note the earliest time that one of its transactions has planned for."""
        self.soonest = earlier(self.soonest, soonest)

    def committed(self) -> asyncio.Future[None]:
        """Return what one of its transactions awaits: that all of them are on the disk."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        return future

    def tell(self, error: BaseException | None = None) -> None:
        """Tell all of them that they are committed, or that nothing was."""
        for future in self._waiting:
            if future.done():
                continue  # whoever waited was cancelled
            if error is None:
                future.set_result(None)
            else:
                future.set_exception(error)


@contextmanager
def _outages() -> Iterator[None]:
    """Turn the errors of a database that cannot be used for the time being into StoreOutageError."""
    try:
        yield
    except dbapi2.DatabaseError as error:
        if primary_code(error) in OUTAGES:
            raise StoreOutageError(explain(error)) from None
        raise


def _nobody(_: int) -> None:
    """Hear of a planned time where nobody sleeps until one."""


class Store:
    """The database. One connection, one writer: every transaction holds the lock from its first statement to its last.

    Those that wait for the lock when a transaction has ended have their turn before the commit, so that one wait for
    the disk serves all of them. Each goes on only when it is committed.
    """

    def __init__(self, connection: Connection, alone: Alone | None = None, metrics: Metrics | None = None) -> None:
        self._metrics = metrics or Metrics()
        self._connection = connection
        self._alone = alone
        self.on_planned: Callable[[int], None] = (
            _nobody  # told of the earliest time, in seconds, that a commit plans for
        )
        self._lock = asyncio.Lock()
        self._group: Group | None = None  # what is begun and not committed

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
        """Close the connection once the running transactions have ended."""
        try:
            async with self._lock:
                await self._commit()
                await self._connection.close()
        finally:
            if self._alone is not None:
                self._alone.free()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """Run a transaction that only reads, so that it holds up no other process however long it takes."""
        with _outages():
            async with self._lock:
                await self._commit()
                await self._connection.execute("BEGIN")
                try:
                    yield Transaction(self._connection)
                finally:
                    self._connection.quick("ROLLBACK")

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Run one transaction: committed before the block is left, rolled back when the block raises.

        Raises StoreOutageError when the database cannot be used for the time being: a full disk, say.
        """
        began = perf_counter()
        with _outages():
            async with self._lock:
                group, tx = await self._begun(), Transaction(self._connection)
                try:
                    with self._savepoint():
                        yield tx
                    group.note(tx.soonest)
                    committed = group.committed()
                finally:
                    self._end(group)
            await committed
        self._metrics.database.observe(perf_counter() - began)

    async def _begun(self) -> Group:
        """Return the group that is open, or begin one."""
        if self._group is None:
            await self._begin()
            self._group = Group()
        return self._group

    async def _begin(self) -> None:
        """Begin to write; where another process does, wait for it without holding up the loop."""
        loop = asyncio.get_running_loop()
        end = loop.time() + PATIENCE_S
        while True:
            try:
                self._connection.quick("BEGIN IMMEDIATE")
            except dbapi2.OperationalError as error:
                if primary_code(error) != sqlite3.SQLITE_BUSY or loop.time() >= end:
                    raise
            else:
                return
            await asyncio.sleep(PAUSE_S)

    @contextmanager
    def _savepoint(self) -> Iterator[None]:
        """Take back what the block has written when it raises, and nothing of the others' in the group."""
        self._connection.quick("SAVEPOINT one")
        try:
            yield
        except BaseException:
            if self._connection.in_transaction:
                self._connection.quick("ROLLBACK TO one")
                self._connection.quick("RELEASE one")
            raise
        self._connection.quick("RELEASE one")

    def _end(self, group: Group) -> None:
        """Have the group committed, behind those that wait for the lock by this time; they join it."""
        if not self._connection.in_transaction:  # SQLite has rolled all of it back, as it does when the disk is full
            self._group = None
            group.tell(StoreOutageError(LOST))
        elif group.committing is None:
            group.committing = asyncio.get_running_loop().create_task(self._commit_in_turn())

    async def _commit_in_turn(self) -> None:
        async with self._lock:
            await self._commit()

    async def _commit(self) -> None:
        """Commit the group that is open, if any is, and tell its transactions. Whoever calls holds the lock."""
        group, self._group = self._group, None
        if group is None:
            return
        try:
            await self._connection.execute("COMMIT")
        except dbapi2.DatabaseError as error:
            if self._connection.in_transaction:
                self._connection.quick("ROLLBACK")
            group.tell(error)
        else:
            group.tell()
            if group.soonest is not None:
                self.on_planned(group.soonest)


async def _opened(path: Path, key: str) -> Connection:
    try:
        connection = await Connection.over(await asyncio.to_thread(connect, path, key))
        try:
            await migrate(connection)
            connection.quick(f"PRAGMA busy_timeout = {STALL_MS}")
        except BaseException:
            await connection.close()
            raise
    except dbapi2.DatabaseError as error:
        raise StoreError(explain(error)) from None
    return connection


def must_exist(database: Path) -> None:
    """Raise StoreError where there is no database."""
    if not database.is_file():
        raise StoreError(f"There is no database at {database}: check BOT_DATABASE and the folder you are in.")


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
    connection = dbapi2.connect(
        str(path), isolation_level=None, check_same_thread=False, cached_statements=MOST_STATEMENTS
    )
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # else a wrong key fills standard error with its insides
        connection.execute(f"PRAGMA key = {quoted(key)}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # a wrong key fails here, harming nothing
        connection.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA busy_timeout = {PATIENCE_S * 1000:.0f}")
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


async def migrate(connection: Connection, up_to: int | None = None) -> None:
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


async def schema_version(connection: Connection) -> int:
    """Return the number of the newest migration that the database has."""
    ((version,),) = await connection.execute("PRAGMA user_version")
    return int(version)
