"""The one connection: what is quick is done at once, what may wait for the disk is done in aiosqlite's thread."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Sequence
from typing import Self, TypeVar, cast

import aiosqlite

from bot.store.rows import Row

T = TypeVar("T")


class Connection:
    """A connection that only whoever holds the store's lock may use.

    A statement about one person takes some 20 microseconds; handing it to a thread and its rows back takes some 150,
    and a tap has forty of them. So those run where they are asked for. COMMIT, which waits for the disk, and statements
    about everybody run in the thread.
    """

    def __init__(self, opened: sqlite3.Connection, thread: aiosqlite.Connection) -> None:
        self._opened, self._thread = opened, thread
        self._closed = False

    @classmethod
    async def over(cls, opened: sqlite3.Connection) -> Self:
        """Return a connection over one that is open, with its thread begun."""
        return cls(opened, await aiosqlite.Connection(lambda: opened, iter_chunk_size=64))

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open; SQLite ends one by itself when the disk is full, say."""
        return self._opened.in_transaction

    def quick(self, sql: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
        """Run a statement at once: for those that touch few rows."""
        return self._opened.execute(sql, values)

    async def execute(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """Run a statement in the thread, and return its rows."""
        return cast("list[Row]", await _to_its_end(self._thread.execute_fetchall(sql, values)))

    async def executescript(self, script: str) -> None:
        """Run several statements in the thread."""
        await _to_its_end(self._thread.executescript(script))

    async def close(self) -> None:
        """Close the connection, and end the thread; once more does nothing."""
        if not self._closed:
            self._closed = True
            await _to_its_end(self._thread.close())


async def _to_its_end(work: Awaitable[T]) -> T:
    """Await what the thread does, to its end also where the caller is cancelled: two must not use the connection."""
    working = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(working)
    except asyncio.CancelledError:
        await asyncio.wait({working})
        raise
