"""Forms opened and filled by hand, on Monday 2 March at noon in Berlin if nothing else is said."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from bot.model.person import Form, FormStatus, Person, PersonState

ROBIN = Person(1, PersonState.ACTIVE, "en", "Europe/Berlin", 1, None)
MONDAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 11, tzinfo=UTC)


def opened(questionnaire: str, answers: Mapping[str, str] | None = None, version: int = 1) -> Form:
    """Return a form that is not yet complete."""
    return Form(1, 1, questionnaire, version, MONDAY, "", FormStatus.IN_PROGRESS, NOON, dict(answers or {}))


def completed(
    questionnaire: str,
    answers: Mapping[str, str],
    *,
    row: int = 7,
    day: date = MONDAY,
    subject: str = "",
    at: datetime = NOON,
) -> Form:
    """Return a form that is complete; `row` is its number, `at` when it was opened."""
    return Form(row, 1, questionnaire, 1, day, subject, FormStatus.COMPLETED, at, dict(answers))
