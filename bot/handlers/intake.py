"""Work off updates: each until its effects are committed, so that none is confirmed to Telegram before."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from time import perf_counter

from telegram import Update

from bot.engine import Engine
from bot.handlers.parse import parse
from bot.metrics import Metrics
from bot.model.event import Event
from bot.store import StoreOutageError

LOG = logging.getLogger(__name__)
TRIES = 3
PAUSE_S = 0.2
LONGEST_PAUSE_S = 30.0

Committed = Callable[[int], None]
Acknowledge = Callable[[str, str | None], None]


class Intake:
    """Takes updates in. One that fails three times is set aside; one that only the disk refuses is kept and waits."""

    def __init__(
        self,
        engine: Engine,
        committed: Committed,
        acknowledge: Acknowledge,
        username: Callable[[], str],
        metrics: Metrics | None = None,
    ) -> None:
        self._metrics = metrics or Metrics()
        self._engine = engine
        self._username = username
        self._committed = committed
        self._acknowledge = acknowledge
        self._closing = asyncio.Event()

    def close(self) -> None:
        """Let go of the updates that wait for a store that can be written; Telegram keeps them."""
        self._closing.set()

    async def take(self, update: Update, *, patient: bool = True) -> bool:
        """Commit an update's effects; return whether that was done, so that it may be confirmed.

        `patient`: wait for as long as the database cannot be used; else give up at once, for a webhook that is asked
        again.
        """
        event = parse(update, self._username())
        toast, began = None, perf_counter()
        if event is not None:
            done, toast = await self._until_committed(event, patient=patient)
            if not done:
                return False
            self._metrics.handling.observe(perf_counter() - began)
            self._metrics.updates.labels("done").inc()
            self._committed(event.person)
        if update.callback_query is not None:
            self._acknowledge(update.callback_query.id, toast)
        return True

    async def _until_committed(self, event: Event, *, patient: bool) -> tuple[bool, str | None]:
        pause = PAUSE_S
        while True:
            try:
                return True, await self._tried(event)
            except StoreOutageError as error:
                LOG.critical("update %s waits: %s", event.update_id, error)
                self._metrics.updates.labels("waiting").inc()
            if not patient or self._closing.is_set():
                return False, None
            await self._sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_S)

    async def _sleep(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._closing.wait(), seconds)

    async def _tried(self, event: Event) -> str | None:
        """Try an event up to three times; what still fails is set aside, named by its number alone."""
        for attempt in range(1, TRIES + 1):
            try:
                return (await self._engine.handle(event)).toast
            except StoreOutageError:
                raise
            except Exception as error:  # noqa: BLE001 - one person's update must not stop the others
                LOG.error("update %s failed (%s of %s): %s", event.update_id, attempt, TRIES, type(error).__name__)  # noqa: TRY400 - a traceback may hold an answer
                await asyncio.sleep(PAUSE_S * attempt)
        await self._set_aside(event)
        return None

    async def _set_aside(self, event: Event) -> None:
        """Say sorry and mark the update as seen; where even that fails, the mark alone."""
        LOG.critical("update %s is set aside: a defect to look at", event.update_id)
        self._metrics.updates.labels("set_aside").inc()
        try:
            await self._engine.apologise(event)
        except StoreOutageError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever is wrong with this person's rows
            LOG.error("no apology for update %s: %s", event.update_id, type(error).__name__)  # noqa: TRY400 - as above
            await self._engine.set_aside(event)
