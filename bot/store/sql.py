"""The thin layer over one connection that the rows' mixins share."""

from collections.abc import Sequence
from typing import cast

import aiosqlite

from bot.store.rows import Row


class Sql:
    """Statements on the open transaction."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self.soonest: int | None = None  # the earliest time that was planned for in this transaction, in seconds

    def _planned(self, at: int) -> None:
        """Note that something is planned for a time, so that whoever sleeps until the next one hears of it."""
        self.soonest = at if self.soonest is None else min(self.soonest, at)

    async def _all(self, sql: str, *values: object) -> list[Row]:
        return cast("list[Row]", await self._connection.execute_fetchall(sql, values))

    async def _one(self, sql: str, *values: object) -> Row | None:
        rows = await self._all(sql, *values)
        return rows[0] if rows else None

    async def _run(self, sql: str, *values: object) -> int:
        """Run a statement and return how many rows it changed."""
        async with self._connection.execute(sql, values) as cursor:
            return cursor.rowcount

    async def _insert(self, sql: str, *values: object) -> int:
        """Insert a row and return its id."""
        async with self._connection.execute(sql, values) as cursor:
            return cast("int", cursor.lastrowid)


def places(values: Sequence[object]) -> str:
    """Return as many question marks as there are values."""
    return ", ".join("?" * len(values))
