"""A sheet to draw on in plain pixels: drawn at twice the size and shrunk, so that lines and letters are smooth."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

SCALE = 2
NEARLY_WHITE = 248  # what became of white by taking few colours
STRIP = 128  # rows that are drawn and shrunk at a time
Colour = tuple[int, int, int]
Point = tuple[float, float]
Box = tuple[float, float, float, float]
Stroke = Callable[[ImageDraw.ImageDraw, int], None]  # draws on a strip that begins so many pixels from the top

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


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to draw, and between which rows it lies."""

    top: float
    bottom: float
    stroke: Stroke


class Canvas:
    """A white sheet of `width` x `height` pixels.

    It keeps what is to be drawn and draws it strip by strip: at twice its size a sheet would be by far the largest
    thing in memory (30 MB), and other threads have their turn between two strips.
    """

    def __init__(self, width: int, height: int, fonts: Fonts) -> None:
        self._width, self._height = width * SCALE, height * SCALE
        self._fonts = fonts
        self._marks: list[Mark] = []

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
        (x, y), letters, reach = _scaled(at), self._letters(size, bold=bold), 2 * size * SCALE
        self._keep(
            y - reach, y + reach, lambda draw, top: draw.text((x, y - top), words, colour, letters, anchor=anchor)
        )

    def width_of(self, words: str, size: int, *, bold: bool = False) -> float:
        """Return how many pixels wide a line of words is."""
        return self._letters(size, bold=bold).getlength(words) / SCALE

    def _letters(self, size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
        return _font(self._fonts.bold if bold else self._fonts.regular, size * SCALE)

    def line(self, points: Sequence[Point], colour: Colour, width: float) -> None:
        """Draw a line through points."""
        corners, wide = [_scaled(point) for point in points], round(width * SCALE)
        self._keep(
            min(y for _, y in corners) - wide,
            max(y for _, y in corners) + wide,
            lambda draw, top: draw.line(_lifted(corners, top), colour, wide, joint="curve"),
        )

    def dashed(self, start: Point, end: Point, colour: Colour, width: float) -> None:
        """Draw a level dashed line."""
        at, (stop, y) = start[0], end
        while at < stop:
            self.line([(at, y), (min(at + 14, stop), y)], colour, width)
            at += 24

    def box(self, box: Box, fill: Colour | None = None, edge: Colour | None = None, width: float = 2) -> None:
        """Draw a rectangle."""
        (left, top), (right, bottom) = _scaled(box[:2]), _scaled(box[2:])
        corners, wide = [(left, top), (max(left, right), max(top, bottom))], round(width * SCALE)
        self._keep(top, max(top, bottom), lambda draw, from_: draw.rectangle(_lifted(corners, from_), fill, edge, wide))

    def dot(self, at: Point, radius: float, fill: Colour, edge: Colour | None = None) -> None:
        """Draw a filled circle."""
        (x, y), r = _scaled(at), round(radius * SCALE)
        corners, wide = [(x - r, y - r), (x + r, y + r)], 2 * SCALE if edge else 0
        self._keep(y - r, y + r, lambda draw, top: draw.ellipse(_lifted(corners, top), fill, edge, wide))

    def shape(self, points: Sequence[Point], fill: Colour) -> None:
        """Draw a filled shape with corners."""
        corners = [_scaled(point) for point in points]
        self._keep(
            min(y for _, y in corners),
            max(y for _, y in corners),
            lambda draw, top: draw.polygon(_lifted(corners, top), fill),
        )

    def _keep(self, top: float, bottom: float, stroke: Stroke) -> None:
        self._marks.append(Mark(top, bottom, stroke))

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
        """Return the sheet as a PNG file."""
        few = _in_few_colours(self._drawn())
        few.putpalette([255 if value > NEARLY_WHITE else value for value in few.getpalette() or []])
        file = io.BytesIO()
        few.save(file, "PNG", compress_level=6)
        return file.getvalue()

    def _drawn(self) -> Image.Image:
        """Return the sheet in its own size."""
        sheet = Image.new("RGB", (self._width // SCALE, self._height // SCALE))
        for top in range(0, self._height, STRIP):
            strip = Image.new("RGB", (self._width, min(STRIP, self._height - top)), WHITE)
            draw = ImageDraw.Draw(strip)
            for mark in self._marks:
                if mark.top <= top + STRIP and mark.bottom >= top:
                    mark.stroke(draw, top)
            sheet.paste(strip.reduce(SCALE), (0, top // SCALE))
        return sheet


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


def _scaled(point: Sequence[float]) -> tuple[int, int]:
    """Return a point on the sheet at twice its size, on a whole pixel, so that it is the same in each strip."""
    return round(point[0] * SCALE), round(point[1] * SCALE)


def _lifted(corners: Sequence[tuple[int, int]], top: int) -> list[tuple[int, int]]:
    """Return points as they lie on a strip that begins at `top`."""
    return [(x, y - top) for x, y in corners]
