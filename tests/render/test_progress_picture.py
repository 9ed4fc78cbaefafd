"""The progress picture: its size, what stands in it, what is left empty; and the same told in words."""

import io
from datetime import timedelta

import pytest
from PIL import Image

from bot.content.fonts import font
from bot.content.load import load_content
from bot.content.policy import load_policy
from bot.model.diary import Day, History
from bot.render.pictures import PAGE, PHONE, Fonts, canvas, draw_progress
from bot.render.pictures.canvas import BAND, BLUE, DANGER, FLARE, GREEN, ORANGE, RED
from bot.render.pictures.layout import Layout
from bot.render.progress import caption
from bot.rules.trail import since, trail
from tests.rules.diaries import on
from tests.trails import DAYS, PROFILE, TOLD, dangerous, flaring, gappy, healthy, loads_only, of, one_day

WORDS, POLICY = load_content().words["en"], load_policy()
FONTS = Fonts(font("Regular"), font("Bold"))
SPANS = (14, 42, 90)
NEAR = 14  # few colours are kept, so that each is a little off


def drawn(told: History, span: int, days: int = DAYS) -> Image.Image:
    """Return the picture of the last days."""
    return Image.open(io.BytesIO(draw_progress(of(told, span, days), WORDS, FONTS, PHONE))).convert("RGB")


def coloured(picture: Image.Image, colour: tuple[int, int, int], box: tuple[int, int, int, int] | None = None) -> int:
    """Return how many pixels of a picture, or of a part of it, have nearly that colour."""
    part = picture.crop(box) if box else picture
    counts = part.getcolors(part.width * part.height) or []
    return sum(n for n, seen in counts if isinstance(seen, tuple) and _near(seen, colour))


def _near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) <= NEAR for a, b in zip(one, other, strict=True))


PAIN = (PHONE.left, PHONE.pain_top, PHONE.width, PHONE.pain_top + PHONE.pain)
RUNS = (PHONE.left, PHONE.loads_top - 40, PHONE.width, PHONE.loads_top + PHONE.loads)


@pytest.mark.parametrize("name", TOLD)
@pytest.mark.parametrize("span", SPANS)
def test_a_picture_fits_a_phone_and_no_part_of_it_is_empty(name: str, span: int) -> None:
    picture = drawn(TOLD[name](DAYS), span)
    assert picture.size == (PHONE.width, PHONE.height)
    assert PHONE.letters >= 28
    tops = (0, PHONE.pain_top, PHONE.stages_top, PHONE.loads_top, PHONE.marks_top, PHONE.dates_top)
    for top, bottom in zip(tops, (*tops[1:], PHONE.height), strict=True):
        colours = picture.crop((0, top, PHONE.width, bottom)).getcolors(100_000) or []
        assert len(colours) > 2


@pytest.mark.parametrize("layout", [PHONE, PAGE])
@pytest.mark.parametrize("name", TOLD)
def test_a_picture_drawn_in_strips_has_no_seams(name: str, layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    told = of(TOLD[name](DAYS), 42)
    in_strips = draw_progress(told, WORDS, FONTS, layout)
    assert layout.height * canvas.SCALE > 3 * canvas.STRIP
    monkeypatch.setattr(canvas, "STRIP", layout.height * canvas.SCALE)
    assert draw_progress(told, WORDS, FONTS, layout) == in_strips


def test_the_ground_is_white() -> None:
    assert drawn(healthy(DAYS), 42).getpixel((2, 2)) == (255, 255, 255)


def test_mornings_stand_in_blue_on_their_band() -> None:
    picture = drawn(healthy(DAYS), 42)
    assert coloured(picture, BLUE, PAIN) > 4000
    assert coloured(picture, BAND, PAIN) > 20_000


def test_loads_alone_leave_the_mornings_empty() -> None:
    picture = drawn(loads_only(DAYS), 42)
    assert coloured(picture, BLUE, PAIN) == 0
    assert coloured(picture, BAND, PAIN) == 0


def test_days_not_told_are_never_joined() -> None:
    picture = drawn(History(PROFILE, (Day(on(82), 2), Day(on(85), 6), Day(on(86), 6))), 14)
    cell = (PHONE.width - PHONE.left - PHONE.right) / 14

    def blue(first: int, last: int) -> int:
        """Return how many pixels are blue between the dots of two of the days shown."""
        left, right = (round(PHONE.left + (n - 81 + 0.5) * cell) for n in (first, last))  # 81 is the first day shown
        return coloured(picture, BLUE, (left + 12, PAIN[1], right - 12, PAIN[3]))

    assert blue(81, 83) > 0, "a dot for the one day"
    assert blue(82, 85) == 0
    assert blue(85, 86) > 0, "a line between two days running"


def test_a_flare_and_danger_are_shaded() -> None:
    assert coloured(drawn(flaring(DAYS), 90), FLARE, PAIN) > 2000
    assert coloured(drawn(dangerous(DAYS), 42), DANGER, PAIN) > 10_000
    assert coloured(drawn(healthy(DAYS), 42), FLARE, PAIN) == 0


def test_bars_have_the_colour_of_what_became_of_the_run() -> None:
    flare, well, unknown = drawn(flaring(DAYS), 90), drawn(healthy(DAYS), 42), drawn(gappy(DAYS), 42)
    assert all(coloured(flare, colour, RUNS) > 50 for colour in (GREEN, ORANGE, RED))
    assert coloured(well, GREEN, RUNS) > 10_000
    assert coloured(well, ORANGE, RUNS) + coloured(well, RED, RUNS) == 0
    assert coloured(unknown, GREEN, RUNS) == 0


def test_the_same_trail_is_the_same_picture() -> None:
    found = of(flaring(DAYS), 42)
    assert draw_progress(found, WORDS, FONTS, PHONE) == draw_progress(found, WORDS, FONTS, PHONE)


def test_nothing_and_one_day_can_be_drawn() -> None:
    for told in (History(PROFILE), one_day()):
        found = trail(told, since(on(0), 42), on(0), POLICY)
        assert len(draw_progress(found, WORDS, FONTS, PHONE)) > 3000
        assert draw_progress(found, WORDS, FONTS, PAGE).startswith(b"\x89PNG")


def test_the_caption_says_what_the_picture_shows() -> None:
    text = caption(WORDS, of(flaring(DAYS), 90))
    assert "the longest 70 minutes" in text
    assert "1 too much" in text
    assert "flare, and it has settled" in text
    assert "heel raise holds, since Tue 24 Mar" in text


def test_the_caption_of_easing_mornings_says_so() -> None:
    text = caption(WORDS, of(healthy(60), 60, 60))
    assert "down from" in text
    assert "days have no morning" not in text


@pytest.mark.parametrize("name", TOLD)
@pytest.mark.parametrize("span", SPANS)
def test_a_caption_fits_below_a_picture(name: str, span: int) -> None:
    assert len(caption(WORDS, of(TOLD[name](DAYS), span))) < 1024


def test_the_caption_counts_the_days_left_empty() -> None:
    told = History(PROFILE, (Day(on(0), 2), Day(on(9), 2)))
    assert "8 days have no morning" in caption(WORDS, trail(told, on(0), on(9), POLICY))


def test_an_open_flare_is_told_as_open() -> None:
    told = flaring(26)
    last = told.days[-1].date
    assert "a flare at the moment" in caption(WORDS, trail(told, last - timedelta(days=13), last, POLICY))
