"""People, the updates that were seen, and deletion."""

from datetime import datetime

from bot.model.person import Person, PersonState
from bot.store import rows
from bot.store.sql import Sql


class People(Sql):
    """Reads and writes of people.

    Somebody who has been read is not read again in the same transaction, until something is written about them.
    """

    async def is_new_update(self, update_id: int, now: datetime) -> bool:
        """Mark an update as seen; False when it was seen before, so that it has no second effect."""
        sql = "INSERT OR IGNORE INTO seen_update (id, at) VALUES (?, ?)"
        return await self._run(sql, update_id, rows.seconds(now)) == 1

    async def forget_updates(self, before: datetime, most: int) -> int:
        """Forget up to `most` marks of updates seen before `before`; Telegram does not send those again."""
        sql = "DELETE FROM seen_update WHERE id IN (SELECT id FROM seen_update WHERE at < ? ORDER BY at LIMIT ?)"
        return await self._run_slowly(sql, rows.seconds(before), most)

    async def person(self, person: int) -> Person | None:
        """Return somebody, None for a stranger."""
        if person not in self._people:
            row = await self._one(f"SELECT {rows.PERSON} FROM person WHERE id = ?", person)  # noqa: S608 - a constant list of columns
            self._people[person] = rows.person(row) if row else None
        return self._people[person]

    async def _write(self, sql: str, person: int, *values: object) -> None:
        """Write about somebody: the statement's last value is their number."""
        self._people.pop(person, None)
        await self._run(sql, *values, person)

    async def meet(self, person: int, language: str, now: datetime) -> Person:
        """Return somebody, made new when we had not met."""
        sql = "INSERT OR IGNORE INTO person (state, language, created_at, id) VALUES ('new', ?, ?, ?)"
        await self._write(sql, person, language, rows.seconds(now))
        found = await self.person(person)
        if found is None:
            raise AssertionError("a person just made is there")
        return found

    async def forget_undecided(self, before: datetime, most: int) -> int:
        """Forget up to `most` people who began before `before` and never agreed to anything."""
        undecided = "SELECT id FROM person WHERE consent_at IS NULL AND created_at < ? ORDER BY created_at LIMIT ?"
        self._forget_what_was_read()
        return await self._run_slowly(f"DELETE FROM person WHERE id IN ({undecided})", rows.seconds(before), most)  # noqa: S608 - a constant

    async def consent(self, person: int, version: int, now: datetime) -> None:
        """Store that somebody agreed to that version of the policy."""
        sql = "UPDATE person SET consent_version = ?, consent_at = ? WHERE id = ?"
        await self._write(sql, person, version, rows.seconds(now))

    async def set_state(self, person: int, state: PersonState) -> None:
        """Move somebody to another state."""
        await self._write("UPDATE person SET state = ? WHERE id = ?", person, state.value)

    async def set_zone(self, person: int, zone: str) -> None:
        """Store somebody's time zone."""
        await self._write("UPDATE person SET zone = ? WHERE id = ?", person, zone)

    async def phone_speaks(self, person: int, language: str) -> None:
        """Store the language of somebody's phone, which may change."""
        known = await self.person(person)
        if known is not None and (known.own_language is not None or known.language != language):
            sql = "UPDATE person SET language = ? WHERE language <> ? AND id = ?"
            await self._write(sql, person, language, language)

    async def set_own_language(self, person: int, language: str | None) -> None:
        """Store the language that somebody chose; None: as the phone."""
        await self._write("UPDATE person SET own_language = ? WHERE id = ?", person, language)

    async def set_link(self, person: int, link: str | None) -> None:
        """Store the label of the link that somebody came by; None takes it away."""
        await self._write("UPDATE person SET link = ? WHERE id = ?", person, link)

    async def heard_from(self, person: int, now: datetime) -> None:
        """Store that somebody answered."""
        await self._write("UPDATE person SET last_answer_at = ? WHERE id = ?", person, rows.seconds(now))

    async def delete_person(self, person: int, code: str, now: datetime) -> None:
        """Delete somebody with everything of theirs, and keep a receipt that tells nothing of whom."""
        self._forget_what_was_read()
        await self._slowly("DELETE FROM person WHERE id = ?", person)
        await self._slowly("DELETE FROM card WHERE chat = ? AND person IS NULL", person)
        await self._run("INSERT INTO receipt (code, deleted_at) VALUES (?, ?)", code, rows.seconds(now))

    async def next_people(self, after: int, most: int) -> int | None:
        """Return the last of the `most` people whose numbers follow `after`, None when there is nobody."""
        sql = "SELECT max(id) FROM (SELECT id FROM person WHERE id > ? ORDER BY id LIMIT ?)"
        row = await self._one(sql, after, most)
        return row[0] if row else None

    async def active_without_plan(self, after: int, last: int) -> list[int]:
        """Return active people with numbers above `after` up to `last` who have nothing planned."""
        sql = (
            "SELECT id FROM person WHERE id > ? AND id <= ? AND state = 'active' AND NOT EXISTS "
            "(SELECT 1 FROM plan WHERE plan.person = person.id AND plan.state = 'planned')"
        )
        return [row[0] for row in await self._slowly(sql, after, last)]

    async def people_by_state(self) -> list[tuple[str, int]]:
        """Count people by where they stand with us."""
        return [
            (row[0], row[1]) for row in await self._slowly("SELECT state, count(*) FROM person GROUP BY 1 ORDER BY 1")
        ]
