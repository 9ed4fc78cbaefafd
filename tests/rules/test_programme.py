"""The strength programme: doses, gates up, gates down, spacing (L1-L10, P9, P10, 2.7)."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from bot.model.decision import Change, Decision, Urgency, Verdict
from bot.model.diary import Day, History, LoadKind, PhysioPlan, Side, Stage
from bot.rules import replay
from tests.rules.diaries import (
    REBOUNDS,
    SLOW_SET,
    at,
    calm,
    day,
    decided,
    did,
    dose_of,
    history,
    holds,
    noon,
    on,
    policy,
    ran,
    rules,
    trained,
)


def ready_for_load(days: int = 14, pain: int = 2, heel_rises: tuple[int, int] = (20, 25), **told: Any) -> History:
    """Return so many days of slow raises that the gate to the next stage asks for."""
    raises = trained(Stage.SLOW, pain, **{**SLOW_SET, **told})
    middle = (day(n, 2, exercises=raises, heel_rises=heel_rises) for n in range(days))
    return at(Stage.SLOW, *middle, day(days, 2))


def ready_for_plyometrics(days: int = 21, hop: int = 2, rises: tuple[int, int] = (23, 25), **told: Any) -> History:
    """Return so many days of load, every other day, as the gate asks for."""
    rebounds = trained(Stage.LOAD, **{**REBOUNDS, **told})
    loaded = (day(n, 2, exercises=rebounds if n % 2 == 0 else (), hop_pain=hop) for n in range(days))
    return at(Stage.LOAD, *loaded, day(days, 2, heel_rises=rises))


def two_plyometric_weeks() -> list[Day]:
    """Return two green weeks of plyometrics, every third day."""
    return [day(n, 2, exercises=trained(Stage.PLYOMETRIC) if n % 3 == 0 else ()) for n in range(15)]


def test_three_green_days_and_the_holds_open_slow_raises() -> None:
    told = at(Stage.ISOMETRIC, *(day(n, 2, exercises=holds()) for n in range(4)))

    decisions = [decided(told, n) for n in range(4)]

    assert [d.stage for d in decisions] == [Stage.ISOMETRIC] * 3 + [Stage.SLOW]
    assert [d.change for d in decisions] == [Change.NONE] * 3 + [Change.PROGRESS]
    assert "L2" in rules(decisions[3])


def test_three_green_days_of_the_last_four_are_enough() -> None:
    told = at(Stage.ISOMETRIC, *(day(n, None if n == 2 else 2, exercises=holds()) for n in range(6)))

    assert [decided(told, n).stage for n in (3, 4)] == [Stage.ISOMETRIC, Stage.SLOW]


@pytest.mark.parametrize(
    "wrong", [{"pain": 4}, {"one_leg": False}, {"sets": 4}, {"hold_s": 29}, {"hold_s": None}, {"completed": False}]
)
def test_holds_that_the_first_gate_does_not_ask_for_do_not_open_it(wrong: dict[str, Any]) -> None:
    told = at(Stage.ISOMETRIC, *(day(n, 2, exercises=holds(**wrong)) for n in range(8)))

    assert decided(told, 7).stage is Stage.ISOMETRIC


def test_holds_that_did_not_settle_do_not_open_the_first_gate() -> None:
    told = at(Stage.ISOMETRIC, day(0, 2, exercises=holds()), day(1, 4), *calm(2, 6, exercises=trained(Stage.ISOMETRIC)))

    assert decided(told, 6).stage is Stage.ISOMETRIC


def test_an_unknown_next_day_never_counts_as_settled() -> None:
    told = at(Stage.ISOMETRIC, day(0, 2, exercises=holds()), day(1), *calm(2, 7))

    assert decided(told, 7).settled is True
    assert decided(told, 7).stage is Stage.ISOMETRIC


def test_strict_people_go_up_after_a_whole_green_week() -> None:
    told = at(Stage.ISOMETRIC, *(day(n, 2, exercises=holds()) for n in range(9)), strict=True)

    decisions = [decided(told, n) for n in range(8)]

    assert [d.stage for d in decisions] == [Stage.ISOMETRIC] * 7 + [Stage.SLOW]
    assert "L3" in rules(decisions[6])


def test_two_weeks_of_slow_raises_and_an_even_count_open_load() -> None:
    told = ready_for_load()

    assert [decided(told, n).stage for n in (13, 14)] == [Stage.SLOW, Stage.LOAD]
    assert "L6" in rules(decided(told, 14))


@pytest.mark.parametrize(
    "told",
    [
        ready_for_load(days=13),
        ready_for_load(heel_rises=(19, 25)),
        ready_for_load(heel_rises=(0, 0)),
        ready_for_load(pain=4),
        ready_for_load(reps=14),
        ready_for_load(sets=2),
        ready_for_load(one_leg=False),
        ready_for_load(completed=False),
    ],
)
def test_load_stays_shut_when_one_thing_is_missing(told: History) -> None:
    assert decided(told, len(told.days) - 1).stage is Stage.SLOW


@pytest.mark.parametrize(
    ("side", "counts", "stage"),
    [
        (Side.RIGHT, (25, 20), Stage.LOAD),
        (Side.RIGHT, (25, 19), Stage.SLOW),
        (Side.LEFT, (25, 20), Stage.LOAD),
        (Side.BOTH, (15, 15), Stage.LOAD),
        (Side.BOTH, (14, 25), Stage.SLOW),
        (Side.BOTH, (25, 14), Stage.SLOW),
    ],
)
def test_the_count_of_the_sore_leg_is_held_against_the_other(side: Side, counts: tuple[int, int], stage: Stage) -> None:
    told = ready_for_load(heel_rises=counts)

    assert decided(replace(told, profile=replace(told.profile, side=side)), 14).stage is stage


def test_a_count_of_a_month_ago_is_unknown() -> None:
    raises = trained(Stage.SLOW, **SLOW_SET)
    told = at(Stage.SLOW, day(0, 2, heel_rises=(25, 25)), *(day(n, 2, exercises=raises) for n in range(28, 33)))

    # the long silence has started the volume again, so the day after a good session is the first that could go up
    assert decided(told, 28).stage is Stage.SLOW
    assert decided(told, 32).stage is Stage.SLOW


def test_three_weeks_of_load_bounces_an_even_count_and_easy_hops_open_plyometrics() -> None:
    told = ready_for_plyometrics()

    assert decided(told, 20).stage is Stage.LOAD
    assert decided(told, 21).stage is Stage.PLYOMETRIC
    assert "L8" in rules(decided(told, 21))


@pytest.mark.parametrize(
    "told",
    [
        ready_for_plyometrics(days=20),
        ready_for_plyometrics(hop=3),
        ready_for_plyometrics(rises=(17, 19)),
        ready_for_plyometrics(reps=19),
        ready_for_plyometrics(sets=2),
        ready_for_plyometrics(completed=False),
    ],
)
def test_plyometrics_stay_shut_when_one_thing_is_missing(told: History) -> None:
    assert decided(told, len(told.days) - 1).stage is Stage.LOAD


@pytest.mark.parametrize(
    ("rises", "stage"), [((20, 30), Stage.PLYOMETRIC), ((18, 20), Stage.PLYOMETRIC), ((17, 20), Stage.LOAD)]
)
def test_twenty_heel_rises_or_ninety_percent_of_the_other_leg_will_do(rises: tuple[int, int], stage: Stage) -> None:
    assert decided(ready_for_plyometrics(rises=rises), 21).stage is stage


def test_with_both_sides_sore_twenty_of_the_weaker_leg_will_do() -> None:
    for rises, stage in (((20, 21), Stage.PLYOMETRIC), ((19, 30), Stage.LOAD)):
        told = ready_for_plyometrics(rises=rises)
        assert decided(replace(told, profile=replace(told.profile, side=Side.BOTH)), 21).stage is stage


def test_two_green_weeks_of_plyometrics_lead_to_keeping() -> None:
    told = at(Stage.PLYOMETRIC, *two_plyometric_weeks())

    assert [decided(told, n).stage for n in (13, 14)] == [Stage.PLYOMETRIC, Stage.MAINTAIN]
    assert "L10" in rules(decided(told, 14))


@pytest.mark.parametrize(
    ("n", "instead"),
    [
        (4, day(4, 4)),  # not settled
        (6, day(6, 2, exercises=trained(Stage.PLYOMETRIC, 4))),  # amber in itself
        (5, day(5, 2, follow_up_48h_pain=5)),  # not settled at the second look
    ],
)
def test_two_weeks_with_an_amber_do_not_lead_to_keeping(n: int, instead: Day) -> None:
    days = two_plyometric_weeks()
    days[n] = instead

    assert decided(at(Stage.PLYOMETRIC, *days), 14).stage is not Stage.MAINTAIN


def test_too_few_answers_or_sessions_do_not_lead_to_keeping() -> None:
    silent = [replace(d, morning_pain=None) if 2 <= k <= 6 else d for k, d in enumerate(two_plyometric_weeks())]
    idle = [replace(d, exercises=d.exercises if k == 12 else ()) for k, d in enumerate(two_plyometric_weeks())]

    assert decided(at(Stage.PLYOMETRIC, *silent), 14).stage is Stage.PLYOMETRIC
    assert decided(at(Stage.PLYOMETRIC, *idle), 14).stage is Stage.PLYOMETRIC


def test_whoever_keeps_has_nowhere_higher_to_go() -> None:
    told = at(Stage.MAINTAIN, *(day(n, 1, exercises=trained(Stage.MAINTAIN) if n % 3 == 0 else ()) for n in range(60)))

    assert decided(told, 59).stage is Stage.MAINTAIN


def test_a_red_session_costs_a_stage_and_halves_the_volume() -> None:
    told = at(Stage.LOAD, day(0, 2, exercises=trained(Stage.LOAD, 6)), *calm(1, 4))

    first = decided(told, 1)

    assert (first.stage, first.change) == (Stage.SLOW, Change.REGRESS)
    assert {"P10", "P3"} <= set(rules(first))
    assert dose_of(told, 1).exercise == "iso_hold"  # until pain has been at baseline for a day
    assert [(dose_of(told, n).exercise, dose_of(told, n).volume) for n in (2, 3)] == [("slow_raise", 0.5)] * 2


def test_full_volume_returns_with_a_green_session_that_settles() -> None:
    raises = trained(Stage.SLOW, one_leg=False, sets=3, reps=10)
    told = at(
        Stage.LOAD, day(0, 2, exercises=trained(Stage.LOAD, 6)), *calm(1, 2), day(3, 2, exercises=raises), day(4, 2)
    )

    assert [dose_of(told, n).volume for n in (3, 4)] == [0.5, 1.0]


def test_a_red_the_next_day_costs_a_stage_too() -> None:
    told = at(Stage.PLYOMETRIC, day(0, 2, exercises=trained(Stage.PLYOMETRIC)), day(1, 5))

    assert decided(told, 1).stage is Stage.LOAD


def test_one_red_load_costs_one_stage_however_often_it_shows() -> None:
    told = at(Stage.PLYOMETRIC, day(0, 2, exercises=trained(Stage.PLYOMETRIC, 7)), day(1, 5), day(2, 5))

    assert [decided(told, n).stage for n in (1, 2)] == [Stage.LOAD, Stage.LOAD]


def test_two_reds_in_two_weeks_cost_two_stages_and_suggest_a_physio_without_a_pause() -> None:
    told = at(
        Stage.PLYOMETRIC,
        day(0, 2, exercises=trained(Stage.PLYOMETRIC, 6)),
        *calm(1, 9),
        day(10, 2, exercises=trained(Stage.LOAD, 6)),
        day(11, 2),
        *calm(12, 30),
    )

    second = decided(told, 11)

    assert second.stage is Stage.SLOW
    assert (second.urgency, second.flag) == (Urgency.TWO_WEEKS, None)
    assert second.verdict is not Verdict.REFER
    assert second.dose is not None
    assert decided(told, 15).urgency is Urgency.TWO_WEEKS  # 14 days after the first
    assert decided(told, 16).urgency is None


def test_the_lowest_stage_loses_volume_instead() -> None:
    told = at(Stage.ISOMETRIC, day(0, 2, exercises=holds(7)), *calm(1, 3))

    first = decided(told, 1)

    assert (first.stage, first.change) == (Stage.ISOMETRIC, Change.HOLD)
    assert dose_of(told, 1).volume == 0.5


@pytest.mark.parametrize("stage", [Stage.SLOW, Stage.LOAD, Stage.PLYOMETRIC])
def test_two_answered_ambers_running_cost_one_stage(stage: Stage) -> None:
    told = at(
        stage, day(0, 2, exercises=trained(stage)), day(1, 4), day(2, 2, exercises=trained(stage)), day(3, 4), day(4, 3)
    )

    assert decided(told, 1).stage is stage
    assert decided(told, 3).change is Change.REGRESS
    assert list(Stage).index(decided(told, 3).stage) == list(Stage).index(stage) - 1


def test_a_green_follow_up_between_two_ambers_saves_the_stage() -> None:
    raises = trained(Stage.SLOW)
    told = at(
        Stage.SLOW,
        day(0, 2, exercises=raises),
        day(1, 4),
        day(2, 2, exercises=raises),
        day(3, 2, exercises=raises),
        day(4, 4),
    )

    assert decided(told, 4).stage is Stage.SLOW


def test_an_unanswered_follow_up_between_two_ambers_does_not_break_the_row() -> None:
    raises = trained(Stage.SLOW)
    told = at(
        Stage.SLOW,
        day(0, 2, exercises=raises),
        day(1, 4),
        day(2, 2, exercises=raises),
        day(3),
        day(4, 2, exercises=raises),
        day(5, 4),
    )

    assert decided(told, 5).stage is Stage.ISOMETRIC


def test_ambers_of_different_kinds_of_load_are_not_a_row() -> None:
    told = history(
        day(0, 2, exercises=trained(Stage.SLOW)), day(1, 4), day(2, 2, activities=ran()), day(3, 4), stage=Stage.SLOW
    )

    assert decided(told, 3).stage is Stage.SLOW


def test_an_amber_session_makes_the_next_one_smaller_and_leaves_the_exercise() -> None:
    told = at(Stage.SLOW, day(0, 2, exercises=trained(Stage.SLOW, 4)), day(1, 2))

    dose = dose_of(told, 1)

    assert (dose.exercise, dose.volume) == ("slow_raise", 0.75)
    assert "P9" in rules(decided(told, 1))


def test_two_ambers_at_the_lowest_stage_halve_the_volume() -> None:
    told = at(Stage.ISOMETRIC, day(0, 2, exercises=holds()), day(1, 4), day(2, 2, exercises=holds()), day(3, 4))

    assert dose_of(replace(told, days=(*told.days[:3], day(3, 3))), 3).volume == 1.0
    assert decided(told, 3).stage is Stage.ISOMETRIC
    assert dose_of(at(Stage.ISOMETRIC, *told.days, day(4, 3)), 4).volume == 0.5


def test_whoever_was_keeping_goes_back_to_slow_raises() -> None:
    told = at(Stage.MAINTAIN, day(0, 2, exercises=trained(Stage.MAINTAIN, 6)), day(1, 2))

    assert decided(told, 1).stage is Stage.SLOW


@pytest.mark.parametrize("kind", [LoadKind.STRENGTH, LoadKind.PLYOMETRIC])
def test_strength_and_jumps_of_ones_own_count_as_exercise(kind: LoadKind) -> None:
    assert decided(at(Stage.LOAD, day(0, 2, activities=did(kind, 6)), day(1, 2)), 1).stage is Stage.SLOW


@pytest.mark.parametrize("kind", [LoadKind.WALK, LoadKind.CYCLE, LoadKind.SWIM, LoadKind.OTHER])
def test_a_red_walk_or_ride_holds_everything_and_lowers_nothing(kind: LoadKind) -> None:
    decision = decided(history(day(0, 2, activities=did(kind, 6)), day(1, 2), stage=Stage.LOAD, run_step=4), 1)

    assert (decision.stage, decision.run_step, decision.change) == (Stage.LOAD, 4, Change.HOLD)


def test_the_persons_own_physio_sets_the_stage_and_the_gates_do_not_go_above_it() -> None:
    told = at(Stage.ISOMETRIC, *(ready_for_load().days), physio=PhysioPlan(stage=Stage.SLOW))

    last = decided(told, 14)

    assert decided(told, 0).stage is Stage.SLOW
    assert (last.stage, "M1" in rules(last)) == (Stage.SLOW, True)


def test_a_red_lowers_the_physios_stage_too_and_the_gates_lead_back_up_to_it() -> None:
    low = at(
        Stage.ISOMETRIC,
        day(0, 2, exercises=trained(Stage.SLOW, 7)),
        *(day(n, 2, exercises=holds()) for n in range(1, 9)),
        physio=PhysioPlan(stage=Stage.SLOW),
    )

    assert [decided(low, n).stage for n in (1, 8)] == [Stage.ISOMETRIC, Stage.SLOW]


def test_the_stage_and_the_ladder_never_go_up_on_the_same_day() -> None:
    told = history(
        *(day(n, 2, exercises=holds(), activities=ran(1, 30) if n in {0, 2} else ()) for n in range(8)), run_step=1
    )
    seen = [(d.stage, d.run_step) for d in replay(told, policy())]

    ups = [(a[0] is not b[0], a[1] != b[1]) for a, b in pairwise(seen)]

    assert (True, True) not in ups
    assert (seen[-1][0], seen[-1][1]) == (Stage.SLOW, 2)


def test_a_decision_has_its_date_from_the_persons_own_zone() -> None:
    told = history(day(0, 2))
    far = replace(told, profile=replace(told.profile, timezone="Pacific/Auckland"))

    decision: Decision = decided(far, 0)

    assert noon(0).date() == on(0)
    assert decision.date == on(1)


def test_a_leg_that_was_never_counted_is_not_even() -> None:
    told = ready_for_plyometrics()

    assert decided(replace(told, days=(*told.days[:-1], day(21, 2))), 21).stage is Stage.LOAD


@pytest.mark.parametrize(("rises", "stage"), [((1, 1), Stage.LOAD), ((0, 0), Stage.SLOW), ((1, 2), Stage.SLOW)])
def test_a_leg_that_can_do_none_is_even_with_nothing(rises: tuple[int, int], stage: Stage) -> None:
    assert decided(ready_for_load(heel_rises=rises), 14).stage is stage


@pytest.mark.parametrize(("ago", "stage"), [(28, Stage.LOAD), (29, Stage.SLOW)])
def test_a_count_is_good_for_four_weeks(ago: int, stage: Stage) -> None:
    told = at(
        Stage.SLOW,
        *(day(n, 2, exercises=trained(Stage.SLOW, **SLOW_SET) if n == ago - 1 else ()) for n in range(ago)),
        day(ago, 2),
    )
    counted = replace(told, days=(replace(told.days[0], heel_rises=(25, 25)), *told.days[1:]))

    assert decided(counted, ago).stage is stage


@pytest.mark.parametrize(("ago", "stage"), [(7, Stage.PLYOMETRIC), (8, Stage.LOAD)])
def test_a_hop_test_is_good_for_a_week(ago: int, stage: Stage) -> None:
    told = ready_for_plyometrics()
    days = tuple(replace(d, hop_pain=2 if d.date == on(21 - ago) else None) for d in told.days)

    assert decided(replace(told, days=days), 21).stage is stage


def test_thirteen_mornings_are_not_two_weeks_to_compare() -> None:
    mornings = [day(n, 0) for n in range(7)] + [day(n, 2) for n in range(7, 14)]

    assert ["P7" in rules(decided(history(*mornings, baseline_pain=0), n)) for n in (12, 13)] == [False, True]


def test_two_weeks_are_compared_on_a_morning_without_an_answer_too() -> None:
    mornings = [day(n, 0) for n in range(7)] + [day(n, 2) for n in range(7, 14)]

    assert "P7" in rules(decided(history(*mornings, day(14), baseline_pain=0), 14))


@pytest.mark.parametrize(
    ("sore", "stage"),
    [
        (day(0, 2, exercises=trained(Stage.PLYOMETRIC, 4)), Stage.MAINTAIN),  # amber on the day after: two weeks ago
        (day(1, 2, exercises=trained(Stage.PLYOMETRIC, 4)), Stage.PLYOMETRIC),
        (day(0, 2, activities=did(LoadKind.WALK, 7)), Stage.MAINTAIN),
        (day(1, 2, activities=did(LoadKind.WALK, 7)), Stage.PLYOMETRIC),
    ],
)
def test_an_amber_or_a_red_counts_against_keeping_for_two_weeks(sore: Day, stage: Stage) -> None:
    days = {d.date: d for d in (*two_plyometric_weeks(), day(15, 2, exercises=trained(Stage.PLYOMETRIC)))}
    days[sore.date] = sore
    last = 15
    told = at(Stage.PLYOMETRIC, *days.values())

    assert decided(told, last).stage is stage


@pytest.mark.parametrize(("untold", "stage"), [(range(2, 6), Stage.MAINTAIN), (range(2, 7), Stage.PLYOMETRIC)])
def test_ten_green_days_of_fourteen_lead_to_keeping(untold: range, stage: Stage) -> None:
    days = [replace(d, morning_pain=None) if n in untold else d for n, d in enumerate(two_plyometric_weeks())]

    assert decided(at(Stage.PLYOMETRIC, *days), 14).stage is stage


@pytest.mark.parametrize(
    ("sessions", "stage"),
    [
        ({0, 12}, Stage.MAINTAIN),
        ({0, 13}, Stage.PLYOMETRIC),  # the last one has not been looked at after 48 hours
        ({12}, Stage.PLYOMETRIC),
    ],
)
def test_two_sessions_with_their_second_look_lead_to_keeping(sessions: set[int], stage: Stage) -> None:
    days = [day(n, 2, exercises=trained(Stage.PLYOMETRIC) if n in sessions else ()) for n in range(15)]

    assert decided(at(Stage.PLYOMETRIC, *days), 14).stage is stage
