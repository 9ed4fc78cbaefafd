"""A plain python-telegram-bot program: it answers the tap, changes the card, and keeps nothing."""

import sys

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.ext import ApplicationBuilder, CallbackQueryHandler, ContextTypes

from tap.screens import card


async def on_tap(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer a tap, and show the next card."""
    query = update.callback_query
    assert query is not None
    step = int((query.data or "").partition(":")[0])
    text, rows = card(step + 1)
    keys = InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in rows]
    )
    await query.answer()
    await query.edit_message_text(text, parse_mode=ParseMode.HTML, reply_markup=keys)


def main(api: str, token: str, at_once: str) -> None:
    """Run until a signal comes. `at_once`: how many updates are worked on at the same time; 1 is the default of PTB."""
    builder = ApplicationBuilder().token(token).base_url(f"{api}/bot").concurrent_updates(int(at_once))
    application = builder.job_queue(None).build()
    application.add_handler(CallbackQueryHandler(on_tap))
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
