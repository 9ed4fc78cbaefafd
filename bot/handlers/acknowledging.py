"""A bot that confirms updates to Telegram only when their effects are committed."""

import asyncio
from typing import Any

from telegram import Update
from telegram.ext import ExtBot


class AcknowledgingBot(ExtBot[None]):
    """Fetching the next updates confirms the last ones, so first wait until all of those are worked off."""

    def __init__(self, *args: Any, queue: asyncio.Queue[object], **kwargs: Any) -> None:  # noqa: ANN401 - passed on
        super().__init__(*args, **kwargs)
        self._queue = queue
        self._fetched = 0

    @property
    def fetched(self) -> int:
        """How often updates were fetched without an error."""
        return self._fetched

    async def get_updates(self, *args: Any, **kwargs: Any) -> tuple[Update, ...]:  # noqa: ANN401 - passed on
        """Return new updates, once the earlier ones are committed."""
        await self._queue.join()
        updates = await super().get_updates(*args, **kwargs)
        self._fetched += 1
        return updates
