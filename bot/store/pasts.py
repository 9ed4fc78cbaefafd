"""What a person's older days came to, put by; the database forgets it when anything that it was made from changes."""

from datetime import date

from bot.model.diary import Past
from bot.store.sql import Sql

PAST = "until, first, last_told, mornings, has_run, counted_on, raised_on, course"


class Pasts(Sql):
    """Reads and writes of what was put by."""

    async def past(self, person: int, made_by: str) -> Past | None:
        """Return what is put by of somebody; None when nothing is, or by other rules than `made_by`."""
        row = await self._one(f"SELECT {PAST} FROM past WHERE person = ? AND made_by = ?", person, made_by)  # noqa: S608 - a constant list of columns
        if row is None:
            return None
        until, first, told, mornings, has_run, counted, raised, course = row
        whole = date.fromisoformat(until), date.fromisoformat(first), _day(told), mornings, bool(has_run)
        return Past(*whole, _day(counted), _day(raised), course)

    async def put_by(self, person: int, past: Past, made_by: str) -> None:
        """Put by what somebody's days until then came to."""
        days = (past.until, past.first, past.last_told, past.counted_on, past.raised_on)
        until, first, told, counted, raised = (None if day is None else day.isoformat() for day in days)
        await self._run(
            f"INSERT OR REPLACE INTO past (person, made_by, {PAST}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - as above
            *(person, made_by, until, first, told, past.mornings, int(past.has_run), counted, raised, past.course),
        )


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)
