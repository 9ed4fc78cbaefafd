"""The drawings, as pictures that a phone can show; `make drawings` makes them from the SVG files."""

from functools import cache
from hashlib import blake2b
from importlib import resources

FOLDER = resources.files("bot.content") / "drawings"


def picture_name(drawing: str, language: str, default: str = "en") -> str | None:
    """Return the picture of a drawing with words in a language, else in the default one; None when there is none."""
    names = (f"{drawing}.{code}" for code in (language, default))
    return next((name for name in names if (FOLDER / f"{name}.png").is_file()), None)


@cache
def picture(name: str) -> tuple[bytes, str] | None:
    """Return a picture's PNG and a fingerprint of it; None when it is no longer among the drawings."""
    file = FOLDER / f"{name}.png"
    if "/" in name or not file.is_file():
        return None
    content = file.read_bytes()
    return content, blake2b(content, digest_size=12).hexdigest()
