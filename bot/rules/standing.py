"""Where somebody stands: stage, step, gates, and how they came there; the coming week as things stand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.model.decision import Decision, Plan, PlanKind, Verdict
from bot.model.diary import Day, History, Load, LoadKind, Session, Stage, Told
from bot.model.policy import Policy
from bot.model.standing import DayAhead, Gate, Move, Standing
from bot.rules.calendar import local_date
from bot.rules.course import Course
from bot.rules.days import day_on
from bot.rules.decide import decide, explain
from bot.rules.gates import run_gates, stage_gates
from bot.rules.loads import Part, has_run
from bot.rules.planning import has_exercised
from bot.rules.rebuild import course_on, courses
from bot.rules.setbacks import STAGES

__all__ = ["STAGES", "gates", "move_of", "moves", "standing", "week_ahead"]

WEEK = 7
_MAY_RUN = (Verdict.RUN, Verdict.RUN_SHORTER)
_STAGE_RULES = {"L2", "L6", "L8", "L10", "P5", "P6", "P10", "T3"}


def gates(history: Told, now: datetime, policy: Policy) -> tuple[Gate, ...]:
    """Return what opens the next stage, each gate with the person's own numbers; `now` is aware."""
    return stage_gates(course_on(history, local_date(history.profile.timezone, now), policy))


def standing(history: History, now: datetime, policy: Policy) -> Standing:
    """Return where somebody stands on the local day of `now` (aware)."""
    today = local_date(history.profile.timezone, now)
    found = tuple(moves(history, today, policy))
    course, own = course_on(history, today, policy), history.profile.physio
    return Standing(
        today=today,
        stage=course.stage,
        stage_number=STAGES.index(course.stage) + 1,
        day_in_stage=course.age(course.since) + 1,
        move=found[-1] if found else None,
        stage_gates=stage_gates(course),
        run_step=course.run_step,
        run_gates=run_gates(course),
        runs=history.profile.running,
        strict=history.profile.strict,
        own_stage=own.stage if own else None,
        own_ceiling=own.pain_ceiling if own else None,
    )


def moves(history: History, today: date, policy: Policy) -> Iterator[Move]:
    """Give every change of stage up to today, oldest first, with the rule that made it."""
    before: Stage | None = None
    for course in courses(history, today, policy):
        if (move := move_of(course, before)) is not None:
            yield move
        before = course.stage


def move_of(course: Course, before: Stage | None) -> Move | None:
    """Return the change of stage that the course's day has brought; `before` is the stage of the day before."""
    own = course.profile.physio.stage if course.profile.physio else None
    before = before or own or course.profile.stage
    if before is course.stage:
        return None
    fired = [reason for reason in course.fired if reason.rule in _STAGE_RULES]
    reason = next((reason for reason in fired if ("part", Part.RUN.value) not in reason.numbers), None)
    return Move(course.today, course.stage, STAGES.index(course.stage) > STAGES.index(before), reason)


def week_ahead(history: Told, now: datetime, policy: Policy) -> tuple[DayAhead, ...]:
    """Return today and the six days after it as things stand.

    For the days to come we suppose mornings like the person's usual one, and that each run and each exercise that is
    possible is done; how it felt is left unknown, so that nothing goes up on the strength of a supposition.
    """
    today = local_date(history.profile.timezone, now)
    first = decide(history, now, policy)
    days, found = list(history.days), [_day_ahead(history, today, first, first.plans)]
    found[0] = _with_what_is_done(found[0], day_on(days, today))
    for ahead in range(1, WEEK):
        days = _supposed(days, found[-1], first)
        day = today + timedelta(days=ahead)
        days.append(Day(day, morning_pain=int(first.baseline or 0)))
        decision = explain(course_on(replace(history, days=tuple(days)), day, policy))
        found.append(_day_ahead(history, day, decision, first.plans))
    return tuple(found)


def _with_what_is_done(ahead: DayAhead, told: Day) -> DayAhead:
    """Return today with what has been told and done of it."""
    asked = told.morning_pain is None
    return replace(
        ahead,
        check_in=ahead.check_in if asked else None,
        ask_first=asked and not ahead.away,
        exercised=has_exercised(told),
        skipped=told.exercise_skipped and not told.exercises,
        ran=has_run(told),
    )


def _supposed(days: list[Day], ahead: DayAhead, first: Decision) -> list[Day]:
    """Return the days with what is possible on the last of them done, as far as it is not done already."""
    day = day_on(days, ahead.date)
    usual = day.morning_pain if day.morning_pain is not None else int(first.baseline or 0)
    possible = ahead.may_run and not has_run(day)
    run = (Load(LoadKind.RUN, minutes=ahead.decision.cap_minutes),) if possible else ()
    session = () if day.exercises else _session(ahead.decision)  # where it was skipped there is no dose
    supposed = replace(
        day, morning_pain=usual, activities=(*day.activities, *run), exercises=(*day.exercises, *session)
    )
    return [*(other for other in days if other.date != ahead.date), supposed]


def _session(decision: Decision) -> tuple[Session, ...]:
    dose = decision.dose
    if dose is None:
        return ()
    return (Session(dose.stage, reps=dose.reps),)  # the next dose looks at no more of it while its pain is unknown


def _day_ahead(history: Told, day: date, decision: Decision, plans: tuple[Plan, ...]) -> DayAhead:
    profile, may = history.profile, decision.verdict in _MAY_RUN
    away = profile.is_away(day)
    follow_up = next((p.due.time() for p in plans if p.kind is PlanKind.FOLLOW_UP and p.day == day), None)
    return DayAhead(
        date=day,
        check_in=None if away else profile.check_in_time,
        decision=decision,
        may_run=may and not away,
        blocked_by=None if may or not decision.reasons else decision.reasons[0].rule,
        rest_day=profile.is_rest_day(day),
        away=away,
        follow_up_at=follow_up,
    )
