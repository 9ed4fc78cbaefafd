"""An update loses what we never look at, and means what it meant."""

from typing import Any

import pytest
from telegram import Update

from bot.handlers.lean import lean
from bot.handlers.parse import parse
from tests.handlers.test_parse import BOT, GROUP, ROBIN, message

KEYS = {"inline_keyboard": [[{"text": str(pain), "callback_data": f"a:1:pain:{pain}"} for pain in range(11)]]}
SHOWN = {**message(text="How is it?", reply_markup=KEYS), "from": BOT, "message_id": 9}
UPDATES: dict[str, dict[str, Any]] = {
    "tap": {"callback_query": {"id": "1", "from": ROBIN, "chat_instance": "1", "data": "a:1:pain:3", "message": SHOWN}},
    "tap in a group": {
        "callback_query": {
            "id": "1",
            "from": ROBIN,
            "chat_instance": "1",
            "data": "a:1:pain:3",
            "message": {**SHOWN, "chat": GROUP},
        }
    },
    "tap on nothing": {"callback_query": {"id": "1", "from": ROBIN, "chat_instance": "1", "data": "a:1:pain:3"}},
    "text": {"message": message(text="4")},
    "reply": {"message": message(text="4", reply_to_message=SHOWN)},
    "edited reply": {"edited_message": message(text="5", reply_to_message=SHOWN, edit_date=1772440205)},
}


@pytest.mark.parametrize("name", UPDATES)
def test_a_lean_update_means_the_same(name: str) -> None:
    update = {"update_id": 7, **UPDATES[name]}
    whole, less = (Update.de_json(each, None) for each in (update, lean(update)))
    assert whole is not None
    assert less is not None
    assert parse(less) == parse(whole)
    assert "How is it?" not in str(lean(update))


def test_the_update_itself_stays_as_it_came() -> None:
    update = {"update_id": 7, **UPDATES["reply"]}
    lean(update)
    assert update["message"]["reply_to_message"] == SHOWN


@pytest.mark.parametrize("wrong", [None, 5, "x", [], [5]])
def test_a_wrong_shape_is_left_to_whoever_reads_it(wrong: object) -> None:
    for update in (
        {"update_id": 7, "callback_query": wrong},
        {"update_id": 7, "callback_query": {"message": wrong}},
        {"update_id": 7, "message": wrong},
        {"update_id": 7, "message": {"reply_to_message": wrong}},
    ):
        assert lean(update) == update
