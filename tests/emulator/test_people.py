"""People: what they can do, what the bot is told of it, and what it may not send them."""

from typing import Any

import pytest

from bot.clock import MovableClock
from bot.emulator import ActError, Emulator, Person
from bot.emulator.sendable import KINDS
from tests.emulator.checking import faults, kind


async def test_everything_that_people_do_arrives_as_a_proper_update(ann: Person, emulator: Emulator, ok: Any) -> None:
    said = ann.say("/help now")
    ann.edit(said, "https://example.org")
    ann.share_location(52.52, 13.4)
    ann.send_photo(caption="my foot")
    ann.send_sticker()
    ann.send_voice()
    ann.send_contact()
    ann.tap_data(said, "x")
    ann.tap_data(999, "x")
    ann.block()
    ann.unblock()
    emulator.add_group("Runners", added_by=ann).say(ann, "hello @achilles_coach_demo_bot")
    updates = await ok("getUpdates")

    assert faults(updates, ["Array of Update"]) == []
    assert [kind(update) for update in updates] == [
        "message",
        "edited_message",
        *["message"] * 5,
        *["callback_query"] * 2,
        *["my_chat_member"] * 3,
        "message",
    ]


@pytest.mark.parametrize("what", KINDS)
async def test_what_else_a_phone_sends_arrives_as_a_proper_update(ann: Person, ok: Any, what: str) -> None:
    ann.send(what, caption="look" if what == "video" else "")
    (update,) = await ok("getUpdates")
    assert faults([update], ["Array of Update"]) == []
    assert what in update["message"]
    assert update["message"].get("caption", "") == ("look" if what == "video" else "")


async def test_a_phone_sends_nothing_that_is_not_known(ann: Person) -> None:
    with pytest.raises(ActError, match="cannot send this: hologram"):
        ann.send("hologram")


async def test_a_forwarded_text_tells_where_it_came_from_and_a_reply_what_it_answers(ann: Person, ok: Any) -> None:
    first = ann.say("hello")
    ann.forward("4", name="Sam")
    ann.reply(first, "5")
    updates = await ok("getUpdates")
    assert faults(updates, ["Array of Update"]) == []
    assert updates[1]["message"]["forward_origin"]["sender_user_name"] == "Sam"
    assert updates[2]["message"]["reply_to_message"]["message_id"] == first
    with pytest.raises(ActError, match="no message 99"):
        ann.reply(99, "x")


async def test_a_message_names_the_person_and_the_chat(ann: Person, ok: Any, clock: MovableClock) -> None:
    ann.say("/start now")
    (update,) = await ok("getUpdates")
    message = update["message"]

    assert message["from"] == {
        "id": ann.id,
        "is_bot": False,
        "first_name": "Ann",
        "last_name": "Example",
        "language_code": "en",
    }
    assert message["chat"] == {"id": ann.id, "type": "private", "first_name": "Ann", "last_name": "Example"}
    assert message["date"] == int(clock().timestamp())
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]


async def test_an_edit_of_an_own_text_is_told(ann: Person, ok: Any, emulator: Emulator) -> None:
    said = ann.say("pain 3")
    ann.edit(said, "pain 5")
    ann.edit(said, "pain 5")
    _, edited = await ok("getUpdates")

    assert (edited["edited_message"]["message_id"], edited["edited_message"]["text"]) == (said, "pain 5")
    assert "edit_date" in edited["edited_message"]
    assert emulator.pending_updates == 2


async def test_only_an_own_text_can_be_edited(ann: Person, ok: Any) -> None:
    sent = await ok("sendMessage", chat_id=ann.id, text="x")

    for message_id in (sent["message_id"], ann.send_sticker(), 999):
        with pytest.raises(ActError):
            ann.edit(message_id, "y")
    with pytest.raises(ActError, match="1 to 4096"):
        ann.edit(ann.say("x"), "y" * 4097)


async def test_the_bot_may_not_write_first(emulator: Emulator, ok: Any, refusal: Any) -> None:
    bea = emulator.add_user("Bea", language_code="de")
    reason = "403 Forbidden: bot can't initiate conversation with a user"

    assert await refusal("sendMessage", chat_id=bea.id, text="hi") == reason
    assert await refusal("sendChatAction", chat_id=bea.id, action="typing") == reason
    bea.say("hello")
    assert await ok("sendMessage", chat_id=bea.id, text="hi")


async def test_a_group_does_not_open_the_private_chat(emulator: Emulator, refusal: Any) -> None:
    bea = emulator.add_user("Bea")
    emulator.add_group("Runners").say(bea, "/start")

    assert (await refusal("sendMessage", chat_id=bea.id, text="hi")).startswith("403 ")


async def test_who_blocks_the_bot_gets_nothing_and_comes_back(
    ann: Person, emulator: Emulator, ok: Any, refusal: Any
) -> None:
    sent = await ok("sendMessage", chat_id=ann.id, text="before")
    ann.block()
    ann.block()
    reason = "403 Forbidden: bot was blocked by the user"
    assert ann.blocked
    assert await refusal("sendMessage", chat_id=ann.id, text="x") == reason
    assert await refusal("sendChatAction", chat_id=ann.id, action="typing") == reason
    assert await refusal("editMessageText", chat_id=ann.id, message_id=sent["message_id"], text="x") == reason
    with pytest.raises(ActError, match="blocked"):
        ann.say("hello?")

    ann.unblock()
    assert await ok("sendMessage", chat_id=ann.id, text="back")
    blocked, unblocked = (update["my_chat_member"] for update in await ok("getUpdates"))
    assert (blocked["old_chat_member"]["status"], blocked["new_chat_member"]["status"]) == ("member", "kicked")
    assert (unblocked["old_chat_member"]["status"], unblocked["new_chat_member"]["status"]) == ("kicked", "member")
    assert emulator.pending_updates == 2


async def test_a_deleted_account_gets_nothing_ever(ann: Person, refusal: Any) -> None:
    ann.deactivate()

    assert await refusal("sendMessage", chat_id=ann.id, text="x") == "403 Forbidden: user is deactivated"
    with pytest.raises(ActError):
        ann.say("hello?")


async def test_one_who_blocks_does_not_stop_another(ann: Person, emulator: Emulator, ok: Any) -> None:
    bea = emulator.add_user("Bea")
    bea.say("/start")
    ann.block()

    assert (await ok("sendMessage", chat_id=bea.id, text="hi"))["chat"]["id"] == bea.id
    assert [message.text for message in bea.from_bot] == ["hi"]
    assert ann.from_bot == []


async def test_what_the_bot_sends_is_seen_as_sent(ann: Person, ok: Any) -> None:
    markup = {
        "inline_keyboard": [[{"text": "Yes", "callback_data": "y"}, {"text": "Read", "url": "https://example.org"}]]
    }
    await ok("sendMessage", chat_id=ann.id, text="Well?", reply_markup=markup, disable_notification=True)
    seen = ann.last

    assert (seen.text, seen.words, seen.from_bot, seen.silent) == ("Well?", "Well?", True, True)
    assert (seen.buttons, seen.data) == ((("Yes", "Read"),), (("y", None),))
    assert seen.shows("Yes")
    assert not seen.shows("No")


def test_the_bot_that_has_not_written_has_no_last_message(ann: Person) -> None:
    with pytest.raises(LookupError):
        _ = ann.last


@pytest.mark.parametrize("act", ["say", "share_location", "send_photo"])
def test_a_phone_refuses_nonsense(ann: Person, act: str) -> None:
    nonsense: dict[str, tuple[Any, ...]] = {"say": (" ",), "share_location": (91, 0), "send_photo": (b"no picture",)}

    with pytest.raises(ActError):
        getattr(ann, act)(*nonsense[act])


async def test_a_group_is_a_chat_of_its_own(ann: Person, emulator: Emulator, ok: Any) -> None:
    group = emulator.add_group("Runners")
    markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    group.say(ann, "/start@achilles_coach_demo_bot")
    await ok("sendMessage", chat_id=group.chat_id, text="Well?", reply_markup=markup)
    query_id = group.tap_label(ann, "Yes")
    await ok("answerCallbackQuery", callback_query_id=query_id, text="Thanks")
    said, tapped = await ok("getUpdates")

    assert said["message"]["chat"] == {"id": group.chat_id, "type": "group", "title": "Runners"}
    assert group.chat_id < 0
    assert said["message"]["from"]["id"] == tapped["callback_query"]["from"]["id"] == ann.id
    assert [message.text for message in group.messages] == ["/start@achilles_coach_demo_bot", "Well?"]
    assert [toast.text for toast in ann.toasts] == ["Thanks"]
    assert ann.from_bot == []


async def test_get_chat_tells_of_people_and_groups(ann: Person, emulator: Emulator, ok: Any, refusal: Any) -> None:
    group = emulator.add_group("Runners")

    assert (await ok("getChat", chat_id=ann.id))["first_name"] == "Ann"
    assert (await ok("getChat", chat_id=group.chat_id))["title"] == "Runners"
    assert await refusal("getChat", chat_id=7) == "400 Bad Request: chat not found"


async def test_only_a_known_action_is_shown(ann: Person, ok: Any, refusal: Any) -> None:
    assert await ok("sendChatAction", chat_id=ann.id, action="typing") is True
    found = await refusal("sendChatAction", chat_id=ann.id, action="dreaming")
    assert found == "400 Bad Request: wrong parameter action in request"


def test_a_person_is_found_again_by_id(ann: Person, emulator: Emulator) -> None:
    group = emulator.add_group("Runners")

    assert emulator.user(ann.id).messages == ann.messages
    with pytest.raises(ActError):
        emulator.user(group.chat_id).block()
    with pytest.raises(KeyError):
        emulator.user(1)
