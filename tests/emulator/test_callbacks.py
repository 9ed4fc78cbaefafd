"""Taps: what the bot is told, and how each is answered once."""

from datetime import timedelta
from typing import Any

import pytest

from bot.clock import MovableClock
from bot.emulator import ActError, Emulator, Person

TOO_OLD = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
MARKUP = {
    "inline_keyboard": [
        [{"text": "0", "callback_data": "pain:0"}, {"text": "1", "callback_data": "pain:1"}],
        [{"text": "Read", "url": "https://example.org/"}],
    ]
}


@pytest.fixture
async def card(ann: Person, ok: Any) -> int:
    sent = await ok("sendMessage", chat_id=ann.id, text="How?", reply_markup=MARKUP)
    return int(sent["message_id"])


async def test_a_tap_tells_who_what_and_on_which_message(ann: Person, ok: Any, card: int) -> None:
    query_id = ann.tap(card, 0, 1)
    (update,) = await ok("getUpdates")
    query = update["callback_query"]

    assert (query["id"], query["data"], query["from"]["id"]) == (query_id, "pain:1", ann.id)
    assert (query["message"]["message_id"], query["message"]["reply_markup"]) == (card, MARKUP)


async def test_a_tap_spins_until_it_is_answered_and_is_answered_once(
    ann: Person, ok: Any, refusal: Any, card: int
) -> None:
    query_id = ann.tap(card, 0, 0)
    assert ann.waits_for(query_id)
    assert not ann.was_answered(query_id)
    assert await ok("answerCallbackQuery", callback_query_id=query_id, text="Noted", show_alert=True) is True

    assert not ann.waits_for(query_id)
    assert ann.was_answered(query_id)
    assert [(toast.text, toast.alert) for toast in ann.toasts] == [("Noted", True)]
    assert await refusal("answerCallbackQuery", callback_query_id=query_id) == TOO_OLD


async def test_an_answer_without_words_shows_nothing(ann: Person, ok: Any, card: int) -> None:
    await ok("answerCallbackQuery", callback_query_id=ann.tap(card, 0, 0))

    assert ann.toasts == []


async def test_a_tap_can_be_answered_for_15_minutes(
    ann: Person, ok: Any, refusal: Any, card: int, clock: MovableClock
) -> None:
    first, second = ann.tap(card, 0, 0), ann.tap(card, 0, 0)
    clock.move_to(clock() + timedelta(minutes=15))
    await ok("answerCallbackQuery", callback_query_id=first)
    clock.move_to(clock() + timedelta(seconds=1))

    assert await refusal("answerCallbackQuery", callback_query_id=second) == TOO_OLD
    third = ann.tap(card, 0, 0)
    clock.move_to(clock() + timedelta(days=1))
    ann.tap(card, 0, 0)
    assert not ann.waits_for(third)
    assert [ann.was_answered(query) for query in (first, second, third)] == [True, False, False]


async def test_an_unknown_tap_or_too_long_an_answer_is_refused(ann: Person, ok: Any, refusal: Any, card: int) -> None:
    query_id = ann.tap(card, 0, 0)

    assert await refusal("answerCallbackQuery", callback_query_id="1") == TOO_OLD
    assert await refusal("answerCallbackQuery") == TOO_OLD
    too_long = await refusal("answerCallbackQuery", callback_query_id=query_id, text="x" * 201)
    assert too_long == "400 Bad Request: MESSAGE_TOO_LONG"
    game = await refusal("answerCallbackQuery", callback_query_id=query_id, url="https://example.org")
    assert game == "400 Bad Request: URL_INVALID"
    assert await ok("answerCallbackQuery", callback_query_id=query_id, text="x" * 200)


async def test_a_label_is_looked_for_on_the_newest_message_that_shows_it(ann: Person, ok: Any, card: int) -> None:
    newer = {"inline_keyboard": [[{"text": "1", "callback_data": "newer"}]]}
    await ok("sendMessage", chat_id=ann.id, text="Again?", reply_markup=newer)
    await ok("sendMessage", chat_id=ann.id, text="No button here")
    ann.tap_label("1")
    ann.tap_label("0")
    queries = [update["callback_query"] for update in await ok("getUpdates")]

    assert [(query["data"], query["message"]["message_id"]) for query in queries] == [
        ("newer", card + 1),
        ("pain:0", card),
    ]


async def test_a_phone_taps_only_what_is_there_and_asks(ann: Person, card: int, emulator: Emulator) -> None:
    for message_id, row, column in ((card, 0, 2), (card, 2, 0), (card, -1, 0), (card, 1, 0), (999, 0, 0)):
        with pytest.raises(ActError):
            ann.tap(message_id, row, column)
    with pytest.raises(ActError):
        ann.tap_label("2")

    assert emulator.pending_updates == 0


async def test_a_forged_callback_carries_any_data(ann: Person, ok: Any, card: int) -> None:
    ann.tap_data(card, "forged")
    ann.tap_data(999, "on nothing")
    known, gone = (update["callback_query"] for update in await ok("getUpdates"))

    assert (known["data"], known["message"]["message_id"]) == ("forged", card)
    assert gone["message"] == {"chat": known["message"]["chat"], "message_id": 999, "date": 0}


async def test_a_tap_keeps_the_message_as_it_was_when_tapped(ann: Person, ok: Any, card: int) -> None:
    ann.tap_label("0")
    await ok("editMessageText", chat_id=ann.id, message_id=card, text="Done")
    (update,) = await ok("getUpdates")

    assert update["callback_query"]["message"]["text"] == "How?"
