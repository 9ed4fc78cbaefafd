"""What a person's older days came to, put by; the database forgets it when anything that it was made from changes."""

from datetime import date

from bot.model.diary import Past
from bot.store.sql import Sql

PAST = "until, first, last_told, mornings, has_run, course"


class Pasts(Sql):
    """Reads and writes of what was put by."""

    async def past(self, person: int, made_by: str) -> Past | None:
        """Return what is put by of somebody; None when nothing is, or by other rules than `made_by`."""
        row = await self._one(f"SELECT {PAST} FROM past WHERE person = ? AND made_by = ?", person, made_by)  # noqa: S608 - a constant list of columns
        if row is None:
            return None
        told = None if row[2] is None else date.fromisoformat(row[2])
        return Past(date.fromisoformat(row[0]), date.fromisoformat(row[1]), told, row[3], bool(row[4]), row[5])

    async def put_by(self, person: int, past: Past, made_by: str) -> None:
        """Put by what somebody's days until then came to."""
        told = None if past.last_told is None else past.last_told.isoformat()
        await self._run(
            f"INSERT OR REPLACE INTO past (person, made_by, {PAST}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - as above
            *(person, made_by, past.until.isoformat(), past.first.isoformat(), told),
            *(past.mornings, int(past.has_run), past.course),
        )
