"""What somebody sees: a message in Telegram's HTML with its buttons."""

import hashlib
import html
import re
from dataclasses import dataclass

import orjson

LONGEST_BUTTON = 64  # bytes, Telegram's limit for callback_data
LONGEST_CAPTION = 1024  # UTF-16 units, Telegram's limit for the text below a picture
TAG = re.compile(r"<[^>]*>")
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

    `clear_keys` takes such keys away. `picture` names a drawing of ours ("sites.en"), `media` the row of a stored
    picture or file; one of the two at most. The text is then its caption, at most `LONGEST_CAPTION` long. A message
    that has been shown with a picture keeps one for ever: Telegram cannot take it out.
    """

    text: str
    buttons: Rows = ()
    ask_place: str | None = None
    clear_keys: bool = False
    picture: str | None = None
    media: int | None = None
    say_key: str | None = None

    def to_json(self) -> str:
        """Return the screen as the JSON that the outbox sends from."""
        rows = [[[button.label, button.press.pack()] for button in row] for row in self.buttons]
        shown: dict[str, object] = {
            "text": self.text,
            "buttons": rows,
            "ask_place": self.ask_place,
            "clear_keys": self.clear_keys,
            "picture": self.picture,
            "media": self.media,
        }
        if self.say_key:
            shown["say_key"] = self.say_key
        return orjson.dumps(shown).decode()

    @property
    def fits_below_a_picture(self) -> bool:
        """Whether the text is short enough for a caption, as Telegram counts: in UTF-16, without the tags."""
        return len(plain(self.text).encode("utf-16-le")) // 2 <= LONGEST_CAPTION


def plain(text: str) -> str:
    """Return a text as it is read, without its tags."""
    return html.unescape(TAG.sub("", text))


def can_change(wanted: str) -> bool:
    """Tell whether Telegram lets a shown screen be changed: not one that brought or took keys of the keyboard."""
    screen = orjson.loads(wanted)
    return not screen["ask_place"] and not screen["clear_keys"]


def without_buttons(wanted: str) -> str:
    """Return a stored screen with the same words and no buttons, once the conversation goes on below it."""
    screen = orjson.loads(wanted)
    return Screen(screen["text"], picture=screen.get("picture"), media=screen.get("media")).to_json()


def same_words(wanted: str, screen: Screen) -> bool:
    """Tell whether a stored screen has the words and buttons of another, whatever picture stands above them."""
    one, other = orjson.loads(wanted), orjson.loads(screen.to_json())
    return all(one[part] == other[part] for part in ("text", "buttons"))


def digest(wanted: str) -> str:
    """Return a short fingerprint of a screen, to tell whether it is shown already."""
    return hashlib.blake2b(wanted.encode(), digest_size=12).hexdigest()
