"""Lengths and offsets as Telegram counts them: in UTF-16 code units."""

from collections.abc import Iterator


def length(text: str) -> int:
    """Return the number of UTF-16 code units of `text`."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, offset: int, units: int) -> str:
    """Return the piece of `text` that starts at `offset` and is `units` long, both in UTF-16 code units."""
    return text.encode("utf-16-le", "surrogatepass")[2 * offset : 2 * (offset + units)].decode("utf-16-le", "replace")


def pieces(text: str, limit: int) -> Iterator[str]:
    """Cut `text` into pieces of at most `limit` UTF-16 code units, never through a character."""
    start = units = 0
    for at, character in enumerate(text):
        units += length(character)
        if units > limit:
            yield text[start:at]
            start, units = at, length(character)
    yield text[start:]
