"""The machine's clock is put back by an hour: nothing is sent twice, nothing is lost, and it goes on."""

from collections import Counter
from datetime import timedelta

from bot.clock import MovableClock
from bot.model.person import PlanState
from tests.story import Story
from tests.world import World

HOUR, MORNING = timedelta(hours=1), timedelta(hours=24)


class LooseClock(MovableClock):
    """A movable clock that somebody may also put back."""

    def put_back(self, span: timedelta) -> None:
        """Show an earlier instant, as after a correction."""
        self._ahead -= span


async def test_a_clock_that_is_put_back_by_an_hour_repeats_and_loses_nothing(world: World) -> None:
    clock = LooseClock(world.clock())
    await world.crash()
    world.clock = clock
    await world.boot()
    robin = world.somebody()
    await Story(world, people={"Robin": robin}).use("parts/runner.txt")
    await world.wait(MORNING)
    before = [message.text for message in robin.from_bot]
    clock.put_back(HOUR)
    for _ in range(3):
        await world.program.beat()
        await world.program.engine.mend()
        await world.settle()
    assert [message.text for message in robin.from_bot] == before, "nothing is sent twice"
    robin.say("/checkin")
    await world.settle()
    assert len(robin.from_bot) == len(before) + 1, "who writes is answered"
    await world.wait(2 * MORNING)
    async with world.program.store.transaction() as tx:
        ledger = [row for row, _ in await tx.ledger(robin.id)]
    sent = Counter((row.kind, row.day, row.subject) for row in ledger if row.state is PlanState.SENT)
    assert max(sent.values()) == 1
    assert len(robin.from_bot) > len(before) + 1, "the ticks go on"
    assert not [row for row in ledger if row.state is PlanState.PLANNED and row.due_at < clock()]
