"""How well free text is understood: a line of the table in docs/answers.md for each set of texts.

    python benchmarks/answers.py [FILE ...]

A file has lines of {"q", "topic", "red_flag", "urgent"}; those in `answers/` are taken when none is named.

They are unseen by the model: whoever learns from one, or from what it shows, takes it out of there.
"""

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.content.lexicon import load_lexicon
from bot.content.questions import HARMLESS, OFF_TOPIC
from bot.engine.understanding import Understanding, load_understanding

USUAL = sorted((Path(__file__).parent / "answers").glob("*.jsonl"))
Told = tuple[dict[str, Any], Understanding]


def share(name: str, told: Iterable[Told], holds: Callable[[Told], bool]) -> str:
    """Return how many of these texts something holds for."""
    found = [holds(each) for each in told]
    return f"{name:24}{sum(found):5} of {len(found):<5}{100 * sum(found) / max(len(found), 1):6.1f} %"


def lines(told: list[Told]) -> list[str]:
    """Return a line for each figure."""
    danger = [each for each in told if each[0]["red_flag"]]
    harmless = [each for each in told if each[0]["topic"].startswith(HARMLESS)]
    off = [each for each in told if each[0]["topic"] == OFF_TOPIC]
    asked = [each for each in told if each not in [*danger, *harmless, *off]]
    return [
        share("right first", asked, lambda each: each[1].topic == each[0]["topic"]),
        share("among three", asked, lambda each: each[0]["topic"] in {each[1].topic, *each[1].candidates}),
        share("danger noticed", danger, lambda each: each[1].red_flag),
        share("of these urgent", (each for each in danger if each[0]["urgent"]), lambda each: each[1].red_flag),
        share("false alarms, harmless", harmless, lambda each: each[1].red_flag),
        share("false alarms, ordinary", asked, lambda each: each[1].red_flag),
        share("off-topic as topic", off, lambda each: each[1].topic not in {OFF_TOPIC, None}),
    ]


def main(files: list[Path]) -> None:
    """Understand every text of the files."""
    understand = load_understanding(load_lexicon("en"))
    for file in files:
        texts = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        print(file.stem, *lines([(text, understand(text["q"])) for text in texts]), sep="\n")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or USUAL)
