"""Pain monitoring: the ceiling, the baseline, the 24-hour rule, flares (P1-P11, 7.2)."""

from dataclasses import replace
from datetime import time

import pytest

from bot.model.decision import Change, Colour, Reason, Urgency, Verdict
from bot.model.diary import Day, History, Load, LoadKind, PhysioPlan, Profile, Session, Stage
from bot.rules import baseline, judge_follow_up, judge_load, judge_session, last_load, settled
from tests.rules.diaries import at, calm, day, decided, did, dose_of, history, holds, on, policy, ran, rules, trained

GREEN, AMBER, RED = Colour.GREEN, Colour.AMBER, Colour.RED


@pytest.mark.parametrize(
    ("pain", "colour", "rule"),
    [
        (0, GREEN, "P1"),
        (3, GREEN, "P1"),
        (4, AMBER, "P2"),
        (5, AMBER, "P2"),
        (6, RED, "P3"),
        (10, RED, "P3"),
        (None, AMBER, "P11"),
    ],
)
def test_pain_in_a_load_has_the_colour_of_its_zone(pain: int | None, colour: Colour, rule: str) -> None:
    in_run = judge_load(Load(LoadKind.RUN, pain_during=pain), policy())
    in_session = judge_session(Session(Stage.SLOW, pain_during=pain), policy())

    assert (in_run.colour, [r.rule for r in in_run.reasons]) == (colour, [rule])
    assert in_session == in_run


@pytest.mark.parametrize("pain", [None, 0, 3, 5, 10])
def test_a_limp_in_a_load_is_red_at_any_number(pain: int | None) -> None:
    judged = judge_load(Load(LoadKind.WALK, pain_during=pain, limp=True), policy())

    assert judged.colour is RED
    assert judged.reasons[0].rule == "P3"
    assert ("limp", 1) in judged.reasons[0].numbers


@pytest.mark.parametrize(
    ("own", "green", "not_green"), [(5, 5, 6), (9, 5, 6), (2, 2, 3), (0, 0, 1), (-3, 0, 1), (None, 3, 4)]
)
def test_the_ceiling_of_the_persons_own_physio_wins_within_the_safe_range(
    own: int | None, green: int, not_green: int
) -> None:
    profile = Profile("UTC", physio=PhysioPlan(pain_ceiling=own))

    assert judge_load(Load(LoadKind.RUN, pain_during=green), policy(), profile).colour is GREEN
    assert judge_load(Load(LoadKind.RUN, pain_during=not_green), policy(), profile).colour is not GREEN
    assert judge_load(Load(LoadKind.RUN, pain_during=6), policy(), profile).colour is RED


@pytest.mark.parametrize(
    ("pain", "usual", "hours", "colour", "rule"),
    [
        (2, 2.0, 24, GREEN, "P4"),
        (3, 2.0, 24, GREEN, "P4"),
        (4, 2.0, 24, AMBER, "P5"),
        (5, 2.0, 24, RED, "P6"),
        (9, 2.0, 24, RED, "P6"),
        (0, 4.0, 24, GREEN, "P4"),
        (4, 2.5, 24, AMBER, "P5"),
        (5, 2.5, 24, AMBER, "P5"),
        (6, 2.5, 24, RED, "P6"),
        (3, 2.0, 48, GREEN, "P4"),
        (4, 2.0, 48, RED, "P6"),
        (4, 2.0, 47, AMBER, "P5"),
        (4, 2.5, 60, RED, "P6"),
    ],
)
def test_a_follow_up_is_judged_against_the_persons_own_baseline(
    pain: int, usual: float, hours: int, colour: Colour, rule: str
) -> None:
    judged = judge_follow_up(pain, usual, hours, policy())

    assert (judged.colour, judged.reasons[0].rule) == (colour, rule)
    assert dict(judged.reasons[0].numbers) == {"pain": pain, "baseline": usual, "hours": hours}


def test_the_baseline_is_the_set_up_value_until_three_mornings_are_answered() -> None:
    told = history(day(0, 6), day(1), day(2, 6), day(3, 6), baseline_pain=2)

    assert [baseline(told, on(n), policy()) for n in range(5)] == [2.0, 2.0, 2.0, 2.0, 6.0]


def test_the_baseline_is_the_median_of_the_last_seven_answered_mornings_before_the_day() -> None:
    told = history(*(day(n, pain) for n, pain in enumerate([9, 9, 1, 2, 3, None, 4, 5, 6, 7])))

    assert baseline(told, on(9), policy()) == 4.0  # of 9 1 2 3 4 5 6, the day's own 7 left out
    assert baseline(told, on(4), policy()) == 5.5  # of 9 9 1 2
    assert baseline(told, on(20), policy()) == 4.0


def test_without_a_set_up_value_the_baseline_is_what_the_mornings_say_or_unknown() -> None:
    told = history(day(0, 3), day(1, 1), baseline_pain=None)

    assert [baseline(told, on(n), policy()) for n in range(3)] == [None, 3.0, 2.0]


def test_the_last_load_is_the_latest_by_date_and_clock_before_the_day() -> None:
    late, early = Load(LoadKind.RUN, at=time(19)), Session(Stage.SLOW, at=time(7))
    told = history(day(3, activities=ran()), day(1, activities=(late,), exercises=(early,)), day(0, exercises=holds()))

    found = last_load(told, on(3))

    assert found is not None
    assert (found.day, found.load) == (on(1), late)
    assert last_load(told, on(0)) is None


def test_a_session_that_was_not_begun_is_no_load() -> None:
    told = history(day(0, 2, exercises=(Session(Stage.SLOW, completed=False),)), day(1, 2))

    assert last_load(told, on(1)) is None
    assert settled(told, on(1), policy()) is None


@pytest.mark.parametrize(
    ("morning", "answer", "expected"),
    [(3, None, True), (4, None, False), (None, None, None), (6, 2, True), (2, 4, False)],
)
def test_the_morning_after_a_load_answers_for_it_unless_the_follow_up_was_answered(
    morning: int | None, answer: int | None, expected: bool | None
) -> None:
    told = history(day(0, 2, activities=ran()), day(1, morning, follow_up_pain=answer))

    assert settled(told, on(1), policy()) is expected
    assert decided(told, 1).settled is expected


def test_with_no_load_there_is_nothing_to_settle() -> None:
    assert decided(history(day(0, 2), day(1, 2)), 1).settled is None


def test_todays_load_counts_from_the_next_day_on() -> None:
    told = history(day(0, 2, activities=ran(8)), day(1, 2))

    assert decided(told, 0).colour is GREEN
    assert decided(told, 1).colour is RED


@pytest.mark.parametrize(
    ("answers", "colour", "verdict", "rule"),
    [
        ({"pain": 3}, GREEN, Verdict.MODIFY, "L9"),
        ({"pain": 4}, AMBER, Verdict.MODIFY, "P5"),
        ({"pain": 5}, RED, Verdict.REST, "P6"),
        ({"pain": None}, AMBER, Verdict.MODIFY, "L9"),
        ({"pain": None, "follow_up_pain": 5}, RED, Verdict.REST, "P6"),
        ({"pain": 2, "follow_up_pain": 4}, AMBER, Verdict.MODIFY, "P5"),
    ],
)
def test_the_day_after_a_run_follows_the_24_hour_rule(
    answers: dict[str, int | None], colour: Colour, verdict: Verdict, rule: str
) -> None:
    told = history(day(0, 2, activities=ran()), day(1, **answers))

    decision = decided(told, 1)

    assert (decision.colour, decision.verdict, decision.reasons[0].rule) == (colour, verdict, rule)


def test_stiffness_clearly_longer_than_usual_is_not_settled() -> None:
    before = tuple(day(n, 2, stiffness_min=5) for n in range(3))
    run = day(3, 2, stiffness_min=5, activities=ran())

    longer = decided(history(*before, run, day(4, 2, stiffness_min=30)), 4)
    same = decided(history(*before, run, day(4, 2, stiffness_min=15)), 4)

    assert (longer.settled, longer.colour, longer.reasons[0].rule) == (False, AMBER, "P5")
    assert dict(longer.reasons[0].numbers) == {"stiffness_longer_min": 25}
    assert (same.settled, same.colour) == (True, GREEN)


def test_stiffness_counts_on_a_morning_without_any_load_too() -> None:
    told = history(*(day(n, 2, stiffness_min=5) for n in range(3)), day(3, 2, stiffness_min=45))

    assert decided(told, 3).colour is AMBER


def test_what_is_above_baseline_after_48_hours_is_red() -> None:
    told = history(day(0, 2, activities=ran()), day(1, 4), day(2, 4), run_step=4)

    first, second = decided(told, 1), decided(told, 2)

    assert (first.colour, first.run_step, first.change) == (AMBER, 4, Change.HOLD)
    assert (second.colour, second.run_step, second.change) == (RED, 3, Change.REGRESS)
    assert second.verdict is Verdict.REST
    assert second.reasons[0].rule == "P6"


def test_the_answer_at_48_hours_counts_even_when_24_hours_were_fine() -> None:
    told = history(day(0, 2, activities=ran()), day(1, 2), day(2, 2, follow_up_48h_pain=4), run_step=4)

    decision = decided(told, 2)

    assert (decision.settled, decision.colour, decision.run_step) == (False, RED, 3)


def test_back_at_baseline_at_48_hours_settles_and_costs_nothing() -> None:
    told = history(day(0, 2, activities=ran()), day(1, 4), day(2, 2, follow_up_48h_pain=3), run_step=4)

    decision = decided(told, 2)

    assert (decision.settled, decision.colour, decision.run_step) == (True, GREEN, 4)


def test_light_holds_in_between_do_not_start_the_48_hours_again() -> None:
    told = history(day(0, 2, activities=ran()), day(1, 4, exercises=holds()), day(2, 4), run_step=4, stage=Stage.LOAD)

    decision = decided(told, 2)

    assert (decision.colour, decision.run_step) == (RED, 3)
    assert decision.stage is Stage.LOAD  # the run was too much, not the holds


def test_a_red_that_lasts_costs_one_level_only() -> None:
    told = history(day(0, 2, activities=ran()), *(day(n, 6, exercises=holds()) for n in range(1, 4)), run_step=6)

    assert [decided(told, n).run_step for n in range(1, 4)] == [5, 5, 5]
    assert decided(told, 3).urgency is None


def test_a_run_against_advice_in_a_red_costs_another_level() -> None:
    told = history(day(0, 2, activities=ran()), day(1, 6, activities=ran()), day(2, 6), run_step=6)

    decision = decided(told, 2)

    assert decision.run_step == 4
    assert decision.urgency is Urgency.TWO_WEEKS
    assert "P8" in rules(decision)


def test_no_run_after_a_red_until_pain_has_been_at_baseline_for_a_day() -> None:
    told = history(day(0, 2, activities=did(LoadKind.CYCLE, 7)), day(1, 2), day(2, 2), day(3, 2))

    assert [decided(told, n).verdict for n in (1, 2, 3)] == [Verdict.MODIFY, Verdict.RUN, Verdict.RUN]
    assert decided(told, 1).reasons[0] == Reason("P3", (("load_pain", 7), ("most", 5)), "back_at_baseline_for_a_day")


def test_the_first_reason_after_a_load_is_what_was_told_of_it() -> None:
    """Name the load itself when the morning has settled, and the morning first when it has not."""
    reds = [ran(7), ran(2, limp=True), ran(6, limp=True), ran(5)]
    settled_by = [decided(history(day(0, 2, activities=run), day(1, 2)), 1).reasons[0] for run in reds]
    unsettled = decided(history(day(0, 2, activities=ran(7)), day(1, 4)), 1).reasons

    assert [(r.rule, r.numbers) for r in settled_by] == [
        ("P3", (("load_pain", 7), ("most", 5))),
        ("P3", (("load_limp", 1),)),
        ("P3", (("load_pain", 6), ("most", 5), ("load_limp", 1))),
        ("P2", (("load_pain", 5), ("ceiling", 3))),
    ]
    assert [r.otherwise for r in settled_by] == ["back_at_baseline_for_a_day"] * 3 + ["settle_within_a_day"]
    assert [r.rule for r in unsettled[:2]] == ["P6", "P3"]


def test_an_amber_session_is_named_beside_the_run_and_only_the_next_day() -> None:
    told = history(day(0, 2, exercises=trained(Stage.SLOW, 4)), *calm(1, 2))

    assert rules(decided(told, 1))[:2] == ["R2", "P2"]
    assert "P2" not in rules(decided(told, 2))


def test_a_hold_after_a_red_names_what_made_it_red() -> None:
    read = history(day(0, 2, activities=ran()), day(1, 5), day(2, 2))
    load = history(day(0, 2, activities=ran(7)), day(1), day(2, 2))

    assert decided(read, 2).reasons[0].numbers == (("pain", 5), ("baseline", 2.0), ("hours", 24))
    assert decided(load, 2).reasons[0].rule == "P3"


def test_a_flare_halves_the_run_as_well() -> None:
    told = history(*calm(0, 3), day(4, 5), day(5, 5), *calm(6, 9))
    seen = [decided(told, n) for n in range(10)]

    assert ("P10", (("part", "run"), ("volume", 0.5))) in [(r.rule, r.numbers) for r in seen[5].reasons]
    assert seen[6].reasons[0].numbers == (("pain", 5), ("baseline", 2.0))
    assert [(d.verdict, d.cap_minutes) for d in seen[7:]] == [(Verdict.RUN, 20)] * 3


@pytest.mark.parametrize("stage", [Stage.LOAD, Stage.PLYOMETRIC, Stage.MAINTAIN])
def test_a_heavy_session_is_looked_at_again_at_two_days(stage: Stage) -> None:
    told = at(stage, day(0, 2, exercises=trained(stage)), day(1, 2), day(2, 4), day(3, 2))
    first, second = decided(told, 1), decided(told, 2)

    assert (first.settled, first.colour) == (True, GREEN)
    assert (second.settled, second.colour, second.change) == (False, RED, Change.REGRESS)
    assert second.verdict is Verdict.REST
    assert second.reasons[0].numbers == (("pain", 4), ("baseline", 2.0), ("hours", 48))


@pytest.mark.parametrize("answers", [Day(on(2), follow_up_48h_pain=4), Day(on(2), 2, follow_up_48h_pain=4)])
def test_the_second_follow_up_of_a_heavy_session_counts_like_the_morning(answers: Day) -> None:
    told = at(Stage.LOAD, day(0, 2, exercises=trained(Stage.LOAD)), day(1, 2), answers)

    assert (decided(told, 2).colour, decided(told, 2).stage) == (RED, Stage.SLOW)


def test_a_light_load_between_does_not_hide_the_second_look() -> None:
    heavy = did(LoadKind.STRENGTH)
    told = at(Stage.LOAD, day(0, 2, activities=heavy), day(1, 2, activities=did(LoadKind.WALK)), day(2, 4))

    assert (decided(told, 2).colour, decided(told, 2).stage) == (RED, Stage.SLOW)


def test_other_loads_have_had_their_answer_after_a_day() -> None:
    slow = at(Stage.SLOW, day(0, 2, exercises=trained(Stage.SLOW)), day(1, 2), day(2, 4))
    run = history(day(0, 2, activities=ran()), day(1, 2), day(2, 4))

    assert [decided(told, 2).colour for told in (slow, run)] == [AMBER] * 2


@pytest.mark.parametrize(("last", "colour"), [(3, RED), (4, AMBER)])
def test_the_second_look_ends_with_the_last_follow_up(last: int, colour: Colour) -> None:
    told = at(Stage.LOAD, day(0, 2, exercises=trained(Stage.LOAD)), day(1, 2), day(last, 4))

    assert decided(told, last).colour is colour


def test_a_session_that_hurt_two_days_later_is_no_measure_for_the_next_dose() -> None:
    raises = trained(Stage.MAINTAIN, one_leg=True, sets=3, reps=8)
    slow = trained(Stage.SLOW, one_leg=True, sets=3, reps=15)
    told = at(Stage.SLOW, day(0, 2, exercises=(*raises, *slow)), day(1, 2), day(2, 4), *calm(3, 4))

    assert dose_of(told, 4).one_leg is False


def test_a_sore_morning_starts_the_calm_day_again() -> None:
    told = history(day(0, 2, activities=did(LoadKind.CYCLE, 7)), day(1, 2), day(2, 5), day(3, 2), day(4), day(5, 2))

    assert [decided(told, n).verdict for n in (2, 3, 4, 5)] == [
        Verdict.MODIFY,
        Verdict.MODIFY,
        Verdict.MODIFY,
        Verdict.RUN,
    ]


def test_pain_unanswered_is_never_green_and_never_a_run() -> None:
    decision = decided(history(day(0, 2), day(1)), 1)

    assert (decision.colour, decision.verdict, decision.change) == (AMBER, Verdict.MODIFY, Change.HOLD)
    assert decision.reasons[0].rule == "P11"
    assert decision.reasons[0].otherwise == "answer_the_check_in"


def test_with_no_baseline_only_pain_that_suits_any_baseline_is_known_to_be_fine() -> None:
    fine = decided(history(day(0, 1), baseline_pain=None), 0)
    unsure = decided(history(day(0, 2), baseline_pain=None), 0)

    assert (fine.verdict, fine.colour) == (Verdict.RUN, GREEN)
    assert (unsure.verdict, unsure.colour) == (Verdict.MODIFY, AMBER)
    assert unsure.reasons[0].otherwise == "answer_tomorrow_too"


def test_an_easy_ride_without_a_number_says_nothing_but_a_run_does() -> None:
    rode = decided(history(day(0, 2, activities=did(LoadKind.CYCLE, None)), day(1, 2)), 1)
    ran_so = decided(history(day(0, 2, activities=ran(None)), day(1, 2)), 1)

    assert rode.colour is GREEN
    assert ran_so.colour is AMBER


def test_a_week_of_sorer_mornings_holds_the_programme() -> None:
    gate = {"hop_pain": 1, "heel_rises": (25, 25), "exercises": trained(Stage.SLOW, one_leg=True, sets=3, reps=15)}
    better = [day(n, 1, **gate) for n in range(7)]
    worse = [day(n, 2, **gate) for n in range(7, 13)]

    told = history(*better, *worse, stage=Stage.SLOW, started_on=on(-1))
    held = decided(replace(told, days=(*told.days, day(13, 2))), 13)
    free = decided(replace(told, days=(*told.days, day(13, 1))), 13)

    assert ("P7" in rules(held), held.change, held.stage) == (True, Change.HOLD, Stage.SLOW)
    assert ("P7" in rules(free), free.change, free.stage) == (False, Change.PROGRESS, Stage.LOAD)


def test_a_flare_is_two_bad_mornings_running_and_costs_a_stage_once() -> None:
    told = history(day(0, 2), day(1, 4), day(2, 4), day(3, 4), day(4, 3), stage=Stage.LOAD)

    seen = [decided(told, n) for n in range(1, 5)]

    assert [d.stage for d in seen] == [Stage.LOAD, Stage.SLOW, Stage.SLOW, Stage.SLOW]
    assert [d.change for d in seen] == [Change.HOLD, Change.REGRESS, Change.HOLD, Change.HOLD]
    assert [d.verdict for d in seen[:3]] == [Verdict.MODIFY] * 3


@pytest.mark.parametrize("between", [day(2), day(2, 3)])
def test_bad_mornings_that_do_not_follow_each_other_are_no_flare(between: Day) -> None:
    told = history(day(1, 4), between, day(3, 4), stage=Stage.LOAD)

    assert decided(told, 3).stage is Stage.LOAD


def test_two_bad_mornings_with_a_day_untold_between_are_no_flare() -> None:
    assert decided(history(day(1, 4), day(3, 4), stage=Stage.LOAD), 3).stage is Stage.LOAD


def test_a_flare_that_lasts_a_week_suggests_a_physio_even_where_the_baseline_rises() -> None:
    told = history(day(0, 2), *(day(n, 4) for n in range(1, 10)))

    assert decided(told, 7).urgency is None
    assert decided(told, 8).urgency is Urgency.TWO_WEEKS
    assert "G6" in rules(decided(told, 8))
    assert decided(told, 9).colour is AMBER


def test_a_flare_while_keeping_goes_back_to_slow_raises() -> None:
    told = history(day(0, 2), day(1, 4), day(2, 4), stage=Stage.MAINTAIN)

    assert decided(told, 2).stage is Stage.SLOW


def test_a_flare_that_a_red_load_has_paid_for_costs_nothing_more() -> None:
    told = history(day(0, 2, activities=ran()), day(1, 5), day(2, 5), stage=Stage.LOAD, run_step=5)

    decision = decided(told, 2)

    assert (decision.stage, decision.run_step) == (Stage.LOAD, 4)


@pytest.mark.parametrize(
    ("gap", "volume", "stage"), [(9, 1.0, Stage.LOAD), (10, 0.5, Stage.LOAD), (30, 0.5, Stage.SLOW)]
)
def test_after_a_long_silence_the_way_back_is_gentle(gap: int, volume: float, stage: Stage) -> None:
    told = history(day(0, 2), day(gap, 2), stage=Stage.LOAD)

    decision = decided(told, gap)

    assert decision.dose is not None
    assert (decision.stage, decision.dose.volume) == (stage, volume)
    assert ("T3" in rules(decision)) is (volume < 1)


def test_a_silence_that_ends_with_a_load_starts_gently_too() -> None:
    told = history(day(0, 2), day(40, activities=ran()), day(41, 2), day(42, 2), run_step=5)

    assert decided(told, 40).run_step == 5
    assert decided(told, 41).run_step == 4
    assert "T3" in rules(decided(told, 41))


def test_thirty_steady_mornings_end_as_they_began() -> None:
    told = history(*calm(0, 29))

    assert {decided(told, n).verdict for n in range(30)} == {Verdict.RUN}


def test_a_history_without_a_day_is_unknown() -> None:
    decision = decided(History(replace(history().profile, baseline_pain=None)), 0)

    assert (decision.verdict, decision.colour, decision.settled) == (Verdict.MODIFY, AMBER, None)


@pytest.mark.parametrize(("pain", "colour"), [(4, Colour.GREEN), (5, Colour.AMBER), (6, Colour.RED)])
def test_the_physios_ceiling_holds_for_a_session_too(pain: int, colour: Colour) -> None:
    session, profile = trained(Stage.SLOW, pain)[0], history(physio=PhysioPlan(pain_ceiling=4)).profile
    judged = judge_session(session, policy(), profile)

    assert judged.colour is colour
    assert judged.reasons[0].numbers == (("pain", pain), ("ceiling", 4))


@pytest.mark.parametrize(("born", "usual"), [(None, 4.0), (1988, 4.0), (2010, 2.0)])
def test_mornings_of_somebody_under_age_are_nobodys_baseline(born: int | None, usual: float) -> None:
    assert baseline(history(*(day(n, 4) for n in range(5)), birth_year=born), on(5), policy()) == usual
