"""Make the pictures of the drawings: `make drawings`. Needs resvg-py, which only developers install."""

import json
import tomllib
from hashlib import blake2b
from html import unescape
from importlib import import_module
from pathlib import Path
from re import Match, sub
from xml.sax.saxutils import escape

FOLDER = Path(__file__).parent / "drawings"
FONTS = Path(__file__).parent / "fonts"
MADE = FOLDER / "made.json"  # of each picture the fingerprint of the drawing that it was made from
ZOOM = 1.5  # 800 units wide become 1200 pixels, sharp on a phone
WORDS = r"(<(text|tspan|title|desc)\b[^>]*>)([^<]+)"


def languages() -> list[str]:
    """Return the languages in which there are pictures: English, and those with a file of words."""
    return ["en", *sorted(file.stem.removeprefix("words.") for file in FOLDER.glob("words.*.toml"))]


def translations(language: str) -> dict[str, str]:
    """Return the words of the drawings in a language, by the English ones."""
    file = FOLDER / f"words.{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def drawn(svg: str, words: dict[str, str]) -> str:
    """Return a drawing with its words replaced; those that are not translated stay."""

    def said(found: Match[str]) -> str:
        text = unescape(found[3].strip())
        return found[1] + escape(words.get(text, text))

    return sub(WORDS, said, svg)


def words_in(svg: str) -> list[str]:
    """Return the words of a drawing in its order; a number alone is none."""
    found: list[str] = []

    def note(match: Match[str]) -> str:
        found.append(unescape(match[3].strip()))
        return match[0]

    sub(WORDS, note, svg)
    return [text for text in found if any(letter.isalpha() for letter in text)]


def sources() -> dict[str, str]:
    """Return the SVG of every picture by the picture's name, such as "sites.en"."""
    return {
        f"{file.stem}.{language}": drawn(file.read_text(encoding="utf-8"), translations(language))
        for file in sorted(FOLDER.glob("*.svg"))
        for language in languages()
    }


def fingerprint(svg: str) -> str:
    """Return a short fingerprint of a drawing."""
    return blake2b(svg.encode(), digest_size=8).hexdigest()


def main() -> None:
    """Make every picture whose drawing has changed, and drop those whose drawing is gone."""
    wanted = sources()
    made: dict[str, str] = json.loads(MADE.read_text(encoding="utf-8")) if MADE.exists() else {}
    for name, svg in wanted.items():
        file = FOLDER / f"{name}.png"
        if made.get(name) != fingerprint(svg) or not file.exists():
            file.write_bytes(_render(svg))
    for file in FOLDER.glob("*.png"):
        if file.stem not in wanted:
            file.unlink()
    MADE.write_text(json.dumps({name: fingerprint(svg) for name, svg in wanted.items()}, indent=0) + "\n")


def _render(svg: str) -> bytes:
    fonts = [str(file) for file in sorted(FONTS.glob("*.ttf"))]
    family = "Liberation Sans"
    rendered = import_module("resvg_py").svg_to_bytes(
        svg_string=svg,
        zoom=ZOOM,
        background="#ffffff",
        skip_system_fonts=True,
        font_files=fonts,
        font_family=family,
        sans_serif_family=family,
    )
    return bytes(rendered)


if __name__ == "__main__":
    main()
