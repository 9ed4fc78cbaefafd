"""The one connection: what is quick is done at once, what may wait for the disk is done in a thread of its own."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from bot.store.rows import Row

T = TypeVar("T")


class Connection:
    """A connection that only whoever holds the store's lock may use.

    A statement about one person takes some 20 microseconds; handing it to a thread and its rows back takes some 150,
    and a tap has forty of them. So those run where they are asked for. BEGIN, which may wait for another process,
    COMMIT, which waits for the disk, and statements about everybody run in the thread.
    """

    def __init__(self, opened: sqlite3.Connection) -> None:
        self._opened = opened
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._closed = False

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open; SQLite ends one by itself when the disk is full, say."""
        return self._opened.in_transaction

    def quick(self, sql: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
        """Run a statement at once: for those that touch few rows."""
        return self._opened.execute(sql, values)

    async def execute(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """Run a statement in the thread, and return its rows."""
        return await self._aside(lambda: self._opened.execute(sql, values).fetchall())

    async def executescript(self, script: str) -> None:
        """Run several statements in the thread."""
        await self._aside(lambda: self._opened.executescript(script))

    async def close(self) -> None:
        """Close the connection, and end the thread; once more does nothing."""
        if not self._closed:
            self._closed = True
            await self._aside(self._opened.close)
            self._thread.shutdown(wait=False)

    async def _aside(self, work: Callable[[], T]) -> T:
        """Do work in the thread, to its end also where the caller is cancelled: two must not use the connection."""
        working = asyncio.get_running_loop().run_in_executor(self._thread, work)
        try:
            return await asyncio.shield(working)
        except asyncio.CancelledError:
            await asyncio.wait({working})
            raise
