"""The exercise of the day: how much, whose turn, and when there is none (L1, L4, L5, L7, L9, L10)."""

from datetime import time
from typing import Any

import pytest

from bot.model.diary import Day, Session, Site, Stage
from tests.rules.diaries import (
    REBOUNDS,
    SLOW_SET,
    at,
    calm,
    day,
    decided,
    dose_of,
    history,
    on,
    ran,
    rules,
    trained,
)


def test_the_holds_grow_from_two_legs_to_one() -> None:
    done = [
        {"one_leg": False, "sets": 4, "hold_s": 20},
        {"one_leg": False, "sets": 5, "hold_s": 30},
        {"one_leg": True, "sets": 4, "hold_s": 30},
    ]
    told = at(
        Stage.ISOMETRIC, *(day(n, 2, exercises=trained(Stage.ISOMETRIC, **d)) for n, d in enumerate(done)), day(3, 2)
    )

    doses = [dose_of(told, n) for n in range(4)]

    assert [(d.sets, d.hold_s, d.one_leg, d.times_a_day) for d in doses] == [
        (4, 20, False, 2),
        (5, 30, False, 2),
        (4, 20, True, 1),
        (5, 30, True, 1),
    ]
    assert {(d.exercise, d.reps, d.volume) for d in doses} == {("iso_hold", None, 1.0)}


def test_slow_raises_grow_from_two_legs_to_one() -> None:
    done = [{"sets": 3, "reps": 10}, {"sets": 3, "reps": 15}, {"sets": 3, "reps": 10, "one_leg": True}, SLOW_SET]
    told = at(Stage.SLOW, *(day(n, 2, exercises=trained(Stage.SLOW, **d)) for n, d in enumerate(done)), day(4, 2))

    doses = [dose_of(told, n) for n in range(5)]

    assert [(d.sets, d.reps, d.one_leg) for d in doses] == [
        (3, 10, False),
        (3, 15, False),
        (3, 10, True),
        (3, 15, True),
        (3, 15, True),
    ]
    assert {d.exercise for d in doses} == {"slow_raise"}


def test_an_unknown_morning_repeats_the_dose_and_never_goes_further() -> None:
    told = at(Stage.SLOW, day(0, 2, exercises=trained(Stage.SLOW, sets=3, reps=10)), day(1, 2), day(2))

    assert (dose_of(told, 1).reps, dose_of(told, 2).reps) == (15, 10)


def test_a_dose_done_long_ago_does_not_count() -> None:
    told = at(Stage.SLOW, day(0, 2, exercises=trained(Stage.SLOW, **SLOW_SET)), *calm(1, 29))

    assert (dose_of(told, 28).one_leg, dose_of(told, 29).one_leg) == (True, False)


def test_hard_one_leg_raises_are_for_every_other_day() -> None:
    hard = at(Stage.SLOW, day(0, 2, exercises=trained(Stage.SLOW, 3, **SLOW_SET)), *calm(1, 2))
    light = at(Stage.SLOW, day(0, 2, exercises=trained(Stage.SLOW, 2, **SLOW_SET)), day(1, 2))

    assert [dose_of(hard, n).exercise for n in (1, 2)] == ["iso_hold", "slow_raise"]
    assert dose_of(light, 1).exercise == "slow_raise"


def test_heavy_raises_get_heavier_by_the_week() -> None:
    told = at(Stage.LOAD, *calm(0, 60))

    assert [dose_of(told, n).reps for n in (0, 6, 7, 20, 21, 34, 35, 55, 56)] == [15, 15, 12, 12, 10, 10, 8, 8, 6]
    assert dose_of(told, 0).exercise == "loaded_raise"


def test_heavy_raises_and_quick_bounces_take_turns_from_the_second_week() -> None:
    heavy, quick = trained(Stage.LOAD, sets=3, reps=15), trained(Stage.LOAD, **REBOUNDS)
    told = at(Stage.LOAD, day(0, 2, exercises=heavy), *calm(1, 6), day(7, 2, exercises=quick), *calm(8, 9))

    assert dose_of(told, 6).exercise == "loaded_raise"
    assert [dose_of(told, n).exercise for n in (7, 9)] == ["quick_rebound", "loaded_raise"]


@pytest.mark.parametrize("stage", [Stage.LOAD, Stage.PLYOMETRIC])
def test_the_day_after_a_hard_day_has_no_hard_session(stage: Stage) -> None:
    told = history(day(0, 2, activities=ran()), *calm(1, 2), stage=stage)

    assert [decided(told, n).dose is None for n in (0, 1, 2)] == [False, True, False]


def test_light_stages_may_be_daily() -> None:
    for stage in (Stage.ISOMETRIC, Stage.SLOW):
        told = history(day(0, 2, activities=ran(), exercises=trained(stage)), day(1, 2), stage=stage)
        assert dose_of(told, 1).stage is stage


def test_keeping_is_twice_a_week() -> None:
    told = at(Stage.MAINTAIN, day(0, 2, exercises=trained(Stage.MAINTAIN)), *calm(1, 3))

    assert [decided(told, n).dose is None for n in (1, 2, 3)] == [True, True, False]
    assert dose_of(told, 3).exercise == "keep_raise"


def test_pogos_grow_from_two_legs_to_one() -> None:
    two = trained(Stage.PLYOMETRIC, sets=3, reps=20)
    told = at(Stage.PLYOMETRIC, day(0, 2, exercises=two), *calm(1, 2))

    assert (dose_of(told, 0).exercise, dose_of(told, 0).one_leg, dose_of(told, 0).reps) == ("pogo", False, 10)
    assert (dose_of(told, 2).one_leg, dose_of(told, 2).reps) == (True, 5)
    assert "L9" in rules(decided(told, 2))


@pytest.mark.parametrize(
    ("site", "stage", "below"),
    [
        (Site.MIDPORTION, Stage.ISOMETRIC, False),
        (Site.MIDPORTION, Stage.SLOW, False),
        (Site.MIDPORTION, Stage.LOAD, True),
        (Site.INSERTIONAL, Stage.LOAD, False),
        (Site.INSERTIONAL, Stage.MAINTAIN, False),
        (Site.UNSURE, Stage.LOAD, False),
    ],
)
def test_the_heel_goes_below_the_step_only_late_and_never_for_insertional_pain(
    site: Site, stage: Stage, below: bool
) -> None:
    told = at(stage, day(0, 2), site=site)

    assert dose_of(told, 0).below_step is below
    assert ("L5" in rules(decided(told, 0))) is (site is Site.INSERTIONAL)


@pytest.mark.parametrize(
    ("today", "exercise"),
    [
        (day(1, 4), None),  # not settled, and above what holds may start at
        (day(1, 3, hop_pain=4), "iso_hold"),
        (day(1, 3, limp=True), "iso_hold"),
        (day(1, 2, follow_up_pain=5), "iso_hold"),
        (day(1, limp=True), None),
        (day(1, 6), None),
    ],
)
def test_a_bad_day_leaves_the_holds_as_long_as_pain_allows(today: Day, exercise: str | None) -> None:
    dose = decided(at(Stage.SLOW, day(0, 2, exercises=trained(Stage.SLOW)), today), 1).dose

    assert (dose.exercise if dose else None) == exercise


def test_pain_above_the_ceiling_leaves_no_exercise_even_where_it_is_usual() -> None:
    usual = {"baseline_pain": 4}

    assert decided(at(Stage.SLOW, day(0, 4), **usual), 0).dose is None
    assert dose_of(at(Stage.SLOW, day(0, 3), **usual), 0).exercise == "slow_raise"
    assert dose_of(at(Stage.SLOW, day(0, 3, follow_up_pain=4), **usual), 0).exercise == "iso_hold"


@pytest.mark.parametrize(
    ("profile", "told"),
    [
        ({"rest_days": frozenset({0})}, {}),
        ({"paused_until": on(1)}, {}),
        ({}, {"exercise_skipped": True}),
    ],
)
def test_there_is_no_exercise_on_a_rest_day_away_or_when_skipped(profile: dict[str, Any], told: dict[str, Any]) -> None:
    assert decided(at(Stage.ISOMETRIC, day(0, 2, **told), **profile), 0).dose is None


def test_exercise_comes_back_after_the_rest_day_and_on_the_day_of_coming_back() -> None:
    told = at(Stage.ISOMETRIC, day(1, 2), rest_days=frozenset({0}), paused_until=on(1))

    assert decided(told, 1).dose is not None


def test_on_a_bad_day_the_holds_are_those_that_were_last_done_well() -> None:
    held = trained(Stage.ISOMETRIC, sets=5, hold_s=30)
    beginner = history(day(0, 3), baseline_pain=1, stage=Stage.SLOW)
    used = history(day(0, 1, exercises=held), day(1, 1), day(2, 3), baseline_pain=1, stage=Stage.SLOW)
    doses = [dose_of(beginner, 0), dose_of(used, 2)]

    assert [(d.sets, d.hold_s, d.one_leg) for d in doses] == [(4, 20, False), (5, 30, False)]


def test_a_dose_goes_no_further_while_the_volume_is_cut() -> None:
    full = trained(Stage.SLOW, sets=3, reps=15)
    days = [day(n, 2, exercises=full) for n in range(2)]
    sore = at(Stage.SLOW, *days, day(2, 2, exercises=trained(Stage.SLOW, 4, sets=3, reps=15)), *calm(3, 4))

    assert dose_of(at(Stage.SLOW, *days, *calm(2, 4)), 4).one_leg
    assert (dose_of(sore, 4).one_leg, dose_of(sore, 4).volume) == (False, 0.75)


def test_a_session_broken_off_or_of_another_stage_is_no_dose_done() -> None:
    full = {"one_leg": True, "sets": 5, "reps": 15, "hold_s": 30}
    less = ({"completed": False}, {"sets": 2}, {"reps": 9}, {"sets": None})
    for session in (*(trained(Stage.SLOW, **{**full, **fewer}) for fewer in less), trained(Stage.ISOMETRIC, **full)):
        assert not dose_of(at(Stage.SLOW, day(0, 2, exercises=session), *calm(1, 2)), 2).one_leg
    short = trained(Stage.ISOMETRIC, **{**full, "hold_s": 10})
    assert not dose_of(at(Stage.ISOMETRIC, day(0, 2, exercises=short), *calm(1, 1)), 1).one_leg


def test_five_sessions_on_one_day_do_not_hide_the_hard_one() -> None:
    hard = Session(Stage.SLOW, time(8), one_leg=True, sets=3, reps=15, pain_during=3)
    light = [Session(Stage.SLOW, time(9 + n), sets=1, reps=10, pain_during=1) for n in range(4)]
    told = at(Stage.SLOW, day(0, 2, exercises=(hard, *light)), day(1, 2))

    assert dose_of(told, 1).exercise == "iso_hold"
