"""Everything that we hold of a person, table by table, and a reason for each column that stays here.

A test compares this list with the schema: a new table or column has to be named here.
"""

from dataclasses import dataclass
from typing import cast

from bot.model.export import Cell, Table
from bot.store.sql import Sql


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with the columns that an export has of it; `whose` is the SQL that tells a person's rows."""

    table: str
    columns: tuple[str, ...]
    whose: str = "person = ?"


_OF_THEIR_FORMS = "form IN (SELECT id FROM form WHERE person = ?)"

SHEETS = (
    Sheet(
        "person",
        (
            "id",
            "state",
            "language",
            "zone",
            "consent_version",
            "consent_at",
            "created_at",
            "last_answer_at",
            "own_language",
            "link",
        ),
        "id = ?",
    ),
    Sheet("form", ("id", "person", "questionnaire", "version", "day", "subject", "status", "opened_at", "closed_at")),
    Sheet("answer", ("form", "question", "value", "at")),
    Sheet("answer_before", ("form", "question", "value", "at", "replaced_at"), _OF_THEIR_FORMS),
    Sheet(
        "plan",
        (
            *("id", "person", "kind", "subject", "day", "due_at", "hours", "state", "reason", "moved", "made_at"),
            *("claimed_at", "sent_at", "answered_at", "changed_at"),
        ),
    ),
    Sheet("milestone", ("person", "kind", "form", "day")),
    Sheet(
        "card",
        (
            *("id", "person", "chat", "form", "plan", "wanted", "message_id", "silent", "reminder", "state", "error"),
            *("made_at", "shown_picture"),
        ),
        "person = ?1 OR (chat = ?1 AND person IS NULL)",
    ),
)

NOT_EXPORTED = {
    "seen_update": "numbers of Telegram's deliveries, forgotten after three days; they tell nothing of whom",
    "receipt": "a receipt of a deletion tells nothing of whom",
    "media": "a picture or a file made from these very data, kept only until it has been sent",
    "sent_drawing": "Telegram's numbers of our own drawings; they tell nothing of whom",
    "past": "what the answers of older days came to, reckoned from them by our rules, and at any time anew",
    "guide": "where somebody is in a guided session, for as long as it lasts; what was done is in its answers",
    "answer.person": "the person of its form, which is in the export",
    "plan.tries": "how often the program tried again after a fault of its own",
    "card.wanted_digest": "a fingerprint of words that are in the export",
    "card.shown_digest": "a fingerprint of words that are in the export",
    "card.claimed_at": "set only for the moment in which a message is being sent",
    "card.tries": "set only while a message is being sent",
}


class Exports(Sql):
    """Reads for an export."""

    async def everything_of(self, person: int) -> tuple[Table, ...]:
        """Return everything that we hold of a person, in the order of SHEETS."""
        return tuple([Table(sheet.table, sheet.columns, await self._rows(sheet, person)) for sheet in SHEETS])

    async def _rows(self, sheet: Sheet, person: int) -> tuple[tuple[Cell, ...], ...]:
        sql = f"SELECT {', '.join(sheet.columns)} FROM {sheet.table} WHERE {sheet.whose}"  # noqa: S608 - constants of this file
        return tuple(sorted(await self._slowly(sql, person), key=_first_two))


def _first_two(row: tuple[Cell, ...]) -> tuple[int | str, int | str]:
    """Sort rows as their first two columns say, which are never empty: a person's rows are few, tables are large."""
    return cast("tuple[int | str, int | str]", row[:2])
