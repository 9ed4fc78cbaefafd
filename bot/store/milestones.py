"""Milestones that have been told."""

from datetime import date

from bot.model.milestone import Milestone
from bot.store.sql import Sql


class Milestones(Sql):
    """Reads and writes of told milestones."""

    async def milestones(self, person: int) -> dict[Milestone, int]:
        """Return those that have been told, each with the form in whose message it stands."""
        rows = await self._all("SELECT kind, form FROM milestone WHERE person = ?", person)
        return {Milestone(kind): form for kind, form in rows}

    async def told_milestone(self, person: int, milestone: Milestone, form: int, day: date) -> None:
        """Note that a milestone is told in a form's message on a local day; one that was told before stays as it is."""
        sql = "INSERT OR IGNORE INTO milestone (person, kind, form, day) VALUES (?, ?, ?, ?)"
        await self._run(sql, person, milestone.value, form, day.isoformat())

    async def forget_milestone(self, person: int, milestone: Milestone) -> None:
        """Take a milestone back that a correction has made untrue."""
        await self._run("DELETE FROM milestone WHERE person = ? AND kind = ?", person, milestone.value)
