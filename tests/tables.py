"""What stands in the tables, whatever they are called: for tests that look behind the store."""

from typing import Any

from bot.store import Transaction

TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"

Rows = list[tuple[Any, ...]]


async def ask(tx: Transaction, sql: str, *values: object) -> Rows:
    """Ask the open transaction in SQL."""
    return await tx._all(sql, *values)  # noqa: SLF001 - tests look behind the store


async def columns(tx: Transaction) -> dict[str, list[str]]:
    """Return the columns of every table."""
    names = [name for (name,) in await ask(tx, TABLES)]
    return {name: [row[1] for row in await ask(tx, f"PRAGMA table_info({name})")] for name in names}


async def everything(tx: Transaction) -> dict[str, Rows]:
    """Return every row of every table."""
    return {name: await ask(tx, f"SELECT * FROM {name}") for name in await columns(tx)}  # noqa: S608 - names of our tables


async def filled(tx: Transaction) -> set[str]:
    """Return the tables in which there is anything."""
    return {name for name, rows in (await everything(tx)).items() if rows}


async def traces(tx: Transaction, *wanted: object) -> list[str]:
    """Return every table and column in which one of these stands, as a value or within a text."""
    found = []
    for table, named in (await columns(tx)).items():
        for column in named:
            for value in wanted:
                sql = f"SELECT count(*) FROM {table} WHERE CAST({column} AS TEXT) LIKE ?"  # noqa: S608 - names of our schema
                ((count,),) = await ask(tx, sql, f"%{value}%")
                found += [f"{table}.{column}"] * bool(count)
    return found
