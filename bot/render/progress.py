"""The progress picture in words, for its caption and for who cannot see it."""

from collections import Counter
from datetime import timedelta
from statistics import mean

from bot.model.trail import Trail, TrailDay
from bot.model.words import Say
from bot.render.digits import one_digit
from bot.render.moments import day

WEEK = 7  # mornings that are compared
NOISE = 1  # points; a smaller change is within the noise (evidence 4.7)


def caption(words: Say, trail: Trail) -> str:
    """Return what the picture shows: mornings, runs, strength work, flares and danger, and what is left empty."""
    head = words.say("progress-title", first=day(words, trail.first), last=day(words, trail.last))
    lines = [_mornings(words, trail), _usual(words, trail), _runs(words, trail), _stage(words, trail)]
    lines += [*_setbacks(words, trail), _empty(words, trail)]
    return "\n".join([head, "", *filter(None, lines)])


def _pains(trail: Trail) -> list[int]:
    return [told.pain for told in trail.days if told.pain is not None]


def _mornings(words: Say, trail: Trail) -> str:
    """Compare the first mornings with the last ones; with too few of them only say the average."""
    pains = _pains(trail)
    if not pains:
        return words.say("progress-no-mornings")
    if len(pains) < 2 * WEEK:
        return words.say("progress-few", count=len(pains), now=round(mean(pains), 1))
    then, now = mean(pains[:WEEK]), mean(pains[-WEEK:])
    change = "same" if abs(now - then) < NOISE else "easier" if now < then else "sorer"
    return words.say(f"progress-{change}", now=one_digit(words, now), then=one_digit(words, then))


def _usual(words: Say, trail: Trail) -> str:
    known = [told.baseline for told in trail.days if told.baseline is not None and told.pain is not None]
    if not known:
        return ""
    key = "progress-usual" if known[0] != known[-1] else "progress-usual-same"
    return words.say(key, then=known[0], now=known[-1])


def _runs(words: Say, trail: Trail) -> str:
    runs = [run for told in trail.days for run in told.runs]
    if not runs:
        return words.say("progress-no-runs")
    known = [run.minutes for run in runs if run.minutes is not None]
    counts = Counter(run.colour.value if run.colour else "unknown" for run in runs)
    line = words.say("progress-runs", count=len(runs), longest=str(max(known)) if known else "none")
    parts = [words.say(f"progress-runs-{colour}", count=counts[colour]) for colour in _COLOURS if counts[colour]]
    return f"{line} {words.say('progress-runs-colours', parts=', '.join(parts))}"


_COLOURS = ("green", "amber", "red", "unknown")


def _stage(words: Say, trail: Trail) -> str:
    if not trail.days:
        return ""
    stage, moved = words.say(f"stage-{trail.days[-1].stage}"), [told.date for told in trail.days if told.move]
    if moved:
        return words.say("progress-stage-since", stage=stage, day=day(words, moved[-1]))
    return words.say("progress-stage", stage=stage)


def _setbacks(words: Say, trail: Trail) -> list[str]:
    flares = [told for told in trail.days if told.flare]
    danger = [told for told in trail.days if told.danger is not None]
    found = []
    if flares:
        open_now = trail.days[-1].flare and _is_recent(trail, trail.days[-1])
        found.append(words.say("progress-flare-open" if open_now else "progress-flare", ceiling=trail.ceiling))
    if danger:
        found.append(words.say("progress-danger"))
    return found


def _is_recent(trail: Trail, told: TrailDay) -> bool:
    return trail.last - told.date <= timedelta(days=1)


def _empty(words: Say, trail: Trail) -> str:
    """Say how many of the days since the first one told have no morning."""
    if not trail.days:
        return ""
    days = (trail.last - trail.days[0].date).days + 1
    missing = days - len(_pains(trail))
    return words.say("progress-empty", count=missing) if missing else ""
