"""What is put by of a person's older days: taken up where there is some, and put by once there are many."""

from datetime import date

from bot.engine.history import KINDS_OF_DAYS, KINDS_OF_THE_PERSON, build_history
from bot.model.diary import Recent, Told
from bot.model.person import Person
from bot.model.policy import Policy
from bot.rules.past import KEPT, is_long, put_by_until, reaches, without_past
from bot.store import Transaction


async def recent(tx: Transaction, person: Person, today: date, rules: str) -> Recent | None:
    """Return the newest days and what those before came to; None where nothing is put by, or not by these `rules`."""
    past = await tx.past(person.id, rules)
    if past is None or not reaches(past, today):
        return None
    forms = await tx.recent_forms(person.id, KINDS_OF_DAYS, past.until, KINDS_OF_THE_PERSON)
    return without_past(build_history(person, forms), past)


async def put_by(tx: Transaction, person: Person, told: Told, today: date, policy: Policy, rules: str) -> None:
    """Put older days by, once there are many."""
    if is_long(told, today):
        await tx.put_by(person.id, put_by_until(told, today - KEPT, policy), rules)
