"""Read the number words of a language, so that "four" is an answer."""

from importlib.resources.abc import Traversable
from typing import Literal

from bot.content.errors import Strict, read_toml


class NumberWords(Strict):
    """Words for numbers ("four": 4), for time ("half an hour": 30), units, and words to pass over.

    `articles` are passed over beside a number, but not in an amount of time ("an hour"); `clock_marks` part hours from
    minutes ("19h30"); `half_days` tell which half of the day an hour belongs to ("7 pm"); `repeats` tell of several
    amounts ("3 x 10 min"), of which none is the answer.
    """

    numbers: dict[str, int]
    minutes: dict[str, int]
    times: dict[str, str]
    minute_units: tuple[str, ...]
    hour_units: tuple[str, ...]
    joiners: tuple[str, ...]
    of_ten: tuple[str, ...]
    fillers: frozenset[str]
    articles: frozenset[str]
    clock_marks: tuple[str, ...]
    half_days: dict[str, Literal["am", "pm"]]
    repeats: tuple[str, ...]
    until: tuple[str, ...] = ()  # between the two ends of a span: "22 to 7"
    begins: tuple[str, ...] = ()  # before its first end: "from 22 to 7"


def load_number_words(file: Traversable) -> NumberWords:
    """Read the number words."""
    return read_toml(file, NumberWords)
