"""Rows of the database into the frozen values of the house, and back."""

from datetime import UTC, date, datetime
from typing import Any

import orjson

from bot.model.decision import PlanKind
from bot.model.person import Card, Form, FormStatus, PastPlan, Person, PersonState, PlanRow, PlanState

Row = tuple[Any, ...]

PERSON = "id, state, coalesce(own_language, language), zone, consent_version, last_answer_at, link, own_language"
FORM = (
    "form.id, form.person, questionnaire, version, day, subject, status, opened_at, (SELECT "
    "json_group_object(question, value) FROM answer WHERE answer.person = form.person AND answer.form = form.id)"
)
PLAN = "id, person, kind, subject, day, due_at, hours, state, tries"
CARD = (
    "id, person, chat, wanted, wanted_digest, shown_digest, message_id, silent, reminder, tries, shown_picture, "
    "(SELECT due_at FROM plan WHERE plan.id = card.plan)"
)

# A look-up takes a third of `FormStatus(value)`, and rows are many.
_STATUS = {status.value: status for status in FormStatus}
_STATE = {state.value: state for state in PersonState}
_KIND = {kind.value: kind for kind in PlanKind}
_FATE = {state.value: state for state in PlanState}


def seconds(instant: datetime) -> int:
    """Return an aware instant as whole seconds since 1970; refuse one without a zone."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs its zone")
    return int(instant.timestamp())


def instant(value: int) -> datetime:
    """Return stored seconds as an aware instant in UTC."""
    return datetime.fromtimestamp(value, UTC)


def person(row: Row) -> Person:
    """Read a person."""
    answered = None if row[5] is None else instant(row[5])
    return Person(row[0], _STATE[row[1]], row[2], row[3], row[4], answered, row[6], row[7])


def form(row: Row) -> Form:
    """Read a form with its answers."""
    day, status = date.fromisoformat(row[4]), _STATUS[row[6]]
    return Form(row[0], row[1], row[2], row[3], day, row[5], status, instant(row[7]), orjson.loads(row[8]))


def plan(row: Row) -> PlanRow:
    """Read a plan."""
    day = date.fromisoformat(row[4])
    return PlanRow(row[0], row[1], _KIND[row[2]], row[3], day, instant(row[5]), row[6], _FATE[row[7]], row[8])


def past_plan(row: Row) -> PastPlan:
    """Read what became of a plan."""
    return PastPlan(row[0], PlanKind(row[1]), instant(row[2]), PlanState(row[3]), row[4], sent=bool(row[5]))


def card(row: Row) -> Card:
    """Read a card."""
    due = None if row[11] is None else instant(row[11])
    return Card(
        row[0], row[1], row[2], row[3], row[4], row[5], row[6], bool(row[7]), bool(row[8]), row[9], row[10], due
    )
