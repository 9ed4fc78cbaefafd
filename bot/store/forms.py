"""Forms and their answers."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from operator import attrgetter

from bot.model.person import Form, FormStatus
from bot.store import rows
from bot.store.sql import Sql, places

ANSWERED_FOR = timedelta(days=8)  # a day may be corrected for seven, and begins earlier in the east
LASTING = "'setup', 'consent', 'danger', 'doubt', 'background', 'settings'"  # may be answered for as long as it takes
_BY_DAY = attrgetter("day", "id")
WAITING = (  # for an answer; a question that the person has left waits no more
    "form.status = 'in-progress' AND NOT EXISTS "
    "(SELECT 1 FROM answer WHERE answer.person = form.person AND answer.form = form.id "
    "AND answer.question = '@left')"
)


class Forms(Sql):
    """Reads and writes of filled questionnaires.

    A form that has been read is not read again in the same transaction: what is written to it is written to what is
    known of it, too, and nobody else can write meanwhile. Nothing is kept beyond the transaction.
    """

    async def form(self, form: int) -> Form | None:
        """Return a form with its answers, None when there is none of that number."""
        return self._known.get(form) or await self._read("form.id = ?", form)

    async def form_of(self, person: int, form: int) -> Form | None:
        """Return somebody's form with its answers, None when they have none of that number.

        Their rows lie together. By its number alone a form is found through an index of everybody's, of which each
        leaf is another page to read.
        """
        known = self._known.get(form) or await self._read("form.person = ? AND form.id = ?", person, form)
        return known if known is not None and known.person == person else None

    async def _read(self, which: str, *values: int) -> Form | None:
        row = await self._one(f"SELECT {rows.FORM} FROM form WHERE {which}", *values)  # noqa: S608 - constants and question marks
        return self._know(rows.form(row)) if row else None

    def _know(self, form: Form) -> Form:
        """Take a form as it is in the database by this time."""
        self._known[form.id] = form
        self._in_order = None
        return form

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
        found = await self.form_of(person, row[0]) if row else None
        if found is None:
            raise AssertionError("a form just made is there")
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
        return _live_in_order(await self._select(person, narrower, *values))

    async def recent_forms(self, person: int, kinds: Sequence[str], after: date, always: Sequence[str]) -> list[Form]:
        """Return somebody's live forms in order: of some kinds those of later days than `after`, of others all."""
        if self._recent != (person, after, always) and self._forms_of != person:
            sql = (
                f"SELECT {rows.FORM} FROM form WHERE person = ? AND questionnaire IN ({places(always)}) "  # noqa: S608 - constants and question marks
                f"UNION ALL SELECT {rows.FORM} FROM form WHERE person = ? AND questionnaire IN ({places(kinds)}) "
                "AND day > ?"
            )
            found = await self._all(sql, person, *always, person, *kinds, after.isoformat())
            self._known |= {row[0]: rows.form(row) for row in found}
            self._recent = person, after, always
        theirs = (form for form in self._known.values() if form.person == person)
        return _live_in_order(
            form
            for form in theirs
            if form.questionnaire in always or (form.questionnaire in kinds and form.day > after)
        )

    async def _select(self, person: int, narrower: str = "", *values: str) -> list[Form]:
        """Return somebody's forms but those in error."""
        sql = f"SELECT {rows.FORM} FROM form WHERE person = ? AND status <> 'in-error'{narrower}"  # noqa: S608 - constants and question marks
        return [rows.form(row) for row in await self._all(sql, person, *values)]

    async def _all_forms(self, person: int) -> list[Form]:
        """Return all of somebody's live forms in order."""
        if self._forms_of != person:
            self._known |= {form.id: form for form in await self._select(person)}
            self._forms_of, self._in_order = person, None
        if self._in_order is None:
            self._in_order = _live_in_order(form for form in self._known.values() if form.person == person)
        return self._in_order

    async def newest_form(self, person: int, questionnaire: str) -> Form | None:
        """Return somebody's newest form of a kind, whatever its status but `in-error`."""
        if self._forms_of == person or self._all_read(person, questionnaire):
            theirs = [form for form in self._known.values() if _is_kind(form, person, questionnaire)]
            return max(theirs, key=attrgetter("id"), default=None)
        sql = "SELECT max(id) FROM form WHERE (person, questionnaire) = (?, ?) AND status <> 'in-error'"
        row = await self._one(sql, person, questionnaire)
        return await self.form_of(person, row[0]) if row and row[0] is not None else None

    def _all_read(self, person: int, questionnaire: str) -> bool:
        """Tell whether all of somebody's forms of a kind have been read with those of the newest days."""
        return self._recent is not None and self._recent[0] == person and questionnaire in self._recent[2]

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
        found = [await self.form_of(person, row[0]) for row in await self._all(sql, person, since.isoformat(), begun)]
        return [form for form in found if form is not None]

    async def newest_open(self, person: int) -> Form | None:
        """Return the form asked last that still waits for an answer."""
        sql = (
            "SELECT max(card.id), form.id FROM form JOIN card ON card.form = form.id WHERE form.person = ? "  # noqa: S608 - a constant
            f"AND {WAITING}"
        )
        row = await self._one(sql, person)
        return await self.form_of(person, row[1]) if row and row[1] is not None else None

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
        theirs = "person = (SELECT person FROM form WHERE id = ?1) AND form = ?1"
        sql = f"SELECT 1 FROM answer WHERE {theirs} AND at >= ?2 LIMIT 1"  # noqa: S608 - a constant
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
        known = await self.form(form)
        if known is None:
            raise AssertionError("what is answered is there")
        before = known.answers.get(question)
        if before == value:
            return
        if before is not None:
            await self._keep_beside(known, (question,), now)
        await self._run(
            "INSERT OR REPLACE INTO answer (person, form, question, value, at) VALUES (?, ?, ?, ?, ?)",
            *(known.person, form, question, value, rows.seconds(now)),
        )
        self._know(replace(known, answers={**known.answers, question: value}))

    async def _keep_beside(self, form: Form, questions: Sequence[str], now: datetime) -> None:
        """Keep what answers were before they are replaced or taken back."""
        await self._run(
            "INSERT INTO answer_before (form, question, value, at, replaced_at) "  # noqa: S608 - question marks only
            "SELECT form, question, value, at, ? FROM answer "
            f"WHERE person = ? AND form = ? AND question IN ({places(questions)})",
            *(rows.seconds(now), form.person, form.id, *questions),
        )

    async def was_corrected(self, form: int) -> bool:
        """Tell whether any answer of a form was another one before."""
        sql = "SELECT 1 FROM answer_before WHERE form = ? AND question NOT LIKE '@%' LIMIT 1"
        return await self._one(sql, form) is not None

    async def drop_answers(self, form: int, questions: Sequence[str], now: datetime) -> None:
        """Take answers back, keeping what they were."""
        known = await self.form(form)
        given = [question for question in questions if known is not None and question in known.answers]
        if known is None or not given:
            return
        await self._keep_beside(known, given, now)
        those = f"person = ? AND form = ? AND question IN ({places(given)})"
        await self._run(f"DELETE FROM answer WHERE {those}", known.person, form, *given)  # noqa: S608 - question marks only
        left = {question: value for question, value in known.answers.items() if question not in given}
        self._know(replace(known, answers=left))

    async def set_day(self, form: int, day: date) -> None:
        """Move a form to another day."""
        known = await self.form(form)
        if known is not None:
            await self._run("UPDATE form SET day = ? WHERE person = ? AND id = ?", day.isoformat(), known.person, form)
            self._know(replace(known, day=day))

    async def set_status(self, form: int, status: FormStatus, now: datetime) -> None:
        """Close a form, or open it again."""
        known, closed = await self.form(form), None if status is FormStatus.IN_PROGRESS else rows.seconds(now)
        if known is not None:
            sql = "UPDATE form SET status = ?, closed_at = ? WHERE person = ? AND id = ?"
            await self._run(sql, status.value, closed, known.person, form)
            self._know(replace(known, status=status))


def _live_in_order(forms: Iterable[Form]) -> list[Form]:
    return sorted((form for form in forms if form.counts), key=_BY_DAY)


def _is_kind(form: Form, person: int, questionnaire: str) -> bool:
    is_theirs = form.questionnaire == questionnaire and form.person == person
    return is_theirs and form.status is not FormStatus.IN_ERROR


def _is_wanted(form: Form, questionnaires: tuple[str, ...], since: date | None) -> bool:
    return (not questionnaires or form.questionnaire in questionnaires) and (since is None or form.day >= since)
