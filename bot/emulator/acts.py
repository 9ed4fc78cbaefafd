"""What people do: each act changes the chat and hands the bot its update."""

import base64

from bot.emulator import sendable, texts, utf16
from bot.emulator.chats import Account, Chat
from bot.emulator.errors import ApiError
from bot.emulator.messages import Message
from bot.emulator.spec import Json, Upload
from bot.emulator.world import World

DOT = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgABJyf9eAAAAABJRU5ErkJggg==")

_STICKER = Upload("sticker.webp", b"an emulated sticker", "image/webp")
_VOICE = Upload("voice.ogg", b"an emulated voice message", "audio/ogg")
_MEMBER = "member"
_KICKED = "kicked"


class ActError(Exception):
    """Something that a person's phone would not let them do."""


def account(chat: Chat) -> Account:
    """Return whose private chat this is."""
    if chat.account is None:
        raise ActError("This is a group, not a person.")
    return chat.account


def say(world: World, chat: Chat, speaker: Chat, text: str) -> int:
    """Send a text into a chat and return its id; a text over the limit goes in pieces, as phones send it."""
    pieces = [piece for piece in utf16.pieces(text, texts.TEXT_LIMIT) if piece.strip()]
    if not pieces:
        raise ActError("There is nothing to send.")
    sent = [_send(world, chat, speaker, texts.plain(piece)) for piece in pieces]
    if chat.reply_keyboard and chat.reply_keyboard.has(text):
        _used_keyboard(world, chat)
    return sent[-1].message_id


def share_location(world: World, chat: Chat, latitude: float, longitude: float) -> int:
    """Send a place and return the message id."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):  # noqa: PLR2004 - degrees
        raise ActError("There is no such place: latitude is -90 to 90, longitude -180 to 180.")
    place = {"latitude": float(latitude), "longitude": float(longitude)}
    message = _send(world, chat, chat, {"location": place})
    _used_keyboard(world, chat)
    return message.message_id


def send_photo(world: World, chat: Chat, content: bytes, name: str, caption: str) -> int:
    """Send a photo and return the message id."""
    try:
        stored = world.files.add_photo(Upload(name, content, ""))
    except ApiError as error:
        raise ActError(f"This photo cannot be sent: {error.description.removeprefix('Bad Request: ')}.") from None
    words = texts.caption({"caption": caption}) if caption else {}
    return _send(world, chat, chat, {"photo": stored.photo()} | words).message_id


def send_sticker(world: World, chat: Chat) -> int:
    """Send a sticker and return the message id."""
    shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False, "emoji": "🏃"}
    stored = world.files.add(_STICKER, "stickers")
    return _send(world, chat, chat, {"sticker": stored.wire() | shape}).message_id


def send_voice(world: World, chat: Chat) -> int:
    """Send a voice message and return the message id."""
    stored = world.files.add(_VOICE, "voice")
    voice = stored.wire() | {"duration": 3, "mime_type": stored.media_type}
    return _send(world, chat, chat, {"voice": voice}).message_id


def send_contact(world: World, chat: Chat) -> int:
    """Send the own contact and return the message id."""
    person = account(chat)
    contact = {"phone_number": "+15550100123", "first_name": person.first_name, "user_id": person.user_id}
    message = _send(world, chat, chat, {"contact": contact})
    _used_keyboard(world, chat)
    return message.message_id


def send(world: World, chat: Chat, kind: str, caption: str = "") -> int:
    """Send something of another kind (see sendable.KINDS), and return the message id."""
    content = sendable.content(world.files, kind)
    if content is None:
        raise ActError(f"A phone here cannot send this: {kind}.")
    words = texts.caption({"caption": caption}) if caption else {}
    return _send(world, chat, chat, content | words).message_id


def forward(world: World, chat: Chat, text: str, name: str = "Sam") -> int:
    """Send on a text that somebody else wrote, and return the message id."""
    origin = {"type": "hidden_user", "sender_user_name": name, "date": int(world.clock().timestamp())}
    return _send(world, chat, chat, texts.plain(text), {"forward_origin": origin}).message_id


def reply(world: World, chat: Chat, message_id: int, text: str) -> int:
    """Answer a message of the chat with a text, and return the message id."""
    answered = _message(chat, message_id).wire()
    return _send(world, chat, chat, texts.plain(text), {"reply_to_message": answered}).message_id


def edit(world: World, chat: Chat, message_id: int, text: str) -> int:
    """Change an own text; nothing happens when it says the same."""
    _check_able(account(chat))
    message = _message(chat, message_id)
    if message.from_bot or "text" not in message.content:
        raise ActError("Only an own text can be edited.")
    content = texts.plain(text)
    if not content["text"] or utf16.length(content["text"]) > texts.TEXT_LIMIT:
        raise ActError("A text has 1 to 4096 characters.")
    if content != message.content:
        message.content, message.edit_date = content, world.clock()
        world.show(message, "edited")
        world.updates.put("edited_message", message.wire(), chat.chat_id)
    return message_id


def tap(world: World, chat: Chat, tapper: Chat, message_id: int, row: int, column: int) -> str:
    """Tap a button, counted from 0, and return the id of the callback query."""
    message = _message(chat, message_id)
    try:
        button = message.button(row, column)
    except LookupError as error:
        raise ActError(f"There is no such button: {error}.") from None
    if "callback_data" not in button:
        raise ActError(f"The button {button['text']!r} asks the bot nothing.")
    return _ask(world, chat, tapper, message.wire(), button["callback_data"])


def tap_label(world: World, chat: Chat, tapper: Chat, label: str) -> str:
    """Tap the button that says `label` on the newest message that shows one."""
    for message in reversed(chat.messages.values()):
        if place := message.place_of(label):
            return tap(world, chat, tapper, message.message_id, *place)
    raise ActError(f"No message shows a button that says {label!r}.")


def tap_data(world: World, chat: Chat, tapper: Chat, message_id: int, data: str) -> str:
    """Send a forged callback, with any data and for any message, be it there or not."""
    message = chat.messages.get(message_id)
    gone = {"chat": chat.wire(), "message_id": message_id, "date": 0}
    return _ask(world, chat, tapper, message.wire() if message else gone, data)


def block(world: World, chat: Chat) -> None:
    """Block the bot."""
    person = account(chat)
    if not person.blocked:
        person.blocked = True
        membership(world, chat, person, _MEMBER, _KICKED)


def unblock(world: World, chat: Chat) -> None:
    """Unblock the bot."""
    person = account(chat)
    if person.blocked:
        person.blocked = False
        membership(world, chat, person, _KICKED, _MEMBER)


def membership(world: World, chat: Chat, actor: Account, old: str, new: str) -> None:
    """Hand the bot the news that its place in a chat has changed."""
    news = {
        "chat": chat.wire(),
        "from": actor.wire(),
        "date": int(world.clock().timestamp()),
        "old_chat_member": _member(world, old),
        "new_chat_member": _member(world, new),
    }
    world.updates.put("my_chat_member", news, chat.chat_id)


def _member(world: World, status: str) -> Json:
    return {"status": status, "user": world.bot} | ({"until_date": 0} if status == _KICKED else {})


def _send(world: World, chat: Chat, speaker: Chat, content: Json, extra: Json | None = None) -> Message:
    person = account(speaker)
    _check_able(person)
    person.started = person.started or chat is speaker
    message = world.post(chat, person.wire(), content)
    message.extra |= extra or {}
    world.show(message)
    world.updates.put("message", message.wire(), chat.chat_id)
    return message


def _ask(world: World, chat: Chat, tapper: Chat, message: Json, data: str) -> str:
    person = account(tapper)
    _check_able(person)
    query_id = world.queries.ask(person.user_id, chat.chat_id, world.clock())
    instance = str(chat.chat_id)
    query = {"id": query_id, "from": person.wire(), "message": message, "chat_instance": instance, "data": data}
    world.updates.put("callback_query", query, chat.chat_id)
    return query_id


def _message(chat: Chat, message_id: int) -> Message:
    message = chat.messages.get(message_id)
    if message is None:
        raise ActError(f"There is no message {message_id} in this chat.")
    return message


def _check_able(person: Account) -> None:
    if person.deactivated:
        raise ActError("This account is deleted.")
    if person.blocked:
        raise ActError("The bot is blocked; unblock it first.")


def _used_keyboard(world: World, chat: Chat) -> None:
    """Hide a keyboard that is meant to be used once."""
    if chat.reply_keyboard and chat.reply_keyboard.one_time:
        chat.reply_keyboard = None
        world.watchers.tell(chat.chat_id, "keyboard", lambda: None)
