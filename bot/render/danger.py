"""A danger sign in words: what it may be, whom to see, how soon."""

from bot.model.decision import Urgency
from bot.model.diary import Flag
from bot.model.emergency import Emergency
from bot.model.words import Say
from bot.render.emergency import call_words


def danger_words(words: Say, flag: Flag, urgency: Urgency, where: Emergency) -> str:
    """Return how soon to be seen first, then what the sign may be and what to do."""
    return f"{advice_words(words, flag, urgency, where)}\n\n{words.say('danger-stopped')}"


def advice_words(words: Say, flag: Flag, urgency: Urgency, where: Emergency) -> str:
    """Return the same for somebody who has no plan that could be stopped."""
    return f"{urgency_words(words, flag, urgency, where)}\n\n{words.say(f'danger-{flag}')}"


def urgency_words(words: Say, flag: Flag, urgency: Urgency, where: Emergency) -> str:
    """Return how soon to be seen, and by whom; in an emergency the number of the country.

    After an antibiotic a call before the next dose is what helps, and not a visit (evidence 5.5, MHRA 2019).
    """
    if urgency is Urgency.EMERGENCY:
        return call_words(words, "urgency-emergency", where)
    if flag is Flag.FLUOROQUINOLONE:
        return words.say("urgency-antibiotic")
    return words.say(f"urgency-{urgency}")
