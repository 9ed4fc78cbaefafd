"""Read the number words of a language, so that "four" is an answer."""

from importlib.resources.abc import Traversable

from bot.content.errors import Strict, read_toml


class NumberWords(Strict):
    """Words for numbers ("four": 4), for amounts of time ("half an hour": 30) and for hours ("hour": 60)."""

    numbers: dict[str, int]
    minutes: dict[str, int]
    minute_units: tuple[str, ...]
    hour_units: tuple[str, ...]


def load_number_words(file: Traversable) -> NumberWords:
    """Read the number words."""
    return read_toml(file, NumberWords)
