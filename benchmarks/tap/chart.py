"""The chart of the taps: a bar for each bot's median, a line from the lowest to the highest of its repeats."""

import statistics
from dataclasses import dataclass
from html import escape
from math import log10

from tap.load import Run

WIDTH, NAMES, BAR, GAP, TOP = 860, 270, 18, 8, 34
ROOM = 120  # right of the bars, for their numbers
OURS, OTHERS, RANGE, INK = "#0b6e4f", "#9aa5b1", "#1f2933", "#1f2933"


@dataclass(frozen=True, slots=True)
class Panel:
    """One measure: what it is called, in which loop, which column, and on which scale."""

    title: str
    loop: str
    column: str
    logarithmic: bool = False


PANELS = (
    Panel("Taps a second, 200 chats that tap as fast as they are answered (more is better)", "closed", "taps_per_s"),
    Panel("Processor time of a tap in ms, in the same runs (less is better)", "closed", "cpu_ms_per_tap"),
    Panel(
        "99 of 100 taps are done within ... ms, at 60 a second (less is better; logarithmic)", "open", "p99_ms", True
    ),
)


def chart(runs: list[Run]) -> str:
    """Return the chart as SVG."""
    bots = list(dict.fromkeys(run.bot for run in runs))
    height = len(bots) * (BAR + GAP) + TOP
    parts = [_panel(panel, bots, runs, height * at) for at, panel in enumerate(PANELS)]
    whole = height * len(PANELS) + GAP
    font = 'font-family="sans-serif" font-size="13"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {whole}" {font}>'
        f'<rect width="{WIDTH}" height="{whole}" fill="#ffffff"/>{"".join(parts)}</svg>\n'
    )


def _panel(panel: Panel, bots: list[str], runs: list[Run], top: int) -> str:
    mine = [run for run in runs if run.loop.startswith(panel.loop)]
    found = {bot: sorted(getattr(run, panel.column) for run in mine if run.bot == bot) for bot in bots}
    most = max((values[-1] for values in found.values() if values), default=1.0)
    title = f'<text x="8" y="{top + 22}" font-weight="bold" fill="{INK}">{escape(panel.title)}</text>'
    rows = [
        _row(bot, values, most, top + TOP + at * (BAR + GAP), panel)
        for at, (bot, values) in enumerate(found.items())
        if values
    ]
    return title + "\n" + "\n".join(rows) + "\n"


def _row(bot: str, values: list[float], most: float, y: int, panel: Panel) -> str:
    median = statistics.median(values)
    low, middle, high = (_at(value, most, panel) for value in (values[0], median, values[-1]))
    line, colour = y + BAR / 2, OURS if bot.startswith("ours") else OTHERS
    return (
        f'<text x="8" y="{y + 14}" fill="{INK}">{escape(bot)}</text>'
        f'<rect x="{NAMES}" y="{y}" width="{middle:.1f}" height="{BAR}" fill="{colour}"/>'
        f'<path d="M{NAMES + low:.1f} {line}H{NAMES + high:.1f}" stroke="{RANGE}" stroke-width="2"/>'
        f'<text x="{NAMES + high + 8:.1f}" y="{y + 14}" fill="{INK}">{_short(median)}</text>'
    )


def _at(value: float, most: float, panel: Panel) -> float:
    """Return how far from the left a value lies; a logarithmic scale begins at 1."""
    share = log10(max(value, 1)) / log10(max(most, 10)) if panel.logarithmic else value / most
    return share * (WIDTH - NAMES - ROOM)


def _short(value: float) -> str:
    """Return a number with three digits, or more where it has more before the point."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"  # noqa: PLR2004 - three digits are enough
