"""Keyboards: what Telegram takes, and what people see of it."""

from typing import Any

import pytest

from bot.emulator import Emulator, Person


def inline(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [[button] for button in buttons]}


@pytest.mark.parametrize(
    ("button", "reason"),
    [
        ({"text": "x", "callback_data": "x" * 65}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": "ä" * 33}, "BUTTON_DATA_INVALID"),
        (
            {"text": "x", "callback_data": ""},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        ({"text": "x"}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        ({"callback_data": "x"}, "can't parse inline keyboard button: Can't find field \"text\""),
        ({"text": " ", "callback_data": "x"}, "inline keyboard button text must be non-empty"),
        ({"text": "x", "url": "not-a-url"}, "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL"),
        (
            {"text": "x", "url": "ftp://example.com"},
            "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
        ),
        ({"text": "x", "copy_text": {"text": "x" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "x", "pay": True}, "BUTTON_TYPE_INVALID"),
        ({"text": "x", "url": "tg://"}, "inline keyboard button URL 'tg://' is invalid: URL host is empty"),
        ({"text": "x", "callback_data": "x", "style": "pink"}, "BUTTON_STYLE_INVALID"),
        (
            {"text": "x", "web_app": {"url": "http://example.com"}},
            "inline keyboard button Web App URL 'http://example.com' is invalid: Only HTTPS links are allowed",
        ),
        (
            {"text": "x", "callback_data": "x", "url": "https://example.com"},
            "can't parse inline keyboard button: only one of callback_data, url is possible",
        ),
    ],
)
async def test_a_wrong_button_is_refused(ann: Person, refusal: Any, button: dict[str, Any], reason: str) -> None:
    found = await refusal("sendMessage", chat_id=ann.id, text="x", reply_markup=inline(button))

    assert found == f"400 Bad Request: {reason}"
    assert ann.from_bot == []


@pytest.mark.parametrize(
    "button",
    [
        {"text": "x", "callback_data": "ä" * 32, "style": "success"},
        {"text": "x", "url": "https://example.com/path"},
        {"text": "x", "url": "example.com"},
        {"text": "x", "url": "tg://user?id=1"},
        {"text": "x", "copy_text": {"text": "copied"}},
        {"text": "x", "switch_inline_query": ""},
    ],
)
async def test_a_proper_button_is_taken(ann: Person, ok: Any, button: dict[str, Any]) -> None:
    sent = await ok("sendMessage", chat_id=ann.id, text="x", reply_markup=inline(button))

    assert sent["reply_markup"] == inline(button)


async def test_an_inline_keyboard_has_at_most_100_buttons_and_8_in_a_row(ann: Person, ok: Any, refusal: Any) -> None:
    button = {"text": "x", "callback_data": "x"}
    full = {"inline_keyboard": [[button] * 8] * 12 + [[button] * 4]}
    wide, many = {"inline_keyboard": [[button] * 9]}, {"inline_keyboard": [*full["inline_keyboard"], [button]]}
    reason = "400 Bad Request: REPLY_MARKUP_TOO_LONG"

    await ok("sendMessage", chat_id=ann.id, text="x", reply_markup=full)
    assert await refusal("sendMessage", chat_id=ann.id, text="x", reply_markup=wide) == reason
    assert await refusal("sendMessage", chat_id=ann.id, text="x", reply_markup=many) == reason


async def test_empty_rows_vanish_and_so_does_an_empty_keyboard(ann: Person, ok: Any) -> None:
    button = {"text": "x", "callback_data": "x"}
    some = await ok("sendMessage", chat_id=ann.id, text="x", reply_markup={"inline_keyboard": [[], [button], []]})
    none = await ok("sendMessage", chat_id=ann.id, text="x", reply_markup={"inline_keyboard": []})

    assert some["reply_markup"] == {"inline_keyboard": [[button]]}
    assert "reply_markup" not in none


async def test_a_reply_keyboard_stands_until_it_is_removed(ann: Person, ok: Any) -> None:
    rows = [["Yes", {"text": "Where I am", "request_location": True}]]
    await ok("sendMessage", chat_id=ann.id, text="?", reply_markup={"keyboard": rows, "input_field_placeholder": "Say"})
    shown = ann.reply_keyboard
    assert shown
    assert [button.text for button in shown.rows[0]] == ["Yes", "Where I am"]
    assert shown.rows[0][1].request_location
    assert shown.placeholder == "Say"

    ann.say("Yes")
    assert ann.reply_keyboard == shown
    await ok("sendMessage", chat_id=ann.id, text="!", reply_markup={"remove_keyboard": True})
    assert ann.reply_keyboard is None


async def test_a_keyboard_for_one_use_folds_when_used(ann: Person, ok: Any) -> None:
    markup = {"keyboard": [["Yes"]], "one_time_keyboard": True}
    await ok("sendMessage", chat_id=ann.id, text="?", reply_markup=markup)
    ann.say("something else")
    assert ann.reply_keyboard is not None

    ann.say("Yes")
    assert ann.reply_keyboard is None


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ({"keyboard": []}, "object expected as reply markup"),
        ({"keyboard": [[{"text": ""}]]}, "keyboard button text must be non-empty"),
        ({"keyboard": [["x"]], "input_field_placeholder": "x" * 65}, "REPLY_MARKUP_INVALID"),
        ({"keyboard": [["x"] * 13]}, "REPLY_MARKUP_TOO_LONG"),
        ({"keyboard": "bad"}, 'field "keyboard" must be of type Array'),
        (
            {"keyboard": [[{"text": "x", "request_contact": True, "request_location": True}]]},
            "can't parse keyboard button: at most one kind of request is possible",
        ),
        ({"remove_keyboard": False}, "remove_keyboard must be True"),
        ({"force_reply": "yes"}, 'field "force_reply" must be of type Boolean'),
        (
            {"keyboard": [[{"text": "x", "request_contact": "yes"}]]},
            'can\'t parse keyboard button: Field "request_contact" must be of type Boolean',
        ),
    ],
)
async def test_a_wrong_reply_keyboard_is_refused(
    ann: Person, refusal: Any, markup: dict[str, Any], reason: str
) -> None:
    found = await refusal("sendMessage", chat_id=ann.id, text="x", reply_markup=markup)

    assert found == f"400 Bad Request: {reason}"


async def test_a_refused_message_leaves_no_trace(ann: Person, call: Any, emulator: Emulator) -> None:
    before = ann.messages
    await call("sendMessage", chat_id=ann.id, text="x", reply_markup={"keyboard": []})
    await call("sendMessage", chat_id=ann.id, text="x", reply_parameters={"message_id": 999})

    assert ann.messages == before
    assert ann.reply_keyboard is None
    assert [made.ok for made in emulator.calls] == [False, False]
