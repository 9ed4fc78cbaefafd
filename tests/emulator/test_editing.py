"""Editing and deleting: what may change, and what Telegram says when it may not."""

from datetime import timedelta
from typing import Any

import httpx
import pytest

from bot.clock import MovableClock
from bot.emulator import Emulator, Person
from bot.emulator.acts import DOT
from tests.emulator.conftest import TOKEN

SAME = (
    "400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
YES = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
NO = {"inline_keyboard": [[{"text": "No", "callback_data": "n"}]]}


@pytest.fixture
async def card(ann: Person, ok: Any) -> dict[str, Any]:
    """Return where a message with one button is."""
    sent = await ok("sendMessage", chat_id=ann.id, text="<b>How?</b>", parse_mode="HTML", reply_markup=YES)
    return {"chat_id": ann.id, "message_id": sent["message_id"]}


async def test_a_text_is_edited_in_place(ann: Person, ok: Any, card: Any, clock: MovableClock) -> None:
    clock.move_to(clock() + timedelta(minutes=1))
    edited = await ok("editMessageText", **card, text="Fine", reply_markup=NO)

    assert edited["edit_date"] - edited["date"] == 60
    assert edited["message_id"] == card["message_id"]
    assert (ann.last.text, ann.last.buttons, ann.last.edited) == ("Fine", (("No",),), True)
    assert len(ann.from_bot) == 1


async def test_an_edit_without_a_keyboard_takes_the_keyboard_away(ann: Person, ok: Any, card: Any) -> None:
    edited = await ok("editMessageText", **card, text="Fine")

    assert "reply_markup" not in edited
    assert ann.last.buttons == ()


async def test_an_edit_that_changes_nothing_is_refused(ann: Person, refusal: Any, card: Any) -> None:
    same = {"text": "<strong>How?</strong> ", "parse_mode": "HTML", "reply_markup": YES}

    assert await refusal("editMessageText", **card, **same) == SAME
    assert await refusal("editMessageReplyMarkup", **card, reply_markup=YES) == SAME
    assert ann.last.edited is False


async def test_a_change_of_bold_or_of_a_button_alone_is_a_change(ok: Any, card: Any) -> None:
    await ok("editMessageText", **card, text="How?", reply_markup=YES)
    await ok("editMessageText", **card, text="How?", reply_markup=NO)
    shown = await ok("editMessageReplyMarkup", **card, reply_markup=YES)

    assert shown["reply_markup"] == YES


async def test_a_new_keyboard_alone_does_not_make_a_message_edited(ann: Person, ok: Any, card: Any) -> None:
    await ok("editMessageReplyMarkup", **card)

    assert (ann.last.buttons, ann.last.edited) == ((), False)


@pytest.mark.parametrize(
    ("method", "content"),
    [
        ("editMessageText", {"text": "x"}),
        ("editMessageCaption", {"caption": "x"}),
        ("editMessageReplyMarkup", {}),
        ("editMessageMedia", {"media": {"type": "photo", "media": "attach://x"}}),
    ],
)
async def test_an_unknown_message_or_somebody_elses_cannot_be_edited(
    ann: Person, refusal: Any, method: str, content: Any
) -> None:
    own = ann.say("mine")
    where = {"chat_id": ann.id, "message_id": 999}

    assert await refusal(method, **where, **content) == "400 Bad Request: message to edit not found"
    found = await refusal(method, **where | {"message_id": own}, **content)
    assert found == "400 Bad Request: message can't be edited"


async def test_a_message_of_one_chat_is_not_found_in_another(emulator: Emulator, refusal: Any, card: Any) -> None:
    bea = emulator.add_user("Bea")
    bea.say("/start")

    found = await refusal("editMessageText", **card | {"chat_id": bea.id}, text="x")
    assert found == "400 Bad Request: message to edit not found"


@pytest.mark.parametrize("markup", [{"keyboard": [["x"]]}, {"remove_keyboard": True}, {"force_reply": True}])
async def test_a_message_with_another_keyboard_cannot_be_edited(
    ann: Person, ok: Any, refusal: Any, markup: Any
) -> None:
    sent = await ok("sendMessage", chat_id=ann.id, text="x", reply_markup=markup)

    found = await refusal("editMessageText", chat_id=ann.id, message_id=sent["message_id"], text="y")
    assert found == "400 Bad Request: message can't be edited"


async def test_where_and_what_must_be_said(ann: Person, refusal: Any, card: Any) -> None:
    assert await refusal("editMessageText", text="x") == "400 Bad Request: chat_id is empty"
    found = await refusal("editMessageText", chat_id=ann.id, text="x")
    assert found == "400 Bad Request: message identifier is not specified"
    assert await refusal("editMessageText", **card) == "400 Bad Request: message text is empty"
    assert await refusal("editMessageText", **card, text="x" * 4097) == "400 Bad Request: message is too long"


async def test_a_photo_has_a_caption_and_a_text_has_not(
    ann: Person, ok: Any, refusal: Any, card: Any, photo: str
) -> None:
    sent = await ok("sendPhoto", chat_id=ann.id, photo=photo, caption="one")
    picture = {"chat_id": ann.id, "message_id": sent["message_id"]}

    assert await refusal("editMessageCaption", **card, caption="x") == (
        "400 Bad Request: there is no caption in the message to edit"
    )
    assert await refusal("editMessageText", **picture, text="x") == (
        "400 Bad Request: there is no text in the message to edit"
    )
    assert await refusal("editMessageCaption", **picture, caption="one") == SAME
    too_long = await refusal("editMessageCaption", **picture, caption="x" * 1025)
    assert too_long == "400 Bad Request: message caption is too long"
    edited = await ok("editMessageCaption", **picture, caption="<i>two</i>", parse_mode="HTML")
    assert (edited["caption"], edited["caption_entities"][0]["type"]) == ("two", "italic")
    assert "caption" not in await ok("editMessageCaption", **picture)


@pytest.fixture
def photo(ann: Person, emulator: Emulator) -> str:
    """Return the id of a photo that Telegram knows."""
    ann.send_photo()
    update = emulator._world.updates.all()[-1][2]  # noqa: SLF001 - what the bot would have fetched
    return str(update["message"]["photo"][-1]["file_id"])


async def test_a_text_becomes_a_photo_and_another_photo(ann: Person, ok: Any, card: Any, photo: str) -> None:
    media = {"type": "photo", "media": photo, "caption": "look", "has_spoiler": True}
    edited = await ok("editMessageMedia", **card, media=media, reply_markup=NO)

    assert "text" not in edited
    assert (edited["caption"], edited["has_media_spoiler"]) == ("look", True)
    assert (ann.last.photo, ann.last.caption, ann.last.buttons) == (DOT, "look", (("No",),))
    plain = await ok("editMessageMedia", **card, media={"type": "photo", "media": photo})
    assert "has_media_spoiler" not in plain


async def test_what_a_link_shows_can_be_changed(ok: Any, card: Any, ann: Person) -> None:
    options = {"is_disabled": True}
    sent = await ok("sendMessage", chat_id=ann.id, text="https://example.org", link_preview_options=options)
    edited = await ok("editMessageText", **card, text="https://example.org", link_preview_options=options)

    assert sent["link_preview_options"] == edited["link_preview_options"] == options


async def test_a_caption_moves_above_its_photo_and_back(ann: Person, ok: Any, photo: str) -> None:
    sent = await ok("sendPhoto", chat_id=ann.id, photo=photo, caption="x", show_caption_above_media=True)
    where = {"chat_id": ann.id, "message_id": sent["message_id"], "caption": "x"}

    assert sent["show_caption_above_media"] is True
    assert "show_caption_above_media" not in await ok("editMessageCaption", **where, show_caption_above_media=False)
    assert (await ok("editMessageCaption", **where, show_caption_above_media=True))["show_caption_above_media"] is True


async def test_an_item_of_an_album_keeps_its_kind(
    ann: Person, http: httpx.AsyncClient, ok: Any, refusal: Any, photo: str
) -> None:
    item = {"type": "photo", "media": photo}
    upload = await http.post(
        f"/bot{TOKEN}/sendDocument", data={"chat_id": str(ann.id)}, files={"document": ("x.txt", b"x")}
    )
    document = upload.json()["result"]["document"]["file_id"]
    first, _ = await ok("sendMediaGroup", chat_id=ann.id, media=[item, item])
    where = {"chat_id": ann.id, "message_id": first["message_id"]}

    edited = await ok("editMessageMedia", **where, media=item | {"caption": "new"})
    assert edited["media_group_id"] == first["media_group_id"]
    found = await refusal("editMessageMedia", **where, media={"type": "document", "media": document})
    assert found == "400 Bad Request: can't change media type in an album"


async def test_media_of_a_kind_that_is_not_built_is_refused(refusal: Any, card: Any) -> None:
    found = await refusal("editMessageMedia", **card, media={"type": "video", "media": "x"})

    assert found == "400 Bad Request: media of type video is not supported by this emulator"


async def test_the_bot_deletes_its_own_messages_and_a_persons(ann: Person, ok: Any, refusal: Any, card: Any) -> None:
    theirs = ann.say("mine")
    assert await ok("deleteMessage", **card) is True
    assert await ok("deleteMessage", chat_id=ann.id, message_id=theirs) is True

    assert [message.text for message in ann.messages] == ["/start"]
    assert await refusal("deleteMessage", **card) == "400 Bad Request: message to delete not found"


async def test_after_48_hours_nothing_can_be_deleted(ok: Any, refusal: Any, card: Any, clock: MovableClock) -> None:
    clock.move_to(clock() + timedelta(hours=48, seconds=1))

    assert await refusal("deleteMessage", **card) == "400 Bad Request: message can't be deleted for everyone"
    assert await ok("editMessageText", **card, text="but edited")


async def test_in_a_group_the_bot_deletes_only_its_own(emulator: Emulator, ann: Person, ok: Any, refusal: Any) -> None:
    group = emulator.add_group("Runners")
    theirs = group.say(ann, "hello")
    own = await ok("sendMessage", chat_id=group.chat_id, text="hi")

    assert await ok("deleteMessage", chat_id=group.chat_id, message_id=own["message_id"])
    found = await refusal("deleteMessage", chat_id=group.chat_id, message_id=theirs)
    assert found == "400 Bad Request: message can't be deleted"


async def test_several_messages_are_deleted_at_once_and_unknown_ones_left_out(
    ann: Person, ok: Any, refusal: Any
) -> None:
    ids = [(await ok("sendMessage", chat_id=ann.id, text=text))["message_id"] for text in "abc"]

    assert await ok("deleteMessages", chat_id=ann.id, message_ids=[*ids[:2], 999]) is True
    assert [message.text for message in ann.from_bot] == ["c"]
    assert (await refusal("deleteMessages", chat_id=ann.id, message_ids=[])).startswith("400 ")


async def test_a_reply_shows_what_it_answers(ann: Person, ok: Any, refusal: Any) -> None:
    asked = ann.say("why?")
    answer = await ok("sendMessage", chat_id=ann.id, text="so", reply_parameters={"message_id": asked})
    again = {"message_id": answer["message_id"]}
    nested = await ok("sendMessage", chat_id=ann.id, text="and so", reply_parameters=again)

    assert answer["reply_to_message"]["text"] == "why?"
    assert "reply_to_message" not in nested["reply_to_message"]
    gone = {"message_id": 999}
    found = await refusal("sendMessage", chat_id=ann.id, text="x", reply_parameters=gone)
    assert found == "400 Bad Request: message to be replied not found"
    lenient = gone | {"allow_sending_without_reply": True}
    assert "reply_to_message" not in await ok("sendMessage", chat_id=ann.id, text="x", reply_parameters=lenient)
    quote = again | {"quote": "so"}
    found = await refusal("sendMessage", chat_id=ann.id, text="x", reply_parameters=quote)
    assert found == '400 Bad Request: field "quote" of reply_parameters is not supported by this emulator'
