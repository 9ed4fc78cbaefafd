"""Troubles made on purpose: a person whose every event fails, a disk that takes nothing; and what to wait for."""

import asyncio

from bot.emulator import Person
from bot.model.person import PersonState
from tests.world import World

PATIENCE_S = 20


async def handed_over(world: World) -> None:
    """Wait until Telegram has handed an update to the bot."""
    async with asyncio.timeout(PATIENCE_S):
        while not any(call.method == "getUpdates" and call.result for call in world.emulator.calls):  # noqa: ASYNC110 - the emulator does not call
            await asyncio.sleep(0.005)


async def break_(world: World, person: Person) -> None:
    """Make every event of a person's fail: their zone is no zone."""
    person.say("/start")
    await world.settle()
    async with world.program.store.transaction() as tx:
        await tx.set_state(person.id, PersonState.ACTIVE)
        await tx.set_zone(person.id, "Mars/Base")


class Disk:
    """Lets nothing be written any more, as a disk that is full or has gone read-only, until it is mended."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def fail(self) -> None:
        """Refuse every write."""
        await self._run("PRAGMA query_only = ON")

    async def mend(self) -> None:
        """Take writes again."""
        await self._run("PRAGMA query_only = OFF")

    async def _run(self, sql: str) -> None:
        await self._world.program.store._connection.execute(sql)  # noqa: SLF001 - tests look behind the store
