"""The gates that a person is shown are the ones that move them: all open exactly when the stage or step goes up."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given

from bot.model.decision import Change, Colour
from bot.model.diary import Day, History, PhysioPlan, Stage
from bot.model.standing import Gate
from bot.rules import rebuild
from bot.rules.course import Course, fork
from bot.rules.gates import START_GATES, run_gates, stage_gates
from bot.rules.loads import Part
from bot.rules.programme import climb
from bot.rules.rebuild import courses
from bot.rules.running import climb_ladder, missing_for_start
from bot.rules.standing import gates, moves, standing, week_ahead
from tests.rules.diaries import (
    FAST,
    HISTORIES,
    REBOUNDS,
    SLOW_SET,
    at,
    calm,
    day,
    decided,
    good_histories,
    history,
    holds,
    noon,
    on,
    policy,
    ran,
    trained,
)
from tests.trails import flaring


def all_open(found: tuple[Gate, ...]) -> bool:
    """Tell whether there are gates and none is shut."""
    return bool(found) and all(gate.open for gate in found)


class Watched:
    """A climb that notes what the gates said just before, and whether it went up."""

    def __init__(self, climb: Callable[[Course], None], level: str, look: Callable[[Course], tuple[Gate, ...]]) -> None:
        self.climb, self.level, self.look = climb, level, look
        self.ups = 0

    def __call__(self, course: Course) -> None:
        """Climb, and compare."""
        before, said = getattr(course, self.level), all_open(self.look(course))
        self.climb(course)
        went_up = getattr(course, self.level) != before
        assert said is went_up
        self.ups += went_up


def replayed(told: History) -> tuple[int, int]:
    """Go through a history with both climbs watched; return how often stage and step went up.

    On a day on which nobody may climb the rules do not even look, so that some gate has to be shut then.
    """
    stage = Watched(climb, "stage", stage_gates)
    step = Watched(climb_ladder, "run_step", run_gates)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rebuild, "climb", stage)
        patch.setattr(rebuild, "climb_ladder", step)
        for course in courses(told, max(d.date for d in told.days), policy()):
            assert not all_open(stage_gates(course))
            assert not all_open(run_gates(course))
    return stage.ups, step.ups


@FAST
@given(HISTORIES | good_histories())
def test_all_gates_are_open_exactly_when_it_goes_up(told: History) -> None:
    replayed(told)


RAISES = trained(Stage.SLOW, **SLOW_SET)
BOUNCES = trained(Stage.LOAD, **REBOUNDS)
SPRINGS = trained(Stage.PLYOMETRIC)
LADDERS = {
    "holds": at(Stage.ISOMETRIC, *calm(0, 8, exercises=holds())),
    "raises": at(Stage.SLOW, *calm(0, 15, exercises=RAISES, heel_rises=(20, 25))),
    "bounces": at(Stage.LOAD, *calm(0, 24, exercises=BOUNCES, heel_rises=(25, 25), hop_pain=1)),
    "springs": at(Stage.PLYOMETRIC, *(day(n, 2, exercises=SPRINGS if n % 3 == 0 else ()) for n in range(18))),
}


@pytest.mark.parametrize(("name", "rule"), [("holds", "L2"), ("raises", "L6"), ("bounces", "L8"), ("springs", "L10")])
def test_each_stage_opens_once_by_its_own_gates_and_names_its_rule(name: str, rule: str) -> None:
    told = LADDERS[name]
    (move,) = moves(told, told.days[-1].date, policy())

    assert replayed(told)[0] == 1
    assert move.up
    assert move.reason is not None
    assert move.reason.rule == rule


def ready(told: History) -> Course:
    """Return the course of a history as it stands just before the stage goes up."""
    found: list[Course] = []

    def climbed(course: Course) -> None:
        if all_open(stage_gates(course)):
            found.append(fork(course))
        climb(course)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rebuild, "climb", climbed)
        list(courses(told, told.days[-1].date, policy()))
    return found[0]


STRICT, HELD = {"strict": True}, {"physio": PhysioPlan(stage=Stage.ISOMETRIC)}
TODAY: dict[str, dict[str, Any]] = {  # what shuts each gate that every stage has
    "check_in": {"day": Day(on(99)), "colour": None},
    "good_day": {"colour": Colour.AMBER},
    "settled": {"settled": False},
    "one_change": {"change": Change.REGRESS},
    "restart": {"restart_from": on(99)},
    "trend": {"mornings": [1] * 7 + [2] * 6},
    "full_volume": {"volume": {Part.EXERCISE: 0.75}},
    "physio": {"profile": HELD},
}
OWN: dict[str, dict[str, dict[str, Any]]] = {  # and each gate of its own; jumps ask for more good days than strict does
    "holds": {"holds": {"passed": []}, "green_days": {"greens": []}, "strict": {"profile": STRICT}},
    "raises": {
        "raises": {"passed": []},
        "days": {"younger": 13},
        "legs": {"heel_rises": None},
        "strict": {"profile": STRICT, "greens": []},
    },
    "bounces": {
        "rebounds": {"passed": []},
        "days": {"younger": 20},
        "legs": {"heel_rises": None},
        "hops": {"hop": None},
        "strict": {"profile": STRICT, "greens": []},
    },
    "springs": {
        "sessions": {"passed": []},
        "days": {"younger": 13},
        "green_days": {"greens": []},
        "calm_days": {"reds": [on(9)]},
    },
}


def shut(course: Course, state: dict[str, Any]) -> Course:
    """Return a course with a part of it changed; `younger` is how many days ago the stage began."""
    profile = replace(course.profile, **state.get("profile", {}))
    begun = course.today - timedelta(days=state["younger"]) if "younger" in state else course.since
    rest = {name: value for name, value in state.items() if name not in {"profile", "younger"}}
    return replace(course, **{"profile": profile, "since": begun, **rest})


@pytest.mark.parametrize(("ladder", "name"), [(one, name) for one in LADDERS for name in (*OWN[one], *TODAY)])
def test_each_gate_shut_alone_keeps_the_stage(ladder: str, name: str) -> None:
    before = ready(LADDERS[ladder])
    course = shut(before, (OWN[ladder] | TODAY)[name])

    assert [gate.name for gate in stage_gates(course) if not gate.open] == [name]
    climb(course)
    assert course.stage is before.stage
    climb(before)
    assert course.stage is not before.stage


def test_a_step_back_names_what_it_was_for_the_exercise() -> None:
    (move,) = moves(flaring(30), on(29), policy())
    assert not move.up
    assert move.reason is not None
    assert ("part", "exercise") in move.reason.numbers


def test_the_last_stage_has_no_gates() -> None:
    assert gates(at(Stage.MAINTAIN, *calm(0, 30)), noon(30), policy()) == ()


def test_somebody_strict_has_one_gate_more_and_it_holds() -> None:
    strict = replace(LADDERS["holds"].profile, strict=True)
    told = replace(LADDERS["holds"], profile=strict)
    assert "strict" in {gate.name for gate in gates(told, noon(3), policy())}
    assert replayed(told) == (1, 0)
    assert next(iter(moves(told, on(8), policy()))).date > next(iter(moves(LADDERS["holds"], on(8), policy()))).date


def test_a_stage_that_a_physio_has_set_stays_shut() -> None:
    own = replace(LADDERS["holds"].profile, physio=PhysioPlan(stage=Stage.ISOMETRIC))
    told = replace(LADDERS["holds"], profile=own)
    assert replayed(told) == (0, 0)
    assert Gate("physio", open=False) in gates(told, noon(8), policy())


def test_a_gate_tells_the_persons_own_numbers() -> None:
    told = at(Stage.ISOMETRIC, day(0, 2), day(1, 2, exercises=trained(Stage.ISOMETRIC)), day(2, 2), day(3, 5))
    found = {gate.name: gate for gate in gates(told, noon(3), policy())}
    assert found["green_days"] == Gate("green_days", open=False, have=2, need=3, span=4)  # the first day is not counted
    assert found["holds"] == Gate("holds", open=False, need=5, span=30)
    assert not found["good_day"].open


def test_without_a_check_in_the_check_in_is_what_is_missing() -> None:
    told = at(Stage.ISOMETRIC, *calm(0, 3, exercises=holds()))
    names = {gate.name for gate in gates(told, noon(4), policy()) if not gate.open}
    assert "check_in" in names


def test_the_first_step_asks_for_all_that_the_rules_miss() -> None:
    told = at(Stage.SLOW, day(0, 4, limp=True))
    (course,) = courses(told, on(0), policy())
    assert set(missing_for_start(course)) == set(START_GATES)
    assert {gate.name for gate in run_gates(course) if not gate.open} >= set(START_GATES)


def test_a_step_counts_its_good_runs() -> None:
    told = history(*(day(n, 2, activities=ran(1, 10) if n == 0 else ()) for n in range(3)), running=False, run_step=1)
    found = {gate.name: gate for gate in standing(told, noon(2), policy()).run_gates}
    assert found["step_runs"] == Gate("step_runs", open=False, have=1, need=2)


def test_who_runs_without_the_ladder_has_no_gates_to_run() -> None:
    assert standing(history(*calm(0, 3)), noon(3), policy()).run_gates == ()


def test_the_week_keeps_two_days_between_hard_days() -> None:
    told = history(*calm(0, 1), day(2, 2, activities=ran(2, 30)), day(3, 2))
    week = week_ahead(told, noon(3), policy())
    assert [ahead.may_run for ahead in week] == [False, True, False, True, False, True, False]
    assert {ahead.blocked_by for ahead in week if not ahead.may_run} == {"L9"}
    assert [ahead.date for ahead in week] == [on(n) for n in range(3, 10)]


def test_the_week_of_somebody_who_has_not_checked_in_asks_first() -> None:
    week = week_ahead(history(*calm(0, 2)), noon(3), policy())
    assert week[0].ask_first
    assert not week[0].may_run
    assert not any(ahead.ask_first for ahead in week[1:])


def test_the_week_holds_rest_days_and_the_time_away() -> None:
    told = at(Stage.ISOMETRIC, *calm(0, 1), rest_days=frozenset({on(2).weekday()}), paused_until=on(6))
    week = week_ahead(told, noon(1), policy())
    assert [ahead.rest_day for ahead in week][:3] == [False, True, False]
    assert [ahead.away for ahead in week] == [True] * 5 + [False] * 2
    assert week[0].check_in is None


@FAST
@given(HISTORIES)
def test_the_week_begins_with_what_the_rules_say_today(told: History) -> None:
    last = max(d.date for d in told.days)
    n = (last - on(0)).days
    week = week_ahead(told, noon(n), policy())
    today = decided(told, n)
    assert week[0].verdict is today.verdict
    assert len(week) == 7
    if today.flag is not None:
        assert not any(ahead.may_run for ahead in week)


@FAST
@given(HISTORIES)
def test_no_stage_goes_up_on_a_supposition_alone(told: History) -> None:
    """A stage may go up in the week ahead only where a real session has passed its gate."""
    n = (max(d.date for d in told.days) - on(0)).days
    course = rebuild.course_on(told, on(n), policy())
    unready = not course.passed and not any(done.good or done.date >= on(n - 1) for done in course.sessions)
    stages = [ahead.decision.stage for ahead in week_ahead(told, noon(n), policy())]
    if unready:
        order = list(Stage)
        assert all(order.index(stage) <= order.index(stages[0]) for stage in stages)
