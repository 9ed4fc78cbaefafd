"""An update of Telegram's into an event of ours; nothing is kept of what we do not need."""

import re

from telegram import CallbackQuery, ChatMember, Message, Update
from telegram.constants import ChatType
from telegram.ext.filters import StatusUpdate

from bot.model.event import Command, Edited, Event, Left, Place, Returned, Said, Tap, Unreadable

LONGEST_TEXT = 4096
UNREADABLE = ("sticker", "voice", "photo", "video", "document", "contact", "audio", "video_note", "animation", "poll")


def parse(update: Update) -> Event | None:
    """Return what somebody did; None for groups, channels, bots, Telegram's own notes, and what is not for us."""
    user, chat = update.effective_user, update.effective_chat
    if user is None or user.is_bot or (chat is not None and chat.type != ChatType.PRIVATE):
        return None
    head = (update.update_id, user.id, user.language_code or "en")
    if update.callback_query is not None:
        return _tap(head, update.callback_query)
    if update.message is not None:
        return None if StatusUpdate.ALL.check_update(update) else _message(head, update.message)
    if update.edited_message is not None:  # a live location is edited every few seconds
        return None if update.edited_message.location else _edited(head, update.edited_message)
    if update.my_chat_member is not None:
        gone = update.my_chat_member.new_chat_member.status in {ChatMember.BANNED, ChatMember.LEFT}
        return Left(*head) if gone else Returned(*head)
    return None


Head = tuple[int, int, str]


def _tap(head: Head, query: CallbackQuery) -> Event:
    message_id = query.message.message_id if query.message else None
    return Tap(*head, data=query.data or "", message_id=message_id)


def _message(head: Head, message: Message) -> Event:
    if message.text is not None:
        return _text(head, message.text, message.message_id)
    if message.location is not None:
        return Place(*head, latitude=message.location.latitude, longitude=message.location.longitude)
    what = next((kind for kind in UNREADABLE if getattr(message, kind, None)), "other")
    return Unreadable(*head, what=what)


def _edited(head: Head, message: Message) -> Event:
    if message.text is None or message.text.startswith("/"):
        return Unreadable(*head, what="edited")
    return Edited(*head, text=message.text[:LONGEST_TEXT], message_id=message.message_id)


def _text(head: Head, text: str, message_id: int) -> Event:
    if not text.startswith("/"):
        return Said(*head, text=text[:LONGEST_TEXT], message_id=message_id)
    name, *argument = re.split(r"\s", text[1:LONGEST_TEXT], maxsplit=1)
    return Command(*head, name=name.partition("@")[0].lower(), argument="".join(argument).strip())
