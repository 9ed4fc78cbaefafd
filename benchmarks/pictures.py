"""What a progress picture and a report cost, and how long the event loop stands still while a thread makes them."""

import asyncio
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.app.memory import settle
from bot.content.fonts import font, font_file
from bot.content.load import load_content
from bot.content.policy import load_policy, policy_date
from bot.render.pictures import PAGE, PHONE, Fonts, draw_progress
from bot.render.report import FontFiles, report_pdf
from bot.rules.report import Beside, report
from bot.rules.trail import since, trail
from tests.rules.diaries import on
from tests.trails import healthy

ROUNDS, DAYS = 30, 400
PAUSE_S, REST_S = 0.001, 0.08
NOW = datetime(2027, 4, 5, 12, tzinfo=UTC)


async def widest_gap(work: Callable[[], object]) -> float:
    """Return the longest time in seconds for which the loop could do nothing else while a thread did `work`."""
    gaps, task = [0.0], asyncio.create_task(asyncio.to_thread(work))
    while not task.done():
        begun = time.perf_counter()
        await asyncio.sleep(PAUSE_S)
        gaps.append(time.perf_counter() - begun - PAUSE_S)
    await task
    return max(gaps)


def rest() -> None:
    """Do nothing for as long as a picture takes."""
    time.sleep(REST_S)


def spent(work: Callable[[], object]) -> float:
    """Return how many seconds `work` takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


async def main() -> None:
    """Print a row for each picture."""
    told, policy, words = healthy(DAYS), load_policy(), load_content().words["en"]
    fonts, last = Fonts(font("Regular"), font("Bold")), on(DAYS - 1)
    settle()
    print(f"{'':50}{'ms':>8}{'longest':>10}{'gap':>8}{'widest':>8}{'KB':>6}")
    row(
        "nothing: how long this machine itself holds us up",
        [REST_S],
        [await widest_gap(rest) for _ in range(ROUNDS)],
        0,
    )
    for span in (14, 42, 90):
        found = trail(told, since(last, span), last, policy)
        png = draw_progress(found, words, fonts, PHONE)
        assert png == draw_progress(found, words, fonts, PHONE)
        draw = partial(draw_progress, found, words, fonts, PHONE)
        times, gaps = [spent(draw) for _ in range(ROUNDS)], [await widest_gap(draw) for _ in range(ROUNDS)]
        row(f"picture of {span} days", times, gaps, len(png))
    files = FontFiles(str(font_file("Regular")), str(font_file("Bold")))
    found_report = report(told, last, policy, policy_date(), Beside())

    def make() -> bytes:
        return report_pdf(found_report, words, draw_progress(found_report.trail, words, fonts, PAGE), files, NOW)

    times, gaps = [spent(make) for _ in range(ROUNDS)], [await widest_gap(make) for _ in range(ROUNDS)]
    row("page for the physio (PDF)", times, gaps, len(make()))
    times = [spent(lambda: trail(told, since(last, 90), last, policy)) for _ in range(ROUNDS)]
    row(f"trail of 90 of {DAYS} days (in that thread too)", times, [], 0)


def row(name: str, times: list[float], gaps: list[float], size: int) -> None:
    """Print the median and the longest time, and of the rounds' widest gaps the median and the widest."""
    gap = f"{statistics.median(gaps) * 1000:8.1f}{max(gaps) * 1000:8.1f}" if gaps else f"{'':16}"
    print(f"{name:50}{statistics.median(times) * 1000:8.1f}{max(times) * 1000:10.1f}{gap}{size / 1024:6.0f}")


if __name__ == "__main__":
    asyncio.run(main())
