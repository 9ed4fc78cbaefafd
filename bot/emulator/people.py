"""The hands of people in stories and tests: they type, tap, send, block, and see what the bot has sent."""

from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from bot.emulator import acts
from bot.emulator.chats import Chat, Toast
from bot.emulator.keyboards import ReplyKeyboard
from bot.emulator.messages import Message
from bot.emulator.spec import Json
from bot.emulator.world import World


@dataclass(frozen=True, slots=True)
class SeenMessage:
    """A message as a person sees it; `buttons` are labels in rows, `photo` and `document` the bytes sent."""

    message_id: int
    from_bot: bool
    date: datetime
    text: str
    caption: str
    entities: tuple[Json, ...]
    buttons: tuple[tuple[str, ...], ...]
    data: tuple[tuple[str | None, ...], ...]
    photo: bytes | None
    document: bytes | None
    location: tuple[float, float] | None
    silent: bool
    edited: bool
    sender_id: int

    @property
    def words(self) -> str:
        """Return the text, or the caption of media."""
        return self.text or self.caption

    def shows(self, label: str) -> bool:
        """Tell whether one of its buttons says `label`."""
        return any(label in row for row in self.buttons)


class _Place:
    """A chat seen by those who are in it."""

    def __init__(self, world: World, chat: Chat) -> None:
        self._world, self._chat = world, chat

    @property
    def chat_id(self) -> int:
        """Return the id of the chat with the bot."""
        return self._chat.chat_id

    @property
    def messages(self) -> list[SeenMessage]:
        """Return every message of the chat, oldest first, as it is now."""
        return [_seen(self._world, message) for message in self._chat.messages.values()]

    @property
    def from_bot(self) -> list[SeenMessage]:
        """Return the bot's messages, oldest first."""
        return [_seen(self._world, message) for message in self._chat.messages.values() if message.from_bot]

    def newest(self, count: int) -> list[SeenMessage]:
        """Return the bot's newest `count` messages, oldest first; the length of the chat does not slow it down."""
        mine = (message for message in reversed(self._chat.messages.values()) if message.from_bot)
        return [_seen(self._world, message) for message in reversed(list(islice(mine, count)))]

    def message(self, message_id: int) -> SeenMessage:
        """Return one message as it is now; KeyError when there is none."""
        return _seen(self._world, self._chat.messages[message_id])

    @property
    def last(self) -> SeenMessage:
        """Return the bot's newest message; LookupError when there is none."""
        for message in reversed(self._chat.messages.values()):
            if message.from_bot:
                return _seen(self._world, message)
        raise LookupError("the bot has not written yet")

    @property
    def reply_keyboard(self) -> ReplyKeyboard | None:
        """Return the keyboard under the text field."""
        return self._chat.reply_keyboard


class Person(_Place):
    """Somebody with a phone, in a private chat with the bot. What a phone would refuse raises acts.ActError."""

    @property
    def id(self) -> int:
        """Return the id of the person, which is also that of the private chat."""
        return self._chat.chat_id

    @property
    def toasts(self) -> list[Toast]:
        """Return what answers to taps have shown, oldest first."""
        return list(self._chat.toasts)

    @property
    def blocked(self) -> bool:
        """Tell whether this person blocks the bot."""
        return acts.account(self._chat).blocked

    def say(self, text: str) -> int:
        """Type and send a text; return its message id."""
        return acts.say(self._world, self._chat, self._chat, text)

    def tap(self, message_id: int, row: int, column: int) -> str:
        """Tap a button, counted from 0; return the id of the callback query."""
        return acts.tap(self._world, self._chat, self._chat, message_id, row, column)

    def tap_label(self, label: str) -> str:
        """Tap the button that says `label` on the newest message that shows one."""
        return acts.tap_label(self._world, self._chat, self._chat, label)

    def tap_data(self, message_id: int, data: str) -> str:
        """Send a forged callback, with any data, for any message."""
        return acts.tap_data(self._world, self._chat, self._chat, message_id, data)

    def waits_for(self, callback_query_id: str) -> bool:
        """Tell whether a tap still spins: the bot has not answered it."""
        return self._world.queries.waits(callback_query_id)

    def was_answered(self, callback_query_id: str) -> bool:
        """Tell whether the bot has answered a tap, with a note or without."""
        return self._world.queries.was_answered(callback_query_id)

    def edit(self, message_id: int, text: str) -> int:
        """Change an own text message."""
        return acts.edit(self._world, self._chat, message_id, text)

    def share_location(self, latitude: float, longitude: float) -> int:
        """Send a place."""
        return acts.share_location(self._world, self._chat, latitude, longitude)

    def send_photo(self, content: bytes = acts.DOT, name: str = "photo.png", caption: str = "") -> int:
        """Send a photo."""
        return acts.send_photo(self._world, self._chat, content, name, caption)

    def send_sticker(self) -> int:
        """Send a sticker."""
        return acts.send_sticker(self._world, self._chat)

    def send_voice(self) -> int:
        """Send a voice message."""
        return acts.send_voice(self._world, self._chat)

    def send_contact(self) -> int:
        """Send the own contact."""
        return acts.send_contact(self._world, self._chat)

    def send(self, kind: str, caption: str = "") -> int:
        """Send a video, a poll, a dice or another of sendable.KINDS."""
        return acts.send(self._world, self._chat, kind, caption)

    def forward(self, text: str, name: str = "Sam") -> int:
        """Send on a text that somebody else wrote."""
        return acts.forward(self._world, self._chat, text, name)

    def reply(self, message_id: int, text: str) -> int:
        """Answer a message of the chat with a text."""
        return acts.reply(self._world, self._chat, message_id, text)

    def block(self) -> None:
        """Block the bot."""
        acts.block(self._world, self._chat)

    def unblock(self) -> None:
        """Unblock the bot."""
        acts.unblock(self._world, self._chat)

    def deactivate(self) -> None:
        """Delete the account: whatever the bot sends is refused from now on."""
        acts.account(self._chat).deactivated = True


class Group(_Place):
    """A group with the bot in it."""

    def say(self, person: Person, text: str) -> int:
        """Have a person write into the group; return the message id."""
        return acts.say(self._world, self._chat, person._chat, text)  # noqa: SLF001 - both are hands of this file

    def tap_label(self, person: Person, label: str) -> str:
        """Have a person tap the button that says `label` on the newest message that shows one."""
        return acts.tap_label(self._world, self._chat, person._chat, label)  # noqa: SLF001 - as in say


def _seen(world: World, message: Message) -> SeenMessage:
    content = message.content
    rows = (message.inline_keyboard or {}).get("inline_keyboard", [])
    place = content.get("location")
    return SeenMessage(
        message_id=message.message_id,
        from_bot=message.from_bot,
        date=message.date,
        text=content.get("text", ""),
        caption=content.get("caption", ""),
        entities=tuple(content.get("entities") or content.get("caption_entities") or ()),
        buttons=tuple(tuple(button["text"] for button in row) for row in rows),
        data=tuple(tuple(button.get("callback_data") for button in row) for row in rows),
        photo=_bytes(world, content["photo"][-1]) if "photo" in content else None,
        document=_bytes(world, content["document"]) if "document" in content else None,
        location=(place["latitude"], place["longitude"]) if place else None,
        silent=message.silent,
        edited=message.edit_date is not None,
        sender_id=message.sender["id"],
    )


def _bytes(world: World, file: Json) -> bytes | None:
    stored = world.files.by_id(file["file_id"])
    return stored.content if stored else None
