"""What is let go of when days are put by: no more than what lies further back than any rule looks."""

from dataclasses import replace

import pytest

from bot.model.decision import GREEN
from bot.model.diary import Day, Profile, Session, Stage
from bot.rules.course import Course, Done, LoadDay, Run, begin
from bot.rules.forgetting import forget
from bot.rules.rebuild import course_by
from tests.rules.diaries import day, history, on, policy, ran, trained

TODAY = 100


def course() -> Course:
    """Return the course of somebody on day 100, who has told nothing."""
    return replace(begin(Profile("UTC"), policy(), on(0)), today=on(TODAY))


def ago(*days: int) -> list[int]:
    """Return the numbers of the days so long ago, the oldest first."""
    return [TODAY - each for each in sorted(days, reverse=True)]


def done(n: int) -> Done:
    return Done(on(n), Session(Stage.SLOW), GREEN)


@pytest.mark.parametrize(("days_ago", "kept"), [(0, True), (28, True), (29, False)])
def test_sessions_are_kept_for_as_long_as_a_dose_counts_as_mastered(days_ago: int, kept: bool) -> None:
    own = replace(course(), sessions=[done(n) for n in ago(days_ago)])
    assert bool(forget(own).sessions) is kept


@pytest.mark.parametrize(("days_ago", "kept"), [(35, True), (36, False)])
def test_runs_are_kept_for_as_long_as_weeks_are_compared(days_ago: int, kept: bool) -> None:
    own = replace(course(), runs=[Run(on(n), 30, GREEN) for n in ago(days_ago, 1)])
    assert len(forget(own).runs) == 1 + kept


def test_runs_are_kept_for_as_long_as_the_longest_is_looked_for() -> None:
    longer = replace(policy(), cap_days=50)
    own = replace(course(), policy=longer, runs=[Run(on(n), 30, GREEN) for n in ago(51, 50, 1)])
    assert [run.date for run in forget(own).runs] == [on(50), on(99)]


def test_the_last_run_stays() -> None:
    own = replace(course(), runs=[Run(on(n), n, GREEN) for n in ago(90, 80, 70)])
    assert forget(own).runs == [Run(on(30), 30, GREEN)]


def test_what_was_done_on_the_last_day_with_loads_stays() -> None:
    last = LoadDay(on(40), GREEN, (), (), (), (), hard=False)
    own = replace(
        course(),
        load_day=last,
        runs=[Run(on(n), n, GREEN) for n in (39, 40, 40)],
        sessions=[done(n) for n in (39, 40, 40)],
    )
    assert [run.date for run in forget(own).runs] == [on(40), on(40)]
    assert [each.date for each in forget(own).sessions] == [on(40), on(40)]


@pytest.mark.parametrize(("days_ago", "kept"), [(84, True), (85, False)])
def test_days_of_sessions_are_kept_for_as_long_as_weeks_are_reviewed(days_ago: int, kept: bool) -> None:
    own = replace(course(), completed=[on(n) for n in ago(days_ago)])
    assert bool(forget(own).completed) is kept


def test_so_many_of_the_newest_are_kept_where_rules_count_them() -> None:
    window, mornings = policy().long_stiffness_window_days, policy().baseline_mornings
    own = replace(
        course(),
        stiffness=[(on(n), n) for n in range(TODAY)],
        usual_stiffness=list(range(TODAY)),
        greens=[on(n) for n in range(TODAY)],
    )
    forget(own)
    assert own.stiffness == [(on(n), n) for n in range(TODAY - window, TODAY)]
    assert own.usual_stiffness == list(range(TODAY - mornings, TODAY))
    longest = max(policy().iso_green_window_days, policy().strict_green_days, policy().plyo_days)
    assert own.greens == [on(n) for n in range(TODAY - longest, TODAY)]


@pytest.mark.parametrize("name", ["iso_green_window_days", "strict_green_days", "plyo_days"])
def test_green_days_are_kept_for_the_longest_look_back(name: str) -> None:
    longer = replace(policy(), **{name: 60})  # type: ignore[arg-type] # all of them are days
    own = replace(course(), policy=longer, greens=[on(n) for n in range(TODAY)])
    assert len(forget(own).greens) == 60


def test_what_is_asked_of_sessions_long_ago_is_noted() -> None:
    (raised,) = trained(Stage.LOAD)
    (stopped,) = trained(Stage.MAINTAIN, completed=False)
    told = history(day(0, 1, exercises=(raised,)), day(1, 1, exercises=(stopped,)), day(2, 1), Day(on(3)))
    found = course_by(told, on(3), policy())
    assert (found.last_loading, found.last_keeping, found.completed) == (raised, on(1), [on(0)])


@pytest.mark.parametrize(("minutes", "known"), [((None,), False), ((None, 20), True), ((20, None), True)])
def test_whether_minutes_of_any_run_were_told_is_noted(minutes: tuple[int | None, ...], known: bool) -> None:
    told = history(*(day(n, 1, activities=ran(minutes=m)) for n, m in enumerate(minutes)))
    assert course_by(told, on(5), policy()).has_run_minutes is known
