"""The reading of HTML text, character by character: references, attributes, and where we are."""

import re
from dataclasses import dataclass, field

from bot.emulator import utf16
from bot.emulator.errors import ApiError, bad_request

SPACE = " \t\r\n\v\f\0"

_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,7})|#([0-9]{1,8})|([a-zA-Z]+));?")
_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")
_PLAIN = re.compile("[<&]")
_SURROGATES = range(0xD800, 0xE000)
_LAST_CODE = 0x10FFFF


@dataclass(slots=True)
class Reading:
    """The state of one reading: where we are in `source`, and the plain text so far."""

    source: str
    at: int = 0
    pieces: list[str] = field(default_factory=list)
    offset: int = 0

    def peek(self) -> str:
        """Return the character here, or nothing at the end."""
        return self.source[self.at : self.at + 1]

    def skip_space(self) -> None:
        """Go on to the next character that is no space."""
        while self.peek() and self.peek() in SPACE:
            self.at += 1

    def read_until(self, stops: str) -> str:
        """Return what stands before the first of `stops`, and stay on it."""
        start = self.at
        while self.peek() and self.peek() not in stops:
            self.at += 1
        return self.source[start : self.at]

    def read_plain(self) -> str:
        """Return what stands here up to the next tag or reference, at least one character."""
        found = _PLAIN.search(self.source, self.at + 1)
        start, self.at = self.at, found.start() if found else len(self.source)
        return self.source[start : self.at]

    def add(self, text: str) -> None:
        """Append plain text."""
        self.pieces.append(text)
        self.offset += utf16.length(text)

    def byte(self, at: int) -> int:
        """Return the byte offset of a place."""
        return len(self.source[:at].encode())


def refusal(reason: str) -> ApiError:
    """Return the refusal of a text that cannot be read."""
    return bad_request(f"can't parse entities: {reason}")


def reference(reading: Reading) -> str:
    """Read `&lt;` and the like; what is no known reference is plain text, and is left there."""
    found = _REFERENCE.match(reading.source, reading.at)
    if found is None:
        return ""
    hexadecimal, decimal, name = found.groups()
    code = int(hexadecimal, 16) if hexadecimal else int(decimal or 0)
    if code in _SURROGATES:
        raise refusal("Text contains invalid Unicode characters after decoding HTML entities")
    character = _NAMED.get(name, "") if name else chr(code) if 0 < code < _LAST_CODE else ""
    reading.at = found.end() if character else reading.at
    return character


def attribute(reading: Reading, tag: str, begin: int) -> tuple[str, str] | None:
    """Read name and value of one attribute of the start tag that begins at `begin`; None at the tag's end."""
    reading.skip_space()
    if reading.peek() == ">":
        return None
    name = reading.read_until(SPACE + "=>")
    if not name:
        raise _nameless(reading, tag, begin)
    reading.skip_space()
    if reading.peek() == "=":
        reading.at += 1
        reading.skip_space()
        return name, _value(reading, tag, begin)
    if (tag, name) == ("blockquote", "expandable"):
        return name, name
    place = f'the tag "{tag}" at byte offset {reading.byte(begin)}'
    raise refusal(f"Expected equal sign in declaration of an attribute of {place}")


def _nameless(reading: Reading, tag: str, begin: int) -> ApiError:
    if not reading.peek():
        return refusal(f"Unclosed start tag at byte offset {reading.byte(begin)}")
    return refusal(f'Empty attribute name in the tag "{tag}" at byte offset {reading.byte(begin)}')


def _value(reading: Reading, tag: str, begin: int) -> str:
    quote = reading.peek()
    if not quote:
        raise refusal(f'Unclosed start tag "{tag}" at byte offset {reading.byte(begin)}')
    value = _quoted(reading, quote) if quote in "'\"" else _name_token(reading)
    if not reading.peek():
        raise refusal(f"Unclosed start tag at byte offset {reading.byte(begin)}")
    return value


def _quoted(reading: Reading, quote: str) -> str:
    reading.at += 1
    value = ""
    while reading.peek() and reading.peek() != quote:
        character = reference(reading) if reading.peek() == "&" else ""
        if not character:
            character = reading.peek()
            reading.at += 1
        value += character
    reading.at += 1
    return value


def _name_token(reading: Reading) -> str:
    start = reading.at
    found = _TOKEN.match(reading.source, start)
    reading.at = found.end() if found else start
    if reading.peek() and reading.peek() not in SPACE + ">":
        raise refusal(f"Unexpected end of name token at byte offset {reading.byte(start)}")
    return reading.source[start : reading.at].lower()
