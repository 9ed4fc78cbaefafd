"""Running: who may start, the ladder, the cap on the longest run (R1-R6)."""

from dataclasses import replace
from typing import Any

import pytest

from bot.model.decision import Change, Urgency, Verdict
from bot.model.diary import Day, History, Load, LoadKind, Stage
from bot.rules import decide, may_run
from bot.rules.rebuild import course_on
from bot.rules.running import missing_for_start
from tests.rules.diaries import calm, day, decided, did, history, holds, noon, on, on_ladder, policy, ran, rules

LADDER = [(8, 24), (10, 20), (12, 18), (15, 20), (18, 21), (21, 24), (24, 27), (27, 30), (28, 30), (30, 30)]


def walker(**last: Any) -> History:
    """Return somebody who does not run, with three settled brisk walks behind and today's answers."""
    walks = [day(n, 2, activities=did(LoadKind.WALK, 1, 30)) for n in range(3)]
    return history(*walks, replace(day(3, 2, hop_pain=2), **last), running=False)


def test_the_ladder_has_the_steps_of_the_evidence() -> None:
    steps = [(step.run_minutes, step.rounds * (step.run + step.walk)) for step in policy().ladder]

    assert steps == LADDER


def test_whoever_meets_every_condition_comes_onto_the_ladder() -> None:
    decision = decided(walker(), 3)

    assert (decision.verdict, decision.run_step, decision.change) == (Verdict.RUN, 1, Change.PROGRESS)
    assert decision.cap_minutes == 8
    assert "R1" in rules(decision)


@pytest.mark.parametrize(
    ("last", "missing"),
    [
        ({"hop_pain": 3}, "easy_hops"),
        ({"hop_pain": None}, "easy_hops"),
        ({"limp": True}, None),
        ({"morning_pain": 4}, None),
        ({"morning_pain": None}, None),
    ],
)
def test_one_condition_missing_keeps_a_walker_off_the_ladder(last: dict[str, Any], missing: str | None) -> None:
    decision = decided(walker(**last), 3)

    assert decision.run_step is None
    assert decision.verdict in {Verdict.MODIFY, Verdict.REST}
    if missing:
        assert missing in [reason.otherwise for reason in decision.reasons if reason.rule == "R1"]


def test_a_morning_above_three_keeps_a_walker_off_even_at_a_high_baseline() -> None:
    told = walker(morning_pain=4)
    high = replace(
        told, profile=replace(told.profile, baseline_pain=4), days=tuple(replace(d, morning_pain=4) for d in told.days)
    )

    decision = decided(high, 3)

    assert decision.run_step is None
    assert [r.otherwise for r in decision.reasons if r.rule == "R1"] == ["pain_at_most_3"]


@pytest.mark.parametrize(
    "walk",
    [
        Load(LoadKind.WALK, minutes=29, pain_during=1),
        Load(LoadKind.WALK, minutes=30, pain_during=2),
        Load(LoadKind.WALK, minutes=30, pain_during=None),
        Load(LoadKind.WALK, minutes=None, pain_during=1),
        Load(LoadKind.CYCLE, minutes=30, pain_during=1),
        Load(LoadKind.WALK, minutes=30, pain_during=1, limp=True),
    ],
)
def test_a_walk_too_short_or_sore_or_unknown_is_no_brisk_walk(walk: Load) -> None:
    told = walker()
    days = tuple(replace(d, activities=(walk,) if d.activities else ()) for d in told.days)

    decision = decided(replace(told, days=days), 3)

    assert decision.run_step is None
    assert decision.verdict is not Verdict.RUN


def test_two_settled_loads_are_not_three() -> None:
    told = walker()

    decision = decided(replace(told, days=told.days[1:]), 3)

    assert decision.run_step is None
    assert "settled_three_times" in [reason.otherwise for reason in decision.reasons]


def test_a_sore_morning_after_a_load_starts_the_three_again() -> None:
    told = walker()
    days = (told.days[0], replace(told.days[1], morning_pain=4), *told.days[2:])

    assert decided(replace(told, days=days), 3).run_step is None


def test_an_old_walk_or_hop_test_is_unknown() -> None:
    walks = [day(n, 2, activities=did(LoadKind.WALK, 1, 30), hop_pain=3) for n in range(3)]
    rides = [day(n, 2, activities=did(LoadKind.CYCLE)) for n in range(3, 20)]

    late_walk = history(*walks, *rides, day(17, 2, hop_pain=1), running=False)

    assert decided(replace(late_walk, days=(*walks, *rides[:13], day(16, 2, hop_pain=1))), 16).run_step == 1
    assert decided(replace(late_walk, days=(*walks, *rides[:14], day(17, 2, hop_pain=1))), 17).run_step is None


def test_a_person_who_runs_is_never_put_on_the_ladder() -> None:
    told = replace(walker(), profile=replace(walker().profile, running=True))
    red = history(day(0, 2, activities=ran(8)), day(1, 5), day(2, 5), *calm(3, 6))

    assert decided(told, 3).run_step is None
    assert [decided(red, n).run_step for n in range(7)] == [None] * 7


def test_two_green_runs_two_days_apart_lead_to_the_next_step() -> None:
    told = on_ladder(2, day(0, 2, activities=ran(2, 20)), day(1, 2), day(2, 2, activities=ran(3, 10)), day(3, 2))

    assert [decided(told, n).run_step for n in range(4)] == [2, 2, 2, 3]
    assert decided(told, 3).change is Change.PROGRESS
    assert "R3" in rules(decided(told, 3))


@pytest.mark.parametrize(
    "second",
    [
        day(2, 2, activities=ran(4, 20)),
        day(2, 2, activities=ran(2, 9)),
        day(2, 2, activities=ran(2, None)),
        day(2, 2, activities=ran(None, 20)),
        day(2, 2, activities=ran(2, 20, limp=True)),
        day(2, 2),
    ],
)
def test_a_second_run_that_is_not_green_and_full_leaves_the_step(second: Day) -> None:
    told = on_ladder(2, day(0, 2, activities=ran(2, 20)), day(1, 2), second, day(3, 2))

    assert decided(told, 3).run_step in {1, 2}


def test_runs_on_two_days_running_are_one_towards_the_next_step() -> None:
    told = on_ladder(2, *(day(n, 2, activities=ran(2, 20)) for n in range(2)), day(2, 2))
    third = replace(told, days=(*told.days[:2], day(2, 2, activities=ran(2, 20)), day(3, 2)))

    assert decided(told, 2).run_step == 2
    assert decided(third, 3).run_step == 3


def test_an_unknown_next_day_leaves_the_step() -> None:
    told = on_ladder(
        2, day(0, 2, activities=ran(2, 20)), day(1, 2), day(2, 2, activities=ran(2, 20)), day(3), day(4, 2)
    )

    assert decided(told, 4).run_step == 2


def test_runs_of_an_earlier_step_do_not_count_for_the_next() -> None:
    runs = [day(n, 2, activities=ran(2, 30) if n % 2 == 0 else ()) for n in range(8)]

    assert [decided(on_ladder(1, *runs), n).run_step for n in (3, 5, 7)] == [2, 2, 3]


def test_strict_people_stay_a_green_week_on_each_step() -> None:
    runs = [day(n, 2, activities=ran(2, 30) if n % 2 == 0 else ()) for n in range(10)]
    told = on_ladder(1, *runs, strict=True)

    assert [decided(told, n).run_step for n in (3, 6, 7)] == [1, 1, 2]
    assert "L3" in rules(decided(told, 5))


def test_a_strict_week_begins_anew_with_each_step_and_not_with_each_stage() -> None:
    runs = [day(n, 2, activities=ran(2, 30) if n % 2 == 0 else ()) for n in range(20)]
    told = on_ladder(1, *runs, strict=True)
    steps = [decided(told, n).run_step for n in range(20)]
    held = decided(told, 12).reasons

    assert [steps.index(step) for step in (1, 2, 3)] == [0, 7, 14]
    assert [r.numbers for r in held if r.rule == "L3"] == [(("green_days", 5),)]


def test_a_new_stage_does_not_hold_the_ladder() -> None:
    days = [day(n, 2, exercises=holds(), activities=ran(2, 30) if n % 2 == 0 else ()) for n in range(9)]
    told = on_ladder(1, *days, strict=True, stage=Stage.ISOMETRIC)

    assert [(decided(told, n).stage, decided(told, n).run_step) for n in (6, 7, 8)] == [
        (Stage.ISOMETRIC, 1),
        (Stage.SLOW, 1),
        (Stage.SLOW, 2),
    ]


def test_the_first_reason_of_the_day_of_the_first_step_is_that_it_may_begin() -> None:
    decision = decided(walker(), 3)

    assert (decision.verdict, decision.run_step, decision.reasons[0].rule) == (Verdict.RUN, 1, "R1")
    assert decision.reasons[0].numbers == (("step", 1), ("green_runs", 0))


def test_an_amber_run_repeats_the_step_with_a_shorter_run() -> None:
    told = on_ladder(5, day(0, 2, activities=ran(4, 18)), day(1, 2), day(2, 2))

    decision = decided(told, 2)

    assert (decision.verdict, decision.run_step, decision.cap_minutes) == (Verdict.RUN, 5, 13)
    assert "P9" in rules(decision)


def test_a_red_run_costs_a_step_waits_for_baseline_and_halves_the_run() -> None:
    told = on_ladder(5, day(0, 2, activities=ran(7, 18)), *calm(1, 2), stage=Stage.LOAD)

    first, second = decided(told, 1), decided(told, 2)

    assert (first.verdict, first.run_step, first.stage) == (Verdict.MODIFY, 4, Stage.LOAD)
    assert (second.verdict, second.cap_minutes) == (Verdict.RUN, 7)
    assert "P10" in rules(second)


def test_the_full_run_returns_after_a_green_one() -> None:
    told = on_ladder(5, day(0, 2, activities=ran(7, 18)), *calm(1, 1), day(2, 2, activities=ran(2, 7)), *calm(3, 4))

    assert decided(told, 4).cap_minutes == 15


def test_the_first_step_stays_and_is_halved() -> None:
    told = on_ladder(1, day(0, 2, activities=ran(7, 8)), *calm(1, 2))

    assert (decided(told, 2).run_step, decided(told, 2).cap_minutes) == (1, 4)


def test_two_red_runs_in_two_weeks_cost_two_steps_and_suggest_a_physio() -> None:
    told = on_ladder(5, day(0, 2, activities=ran(6)), *calm(1, 4), day(5, 2, activities=ran(2)), day(6, 5))

    decision = decided(told, 6)

    assert (decision.run_step, decision.urgency) == (3, Urgency.TWO_WEEKS)


def test_two_answered_ambers_running_cost_a_step() -> None:
    told = on_ladder(5, day(0, 2, activities=ran()), day(1, 4), day(2, 2, activities=ran()), day(3, 4))

    assert [decided(told, n).run_step for n in (1, 3)] == [5, 4]


def test_the_top_of_the_ladder_lets_go_after_two_green_runs() -> None:
    told = on_ladder(10, day(0, 2, activities=ran(2, 30)), day(1, 2), day(2, 2, activities=ran(2, 30)), *calm(3, 4))

    assert [decided(told, n).cap_minutes for n in (0, 4)] == [30, 44]
    assert decided(replace(told, profile=replace(told.profile, longest_run_min=None)), 4).cap_minutes == 33
    assert decided(told, 4).run_step == 10


def test_a_little_speed_returns_after_two_weeks_at_the_top() -> None:
    runs = [day(n, 2, activities=ran(2, 30) if n in {0, 2} else ()) for n in range(16)]
    told = on_ladder(10, *runs)

    assert "R6" not in rules(decided(told, 13))
    assert "R6" in rules(decided(told, 14))
    assert "R6" not in rules(decided(on_ladder(9, *runs), 14))


def test_no_speed_after_a_red_in_the_last_two_weeks() -> None:
    runs = [day(n, 2, activities=ran(2, 30) if n in {0, 2, 13, 15} else ()) for n in range(18)]
    runs[8] = day(8, 2, activities=did(LoadKind.WALK, 7))

    assert "R6" not in rules(decided(on_ladder(10, *runs), 17))


@pytest.mark.parametrize(
    ("planned", "verdict"), [(None, Verdict.RUN), (20, Verdict.RUN), (44, Verdict.RUN), (45, Verdict.RUN_SHORTER)]
)
def test_a_run_is_capped_at_110_percent_of_the_longest_of_thirty_days(planned: int | None, verdict: Verdict) -> None:
    decision = decided(history(day(0, 2, planned_run_min=planned)), 0)

    assert (decision.verdict, decision.cap_minutes) == (verdict, 44)
    assert ("R4" in rules(decision)) is (verdict is Verdict.RUN_SHORTER)


@pytest.mark.parametrize(("minutes", "cap"), [(10, 11), (9, 9), (50, 55), (70, 77), (33, 36)])
def test_the_cap_is_in_whole_minutes_and_never_above_the_share(minutes: int, cap: int) -> None:
    assert decided(history(day(0, 2), longest_run_min=minutes), 0).cap_minutes == cap


def test_a_longer_run_raises_the_cap_and_an_old_one_drops_out() -> None:
    told = history(day(0, 2, activities=ran(2, 60)), *(day(n, 2, activities=ran(2, 20)) for n in range(2, 33, 2)))

    assert [decided(told, n).cap_minutes for n in (4, 30)] == [66, 66]
    assert decided(replace(told, days=(*told.days[:-1], day(32, 2))), 32).cap_minutes == 22


def test_a_red_run_is_no_base_for_the_cap() -> None:
    told = history(
        day(0, 2, activities=ran(2, 60)), day(1, 5), day(2, 2), day(3, 2, activities=ran(2, 15)), *calm(4, 5)
    )

    assert decided(told, 5).cap_minutes == 44
    unknown = replace(told, profile=replace(told.profile, longest_run_min=None))
    assert decided(unknown, 5).cap_minutes == 16


def test_with_nothing_but_a_red_run_known_the_cap_is_small() -> None:
    told = history(day(0, 2, activities=ran(7, 60)), *calm(1, 2), longest_run_min=None)

    assert decided(told, 2).cap_minutes == 15


def test_an_amber_run_cuts_the_next_run_of_somebody_without_the_ladder() -> None:
    told = history(day(0, 2, activities=ran(4, 40)), *calm(1, 2), longest_run_min=60)

    assert decided(told, 2).cap_minutes == 30


def test_two_ambers_running_halve_the_runs_of_somebody_without_the_ladder() -> None:
    told = history(day(0, 2, activities=ran()), day(1, 4), day(2, 2, activities=ran()), day(3, 4), day(4, 2))

    assert (decided(told, 4).verdict, decided(told, 4).cap_minutes) == (Verdict.RUN, 15)


def test_where_nothing_is_known_there_is_no_cap() -> None:
    decision = decided(history(day(0, 2, planned_run_min=90), longest_run_min=None), 0)

    assert (decision.verdict, decision.cap_minutes) == (Verdict.RUN, None)


def test_after_thirty_days_without_a_run_the_cap_is_the_ladders_first() -> None:
    told = history(*calm(0, 31))

    assert [decided(told, n).cap_minutes for n in (30, 31)] == [44, 8]


def test_there_is_no_cap_where_running_is_not_advised() -> None:
    assert decided(history(day(0, 6)), 0).cap_minutes is None
    assert decided(history(day(0)), 0).cap_minutes is None


def test_a_week_much_longer_than_usual_is_mentioned_and_not_forbidden() -> None:
    weeks = [day(n, 2, activities=ran(2, 30) if n % 3 == 0 else ()) for n in range(36)]
    told = history(*weeks[:35], day(35, 2, planned_run_min=33))

    long, usual = (
        decided(told, 35),
        decided(history(*weeks[:35], day(35, 2, planned_run_min=5)), 35),
    )

    assert (long.verdict, "R5" in rules(long)) == (Verdict.RUN, True)
    assert "R5" not in rules(usual)
    assert "R5" not in rules(decided(history(*weeks[1:35], day(35, 2, planned_run_min=33)), 35))


@pytest.mark.parametrize(("minutes", "verdict"), [(30, Verdict.RUN), (44, Verdict.RUN), (60, Verdict.RUN_SHORTER)])
def test_may_i_run_is_answered_for_any_number_of_minutes(minutes: int, verdict: Verdict) -> None:
    answered, unanswered = history(day(0, 2, planned_run_min=10)), history(day(-1, 2))

    assert may_run(answered, noon(0), minutes, policy()).verdict is verdict
    assert may_run(unanswered, noon(0), minutes, policy()).verdict is Verdict.MODIFY
    assert on(0) == may_run(answered, noon(0), minutes, policy()).date


@pytest.mark.parametrize(
    ("last", "missing"),
    [
        ({"morning_pain": 3, "hop_pain": 2}, []),
        ({"morning_pain": 4}, ["pain_at_most_3", "settled_three_times"]),
        ({"morning_pain": None}, ["pain_at_most_3", "settled_three_times"]),
        ({"limp": True}, ["walk_without_limp"]),
        ({"hop_pain": 3}, ["easy_hops"]),
    ],
)
def test_what_is_missing_for_the_first_step_is_named(last: dict[str, Any], missing: list[str]) -> None:
    assert missing_for_start(course_on(walker(**last), on(3), policy())) == missing


def test_a_morning_of_three_is_low_enough_for_the_first_step() -> None:
    assert decided(walker(morning_pain=3), 3).run_step == 1


@pytest.mark.parametrize(("hours", "days"), [(48, 2), (49, 3), (50, 3), (72, 3)])
def test_hours_between_hard_days_are_whole_days(hours: int, days: int) -> None:
    slower = replace(policy(), hard_gap_hours=hours)
    told = history(day(0, 2, activities=ran()), *calm(1, 3))

    verdicts = [decide(told, noon(n), slower).verdict for n in range(1, 4)]
    assert verdicts == [Verdict.MODIFY] * (days - 1) + [Verdict.RUN] * (4 - days)


def test_the_shortest_run_is_a_minute() -> None:
    amber = history(day(0, 2, activities=ran(7, 2)), *calm(1, 2), longest_run_min=None)
    shorter = history(day(0, 2, activities=ran(7, 1)), *calm(1, 2), longest_run_min=None)

    assert [decided(told, 2).cap_minutes for told in (amber, shorter)] == [1, 1]
    unknown = history(*shorter.days, day(3, 2, activities=ran(2, None)), *calm(4, 5), longest_run_min=None)
    assert decided(unknown, 5).cap_minutes == 1


def test_the_top_of_the_ladder_is_a_base_for_the_cap_for_thirty_days() -> None:
    early = [day(n, 2, activities=ran(2, 30) if n in {0, 2} else ()) for n in range(4)]
    told = on_ladder(10, *early, day(4, 2, activities=ran(2, 10)), *calm(5, 35), longest_run_min=None)

    assert [decided(told, n).cap_minutes for n in (6, 34)] == [33, 33]
    assert decided(told, 35).cap_minutes == 8  # after thirty days without a run the ladder begins anew (3.4)


@pytest.mark.parametrize(
    ("ago", "minutes", "says"),
    [
        (6, 1, (("week_min", 36), ("usual_min", 31))),  # the sixth day before today is in this week
        (7, 1, None),  # and the seventh belongs to the four weeks before
        (34, 7, None),
        (35, 7, (("week_min", 35), ("usual_min", 31))),  # longer ago than they reach
        (7, None, (("week_min", 35), ("usual_min", 31))),  # a run of unknown minutes adds none
    ],
)
def test_the_week_and_the_four_before_it_end_where_they_should(
    ago: int, minutes: int | None, says: tuple[tuple[str, int], ...] | None
) -> None:
    today, usual = 40, {10: 31, 17: 31, 24: 31, 31: 34, ago: minutes}
    told = [day(today - n, 2, activities=ran(2, usual[n]) if n in usual else ()) for n in range(40, 0, -1)]
    reasons = decided(history(*told, day(today, 2, planned_run_min=35), longest_run_min=60), today).reasons

    assert [r.numbers for r in reasons if r.rule == "R5"] == ([says] if says else [])


@pytest.mark.parametrize(("planned", "says"), [(33, False), (34, True)])
def test_exactly_ten_percent_more_than_usual_is_not_long(planned: int, says: bool) -> None:
    runs = [day(n, 2, activities=ran(2, 30) if n in {8, 15, 22, 29} else ()) for n in range(36)]
    told = history(*runs, day(36, 2, planned_run_min=planned))

    assert ("R5" in rules(decided(told, 36))) is says


def test_a_week_is_not_held_against_weeks_without_a_run() -> None:
    told = history(*calm(0, 39), day(40, 2, planned_run_min=5))

    assert "R5" not in rules(decided(told, 40))


def test_no_speed_exactly_two_weeks_after_a_red() -> None:
    runs = [day(n, 2, activities=ran(2, 30) if n in {0, 2, 4} else ()) for n in range(24)]
    runs[8] = day(8, 2, activities=did(LoadKind.WALK, 7))

    assert ["R6" in rules(decided(on_ladder(10, *runs), n)) for n in (22, 23)] == [False, True]


def test_asking_about_a_run_keeps_all_that_was_told_before() -> None:
    told = history(day(0, 2, activities=ran(7)), day(1, 2))

    assert may_run(told, noon(1), 20, policy()).verdict is Verdict.MODIFY
    assert "L9" in rules(may_run(told, noon(1), 20, policy()))
