"""What was put by of older days: kept as it was written, and forgotten when anything that it was made from changes."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.model.diary import Past
from bot.model.person import Form, FormStatus
from bot.store import Store, Transaction
from tests.store.conftest import ALEX, DAY, NOW, ROBIN, TODAY
from tests.tables import ask

BEFORE = TODAY - 60 * DAY
PAST = Past(
    TODAY - 15 * DAY,
    BEFORE,
    TODAY - 16 * DAY,
    40,
    has_run=True,
    counted_on=BEFORE,
    raised_on=None,
    course='{"stage": 1}',
)
LAST, AFTER, FREE = (PAST.until + n * DAY for n in (0, 1, 2))  # a check-in tells of the day before it, too
Write = Callable[[Transaction, Form], Awaitable[object]]


async def test_what_is_put_by_comes_back(store: Store) -> None:
    later = replace(PAST, until=PAST.until + DAY, last_told=None, counted_on=None, raised_on=BEFORE, has_run=False)
    async with store.transaction() as tx:
        assert await tx.past(ROBIN, "rules") is None
        await tx.put_by(ROBIN, PAST, "rules")
        assert await tx.past(ROBIN, "rules") == PAST
        await tx.put_by(ROBIN, later, "rules")
        assert await tx.past(ROBIN, "rules") == later


async def test_what_other_rules_have_put_by_is_not_taken_up(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.put_by(ROBIN, PAST, "rules")
        assert await tx.past(ROBIN, "other rules") is None
        await tx.put_by(ROBIN, PAST, "other rules")
        assert await tx.past(ROBIN, "rules") is None


async def _answer(tx: Transaction, form: Form) -> None:
    await tx.save_answer(form.id, "stiffness", "5", NOW)


async def _correct(tx: Transaction, form: Form) -> None:
    await tx.save_answer(form.id, "pain", "6", NOW)


async def _update(tx: Transaction, form: Form) -> None:
    await ask(tx, "UPDATE answer SET value = '6' WHERE form = ?", form.id)


async def _take_back(tx: Transaction, form: Form) -> None:
    await tx.drop_answers(form.id, ("pain",), NOW)


async def _delete(tx: Transaction, form: Form) -> None:
    await tx.set_status(form.id, FormStatus.IN_ERROR, NOW)


async def _move_here(tx: Transaction, form: Form) -> None:
    late = await tx.open_form(ROBIN, "log", 1, TODAY, "", NOW)
    await tx.set_day(late.id, form.day)


async def _move_away(tx: Transaction, form: Form) -> None:
    await tx.set_day(form.id, TODAY)


async def _open(tx: Transaction, form: Form) -> None:
    await tx.open_form(ROBIN, "weekly", 1, form.day, "", NOW)


async def _erase(tx: Transaction, form: Form) -> None:
    await ask(tx, "DELETE FROM form WHERE id = ?", form.id)


WRITES = (_answer, _correct, _update, _take_back, _delete, _move_here, _move_away, _open)


async def is_kept(store: Store, kind: str, day_of: int, write: Write) -> bool:
    """Tell whether what is put by is still there after a write to a form of a day."""
    async with store.transaction() as tx:
        form = await tx.open_form(ROBIN, kind, 1, PAST.until + day_of * DAY, "", NOW)
        await tx.save_answer(form.id, "pain", "4", NOW)
        await tx.put_by(ROBIN, PAST, "rules")
        await write(tx, form)
        return await tx.past(ROBIN, "rules") is not None


@pytest.mark.parametrize("write", [*WRITES, _erase])
@pytest.mark.parametrize("day_of", [-40, 0, 1])
async def test_a_write_to_a_day_that_was_put_by_or_the_next_makes_it_forgotten(
    store: Store, day_of: int, write: Write
) -> None:
    assert not await is_kept(store, "check_in", day_of, write)


@pytest.mark.parametrize("write", [write for write in WRITES if write is not _move_here])
async def test_a_write_to_a_later_day_does_not(store: Store, write: Write) -> None:
    assert await is_kept(store, "check_in", 2, write)


@pytest.mark.parametrize("write", [_answer, _correct, _update, _take_back, _delete, _erase])
@pytest.mark.parametrize("kind", ["setup", "background", "settings"])
async def test_what_tells_of_the_person_makes_it_forgotten_on_any_day(store: Store, kind: str, write: Write) -> None:
    assert not await is_kept(store, kind, 15, write)


async def _put_beside(tx: Transaction, form: Form) -> None:
    for value in "12":
        await tx.save_answer(form.id, "@tip", value, NOW)
    await tx.drop_answers(form.id, ("@tip",), NOW)


async def _close(tx: Transaction, form: Form) -> None:
    await tx.set_status(form.id, FormStatus.COMPLETED, NOW)


@pytest.mark.parametrize("write", [_put_beside, _close])
@pytest.mark.parametrize("kind", ["setup", "background", "settings"])
async def test_what_is_put_beside_those_answers_does_not(store: Store, kind: str, write: Write) -> None:
    assert await is_kept(store, kind, -10, write)


async def test_another_zone_makes_it_forgotten_and_other_facts_of_a_person_do_not(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.put_by(ROBIN, PAST, "rules")
        await tx.heard_from(ROBIN, NOW)
        assert await tx.past(ROBIN, "rules") == PAST
        await tx.set_zone(ROBIN, "Asia/Tokyo")
        assert await tx.past(ROBIN, "rules") is None


async def test_nobody_elses_answers_make_it_forgotten(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.meet(ALEX, "en", NOW)
        await tx.put_by(ROBIN, PAST, "rules")
        form = await tx.open_form(ALEX, "check_in", 1, LAST, "", NOW)
        await tx.save_answer(form.id, "pain", "4", NOW)
        await tx.set_zone(ALEX, "Asia/Tokyo")
        assert await tx.past(ROBIN, "rules") == PAST


async def test_it_goes_with_the_person(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.put_by(ROBIN, PAST, "rules")
        await tx.delete_person(ROBIN, "receipt", NOW)
        assert await ask(tx, "SELECT count(*) FROM past") == [(0,)]


async def test_forms_of_late_days_are_found_with_those_of_the_person(store: Store) -> None:
    async with store.transaction() as tx:
        for kind, day in (("settings", LAST), ("check_in", LAST), ("check_in", AFTER), ("log", FREE), ("note", FREE)):
            await tx.open_form(ROBIN, kind, 1, day, "", NOW)
        gone = await tx.open_form(ROBIN, "log", 1, AFTER, "", NOW)
        await tx.set_status(gone.id, FormStatus.IN_ERROR, NOW)
    async with store.transaction() as tx:
        found = await tx.recent_forms(ROBIN, ("check_in", "log"), LAST, ("settings",))
        assert [(form.questionnaire, form.day) for form in found] == [
            ("settings", LAST),
            ("check_in", AFTER),
            ("log", FREE),
        ]
