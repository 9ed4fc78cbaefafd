"""A dose in words, and the guide through a session."""

from bot.model.decision import Dose
from bot.model.words import Say


def dose_words(words: Say, dose: Dose) -> str:
    """Return a dose in words: "heel raise hold: 5 holds of 30 seconds, both legs"."""
    name = words.say(f"exercise-{dose.exercise}")
    legs = words.say("one-leg" if dose.one_leg else "both-legs")
    if dose.hold_s:
        return words.say("dose-holds", name=name, sets=dose.sets, seconds=dose.hold_s, legs=legs)
    return words.say("dose-reps", name=name, sets=dose.sets, reps=dose.reps or 0, legs=legs)


def guide_words(words: Say, dose: Dose, rest_s: int, ceiling: int) -> str:
    """Return the session step by step; `ceiling` is the pain (0-10) up to which it may ache."""
    if dose.hold_s:
        return words.say("guide-holds", sets=dose.sets, seconds=dose.hold_s, rest=rest_s, ceiling=ceiling)
    return words.say("guide-reps", sets=dose.sets, reps=dose.reps or 0, rest=rest_s, ceiling=ceiling)
