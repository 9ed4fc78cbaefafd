"""Milestones: what comes back is noticed on the day it is known, and never a number of days in a row."""

from dataclasses import replace

import pytest
from hypothesis import given

from bot.model.diary import History, Stage
from bot.model.milestone import Milestone
from bot.rules.rebuild import course_on
from bot.rules.standing import moves
from tests.rules.diaries import FAST, HISTORIES, at, calm, day, history, holds, on, policy, ran


def known(told: History, n: int) -> dict[Milestone, int]:
    """Return what has been reached by day n, with the number of the day."""
    return {milestone: (when - on(0)).days for milestone, when in course_on(told, on(n), policy()).reached.items()}


def test_the_first_run_that_settles_is_one_the_day_after() -> None:
    told = history(day(0, 2, activities=ran(2, 20)), day(1, 2), day(2, 2, activities=ran(2, 20)), day(3, 2))
    assert known(told, 0) == {}
    assert known(told, 3) == {Milestone.FIRST_SETTLED_RUN: 1}


def test_a_run_that_hurt_or_did_not_settle_is_none() -> None:
    assert known(history(day(0, 2, activities=ran(5)), day(1, 2)), 1) == {}
    assert known(history(day(0, 2, activities=ran(2)), day(1, 4)), 1) == {}
    assert known(history(day(0, 2, activities=ran(None)), day(1, 2)), 1) == {}
    assert known(history(day(0, 2, activities=ran(2)), day(1, None)), 1) == {}


def test_the_first_stage_up_is_one() -> None:
    told = at(Stage.ISOMETRIC, *calm(0, 8, exercises=holds()))
    assert Milestone.FIRST_STAGE in known(told, 8)


def test_a_stage_down_is_none() -> None:
    told = at(Stage.SLOW, day(0, 2, exercises=holds(8)), day(1, 2), day(2, 2))
    assert Milestone.FIRST_STAGE not in known(told, 2)


def test_a_stage_up_again_to_where_the_set_up_began_is_one() -> None:
    told = at(Stage.SLOW, day(0, 2, exercises=holds(8)), *calm(1, 3), *calm(4, 14, exercises=holds()))
    came = [(move.stage, move.up) for move in moves(told, on(14), policy())]
    assert came == [(Stage.ISOMETRIC, False), (Stage.SLOW, True)]
    assert Milestone.FIRST_STAGE in known(told, 14)


def test_half_an_hour_counts_at_the_top_of_the_ladder_only() -> None:
    days = (day(0, 2, activities=ran(1, 30)), day(1, 2))
    top = history(*days, running=False, longest_run_min=None, run_step=10)
    assert Milestone.THIRTY_MINUTES in known(top, 1)
    below = replace(top, profile=replace(top.profile, run_step=8))
    assert Milestone.THIRTY_MINUTES not in known(below, 1)


def test_half_an_hour_is_nothing_new_to_somebody_who_ran_it_before() -> None:
    days = (day(0, 2, activities=ran(1, 30)), day(1, 2))
    assert Milestone.THIRTY_MINUTES not in known(history(*days, longest_run_min=45), 1)
    assert Milestone.THIRTY_MINUTES not in known(history(*days, longest_run_min=30), 1)
    assert Milestone.THIRTY_MINUTES not in known(history(*days, longest_run_min=None), 1)
    assert Milestone.THIRTY_MINUTES in known(history(*days, longest_run_min=29), 1)


def test_half_an_hour_counts_on_the_day_that_settled_and_in_one_go() -> None:
    def after(*minutes: int | None) -> dict[Milestone, int]:
        days = (day(2 * n, 2, activities=ran(1, told)) for n, told in enumerate(minutes))
        return known(history(*days, day(2 * len(minutes), 2), longest_run_min=20), 2 * len(minutes))

    assert Milestone.THIRTY_MINUTES in after(20, 30)
    assert Milestone.THIRTY_MINUTES not in after(20, 29)
    assert Milestone.THIRTY_MINUTES not in after(20, None)


def test_half_an_hour_that_did_not_settle_is_not_told_with_a_later_short_run() -> None:
    bad = (day(0, 2, activities=ran(5, 40)), day(1, 2), day(3, 2, activities=ran(1, 10)), day(4, 2))
    assert known(history(*bad, longest_run_min=20), 4) == {Milestone.FIRST_SETTLED_RUN: 4}


def test_four_weeks_ask_for_some_mornings_not_for_all() -> None:
    some = history(*(day(n, 2) for n in range(0, 30, 2)))
    few = history(*(day(n, 2) for n in range(0, 30, 7)), day(29, 2))
    assert Milestone.FOUR_WEEKS in known(some, 28)
    assert Milestone.FOUR_WEEKS not in known(some, 26)
    assert Milestone.FOUR_WEEKS not in known(few, 29)


@pytest.mark.parametrize(("mornings", "there"), [(11, False), (12, True)])
def test_twelve_mornings_before_today_in_the_last_four_weeks_are_enough(mornings: int, there: bool) -> None:
    told = history(day(0, 2), *(day(n, 2) for n in range(28 - mornings, 29)))

    assert (Milestone.FOUR_WEEKS in known(told, 28)) is there


def test_the_first_of_29_days_is_none_of_the_last_four_weeks() -> None:
    told = history(day(0, 2), *(day(n, 2) for n in range(17, 29)))

    assert Milestone.FOUR_WEEKS not in known(told, 28)
    assert Milestone.FOUR_WEEKS in known(history(day(0, 2), day(1, 2), *told.days[1:]), 28)


@pytest.mark.parametrize(("mornings", "there"), [(13, False), (14, True), (40, True)])
def test_two_points_compare_seven_mornings_with_seven_others(mornings: int, there: bool) -> None:
    told = history(*(day(n, 6 if n < 6 else 1) for n in range(mornings)), baseline_pain=4)

    assert (Milestone.TWO_POINTS in known(told, mornings)) is there


def test_mornings_may_ease_as_late_as_they_like() -> None:
    told = history(*(day(n, 4 if n < 30 else 2) for n in range(38)), baseline_pain=4)

    assert known(told, 38)[Milestone.TWO_POINTS] >= 36


def test_what_was_lower_in_between_does_not_count() -> None:
    told = history(*(day(n, 1 if n in range(7, 10) else 4) for n in range(40)), baseline_pain=4)

    assert Milestone.TWO_POINTS not in known(told, 40)


def test_two_points_count_and_one_does_not() -> None:
    def fallen(by: int) -> History:
        return history(*(day(n, 4 if n < 7 else 4 - by) for n in range(15)), baseline_pain=4)

    assert Milestone.TWO_POINTS in known(fallen(2), 14)
    assert Milestone.TWO_POINTS not in known(fallen(1), 14)


def test_a_flare_that_has_settled_is_one_and_an_open_one_is_none() -> None:
    told = history(*calm(0, 4), day(5, 6), day(6, 6), day(7, 6), day(8, 5), day(9, 2))
    assert Milestone.FLARE_OVER not in known(told, 8)
    assert known(told, 9)[Milestone.FLARE_OVER] == 9


@FAST
@given(HISTORIES)
def test_what_was_reached_stays_reached_on_its_day(told: History) -> None:
    whole = course_on(told, on(26), policy()).reached
    for n in (5, 15, 25):
        part = course_on(told, on(n), policy()).reached
        assert part == {milestone: when for milestone, when in whole.items() if when <= on(n)}
