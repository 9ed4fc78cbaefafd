"""Messages, keyboards and people as the chat page is told of them."""

from datetime import UTC, datetime

from bot.emulator.chats import Account, Chat
from bot.emulator.controls import ClockState
from bot.emulator.keyboards import ReplyKeyboard
from bot.emulator.messages import Message
from bot.emulator.profile import Profile
from bot.emulator.spec import Json

OTHERS = ("sticker", "voice", "contact")


def iso(instant: datetime) -> str:
    """Return an instant in UTC, with Z."""
    return instant.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def user(account: Account) -> Json:
    """Return a person."""
    return {
        "id": account.user_id,
        "first_name": account.first_name,
        "last_name": account.last_name,
        "language_code": account.language_code,
        "blocked": account.blocked,
    }


def message(message: Message) -> Json:
    """Return a message."""
    content = message.content
    words: Json = {name: content[name] for name in ("text", "caption") if name in content}
    return {
        "message_id": message.message_id,
        "from": "bot" if message.from_bot else "user",
        "date": iso(message.date),
        "edited": message.edit_date is not None,
        **words,
        "entities": content.get("entities") or content.get("caption_entities") or [],
        "photo": _photo(content),
        "document": _document(content),
        "location": _location(content),
        "other": next((name for name in OTHERS if name in content), None),
        "silent": message.silent,
        "buttons": _buttons(message.inline_keyboard),
    }


def keyboard(shown: ReplyKeyboard | None) -> Json | None:
    """Return the keyboard under the text field."""
    if shown is None:
        return None
    rows = [
        [
            {
                "text": button.text,
                "request_location": button.request_location,
                "request_contact": button.request_contact,
            }
            for button in row
        ]
        for row in shown.rows
    ]
    return {"rows": rows, "one_time": shown.one_time, "resize": shown.resize, "placeholder": shown.placeholder}


def snapshot(chat: Chat, profile: Profile) -> Json:
    """Return a whole private chat."""
    account = chat.account
    return {
        "messages": [message(one) for one in chat.messages.values()],
        "commands": profile.commands_for(chat.chat_id, account.language_code if account else ""),
        "keyboard": keyboard(chat.reply_keyboard),
        "blocked": account.blocked if account else False,
        "menu_button": profile.menu_button_for(chat.chat_id),
    }


def clock(state: ClockState) -> Json:
    """Return the program's clock."""
    planned = [{"due": iso(plan.due), "local": plan.local, "title": plan.title} for plan in state.planned]
    return {"now": iso(state.now), "zone": state.zone, "local": state.local, "planned": planned}


def _photo(content: Json) -> Json | None:
    if "photo" not in content:
        return None
    largest = content["photo"][-1]
    return {"url": file_url(largest["file_id"]), "width": largest["width"], "height": largest["height"]}


def _document(content: Json) -> Json | None:
    if "document" not in content:
        return None
    document = content["document"]
    return {"url": file_url(document["file_id"]), "file_name": document["file_name"]}


def _location(content: Json) -> Json | None:
    place = content.get("location")
    return {"latitude": place["latitude"], "longitude": place["longitude"]} if place else None


def file_url(file_id: str) -> str:
    """Return where the page finds a file; the token of the bot is no part of it."""
    return f"/file/shown/{file_id}"


def _buttons(markup: Json | None) -> list[list[Json]] | None:
    if not markup:
        return None
    return [[_button(button) for button in row] for row in markup["inline_keyboard"]]


def _button(button: Json) -> Json:
    shown = {"text": button["text"], "kind": "callback"}
    if "url" in button:
        shown |= {"kind": "url", "url": button["url"]}
    elif "copy_text" in button:
        shown |= {"kind": "copy", "copy": button["copy_text"]["text"]}
    return shown | ({"style": button["style"]} if "style" in button else {})
