"""The progress chart: mornings, stages and loads over some weeks. What was not told is left empty."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from bot.model.decision import Colour as Light
from bot.model.diary import Stage
from bot.model.trail import RunBar, Trail, TrailDay
from bot.model.words import Say
from bot.render.moments import day
from bot.render.pictures.canvas import (
    BAND,
    BLACK,
    BLUE,
    DANGER,
    FLARE,
    GREEN,
    GREY,
    ORANGE,
    PALE,
    RED,
    WHITE,
    Box,
    Canvas,
    Colour,
    Fonts,
)
from bot.render.pictures.layout import Layout

WORST = 10
DAY = timedelta(days=1)
COLOURS: dict[Light, Colour] = {Light.GREEN: GREEN, Light.AMBER: ORANGE, Light.RED: RED}
STAGES = tuple(Stage)
LABEL_EVERY = ((14, 2), (42, 7), (90, 14), (400, 60))  # days shown at most: days from date to date
UNTOLD = 0.18  # of the chart's height: a run whose minutes were not told


def draw_progress(trail: Trail, words: Say, fonts: Fonts, layout: Layout) -> bytes:
    """Return the chart of a trail as a PNG file."""
    sheet = Sheet(trail, words, Canvas(layout.width, layout.height, fonts), layout)
    for part in (_heading, _shades, _pain, _stages, _loads, _marks, _dates, _legend):
        part(sheet)
    return sheet.canvas.png()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The chart being drawn."""

    trail: Trail
    words: Say
    canvas: Canvas
    layout: Layout

    @property
    def cell(self) -> float:
        """The width of a day."""
        return (self.layout.width - self.layout.left - self.layout.right) / self.trail.span

    def x(self, when: date) -> float:
        """Return the middle of a day."""
        return self.layout.left + ((when - self.trail.first).days + 0.5) * self.cell

    def edges(self, first: date, last: date) -> tuple[float, float]:
        """Return where a stretch of days begins and ends."""
        return self.x(first) - self.cell / 2, self.x(last) + self.cell / 2

    def pain_y(self, pain: float) -> float:
        """Return the height of a pain."""
        return self.layout.pain_top + self.layout.pain * (1 - min(pain, WORST) / WORST)

    def word(self, key: str) -> str:
        """Return words of the picture."""
        return self.words.say(f"picture-{key}")

    def letters(self, at: tuple[float, float], words: str, *, bold: bool = False, right: bool = False) -> None:
        """Write in the size of the labels, centred on the line."""
        self.canvas.text(at, words, self.layout.letters, bold=bold, anchor="rm" if right else "lm")


def _heading(sheet: Sheet) -> None:
    layout, trail, words = sheet.layout, sheet.trail, sheet.words
    if layout.title:
        sheet.canvas.text((24, 18), words.say("picture-title", days=trail.span), layout.title, bold=True)
        when = words.say("picture-dates", first=day(words, trail.first), last=day(words, trail.last))
        side = words.say(f"picture-side-{trail.side}")
        sheet.canvas.text((24, 26 + round(layout.title * 1.2)), f"{side}, {when}", layout.letters, colour=GREY)
    _pain_legend(sheet, layout.pain_top - 1.2 * layout.line)


def _pain_legend(sheet: Sheet, y: float) -> None:
    canvas, at = sheet.canvas, 24.0
    canvas.line([(at, y), (at + 44, y)], BLUE, 4)
    canvas.dot((at + 22, y), 9, BLUE)
    at = _key(sheet, at + 56, y, "mornings")
    canvas.box((at, y - 13, at + 44, y + 13), BAND)
    at = _key(sheet, at + 56, y, "usual")
    canvas.dashed((at, y), (at + 44, y), BLACK, 3)
    sheet.letters((at + 56, y), sheet.words.say("picture-limit", pain=sheet.trail.ceiling))


def _key(sheet: Sheet, at: float, y: float, key: str) -> float:
    sheet.letters((at, y), sheet.word(key))
    return at + sheet.canvas.width_of(sheet.word(key), sheet.layout.letters) + 34


def _shades(sheet: Sheet) -> None:
    """Shade flares and open danger signs behind the mornings, each with its word."""
    top, bottom = sheet.layout.pain_top, sheet.layout.pain_top + sheet.layout.pain
    said = 0.0
    for first, last, danger in sorted([*_stretches(sheet.trail, danger=False), *_stretches(sheet.trail, danger=True)]):
        left, right = sheet.edges(first, last)
        sheet.canvas.box((left, top, right, bottom), DANGER if danger else FLARE)
        if danger:
            sheet.canvas.hatch((left, top, right, bottom), (190, 190, 190), 18, 2)
        said = _shade_word(sheet, "danger" if danger else "flare", left, right, said)


def _shade_word(sheet: Sheet, key: str, left: float, right: float, said: float) -> float:
    """Write what a shade is above it, unless there is no room beside the last such word; return where it ends."""
    words, y = sheet.word(key), sheet.layout.pain_top + sheet.layout.letters * 0.8
    width = sheet.canvas.width_of(words, sheet.layout.letters, bold=True)
    most = sheet.layout.width - sheet.layout.right - width
    at = max(sheet.layout.left + 6, min((left + right - width) / 2, most))
    if at < said:
        return said
    sheet.canvas.box((at - 6, y - 18, at + width + 6, y + 18), WHITE)
    sheet.letters((at, y), words, bold=True)
    return at + width + 16


def _stretches(trail: Trail, *, danger: bool) -> Iterator[tuple[date, date, bool]]:
    """Give the stretches of told days that lie in a flare, or in danger."""
    first = last = None
    for told in trail.days:
        inside = told.danger is not None if danger else told.flare
        if inside:
            first, last = first or told.date, told.date
        elif first is not None and last is not None:
            yield first, last, danger
            first = None
    if first is not None and last is not None:
        yield first, last, danger


def _pain(sheet: Sheet) -> None:
    layout, canvas = sheet.layout, sheet.canvas
    right = layout.width - layout.right
    told = [day for day in sheet.trail.days if day.pain is not None]
    for day_ in told:
        if day_.baseline is not None:
            left, end = sheet.edges(day_.date, day_.date)
            canvas.box((left, sheet.pain_y(day_.baseline + 1), end, sheet.pain_y(max(0, day_.baseline - 1))), BAND)
    for pain in range(0, WORST + 1, 2):
        y = sheet.pain_y(pain)
        canvas.line([(layout.left, y), (right, y)], PALE if pain else GREY, 2)
        sheet.letters((layout.left - 16, y), str(pain), right=True)
    canvas.dashed(
        (layout.left, sheet.pain_y(sheet.trail.ceiling)), (right, sheet.pain_y(sheet.trail.ceiling)), BLACK, 3
    )
    for one, next_ in pairwise(told):
        if next_.date - one.date == DAY:
            canvas.line([_point(sheet, one), _point(sheet, next_)], BLUE, 4)
    for day_ in told:
        canvas.dot(_point(sheet, day_), min(9, max(5, sheet.cell * 0.42)), BLUE)
    if not told:
        middle = (layout.left + right) / 2
        canvas.text(
            (middle, sheet.pain_y(WORST / 2)), sheet.word("no-mornings"), layout.letters, anchor="mm", colour=GREY
        )


def _point(sheet: Sheet, told: TrailDay) -> tuple[float, float]:
    return sheet.x(told.date), sheet.pain_y(told.pain or 0)


def _stages(sheet: Sheet) -> None:
    """Draw the stages as steps: one row each, the lowest stage at the bottom."""
    layout, canvas = sheet.layout, sheet.canvas
    sheet.letters((24, layout.stages_top - 0.7 * layout.line), sheet.word("stages"), bold=True)
    stage = sheet.trail.days[-1].stage if sheet.trail.days else sheet.trail.stage
    for each in STAGES:
        y = _stage_y(sheet, each)
        canvas.line([(layout.left, y), (layout.width - layout.right, y)], PALE, 2)
        sheet.letters((24, y), sheet.word(f"stage-{each}"), bold=each is stage)
    _steps(sheet)


def _stage_y(sheet: Sheet, stage: Stage) -> float:
    return sheet.layout.stages_top + (len(STAGES) - STAGES.index(stage) - 0.5) * sheet.layout.row


def _steps(sheet: Sheet) -> None:
    days = sheet.trail.days
    if not days:
        return
    points = [(sheet.edges(days[0].date, days[0].date)[0], _stage_y(sheet, days[0].stage))]
    moves = [day_ for day_ in days if day_.move is not None]
    for moved in moves:
        x = sheet.x(moved.date)
        points += [(x, points[-1][1]), (x, _stage_y(sheet, moved.stage))]
    points.append((sheet.layout.width - sheet.layout.right, points[-1][1]))
    sheet.canvas.line(points, BLACK, 6)
    _step_dates(sheet, moves)


def _step_dates(sheet: Sheet, moves: list[TrailDay]) -> None:
    """Write the date at each change of stage, where there is room."""
    free = 0.0
    for moved in moves:
        x, words = sheet.x(moved.date), _short(sheet, moved.date)
        width = sheet.canvas.width_of(words, sheet.layout.letters)
        sheet.canvas.dot((x, _stage_y(sheet, moved.stage)), 10, BLACK)
        at = min(x + 14, sheet.layout.width - sheet.layout.right - width)
        up = -0.75 if moved.stage is not STAGES[-1] else 0.8
        if at >= free:
            sheet.letters((at, _stage_y(sheet, moved.stage) + up * sheet.layout.row), words)
            free = at + width + 12


def _short(sheet: Sheet, when: date) -> str:
    return sheet.words.say("picture-day", day=str(when.day), month=sheet.words.say(f"month-{when.month}"))


def _loads(sheet: Sheet) -> None:
    layout, canvas = sheet.layout, sheet.canvas
    sheet.letters((24, layout.loads_top - 0.9 * layout.line), sheet.word("runs"), bold=True)
    bars = [(day_.date, _whole(day_.runs)) for day_ in sheet.trail.days if day_.runs]
    most = _nice(max((bar.minutes or 0 for _, bar in bars), default=0))
    bottom = layout.loads_top + layout.loads
    for part in (0, 1, 2):
        y = bottom - layout.loads * part / 2
        canvas.line([(layout.left, y), (layout.width - layout.right, y)], PALE if part else GREY, 2)
        sheet.letters((layout.left - 16, y), str(most * part // 2), right=True)
    for when, bar in bars:
        share = UNTOLD if bar.minutes is None else bar.minutes / most
        wide = min(sheet.cell * 0.76, 44) / 2
        x = sheet.x(when)
        _bar(canvas, (x - wide, bottom - layout.loads * share, x + wide, bottom), bar.colour)


def _whole(runs: tuple[RunBar, ...]) -> RunBar:
    """Return a day's runs as one, in the most careful of their colours."""
    known = [run.minutes for run in runs if run.minutes is not None]
    colours = {run.colour for run in runs}
    order = (Light.RED, Light.AMBER, None, Light.GREEN)
    return RunBar(sum(known) if known else None, next((colour for colour in order if colour in colours), None))


def _nice(minutes: int) -> int:
    """Return the top of the scale: a round number of minutes with a round half."""
    return next((top for top in (20, 40, 60, 80, 100, 120, 180, 240, 360) if minutes <= top), 600)


def _bar(canvas: Canvas, box: Box, colour: Light | None) -> None:
    """Draw a bar that is told apart without its colour: full, slanted with a tip, crossed with an X, or hollow."""
    left, top, right, _ = box
    if colour is None:
        canvas.box(box, WHITE, BLACK, 3)
        return
    canvas.box(box, COLOURS[colour])
    middle, half = (left + right) / 2, max(6.0, min(11.0, (right - left) / 2))
    if colour is Light.AMBER:
        canvas.hatch(box, WHITE, 12, 3)
        canvas.shape([(middle - half, top - 5), (middle + half, top - 5), (middle, top - 5 - 1.7 * half)], ORANGE)
    elif colour is Light.RED:
        canvas.hatch(box, BLACK, 12, 2, crossed=True)
        low, high = top - 6, top - 6 - 2 * half
        canvas.line([(middle - half, low), (middle + half, high)], RED, 5)
        canvas.line([(middle - half, high), (middle + half, low)], RED, 5)


def _marks(sheet: Sheet) -> None:
    """Mark the days with exercise by squares, those with another load by diamonds."""
    layout, size = sheet.layout, min(10.0, max(3.5, sheet.cell * 0.36))
    for row, key in enumerate(("exercise", "other")):
        y = layout.marks_top + (row + 0.5) * layout.row
        sheet.letters((24, y), sheet.word(key), bold=True)
        for told in sheet.trail.days:
            x = sheet.x(told.date)
            if row == 0 and told.exercised:
                sheet.canvas.box((x - size, y - size, x + size, y + size), BLACK)
            elif row == 1 and told.other:
                around = [(x, y - 1.3 * size), (x + 1.3 * size, y), (x, y + 1.3 * size), (x - 1.3 * size, y)]
                sheet.canvas.shape(around, GREY)


def _dates(sheet: Sheet) -> None:
    """Write the dates, counted back from the last day."""
    trail, layout = sheet.trail, sheet.layout
    step = next(step for most, step in LABEL_EVERY if trail.span <= most)
    y = layout.dates_top + layout.line * 0.5
    for back in range(0, trail.span, step):
        when = trail.last - timedelta(days=back)
        words, x = _short(sheet, when), sheet.x(when)
        half = sheet.canvas.width_of(words, layout.letters) / 2
        at = min(x, layout.width - 8 - half)
        sheet.canvas.line([(x, layout.dates_top - 8), (x, layout.dates_top)], GREY, 3)
        sheet.canvas.text((at, y), words, layout.letters, anchor="mm")


def _legend(sheet: Sheet) -> None:
    """Say what the bars mean."""
    y, at = sheet.layout.dates_top + 2.1 * sheet.layout.line, 24.0
    for colour in (Light.GREEN, Light.AMBER, Light.RED, None):
        _bar(sheet.canvas, (at, y - 10, at + 30, y + 14), colour)
        at = _key(sheet, at + 42, y, colour.value if colour else "unknown")
