"""An update of Telegram's into an event of ours; nothing is kept of what we do not need."""

import re

from telegram import CallbackQuery, ChatMember, Message, Update
from telegram.constants import ChatType
from telegram.ext.filters import StatusUpdate

from bot.model.event import Command, Event, Left, Place, Returned, Said, Tap, Unreadable

LONGEST_TEXT = 4096
LARGEST_ID = 2**52  # Telegram's promise for ids of people
DEGREES = 180
UNREADABLE = ("sticker", "voice", "photo", "video", "document", "contact", "audio", "video_note", "animation", "poll")


def parse(update: Update) -> Event | None:
    """Return what somebody did; None for groups, channels, bots, Telegram's own notes, and what is not for us.

    Raises ValueError naming the field when one has a value of the wrong kind.
    """
    user, chat = update.effective_user, update.effective_chat
    if user is None or user.is_bot or (chat is not None and chat.type != ChatType.PRIVATE):
        return None
    if type(user.id) is not int or not 0 < user.id < LARGEST_ID:
        raise ValueError("from.id")
    head = (update.update_id, user.id, _text_of("language_code", user.language_code) or "en")
    if update.callback_query is not None:
        return _tap(head, update.callback_query)
    if update.message is not None:
        return None if StatusUpdate.ALL.check_update(update) else _message(head, update.message)
    if update.edited_message is not None:  # a live location is edited every few seconds
        return None if update.edited_message.location else Unreadable(*head, what="edited")
    if update.my_chat_member is not None:
        gone = update.my_chat_member.new_chat_member.status in {ChatMember.BANNED, ChatMember.LEFT}
        return Left(*head) if gone else Returned(*head)
    return None


Head = tuple[int, int, str]


def _tap(head: Head, query: CallbackQuery) -> Event:
    message_id = query.message.message_id if query.message else None
    return Tap(*head, data=_text_of("data", query.data), message_id=message_id)


def _message(head: Head, message: Message) -> Event:
    if message.text is not None:
        return _text(head, _text_of("text", message.text))
    if message.location is not None:
        place = message.location
        return Place(
            *head, latitude=_degrees("latitude", place.latitude), longitude=_degrees("longitude", place.longitude)
        )
    what = next((kind for kind in UNREADABLE if getattr(message, kind, None)), "other")
    return Unreadable(*head, what=what)


def _text_of(name: str, value: object) -> str:
    """Return a text, empty when there is none; lone surrogates and NUL, which no database keeps, become spaces."""
    if value is not None and not isinstance(value, str):
        raise ValueError(name)
    return (value or "").encode("utf-8", "replace").decode().replace("\0", " ")


def _degrees(name: str, value: object) -> float:
    if type(value) not in {int, float} or not -DEGREES <= float(str(value)) <= DEGREES:
        raise ValueError(name)
    return float(str(value))


def _text(head: Head, text: str) -> Event:
    if not text.startswith("/"):
        return Said(*head, text=text[:LONGEST_TEXT])
    name, *argument = re.split(r"\s", text[1:LONGEST_TEXT], maxsplit=1)
    return Command(*head, name=name.partition("@")[0].lower(), argument="".join(argument).strip())
