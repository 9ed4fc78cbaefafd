"""Read the number words of a language, so that "four" is an answer."""

from importlib.resources.abc import Traversable

from bot.content.errors import Strict, read_toml


class NumberWords(Strict):
    """Words for numbers ("four": 4), for time ("half an hour": 30), units, and words to pass over."""

    numbers: dict[str, int]
    minutes: dict[str, int]
    times: dict[str, str]
    minute_units: tuple[str, ...]
    hour_units: tuple[str, ...]
    joiners: tuple[str, ...]
    of_ten: tuple[str, ...]
    fillers: frozenset[str]
    until: tuple[str, ...] = ()  # between the two ends of a span: "22 to 7"
    begins: tuple[str, ...] = ()  # before its first end: "from 22 to 7"


def load_number_words(file: Traversable) -> NumberWords:
    """Read the number words."""
    return read_toml(file, NumberWords)
