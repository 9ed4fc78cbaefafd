"""A bot that confirms updates to Telegram only when their effects are committed."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from typing import Any

from telegram.error import NetworkError
from telegram.ext import ExtBot

from bot.handlers.arrival import Arrival, read

LOG = logging.getLogger(__name__)
PATIENCE_S = 0.1  # after so long what is slow holds up nobody else
LONGEST_S = 5.0  # between two looks for more while nothing can be committed


class AcknowledgingBot(ExtBot[None]):
    """Fetching updates confirms those before the offset, so first wait until all of them are committed.

    Where one takes longer, the next are fetched from that one on: it stays unconfirmed, and what comes again is known.
    """

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - passed on
        queue: asyncio.Queue[object],
        exchanged: Callable[[], None] = lambda: None,
        **kwargs: Any,  # noqa: ANN401 - passed on
    ) -> None:
        super().__init__(*args, **kwargs)
        self._queue = queue
        self._exchanged = exchanged
        self._fetched = 0
        self._may_confirm = True
        self._open: set[int] = set()  # handed on and not committed yet
        self._known: set[int] = set()  # handed on and not confirmed to Telegram yet
        self._patience_s = PATIENCE_S
        self._read: tuple[Arrival, ...] = ()

    @property
    def fetched(self) -> int:
        """How often updates were fetched without an error."""
        return self._fetched

    def uncommitted(self) -> None:
        """Confirm nothing more: an update was let go of before its effects were committed."""
        self._may_confirm = False

    def committed(self, update_id: int) -> None:
        """Hear that the effects of an update are committed."""
        self._open.discard(update_id)

    async def get_updates(self, *args: Any, **kwargs: Any) -> tuple[Any, ...]:  # noqa: ANN401 - passed on
        """Return new arrivals, and confirm those that are committed; raise NetworkError where one never will be."""
        await self._committed_or_late()
        if not self._may_confirm:
            raise NetworkError("An update is not committed: Telegram keeps it for the next start.")
        if self._open:
            kwargs |= {"offset": min(self._open), "timeout": 0}
        self._known = {known for known in self._known if known >= (kwargs.get("offset") or 0)}
        await super().get_updates(*args, **kwargs)  # what it fetches is read on the way, in `_post`
        new, self._read = self._read, ()
        self._fetched += 1
        self._exchanged()
        self._note(new)
        return new

    async def _committed_or_late(self) -> None:
        """Wait until all that was handed on is committed, or until that has taken too long for the others."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._queue.join(), self._patience_s if self._open else None)

    def _note(self, new: tuple[Arrival, ...]) -> None:
        self._patience_s = PATIENCE_S if new or not self._open else min(self._patience_s * 2, LONGEST_S)
        ids = {update.update_id for update in new}
        self._known |= ids
        self._open |= ids

    async def _post(self, endpoint: str, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - passed on
        """Read fetched updates here and leave none to the library: one that it cannot read it would log whole."""
        answer = await super()._post(endpoint, *args, **kwargs)
        if endpoint != "getUpdates":
            return answer
        self._read = tuple(self._readable(update) for update in answer if update["update_id"] not in self._known)
        return []

    def _readable(self, update: dict[str, Any]) -> Arrival:
        """Return what has arrived, or only its number where that is all that can be read, so that it is confirmed."""
        try:
            return read(update, self, self.username)
        except Exception as error:  # noqa: BLE001 - whatever a wrong shape leads to
            LOG.warning("update %s cannot be read: %s", update["update_id"], type(error).__name__)
            return Arrival(update["update_id"])
