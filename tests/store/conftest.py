"""An open store in a folder of its own, with one person in it."""

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from bot.model.decision import Plan, PlanKind
from bot.model.milestone import Milestone
from bot.model.person import Guide, Media, MediaKind
from bot.model.screen import Screen
from bot.store import Store, Transaction
from tests.tables import Rows, ask

KEY = "3f" * 32
NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
TODAY = date(2026, 3, 2)
ROBIN = 4711
ALEX = 4712
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


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


async def live_a_little(tx: Transaction, person: int, word: str) -> None:
    """Write something of a person into every table that may hold something of theirs."""
    await tx.meet(person, "en", NOW)
    await tx.consent(person, 1, NOW)
    for questionnaire in ("setup", "check_in"):
        form = await tx.open_form(person, questionnaire, 1, TODAY, "", NOW)
        await tx.save_answer(form.id, "pain", f"{word} 4", NOW)
        await tx.save_answer(form.id, "pain", f"{word} 5", NOW)
        await tx.new_card(person, Screen(f"{word} asks"), NOW, person=person, form=form.id)
        await tx.put_guide(Guide(form.id, person, 1))
    await tx.replan(person, [plan(PlanKind.FOLLOW_UP, subject=f"{word}:24")], NOW)
    ((row,),) = await ask(tx, "SELECT max(id) FROM plan")
    await tx.new_card(person, Screen(f"{word} again"), NOW, person=person, plan=row)
    await tx.new_card(person, Screen(f"{word} unstored"), NOW, person=None)
    await tx.told_milestone(person, next(iter(Milestone)), 0, TODAY)
    await tx.keep_media(person, Media(MediaKind.DOCUMENT, f"{word}.zip", word.encode()), NOW)
    await tx.is_new_update(person, NOW)
