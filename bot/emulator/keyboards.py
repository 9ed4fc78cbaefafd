"""Keyboards under messages and under the text field: Telegram's limits, and what of them people see."""

from dataclasses import dataclass

from bot.emulator import links, utf16
from bot.emulator.errors import ApiError, bad_request
from bot.emulator.spec import Json

BUTTONS_LIMIT = 100
ROW_LIMIT = 8
REPLY_ROW_LIMIT = 12
REPLY_BUTTONS_LIMIT = 300
DATA_LIMIT = 64
COPY_LIMIT = 256
PLACEHOLDER_LIMIT = 64
STYLES = ("danger", "success", "primary")

_PASSIVE = ("text", "icon_custom_emoji_id", "style")
_WAYS = ("callback_data", "url", "copy_text", "web_app", "switch_inline_query", "switch_inline_query_current_chat")


@dataclass(frozen=True, slots=True)
class ReplyButton:
    """One button of a keyboard under the text field."""

    text: str
    request_location: bool = False
    request_contact: bool = False


@dataclass(frozen=True, slots=True)
class ReplyKeyboard:
    """A keyboard under the text field, as the person sees it."""

    rows: tuple[tuple[ReplyButton, ...], ...]
    one_time: bool = False
    resize: bool = False
    placeholder: str | None = None

    def has(self, text: str) -> bool:
        """Tell whether a button says `text`."""
        return any(button.text == text for row in self.rows for button in row)


def checked_inline(markup: Json | None) -> Json | None:
    """Return an inline keyboard without empty rows, or None when nothing is left of it."""
    rows = [row for row in (markup or {}).get("inline_keyboard", ()) if row]
    if sum(len(row) for row in rows) > BUTTONS_LIMIT or any(len(row) > ROW_LIMIT for row in rows):
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    for row in rows:
        for button in row:
            _check_button(button)
    return {"inline_keyboard": rows} if rows else None


def checked_reply(markup: Json) -> ReplyKeyboard:
    """Return a reply keyboard as the person will see it."""
    rows = [row for row in markup["keyboard"] if row]
    if not rows:
        raise bad_request("object expected as reply markup")
    if sum(len(row) for row in rows) > REPLY_BUTTONS_LIMIT or any(len(row) > REPLY_ROW_LIMIT for row in rows):
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    placeholder = checked_placeholder(markup)
    shown = tuple(tuple(_reply_button(button) for button in row) for row in rows)
    return ReplyKeyboard(
        shown, markup.get("one_time_keyboard", False), markup.get("resize_keyboard", False), placeholder
    )


def checked_placeholder(markup: Json) -> str | None:
    """Return the text that stands in the empty text field, 1 to 64 characters."""
    placeholder: str | None = markup.get("input_field_placeholder")
    if placeholder is not None and not 1 <= utf16.length(placeholder) <= PLACEHOLDER_LIMIT:
        raise bad_request("REPLY_MARKUP_INVALID")
    return placeholder


def _reply_button(button: Json) -> ReplyButton:
    if not button["text"].strip():
        raise bad_request("keyboard button text must be non-empty")
    _check_style(button)
    if len([name for name in button if name not in _PASSIVE]) > 1:
        raise bad_request("can't parse keyboard button: at most one kind of request is possible")
    location, contact = button.get("request_location", False), button.get("request_contact", False)
    return ReplyButton(button["text"], location, contact)


def _check_button(button: Json) -> None:
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    _check_style(button)
    ways = [name for name in button if name not in _PASSIVE and (button[name] != "" or name.startswith("switch_"))]
    if not ways:
        raise _unparsed("Text buttons are unallowed in the inline keyboard")
    if len(ways) > 1:
        raise _unparsed(f"only one of {', '.join(ways)} is possible")
    if ways[0] not in _WAYS:
        raise bad_request("BUTTON_TYPE_INVALID")
    _check_way(button)


def _check_way(button: Json) -> None:
    if len(button.get("callback_data", "").encode()) > DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and (fault := links.fault(button["url"])):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: {fault}")
    if "copy_text" in button and not 1 <= utf16.length(button["copy_text"]["text"]) <= COPY_LIMIT:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if "web_app" in button and not button["web_app"]["url"].startswith("https://"):
        address = button["web_app"]["url"]
        reason = "Only HTTPS links are allowed"
        raise bad_request(f"inline keyboard button Web App URL '{address}' is invalid: {reason}")


def _check_style(button: Json) -> None:
    if button.get("style", STYLES[0]) not in STYLES:
        raise bad_request("BUTTON_STYLE_INVALID")


def _unparsed(reason: str) -> ApiError:
    return bad_request(f"can't parse inline keyboard button: {reason}")
