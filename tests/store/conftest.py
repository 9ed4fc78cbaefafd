"""An open store in a folder of its own, with one person in it."""

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from bot.model.decision import Plan, PlanKind
from bot.store import Store, Transaction

KEY = "3f" * 32
NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
TODAY = date(2026, 3, 2)
ROBIN = 4711
ALEX = 4712
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

Rows = list[tuple[Any, ...]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give the place of a database that is not there yet."""
    return tmp_path / "data" / "bot.db"


@pytest.fixture
async def store(file: Path) -> AsyncIterator[Store]:
    """Give an open store that knows Robin."""
    opened = await Store.open(file, KEY)
    async with opened.transaction() as tx:
        await tx.meet(ROBIN, "en", NOW)
    yield opened
    await opened.close()


async def ask(tx: Transaction, sql: str, *values: object) -> Rows:
    """Ask the open transaction in SQL."""
    return await tx._all(sql, *values)  # noqa: SLF001 - tests look behind the store


async def look(store: Store, sql: str, *values: object) -> Rows:
    """Ask the store in SQL."""
    async with store.transaction() as tx:
        return await ask(tx, sql, *values)


def look_into(file: Path, sql: str, values: Sequence[object] = (), key: str = f"\"x'{KEY}'\"") -> Rows:
    """Ask the file in SQL, through a connection of our own; `key` as SQL writes it."""
    connection = dbapi2.connect(str(file))
    try:
        connection.execute(f"PRAGMA key = {key}")
        rows: Rows = connection.execute(sql, values).fetchall()
        connection.commit()
    finally:
        connection.close()
    return rows


def plan(kind: PlanKind = PlanKind.CHECK_IN, day: date = TODAY, after: timedelta = HOUR, subject: str = "") -> Plan:
    """Return a plan that is due some time after NOW."""
    return Plan(kind, NOW + after, day, subject)
