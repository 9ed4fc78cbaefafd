"""A danger sign in words: what it may be, whom to see, how soon."""

from bot.model.decision import Urgency
from bot.model.diary import Flag
from bot.model.words import Say


def danger_words(words: Say, flag: Flag, urgency: Urgency) -> str:
    """Return how soon to be seen first, then what the sign may be and what to do."""
    return f"{words.say(f'urgency-{urgency}')}\n\n{words.say(f'danger-{flag}')}\n\n{words.say('danger-stopped')}"
