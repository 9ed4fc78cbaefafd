"""Forms that were read in a transaction are right after whatever is written in it."""

import random
from collections.abc import Awaitable, Callable

import pytest

from bot.model.person import Form, FormStatus
from bot.store import Store, Transaction
from tests.store.conftest import ALEX, DAY, NOW, ROBIN, TODAY
from tests.tables import ask

KINDS = ("check_in", "log", "note")
WALKS, STEPS = 30, 25


async def _open(tx: Transaction, chance: random.Random, _: list[Form]) -> None:
    day = TODAY - chance.randrange(4) * DAY
    await tx.open_form(chance.choice((ROBIN, ALEX)), chance.choice(KINDS), 1, day, "", NOW)


async def _answer(tx: Transaction, chance: random.Random, forms: list[Form]) -> None:
    await tx.save_answer(chance.choice(forms).id, chance.choice("ab"), chance.choice("123"), NOW)


async def _drop(tx: Transaction, chance: random.Random, forms: list[Form]) -> None:
    await tx.drop_answers(chance.choice(forms).id, ("a",), NOW)


async def _move(tx: Transaction, chance: random.Random, forms: list[Form]) -> None:
    form = chance.choice(forms)
    await tx.set_day(form.id, form.day + DAY * 100)  # no other form of that kind is there


async def _close(tx: Transaction, chance: random.Random, forms: list[Form]) -> None:
    await tx.set_status(chance.choice(forms).id, chance.choice(list(FormStatus)), NOW)


async def _bring_back(tx: Transaction, _: random.Random, __: list[Form]) -> None:
    for (number,) in await ask(tx, "SELECT id FROM form WHERE status IN ('stopped', 'in-error')"):
        await tx.set_status(number, FormStatus.COMPLETED, NOW)


async def _delete(tx: Transaction, chance: random.Random, _: list[Form]) -> None:
    person = chance.choice((ROBIN, ALEX))
    await tx.delete_person(person, f"{chance.random()}", NOW)
    await tx.meet(person, "en", NOW)


STEP: dict[Callable[[Transaction, random.Random, list[Form]], Awaitable[None]], int] = {
    _open: 8,
    _answer: 8,
    _drop: 2,
    _move: 1,
    _close: 3,
    _bring_back: 1,
    _delete: 1,
}


@pytest.mark.parametrize("seed", range(WALKS))
async def test_what_was_read_follows_what_is_written(store: Store, seed: int) -> None:
    chance, known = random.Random(seed), 0  # noqa: S311 - chance, not secrecy
    async with store.transaction() as tx:
        await tx.meet(ALEX, "en", NOW)
        for _ in range(STEPS):
            both = await tx.forms(ROBIN) + await tx.forms(ALEX)
            step = chance.choices(list(STEP), list(STEP.values()))[0] if both else _open
            await step(tx, chance, both)
            person, kinds = chance.choice((ROBIN, ALEX)), tuple(chance.sample(KINDS, chance.randrange(3)))
            since = chance.choice((None, TODAY - DAY))
            fresh = Transaction(tx._connection)  # noqa: SLF001 - the same open transaction, of which nothing is known yet
            assert await tx.forms(person, kinds, since) == await fresh.forms(person, kinds, since)
            await _agree(tx, Transaction(tx._connection), person)  # noqa: SLF001 - as above
            known += len(both)
    assert known > STEPS  # the walk had something to read


async def _agree(tx: Transaction, fresh: Transaction, person: int) -> None:
    """See that a transaction that has read and written says the same of somebody as one that reads all of it anew."""
    for kind in KINDS:
        assert await tx.newest_form(person, kind) == await fresh.newest_form(person, kind)
    every = await fresh.forms(person)
    assert [await tx.form(form.id) for form in every] == [await fresh.form(form.id) for form in every] == every
    assert await tx.forms(person) == every
    other = ALEX if person == ROBIN else ROBIN
    for one in (tx, fresh, Transaction(tx._connection)):  # noqa: SLF001 - as above
        assert [await one.form_of(person, form.id) for form in every] == every
        assert [form for form in every if await one.form_of(other, form.id) is not None] == []


async def test_nothing_is_kept_beyond_the_transaction(store: Store) -> None:
    async with store.transaction() as tx:
        form = await tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW)
        await tx.save_answer(form.id, "pain", "4", NOW)
        assert [known.answers for known in await tx.forms(ROBIN)] == [{"pain": "4"}]
    async with store.transaction() as tx:
        await tx.save_answer(form.id, "pain", "5", NOW)
    async with store.transaction() as tx:
        assert [known.answers for known in await tx.forms(ROBIN)] == [{"pain": "5"}]
