"""What has arrived: an update of Telegram's, read once as it comes in, and nothing kept of it that we do not need."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import Bot, Update

from bot.handlers.parse import parse, pressed
from bot.model.event import Event

LOG = logging.getLogger(__name__)
MESSAGES = ("message", "edited_message")
KEPT = ("message_id", "chat")  # of a message that somebody replied to: which one it is
NO_DATE = {"date": 0}  # the library takes no message without one


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update that is to be worked on: whose it is (0: nobody's), and what they did (None: nothing that is for us).

    `query` is the tap whose spinner is to be ended; `sent_at` is when a text was sent, in UTC.
    """

    update_id: int
    person: int = 0
    event: Event | None = None
    query: str | None = None
    sent_at: datetime | None = None


def read(update: dict[str, Any], bot: Bot | None, username: str = "") -> Arrival:
    """Return what has arrived; `username` is the bot's own. Raises whatever a wrong shape leads to.

    A tap, of which there are most, is read here. The library would make a dozen objects of it, of which nobody looks
    at more than four values.
    """
    query = update.get("callback_query")
    if isinstance(query, dict):
        return _tap(update["update_id"], query)
    return _other(Update.de_json(_without_replied(update), bot), username)


def _tap(number: int, query: dict[str, Any]) -> Arrival:
    person = _number(query["from"]["id"])
    return Arrival(number, person, _meaning(number, lambda: pressed(number, query)), query["id"])


def _other(update: Update, username: str) -> Arrival:
    user, chat = update.effective_user, update.effective_chat
    person = _number(user.id if user else 0)
    _number(chat.id if chat else 0)
    sent = update.message or update.edited_message
    event = _meaning(update.update_id, lambda: parse(update, username))
    return Arrival(update.update_id, person, event, sent_at=sent.date if sent else None)


def _number(value: object) -> int:
    """Return the number of a person or a chat; raise TypeError for what is none."""
    if type(value) is not int:
        raise TypeError("id")
    return value


def _meaning(number: int, meant: Callable[[], Event | None]) -> Event | None:
    """Return what somebody did; None where a field has a value of the wrong kind, which no phone sends."""
    try:
        return meant()
    except Exception as error:  # noqa: BLE001 - the library hands values on as they come
        field = str(error) if isinstance(error, ValueError) else type(error).__name__
        LOG.warning("update %s cannot be read: %s", number, field)
        return None


def _without_replied(update: dict[str, Any]) -> dict[str, Any]:
    """Return an update in which a message that was replied to is named by no more than we need.

    Telegram sends its words and buttons along. With eleven buttons the library takes several times as long to read
    them as for the rest.
    """
    found = dict(update)
    for kind in MESSAGES:
        message = update.get(kind)
        if isinstance(message, dict) and isinstance(replied := message.get("reply_to_message"), dict):
            bare = {key: replied[key] for key in KEPT if key in replied} | NO_DATE
            found[kind] = {**message, "reply_to_message": bare}
    return found
