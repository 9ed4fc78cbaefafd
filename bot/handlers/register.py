"""Every handler, in order; there is one."""

from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, TypeHandler

from bot.handlers.acknowledging import AcknowledgingBot
from bot.handlers.intake import Intake

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]


def register(application: Application[Any, Any, Any, Any, Any, Any], intake: Intake, bot: AcknowledgingBot) -> None:
    """Send every update to the intake; tell the bot which are committed, and when one was let go of."""

    async def on_update(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        try:
            taken = await intake.take(update)
        except Exception:
            bot.committed(update.update_id)  # a defect: it must not come again for ever, and hold up the others
            raise
        if taken:
            bot.committed(update.update_id)
        else:
            bot.uncommitted()

    application.add_handler(TypeHandler(Update, on_update))
