"""A stored screen into what Telegram is sent."""

import json
from dataclasses import dataclass, replace
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

from bot.model.screen import plain

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message ready to be sent; with a picture or a file the text is its caption."""

    text: str
    markup: Markup
    parse_mode: str | None = ParseMode.HTML
    picture: str | None = None  # a drawing
    media: int | None = None  # a stored file

    @property
    def inline(self) -> InlineKeyboardMarkup | None:
        """The buttons below the message; keys of the keyboard cannot be part of an edit."""
        return self.markup if isinstance(self.markup, InlineKeyboardMarkup) else None

    @property
    def shows(self) -> str | None:
        """What the message shows beside its words, as `Card.shown_picture` tells it."""
        return self.picture if self.media is None else f"media:{self.media}"

    def plain(self) -> "Outgoing":
        """Return the same words without tags."""
        return replace(self, text=plain(self.text), parse_mode=None)

    def words_only(self) -> "Outgoing":
        """Return the same words without a picture or a file."""
        return replace(self, picture=None, media=None)


def outgoing(wanted: str) -> Outgoing:
    """Read a stored screen."""
    screen: dict[str, Any] = json.loads(wanted)
    return Outgoing(screen["text"], _markup(screen), picture=screen.get("picture"), media=screen.get("media"))


def _markup(screen: dict[str, Any]) -> Markup:
    if screen["buttons"]:
        rows = [[InlineKeyboardButton(text, callback_data=data) for text, data in row] for row in screen["buttons"]]
        return InlineKeyboardMarkup(rows)
    if screen["ask_place"]:
        key = KeyboardButton(screen["ask_place"], request_location=True)
        typed = [[KeyboardButton(screen["say_key"])]] if screen.get("say_key") else []
        return ReplyKeyboardMarkup([[key], *typed], resize_keyboard=True, one_time_keyboard=True)
    return ReplyKeyboardRemove() if screen["clear_keys"] else None
