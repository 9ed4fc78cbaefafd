"""One person's rows times so many people, in the order in which they would have come: day by day, and by person.

So a person's rows lie apart on the disk, as they do when people live side by side; a file filled person by person
would flatter every figure.
"""
# ruff: noqa: S608 - the SQL is made of this file's own words

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bot.store import Store
from bot.store.open import connect, quoted

FIRST = 10_000_000  # the number of the first person
DAY_S = 86_400
CACHE_KB = 2_000_000
UPDATES_KEPT_S = 3 * DAY_S
MADE = {"form": "opened_at", "plan": "made_at", "card": "made_at"}  # tables with numbers of their own, and when it was


def multiply(source: Path, target: Path, key: str, people: int) -> None:
    """Make a database at `target` with the one person of `source` so many times; what is due is spread over a day."""
    asyncio.run(_new(target, key))
    with closing(connect(target, key)) as db:
        db.execute(f"ATTACH DATABASE ? AS one KEY {quoted(key)}", (str(source),))
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF", "secure_delete = OFF"):
            db.execute(f"PRAGMA {pragma}")
        db.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        indexes = db.execute(
            "SELECT name, sql FROM main.sqlite_master WHERE type = 'index' AND sql NOT NULL"
        ).fetchall()
        for name, _ in indexes:
            db.execute(f"DROP INDEX {name}")
        db.execute("BEGIN")
        _number(db, people)
        _fill(db, people)
        for _, sql in indexes:
            db.execute(sql)
        db.execute("COMMIT")
        db.execute("PRAGMA journal_mode = WAL")


async def _new(target: Path, key: str) -> None:
    await (await Store.open(target, key)).close()


def _number(db: sqlite3.Connection, people: int) -> None:
    """Give each row of the one person the numbers that its copies have: `base + person * wide + place`."""
    db.execute("CREATE TEMP TABLE nth (n INTEGER PRIMARY KEY)")
    db.execute(
        "INSERT INTO nth WITH RECURSIVE c(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n < ?) SELECT n FROM c",
        (people - 1,),
    )
    for table, made in MADE.items():
        db.execute(f"CREATE TEMP TABLE {table}_of (id INTEGER PRIMARY KEY, day, base, wide, place)")
        rows = db.execute(f"SELECT id, {made} / {DAY_S} FROM one.{table} ORDER BY 2, 1").fetchall()
        base, by_day = 1, {day: [i for i, on in rows if on == day] for _, day in rows}
        for day, ids in by_day.items():
            facts = [(i, day, base, len(ids), place) for place, i in enumerate(ids)]
            db.executemany(f"INSERT INTO {table}_of VALUES (?, ?, ?, ?, ?)", facts)
            base += len(ids) * people


def _fill(db: sqlite3.Connection, people: int) -> None:
    _copy(db, "person", "one.person AS t", {"id": f"{FIRST} + n"})
    days = sorted({row[0] for table in MADE for row in db.execute(f"SELECT day FROM {table}_of")})
    late = f"n * {DAY_S} / {people}"  # the people of the west get up later
    person, form = {"person": f"{FIRST} + n"}, {"form": _id("f")}
    for day in days:
        which = {t: f"one.{t} AS t JOIN {t}_of AS o ON o.id = t.id AND o.day = {day}" for t in MADE}
        _copy(db, "form", which["form"], {"id": _id("o"), **person})
        of_form = f"JOIN form_of AS f ON f.id = t.form AND f.day = {day}"
        _copy(db, "answer", f"one.answer AS t {of_form}", person | form)
        _copy(db, "answer_before", f"one.answer_before AS t {of_form}", form)
        due = {"due_at": f"t.due_at + CASE WHEN t.state = 'planned' THEN {late} ELSE 0 END"}
        _copy(db, "plan", which["plan"], {"id": _id("o"), **person, **due})
        beside = " LEFT JOIN form_of AS f ON f.id = t.form LEFT JOIN plan_of AS p ON p.id = t.plan"
        buttons = f"coalesce(replace(t.wanted, ':' || t.form || ':', ':' || {form['form']} || ':'), t.wanted)"
        named = {"id": _id("o"), **person, **form, "chat": f"{FIRST} + n", "plan": _id("p")}
        named["wanted"] = buttons  # a button names its form
        _copy(db, "card", which["card"] + beside, named)
    _copy(db, "milestone", "one.milestone AS t LEFT JOIN form_of AS f ON f.id = t.form", person | form)
    _copy(db, "past", "one.past AS t", person)
    recent = f"one.seen_update AS t WHERE t.at >= (SELECT max(at) FROM one.seen_update) - {UPDATES_KEPT_S}"
    _copy(db, "seen_update", recent, {"id": f"t.id * {people} + n"})


def _id(name: str) -> str:
    """Return the number of a copy; of what hangs on no row it stays what it is."""
    return f"CASE WHEN {name}.id IS NULL THEN NULL ELSE {name}.base + n * {name}.wide + {name}.place END"


def _copy(db: sqlite3.Connection, table: str, source: str, changed: dict[str, str]) -> None:
    columns = [row[1] for row in db.execute(f"PRAGMA main.table_info({table})")]
    values = ", ".join(changed.get(column, f"t.{column}") for column in columns)
    db.execute(f"INSERT INTO main.{table} ({', '.join(columns)}) SELECT {values} FROM nth CROSS JOIN {source}")


def last_instant(source: Path, key: str) -> datetime:
    """Return when the one person last had something happen."""
    with closing(connect(source, key)) as db:
        return datetime.fromtimestamp(db.execute("SELECT max(changed_at) FROM plan").fetchone()[0], UTC)
