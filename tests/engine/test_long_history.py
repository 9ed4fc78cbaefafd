"""Somebody with three years of answers: a tap is taken as ever. The time that it takes is printed, not tested."""

import time
from datetime import timedelta

import pytest

from bot.emulator import Person
from tests.story import Story
from tests.world import START, World

DAYS = 3 * 365
ANSWERS = {"@logged": "no", "pain": "2", "stiffness": "15", "yesterday": "run", "minutes": "30", "load_pain": "2"}
LOG = {"@logged": "no", "kind": "run", "minutes": "30", "load_pain": "2"}


async def test_a_tap_after_three_years_is_taken(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    robin = world.somebody()
    await Story(world, people={"Robin": robin}).use("parts/runner.txt")
    rows = await _fill(world, robin.id)
    assert rows > 10_000
    await world.wait(timedelta(hours=24))
    card = next(m.message_id for m in reversed(robin.from_bot) if m.words.startswith("Check-in"))
    spent = [await _timed_tap(world, robin, card, 3)]
    while any((data or "").startswith("a:") for row in robin.message(card).data for data in row):
        spent.append(await _timed_tap(world, robin, card, 0))
    async with world.program.store.transaction() as tx:
        form = await tx.newest_form(robin.id, "check_in")
    assert form is not None
    assert (form.answers["pain"], form.status) == ("3", "completed")
    with capsys.disabled():
        told = ", ".join(f"{seconds * 1000:.0f}" for seconds in spent)
        print(f"\na check-in with {rows} rows of history, in ms of computing for each tap: {told}")  # noqa: T201 - told, not tested


async def _timed_tap(world: World, person: Person, card: int, column: int) -> float:
    begun = time.process_time()  # what others do on this machine does not count
    person.tap(card, 0, column)
    await world.settle()
    return time.process_time() - begun


async def _fill(world: World, person: int) -> int:
    """Store a check-in for each day of three years; return how many rows somebody has."""
    async with world.program.store.transaction() as tx:
        for number in range(1, DAYS + 1):
            at = START - timedelta(days=number)
            for kind, answers in (("check_in", ANSWERS), ("log", LOG)):
                form = await tx.open_form(person, kind, 1, at.date(), "1" if kind == "log" else "", at)
                await tx._run("UPDATE form SET status = 'completed' WHERE id = ?", form.id)  # noqa: SLF001 - by hand
                for question, value in answers.items():
                    await tx.save_answer(form.id, question, value, at)
        counted = await tx._all("SELECT (SELECT count(*) FROM form) + (SELECT count(*) FROM answer)")  # noqa: SLF001 - as above
    return int(counted[0][0])
