"""The facts of a page for the physio, out of everything that was told."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import mean

from bot.model.diary import Flag, History
from bot.model.policy import Policy
from bot.model.report import Report, Test, Week
from bot.model.trail import Trail
from bot.rules.days import days_until
from bot.rules.outlook import has_answers
from bot.rules.trail import since, trail

SHOWN_DAYS, WEEKS, MOVES, TESTS, FLAGS, RULES = 90, 8, 5, 3, 3, 5
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Beside:
    """What the days do not hold: how good it is overall by date, the notes to be shown, how many there are."""

    overall: tuple[tuple[date, int], ...] = ()
    notes: tuple[tuple[date, str], ...] = ()
    note_count: int = 0


def report(history: History, today: date, policy: Policy, policy_date: date, beside: Beside) -> Report:
    """Return what the page tells on a day."""
    first = min((day.date for day in history.days if has_answers(day)), default=None)
    whole = trail(history, first or today, today, policy)
    usual = [told.baseline for told in whole.days if told.baseline is not None]
    counts = Counter(rule for told in whole.days for rule in told.rules)
    return Report(
        today=today,
        profile=history.profile,
        stage=whole.days[-1].stage if whole.days else whole.stage,
        baseline=usual[-1] if usual else history.profile.baseline_pain,
        first=first,
        told=sum(told.pain is not None for told in whole.days),
        trail=_last_days(whole, SHOWN_DAYS),
        weeks=tuple(_weeks(whole)),
        moves=tuple(told.move for told in whole.days if told.move is not None)[-MOVES:],
        tests=tuple(_tests(history, today, beside))[-TESTS:],
        flags=tuple(_flags(history, today))[-FLAGS:],
        rules=tuple(counts.most_common(RULES)),
        notes=beside.notes,
        note_count=beside.note_count,
        policy_date=policy_date,
    )


def _last_days(whole: Trail, span: int) -> Trail:
    """Return the end of a trail, with the stage that the days before it had come to."""
    first = since(whole.last, span)
    before = [told.stage for told in whole.days if told.date < first]
    days = tuple(told for told in whole.days if told.date >= first)
    return replace(whole, first=first, stage=before[-1] if before else whole.stage, days=days)


def _weeks(whole: Trail) -> Iterator[Week]:
    """Give the last weeks, oldest first, without those before the first day told."""
    for back in range(WEEKS, 0, -1):
        first = since(whole.last, _WEEK * back)
        if first + timedelta(days=_WEEK) > whole.first:
            yield week_of(whole, first)


def week_of(whole: Trail, first: date) -> Week:
    """Return what the trail tells of the seven days from `first`."""
    days = [told for told in whole.days if first <= told.date < first + timedelta(days=_WEEK)]
    pains = [told.pain for told in days if told.pain is not None]
    runs = [run for told in days for run in told.runs]
    minutes = [run.minutes for run in runs if run.minutes is not None]
    return Week(
        first=first,
        mornings=len(pains),
        mean=mean(pains) if pains else None,
        runs=len(runs),
        run_minutes=sum(minutes),
        longest=max(minutes, default=None),
        sessions=sum(told.exercised for told in days),
        others=sum(told.other for told in days),
        settled=sum(told.settled is True for told in days),
        unsettled=sum(told.settled is False for told in days),
    )


def _tests(history: History, today: date, beside: Beside) -> Iterator[Test]:
    overall = dict(beside.overall)
    days = {day.date: day for day in days_until(history, today)}
    for when in sorted({*days, *overall}):
        day = days.get(when)
        hop, rises = (day.hop_pain, day.heel_rises) if day is not None else (None, None)
        if hop is not None or rises is not None or when in overall:
            left, right = rises or (None, None)
            yield Test(when, hop, left, right, overall.get(when))


def _flags(history: History, today: date) -> Iterator[tuple[date, Flag, date | None]]:
    days = days_until(history, today)
    for day in days:
        for flag in sorted(day.red_flags):
            cleared = next((later.date for later in days if later.date >= day.date and later.cleared), None)
            yield day.date, flag, cleared
