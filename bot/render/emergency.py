"""Whom to call, in words: the number of the person's country, else the general words."""

from bot.model.emergency import Emergency
from bot.model.words import Say


def call_words(words: Say, key: str, where: Emergency) -> str:
    """Return the sentence `key` with the country's number, or its general form `key`-anywhere."""
    if not where.numbers:
        return words.say(f"{key}-anywhere")
    return words.say(key, number=_either(words, where.numbers), country=words.say(f"country-{where.country}"))


def _either(words: Say, numbers: tuple[str, ...]) -> str:
    first, *more = numbers
    return words.say("number-or", first=first, second=more[0]) if more else first


def distress_words(words: Say, where: Emergency) -> str:
    """Return the one fixed reply to distress: kind words, the emergency number, somebody to talk to."""
    line = words.say("helpline-anywhere")
    if where.helpline is not None:
        country = words.say(f"country-{where.country}")
        line = words.say("helpline", country=country, name=where.helpline.name, number=where.helpline.number)
    return "\n\n".join((words.say("told-rf_distress"), call_words(words, "emergency-harm", where), line))
