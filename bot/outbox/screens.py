"""A stored screen into what Telegram is sent."""

from dataclasses import dataclass, replace
from typing import Any

from telegram.constants import ParseMode

from bot.model.screen import plain
from bot.outbox.bodies import loaded

Markup = dict[str, Any] | None  # as the Bot API has it: the library's objects would cost more than the sending


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message ready to be sent; with a picture or a file the text is its caption."""

    text: str
    markup: Markup
    parse_mode: str | None = ParseMode.HTML
    picture: str | None = None  # a drawing
    media: int | None = None  # a stored file

    @property
    def inline(self) -> Markup:
        """The buttons below the message; keys of the keyboard cannot be part of an edit."""
        return self.markup if self.markup and "inline_keyboard" in self.markup else None

    @property
    def shows(self) -> str | None:
        """What the message shows beside its words, as `Card.shown_picture` tells it."""
        return self.picture if self.media is None else f"media:{self.media}"

    def plain(self) -> "Outgoing":
        """Return the same words without tags."""
        return replace(self, text=plain(self.text), parse_mode=None)

    def words_only(self) -> "Outgoing":
        """Return the same words without a picture or a file."""
        return self if self.shows is None else replace(self, picture=None, media=None)


def outgoing(wanted: str) -> Outgoing:
    """Read a stored screen."""
    screen: dict[str, Any] = loaded(wanted.encode("utf-8", "surrogatepass"))
    return Outgoing(screen["text"], _markup(screen), picture=screen.get("picture"), media=screen.get("media"))


def _markup(screen: dict[str, Any]) -> Markup:
    if screen["buttons"]:
        rows = [[{"text": text, "callback_data": data} for text, data in row] for row in screen["buttons"]]
        return {"inline_keyboard": rows}
    if screen["ask_place"]:
        key = {"text": screen["ask_place"], "request_location": True}
        typed = [[{"text": screen["say_key"]}]] if screen.get("say_key") else []
        return {"keyboard": [[key], *typed], "resize_keyboard": True, "one_time_keyboard": True}
    return {"remove_keyboard": True} if screen["clear_keys"] else None
