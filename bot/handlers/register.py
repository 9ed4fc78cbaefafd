"""Every handler, in order; there is one."""

from typing import Any

from telegram.ext import Application, ContextTypes, TypeHandler

from bot.handlers.acknowledging import AcknowledgingBot
from bot.handlers.arrival import Arrival
from bot.handlers.intake import Intake

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]


def register(application: Application[Any, Any, Any, Any, Any, Any], intake: Intake, bot: AcknowledgingBot) -> None:
    """Send every update to the intake; tell the bot which are committed, and when one was let go of."""

    async def on_arrival(arrival: Arrival, _: ContextTypes.DEFAULT_TYPE) -> None:
        try:
            taken = await intake.take(arrival)
        except Exception:
            bot.committed(arrival.update_id)  # a defect: it must not come again for ever, and hold up the others
            raise
        if taken:
            bot.committed(arrival.update_id)
        else:
            bot.uncommitted()

    application.add_handler(TypeHandler(Arrival, on_arrival))
