"""An update is read without what we never look at, and means what it meant."""

from collections.abc import Callable
from typing import Any

import pytest
from telegram import Update

from bot.handlers.lean import read
from bot.handlers.parse import parse
from bot.model.event import Event
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
def test_an_update_read_lean_means_the_same(name: str) -> None:
    update = {"update_id": 7, **UPDATES[name]}
    whole, less = Update.de_json(update, None), read(update, None)
    assert less.update_id == whole.update_id
    assert parse(less) == parse(whole)
    assert parse(less) is not None or name == "tap in a group"
    assert less.effective_chat == whole.effective_chat
    assert less.effective_user == whole.effective_user
    assert "How is it?" not in str(less.to_dict())


def test_the_update_itself_stays_as_it_came() -> None:
    update = {"update_id": 7, **UPDATES["reply"]}
    read(update, None)
    assert update["message"]["reply_to_message"] == SHOWN


@pytest.mark.parametrize("wrong", [None, 5, "x", [], [5]])
def test_a_wrong_shape_is_refused_or_means_what_the_library_makes_of_it(wrong: object) -> None:
    for update in (
        {"update_id": 7, "callback_query": wrong},
        {"update_id": 7, "callback_query": {"message": wrong}},
        {"update_id": 7, "callback_query": {**UPDATES["tap"]["callback_query"], "from": wrong}},
        {"update_id": 7, "message": wrong},
        {"update_id": 7, "message": {"reply_to_message": wrong}},
    ):
        assert _meaning(read, update) == _meaning(Update.de_json, update)


def _meaning(reader: Callable[[dict[str, Any], None], Update], update: dict[str, Any]) -> Event | None:
    try:
        return parse(reader(update, None))
    except (TypeError, KeyError, AttributeError, ValueError):
        return None
