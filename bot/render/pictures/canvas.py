"""A sheet to draw on in plain pixels: drawn at twice the size and shrunk, so that lines and letters are smooth."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

SCALE = 2
NEARLY_WHITE = 248  # what became of white by taking few colours
STRIP = 128  # rows that are shrunk at a time
Colour = tuple[int, int, int]
Point = tuple[float, float]
Box = tuple[float, float, float, float]

# Okabe and Ito's colours, told apart by people who see colours differently; and greys.
BLUE, SKY, GREEN, ORANGE, RED = (0, 114, 178), (86, 180, 233), (0, 158, 115), (230, 159, 0), (213, 94, 0)
WHITE, BLACK, GREY, PALE = (255, 255, 255), (25, 25, 25), (95, 95, 95), (222, 222, 222)
BAND, FLARE, DANGER = (214, 234, 248), (252, 241, 190), (236, 236, 236)


@dataclass(frozen=True, slots=True)
class Fonts:
    """The letters to write with: the bytes of two TrueType fonts."""

    regular: bytes
    bold: bytes


@cache
def _font(content: bytes, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(io.BytesIO(content), size)


class Canvas:
    """A white sheet of `width` x `height` pixels."""

    def __init__(self, width: int, height: int, fonts: Fonts) -> None:
        self._image = Image.new("RGB", (width * SCALE, height * SCALE), WHITE)
        self._draw = ImageDraw.Draw(self._image)
        self._fonts = fonts

    def text(
        self,
        at: Point,
        words: str,
        size: int,
        *,
        bold: bool = False,
        anchor: Literal["la", "lm", "ma", "mm", "ra", "rm"] = "la",
        colour: Colour = BLACK,
    ) -> None:
        """Write a line of words; `anchor` says which point of it `at` is, as Pillow names them."""
        self._draw.text(_scaled(at), words, colour, self._letters(size, bold=bold), anchor=anchor)

    def width_of(self, words: str, size: int, *, bold: bool = False) -> float:
        """Return how many pixels wide a line of words is."""
        return self._letters(size, bold=bold).getlength(words) / SCALE

    def _letters(self, size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
        return _font(self._fonts.bold if bold else self._fonts.regular, size * SCALE)

    def line(self, points: Sequence[Point], colour: Colour, width: float) -> None:
        """Draw a line through points."""
        self._draw.line([_scaled(point) for point in points], colour, round(width * SCALE), joint="curve")

    def dashed(self, start: Point, end: Point, colour: Colour, width: float) -> None:
        """Draw a level dashed line."""
        at, (stop, y) = start[0], end
        while at < stop:
            self.line([(at, y), (min(at + 14, stop), y)], colour, width)
            at += 24

    def box(self, box: Box, fill: Colour | None = None, edge: Colour | None = None, width: float = 2) -> None:
        """Draw a rectangle."""
        left, top, right, bottom = (value * SCALE for value in box)
        self._draw.rectangle((left, top, max(left, right), max(top, bottom)), fill, edge, round(width * SCALE))

    def dot(self, at: Point, radius: float, fill: Colour, edge: Colour | None = None) -> None:
        """Draw a filled circle."""
        x, y, r = at[0] * SCALE, at[1] * SCALE, radius * SCALE
        self._draw.ellipse((x - r, y - r, x + r, y + r), fill, edge, 2 * SCALE if edge else 0)

    def shape(self, points: Sequence[Point], fill: Colour) -> None:
        """Draw a filled shape with corners."""
        self._draw.polygon([_scaled(point) for point in points], fill)

    def hatch(self, box: Box, colour: Colour, step: float, width: float, *, crossed: bool = False) -> None:
        """Fill a rectangle with slanted lines, crossed ones when asked for."""
        left, top, right, bottom = box
        height = bottom - top
        if right <= left or height <= 0:
            return
        at = left - height
        while at < right:
            low, high = max(left, at), min(right, at + height)
            self.line([(low, bottom - (low - at)), (high, bottom - (high - at))], colour, width)
            if crossed:
                self.line([(low, top + (low - at)), (high, top + (high - at))], colour, width)
            at += step

    def png(self) -> bytes:
        """Return the sheet as a PNG file, and let go of the sheet, which is by far the largest thing in memory."""
        small = self._shrunk()
        del self._image, self._draw
        few = _in_few_colours(small)
        few.putpalette([255 if value > NEARLY_WHITE else value for value in few.getpalette() or []])
        file = io.BytesIO()
        few.save(file, "PNG", compress_level=6)
        return file.getvalue()

    def _shrunk(self) -> Image.Image:
        """Return the sheet in its own size; strip by strip, so that other threads have their turn in between."""
        width, height = self._image.size
        small = Image.new("RGB", (width // SCALE, height // SCALE))
        for top in range(0, height, STRIP):
            strip = self._image.crop((0, top, width, min(top + STRIP, height)))
            small.paste(strip.reduce(SCALE), (0, top // SCALE))
        return small


def _in_few_colours(sheet: Image.Image) -> Image.Image:
    """Return the sheet in 64 colours, found on every second row of it and put in strip by strip.

    Finding them on all rows would be the longest single step of a picture, in which no other thread has its turn.
    """
    width, height = sheet.size
    rows = sheet.resize((width, height // 2), Image.Resampling.NEAREST)
    colours = rows.quantize(64, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few = Image.new("P", sheet.size)
    few.putpalette(colours.getpalette() or [])
    for top in range(0, height, STRIP):
        strip = sheet.crop((0, top, width, min(top + STRIP, height)))
        few.paste(strip.quantize(palette=colours, dither=Image.Dither.NONE), (0, top))
    return few


def _scaled(point: Point) -> Point:
    return point[0] * SCALE, point[1] * SCALE
