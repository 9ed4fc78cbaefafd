"""The two fonts that pictures and pages are written in."""

from functools import cache
from importlib import resources
from pathlib import Path


@cache
def font(style: str) -> bytes:
    """Return the bytes of the font in a style: "Regular" or "Bold"."""
    return (resources.files("bot.content") / "fonts" / f"LiberationSans-{style}.ttf").read_bytes()


def font_file(style: str) -> Path:
    """Return the path of the font in a style."""
    return Path(__file__).parent / "fonts" / f"LiberationSans-{style}.ttf"
