"""Histories to draw and to report on: a healthy one, a flare, gaps, both sides, danger, loads alone."""

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

from bot.model.diary import Day, Flag, History, Load, LoadKind, Profile, Session, Side, Site, Stage
from bot.model.report import Report
from bot.model.trail import Trail
from bot.rules.report import Beside, report
from bot.rules.trail import since, trail
from tests.rules.diaries import START, on, policy

REVIEWED = date(2026, 11, 27)
DAYS = 95

PROFILE = Profile("Europe/Berlin", Side.LEFT, Site.MIDPORTION, baseline_pain=3, started_on=START)


def lived(days: int, tell: Callable[[int], Day], profile: Profile = PROFILE) -> History:
    """Return a history of so many days, each told by `tell`."""
    return History(profile, tuple(tell(n) for n in range(days)))


def _run(minutes: int | None, pain: int | None, **told: bool) -> tuple[Load, ...]:
    return (Load(LoadKind.RUN, time(18), minutes, pain, **told),)


def healthy(days: int) -> History:
    """Return a runner whose mornings ease, who runs longer every other day, and goes up the stages."""

    def tell(n: int) -> Day:
        pain = max(0, round(3 - n / 25 + 0.6 * math.sin(n * 1.7)))
        stage = Stage.ISOMETRIC if n < 8 else Stage.SLOW if n < 30 else Stage.LOAD
        session = Session(stage, time(19), True, True, 5, 20, 30, 2)
        walk = (Load(LoadKind.CYCLE, time(12), 40, 1),) if n % 5 == 1 else ()
        runs = _run(20 + n // 3, 2) if n % 2 == 0 else ()
        return Day(
            on(n), pain, 10, exercises=(session,) if n % 2 == 0 or n < 30 else (), activities=(*runs, *walk),
            heel_rises=(24, 25), hop_pain=1,
        )  # fmt: skip

    return lived(days, tell, replace(PROFILE, running=True, longest_run_min=25))


def flaring(days: int) -> History:
    """Return a runner with a run that was too much, three bad mornings after it, and a slow way back."""

    def tell(n: int) -> Day:
        bad = {22: 6, 23: 6, 24: 5, 25: 5, 26: 4, 27: 3}
        runs = _run(70, 7) if n == 21 else _run(30, 4 if n % 9 == 0 else 2) if n % 3 == 0 and not 21 < n < 32 else ()
        session = Session(Stage.SLOW, time(19), True, True, 3, 15, None, 2)
        return Day(on(n), bad.get(n, 2), 10, activities=runs, exercises=(session,) if n % 2 else ())

    return lived(days, tell, replace(PROFILE, stage=Stage.SLOW, running=True, longest_run_min=40))


def gappy(days: int) -> History:
    """Return somebody on the ladder who tells every other week, some runs without minutes or pain."""
    told = healthy(days)
    kept = [replace(day, activities=_run(None, None) if n % 4 == 0 else ()) for n, day in enumerate(told.days)]
    sparse = tuple(day for n, day in enumerate(kept) if n % 14 < 6 and n % 5 != 4)
    return History(replace(PROFILE, side=Side.RIGHT, run_step=2), sparse)


def dangerous(days: int) -> History:
    """Return somebody with both sides sore, who told of a swollen calf and was cleared a week later."""

    def tell(n: int) -> Day:
        flags = frozenset({Flag.DVT}) if n == days - 20 else frozenset[Flag]()
        runs = _run(12, 2) if n % 4 == 0 and not days - 20 <= n < days - 10 else ()
        return Day(on(n), 4 if n % 3 else 3, 30, red_flags=flags, cleared=n == days - 12, activities=runs)

    return lived(days, tell, replace(PROFILE, side=Side.BOTH, baseline_pain=4, running=True))


def loads_only(days: int) -> History:
    """Return somebody who logs runs and answers no check-in."""
    return lived(
        days, lambda n: Day(on(n), activities=_run(25, 2) if n % 3 == 0 else ()), replace(PROFILE, running=True)
    )


def one_day() -> History:
    """Return somebody's first morning."""
    return lived(1, lambda n: Day(on(n), 3, 15))


TOLD = {
    "healthy": healthy,
    "flaring": flaring,
    "gappy": gappy,
    "dangerous": dangerous,
    "loads_only": loads_only,
}


def of(told: History, span: int, days: int = DAYS) -> Trail:
    """Return the trail of the last days."""
    return trail(told, since(on(days - 1), span), on(days - 1), policy())


def facts(told: History, days: int, beside: Beside | None = None) -> Report:
    """Return what the page for the physio tells after so many days."""
    return report(told, on(max(0, days - 1)), policy(), REVIEWED, beside or Beside())
