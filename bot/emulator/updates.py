"""The updates that wait for the bot: handed over in order, kept until acknowledged."""

import asyncio
import itertools
from collections import OrderedDict
from typing import TYPE_CHECKING

from bot.emulator.errors import ApiError, conflict
from bot.emulator.spec import Json

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST_UPDATE_ID = 100_000_001
LIMIT = 100
LONGEST_POLL = 50
OPT_IN = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Updates:
    """The queue of updates, and the one who polls it."""

    def __init__(self) -> None:
        self.allowed: list[str] | None = None
        self.on_arrival: Callable[[int, int, Json], None] | None = None
        self._waiting: OrderedDict[int, tuple[int, Json]] = OrderedDict()
        self._next_id = FIRST_UPDATE_ID
        self._poller: asyncio.Future[None] | None = None
        self._closed = False
        self._settled = asyncio.Event()
        self._settled.set()

    def __len__(self) -> int:
        """Return how many updates are not acknowledged."""
        return len(self._waiting)

    @property
    def ids(self) -> range:
        """Return the ids of all updates that there have been, waiting or not."""
        return range(FIRST_UPDATE_ID, self._next_id)

    def put(self, kind: str, content: Json, chat_id: int) -> None:
        """Queue an update of `kind`, unless the bot asked not to have that kind."""
        if not self._wanted(kind):
            return
        self.inject({kind: content}, chat_id)

    def inject(self, content: Json, chat_id: int) -> None:
        """Queue an update as it stands, however wrong, under the next id."""
        update_id, self._next_id = self._next_id, self._next_id + 1
        update = {"update_id": update_id, **content}
        self._waiting[update_id] = (chat_id, update)
        self._settled.clear()
        self._wake()
        if self.on_arrival:
            self.on_arrival(update_id, chat_id, update)

    def all(self) -> list[tuple[int, int, Json]]:
        """Return every update that waits, oldest first: its id, its chat, and itself."""
        return [(update_id, chat_id, update) for update_id, (chat_id, update) in self._waiting.items()]

    def acknowledge(self, offset: int) -> None:
        """Forget updates below `offset`; a negative one leaves only as many as it says."""
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popitem(last=False)
        else:
            while self._waiting and next(iter(self._waiting)) < offset:
                self._waiting.popitem(last=False)
        self._note_settled()

    def drop(self, update_id: int) -> None:
        """Forget one update."""
        self._waiting.pop(update_id, None)
        self._note_settled()

    def clear(self) -> None:
        """Forget all updates."""
        self._waiting.clear()
        self._note_settled()

    async def settled(self) -> None:
        """Wait until nothing waits for the bot any more."""
        await self._settled.wait()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """Return up to `limit` updates; wait up to `seconds` for the first. Ends an earlier poll."""
        self.interrupt(
            conflict("terminated by other getUpdates request; make sure that only one bot instance is running")
        )
        self.acknowledge(offset)
        if not self._waiting and seconds > 0 and not self._closed:
            await self._arrival(min(seconds, LONGEST_POLL))
        return [update for _, update in itertools.islice(self._waiting.values(), limit)]

    def interrupt(self, reason: ApiError) -> None:
        """End the poll that waits, if any, with `reason`."""
        if self._poller and not self._poller.done():
            self._poller.set_exception(reason)

    def close(self) -> None:
        """End the poll that waits, and let no later one wait."""
        self._closed = True
        self._wake()

    async def _arrival(self, seconds: float) -> None:
        poller = self._poller = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await poller
        except TimeoutError:
            pass
        finally:
            if self._poller is poller:
                self._poller = None

    def _note_settled(self) -> None:
        if not self._waiting:
            self._settled.set()

    def _wake(self) -> None:
        if self._poller and not self._poller.done():
            self._poller.set_result(None)

    def _wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in OPT_IN
