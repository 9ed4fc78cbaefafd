"""The many people of the benchmarks: whole rows, each their own, and a time that jumps."""

import asyncio
from contextlib import closing
from pathlib import Path

from bot.store.open import connect
from tests.many.multiply import FIRST, multiply
from tests.many.template import live
from tests.virtual_time import VirtualLoop
from tests.world import KEY

TABLES = ("person", "form", "answer", "plan", "card")
PEOPLE = 3
HOUR_S = 3600


async def test_everybody_has_the_rows_of_the_one_and_nothing_of_anybody_else(tmp_path: Path) -> None:
    one, many = (await live(tmp_path, days=1)).settings.database, tmp_path / "many.db"
    await asyncio.to_thread(multiply, one, many, KEY, PEOPLE)
    with closing(connect(one, KEY)) as db:
        counts = [db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES]  # noqa: S608 - constants
    with closing(connect(many, KEY)) as db:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert [db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES] == [  # noqa: S608 - constants
            count * PEOPLE for count in counts
        ]
        people = db.execute("SELECT person, count(*), count(DISTINCT day) FROM form GROUP BY person").fetchall()
        assert [person for person, *_ in people] == [FIRST + number for number in range(PEOPLE)]
        assert len({tuple(counts) for _, *counts in people}) == 1
        strangers = "SELECT count(*) FROM card JOIN form ON form.id = card.form WHERE form.person <> card.person"
        assert db.execute(strangers).fetchone() == (0,)
        named = "SELECT count(*), sum(instr(wanted, ':' || form || ':') > 0) FROM card WHERE wanted LIKE '%\"a:%'"
        asked, right = db.execute(named).fetchone()
        assert asked == right > 0


def test_an_hour_passes_at_once_and_a_thread_is_waited_for() -> None:
    loop = VirtualLoop()
    loop.busy = lambda: False

    async def rest() -> float:
        await asyncio.sleep(HOUR_S)
        loop.busy = lambda: True
        await loop.run_in_executor(None, sum, range(10**6))
        return loop.now

    assert HOUR_S <= loop.run_until_complete(rest()) < HOUR_S + 1
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()
