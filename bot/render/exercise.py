"""A dose in words, the card of the exercise, and the guide through a session."""

from datetime import date

from bot.model.decision import Dose
from bot.model.diary import Site
from bot.model.session import Step
from bot.model.words import Say
from bot.render.moments import day


def dose_words(words: Say, dose: Dose) -> str:
    """Return a dose in words: "heel raise hold: 5 holds of 30 seconds, both legs"."""
    name = words.say(f"exercise-{dose.exercise}")
    legs = words.say("one-leg" if dose.one_leg else "both-legs")
    if dose.hold_s:
        return words.say("dose-holds", name=name, sets=dose.sets, seconds=dose.hold_s, legs=legs)
    return words.say("dose-reps", name=name, sets=dose.sets, reps=dose.reps or 0, legs=legs)


def card_words(words: Say, when: date, dose: Dose, usual_sets: int, site: Site) -> str:
    """Return the card: the dose and why it is less today, how to do it, what to mind, when to stop."""
    parts = [title(words, when, dose)]
    if dose.volume < 1:
        percent = round(dose.volume * 100)
        parts.append(words.say("exercise-less", usual=usual_sets, percent=percent))
    if dose.times_a_day > 1:
        parts.append(words.say("exercise-twice"))
    parts.append(words.say(f"exercise-{dose.exercise}-how"))
    if site is Site.INSERTIONAL:
        parts.append(words.say(f"exercise-{dose.exercise}-low"))
    return "\n\n".join([*parts, words.say("exercise-stop-if")])


def title(words: Say, when: date, dose: Dose) -> str:
    """Return the day and the dose."""
    return words.say("exercise-title", day=day(words, when), dose=dose_words(words, dose))


def ways_words(words: Say, when: date, dose: Dose) -> str:
    """Return other ways to do the exercise: with a bent knee, and for pain low at the heel."""
    parts = [title(words, when, dose), words.say("exercise-ways")]
    parts += [words.say(key) for kind in ("bent", "low") if words.has(key := f"exercise-{dose.exercise}-{kind}")]
    return "\n\n".join([*parts, words.say("exercise-stop-if")])


def guide_words(words: Say, when: date, dose: Dose, step: Step, *, paused: bool) -> str:
    """Return what to do at a step of the session."""
    head, kind = words.say("guide-title", day=day(words, when)), "hold" if dose.hold_s else "set"
    if paused:
        return f"{head}\n\n{words.say(f'guide-{kind}-paused', at=step.at, sets=step.sets)}"
    if step.is_rest:
        return f"{head}\n\n{words.say(f'guide-{kind}-rest', at=step.at, sets=step.sets, seconds=step.seconds or 0)}"
    return "\n\n".join([head, _set_words(words, dose, step), *([words.say("guide-one-leg")] if dose.one_leg else [])])


def _set_words(words: Say, dose: Dose, step: Step) -> str:
    legs = words.say("one-leg" if dose.one_leg else "both-legs")
    if dose.hold_s:
        one = "yes" if dose.one_leg else "no"
        return words.say("guide-hold", at=step.at, sets=step.sets, legs=legs, seconds=dose.hold_s, one=one)
    cue = words.say(f"guide-cue-{dose.exercise}")
    return words.say("guide-set", at=step.at, sets=step.sets, legs=legs, reps=dose.reps or 0, cue=cue)
