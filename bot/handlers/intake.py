"""Work off updates: each until its effects are committed, so that none is confirmed to Telegram before."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from datetime import datetime
from time import perf_counter

from bot.clock import Clock, utc_now
from bot.engine import Engine, Reply
from bot.handlers.allowance import Allowance, Verdict
from bot.handlers.arrival import Arrival
from bot.metrics import Metrics
from bot.model.event import Event, Left, Returned
from bot.model.person import Card
from bot.store import StoreOutageError

LOG = logging.getLogger(__name__)
TRIES = 3
PAUSE_S = 0.2
LONGEST_PAUSE_S = 30.0

Committed = Callable[[int, Card | None], None]  # whose turn it was, and what is to be delivered first
Acknowledge = Callable[[str, str | None], None]


class Intake:
    """Takes updates in. One that fails three times is set aside; one that only the disk refuses is kept and waits."""

    def __init__(
        self,
        engine: Engine,
        committed: Committed,
        acknowledge: Acknowledge,
        metrics: Metrics | None = None,
        allowance: Allowance | None = None,
        clock: Clock = utc_now,
    ) -> None:
        self._allowance = allowance or Allowance()
        self._clock = clock
        self._metrics = metrics or Metrics()
        self._engine = engine
        self._committed = committed
        self._acknowledge = acknowledge
        self._closing = asyncio.Event()

    def close(self) -> None:
        """Let go of the updates that wait for a store that can be written; Telegram keeps them."""
        self._closing.set()

    async def take(self, arrival: Arrival, *, patient: bool = True) -> bool:
        """Commit an update's effects; return whether that was done, so that it may be confirmed.

        `patient`: wait for as long as the database cannot be used; else give up at once, for a webhook that is asked
        again.
        """
        event = arrival.event
        toast, began = None, perf_counter()
        if event is not None:
            verdict = self._verdict(event, arrival.sent_at)
            reply = await self._until_committed(event, verdict, patient=patient)
            if reply is None:
                return False
            toast = reply.toast
            self._metrics.handling.observe(perf_counter() - began)
            self._metrics.updates.labels("done").inc()
            self._committed(event.person, reply.card)
        if arrival.query is not None:
            self._acknowledge(arrival.query, toast)
        return True

    def _verdict(self, event: Event, sent_at: datetime | None) -> Verdict:
        """Tell whether somebody sends too much; who blocks the bot or comes back is always heard."""
        if isinstance(event, (Left, Returned)):
            return Verdict.TAKE
        return self._allowance.take(event.person, sent_at or self._clock())  # a tap has no time of its own

    async def _until_committed(self, event: Event, verdict: Verdict, *, patient: bool) -> Reply | None:
        """Try until the database can be used; None where that was given up."""
        pause = PAUSE_S
        while True:
            try:
                return await self._tried(event, verdict)
            except StoreOutageError as error:
                LOG.critical("update %s waits: %s", event.update_id, error)
                self._metrics.updates.labels("waiting").inc()
            if not patient or self._closing.is_set():
                return None
            await self._sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_S)

    async def _sleep(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._closing.wait(), seconds)

    async def _tried(self, event: Event, verdict: Verdict) -> Reply:
        """Try an event up to three times; what still fails is set aside, named by its number alone."""
        for attempt in range(1, TRIES + 1):
            try:
                if verdict is Verdict.TAKE:
                    return await self._engine.handle(event)
                self._metrics.updates.labels("too_many").inc()
                return await self._engine.hold_back(event, say_so=verdict is Verdict.SAY_SO)
            except StoreOutageError:
                raise
            except Exception as error:  # noqa: BLE001 - one person's update must not stop the others
                LOG.error("update %s failed (%s of %s): %s", event.update_id, attempt, TRIES, type(error).__name__)  # noqa: TRY400 - a traceback may hold an answer
                await asyncio.sleep(PAUSE_S * attempt)
        await self._set_aside(event)
        return Reply()

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
