"""The trail of the days behind: which days are on it, and what each tells of loads, colours, danger and rules."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model.decision import Colour
from bot.model.diary import Day, Flag, History, LoadKind, PhysioPlan, Side, Stage
from bot.model.trail import RunBar, TrailDay
from bot.rules.trail import since, trail
from tests.rules.diaries import at, calm, day, did, history, holds, on, policy, ran
from tests.trails import DAYS, dangerous, flaring, gappy, healthy, of


def on_day(told: History, n: int) -> TrailDay:
    """Return what the trail of the days so far and the week after tells of one day."""
    return next(day for day in trail(told, on(0), on(n + 7), policy()).days if day.date == on(n))


def bar(told: History, n: int) -> RunBar:
    """Return the one run of a day."""
    (run,) = on_day(told, n).runs
    return run


def test_a_run_is_good_only_once_the_day_after_says_so() -> None:
    told = of(healthy(DAYS), 14)
    colours = {day.date: day.runs[0].colour for day in told.days if day.runs}
    assert colours[on(94)] is None
    assert colours[on(92)] is Colour.GREEN


def test_a_run_of_unknown_pain_is_never_good() -> None:
    assert {run.colour for day in of(gappy(DAYS), 90).days for run in day.runs} == {None}


def test_a_run_that_was_too_much_stays_red() -> None:
    told = {day.date: day for day in of(flaring(DAYS), 90).days}
    assert told[on(21)].runs[0].colour is Colour.RED
    assert told[on(24)].flare
    assert told[on(22)].move is not None
    assert told[on(22)].stage is Stage.ISOMETRIC


def test_danger_lasts_until_it_is_cleared() -> None:
    told = {day.date: day.danger for day in of(dangerous(DAYS), 42).days}
    assert told[on(DAYS - 20)] is Flag.DVT
    assert told[on(DAYS - 13)] is Flag.DVT
    assert told[on(DAYS - 12)] is None


def test_a_span_ends_with_its_last_day() -> None:
    assert since(on(9), 1) == on(9)
    assert since(on(9), 7) == on(3)
    assert of(healthy(30), 7, 30).span == 7


def test_only_the_days_told_are_on_the_trail() -> None:
    told = trail(history(*calm(0, 1), Day(on(2)), day(4, 2)), on(1), on(9), policy())

    assert (told.first, told.last) == (on(1), on(9))
    assert [day.date for day in told.days] == [on(1), on(4)]


def test_a_silent_last_day_is_on_the_trail_in_danger_and_in_a_flare_only() -> None:
    danger = history(day(0, 2, red_flags=frozenset({Flag.DVT, Flag.PE})))
    flare = history(*calm(0, 5), day(6, 6), day(7, 6), day(8, 6))

    assert [(d.date, d.danger) for d in trail(danger, on(0), on(3), policy()).days] == [
        (on(0), Flag.PE),
        (on(3), Flag.PE),
    ]
    silent = trail(flare, on(6), on(9), policy()).days[-1]
    assert (silent.date, silent.flare, silent.danger, silent.pain, silent.rules) == (on(9), True, None, None, ())
    assert not on_day(flare, 5).flare
    assert trail(history(*calm(0, 5)), on(5), on(6), policy()).days[-1].date == on(5)


@pytest.mark.parametrize(
    ("set_up", "own", "stage"),
    [(Stage.SLOW, None, Stage.SLOW), (Stage.SLOW, PhysioPlan(stage=Stage.LOAD), Stage.LOAD)],
)
def test_before_the_first_day_the_stage_is_the_physios_or_the_set_ups(
    set_up: Stage, own: PhysioPlan | None, stage: Stage
) -> None:
    assert trail(at(set_up, *calm(0, 3), physio=own), on(0), on(3), policy()).stage is stage


def test_the_stage_of_a_trail_is_that_of_the_day_before_it() -> None:
    told = at(Stage.ISOMETRIC, *calm(0, 8, exercises=holds()))
    up = next(day for day in trail(told, on(0), on(8), policy()).days if day.move is not None)

    assert up.move is not None
    assert (up.stage, up.move.up, up.move.date) == (Stage.SLOW, True, up.date)
    assert trail(told, up.date, on(8), policy()).stage is Stage.ISOMETRIC
    assert trail(told, up.date + timedelta(days=1), on(8), policy()).stage is Stage.SLOW
    (later,) = (day for day in trail(told, up.date, on(8), policy()).days if day.move is not None)
    assert later == up


def test_a_trail_keeps_the_persons_side_and_the_ceiling_of_their_physio() -> None:
    own = replace(healthy(3).profile, side=Side.RIGHT, physio=PhysioPlan(pain_ceiling=1))
    told = trail(replace(healthy(3), profile=own), on(0), on(2), policy())

    assert (told.side, told.ceiling) == (Side.RIGHT, 1)
    assert trail(healthy(3), on(0), on(2), policy()).ceiling == policy().pain_green_max


def test_a_day_has_its_morning_its_baseline_and_its_step() -> None:
    found = on_day(history(*calm(0, 8), day(9, 3), running=False, run_step=4), 9)

    assert (found.pain, found.baseline, found.run_step) == (3, 2, 4)
    assert (found.runs, found.exercised, found.other, found.settled) == ((), False, False, None)


@pytest.mark.parametrize(
    ("told", "runs", "exercised", "other"),
    [
        ({}, 0, False, False),
        ({"activities": ran()}, 1, False, False),
        ({"activities": (*ran(), *ran(2, 10))}, 2, False, False),
        ({"exercises": holds()}, 0, True, False),
        ({"activities": ran(), "exercises": holds()}, 1, True, False),
        ({"activities": did(LoadKind.CYCLE)}, 0, False, True),
        ({"activities": (*ran(), *did(LoadKind.CYCLE)), "exercises": holds()}, 1, True, True),
    ],
)
def test_runs_exercise_and_other_loads_are_told_apart(
    told: dict[str, object], runs: int, exercised: bool, other: bool
) -> None:
    found = on_day(history(day(0, 2, **told)), 0)

    assert (len(found.runs), found.exercised, found.other) == (runs, exercised, other)


@pytest.mark.parametrize(
    ("pain", "limp", "expected"),
    [
        (2, False, RunBar(30, None)),
        (3, False, RunBar(30, None)),
        (4, False, RunBar(30, Colour.AMBER)),
        (7, False, RunBar(30, Colour.RED)),
        (1, True, RunBar(30, Colour.RED)),
        (None, False, RunBar(30, None, pain_told=False)),
        (None, True, RunBar(30, Colour.RED, pain_told=False)),
    ],
)
def test_a_run_that_hurt_is_known_at_once_and_a_good_one_is_not(pain: int | None, limp: bool, expected: RunBar) -> None:
    assert bar(history(day(0, 2, activities=ran(pain, limp=limp))), 0) == expected


@pytest.mark.parametrize(
    ("pain", "next_morning", "colour", "settled"),
    [
        (2, 2, Colour.GREEN, True),
        (2, 4, Colour.AMBER, False),
        (2, 7, Colour.RED, False),
        (2, None, None, None),
        (4, 2, Colour.AMBER, True),
        (4, 7, Colour.RED, False),
        (7, 2, Colour.RED, True),
        (7, 4, Colour.RED, False),
        (None, 2, None, True),
        (None, 4, Colour.AMBER, False),
    ],
)
def test_the_day_after_colours_the_run_and_a_worse_colour_stays(
    pain: int | None, next_morning: int | None, colour: Colour | None, settled: bool | None
) -> None:
    told = history(*calm(0, 4), day(5, 2, activities=ran(pain)), day(6, next_morning, stiffness_min=5))

    assert bar(told, 5) == RunBar(30, colour, pain is not None)
    assert on_day(told, 6).settled is settled


def test_a_run_above_the_physios_ceiling_is_known_at_once() -> None:
    told = history(day(0, 2, activities=ran(2)), physio=PhysioPlan(pain_ceiling=1))

    assert bar(told, 0) == RunBar(30, Colour.AMBER)


def test_a_day_without_a_morning_says_nothing_of_the_last_load() -> None:
    told = history(*calm(0, 4), day(5, 2, activities=ran()), day(6, 2), day(7, activities=did(LoadKind.CYCLE)))

    assert on_day(told, 7).settled is None


def test_a_run_before_the_first_day_of_the_trail_is_left_alone() -> None:
    told = history(*calm(0, 4), day(5, 2, activities=ran()), day(6, 2))

    assert [day.runs for day in trail(told, on(6), on(6), policy()).days] == [()]


def test_rules_that_are_said_every_day_are_left_out_and_each_is_named_once() -> None:
    found = on_day(flaring(30), 22).rules

    assert found
    assert len(found) == len(set(found))
    assert not {"L1", "L4", "L5", "L7", "L9", "L10", "P1", "P4"} & set(found)
