"""The weekly tests: on which days, which of them, and what the counts say."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.model.decision import Verdict
from bot.model.diary import Day, Flag, History, Load, LoadKind, Past, PhysioPlan, Profile, Session, Side, Stage
from bot.rules.past import without_past
from bot.rules.weekly import Round, count_before, evenness, is_calm, is_tired, round_today, wanted
from tests.rules.diaries import day, decided, history, on, policy

CALM = [day(n, 2, stiffness_min=5) for n in range(5)]
GOOD = Session(Stage.SLOW, completed=True, one_leg=True, sets=3, reps=15, pain_during=1)


def offered(told: History, n: int, last: date | None = None) -> Round | None:
    """Return the tests of day n."""
    return round_today(told, decided(told, n), last, policy())


def profile(side: Side = Side.LEFT) -> Profile:
    """Return a profile with a sore side."""
    return Profile("UTC", side)


def test_the_first_tests_wait_until_the_usual_pain_is_known() -> None:
    assert offered(history(*CALM[:3]), 2) is None
    assert offered(history(*CALM), 4) == Round(hop=False, heel=False)


def test_only_answered_mornings_make_the_usual_pain_known_and_todays_is_one() -> None:
    assert offered(history(day(0, 2), day(1, 2), day(2), day(3), day(4, 2)), 4) is None
    assert offered(history(*CALM[:4]), 3) == Round(hop=False, heel=False)


def test_no_tests_on_a_day_of_which_nothing_is_told() -> None:
    told = history(*CALM)

    assert not is_calm(told, decided(told, 6), policy())


def test_a_week_lies_between_two_rounds() -> None:
    told = history(*CALM, *(day(n, 2) for n in range(5, 8)))

    assert offered(told, 7, last=on(1)) is None
    assert offered(told, 7, last=on(0)) is not None


@pytest.mark.parametrize(
    "today",
    [
        {"pain": 4},
        {"pain": 7},
        {"pain": None},
        {"pain": 2, "limp": True},
        {"pain": 2, "red_flags": frozenset({Flag.DVT})},
        {"pain": 2, "follow_up_pain": 6},
    ],
    ids=["amber", "red", "unknown", "limp", "danger", "not settled"],
)
def test_no_tests_on_a_day_that_is_not_calm(today: dict[str, Any]) -> None:
    facts = {**today}  # the table is read again by the next run of this process, as mutmut does it
    told = history(*CALM, day(5, facts.pop("pain"), **facts))

    assert offered(told, 5) is None
    assert not is_calm(told, decided(told, 5), policy())


@pytest.mark.parametrize("verdict", [Verdict.REST, Verdict.REFER])
def test_no_tests_on_a_green_day_without_a_sign_that_is_for_rest_all_the_same(verdict: Verdict) -> None:
    told = history(*CALM)
    today = decided(told, 4)

    assert is_calm(told, today, policy())
    assert not is_calm(told, replace(today, verdict=verdict), policy())


def test_hops_and_counts_are_for_a_rested_leg_the_percentage_is_not() -> None:
    def after(session: Session, stage: Stage) -> Round | None:
        return offered(history(*CALM, day(5, 2, exercises=(session,)), stage=stage), 5)

    assert after(GOOD, Stage.LOAD) is None
    assert after(Session(Stage.SLOW, pain_during=1), Stage.SLOW) == Round(hop=False, heel=False)
    assert after(Session(Stage.ISOMETRIC, pain_during=1), Stage.ISOMETRIC) == Round(hop=False, heel=False)
    assert after(Session(Stage.ISOMETRIC, completed=False, sets=1, pain_during=4), Stage.ISOMETRIC) is None


@pytest.mark.parametrize("tests", [Round(hop=True, heel=False), Round(hop=False, heel=True)])
def test_one_test_alone_asks_for_a_rested_leg_too(tests: Round) -> None:
    trained = history(*CALM, day(5, 2, exercises=(GOOD,)))

    assert is_tired(trained, on(5), tests)
    assert not is_tired(trained, on(4), tests)
    assert not is_tired(trained, on(5), Round(hop=False, heel=False))


def test_no_tests_after_a_limp_in_a_run() -> None:
    run = Load(LoadKind.RUN, minutes=20, pain_during=1, limp=True)

    assert offered(history(*CALM, day(5, 2, activities=(run,))), 5) is None


@pytest.mark.parametrize(("limit", "pain", "calm"), [(5, 4, True), (5, 5, True), (1, 1, True), (1, 2, False)])
def test_a_load_within_the_limit_that_a_physio_has_set_leaves_a_day_calm(limit: int, pain: int, calm: bool) -> None:
    walk = Load(LoadKind.WALK, minutes=20, pain_during=pain)
    days = [day(n, 1) for n in range(5)]
    told = history(*days, day(5, 1, activities=(walk,)), physio=PhysioPlan(pain_ceiling=limit), baseline_pain=1)

    assert is_calm(told, decided(told, 5), policy()) is calm


@pytest.mark.parametrize(("limit", "pain", "asked"), [(5, 4, True), (5, 6, False), (1, 1, True), (1, 2, False)])
def test_raises_within_the_limit_that_a_physio_has_set_open_the_counts(limit: int, pain: int, asked: bool) -> None:
    raises = Session(Stage.SLOW, one_leg=True, sets=3, reps=15, pain_during=pain)
    days = [day(n, 1, exercises=(raises,) if n == 2 else ()) for n in range(5)]
    told = history(*days, stage=Stage.SLOW, physio=PhysioPlan(pain_ceiling=limit), baseline_pain=1)

    assert wanted(told, decided(told, 4), policy()).heel is asked


def test_no_tests_in_a_pause() -> None:
    told = history(*CALM, paused_until=on(9))

    assert offered(told, 4) is None


def test_hops_begin_with_heavy_work() -> None:
    tests = offered(history(*CALM, stage=Stage.LOAD), 4)

    assert tests == Round(hop=True, heel=True)


@pytest.mark.parametrize(("stage", "hop"), [(Stage.ISOMETRIC, False), (Stage.SLOW, True)])
def test_somebody_who_wants_to_run_again_hops_once_raises_are_done(stage: Stage, hop: bool) -> None:
    tests = offered(history(*CALM, running=False, stage=stage), 4)

    assert tests is not None
    assert tests.hop is hop


@pytest.mark.parametrize(
    ("session", "asked"),
    [
        (GOOD, True),
        (Session(Stage.SLOW, one_leg=True, sets=3, reps=15, pain_during=3), True),
        (Session(Stage.SLOW, one_leg=True, sets=3, reps=15, pain_during=4), False),
        (Session(Stage.SLOW, one_leg=False, sets=3, reps=15, pain_during=1), False),
        (Session(Stage.ISOMETRIC, one_leg=True, sets=5, hold_s=30, pain_during=1), False),
        (Session(Stage.SLOW, completed=False, one_leg=True, sets=1, reps=15, pain_during=1), False),
        (Session(Stage.SLOW, one_leg=True, sets=3, reps=15, pain_during=None), False),
    ],
    ids=["well", "as much as may be", "too much", "both legs", "holds", "partly", "pain unknown"],
)
def test_counts_begin_once_one_leg_raises_go_well(session: Session, asked: bool) -> None:
    told = history(*CALM[:2], day(2, 2, exercises=(session,)), *CALM[3:], stage=Stage.SLOW)

    assert wanted(told, decided(told, 4), policy()).heel is asked


@pytest.mark.parametrize(("ago", "asked"), [(policy().count_every_days - 1, True), (policy().count_every_days, False)])
def test_raises_that_went_well_on_a_day_that_was_put_by_open_the_counts_for_as_long(ago: int, *, asked: bool) -> None:
    told = history(*(day(n, 2) for n in range(30)))
    today = decided(told, 29)
    short = without_past(told, Past(on(20), mornings=21, raised_on=on(29 - ago)))

    assert wanted(short, today, policy()).heel is asked


def test_what_was_done_today_opens_no_count_before_tomorrow() -> None:
    told = history(*CALM, day(5, 2, exercises=(GOOD,)), stage=Stage.SLOW)

    assert not wanted(told, decided(told, 5), policy()).heel


@pytest.mark.parametrize(("running", "run_step", "hop"), [(True, None, False), (False, 2, False), (False, None, True)])
def test_only_who_has_not_begun_to_run_hops_at_slow_raises(running: bool, run_step: int | None, hop: bool) -> None:
    told = history(*CALM, running=running, run_step=run_step, stage=Stage.SLOW)

    assert wanted(told, decided(told, 4), policy()).hop is hop


def test_counts_come_every_other_week() -> None:
    def tests(ago: int) -> Round | None:
        counted = Day(on(20 - ago), 2, heel_rises=(20, 25))
        others = [day(n, 2) for n in range(20) if n != 20 - ago]
        return offered(history(counted, *others, day(20, 2), stage=Stage.LOAD), 20)

    assert tests(13) == Round(hop=True, heel=False)
    assert tests(14) == Round(hop=True, heel=True)


@pytest.mark.parametrize(
    ("side", "stage", "counted", "percent", "wanted", "opens"),
    [
        (Side.LEFT, Stage.SLOW, (20, 25), 80, 80, True),
        (Side.LEFT, Stage.SLOW, (19, 25), 76, 80, False),
        (Side.RIGHT, Stage.SLOW, (25, 20), 80, 80, True),
        (Side.RIGHT, Stage.SLOW, (20, 25), 125, 80, True),
        (Side.LEFT, Stage.SLOW, (0, 25), 0, 80, False),
        (Side.LEFT, Stage.SLOW, (0, 0), 0, 80, False),
        (Side.LEFT, Stage.SLOW, (1, 1), 100, 80, True),
        (Side.LEFT, Stage.SLOW, (5, 0), 0, 80, True),
        (Side.BOTH, Stage.SLOW, (15, 20), 75, None, True),
        (Side.BOTH, Stage.SLOW, (14, 40), 35, None, False),
        (Side.LEFT, Stage.LOAD, (17, 19), 89, 90, False),
        (Side.LEFT, Stage.LOAD, (18, 20), 90, 90, True),
        (Side.LEFT, Stage.LOAD, (20, 40), 50, 90, True),
        (Side.BOTH, Stage.LOAD, (19, 20), 95, None, False),
        (Side.BOTH, Stage.LOAD, (20, 20), 100, None, True),
        (Side.LEFT, Stage.MAINTAIN, (20, 20), 100, None, False),
    ],
)
def test_what_a_count_says_for_the_next_stage(
    side: Side, stage: Stage, counted: tuple[int, int], percent: int, wanted: int | None, opens: bool
) -> None:
    found = evenness(profile(side), stage, counted, policy())

    assert (found.percent, found.wanted, found.opens) == (percent, wanted, opens)


def test_the_last_count_is_the_newest_before_that_day() -> None:
    told = history(Day(on(1), heel_rises=(10, 11)), Day(on(3), heel_rises=(12, 13)), Day(on(5), heel_rises=(9, 9)))

    assert count_before(told, on(5)) == (12, 13)
    assert count_before(told, on(1)) is None
