"""Updates as Telegram sends them, as JSON, into our events."""

from typing import Any

import pytest

from bot.handlers import arrival
from bot.handlers.parse import LONGEST_TEXT
from bot.model.event import Command, Edited, Event, InGroup, Left, Place, Returned, Said, Tap, Unreadable

ROBIN: dict[str, Any] = {"id": 4711, "is_bot": False, "first_name": "Robin", "language_code": "de-AT"}
PRIVATE: dict[str, Any] = {"id": 4711, "type": "private", "first_name": "Robin"}
GROUP: dict[str, Any] = {"id": -100, "type": "supergroup", "title": "Runners"}
CHANNEL: dict[str, Any] = {"id": -200, "type": "channel", "title": "News"}
BOT: dict[str, Any] = {"id": 99, "is_bot": True, "first_name": "Other bot", "username": "other_bot"}
FILE = {"file_id": "f", "file_unique_id": "u"}
SIZE = {"width": 1, "height": 1}
HEAD = (7, 4711, "de-AT")
WHEN = 1772440200


def message(**facts: Any) -> dict[str, Any]:
    """Return a message of Robin's as JSON."""
    return {"message_id": 1, "date": WHEN, "chat": PRIVATE, "from": ROBIN, **facts}


def read(**facts: Any) -> Event | None:
    """Return what an update means, from its JSON."""
    return arrival.read({"update_id": 7, **facts}, None).event


def said(text: str, **facts: Any) -> Event | None:
    """Parse a text."""
    return read(message=message(text=text, **facts))


@pytest.mark.parametrize(
    ("text", "name", "argument"),
    [
        ("/start", "start", ""),
        ("/start@achilles_coach_bot payload", "start", "payload"),
        ("/START  two words ", "start", "two words"),
        ("/start\npayload", "start", "payload"),
        ("/Help@Achilles_Coach_Bot", "help", ""),
        ("/", "", ""),
        ("/ start", "", "start"),
        ("/läuft", "läuft", ""),
    ],
)
def test_a_slash_makes_a_command(text: str, name: str, argument: str) -> None:
    assert said(text) == Command(*HEAD, name=name, argument=argument)


@pytest.mark.parametrize("text", ["4", "ran 30 min pain 2", "1/2", " /start", "🏃", "a\nb", "<b>&"])
def test_other_text_is_what_somebody_said(text: str) -> None:
    assert said(text) == Said(*HEAD, text=text, message_id=message(text=text)["message_id"])


def test_a_reply_names_the_message_that_it_answers() -> None:
    ours = {**message(text="How is it?"), "message_id": 9, "from": BOT}
    event = said("4", reply_to_message=ours)
    assert isinstance(event, Said)
    assert (event.text, event.reply_to) == ("4", 9)


def test_a_text_over_the_limit_is_cut() -> None:
    event = said("x" * 5000)
    assert isinstance(event, Said)
    assert len(event.text) == LONGEST_TEXT


def test_a_language_that_is_not_told_is_english() -> None:
    event = read(message=message(text="4", **{"from": {k: v for k, v in ROBIN.items() if k != "language_code"}}))
    assert event
    assert event.language == "en"


def test_a_place_keeps_its_degrees_and_nothing_else() -> None:
    place = {"latitude": 52.5, "longitude": 13.4, "horizontal_accuracy": 10}
    assert read(message=message(location=place)) == Place(*HEAD, latitude=52.5, longitude=13.4)
    venue = {"location": place, "title": "Tempelhof", "address": "Berlin"}
    assert read(message=message(location=place, venue=venue)) == Place(*HEAD, latitude=52.5, longitude=13.4)


UNREADABLE: list[tuple[str, dict[str, Any]]] = [
    ("sticker", {"sticker": {**FILE, **SIZE, "is_animated": False, "is_video": False, "type": "regular"}}),
    ("voice", {"voice": {**FILE, "duration": 3}}),
    ("photo", {"photo": [{**FILE, **SIZE}], "caption": "my heel"}),
    ("video", {"video": {**FILE, **SIZE, "duration": 1}}),
    ("document", {"document": FILE}),
    ("contact", {"contact": {"phone_number": "+1555", "first_name": "Robin"}}),
    ("audio", {"audio": {**FILE, "duration": 1}}),
    ("video_note", {"video_note": {**FILE, "length": 1, "duration": 1}}),
    ("animation", {"animation": {**FILE, **SIZE, "duration": 1}, "document": FILE}),
    ("dice", {"dice": {"value": 3, "emoji": "🎲"}}),
    ("other", {"game": {"title": "Chess", "description": "x", "photo": [{**FILE, **SIZE}]}}),
    ("forwarded", {"text": "4", "forward_origin": {"type": "hidden_user", "sender_user_name": "Sam", "date": WHEN}}),
]  # fmt: skip


@pytest.mark.parametrize(("what", "content"), UNREADABLE, ids=[what for what, _ in UNREADABLE])
def test_what_we_cannot_read_is_named(what: str, content: dict[str, Any]) -> None:
    assert read(message=message(**content)) == Unreadable(
        *HEAD, what=what, text=content.get("caption") or content.get("text", "")
    )


def test_an_edited_text_comes_with_the_message_that_it_changes() -> None:
    edited = message(text="5", edit_date=WHEN + 5)

    assert read(edited_message=edited) == Edited(*HEAD, text="5", message_id=edited["message_id"])


@pytest.mark.parametrize(("content", "text"), [({"caption": "my heel"}, "my heel"), ({"text": "/start"}, "/start")])
def test_another_edited_message_is_named_as_edited(content: dict[str, str], text: str) -> None:
    edited = read(edited_message=message(**content, edit_date=WHEN + 5))

    assert edited == Unreadable(*HEAD, what="edited", text=text)


def test_the_steps_of_a_live_location_are_not_answered() -> None:
    """Telegram sends one edited message every few seconds for as long as somebody shares where they are."""
    place = {"latitude": 52.5, "longitude": 13.4, "live_period": 900}
    assert read(edited_message=message(location=place, edit_date=WHEN + 5)) is None


@pytest.mark.parametrize(
    "content",
    [
        {"pinned_message": message(text="pinned")},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}},
        {"chat_background_set": {"type": {"type": "chat_theme", "theme_name": "x"}}},
        {"write_access_allowed": {}},
    ],
    ids=lambda content: str(next(iter(content))),
)
def test_telegrams_own_notes_in_a_chat_are_not_answered(content: dict[str, Any]) -> None:
    assert read(message=message(**content)) is None


def tap(**facts: Any) -> Event | None:
    """Parse a tap."""
    return read(callback_query={"id": "1", "from": ROBIN, "chat_instance": "1", **facts})


def test_a_tap_carries_its_data_and_its_message() -> None:
    shown = {**message(text="How is it?"), "from": BOT}
    assert tap(data="a:1:pain:3", message=shown) == Tap(*HEAD, data="a:1:pain:3", message_id=1)


def test_a_tap_on_a_message_that_is_too_old_to_be_told_still_counts() -> None:
    gone = {"chat": PRIVATE, "message_id": 5, "date": 0}
    assert tap(data="a:1:pain:3", message=gone) == Tap(*HEAD, data="a:1:pain:3", message_id=5)
    assert tap(data="a:1:pain:3", inline_message_id="x") == Tap(*HEAD, data="a:1:pain:3", message_id=None)


def test_a_tap_without_data_is_empty() -> None:
    assert tap(game_short_name="chess", message=message(text="x")) == Tap(*HEAD, data="", message_id=1)


def member(old: str, new: str, chat: dict[str, Any] = PRIVATE) -> Event | None:
    """Parse a change of the bot's own membership."""

    def status(name: str) -> dict[str, Any]:
        return {"status": name, "user": BOT} | ({"until_date": 0} if name == "kicked" else {})

    change = {"chat": chat, "from": ROBIN, "date": WHEN}
    return read(my_chat_member={**change, "old_chat_member": status(old), "new_chat_member": status(new)})


def test_blocking_and_unblocking_is_understood_both_ways() -> None:
    assert member("member", "kicked") == Left(*HEAD)
    assert member("kicked", "member") == Returned(*HEAD)
    assert member("member", "left") == Left(*HEAD)


@pytest.mark.parametrize("kind", ["group", "supergroup"])
def test_in_a_group_only_a_command_with_our_name_is_for_us(kind: str) -> None:
    def heard(text: str, username: str = "Coach_Bot", sender: dict[str, Any] = ROBIN) -> Event | None:
        told = {**message(text=text, chat={**GROUP, "type": kind}), "from": sender}
        return arrival.read({"update_id": 7, "message": told}, None, username).event

    assert heard("/start@coach_bot") == InGroup(7, GROUP["id"], "de-AT")
    assert heard("/anything@COACH_BOT and more") == InGroup(7, GROUP["id"], "de-AT")
    for text in ("/start", "/start@other_bot", "hello @coach_bot", "/start @coach_bot", "", "/@"):
        assert heard(text) is None
    assert heard("/start@", username="") is None
    assert heard("/start@coach_bot", sender=BOT) is None


def test_groups_channels_and_bots_are_ignored() -> None:
    assert read(message=message(text="/start", chat=GROUP)) is None
    assert read(message=message(text="/start", chat={**GROUP, "type": "group"})) is None
    assert read(message=message(text="/start", **{"from": BOT})) is None
    assert read(channel_post={"message_id": 1, "date": WHEN, "chat": CHANNEL, "text": "/start"}) is None
    assert read(edited_message=message(text="x", chat=GROUP, edit_date=WHEN)) is None
    assert tap(data="a:1:pain:3", message=message(text="x", chat=GROUP)) is None
    assert member("left", "member", GROUP) is None
    assert member("member", "kicked", CHANNEL) is None


@pytest.mark.parametrize(
    "facts",
    [
        {"inline_query": {"id": "1", "from": ROBIN, "query": "x", "offset": ""}},
        {"poll_answer": {"poll_id": "1", "user": ROBIN, "option_ids": [0], "option_persistent_ids": ["0"]}},
        {"shipping_query": {"id": "1", "from": ROBIN, "invoice_payload": "x", "shipping_address": {
            "country_code": "DE", "state": "", "city": "", "street_line1": "", "street_line2": "", "post_code": ""}}},
        {"message_reaction": {"chat": PRIVATE, "message_id": 1, "user": ROBIN, "date": WHEN, "old_reaction": [],
            "new_reaction": [{"type": "emoji", "emoji": "👍"}]}},
        {"kind_of_the_future": {"from": ROBIN}},
    ],
    ids=lambda facts: str(next(iter(facts))),
)  # fmt: skip
def test_other_kinds_of_update_are_ignored(facts: dict[str, Any]) -> None:
    assert read(**facts) is None


def test_no_name_reaches_an_event() -> None:
    for event in (said("4"), said("/start"), tap(data="x", message=message(text="x")), member("member", "kicked")):
        assert "Robin" not in repr(event)
