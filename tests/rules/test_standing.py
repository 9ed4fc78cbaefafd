"""Where somebody stands: stage and day, what brought them there, and the week to come."""

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

import pytest

from bot.model.decision import Reason
from bot.model.diary import History, LoadKind, PhysioPlan, Session, Stage
from bot.model.standing import DayAhead, Move
from bot.rules.course import Course
from bot.rules.gates import run_gates, stage_gates
from bot.rules.rebuild import course_on
from bot.rules.standing import gates, move_of, moves, standing, week_ahead
from tests.rules.diaries import at, calm, day, decided, did, history, holds, noon, on, policy, ran, trained
from tests.trails import flaring, healthy

UP = at(Stage.ISOMETRIC, *calm(0, 8, exercises=holds()))


def moved_on(told: History, last: int) -> list[tuple[int, Stage, bool]]:
    """Return the changes of stage up to a day."""
    return [((move.date - on(0)).days, move.stage, move.up) for move in moves(told, on(last), policy())]


def test_a_standing_holds_the_persons_place() -> None:
    told = at(Stage.SLOW, *calm(0, 5), run_step=3)
    found, course = standing(told, noon(5), policy()), course_on(told, on(5), policy())

    assert (found.today, found.stage, found.stage_number, found.day_in_stage) == (on(5), Stage.SLOW, 2, 6)
    assert found.move is None
    assert (found.stage_gates, found.run_gates) == (stage_gates(course), run_gates(course))
    assert (found.run_step, found.runs, found.strict) == (3, False, False)
    assert (found.own_stage, found.own_ceiling) == (None, None)


def test_a_standing_tells_what_the_set_up_and_the_physio_said() -> None:
    own = PhysioPlan(stage=Stage.LOAD, pain_ceiling=2)
    found = standing(history(*calm(0, 5), strict=True, physio=own), noon(5), policy())

    assert (found.runs, found.strict, found.run_step) == (True, True, None)
    assert (found.own_stage, found.own_ceiling) == (Stage.LOAD, 2)
    assert (found.stage, found.stage_number) == (Stage.LOAD, 3)


def test_a_standing_tells_the_last_move_and_counts_from_its_day() -> None:
    told = healthy(60)
    now = datetime.combine(told.days[-1].date, time(12), UTC)
    found, all_moves = standing(told, now, policy()), tuple(moves(told, told.days[-1].date, policy()))

    assert len(all_moves) == 3
    assert found.move == all_moves[-1]
    assert found.day_in_stage == (found.today - all_moves[-1].date).days + 1
    assert standing(told, datetime.combine(all_moves[-1].date, time(12), UTC), policy()).day_in_stage == 1


def test_today_is_the_persons_own_day() -> None:
    told = replace(UP, profile=replace(UP.profile, timezone="Pacific/Auckland"))

    assert standing(told, noon(8), policy()).today == on(9)
    assert week_ahead(told, noon(8), policy())[0].date == on(9)
    assert gates(told, noon(8), policy()) == stage_gates(course_on(told, on(9), policy()))


def test_moves_come_oldest_first_and_each_once() -> None:
    day_of_first = moved_on(UP, 8)

    assert [(stage, up) for _, stage, up in moved_on(healthy(60), 59)] == [
        (Stage.SLOW, True),
        (Stage.LOAD, True),
        (Stage.PLYOMETRIC, True),
    ]
    assert [(stage, up) for _, stage, up in day_of_first] == [(Stage.SLOW, True)]
    assert moved_on(UP, day_of_first[0][0] - 1) == []
    assert moved_on(flaring(30), 29)[0] == (22, Stage.ISOMETRIC, False)


def moved(stage: Stage, *fired: Reason, **profile: Any) -> Course:
    """Return the course of a day on which rules have fired."""
    found = course_on(at(Stage.SLOW, *calm(0, 3), **profile), on(3), policy())
    return replace(found, stage=stage, fired=list(fired))


@pytest.mark.parametrize(
    ("before", "own", "stage", "up"),
    [
        (None, None, Stage.SLOW, None),
        (None, None, Stage.LOAD, True),
        (None, None, Stage.ISOMETRIC, False),
        (None, Stage.LOAD, Stage.LOAD, None),
        (None, Stage.LOAD, Stage.SLOW, False),
        (Stage.ISOMETRIC, Stage.LOAD, Stage.SLOW, True),
        (Stage.LOAD, None, Stage.SLOW, False),
        (Stage.LOAD, None, Stage.LOAD, None),
    ],
)
def test_a_move_is_seen_from_the_day_before_the_physio_or_the_set_up(
    before: Stage | None, own: Stage | None, stage: Stage, up: bool | None
) -> None:
    found = move_of(moved(stage, physio=PhysioPlan(stage=own) if own else None), before)

    assert found == (None if up is None else Move(on(3), stage, up, None))


@pytest.mark.parametrize("rule", ["L2", "L6", "L8", "L10", "P5", "P6", "P10", "T3"])
def test_a_move_names_the_rule_that_made_it(rule: str) -> None:
    reason, later = Reason(rule, (("part", "exercise"),)), Reason("L2")
    found = move_of(moved(Stage.LOAD, Reason("P1"), Reason(rule, (("part", "run"),)), reason, later), None)

    assert found == Move(on(3), Stage.LOAD, up=True, reason=reason)


def test_a_rule_that_moved_the_run_alone_moved_no_stage() -> None:
    found = move_of(moved(Stage.LOAD, Reason("P1"), Reason("P10", (("part", "run"),))), None)

    assert found == Move(on(3), Stage.LOAD, up=True, reason=None)


def week(told: History, n: int) -> tuple[DayAhead, ...]:
    """Return the week that begins with day n."""
    return week_ahead(told, noon(n), policy())


def test_the_week_begins_today_with_todays_decision() -> None:
    told = history(*calm(0, 4))
    found = week(told, 4)

    assert [ahead.date for ahead in found] == [on(n) for n in range(4, 11)]
    assert found[0].decision == decided(told, 4)
    assert all(ahead.decision.date == ahead.date for ahead in found)


def test_what_has_been_answered_and_done_today_is_not_asked_for_again() -> None:
    asked = week(history(*calm(0, 3)), 4)[0]
    answered = week(history(*calm(0, 3), day(4, 2)), 4)[0]
    done = week(history(*calm(0, 3), day(4, 2, activities=ran(), exercises=holds())), 4)[0]
    cycled = week(history(*calm(0, 3), day(4, 2, activities=did(LoadKind.CYCLE))), 4)[0]

    assert (asked.check_in, asked.ask_first) == (history().profile.check_in_time, True)
    assert (answered.check_in, answered.ask_first, answered.exercised, answered.ran) == (None, False, False, False)
    assert (done.check_in, done.exercised, done.ran) == (None, True, True)
    assert (cycled.exercised, cycled.ran) == (False, False)
    skipped = week(history(*calm(0, 3), day(4, 2, exercise_skipped=True)), 4)[0]
    assert (skipped.exercised, skipped.skipped, done.skipped, answered.skipped) == (True, True, False, False)


def test_the_days_to_come_ask_at_the_persons_hour_and_nothing_is_done_on_them() -> None:
    found = week(history(*calm(0, 4), check_in_time=time(6, 30)), 4)[1:]

    assert {ahead.check_in for ahead in found} == {time(6, 30)}
    assert not any(ahead.ask_first or ahead.exercised or ahead.ran for ahead in found)


def test_nobody_is_asked_or_told_to_run_while_away() -> None:
    told = history(*calm(0, 3), paused_until=on(6))
    found = week(told, 4)

    assert [ahead.away for ahead in found] == [True, True, False, False, False, False, False]
    assert [ahead.check_in is None for ahead in found] == [True, True, False, False, False, False, False]
    assert not any(ahead.may_run or ahead.ask_first for ahead in found[:2])


def test_a_day_without_a_run_names_the_rule_that_keeps_from_it() -> None:
    found = week(history(*calm(0, 3), day(4, 2, activities=ran(2, 30)), day(5, 2)), 5)

    assert [ahead.blocked_by for ahead in found][:3] == ["L9", None, "L9"]
    assert all((ahead.blocked_by is None) is ahead.may_run for ahead in found)
    assert found[0].blocked_by == found[0].decision.reasons[0].rule


def test_rest_days_are_those_of_the_set_up() -> None:
    found = week(history(*calm(0, 4), rest_days=frozenset({on(6).weekday()})), 4)

    assert [ahead.date for ahead in found if ahead.rest_day] == [on(6)]


def test_a_second_look_is_told_on_its_day() -> None:
    told = history(*calm(0, 4), day(5, 2, activities=ran(2, 60)))
    plans = {plan.day: plan.due.time() for plan in decided(told, 5).plans if plan.kind.value == "follow_up"}

    assert plans
    assert {ahead.date: ahead.follow_up_at for ahead in week(told, 5) if ahead.follow_up_at} == plans


def test_the_week_supposes_that_each_run_and_exercise_is_done() -> None:
    """Else somebody who may run tomorrow might run on every day after it."""
    found = week(history(*calm(0, 4)), 4)

    assert [ahead.may_run for ahead in found] == [True, False] * 3 + [True]


def test_the_week_supposes_no_second_run_on_a_day_that_has_one() -> None:
    """The longest run grows by what is supposed, so that a second one today would show the day after next."""
    before = tuple(day(n, 2, activities=ran(1, 30) if n == 2 else ()) for n in range(6))
    ran_today = week(history(*before, day(6, 2, activities=ran(2, 10))), 6)
    not_yet = week(history(*before, day(6, 2)), 6)

    assert [ahead.decision.cap_minutes for ahead in ran_today] == [44, None, 44, None, 48, None, 52]
    assert [ahead.decision.cap_minutes for ahead in not_yet] == [44, None, 48, None, 52, None, 57]


ALTERNATELY, NEVER = [True, False, True, False, True, False, True], [False] * 7


@pytest.mark.parametrize(("usual", "runs"), [(1, ALTERNATELY), (3, ALTERNATELY), (4, NEVER)])
def test_the_week_supposes_mornings_like_the_usual_one(usual: int, runs: list[bool]) -> None:
    found = week(history(*(day(n, usual) for n in range(9)), baseline_pain=usual), 8)

    assert [ahead.may_run for ahead in found] == runs
    assert {ahead.decision.baseline for ahead in found} == {usual}


def test_today_keeps_the_morning_that_was_told() -> None:
    """A bad morning holds back today; the days after it are supposed to be usual."""
    found = week(history(*calm(0, 8), day(9, 5), day(10, 5)), 10)

    assert [(ahead.may_run, ahead.blocked_by) for ahead in found[:3]] == [(False, "P5"), (False, "P6"), (True, None)]
    assert [ahead.decision.cap_minutes for ahead in found] == [None, None, 20, None, 10, None, 5]


def test_the_longest_run_of_the_week_grows_with_the_runs_that_are_supposed() -> None:
    found = week(history(*(day(n, 1) for n in range(9)), baseline_pain=1), 8)

    assert [ahead.decision.cap_minutes for ahead in found] == [44, None, 48, None, 52, None, 57]


def test_exercise_on_every_day_of_the_week_follows_the_dose_of_each() -> None:
    hard = week(at(Stage.LOAD, *calm(0, 4)), 4)
    done = week(at(Stage.LOAD, *calm(0, 3), day(4, 2, exercises=trained(Stage.LOAD))), 4)
    skipped = week(at(Stage.LOAD, *calm(0, 3), day(4, 2, exercise_skipped=True)), 4)

    def days(found: tuple[DayAhead, ...]) -> list[int]:
        return [(a.date - on(0)).days for a in found if a.decision.dose and a.decision.dose.stage is Stage.LOAD]

    assert [n - 4 for n in days(hard)] == [0, 2, 4, 6]
    assert [n - 4 for n in days(done)] == [0, 2, 4, 6]
    assert [n - 4 for n in days(skipped)] == [1, 3, 5]


def test_a_morning_not_told_yet_is_supposed_to_be_as_usual() -> None:
    red = (*calm(0, 3), day(4, 2, activities=ran(2, 30)), day(5, 6), day(6, 6))

    asked, told = week(history(*red), 7), week(history(*red, day(7, 2)), 7)

    assert [ahead.may_run for ahead in asked] == [ahead.may_run for ahead in told] == [False, True] * 3 + [False]


@pytest.mark.parametrize(("done_today", "coming"), [(True, [20, 20, 10, 20]), (False, [20, 10, 20, 8])])
def test_heavy_raises_and_rebounds_take_turns_in_the_week_ahead(*, done_today: bool, coming: list[int]) -> None:
    raises = (Session(Stage.LOAD, sets=3, reps=6, pain_during=1),)
    days = [day(n, 1, exercises=raises if n % 2 == 0 and (n < 30 or done_today) else ()) for n in range(31)]

    found = week(at(Stage.LOAD, *days, baseline_pain=1), 30)

    assert [ahead.decision.dose.reps for ahead in found if ahead.decision.dose] == coming
