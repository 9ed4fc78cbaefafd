"""`bot simulate`: a diary in, a line for each of its days out."""

import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from bot.content.load import DEFAULT_LANGUAGE, load_content
from bot.content.policy import load_policy
from bot.engine.diary import MOST_BYTES, DiaryError, read_diary, simulate, simulated_days
from bot.engine.diary.table import table

STANDARD_INPUT = "-"


def simulate_file(name: str, now: datetime, *, pretty: bool) -> Iterator[str]:
    """Give the lines about the diary in a file, `-` being standard input; raise DiaryError before the first of them."""
    history, policy = read_diary(_bytes(name), now), load_policy()
    if pretty:
        return table(simulated_days(history, policy), load_content().words[DEFAULT_LANGUAGE])
    return map(json.dumps, simulate(history, policy))


def _bytes(name: str) -> bytes:
    """Read no more than it takes to know that a diary is too large."""
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    try:
        with Path(name).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "that is no file name"
        raise DiaryError(f"{name}: cannot be read: {reason}.") from None
