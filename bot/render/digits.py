"""Numbers with one digit after the point, as each language writes them."""

from bot.model.words import Say


def one_digit(words: Say, value: float) -> str:
    """Return a number that is not negative, rounded to tenths: "1.9", in German "1,9"."""
    whole, tenth = f"{value:.1f}".split(".")
    return words.say("tenths", whole=whole, tenth=tenth)
