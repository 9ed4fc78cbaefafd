"""A plain aiogram program: it answers the tap, changes the card, and keeps nothing."""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from tap.screens import card


async def on_tap(query: CallbackQuery) -> None:
    """Answer a tap, and show the next card."""
    step = int((query.data or "").partition(":")[0])
    text, rows = card(step + 1)
    keys = InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text=label, callback_data=data) for label, data in row] for row in rows]
    )
    await query.answer()
    assert isinstance(query.message, Message)
    await query.message.edit_text(text, parse_mode="HTML", reply_markup=keys)


async def main(api: str, token: str) -> None:
    """Run until a signal comes."""
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    dispatcher = Dispatcher()
    dispatcher.callback_query.register(on_tap)
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
