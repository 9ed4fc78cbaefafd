"""What somebody sees: a message in Telegram's HTML with its buttons."""

import hashlib
import json
from dataclasses import dataclass

LONGEST_BUTTON = 64  # bytes, Telegram's limit for callback_data
FIELDS = 4


@dataclass(frozen=True, slots=True)
class Press:
    """What a button means: a kind, the row it is about, a question and a value. Means the same for ever."""

    kind: str
    row: int = 0
    question: str = ""
    value: str = ""

    def pack(self) -> str:
        """Return the button's data; raise ValueError when it is over Telegram's 64 bytes."""
        packed = f"{self.kind}:{self.row}:{self.question}:{self.value}"
        if len(packed.encode()) > LONGEST_BUTTON:
            raise ValueError(f"button data is over {LONGEST_BUTTON} bytes: {self.kind}:{self.question}")
        return packed


def unpack(data: str) -> Press | None:
    """Return what a button's data means, None when it is none of ours."""
    parts = data.split(":", FIELDS - 1)
    if len(parts) != FIELDS or not parts[1].isascii() or not parts[1].isdigit() or len(parts[1]) > 18:  # noqa: PLR2004 - as many digits as SQLite's integers hold
        return None
    return Press(parts[0], int(parts[1]), parts[2], parts[3])


@dataclass(frozen=True, slots=True)
class Button:
    """A button: words on it, and what a press means."""

    label: str
    press: Press


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """A message. `ask_place` shows a key that shares the location, `say_key` one below it that types its own words.

    `clear_keys` takes such keys away.
    """

    text: str
    buttons: Rows = ()
    ask_place: str | None = None
    clear_keys: bool = False
    say_key: str | None = None

    def to_json(self) -> str:
        """Return the screen as the JSON that the outbox sends from."""
        rows = [[[button.label, button.press.pack()] for button in row] for row in self.buttons]
        screen = {"text": self.text, "buttons": rows, "ask_place": self.ask_place, "clear_keys": self.clear_keys}
        if self.say_key:
            screen["say_key"] = self.say_key
        return json.dumps(screen, ensure_ascii=False, separators=(",", ":"))


def can_change(wanted: str) -> bool:
    """Tell whether Telegram lets a shown screen be changed: not one that brought or took keys of the keyboard."""
    screen = json.loads(wanted)
    return not screen["ask_place"] and not screen["clear_keys"]


def without_buttons(wanted: str) -> str:
    """Return a stored screen with the same words and no buttons, once the conversation goes on below it."""
    return Screen(json.loads(wanted)["text"]).to_json()


def digest(wanted: str) -> str:
    """Return a short fingerprint of a screen, to tell whether it is shown already."""
    return hashlib.blake2b(wanted.encode(), digest_size=12).hexdigest()
