"""What a setback takes, what it leaves alone, and how often it is counted (P5, P6, P9, P10, 7.2)."""

from bot.model.decision import Change, Verdict
from bot.model.diary import History, LoadKind, Stage
from tests.rules.diaries import (
    SLOW_SET,
    at,
    calm,
    day,
    decided,
    did,
    dose_of,
    history,
    on,
    on_ladder,
    ran,
    rules,
    trained,
)


def steps(told: History, *days: int) -> list[int | None]:
    """Return the steps of some days."""
    return [decided(told, n).run_step for n in days]


def test_every_second_amber_running_costs_a_step_and_the_one_after_does_not() -> None:
    runs = [day(n, 2 if n % 2 == 0 else 4, activities=ran(2, 12) if n % 2 == 0 else ()) for n in range(9)]

    assert steps(on_ladder(5, *runs), 1, 3, 5, 7) == [5, 4, 4, 3]


def test_ambers_of_the_exercise_are_counted_in_the_same_way() -> None:
    raises = trained(Stage.PLYOMETRIC)
    days = [day(n, 2 if n % 2 == 0 else 4, exercises=raises if n % 2 == 0 else ()) for n in range(9)]
    told = at(Stage.PLYOMETRIC, *days)

    assert [decided(told, n).stage for n in (1, 3, 5, 7)] == [Stage.PLYOMETRIC, Stage.LOAD, Stage.LOAD, Stage.SLOW]


def test_after_a_row_of_ambers_green_runs_lead_up_again() -> None:
    ambers = [day(0, 2, activities=ran()), day(1, 4), day(2, 2, activities=ran()), day(3, 4)]
    greens = [day(n, 2, activities=ran() if n in {4, 6} else ()) for n in range(4, 8)]

    assert steps(on_ladder(5, *ambers, *greens), 3, 7) == [4, 5]


def test_a_level_lost_to_ambers_is_not_halved_as_well() -> None:
    told = on_ladder(5, day(0, 2, activities=ran()), day(1, 4), day(2, 2, activities=ran()), day(3, 4), day(4, 2))

    assert (decided(told, 4).run_step, decided(told, 4).cap_minutes) == (4, 11)  # three quarters of 15


def test_an_amber_after_a_red_begins_a_new_row() -> None:
    told = on_ladder(
        5,
        day(0, 2, activities=ran()),
        day(1, 4),
        day(2, 2, activities=ran(7)),
        *calm(3, 4),
        day(5, 2, activities=ran()),
        day(6, 4),
    )

    assert steps(told, 1, 3, 6) == [5, 4, 4]


def test_a_red_the_day_after_is_not_the_first_of_two_ambers() -> None:
    told = on_ladder(5, day(0, 2, activities=ran()), day(1, 6), *calm(2, 3), day(4, 2, activities=ran()), day(5, 4))

    assert steps(told, 1, 4, 5) == [4, 4, 4]


def test_an_amber_run_after_a_red_one_does_not_give_volume_back() -> None:
    told = on_ladder(5, day(0, 2, activities=ran(7)), *calm(1, 2), day(3, 2, activities=ran(4)), *calm(4, 5))

    assert [decided(told, n).cap_minutes for n in (2, 5)] == [7, 7]


def test_an_answer_that_comes_late_gives_back_nothing_that_the_morning_took() -> None:
    for morning, cap in ((4, 11), (5, 6)):
        told = on_ladder(4, day(0, 2, activities=ran()), day(1, morning), day(2, 2, follow_up_pain=2), *calm(3, 4))
        assert decided(told, 4).cap_minutes == cap


def test_a_red_that_goes_on_starts_the_days_on_the_stage_again() -> None:
    sore = [day(7, 2, exercises=trained(Stage.LOAD, 7)), day(8, 5), day(9, 5), day(10, 5)]
    raises = trained(Stage.SLOW, **SLOW_SET)
    after = [day(n, 2, exercises=raises, heel_rises=(25, 25)) for n in range(11, 25)]
    told = at(Stage.LOAD, *calm(0, 6), *sore, *after)

    assert [decided(told, n).stage for n in (8, 10, 22, 23, 24)] == [Stage.SLOW] * 4 + [Stage.LOAD]


def test_a_red_run_that_goes_on_does_not_start_the_days_on_the_stage_again() -> None:
    raises = trained(Stage.SLOW, **SLOW_SET)
    before = [day(n, 2, exercises=raises) for n in range(9)]
    after = [day(n, 2, exercises=raises, heel_rises=(25, 25)) for n in range(12, 15)]
    red = [day(9, 2, activities=ran(7), exercises=raises), day(10, 5), day(11, 5)]
    told = history(*before, *red, *after, stage=Stage.SLOW)

    assert decided(told, 10).stage is Stage.ISOMETRIC  # the raises of that day answer for it too
    alone = history(*before, day(9, 2, activities=ran(7)), *red[1:], *after, stage=Stage.SLOW)
    assert [decided(alone, n).stage for n in (11, 14)] == [Stage.SLOW, Stage.LOAD]


def test_a_red_session_that_goes_on_takes_nothing_from_the_ladder() -> None:
    told = on_ladder(
        2,
        day(0, 2, activities=ran()),
        day(1, 2),
        day(2, 2, exercises=trained(Stage.LOAD, 7)),
        day(3, 6),
        day(4, 6),
        *calm(5, 6),
        day(7, 2, activities=ran()),
        day(8, 2),
        stage=Stage.LOAD,
    )

    assert steps(told, 4, 8) == [2, 3]


def test_a_hard_load_on_top_of_an_unsettled_one_answers_for_the_red_as_well() -> None:
    told = on_ladder(
        5,
        day(0, 2, activities=ran()),
        day(1, 4, exercises=trained(Stage.LOAD)),
        day(2, 4),
        stage=Stage.LOAD,
    )
    light = on_ladder(
        5, day(0, 2, activities=ran()), day(1, 4, activities=did(LoadKind.WALK)), day(2, 4), stage=Stage.LOAD
    )

    assert (decided(told, 2).run_step, decided(told, 2).stage) == (4, Stage.SLOW)
    assert (decided(light, 2).run_step, decided(light, 2).stage) == (4, Stage.LOAD)


def test_even_a_hard_load_of_unknown_pain_answers_for_it() -> None:
    told = on_ladder(
        5,
        day(0, 2, activities=ran()),
        day(1, 4, exercises=trained(Stage.LOAD, None)),
        day(2, 4),
        stage=Stage.LOAD,
    )

    assert (decided(told, 2).run_step, decided(told, 2).stage) == (4, Stage.SLOW)


def test_an_amber_run_leaves_the_green_exercise_of_the_same_day_alone() -> None:
    told = history(
        day(0, 2, activities=ran(4), exercises=trained(Stage.SLOW)), *calm(1, 2), stage=Stage.SLOW, longest_run_min=60
    )

    assert [r.numbers for r in decided(told, 1).reasons if r.rule == "P9"] == [(("part", "run"), ("volume", 0.75))]
    assert dose_of(told, 2).volume == 1.0
    assert decided(told, 2).cap_minutes == 22  # three quarters of the last run


def test_a_run_that_turned_out_red_is_no_measure_for_the_next_even_where_a_walk_came_between() -> None:
    told = history(
        day(0, 2, activities=ran(2, 60)),
        day(1, 4, activities=did(LoadKind.WALK)),
        day(2, 5),
        *calm(3, 4),
        day(5, 2, activities=ran(2, 20)),
        *calm(6, 7),
        longest_run_min=None,
    )

    assert decided(told, 7).cap_minutes == 22


def test_sessions_before_a_red_stay_what_they_were() -> None:
    good = [day(n, 2, exercises=trained(Stage.SLOW, one_leg=True, sets=3, reps=10)) for n in (0, 1)]
    told = at(Stage.LOAD, *good, day(2, 2, exercises=trained(Stage.LOAD)), *calm(3, 3), day(4, 5), *calm(5, 8))

    assert decided(told, 8).stage is Stage.SLOW
    assert (dose_of(told, 8).one_leg, dose_of(told, 8).reps) == (True, 10)


def test_a_red_load_whose_morning_starts_a_flare_costs_one_level() -> None:
    sore = day(3, 2, exercises=trained(Stage.SLOW, 7))
    told = at(Stage.LOAD, *calm(0, 2), sore, day(4, 5, follow_up_pain=2), day(5, 5), day(6, 2))

    assert [decided(told, n).stage for n in (4, 5)] == [Stage.SLOW, Stage.SLOW]
    assert "P6" in rules(decided(told, 5))


def test_a_flare_says_nothing_of_a_run_that_is_halved_already() -> None:
    told = history(
        *calm(0, 2), day(3, 2, activities=ran(2, limp=True)), day(4, 5, follow_up_pain=2), day(5, 5), stage=Stage.LOAD
    )
    halved = [[r.numbers for r in decided(told, n).reasons if r.rule == "P10"] for n in (4, 5)]

    assert halved == [[(("part", "run"), ("volume", 0.5))], []]
    assert decided(told, 5).change is Change.HOLD


def test_a_flare_ends_at_one_above_the_baseline_that_it_began_from() -> None:
    days = [*calm(0, 3), day(4, 5), day(5, 5)]
    ended, lasts = history(*days, *(day(n, 3) for n in (6, 7, 8))), history(*days, *(day(n, 4) for n in (6, 7, 8)))

    assert (decided(ended, 8).verdict, decided(lasts, 8).verdict) == (Verdict.RUN, Verdict.MODIFY)


def test_a_morning_not_told_breaks_the_two_of_a_flare() -> None:
    told = history(*calm(0, 3), day(4, 5), day(5), day(6, 5), stage=Stage.SLOW)
    running = history(*calm(0, 3), day(4), day(5, 5), day(6, 5), stage=Stage.SLOW)

    assert (decided(told, 6).stage, decided(running, 6).stage) == (Stage.SLOW, Stage.ISOMETRIC)
    assert decided(running, 6).date == on(6)


def test_volume_that_is_cut_holds_the_stage_until_a_session_at_it_has_settled() -> None:
    raises = trained(Stage.SLOW, **SLOW_SET)
    days = [day(n, 2, exercises=raises) for n in range(14)]
    sore = day(14, 2, exercises=trained(Stage.SLOW, 4, **SLOW_SET))
    told = at(Stage.SLOW, *days, sore, day(15, 2), day(16, 2, heel_rises=(25, 25), exercises=raises), day(17, 2))

    assert [decided(told, n).stage for n in (16, 17)] == [Stage.SLOW, Stage.LOAD]
    assert (dose_of(told, 16).volume, dose_of(told, 16).reps) == (0.75, 15)


def test_a_session_of_the_day_that_turned_out_red_is_no_dose_done() -> None:
    both = (*trained(Stage.SLOW, **SLOW_SET), *trained(Stage.LOAD))
    told = at(Stage.LOAD, day(0, 2, exercises=both), day(1, 2), day(2, 5), *calm(3, 6))

    assert decided(told, 6).stage is Stage.SLOW
    assert (dose_of(told, 6).one_leg, dose_of(told, 6).reps) == (False, 10)


def test_a_red_in_the_lower_stage_begins_a_new_row_of_ambers() -> None:
    told = at(
        Stage.PLYOMETRIC,
        day(0, 2, exercises=trained(Stage.PLYOMETRIC)),
        day(1, 4),
        day(2, 2, exercises=trained(Stage.PLYOMETRIC, 7)),
        *calm(3, 4),
        day(5, 2, exercises=trained(Stage.SLOW)),
        day(6, 4),
        day(7, 2, exercises=trained(Stage.SLOW)),
        day(8, 4),
    )

    assert [decided(told, n).stage for n in (3, 6, 8)] == [Stage.LOAD, Stage.LOAD, Stage.SLOW]
