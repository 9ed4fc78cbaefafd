"""The trail of the days behind: what was told and what the rules made of it, for the picture and the report."""

from dataclasses import replace
from datetime import date, timedelta

from bot.model.decision import Colour
from bot.model.diary import Day, History, Load, LoadKind, Session, Stage
from bot.model.policy import Policy
from bot.model.trail import RunBar, Trail, TrailDay
from bot.rules.course import Course
from bot.rules.danger import gravest
from bot.rules.decide import explain
from bot.rules.dose import DOSE_RULES
from bot.rules.loads import loads_of
from bot.rules.monitoring import ceiling, judge_load, worst
from bot.rules.outlook import has_answers
from bot.rules.rebuild import courses, is_red
from bot.rules.standing import move_of

_QUIET = frozenset(DOSE_RULES.values()) | {"P1", "P4", "L5"}  # said every day, so that they tell nothing of one


def trail(history: History, first: date, last: date, policy: Policy) -> Trail:
    """Return the days from `first` to `last`, which may be later than the last day told."""
    top = ceiling(policy, history.profile)
    own = history.profile.physio.stage if history.profile.physio else None
    stage = own or history.profile.stage
    found: dict[date, TrailDay] = {}
    before: Stage | None = None
    for course in courses(history, last, policy):
        _look_back(found, course)
        if course.today >= first:
            found[course.today] = _day(course, before)
        else:
            stage = course.stage
        before = course.stage
    told = {day.date for day in history.days if has_answers(day)}
    days = tuple(day for when, day in sorted(found.items()) if when in told or day.flare or day.danger)
    return Trail(first, last, top, stage, history.profile.side, days)


def _day(course: Course, before: Stage | None) -> TrailDay:
    day = course.day
    loads = loads_of(day)
    runs = tuple(_bar(load, course) for load in loads if isinstance(load, Load) and load.kind is LoadKind.RUN)
    return TrailDay(
        date=course.today,
        stage=course.stage,
        pain=day.morning_pain,
        baseline=course.baseline,
        run_step=course.run_step,
        runs=runs,
        exercised=any(isinstance(load, Session) for load in loads),
        other=len(loads) > len(runs) + sum(isinstance(load, Session) for load in loads),
        flare=course.flare_since is not None,
        danger=gravest(course.flags, course.policy),
        settled=course.settled if course.reading is not None else None,
        move=move_of(course, before),
        rules=_rules(course, day),
    )


def _bar(load: Load, course: Course) -> RunBar:
    """Return a run with the colour of its own pain; a good one is not known to be good before the next day."""
    colour = judge_load(load, course.policy, course.profile).colour
    known = load.limp or (load.pain_during is not None and colour is not Colour.GREEN)
    return RunBar(load.minutes, colour if known else None, load.pain_during is not None)


def _rules(course: Course, day: Day) -> tuple[str, ...]:
    if not has_answers(day):
        return ()
    return tuple(dict.fromkeys(r.rule for r in explain(course).reasons if r.rule not in _QUIET))


def _look_back(found: dict[date, TrailDay], course: Course) -> None:
    """Give the runs of the last load day the colour that today's answers tell; a worse one stays."""
    load_day = course.load_day
    if load_day is None or course.reading is None or course.settled is None or load_day.date not in found:
        return
    colour = Colour.GREEN if course.settled else Colour.RED if is_red(course) else Colour.AMBER
    day = found[load_day.date]
    found[load_day.date] = replace(day, runs=tuple(_worse(bar, colour) for bar in day.runs))


def _worse(bar: RunBar, colour: Colour) -> RunBar:
    if colour is Colour.GREEN and not bar.pain_told:
        return bar
    return replace(bar, colour=colour if bar.colour is None else worst(bar.colour, colour))


def since(last: date, span: int) -> date:
    """Return the first of the `span` days that end with `last`."""
    return last - timedelta(days=span - 1)
