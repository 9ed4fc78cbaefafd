"""The queries that run for every message use an index; none reads a whole table."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.model.decision import PlanKind
from bot.store import Store, Transaction
from bot.store.connection import Connection
from tests.store.conftest import NOW, ROBIN, TODAY, plan

HELD = r"CONSTANT ROW|SCAN (json_each|given) VIRTUAL TABLE"  # what a statement brings along itself

Query = Callable[[Transaction], Awaitable[Any]]

HOT: dict[str, Query] = {
    "due": lambda tx: tx.due(NOW, 200),
    "next_cards": lambda tx: tx.next_cards([ROBIN, 1, 2]),
    "claim_cards": lambda tx: tx.claim_cards([1, 2, 3], NOW),
    "shown_cards": lambda tx: tx.shown_cards([]),
    "delivered": lambda tx: tx.delivered([1, 2, 3], NOW),
    "waiting_chats": lambda tx: tx.waiting_chats(),
    "newest_card_of": lambda tx: tx.newest_card_of(1),
    "planned": lambda tx: tx.planned(ROBIN),
    "sent_on": lambda tx: tx.sent_on(ROBIN, TODAY),
    "forms": lambda tx: tx.forms(ROBIN, ("check_in",), TODAY),
    "newest_form": lambda tx: tx.newest_form(ROBIN, "check_in"),
    "open_forms": lambda tx: tx.open_forms(ROBIN, TODAY),
    "answered_at": lambda tx: tx.answered_at(ROBIN, NOW),
    "touched": lambda tx: tx.touched(1, NOW),
    "card_of_message": lambda tx: tx.card_of_message(ROBIN, 1),
    "give_card": lambda tx: tx.give_card(1, 1),
    "newest_open": lambda tx: tx.newest_open(ROBIN),
    "open_form": lambda tx: tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW),
    "save_answer": lambda tx: tx.save_answer(1, "pain", "4", NOW),
    "replan": lambda tx: tx.replan(ROBIN, [plan()], NOW),
    "answer_plans": lambda tx: tx.answer_plans(ROBIN, PlanKind.CHECK_IN, "", TODAY, NOW),
    "cancel_plans": lambda tx: tx.cancel_plans(ROBIN, "gone", NOW),
    "give_up_chat": lambda tx: tx.give_up_chat(ROBIN, "gone", NOW),
    "person": lambda tx: tx.person(ROBIN),
}


class Listening(Transaction):
    """A transaction that writes down its statements."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.heard: list[tuple[str, tuple[object, ...]]] = []

    async def _all(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        self.heard.append((sql, values))
        return await super()._all(sql, *values)

    async def _slowly(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        self.heard.append((sql, values))
        return await super()._slowly(sql, *values)

    async def _run(self, sql: str, *values: object) -> int:
        self.heard.append((sql, values))
        return await super()._run(sql, *values)


@pytest.mark.parametrize("name", HOT)
async def test_a_hot_query_reads_no_whole_table(store: Store, name: str) -> None:
    async with store.transaction() as tx:
        await tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW)
        listening = Listening(tx._connection)  # noqa: SLF001 - to hear the statements
        await HOT[name](listening)
        assert listening.heard
        for sql, values in listening.heard:
            steps = [row[-1] for row in await tx._all(f"EXPLAIN QUERY PLAN {sql}", *values)]  # noqa: SLF001 - as above
            assert [step for step in steps if re.match(r"SCAN (?!.*USING)", step) and not re.search(HELD, step)] == []
            assert not [step for step in steps if "AUTOMATIC" in step], "an index made for one query is a missing index"
