"""A tap, answered and its card changed: ours beside a plain PTB bot, a plain aiogram bot and a usual bot of the trade.

Each bot is a process of its own, all of them against the same small Bot API over real sockets, in turn, several times.
`make rivals` installs the others first. With --keep the raw results and a chart go to docs/performance.
"""

import argparse
import asyncio
import json
import statistics
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(Path(__file__).parent))

from tap.bots import BOTS, KEY, RIVALS, Bot  # noqa: E402 - found by the lines above
from tap.chart import chart  # noqa: E402 - as above
from tap.load import PER_SECOND, Load, Run, as_json, measure  # noqa: E402 - as above
from tap.people import make_people  # noqa: E402 - as above

from bot.clock import utc_now  # noqa: E402 - as above

PEOPLE = 3000  # three taps each
LONGER = 5  # times as long the open loop runs, else 99 of 100 would hang on its three slowest taps
KEPT = ROOT / "docs" / "performance"


async def main(options: argparse.Namespace) -> None:
    """Run every bot in turn, and print the medians with their ranges."""
    others = [each.partition("=") for each in options.against]
    states = [Bot(f"ours, {name}", "tap.ours", is_ours=True, source=source) for name, _, source in others]
    bots = states + [bot for bot in BOTS if not options.only or any(word in bot.name for word in options.only)]
    delay_s = options.delay_ms / 1000
    loads = (Load(options.seconds, delay_s=delay_s), Load(options.seconds * LONGER, PER_SECOND, delay_s))
    runs = []
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "people" / "bot.db"
        people = await make_people(database, KEY, PEOPLE, utc_now())
        for _ in range(options.repeats):
            for load in loads[: 1 if options.closed else 2]:
                for bot in bots:
                    runs.append(await measure(bot, load, people, database))
                    print(json.dumps(as_json(runs[-1])), file=sys.stderr)
    print_table(bots, runs)
    if options.keep:
        KEPT.mkdir(exist_ok=True)
        lines = ",\n".join(json.dumps(as_json(run)) for run in runs)
        (KEPT / "taps.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
        (KEPT / "taps.svg").write_text(chart(runs), encoding="utf-8")


def print_table(bots: list[Bot], runs: list[Run]) -> None:
    """Print a line for each bot and loop: the median, and the lowest and the highest of the repeats."""
    for loop in dict.fromkeys(run.loop for run in runs):
        print(f"\n{loop:36}{'taps/s':>22}{'p50 ms':>22}{'p99 ms':>22}{'CPU ms a tap':>22}")
        for bot in bots:
            mine = [run for run in runs if run.bot == bot.name and run.loop == loop]
            columns = ("taps_per_s", "p50_ms", "p99_ms", "cpu_ms_per_tap")
            cells = (cell([getattr(run, column) for run in mine]) for column in columns)
            print(f"{bot.name:36}" + "".join(f"{text:>22}" for text in cells))


def cell(values: list[float]) -> str:
    """Return a median with its range."""
    digits = 0 if min(values) >= 100 else 1 if min(values) >= 10 else 2  # noqa: PLR2004 - three digits are enough
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}-{max(values):.{digits}f})"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=8, help="of each closed run, after the warm-up")
    parser.add_argument("--delay-ms", type=float, default=0, help="what the Bot API takes for a call")
    parser.add_argument("--only", action="append", help="bots whose name has this word; may be repeated")
    parser.add_argument(
        "--against", action="append", default=[], metavar="NAME=PYTHONPATH", help="also measure another state of ours"
    )
    parser.add_argument("--closed", action="store_true", help="the closed loop alone")
    parser.add_argument("--keep", action="store_true", help="write docs/performance/taps.json and taps.svg")
    if not RIVALS.exists():
        sys.exit("The other bots are not installed: run `make rivals` first.")
    asyncio.run(main(parser.parse_args()))
