"""A python-telegram-bot program as most are: ConversationHandler, PicklePersistence, a job for each person, sqlite3."""

import sqlite3
import sys
from datetime import timedelta

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseHandler,
    CallbackQueryHandler,
    ContextTypes,
    ConversationHandler,
    PicklePersistence,
)

from tap.screens import card

PAIN, STIFFNESS, YESTERDAY = range(3)
DATABASE = "answers.db"  # in the folder where it runs
Context = ContextTypes.DEFAULT_TYPE


def save(person: int, question: int, value: str) -> None:
    """Store an answer, as the tutorials do: a connection, a statement, a commit."""
    with sqlite3.connect(DATABASE) as connection:
        connection.execute("INSERT INTO answer VALUES (?, ?, ?)", (person, question, value))
    connection.close()


async def on_tap(update: Update, context: Context) -> int:
    """Store the answer, show the next card, and after the last question plan the next reminder."""
    query = update.callback_query
    assert query is not None
    assert context.user_data is not None
    assert context.job_queue is not None
    head, _, value = (query.data or "").partition(":")
    step = int(head)
    save(query.from_user.id, step, value)
    context.user_data[f"answer_{step}"] = value
    text, rows = card(step + 1)
    keys = InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in rows]
    )
    await query.answer()
    await query.edit_message_text(text, parse_mode=ParseMode.HTML, reply_markup=keys)
    if step < YESTERDAY:
        return step + 1
    name = str(query.from_user.id)
    for job in context.job_queue.get_jobs_by_name(name):
        job.schedule_removal()
    context.job_queue.run_once(remind, timedelta(days=1), name=name, user_id=query.from_user.id)
    return ConversationHandler.END


async def remind(_: Context) -> None:
    """Remind somebody; while this is measured nobody's day comes."""


def main(api: str, token: str) -> None:
    """Run until a signal comes."""
    with sqlite3.connect(DATABASE) as connection:
        connection.execute("CREATE TABLE answer (person INTEGER, question INTEGER, value TEXT)")
    connection.close()
    persistence = PicklePersistence("state.pickle")
    application: Application = (  # type: ignore[type-arg] # six arguments that nobody reads
        ApplicationBuilder().token(token).base_url(f"{api}/bot").persistence(persistence).build()
    )
    steps = (PAIN, STIFFNESS, YESTERDAY)
    taps: list[BaseHandler[Update, Context, object]] = [
        CallbackQueryHandler(on_tap, pattern=f"^{step}:") for step in steps
    ]
    conversation = ConversationHandler(
        [taps[PAIN]],
        {STIFFNESS: [taps[STIFFNESS]], YESTERDAY: [taps[YESTERDAY]]},
        [],
        name="check_in",
        persistent=True,
    )
    application.add_handler(conversation)
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
