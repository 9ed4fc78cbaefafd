"""Every query that real turns, ticks and the housekeeping make is answered by an index: none reads a whole table.

The queries are not listed here: the stories below are played with SQLite's trace switched on, so that a new query of
the bot's is in this test by itself. That none is missed is seen by the methods of the store: each has to be called.
"""

import functools
import re
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.app.stats import stats_lines
from bot.store import Store, Transaction
from bot.store import open as store_open
from bot.store.connection import Connection
from tests.story import STORIES as FOLDER
from tests.story import Story
from tests.world import KEY, START, world

STORIES = (
    "16_delete",
    "19_bad_network",
    "20_blocked_and_back",
    "32_settings",
    "33_pause",
    "35_link",
    "42_log_any_day",
    "44_edit_the_last_seven_days",
    "45_notes",
    "46_fill_in_and_delete_by_edit",
    "48_edited_messages",
    "50_guide_crash_and_pause",
    "58_weekly_tests_hops",
    "60_doubtful_danger",
    "65_topic_with_drawing",
    "68_replies",
    "74_report",
    "76_milestone_corrected",
    "77_prompt_in_the_middle",
    "80_history",
    "82_groups",
    "84_export",
    "94_auf_deutsch_wissen_und_daten",
)
MIGRATIONS = "\n".join(sql for _, sql in store_open.migrations())
MAKES_ROWS = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE)\b")
BAD = re.compile(r"SCAN (?!CONSTANT ROW|\w+ VIRTUAL TABLE)|USE TEMP B-TREE|AUTOMATIC")

Query = Callable[[Transaction], Awaitable[Any]]

# What is good all the same: a part of the query, a part of its plan, and why. Each has to be met.
GOOD = (
    ("", "SCAN plan USING COVERING INDEX plan_due", "the first of an index: LIMIT 1"),
    ("", "USING INDEX card_wanted", "an index of what waits to be sent, which is about a second's work"),
    ("", "USING COVERING INDEX card_wanted", "as above"),
    ("max(max(card.made_at)", "USE TEMP B-TREE FOR ORDER BY", "somebody's open forms: a handful"),
    ("coalesce(claimed_at, due_at)", "USE TEMP B-TREE FOR ORDER BY", "/history, asked for by hand: one person's plans"),
    ("AS oldest", "SCAN oldest", "the rows just found, no more than the housekeeping takes at once"),
    ("sent_at - due_at", "USE TEMP B-TREE", "`bot stats`, by hand, in a transaction that holds nobody up"),
    ("due_at / 60 * 60", "USE TEMP B-TREE", "as above"),
    ("SELECT state, count(*)", "USE TEMP B-TREE", "as above"),
    ("SELECT state, count(*) FROM person", "SCAN person", "as above; it counts everybody"),
)


RARE: dict[str, Query] = {  # what only a fault brings about
    "doubted": lambda tx: tx.doubted(1, START),
    "failed_plan": lambda tx: tx.failed_plan(1, START, START),
    "forget_drawing": lambda tx: tx.forget_drawing("hop"),
    "forget_message": lambda tx: tx.forget_message(1),
    "give_up": lambda tx: tx.give_up(1, "refused", START),
    "give_up_chat": lambda tx: tx.give_up_chat(1, "gone", START),
    "move_plan": lambda tx: tx.move_plan(1, START, None, START),
    "waiting_chats": lambda tx: tx.waiting_chats(),
}


class Heard:
    """The statements that connections ran, one of each kind, and the store's methods that ran them."""

    def __init__(self) -> None:
        self.statements: dict[str, str] = {}
        self.methods: set[str] = set()

    def hear(self, sql: str) -> None:
        """Take a statement with its values."""
        if MAKES_ROWS.match(sql) and sql.strip("; \n") not in MIGRATIONS:
            self.statements.setdefault(re.sub(r"'(?:[^']|'')*'|\b\d+\b", "?", sql), sql)


def public_methods() -> dict[str, type]:
    """Return the store's reads and writes by their names."""
    rooms = [room for room in Transaction.__mro__[1:] if room.__module__.startswith("bot.store.")]
    return {name: room for room in rooms for name in vars(room) if not name.startswith("_")}


def noting(heard: Heard, name: str, method: Callable[..., Any]) -> Callable[..., Any]:
    """Return a method that notes that it is called."""

    @functools.wraps(method)
    async def called(*args: Any, **kwargs: Any) -> Any:
        heard.methods.add(name)
        return await method(*args, **kwargs)

    return called


@contextmanager
def listening() -> Iterator[Heard]:
    """Hear all that the store asks of its databases."""
    heard, connect = Heard(), store_open.connect

    def traced(path: Path, key: str) -> Any:
        connection = connect(path, key)
        connection.set_trace_callback(heard.hear)
        return connection

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store_open, "connect", traced)
        for name, room in public_methods().items():
            patch.setattr(room, name, noting(heard, name, vars(room)[name]))
        yield heard


async def play(folder: Path, name: str) -> None:
    """Play a story, and let the housekeeping and an operator look at what it leaves."""
    async with world(folder) as here:
        await Story(here).replay((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
        await here.program.engine.mend()
        await here.program.engine.backlog()
        here.clock.move_to(here.clock() + timedelta(days=1))
        await here.program.beat()
        await here.settle()
    await stats_lines(here.settings, here.clock())


async def ask_rarely(file: Path) -> None:
    """Ask what only a fault would ask."""
    store = await Store.open(file, KEY)
    for query in RARE.values():
        async with store.transaction() as tx:
            await query(tx)
    await store.close()


@pytest.mark.timeout(300)
async def test_no_query_of_a_turn_a_tick_or_the_housekeeping_reads_a_whole_table(tmp_path: Path) -> None:
    with listening() as heard:
        for name in STORIES:
            await play(tmp_path / name, name)
        await ask_rarely(tmp_path / "rare.db")
    met: set[tuple[str, str]] = set()
    empty = await Connection.over(store_open.connect(tmp_path / "empty.db", KEY))
    await store_open.migrate(empty)
    found = {}
    for kind, sql in heard.statements.items():
        steps = [str(step[-1]) for step in empty.quick(f"EXPLAIN QUERY PLAN {sql}")]
        bad = [step for step in steps if BAD.search(step)]
        met.update((part, plan) for step in bad for part, plan, _ in GOOD if part in sql and plan in step)
        if wrong := [step for step in bad if not any(part in sql and plan in step for part, plan, _ in GOOD)]:
            found[kind] = wrong
    await empty.close()
    assert not found, found
    assert met == {(part, plan) for part, plan, _ in GOOD}, "an exception that no query needs"
    assert not (missed := public_methods().keys() - heard.methods), f"no story asks this of the store: {sorted(missed)}"
