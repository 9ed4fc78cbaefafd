"""The one answer about today, from a person's whole history."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from bot.model.decision import GREEN, Change, Decision, Dose, Reason, Verdict
from bot.model.diary import Flag, History, LoadKind, Site, Stage, Told
from bot.model.policy import Policy
from bot.rules import danger
from bot.rules.calendar import local_date
from bot.rules.course import Course
from bot.rules.dose import DOSE_RULES, dose
from bot.rules.follow_up import read_reason
from bot.rules.planning import plans
from bot.rules.programme import worse_than_week_before
from bot.rules.rebuild import course_on, courses, mornings
from bot.rules.review import advice
from bot.rules.verdict import verdict

_LOW_IMPACT = (LoadKind.SWIM, LoadKind.CYCLE)


def decide(history: Told, now: datetime, policy: Policy) -> Decision:
    """Decide about the local day of `now` (aware), with the plans that follow."""
    return decide_on(course_on(history, local_date(history.profile.timezone, now), policy), history, now)


def decide_on(course: Course, history: Told, now: datetime) -> Decision:
    """Decide about the day of a course, which is that of `now` (aware), with the plans that follow."""
    decision = explain(course)
    return replace(decision, plans=plans(history, decision, now, course.policy))


def replay(history: History, policy: Policy) -> Iterator[Decision]:
    """Give the decision of each day told, in order, without plans: one pass over the days."""
    if history.days:
        last = max(day.date for day in history.days)
        yield from map(explain, courses(history, last, policy))


def replay_mornings(history: History, policy: Policy) -> Iterator[tuple[Decision, Decision]]:
    """Give two decisions of each day told, in order: before its follow-ups were answered, and with all its answers."""
    for early, course in mornings(history, policy):
        decision = explain(course)
        yield decision if early is course else explain(early), decision


def may_run(history: History, now: datetime, minutes: int, policy: Policy) -> Decision:
    """Decide about today as if the person had planned to run so many minutes."""
    today = local_date(history.profile.timezone, now)
    days = tuple(replace(day, planned_run_min=minutes) if day.date == today else day for day in history.days)
    return decide(replace(history, days=days), now, policy)


def settled(history: History, on: date, policy: Policy) -> bool | None:
    """Tell whether pain was back at baseline after the last load before `on`; None when unknown or no load."""
    return course_on(history, on, policy).settled


def explain(course: Course) -> Decision:
    """Put into words of the model what the course says about its day."""
    flag = danger.gravest(course.flags, course.policy)
    answer, found, longest = verdict(course) if flag is None else (Verdict.REFER, [], None)
    today = dose(course, answer)
    urgency, advised = advice(course)
    return Decision(
        date=course.today,
        verdict=answer,
        colour=course.colour,
        settled=course.settled,
        stage=course.stage,
        run_step=course.run_step,
        change=_change(course),
        reasons=_unique(
            [
                *_danger(course, flag),
                *found,
                *_settling(course),
                *course.fired,
                *_held(course),
                *advised,
                *_dosing(course, today),
            ]
        ),
        urgency=urgency if flag is None else course.policy.tiers[flag],
        flag=flag,
        cap_minutes=longest,
        baseline=course.baseline,
        dose=today,
        offers=_offers(course, answer),
    )


def _change(course: Course) -> Change:
    if course.change is not Change.NONE:
        return course.change
    held = course.colour is not GREEN or worse_than_week_before(course)
    return Change.HOLD if held else Change.NONE


def _danger(course: Course, flag: Flag | None) -> Iterator[Reason]:
    if flag is not None:
        yield from danger.reasons(flag, course.policy)


def _settling(course: Course) -> Iterator[Reason]:
    if (reason := read_reason(course)) is not None:
        yield reason


def _held(course: Course) -> Iterator[Reason]:
    if worse_than_week_before(course):
        yield Reason("P7", (("mornings", course.policy.trend_mornings),), "mornings_no_worse_than_last_week")


def _dosing(course: Course, today: Dose | None) -> Iterator[Reason]:
    if today is None:
        return
    yield Reason(DOSE_RULES[today.stage], (("sets", today.sets), ("volume", today.volume)))
    if course.profile.site is Site.INSERTIONAL and today.stage is not Stage.ISOMETRIC:
        yield Reason("L5", (), "physio_allows_the_step")


def _unique(reasons: list[Reason]) -> tuple[Reason, ...]:
    """Keep the first of the reasons that say the same."""
    seen: dict[tuple[object, ...], Reason] = {}
    for reason in reasons:
        seen.setdefault((reason.rule, reason.numbers), reason)
    return tuple(seen.values())


def _offers(course: Course, answer: Verdict) -> tuple[LoadKind, ...]:
    told = course.day.morning_pain
    calm = told is not None and told <= course.top
    return _LOW_IMPACT if calm and answer in {Verdict.MODIFY, Verdict.REST} else ()
