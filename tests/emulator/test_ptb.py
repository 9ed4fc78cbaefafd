"""python-telegram-bot against the emulator, in process: what our bot will really do."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import (
    Bot,
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    KeyboardButton,
    ReplyKeyboardMarkup,
    error,
)
from telegram.constants import ParseMode

from bot.emulator import AnswerLost, Dropped, Emulator, Person, Refused
from bot.emulator.acts import DOT
from bot.outbox.wire import NeverSent
from tests.emulator.conftest import TOKEN
from tests.inside import Inside


@pytest.fixture
async def bot(emulator: Emulator) -> AsyncIterator[Bot]:
    made = Bot(
        TOKEN,
        base_url="http://emulator/bot",
        base_file_url="http://emulator/file/bot",
        request=Inside(emulator.asgi),
        get_updates_request=Inside(emulator.asgi),
    )
    async with made:
        yield made


async def test_a_question_a_tap_and_an_answer(ann: Person, bot: Bot) -> None:
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Fine", callback_data="fine")]])
    await bot.send_message(ann.id, "<b>How</b> is it?", parse_mode=ParseMode.HTML, reply_markup=markup)
    ann.tap_label("Fine")
    (update,) = await bot.get_updates(timeout=5)
    query = update.callback_query
    assert query
    await query.answer("Noted")
    await query.edit_message_text("Good.")

    assert (query.data, query.from_user.id) == ("fine", ann.id)
    assert (ann.last.text, ann.last.buttons) == ("Good.", ())
    assert [toast.text for toast in ann.toasts] == ["Noted"]


async def test_a_long_poll_of_the_library_is_woken(ann: Person, bot: Bot, emulator: Emulator) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0.02)
    ann.say("hello")
    (update,) = await poll
    await bot.get_updates(offset=update.update_id + 1)

    assert update.message
    assert update.message.text == "hello"
    assert emulator.pending_updates == 0


async def test_a_photo_goes_out_and_comes_back(ann: Person, bot: Bot) -> None:
    sent = await bot.send_photo(ann.id, DOT, caption="dot")
    file = await sent.photo[-1].get_file()
    again = await bot.edit_message_media(InputMediaPhoto(sent.photo[-1].file_id), ann.id, sent.message_id)

    assert bytes(await file.download_as_bytearray()) == DOT
    assert getattr(again, "caption", "") is None
    assert ann.last.photo == DOT


async def test_an_uploaded_file_replaces_a_text(ann: Person, bot: Bot) -> None:
    sent = await bot.send_message(ann.id, "wait")
    await bot.edit_message_media(InputMediaPhoto(DOT, caption="here"), ann.id, sent.message_id)

    assert (ann.last.photo, ann.last.caption) == (DOT, "here")


async def test_an_album_and_a_document_of_the_library(ann: Person, bot: Bot) -> None:
    await bot.send_media_group(ann.id, [InputMediaPhoto(DOT), InputMediaPhoto(DOT)], caption="both")
    await bot.send_document(ann.id, b"{}", filename="export.json", caption="all")

    assert [message.photo for message in ann.from_bot] == [DOT, DOT, None]
    assert (ann.last.document, ann.last.caption) == (b"{}", "all")


async def test_commands_keyboards_and_the_rest(ann: Person, bot: Bot) -> None:
    await bot.set_my_commands([BotCommand("start", "Begin")], language_code="de")
    keyboard = ReplyKeyboardMarkup([[KeyboardButton("Here", request_location=True)]], one_time_keyboard=True)
    await bot.send_message(ann.id, "Where?", reply_markup=keyboard)
    ann.share_location(52.5, 13.4)
    (update,) = await bot.get_updates()

    assert [command.command for command in await bot.get_my_commands(language_code="de")] == ["start"]
    assert update.message
    assert update.message.location
    assert update.message.location.latitude == 52.5
    assert ann.reply_keyboard is None
    assert (await bot.get_chat(ann.id)).first_name == "Ann"
    assert (await bot.get_webhook_info()).url == ""


async def test_refusals_become_the_librarys_errors(
    ann: Person, bot: Bot, emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # without it the library warns of its own future
    with pytest.raises(error.BadRequest, match="Chat not found"):
        await bot.send_message(1, "x")
    with pytest.raises(error.BadRequest, match="Message is too long"):
        await bot.send_message(ann.id, "x" * 4097)
    sent = await bot.send_message(ann.id, "x")
    with pytest.raises(error.BadRequest, match="Message is not modified"):
        await sent.edit_text("x")
    ann.block()
    with pytest.raises(error.Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ann.id, "x")
    emulator.fail("sendMessage", error=Refused(429, "Too Many Requests: retry after 7", retry_after=7))
    with pytest.raises(error.RetryAfter, match="7"):
        await bot.send_message(ann.id, "x")


async def test_broken_connections_become_the_librarys_errors(ann: Person, bot: Bot, emulator: Emulator) -> None:
    emulator.fail("sendMessage", error=Dropped())
    with pytest.raises(error.NetworkError) as caught:
        await bot.send_message(ann.id, "x")
    assert isinstance(caught.value.__cause__, NeverSent)
    emulator.fail("sendMessage", error=AnswerLost())
    with pytest.raises(error.TimedOut):
        await bot.send_message(ann.id, "y")

    assert [message.text for message in ann.from_bot] == ["y"]


async def test_a_second_poller_is_a_conflict(bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0.02)
    await bot.get_updates()

    with pytest.raises(error.Conflict):
        await first


async def test_a_wrong_token_is_refused(emulator: Emulator) -> None:
    bot = Bot(
        "1:wrong",
        base_url="http://emulator/bot",
        request=Inside(emulator.asgi),
        get_updates_request=Inside(emulator.asgi),
    )

    with pytest.raises(error.InvalidToken):
        await bot.initialize()
    await bot.shutdown()
