"""Each gate by itself: when it opens, and the person's own numbers that stand beside it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.model.decision import Change, Colour
from bot.model.diary import History, PhysioPlan, Side, Stage
from bot.model.standing import Gate
from bot.rules.course import Course
from bot.rules.gates import run_gates, stage_gates
from bot.rules.loads import Part
from bot.rules.rebuild import course_on
from tests.rules.diaries import at, calm, on, policy

TODAY = 40
SHUT_TODAY = {"check_in", "settled", "one_change", "restart", "trend", "full_volume", "strict", "physio"}


def ago(days: int) -> date:
    """Return the date so many days ago."""
    return on(TODAY - days)


def course(stage: Stage, told: History | None = None, **state: Any) -> Course:
    """Return the course of a calm day at a stage, for 40 days, with something different about it."""
    found = course_on(told or at(stage, *calm(0, TODAY)), on(TODAY), policy())
    return replace(found, **{"stage": stage, "since": on(0), "settled": True, "change": Change.NONE, **state})


def gate(found: tuple[Gate, ...], name: str) -> Gate:
    """Return the one gate of that name."""
    (one,) = (gate for gate in found if gate.name == name)
    return one


def names(found: tuple[Gate, ...]) -> list[str]:
    """Return the names of gates in their order."""
    return [gate.name for gate in found]


@pytest.mark.parametrize(
    ("stage", "own"),
    [
        (Stage.ISOMETRIC, ["holds", "green_days"]),
        (Stage.SLOW, ["days", "raises", "legs"]),
        (Stage.LOAD, ["days", "rebounds", "hops", "legs"]),
        (Stage.PLYOMETRIC, ["days", "sessions", "green_days", "calm_days"]),
    ],
)
def test_each_stage_lists_its_own_gates_and_then_the_morning(stage: Stage, own: list[str]) -> None:
    assert names(stage_gates(course(stage))) == [*own, "good_day"]


@pytest.mark.parametrize(("passed", "is_open"), [([], False), ([ago(1)], True)])
def test_the_holds_open_by_one_session_that_passed(passed: list[date], is_open: bool) -> None:
    found = gate(stage_gates(course(Stage.ISOMETRIC, passed=passed)), "holds")

    assert found == Gate("holds", is_open, None, 5, 30)


@pytest.mark.parametrize(("green", "is_open"), [(2, False), (3, True), (4, True)])
def test_three_green_days_of_the_last_four_open_the_holds(green: int, is_open: bool) -> None:
    found = stage_gates(course(Stage.ISOMETRIC, greens=[ago(n) for n in reversed(range(green))]))

    assert gate(found, "green_days") == Gate("green_days", is_open, green, 3, 4)


def test_green_days_count_from_the_day_after_the_stage_began() -> None:
    found = stage_gates(course(Stage.ISOMETRIC, greens=[ago(2), ago(1), ago(0)], since=ago(1)))

    assert gate(found, "green_days").have == 1


@pytest.mark.parametrize(("stage", "need"), [(Stage.SLOW, 14), (Stage.LOAD, 21), (Stage.PLYOMETRIC, 14)])
def test_a_stage_lasts_its_weeks(stage: Stage, need: int) -> None:
    for days in (need - 1, need, need + 1):
        found = gate(stage_gates(course(stage, since=ago(days))), "days")
        assert found == Gate("days", days >= need, days, need)


@pytest.mark.parametrize(
    ("stage", "name", "sets", "reps"), [(Stage.SLOW, "raises", 3, 15), (Stage.LOAD, "rebounds", 3, 20)]
)
def test_the_exercise_of_a_stage_opens_by_one_session_that_passed(
    stage: Stage, name: str, sets: int, reps: int
) -> None:
    assert gate(stage_gates(course(stage, passed=[])), name) == Gate(name, False, None, sets, reps)
    assert gate(stage_gates(course(stage, passed=[ago(1)])), name).open


@pytest.mark.parametrize(
    ("side", "counted", "expected"),
    [
        (Side.LEFT, None, Gate("legs", open=False, span=80)),
        (Side.LEFT, (19, 25), Gate("legs", open=False, have=19, need=20, span=80)),
        (Side.LEFT, (20, 25), Gate("legs", open=True, have=20, need=20, span=80)),
        (Side.RIGHT, (25, 20), Gate("legs", open=True, have=20, need=20, span=80)),
        (Side.LEFT, (20, 26), Gate("legs", open=False, have=20, need=21, span=80)),  # 20.8, rounded up
        (Side.BOTH, None, Gate("weaker_leg", open=False, need=15)),
        (Side.BOTH, (30, 14), Gate("weaker_leg", open=False, have=14, need=15)),
        (Side.BOTH, (15, 30), Gate("weaker_leg", open=True, have=15, need=15)),
    ],
)
def test_slow_raises_ask_for_four_fifths_of_the_other_leg(
    side: Side, counted: tuple[int, int] | None, expected: Gate
) -> None:
    found = stage_gates(course(Stage.SLOW, at(Stage.SLOW, *calm(0, TODAY), side=side), heel_rises=_count(counted)))

    assert gate(found, expected.name) == expected


@pytest.mark.parametrize(
    ("side", "counted", "expected"),
    [
        (Side.LEFT, None, Gate("legs", open=False, span=90)),
        (Side.LEFT, (17, 19), Gate("legs", open=False, have=17, need=18, span=90)),
        (Side.LEFT, (18, 20), Gate("legs", open=True, have=18, need=18, span=90)),
        (Side.LEFT, (19, 40), Gate("sore_leg", open=False, have=19, need=20)),
        (Side.LEFT, (20, 40), Gate("sore_leg", open=True, have=20, need=20)),  # twenty are enough by themselves
        (Side.LEFT, (19, 22), Gate("legs", open=False, have=19, need=20, span=90)),
        (Side.LEFT, (19, 23), Gate("sore_leg", open=False, have=19, need=20)),
        (Side.BOTH, (19, 30), Gate("weaker_leg", open=False, have=19, need=20)),
        (Side.BOTH, (30, 20), Gate("weaker_leg", open=True, have=20, need=20)),
    ],
)
def test_heavy_work_asks_for_nine_tenths_or_twenty(side: Side, counted: tuple[int, int] | None, expected: Gate) -> None:
    found = stage_gates(course(Stage.LOAD, at(Stage.LOAD, *calm(0, TODAY), side=side), heel_rises=_count(counted)))

    assert gate(found, expected.name) == expected


def _count(counted: tuple[int, int] | None) -> tuple[date, int, int] | None:
    return None if counted is None else (ago(28), *counted)


def test_a_count_of_more_than_four_weeks_ago_is_none() -> None:
    found = stage_gates(course(Stage.SLOW, heel_rises=(ago(29), 25, 25)))

    assert gate(found, "legs") == Gate("legs", open=False, span=80)


@pytest.mark.parametrize(
    ("hop", "is_open", "told"),
    [(None, False, None), ((0, 2), True, 2), ((0, 3), False, 3), ((7, 2), True, 2), ((8, 2), False, None)],
)
def test_hops_hurt_two_at_the_most_in_the_last_week(
    hop: tuple[int, int] | None, is_open: bool, told: int | None
) -> None:
    found = stage_gates(course(Stage.LOAD, hop=None if hop is None else (ago(hop[0]), hop[1])))

    assert gate(found, "hops") == Gate("hops", is_open, told, 2)


@pytest.mark.parametrize(
    ("passed", "done"),
    [([], 0), ([2], 1), ([4, 2], 2), ([4, 1], 1), ([4, 0], 1), ([6, 4, 2], 3)],
)
def test_jumps_count_once_two_nights_lie_behind_them(passed: list[int], done: int) -> None:
    found = stage_gates(course(Stage.PLYOMETRIC, passed=[ago(n) for n in passed]))

    assert gate(found, "sessions") == Gate("sessions", done >= 2, done, 2)


@pytest.mark.parametrize(("green", "is_open"), [(9, False), (10, True), (11, True)])
def test_jumps_ask_for_ten_green_days_of_fourteen(green: int, is_open: bool) -> None:
    found = stage_gates(course(Stage.PLYOMETRIC, greens=[ago(n) for n in reversed(range(green))]))

    assert gate(found, "green_days") == Gate("green_days", is_open, green, 10, 14)


@pytest.mark.parametrize(
    ("red", "amber", "is_open"),
    [(None, None, True), (13, None, False), (14, None, True), (None, 13, False), (None, 14, True), (0, 20, False)],
)
def test_jumps_ask_for_two_weeks_without_amber_or_red(red: int | None, amber: int | None, is_open: bool) -> None:
    reds, last_amber = [] if red is None else [ago(red)], None if amber is None else ago(amber)
    found = stage_gates(course(Stage.PLYOMETRIC, reds=reds, last_amber=last_amber))

    assert gate(found, "calm_days") == Gate("calm_days", is_open, span=14)


@pytest.mark.parametrize(
    ("state", "name"),
    [
        ({"settled": False}, "settled"),
        ({"settled": None}, "settled"),
        ({"change": Change.REGRESS}, "one_change"),
        ({"restart_from": on(30)}, "restart"),
        ({"volume": {Part.EXERCISE: 0.75}}, "full_volume"),
    ],
)
def test_what_stands_in_the_way_today_is_listed_only_while_it_does(state: dict[str, Any], name: str) -> None:
    found = stage_gates(course(Stage.SLOW, **state))

    assert [shut for shut in names(found) if shut in SHUT_TODAY] == [name]
    assert gate(found, name) == Gate(name, open=False)
    assert name not in names(stage_gates(course(Stage.SLOW)))


def test_a_run_that_is_kept_short_does_not_shut_the_exercise() -> None:
    assert "full_volume" not in names(stage_gates(course(Stage.SLOW, volume={Part.RUN: 0.5})))


def test_a_week_that_was_worse_than_the_one_before_shuts_it() -> None:
    worse = course(Stage.SLOW, mornings=[2] * 27 + [4] * 14)
    rising = course(Stage.SLOW, mornings=[1] * 34 + [3] * 7)

    assert "trend" not in names(stage_gates(worse))
    assert gate(stage_gates(rising), "trend") == Gate("trend", open=False)


@pytest.mark.parametrize(("colour", "is_open"), [(Colour.GREEN, True), (Colour.AMBER, False), (Colour.RED, False)])
def test_only_a_green_morning_is_a_good_day(colour: Colour, is_open: bool) -> None:
    found = stage_gates(course(Stage.SLOW, colour=colour))

    assert gate(found, "good_day") == Gate("good_day", is_open)
    assert "check_in" not in names(found)


def test_without_a_morning_the_check_in_is_asked_for_in_place_of_a_good_day() -> None:
    found = stage_gates(course(Stage.SLOW, at(Stage.SLOW, *calm(0, TODAY - 1))))

    assert gate(found, "check_in") == Gate("check_in", open=False)
    assert "good_day" not in names(found)


@pytest.mark.parametrize(("green", "is_open"), [(6, False), (7, True)])
def test_somebody_strict_waits_for_seven_green_days(green: int, is_open: bool) -> None:
    strict = at(Stage.SLOW, *calm(0, TODAY), strict=True)
    found = stage_gates(course(Stage.SLOW, strict, greens=[ago(n) for n in reversed(range(green))]))
    fresh = stage_gates(course(Stage.SLOW, strict, greens=[ago(n) for n in reversed(range(7))], since=ago(3)))

    assert gate(found, "strict") == Gate("strict", is_open, green, 7)
    assert gate(fresh, "strict").have == 3


@pytest.mark.parametrize(
    ("own", "held"), [(Stage.ISOMETRIC, True), (Stage.SLOW, True), (Stage.LOAD, False), (None, False)]
)
def test_a_physio_holds_at_the_stage_they_set(own: Stage | None, held: bool) -> None:
    set_up = at(Stage.SLOW, *calm(0, TODAY), physio=PhysioPlan(stage=own))
    found = stage_gates(course(Stage.SLOW, set_up))

    assert (Gate("physio", open=False) in found) is held


def runner(**state: Any) -> Course:
    """Return the course of somebody on the ladder, with something different about it."""
    return course(Stage.SLOW, run_step=2, step_since=on(0), **state)


def test_the_ladder_counts_the_green_runs_of_a_step() -> None:
    assert run_gates(runner(step_greens=[ago(5)]))[0] == Gate("step_runs", open=False, have=1, need=2)
    assert run_gates(runner(step_greens=[ago(5), ago(2)]))[0] == Gate("step_runs", open=True, have=2, need=2)
    assert names(run_gates(runner(settled=False))) == ["step_runs", "good_day", "settled"]


def test_the_top_of_the_ladder_has_no_further_step() -> None:
    top = len(policy().ladder)

    assert run_gates(replace(runner(), run_step=top)) == ()
    assert run_gates(replace(runner(), run_step=top + 1)) == ()
    assert run_gates(replace(runner(), run_step=top - 1)) != ()


def test_somebody_strict_on_the_ladder_waits_since_the_step_began() -> None:
    strict = at(Stage.SLOW, *calm(0, TODAY), strict=True, run_step=2)
    greens = [ago(n) for n in reversed(range(7))]
    since_long = replace(course(Stage.SLOW, strict, greens=greens), run_step=2, step_since=on(0))
    since_short = replace(since_long, step_since=ago(3))

    assert gate(run_gates(since_long), "strict") == Gate("strict", open=True, have=7, need=7)
    assert gate(run_gates(since_short), "strict") == Gate("strict", open=False, have=3, need=7)


def test_the_first_step_has_its_five_gates_and_today() -> None:
    told = at(Stage.SLOW, *calm(0, TODAY))
    ready = course(Stage.SLOW, told, settled_running=3, good_walk=ago(0), hop=(ago(0), 0))
    sore = course(Stage.SLOW, told, settled_running=2, good_walk=None, hop=None)

    assert run_gates(ready) == (
        Gate("pain_at_most_3", open=True),
        Gate("walk_without_limp", open=True),
        Gate("settled_three_times", open=True, have=3, need=3),
        Gate("brisk_walk", open=True),
        Gate("easy_hops", open=True),
        Gate("good_day", open=True),
    )
    assert [found.open for found in run_gates(sore)] == [True, True, False, False, False, True]
    assert gate(run_gates(sore), "settled_three_times").have == 2
