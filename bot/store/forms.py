"""Forms and their answers."""

from datetime import UTC, date, datetime, time, timedelta

import orjson

from bot.model.person import Form, FormStatus
from bot.store import rows
from bot.store.connection import Connection
from bot.store.sql import Sql, places

ANSWERED_FOR = timedelta(days=8)  # a day may be corrected for seven, and begins earlier in the east
LASTING = "'setup', 'consent', 'danger', 'doubt', 'background', 'settings'"  # may be answered for as long as it takes
THEIRS = "person = (SELECT person FROM form WHERE id = ?1) AND form = ?1"  # the answers of a form
LIVE = "status NOT IN ('stopped', 'in-error')"
WAITING = (  # for an answer; a question that the person has left waits no more
    "form.status = 'in-progress' AND NOT EXISTS "
    "(SELECT 1 FROM answer WHERE answer.person = form.person AND answer.form = form.id "
    "AND answer.question = '@left')"
)


class Forms(Sql):
    """Reads and writes of filled questionnaires.

    Whoever's forms have all been read is not read again in the same transaction, but for the forms that it has
    written to since: nobody else can write meanwhile. Nothing is kept beyond the transaction.
    """

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._read: dict[int, Form] = {}  # by number and in order: all live forms of whom `_forms_of` says
        self._written: set[int] = set()  # the numbers of those that may have changed since

    async def form(self, form: int) -> Form | None:
        """Return a form with its answers, None when there is none of that number."""
        sql = (
            f"SELECT question, value, {rows.FORM} FROM form LEFT JOIN answer "  # noqa: S608 - a constant list of columns
            "ON answer.person = form.person AND answer.form = form.id WHERE form.id = ?"
        )
        found = await self._all(sql, form)
        if not found:
            return None
        answers = {question: value for question, value, *_ in found if question is not None}
        return rows.form(found[0][2:], answers)

    async def open_form(
        self, person: int, questionnaire: str, version: int, day: date, subject: str, now: datetime
    ) -> Form:
        """Return the form of that person, questionnaire, day and subject, made when there is none."""
        await self._run(
            "INSERT OR IGNORE INTO form (id, person, questionnaire, version, day, subject, status, opened_at) "
            "VALUES ((SELECT coalesce(max(id), 0) + 1 FROM form), ?, ?, ?, ?, ?, 'in-progress', ?)",
            *(person, questionnaire, version, day.isoformat(), subject, rows.seconds(now)),
        )
        key = (person, questionnaire, day.isoformat(), subject)
        row = await self._one("SELECT id FROM form WHERE (person, questionnaire, day, subject) = (?, ?, ?, ?)", *key)
        found = await self.form(row[0]) if row else None
        if found is None:
            raise AssertionError("a form just made is there")
        self._written.add(found.id)
        return found

    async def new_form(self, person: int, questionnaire: str, version: int, day: date, now: datetime) -> Form:
        """Return a new form of a kind that a day may have many of."""
        sql = "SELECT count(*) FROM form WHERE (person, questionnaire) = (?, ?)"
        row = await self._one(sql, person, questionnaire)
        return await self.open_form(person, questionnaire, version, day, str(row[0] + 1 if row else 1), now)

    async def forms(self, person: int, questionnaires: tuple[str, ...] = (), since: date | None = None) -> list[Form]:
        """Return somebody's live forms in order, of some kinds and from some day on when given."""
        if self._forms_of == person or not (questionnaires or since):
            return [form for form in await self._all_forms(person) if _is_wanted(form, questionnaires, since)]
        narrower, values = "", [*questionnaires]
        if questionnaires:
            narrower += f" AND questionnaire IN ({places(questionnaires)})"
        if since:
            narrower, values = narrower + " AND day >= ?", [*values, since.isoformat()]
        return await self._select(person, narrower, *values)

    async def _select(self, person: int, narrower: str = "", *values: str) -> list[Form]:
        """Return somebody's live forms in order; their answers are read in one go, first to last."""
        sql = f"SELECT {rows.FORM} FROM form WHERE person = ? AND {LIVE}{narrower}"  # noqa: S608 - constants and question marks
        heads = await self._all(sql, person, *values)
        if not heads:
            return []
        numbers = [head[0] for head in heads]
        sql = (
            "SELECT form, json_group_object(question, value) FROM answer "
            "WHERE person = ? AND form BETWEEN ? AND ? GROUP BY form"
        )
        told = {
            form: orjson.loads(answers) for form, answers in await self._all(sql, person, min(numbers), max(numbers))
        }
        return sorted((rows.form(head, told.get(head[0], {})) for head in heads), key=_in_order)

    async def _all_forms(self, person: int) -> list[Form]:
        """Return all of somebody's live forms in order: as they were read, and what was written since anew."""
        if self._forms_of != person:
            self._read, self._written = {form.id: form for form in await self._select(person)}, set()
            self._forms_of = person
        elif self._written:
            await self._read_written(person)
        return list(self._read.values())

    async def _read_written(self, person: int) -> None:
        """Read anew what was written to since the forms were read."""
        for number in self._written:
            form = await self.form(number)
            if form is not None and form.person == person and form.counts:
                self._read[number] = form
            else:
                self._read.pop(number, None)
        self._read = {form.id: form for form in sorted(self._read.values(), key=_in_order)}
        self._written = set()

    async def newest_form(self, person: int, questionnaire: str) -> Form | None:
        """Return somebody's newest form of a kind, whatever its status but `in-error`."""
        sql = "SELECT max(id) FROM form WHERE (person, questionnaire) = (?, ?) AND status <> 'in-error'"
        row = await self._one(sql, person, questionnaire)
        return await self.form(row[0]) if row and row[0] is not None else None

    async def open_forms(self, person: int, since: date) -> list[Form]:
        """Return the forms that wait for an answer, the one asked last first.

        They are of that day or later, or were begun since then; of any day those that may take long, and those of
        which an answer is being changed.
        """
        sql = (
            "SELECT form.id FROM form JOIN card ON card.form = form.id "  # noqa: S608 - a constant
            "LEFT JOIN answer AS asked "
            "ON asked.person = form.person AND asked.form = form.id AND asked.question = '@asking' "
            f"WHERE form.person = ? AND {WAITING} AND (form.day >= ? OR form.opened_at >= ? "
            f"OR questionnaire IN ({LASTING}) "
            "OR EXISTS (SELECT 1 FROM answer WHERE answer.person = form.person AND answer.form = form.id "
            "AND question = '@before')) "
            "GROUP BY form.id ORDER BY max(max(card.made_at), coalesce(max(asked.at), 0)) DESC, max(card.id) DESC"
        )
        begun = rows.seconds(datetime.combine(since, time(), UTC))
        found = [await self.form(row[0]) for row in await self._all(sql, person, since.isoformat(), begun)]
        return [form for form in found if form is not None]

    async def newest_open(self, person: int) -> Form | None:
        """Return the form asked last that still waits for an answer."""
        sql = (
            "SELECT max(card.id), form.id FROM form JOIN card ON card.form = form.id WHERE form.person = ? "  # noqa: S608 - a constant
            f"AND {WAITING}"
        )
        row = await self._one(sql, person)
        return await self.form(row[1]) if row and row[1] is not None else None

    async def typed_by(self, person: int, message_id: int) -> list[tuple[int, str]]:
        """Return the forms and questions that a message of somebody's answered, in the order of the forms."""
        sql = (
            "SELECT form.id, substr(question, 5) FROM form "
            "JOIN answer ON answer.person = form.person AND answer.form = form.id "
            "WHERE form.person = ? AND question LIKE '@by:%' AND value = ?"
        )
        return sorted((row[0], row[1]) for row in await self._all(sql, person, str(message_id)))

    async def touched(self, form: int, since: datetime) -> bool:
        """Tell whether anything of a form was asked or answered from `since` on."""
        sql = f"SELECT 1 FROM answer WHERE {THEIRS} AND at >= ?2 LIMIT 1"  # noqa: S608 - a constant
        return await self._one(sql, form, rows.seconds(since)) is not None

    async def answered_at(self, person: int, since: datetime) -> list[tuple[int, datetime]]:
        """Return when the questions of each form were answered from `since` on."""
        sql = (
            "SELECT form.id, answer.at FROM form JOIN answer "  # noqa: S608 - a constant
            "ON answer.person = form.person AND answer.form = form.id "
            f"WHERE form.person = ? AND (form.day >= ? OR form.questionnaire IN ({LASTING})) "
            "AND answer.at >= ? AND answer.question NOT LIKE '@%'"
        )
        first = (since - ANSWERED_FOR).date().isoformat()
        return [(row[0], rows.instant(row[1])) for row in await self._all(sql, person, first, rows.seconds(since))]

    async def save_answer(self, form: int, question: str, value: str, now: datetime) -> None:
        """Store an answer; one that it replaces is kept beside, a repeated one changes nothing."""
        self._written.add(form)
        at = rows.seconds(now)
        await self._run(
            "INSERT INTO answer_before (form, question, value, at, replaced_at) "  # noqa: S608 - a constant
            f"SELECT form, question, value, at, ?2 FROM answer WHERE {THEIRS} AND question = ?3 AND value <> ?4",
            *(form, at, question, value),
        )
        await self._run(
            "INSERT INTO answer (person, form, question, value, at) "
            "VALUES ((SELECT person FROM form WHERE id = ?1), ?1, ?2, ?3, ?4) "
            "ON CONFLICT (person, form, question) DO UPDATE SET value = excluded.value, at = excluded.at "
            "WHERE value <> excluded.value",
            *(form, question, value, at),
        )

    async def was_corrected(self, form: int) -> bool:
        """Tell whether any answer of a form was another one before."""
        sql = "SELECT 1 FROM answer_before WHERE form = ? AND question NOT LIKE '@%' LIMIT 1"
        return await self._one(sql, form) is not None

    async def drop_answers(self, form: int, questions: tuple[str, ...], now: datetime) -> None:
        """Take answers back, keeping what they were."""
        self._written.add(form)
        if not questions:
            return
        numbered = ", ".join(f"?{number}" for number, _ in enumerate(questions, start=2))
        those = f"{THEIRS} AND question IN ({numbered})"
        await self._run(
            "INSERT INTO answer_before (form, question, value, at, replaced_at) "  # noqa: S608 - constants and question marks
            f"SELECT form, question, value, at, ?{len(questions) + 2} FROM answer WHERE {those}",
            *(form, *questions, rows.seconds(now)),
        )
        await self._run(f"DELETE FROM answer WHERE {those}", form, *questions)  # noqa: S608 - as above

    async def set_day(self, form: int, day: date) -> None:
        """Move a form to another day."""
        self._written.add(form)
        await self._run("UPDATE form SET day = ? WHERE id = ?", day.isoformat(), form)

    async def set_status(self, form: int, status: FormStatus, now: datetime) -> None:
        """Close a form, or open it again."""
        self._written.add(form)
        closed = None if status is FormStatus.IN_PROGRESS else rows.seconds(now)
        await self._run("UPDATE form SET status = ?, closed_at = ? WHERE id = ?", status.value, closed, form)


def _in_order(form: Form) -> tuple[date, int]:
    return form.day, form.id


def _is_wanted(form: Form, questionnaires: tuple[str, ...], since: date | None) -> bool:
    return (not questionnaires or form.questionnaire in questionnaires) and (since is None or form.day >= since)
