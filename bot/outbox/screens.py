"""A stored screen into what Telegram is sent."""

import html
import json
import re
from dataclasses import dataclass
from typing import Any

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.constants import ParseMode

TAG = re.compile(r"<[^>]*>")
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message ready to be sent."""

    text: str
    markup: Markup
    parse_mode: str | None = ParseMode.HTML

    @property
    def inline(self) -> InlineKeyboardMarkup | None:
        """The buttons below the message; keys of the keyboard cannot be part of an edit."""
        return self.markup if isinstance(self.markup, InlineKeyboardMarkup) else None

    def plain(self) -> "Outgoing":
        """Return the same words without tags."""
        return Outgoing(html.unescape(TAG.sub("", self.text)), self.markup, None)


def outgoing(wanted: str) -> Outgoing:
    """Read a stored screen."""
    screen: dict[str, Any] = json.loads(wanted)
    return Outgoing(screen["text"], _markup(screen))


def _markup(screen: dict[str, Any]) -> Markup:
    if screen["buttons"]:
        rows = [[InlineKeyboardButton(text, callback_data=data) for text, data in row] for row in screen["buttons"]]
        return InlineKeyboardMarkup(rows)
    if screen["ask_place"]:
        key = KeyboardButton(screen["ask_place"], request_location=True)
        typed = [[KeyboardButton(screen["say_key"])]] if screen.get("say_key") else []
        return ReplyKeyboardMarkup([[key], *typed], resize_keyboard=True, one_time_keyboard=True)
    return ReplyKeyboardRemove() if screen["clear_keys"] else None
