"""Every handler, in order; there is one."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, TypeHandler

from bot.engine import Engine
from bot.handlers.parse import parse
from bot.model.event import Event

LOG = logging.getLogger(__name__)
ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
TRIES = 3
PAUSE_S = 0.2

Committed = Callable[[int], None]
Acknowledge = Callable[[str, str | None], None]


def register(
    application: Application[Any, Any, Any, Any, Any, Any],
    engine: Engine,
    committed: Committed,
    acknowledge: Acknowledge,
) -> None:
    """Send every update to the engine; after its commit tell the outbox, and end the tap's spinner."""

    async def on_update(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        event = parse(update, application.bot.username)
        toast = None
        if event is not None:
            toast = await _handle(engine, event)
            committed(event.person)
        if update.callback_query is not None:
            acknowledge(update.callback_query.id, toast)

    application.add_handler(TypeHandler(Update, on_update))


async def _handle(engine: Engine, event: Event) -> str | None:
    """Try an event up to three times; what still fails is set aside, named by its number alone."""
    for attempt in range(1, TRIES + 1):
        try:
            return (await engine.handle(event)).toast
        except Exception as error:  # noqa: BLE001 - one person's update must not stop the others
            LOG.error("update %s failed (%s of %s): %s", event.update_id, attempt, TRIES, type(error).__name__)  # noqa: TRY400 - a traceback may hold an answer
            await asyncio.sleep(PAUSE_S * attempt)
    with contextlib.suppress(Exception):  # the store itself may be what fails; the log has told of it
        await engine.apologise(event)
    return None
