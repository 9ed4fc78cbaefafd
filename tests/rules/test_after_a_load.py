"""Which of the day's answers says what about which load, at 24 and at 48 hours (P4-P6, P11, L9)."""

from dataclasses import replace

import pytest

from bot.model.decision import Colour, Reason, Verdict
from bot.model.diary import Day, Flag, History, Load, LoadKind, PhysioPlan, Session, Stage
from tests.rules.diaries import at, calm, day, decided, did, history, holds, on, ran, rules, trained

HEAVY = day(0, 2, exercises=trained(Stage.LOAD))


@pytest.mark.parametrize(
    ("told", "settled", "colour"),
    [
        # Two runs running: the 48 h answer is about the first, the 24 h answer about the second.
        (day(2, 2, follow_up_48h_pain=2, follow_up_pain=4), False, Colour.AMBER),
        (day(2, 2, follow_up_48h_pain=2, follow_up_pain=2), True, Colour.GREEN),
        (day(2, 2, follow_up_48h_pain=5, follow_up_pain=2), False, Colour.RED),
        (day(2, 4, follow_up_48h_pain=2), False, Colour.AMBER),
    ],
)
def test_of_two_runs_each_has_its_own_answer(told: Day, settled: bool, colour: Colour) -> None:
    runs = history(day(0, 2, activities=ran()), day(1, 2, activities=ran()), told)

    assert (decided(runs, 2).settled, decided(runs, 2).colour) == (settled, colour)


@pytest.mark.parametrize(
    ("told", "settled", "rule"),
    [
        (day(2, 2, follow_up_48h_pain=2, follow_up_pain=4), True, "P4"),  # the later question has the last word
        (day(2, 4), False, "P6"),  # nobody answered at 24 hours, and at 48 it has not settled
        (day(2, 3), True, "P4"),
        (day(2, 2, follow_up_48h_pain=4), False, "P6"),
    ],
)
def test_two_days_after_one_run_without_an_answer_between(told: Day, settled: bool, rule: str) -> None:
    run = history(day(0, 2, activities=ran()), told)
    reading = [r for r in decided(run, 2).reasons if ("hours", 48) in r.numbers]

    assert decided(run, 2).settled is settled
    assert {r.rule for r in reading} == {rule}


def test_an_amber_that_is_told_again_at_two_days_is_red_whichever_question_it_answers() -> None:
    for told in (day(2, 4), day(2, 2, follow_up_pain=4), day(2, 2, follow_up_48h_pain=4)):
        run = history(day(0, 2, activities=ran()), day(1, 4), told)
        assert (decided(run, 2).verdict, decided(run, 2).colour) == (Verdict.REST, Colour.RED)


@pytest.mark.parametrize(
    ("days", "rested"),
    [
        ([day(2, 2, follow_up_pain=4)], True),
        ([day(2), day(3, 4)], True),  # nobody looked at 48 hours, so 72 will do
        ([day(2, 2), day(3, 4)], False),  # it was looked at, and was well
    ],
)
def test_a_heavy_session_is_looked_at_once_from_two_days_on(days: list[Day], rested: bool) -> None:
    told = history(HEAVY, day(1, 2), *days, stage=Stage.LOAD)
    last = decided(told, len(days) + 1)

    assert (last.colour is Colour.RED) is rested


@pytest.mark.parametrize(("pain", "settled"), [(0, True), (1, True), (2, None)])
def test_with_no_baseline_at_all_only_very_little_pain_is_settled(pain: int, settled: bool | None) -> None:
    told = history(day(0, activities=ran()), day(1, pain), baseline_pain=None)

    assert decided(told, 1).settled is settled
    assert "P4" not in rules(decided(told, 1))  # there is no baseline to name


@pytest.mark.parametrize(
    ("pain", "stiffness", "rule", "colour"),
    [
        (1, 20, "P5", Colour.AMBER),
        (1, 15, "P4", Colour.GREEN),
        (3, 45, "P5", Colour.AMBER),
        (4, 45, "P6", Colour.RED),
    ],
)
def test_stiffness_adds_to_pain_and_never_takes_from_it(pain: int, stiffness: int, rule: str, colour: Colour) -> None:
    before = [day(n, 1, stiffness_min=5 if n < 3 else 0, activities=ran() if n == 3 else ()) for n in range(4)]
    decision = decided(history(*before, day(4, pain, stiffness_min=stiffness), baseline_pain=1), 4)

    assert (rule in rules(decision), decision.colour) == (True, colour)


@pytest.mark.parametrize(("usual", "told", "longer"), [(5, 20, 15), (0, 45, 45), (0, 15, 15), (5, 15, None)])
def test_stiffness_is_held_against_the_usual_of_the_last_mornings(usual: int, told: int, longer: int | None) -> None:
    before = [day(n, 1, stiffness_min=usual, activities=ran() if n == 3 else ()) for n in range(4)]
    decision = decided(history(*before, day(4, 1, stiffness_min=told), baseline_pain=1), 4)
    says = [r for r in decision.reasons if r.numbers[:1] == (("stiffness_longer_min", longer),)]

    assert bool(says) is (longer is not None)
    assert decision.settled is (longer is None)
    stiff_at_times = history(*before[:3], day(3, 1, stiffness_min=45, activities=ran()), day(4, 1, stiffness_min=told))
    assert decided(stiff_at_times, 4).settled is (longer is None)


def test_what_is_open_after_a_light_load_is_still_the_run_before_it() -> None:
    told = history(day(0, 2, activities=ran()), day(1, 4, activities=did(LoadKind.WALK)), day(2))

    assert decided(told, 2).reasons[0] == Reason("P5", (), "back_at_baseline")


def test_dose_is_holds_where_only_stiffness_has_not_settled() -> None:
    before = [day(n, 1, stiffness_min=5, activities=ran() if n == 3 else ()) for n in range(4)]
    dose = decided(history(*before, day(4, 1, stiffness_min=45), stage=Stage.SLOW), 4).dose

    assert dose is not None
    assert dose.exercise == "iso_hold"


def test_an_amber_load_colours_the_next_morning_only() -> None:
    told = history(day(0, 2, activities=ran(4)), *calm(1, 2))

    assert [decided(told, n).colour for n in (1, 2)] == [Colour.AMBER, Colour.GREEN]


def test_one_load_answered_twice_has_settled_once() -> None:
    walk = did(LoadKind.WALK)
    told = history(
        day(0, 2, activities=walk),
        day(1, 2),
        day(2, 2, follow_up_pain=2, activities=walk),
        day(3, 2, hop_pain=1),
        running=False,
    )
    once_more = history(*told.days[:3], replace(told.days[3], activities=walk), day(4, 2), running=False)

    assert (decided(told, 3).run_step, decided(once_more, 4).run_step) == (None, 1)


def test_pain_of_the_second_follow_up_counts_like_the_mornings() -> None:
    told = history(day(0, 2, activities=ran()), day(1, 2), day(2, 2, follow_up_48h_pain=6))

    assert Reason("P3", (("pain", 6), ("most", 5)), "pain_at_most_5") in decided(told, 2).reasons


def test_no_pain_in_any_answer_is_no_pain() -> None:
    told = history(day(0, 0, activities=ran(0)), day(1, 0, follow_up_pain=0), day(2, 0, follow_up_48h_pain=0))
    allowed = replace(told, profile=replace(told.profile, baseline_pain=0, physio=PhysioPlan(pain_ceiling=0)))

    assert [decided(allowed, n).colour for n in range(3)] == [Colour.GREEN] * 3


@pytest.mark.parametrize(("pain", "colour"), [(3, Colour.GREEN), (4, Colour.AMBER), (5, Colour.AMBER), (6, Colour.RED)])
def test_pain_in_a_run_colours_the_morning_after(pain: int, colour: Colour) -> None:
    assert decided(history(day(0, 2, activities=ran(pain)), day(1, 2)), 1).colour is colour


def test_an_answer_of_any_kind_ends_a_silence_and_the_way_back_is_told_once() -> None:
    run = day(0, 2, activities=ran())
    for back in (day(12, 2), day(12, follow_up_pain=2), day(12, follow_up_48h_pain=2)):
        told = history(run, back, day(13, 2))
        assert ["T3" in rules(decided(told, n)) for n in (11, 12, 13)] == [False, True, False]


def test_an_adult_who_told_the_year_of_birth_is_treated_like_anybody() -> None:
    told = history(day(0, 2, activities=ran()), *calm(1, 2), birth_year=1988)

    assert replace(decided(told, 2), plans=()) == replace(decided(history(*told.days), 2), plans=())
    assert decided(told, 2).baseline == 2.0


def test_after_a_clearance_the_three_settled_loads_are_counted_anew() -> None:
    walks = [day(n, 2, activities=did(LoadKind.WALK), hop_pain=1) for n in range(2)]
    flagged = day(2, 2, red_flags=frozenset({Flag.STEROID}))
    after = [day(n, 2, activities=did(LoadKind.WALK), hop_pain=1, cleared=n == 3) for n in range(3, 8)]
    after[0] = replace(after[0], exercises=holds())
    told = history(*walks, flagged, *after, running=False)

    assert [decided(told, n).run_step for n in (5, 6, 7)] == [None, 1, 1]


def test_a_session_on_the_day_of_the_clearance_begins_the_way_back() -> None:
    flagged = day(0, 2, red_flags=frozenset({Flag.STEROID}))
    told = history(flagged, day(1, 2, cleared=True, exercises=holds()), day(2, 2))

    assert ["G0" in rules(decided(told, n)) for n in (0, 1, 2)] == [True, True, False]


def test_a_limp_on_the_day_after_a_red_starts_the_calm_day_again() -> None:
    told = history(day(0, 2, activities=ran(7)), day(1, 2), day(2, 2, limp=True), day(3, 2), day(4, 2))

    assert [decided(told, n).verdict for n in (2, 3, 4)] == [Verdict.REST, Verdict.MODIFY, Verdict.RUN]


def two_runs(*, extra: tuple[Session, ...] = (), swapped: bool = False) -> History:
    """Return a day with a long and a short run at unknown hours, the long one told first or last."""
    runs = (*ran(4, 40), *ran(2, 20))
    return history(
        day(0, 2, activities=runs[::-1] if swapped else runs, exercises=extra), *calm(1, 2), longest_run_min=60
    )


@pytest.mark.parametrize("extra", [(), holds(), (*holds(), *trained(Stage.SLOW))])
def test_two_runs_of_one_day_mean_the_same_in_either_order(extra: tuple[Session, ...]) -> None:
    assert decided(two_runs(extra=extra), 2) == decided(two_runs(extra=extra, swapped=True), 2)


@pytest.mark.parametrize(
    ("session", "settled"),
    [
        (Session(Stage.SLOW, completed=False), None),
        (Session(Stage.SLOW, completed=False, sets=1), True),
        (Session(Stage.SLOW, completed=False, pain_during=2), True),
        (Session(Stage.SLOW), True),
    ],
)
def test_a_session_counts_as_a_load_when_anything_of_it_was_done(session: Session, settled: bool | None) -> None:
    told = at(Stage.SLOW, day(0, 2, exercises=(session,)), day(1, 2))
    both = at(Stage.SLOW, day(0, 2, exercises=(session, Session(Stage.LOAD, completed=False))), day(1, 2))

    assert decided(told, 1).settled is settled
    assert decided(both, 1).settled is settled


def test_a_session_done_on_the_first_day_of_a_stage_counts_for_its_gate() -> None:
    told = at(Stage.ISOMETRIC, day(0, 2, exercises=holds()), *calm(1, 3))

    assert [decided(told, n).stage for n in (2, 3)] == [Stage.ISOMETRIC, Stage.SLOW]
    assert decided(told, 3).date == on(3)


def test_a_run_with_a_limp_is_red_even_where_nothing_else_is_told() -> None:
    limped = (Load(LoadKind.RUN, limp=True),)

    assert decided(history(day(0, 2, activities=limped), day(1, 2)), 1).colour is Colour.RED


@pytest.mark.xfail(
    raises=AssertionError,
    strict=True,
    reason="found by 2,000 examples of a property and not mended yet; both days are for rest",
)
def test_a_red_answer_while_a_red_goes_on_costs_no_less_than_an_amber_one() -> None:
    """A second amber running costs a level, whatever else goes on; a red that goes on costs none again."""

    def stage_after(pain: int) -> Stage:
        told = history(
            day(0, 0, stiffness_min=0, exercises=trained(Stage.ISOMETRIC, None)),
            day(1, activities=(Load(LoadKind.STRENGTH),), follow_up_48h_pain=2),
            day(2, stiffness_min=15, exercises=trained(Stage.ISOMETRIC, None), follow_up_48h_pain=0),
            day(3, stiffness_min=30, follow_up_48h_pain=pain),
            baseline_pain=None,
            stage=Stage.LOAD,
        )
        return decided(told, 3).stage

    stages = list(Stage)
    assert stages.index(stage_after(2)) <= stages.index(stage_after(1))
