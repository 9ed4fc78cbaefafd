"""One message as the emulator keeps it, and as the Bot API shows it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from bot.emulator.spec import Json

if TYPE_CHECKING:
    from bot.emulator.chats import Chat


@dataclass(slots=True)
class Message:
    """A message in a chat; `content` holds the fields that make it a text, a photo and so on."""

    message_id: int
    chat: "Chat"
    sender: Json
    date: datetime
    content: Json
    inline_keyboard: Json | None = None
    other_markup: bool = False
    silent: bool = False
    extra: Json = field(default_factory=dict)
    edit_date: datetime | None = None

    @property
    def from_bot(self) -> bool:
        """Tell whether the bot sent it."""
        return bool(self.sender["is_bot"])

    def wire(self) -> Json:
        """Return the message as the Bot API shows it."""
        shown: Json = {
            "message_id": self.message_id,
            "from": self.sender,
            "chat": self.chat.wire(),
            "date": int(self.date.timestamp()),
        }
        if self.edit_date:
            shown["edit_date"] = int(self.edit_date.timestamp())
        shown |= self.extra | self.content
        if self.inline_keyboard:
            shown["reply_markup"] = self.inline_keyboard
        return shown

    def button(self, row: int, column: int) -> Json:
        """Return one button, counted from 0; LookupError when there is none."""
        rows = (self.inline_keyboard or {}).get("inline_keyboard", [])
        if not (0 <= row < len(rows) and 0 <= column < len(rows[row])):
            raise LookupError(f"message {self.message_id} has no button in row {row}, column {column}")
        button: Json = rows[row][column]
        return button

    def place_of(self, label: str) -> tuple[int, int] | None:
        """Return row and column, from 0, of the first button that says `label`."""
        rows = (self.inline_keyboard or {}).get("inline_keyboard", [])
        places = ((row, column) for row, buttons in enumerate(rows) for column in range(len(buttons)))
        return next(((row, column) for row, column in places if rows[row][column]["text"] == label), None)
