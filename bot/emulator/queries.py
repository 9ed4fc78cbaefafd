"""Taps that wait for their answer."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.emulator.errors import bad_request

ANSWER_WITHIN = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Query:
    """One tap: who, where, when."""

    query_id: str
    user_id: int
    chat_id: int
    asked_at: datetime


class Queries:
    """Taps by id; an answered one is forgotten, so that it cannot be answered twice."""

    def __init__(self) -> None:
        self._open: OrderedDict[str, Query] = OrderedDict()
        self._answered: set[str] = set()
        self._count = 0

    def ask(self, user_id: int, chat_id: int, now: datetime) -> str:
        """Note a tap and return its id; those too old to be answered go."""
        while self._open and _too_old(next(iter(self._open.values())), now):
            self._open.popitem(last=False)
        self._count += 1
        query_id = str((user_id << 20) + self._count)
        self._open[query_id] = Query(query_id, user_id, chat_id, now)
        return query_id

    def waits(self, query_id: str) -> bool:
        """Tell whether this tap has no answer yet."""
        return query_id in self._open

    def was_answered(self, query_id: str) -> bool:
        """Tell whether this tap was answered in time; one that has grown too old neither was nor waits."""
        return query_id in self._answered

    def answer(self, query_id: str, now: datetime) -> Query:
        """Return and forget a tap, or refuse when it is unknown, answered or more than 15 minutes old."""
        query = self._open.pop(query_id, None)
        if query is None or _too_old(query, now):
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        self._answered.add(query_id)
        return query


def _too_old(query: Query, now: datetime) -> bool:
    return now - query.asked_at > ANSWER_WITHIN
