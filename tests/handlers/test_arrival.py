"""An update is read once, without what we never look at, and means what it meant."""

import logging
from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Update

from bot.handlers.arrival import Arrival, read
from bot.handlers.parse import parse
from bot.model.event import Edited, Said, Tap
from tests.handlers.test_parse import BOT, GROUP, HEAD, ROBIN, WHEN, message

KEYS = {"inline_keyboard": [[{"text": str(pain), "callback_data": f"a:1:pain:{pain}"} for pain in range(11)]]}
SHOWN = {**message(text="How is it?", reply_markup=KEYS), "from": BOT, "message_id": 9}
TAPPED: dict[str, Any] = {"id": "q1", "from": ROBIN, "chat_instance": "1", "data": "a:1:pain:3", "message": SHOWN}
REPLIES: dict[str, dict[str, Any]] = {
    "text": {"message": message(text="4")},
    "reply": {"message": message(text="4", reply_to_message=SHOWN)},
    "edited reply": {"edited_message": message(text="5", reply_to_message=SHOWN, edit_date=1772440205)},
}


def tapped(**facts: Any) -> dict[str, Any]:
    """Return the update of a tap; `facts` take the place of its own."""
    return {"update_id": 7, "callback_query": TAPPED | facts}


def test_a_tap_arrives_with_its_event_and_the_spinner_that_waits() -> None:
    event = Tap(*HEAD, data="a:1:pain:3", message_id=9)
    assert read(tapped(), None) == Arrival(7, 4711, event, "q1")


def test_a_text_arrives_with_the_time_at_which_it_was_sent() -> None:
    event = Said(*HEAD, text="4", message_id=1)
    sent = datetime.fromtimestamp(WHEN, UTC)
    assert read({"update_id": 7, **REPLIES["text"]}, None) == Arrival(7, 4711, event, sent_at=sent)
    edited = read({"update_id": 7, **REPLIES["edited reply"]}, None)
    assert (edited.event, edited.sent_at) == (Edited(*HEAD, text="5", message_id=1), sent)


@pytest.mark.parametrize(
    "facts",
    [
        {"message": {**SHOWN, "chat": GROUP}},
        {"from": BOT},
        {"message": {**SHOWN, "chat": {"id": -1, "type": "channel"}}},
    ],
)
def test_a_tap_that_is_not_for_us_only_ends_its_spinner(facts: dict[str, Any]) -> None:
    found = read(tapped(**facts), None)
    assert found.event is None
    assert found.query == "q1"


@pytest.mark.parametrize("name", REPLIES)
def test_a_reply_read_lean_means_the_same(name: str) -> None:
    update = {"update_id": 7, **REPLIES[name]}
    assert read(update, None).event == parse(Update.de_json(update, None)) is not None


@pytest.mark.parametrize("name", REPLIES)
def test_nothing_is_kept_of_what_we_do_not_need(name: str) -> None:
    for update in ({"update_id": 7, **REPLIES[name]}, tapped()):
        found = repr(read(update, None))
        assert "How is it?" not in found
        assert "Robin" not in found


def test_the_update_itself_stays_as_it_came() -> None:
    update = {"update_id": 7, **REPLIES["reply"]}
    read(update, None)
    assert update["message"]["reply_to_message"] == SHOWN


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ({"data": 5}, "data"),
        ({"message": {**SHOWN, "message_id": "9"}}, "message_id"),
        ({"message": {**SHOWN, "message_id": 2**70}}, "message_id"),
        ({"from": {**ROBIN, "id": 2**63}}, "from.id"),
        ({"from": {**ROBIN, "id": 0}}, "from.id"),
        ({"from": {**ROBIN, "language_code": 5}}, "language_code"),
        ({"message": {"message_id": 9}}, "KeyError"),
        ({"message": 5}, "TypeError"),
    ],
)
def test_a_wrong_field_of_a_tap_is_named_and_its_spinner_ends(
    caplog: pytest.LogCaptureFixture, facts: dict[str, Any], named: str
) -> None:
    with caplog.at_level(logging.WARNING):
        found = read(tapped(**facts), None)
    assert (found.event, found.query) == (None, "q1")
    assert [record.getMessage() for record in caplog.records] == [f"update 7 cannot be read: {named}"]


@pytest.mark.parametrize("wrong", [None, -5, "x", [], [5], {}])
def test_a_wrong_shape_is_refused_or_means_nothing(wrong: object) -> None:
    shapes: list[dict[str, Any]] = [
        {"update_id": 7, "callback_query": wrong},
        {"update_id": 7, "callback_query": {"message": wrong}},
        tapped(**{"from": wrong}),
        tapped(**{"from": {**ROBIN, "id": wrong}}),
        {"update_id": 7, "message": wrong},
        {"update_id": 7, "message": {"reply_to_message": wrong}},
        {"update_id": 7, "message": message(text="4", **{"from": {**ROBIN, "id": wrong}})},
    ]
    for update in shapes:
        try:
            found = read(update, None)
        except (TypeError, KeyError, AttributeError, ValueError):
            continue
        assert found.event is None
