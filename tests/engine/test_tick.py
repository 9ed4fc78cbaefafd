"""Plans that are due together: they share a commit, and one person's error is theirs alone."""

from datetime import timedelta

import pytest

from bot.engine import core
from bot.engine.due import fire as fired
from bot.engine.turn import Turn
from bot.model.person import PlanRow
from tests.tables import ask
from tests.world import SETUP, World, do

PEOPLE = 3


async def due_together(world: World) -> list[int]:
    """Return people whose next messages are due."""
    people = [world.somebody(f"Robin {number}") for number in range(PEOPLE)]
    for person in people:
        await do(world, person, "/start", *SETUP)
    world.clock.move_to(world.clock() + timedelta(days=1))
    return [person.id for person in people]


async def test_plans_that_are_due_together_share_a_commit(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    people = await due_together(world)
    commits: list[str] = []
    woken: list[int] = []
    run = world.program.store._connection.execute  # noqa: SLF001 - to hear the commits

    async def heard(sql: str, values: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
        commits.extend([sql] * (sql == "COMMIT"))
        return await run(sql, values)

    monkeypatch.setattr(world.program.store._connection, "execute", heard)  # noqa: SLF001 - as above
    taken = await world.program.engine.tick(most=core.TOGETHER, wake=woken.append)
    assert taken >= PEOPLE
    assert set(woken) == set(people)
    assert len(commits) <= 3, "one to look for steps that are over, one to look for plans, one for all that were due"


async def test_an_error_of_one_plan_is_not_the_others(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    people = await due_together(world)
    woken: list[int] = []

    async def fire(turn: Turn, row: PlanRow) -> str:
        fate = await fired(turn, row)
        if row.person == people[1]:
            raise ValueError("a fault of ours")
        return fate

    monkeypatch.setattr(core, "fire", fire)
    await world.program.engine.tick(wake=woken.append)
    async with world.program.store.transaction() as tx:
        sql = "SELECT DISTINCT person, tries FROM plan WHERE claimed_at >= ? OR tries > 0 ORDER BY person"
        found = await ask(tx, sql, int(world.clock().timestamp()))
    assert found == [(people[0], 0), (people[1], 1), (people[2], 0)], "sent, put off, sent"
    assert set(woken) == set(people)
