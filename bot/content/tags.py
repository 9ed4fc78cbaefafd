"""Check that a text keeps to the few tags of Telegram that our content uses."""

import re

_PIECE = re.compile(r"<(/?)([a-z]+)( expandable)?>|[<>]|&(?!(?:lt|gt|amp|quot);)")
_ALLOWED = frozenset({"b", "i", "blockquote"})


def check_tags(text: str) -> None:
    """Raise ValueError for a tag that is not ours, a tag left open, or a bare <, > or &."""
    still_open: list[str] = []
    for piece in _PIECE.finditer(text):
        closing, name, expandable = piece.groups()
        if name not in _ALLOWED or (expandable and (closing or name != "blockquote")):
            raise ValueError(f"{piece.group()} is not allowed here")
        if not closing:
            still_open.append(name)
        elif not still_open or still_open.pop() != name:
            raise ValueError(f"{piece.group()} closes nothing")
    if still_open:
        raise ValueError(f"<{still_open[-1]}> is left open")
