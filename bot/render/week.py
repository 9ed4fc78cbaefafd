"""A week in words, beside the week before it."""

from bot.model.report import Week
from bot.model.standing import Gate
from bot.model.words import Say
from bot.render.digits import one_digit
from bot.render.plan import gate_words

NOISE = 1  # points; a smaller change of the mornings is within the noise (evidence 4.7)
FEW = 3  # mornings in a week below which it tells little
_OWN = {"holds", "raises", "rebounds", "sessions", "green_days", "days", "legs", "weaker_leg", "hops", "calm_days"}


def week_lines(words: Say, week: Week, before: Week, prompted: int) -> list[str]:
    """Return mornings, runs, exercise and how the loads settled; `prompted` counts the days with an exercise."""
    return [_mornings(words, week, before), _runs(words, week, before), *_rest(words, week, prompted)]


def _mornings(words: Say, week: Week, before: Week) -> str:
    if week.mean is None:
        return words.say("summary-no-mornings")
    if before.mean is None:
        return words.say("summary-mornings", now=one_digit(words, week.mean))
    return words.say(
        f"summary-{change_of(week, before)}", now=one_digit(words, week.mean), then=one_digit(words, before.mean)
    )


def change_of(week: Week, before: Week) -> str:
    """Return how the mornings have changed: "same", "easier" or "sorer"; unknown is the same."""
    change = 0.0 if week.mean is None or before.mean is None else week.mean - before.mean
    return "same" if abs(change) < NOISE else "easier" if change < 0 else "sorer"


def _runs(words: Say, week: Week, before: Week) -> str:
    if not week.runs and not before.runs:
        return words.say("summary-no-runs")
    if not (before.mornings or before.runs or before.sessions):
        return words.say("summary-runs-first", runs=week.runs, minutes=week.run_minutes)
    return words.say(
        "summary-runs",
        runs=week.runs,
        minutes=week.run_minutes,
        runs_before=before.runs,
        minutes_before=before.run_minutes,
    )


def _rest(words: Say, week: Week, prompted: int) -> list[str]:
    lines = [words.say("summary-exercise", done=week.sessions, planned=max(prompted, week.sessions))]
    if week.settled + week.unsettled:
        lines.append(words.say("summary-settled", settled=week.settled, all=week.settled + week.unsettled))
    return lines


def next_week(
    words: Say, week: Week, before: Week, prompted: int, ceiling: int, *, settling: bool, moved_up: bool
) -> str:
    """Return what the week means for the next one; `ceiling` is the person's limit for pain (0-10)."""
    if settling:
        return words.say("summary-next-settle", ceiling=ceiling)
    if week.mornings < FEW:
        return words.say("summary-next-tell")
    if change_of(week, before) == "sorer":
        return words.say("summary-next-hold")
    if week.sessions * 2 < prompted:
        return words.say("summary-next-exercise")
    return words.say("summary-next-new" if moved_up else "summary-next-on")


def gate_to_come(words: Say, gates: tuple[Gate, ...]) -> str:
    """Return the first thing that the next stage still asks for, "" when it is only today's morning."""
    shut = next((gate for gate in gates if not gate.open and gate.name in _OWN), None)
    return "" if shut is None else words.say("summary-gate", gate=gate_words(words, shut))
