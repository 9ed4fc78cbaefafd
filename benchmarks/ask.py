"""How long one text takes to be understood, what it costs to start, and how much memory it holds."""

import gc
import statistics
import sys
import time
import tracemalloc
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.content.lexicon import load_lexicon
from bot.engine.understanding import Understander, load_understanding
from tests.understanding.asking import HELD_OUT

ROUNDS = 10
STORY = "I ran on Tuesday, it was a 2 and I felt fine, then my calf got tight and I stopped. " * 60


def timed(understand: Understander, texts: list[str]) -> list[float]:
    """Return the milliseconds that each text took, sorted."""
    spent = []
    for text in texts:
        begun = time.perf_counter()
        understand(text)
        spent.append((time.perf_counter() - begun) * 1000)
    return sorted(spent)


def start() -> tuple[Understander, float, float]:
    """Return an understander, and the milliseconds of reading the content and of making it ready."""
    begun = time.perf_counter()
    lexicon = load_lexicon("en")
    read = time.perf_counter()
    understand = load_understanding(lexicon)
    return understand, (read - begun) * 1000, (time.perf_counter() - read) * 1000


def memory() -> float:
    """Return the megabytes that an understander and its lexicon hold."""
    gc.collect()
    tracemalloc.start()
    kept = load_understanding(load_lexicon("en"))
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept("hi").topic == "off_topic"
    return held / 1e6


def main() -> None:
    """Print the table."""
    understand, read, ready = start()
    texts = [text for _, text in HELD_OUT] * ROUNDS
    timed(understand, texts[: len(HELD_OUT)])
    spent = timed(understand, texts)
    long = timed(understand, [STORY[:5000]] * 20)
    print(f"start: {read:.0f} ms to read, {ready:.0f} ms to make ready")
    slow = spent[len(spent) * 99 // 100]
    print(f"one of {len(HELD_OUT)} texts: p50 {statistics.median(spent):.2f} ms, p99 {slow:.2f} ms")
    print(f"5,000 characters: p50 {statistics.median(long):.0f} ms, most {long[-1]:.0f} ms")
    print(f"memory held: {memory():.1f} MB")


if __name__ == "__main__":
    main()
