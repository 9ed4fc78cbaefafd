"""A bot that confirms updates to Telegram only when their effects are committed."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from telegram import Update
from telegram.error import NetworkError
from telegram.ext import ExtBot

from bot.handlers.lean import lean

LOG = logging.getLogger(__name__)


class AcknowledgingBot(ExtBot[None]):
    """Fetching the next updates confirms the last ones, so first wait until all of those are worked off."""

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
        self._read: tuple[Update, ...] = ()

    @property
    def fetched(self) -> int:
        """How often updates were fetched without an error."""
        return self._fetched

    def uncommitted(self) -> None:
        """Confirm nothing more: an update was let go of before its effects were committed."""
        self._may_confirm = False

    async def get_updates(self, *args: Any, **kwargs: Any) -> tuple[Update, ...]:  # noqa: ANN401 - passed on
        """Return new updates, once the earlier ones are committed; raise NetworkError where one never will be."""
        await self._queue.join()
        if not self._may_confirm:
            raise NetworkError("An update is not committed: Telegram keeps it for the next start.")
        await super().get_updates(*args, **kwargs)  # what it fetches is read on the way, in `_post`
        updates, self._read = self._read, ()
        self._fetched += 1
        self._exchanged()
        return updates

    async def _post(self, endpoint: str, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - passed on
        """Read fetched updates here and leave none to the library: one that it cannot read it would log whole."""
        answer = await super()._post(endpoint, *args, **kwargs)
        if endpoint != "getUpdates":
            return answer
        self._read = tuple(self._readable(update) for update in answer)
        return []

    def _readable(self, update: dict[str, Any]) -> Update:
        """Return an update, or only its number where that is all that can be read, so that it is confirmed."""
        try:
            read = Update.de_json(lean(update), self)
            for whose in (read.effective_user, read.effective_chat):
                if whose is not None and type(whose.id) is not int:
                    raise TypeError("id")  # noqa: TRY301 - one way out for all that is wrong
        except Exception as error:  # noqa: BLE001 - whatever a wrong shape leads to
            LOG.warning("update %s cannot be read: %s", update["update_id"], type(error).__name__)
            return Update(update["update_id"])
        return read
