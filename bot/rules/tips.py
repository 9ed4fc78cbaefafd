"""The tip of the day: which topic fits what is happening to a person; at most one a day, none twice in a month."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum

from bot.model.decision import Change, Colour, Decision, Verdict
from bot.model.diary import Day, Stage, Told
from bot.model.policy import Policy
from bot.rules.days import day_on
from bot.rules.loads import has_run

FIRST_WEEK, TWO_WEEKS, FOUR_WEEKS = 7, 14, 28  # days since the start
_RUNS = frozenset({Verdict.RUN, Verdict.RUN_SHORTER})
_NEW_STAGE = {
    Stage.SLOW: "stage_slow",
    Stage.LOAD: "stage_load",
    Stage.PLYOMETRIC: "jumps",
    Stage.MAINTAIN: "stage_maintain",
}


class Moment(StrEnum):
    """What is happening to the person, what matters most first."""

    FLARE = "flare"
    AMBER = "amber"
    JUMPS = "jumps"
    STAGE_SLOW = "stage_slow"
    STAGE_LOAD = "stage_load"
    STAGE_MAINTAIN = "stage_maintain"
    FIRST_RUN = "first_run"
    WEEK_ONE = "week_one"
    TWO_WEEKS = "two_weeks"


TOPIC = {
    Moment.FLARE: "flare_up",
    Moment.AMBER: "rule_24h",
    Moment.JUMPS: "plyometrics",
    Moment.STAGE_SLOW: "slow_lowering",
    Moment.STAGE_LOAD: "speed",
    Moment.STAGE_MAINTAIN: "why_load",
    Moment.FIRST_RUN: "return_to_run",
    Moment.WEEK_ONE: "time_course",
    Moment.TWO_WEEKS: "motivation",
}


def tip(
    history: Told,
    decision: Decision,
    shown: Mapping[date, Moment],
    policy: Policy,
) -> Moment | None:
    """Return the moment whose topic (`TOPIC`) is worth a line today; None when there is none, and in danger.

    `decision` is today's, `shown` are the moments that a tip was shown for, by day. Causes that the person named, such
    as flatter shoes, have lines of their own (`bot/content/factors.toml`).
    """
    if decision.flag is not None or decision.verdict is Verdict.REFER:
        return None
    if decision.date in shown:
        return shown[decision.date]
    lately = {TOPIC[moment] for day, moment in shown.items() if (decision.date - day).days < policy.time.tip_quiet_days}
    moments = set(_moments(history, decision, policy))
    return next((moment for moment in Moment if moment in moments and TOPIC[moment] not in lately), None)


def _moments(history: Told, decision: Decision, policy: Policy) -> Iterator[Moment]:
    today = day_on(history.days, decision.date)
    if _flares(today, decision, policy):
        yield Moment.FLARE
    if decision.colour in {Colour.AMBER, Colour.RED}:
        yield Moment.AMBER
    yield from _exercise(decision)
    if decision.verdict in _RUNS and decision.run_step is not None and not _has_run(history):
        yield Moment.FIRST_RUN
    yield from _age(history, decision)


def _flares(today: Day, decision: Decision, policy: Policy) -> bool:
    if today.morning_pain is None or decision.baseline is None:
        return False
    return today.morning_pain >= decision.baseline + policy.flare_above


def _exercise(decision: Decision) -> Iterator[Moment]:
    if decision.dose is not None and decision.dose.stage is Stage.PLYOMETRIC:
        yield Moment.JUMPS
    if decision.change is Change.PROGRESS and decision.stage in _NEW_STAGE:
        yield Moment(_NEW_STAGE[decision.stage])


def _has_run(history: Told) -> bool:
    return history.past.has_run or any(map(has_run, history.days))


def _age(history: Told, decision: Decision) -> Iterator[Moment]:
    """Give the moments of the calendar: what to expect in the first week, how to keep going after two."""
    if history.profile.started_on is None:
        return
    age = (decision.date - history.profile.started_on).days
    if age < FIRST_WEEK:
        yield Moment.WEEK_ONE
    if TWO_WEEKS <= age < FOUR_WEEKS:
        yield Moment.TWO_WEEKS
