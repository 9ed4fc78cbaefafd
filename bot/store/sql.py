"""The thin layer over one connection that the rows' mixins share."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from bot.store.connection import Connection
from bot.store.rows import Row

if TYPE_CHECKING:
    from datetime import date

    from bot.model.person import Form, Person


class Sql:
    """Statements on the open transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[int, Form] = {}  # the forms that were read in this transaction, as they are by this time
        self._forms_of: int | None = None  # whose forms have all been read
        self._in_order: list[Form] | None = None  # their live ones, where they have been put in order
        # Whose forms of the days after one have been read, and of which kinds all.
        self._recent: tuple[int, date, Sequence[str]] | None = None
        self._people: dict[int, Person | None] = {}  # those who were read in this transaction, as they are by this time
        self.soonest: int | None = None  # the earliest time that was planned for in this transaction, in seconds

    def _forget_what_was_read(self) -> None:
        """Read forms and people anew from here on."""
        self._people = {}
        self._known, self._forms_of, self._in_order, self._recent = {}, None, None, None

    def _planned(self, at: int) -> None:
        """Note that something is planned for a time, so that whoever sleeps until the next one hears of it."""
        self.soonest = earlier(self.soonest, at)

    async def _all(self, sql: str, *values: object) -> list[Row]:
        return self._connection.quick(sql, values).fetchall()

    async def _one(self, sql: str, *values: object) -> Row | None:
        rows = await self._all(sql, *values)
        return rows[0] if rows else None

    async def _run(self, sql: str, *values: object) -> int:
        """Run a statement and return how many rows it changed."""
        return self._connection.quick(sql, values).rowcount

    async def _insert(self, sql: str, *values: object) -> int:
        """Insert a row and return its id."""
        return cast("int", self._connection.quick(sql, values).lastrowid)

    async def _slowly(self, sql: str, *values: object) -> list[Row]:
        """Run a statement that may touch very many rows, such as those of everybody, without holding up the loop."""
        return await self._connection.execute(sql, values)

    async def _run_slowly(self, sql: str, *values: object) -> int:
        """Run such a statement and return how many rows it changed."""
        await self._slowly(sql, *values)
        return cast("int", self._connection.quick("SELECT changes()").fetchone()[0])


def earlier(one: int | None, other: int | None) -> int | None:
    """Return the earlier of two times in seconds, where there are any."""
    return min((at for at in (one, other) if at is not None), default=None)


def places(values: Sequence[object]) -> str:
    """Return as many question marks as there are values."""
    return ", ".join("?" * len(values))
