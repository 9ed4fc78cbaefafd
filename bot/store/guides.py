"""Guided sessions that are under way. A session that has ended leaves no row."""

from datetime import date, datetime

from bot.model.person import Guide
from bot.store import rows
from bot.store.sql import Sql

GUIDE = "form, person, step, due_at, paused"


class Guides(Sql):
    """Reads and writes of where somebody is in a guided session."""

    async def guide(self, form: int) -> Guide | None:
        """Return the guided session of an exercise form, None when none is under way."""
        row = await self._one(f"SELECT {GUIDE} FROM guide WHERE form = ?", form)  # noqa: S608 - a constant list of columns
        return _guide(row) if row else None

    async def put_guide(self, guide: Guide) -> None:
        """Store where somebody is."""
        sql = f"INSERT OR REPLACE INTO guide ({GUIDE}) VALUES (?, ?, ?, ?, ?)"  # noqa: S608 - a constant list of columns
        due = None if guide.due_at is None else rows.seconds(guide.due_at)
        if due is not None:
            self._planned(due)
        await self._run(sql, guide.form, guide.person, guide.step, due, int(guide.paused))

    async def end_guide(self, form: int) -> None:
        """Forget a guided session that is over."""
        await self._run("DELETE FROM guide WHERE form = ?", form)

    async def forget_guides(self, before: date, most: int) -> int:
        """Forget sessions of days before `before` that nobody ended, as far as they are among the `most` oldest."""
        sql = (
            "DELETE FROM guide WHERE form IN (SELECT oldest.form FROM "
            "(SELECT form FROM guide WHERE form > 0 ORDER BY form LIMIT ?) AS oldest "
            "JOIN form ON form.id = oldest.form WHERE form.day < ?)"
        )
        return await self._run_slowly(sql, most, before.isoformat())

    async def due_guides(self, now: datetime, limit: int) -> list[Guide]:
        """Return the sessions whose step is over, the oldest first."""
        sql = f"SELECT {GUIDE} FROM guide WHERE due_at <= ? ORDER BY due_at, form LIMIT ?"  # noqa: S608 - a constant list of columns
        return [_guide(row) for row in await self._all(sql, rows.seconds(now), limit)]


def _guide(row: rows.Row) -> Guide:
    due = None if row[3] is None else rows.instant(row[3])
    return Guide(row[0], row[1], row[2], due, bool(row[4]))
