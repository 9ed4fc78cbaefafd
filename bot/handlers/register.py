"""Every handler, in order; there is one."""

from collections.abc import Callable
from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, TypeHandler

from bot.handlers.intake import Intake

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]


def register(
    application: Application[Any, Any, Any, Any, Any, Any], intake: Intake, uncommitted: Callable[[], None]
) -> None:
    """Send every update to the intake; tell when one was let go of, so that nothing later is confirmed either."""

    async def on_update(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if not await intake.take(update):
            uncommitted()

    application.add_handler(TypeHandler(Update, on_update))
