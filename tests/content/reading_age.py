"""How hard our words are to read: `make reading` prints it for every text of ten words or more."""

import re
import statistics
import sys
from collections.abc import Mapping

from bot.content.load import DEFAULT_LANGUAGE, load_content
from bot.model.screen import plain
from tests.content.code import source
from tests.content.reading import grade

LEAST_WORDS = 10  # the measure means little for a button or half a line
WORST = 5


def texts() -> dict[str, str]:
    """Return every English text by its name: sentences of the bot, and topics."""
    content = load_content()
    found = {key: plain(filled(key)) for key in content.words[DEFAULT_LANGUAGE].keys}
    found |= {f"topic {topic.id}": plain(topic.text) for topic in content.topics[DEFAULT_LANGUAGE]}
    return {name: text for name, text in found.items() if len(text.split()) >= LEAST_WORDS}


def filled(key: str) -> str:
    """Return a sentence with a short word in each of its places."""
    return load_content().words[DEFAULT_LANGUAGE].say(key, **dict.fromkeys(re.findall(r"\$(\w+)", source(key)), "run"))


def grades() -> dict[str, float]:
    """Return the Flesch-Kincaid grade of every text; a list counts a line for a sentence."""
    return {name: grade(" ".join(map(ended, text.splitlines()))) for name, text in texts().items()}


def ended(line: str) -> str:
    """Return a line that ends as a sentence does; an empty one stays empty."""
    return line if not line.strip() or line.rstrip().endswith((".", "!", "?", ":")) else f"{line}."


def figures(measured: Mapping[str, float]) -> tuple[float, float]:
    """Return the median and the 90th percentile."""
    return statistics.median(measured.values()), statistics.quantiles(measured.values(), n=10)[-1]


def lines() -> list[str]:
    """Return the figures, and the texts that are hardest to read."""
    measured = grades()
    median, ninetieth = figures(measured)
    worst = sorted(measured, key=lambda name: -measured[name])[:WORST]
    head = f"{len(measured)} texts: median grade {median:.1f}, 90th percentile {ninetieth:.1f}"
    return [head, *(f"{measured[name]:5.1f}  {name}" for name in worst)]


if __name__ == "__main__":
    sys.stdout.write("\n".join(lines()) + "\n")
