"""An update of Telegram's into an event of ours; nothing is kept of what we do not need."""

import re
from typing import Any

from telegram import ChatMember, MaybeInaccessibleMessage, Message, Update
from telegram.constants import ChatType
from telegram.ext.filters import StatusUpdate

from bot.model.event import Command, Edited, Event, InGroup, Left, Place, Returned, Said, Tap, Unreadable

LONGEST_TEXT = 4096
LARGEST_ID = 2**52  # Telegram's promise for ids of people and chats; no message has a larger one
DEGREES = 180
UNREADABLE = (
    *("sticker", "voice", "photo", "video", "document", "contact", "audio", "video_note", "animation", "poll"),
    *("dice", "story"),
)
GROUPS = {ChatType.GROUP, ChatType.SUPERGROUP}


def pressed(number: int, query: dict[str, Any]) -> Tap | None:
    """Return the tap that an update of that number tells of in its JSON; None for what is not for us.

    Raises ValueError naming the field when one has a value of the wrong kind, KeyError when one is missing.
    """
    who, message = query["from"], query.get("message")
    if who["is_bot"] or (message is not None and message["chat"]["type"] != ChatType.PRIVATE):
        return None
    tapped = None if message is None else _id("message_id", message["message_id"])
    return Tap(*_head(number, who["id"], who.get("language_code")), _text_of("data", query.get("data")), tapped)


def parse(update: Update, username: str = "") -> Event | None:
    """Return what somebody did but for taps; None for channels, bots, Telegram's own notes, and what is not for us.

    `username` is the bot's own: in a group only a command that names it is for us. Raises ValueError naming the field
    when one has a value of the wrong kind.
    """
    user, chat = update.effective_user, update.effective_chat
    if user is None or user.is_bot:
        return None
    head = _head(update.update_id, user.id, user.language_code)
    if chat is not None and chat.type != ChatType.PRIVATE:
        named = chat.type in GROUPS and update.message is not None and _names(update.message.text, username)
        return InGroup(update.update_id, _id("chat.id", chat.id), head[2]) if named else None
    return _private(update, head)


def _names(text: str | None, username: str) -> bool:
    """Tell whether a text is a command with our name behind it: /start@our_bot."""
    command = (text or "").split(maxsplit=1)[:1]
    return bool(username and command and command[0].startswith("/") and _name(command[0]) == username.lower())


def _name(command: str) -> str:
    return command.partition("@")[2].lower()


Head = tuple[int, int, str]


def _head(number: int, person: object, language: object) -> Head:
    if type(person) is not int or not 0 < person < LARGEST_ID:
        raise ValueError("from.id")
    return number, person, _text_of("language_code", language) or "en"


def _private(update: Update, head: Head) -> Event | None:
    if update.message is not None:
        return None if StatusUpdate.ALL.check_update(update) else _message(head, update.message)
    if update.edited_message is not None:  # a live location is edited every few seconds
        return None if update.edited_message.location else _edited(head, update.edited_message)
    if update.my_chat_member is not None:
        gone = update.my_chat_member.new_chat_member.status in {ChatMember.BANNED, ChatMember.LEFT}
        return Left(*head) if gone else Returned(*head)
    return None


def _message(head: Head, message: Message) -> Event:
    if message.forward_origin is not None:
        return _unreadable(head, message, "forwarded")
    if message.text is not None:
        return _text(head, message, _text_of("text", message.text))
    if message.location is not None:
        place = message.location
        return Place(
            *head, latitude=_degrees("latitude", place.latitude), longitude=_degrees("longitude", place.longitude)
        )
    # An animation is a document as well, for old phones.
    kinds = ("animation", *UNREADABLE)
    return _unreadable(head, message, next((kind for kind in kinds if getattr(message, kind, None)), "other"))


def _unreadable(head: Head, message: Message, what: str) -> Event:
    words = _text_of("text", message.text) or _text_of("caption", message.caption)
    return Unreadable(*head, what=what, text=words[:LONGEST_TEXT])


def _text_of(name: str, value: object) -> str:
    """Return a text, empty when there is none; lone surrogates and NUL, which no database keeps, become spaces."""
    if value is not None and not isinstance(value, str):
        raise ValueError(name)
    return (value or "").encode("utf-8", "replace").decode().replace("\0", " ")


def _id_of(message: MaybeInaccessibleMessage | None) -> int | None:
    return None if message is None else _id("message_id", message.message_id)


def _id(name: str, value: object) -> int:
    """Return a number that names something, as the database keeps it."""
    if type(value) is not int or not -LARGEST_ID < value < LARGEST_ID:
        raise ValueError(name)
    return value


def _degrees(name: str, value: object) -> float:
    if type(value) not in {int, float} or not -DEGREES <= float(str(value)) <= DEGREES:
        raise ValueError(name)
    return float(str(value))


def _edited(head: Head, message: Message) -> Event:
    if message.text is None or message.text.startswith("/"):
        return _unreadable(head, message, "edited")
    message_id = _id("message_id", message.message_id)
    return Edited(*head, text=_text_of("text", message.text)[:LONGEST_TEXT], message_id=message_id)


def _text(head: Head, message: Message, text: str) -> Event:
    if not text.startswith("/"):
        reply_to = _id_of(message.reply_to_message)
        return Said(*head, text=text[:LONGEST_TEXT], message_id=_id_of(message), reply_to=reply_to)
    name, *argument = re.split(r"\s", text[1:LONGEST_TEXT], maxsplit=1)
    return Command(*head, name=name.partition("@")[0].lower(), argument="".join(argument).strip())
