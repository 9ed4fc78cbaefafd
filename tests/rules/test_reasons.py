"""What each reason says: the numbers that a rule saw, and what would change it."""

import pytest

from bot.content.danger import load_danger_signs
from bot.model.decision import Change, Colour, Reason
from bot.model.diary import Flag, History, LoadKind, Stage
from bot.rules import judge_load, replay, replay_mornings
from tests.rules.diaries import at, calm, day, decided, did, history, holds, on, policy, ran, trained

RED_RUN = history(day(0, 2, activities=ran(7)), day(1, 2))
AMBER_RUN = history(day(0, 2, activities=ran(4)), day(1, 2))
TWO_AMBERS = history(day(0, 2, activities=ran()), day(1, 4), day(2, 2, activities=ran()), day(3, 4))
FLARE = history(*calm(0, 3), day(4, 5), day(5, 5), day(6, 2), stage=Stage.SLOW)
SILENT = history(day(0, 2), day(12, 2))
GATE = at(Stage.ISOMETRIC, *(day(n, 2, exercises=holds()) for n in range(5)))
WEEK = history(*(day(n, 2, activities=ran(2, 20) if n % 4 == 0 else ()) for n in range(36)))
HALF, BACK_A_DAY = 0.5, "back_at_baseline_for_a_day"


def said(told: History, n: int, rule: str) -> list[Reason]:
    """Return what a rule says on day n."""
    return [reason for reason in decided(told, n).reasons if reason.rule == rule]


@pytest.mark.parametrize(
    ("told", "n", "rule", "numbers", "otherwise"),
    [
        (RED_RUN, 1, "P10", [(("part", "run"), ("volume", HALF))], BACK_A_DAY),
        (AMBER_RUN, 1, "P9", [(("part", "run"), ("volume", 0.75))], "settle_within_a_day"),
        (TWO_AMBERS, 3, "P9", [(("part", "run"), ("volume", 0.75))], "settle_within_a_day"),
        (FLARE, 5, "P10", [(("part", p), ("volume", HALF)) for p in ("exercise", "run")], None),
        (FLARE, 6, "P6", [(("pain", 5), ("baseline", 2.0))], BACK_A_DAY),
        (history(*AMBER_RUN.days, day(2, 2)), 2, "P9", [(("part", "run"), ("volume", 0.75))], "one_settled_run"),
        (history(*RED_RUN.days, day(2, 2)), 2, "P10", [(("part", "run"), ("volume", HALF))], "one_settled_run"),
        (history(day(0, 2, planned_run_min=60)), 0, "R4", [(("planned_min", 60), ("cap_min", 44))], "run_at_most_cap"),
        (history(day(0, 2), run_step=4), 0, "R3", [(("step", 4),)], None),
        (
            history(day(0, 2, activities=ran()), day(1, 2)),
            1,
            "P4",
            [(("pain", 2), ("baseline", 2.0), ("hours", 24))],
            None,
        ),
        (SILENT, 12, "T3", [(("silent_days", 12), ("volume", HALF))], "one_settled_session"),
        (GATE, 3, "L2", [(("days", 3), ("stage", "slow"))], "pain_above_ceiling"),
    ],
)
def test_a_reason_tells_its_numbers_and_what_would_change_it(
    told: History, n: int, rule: str, numbers: list[object], otherwise: str | None
) -> None:
    reasons = said(told, n, rule)

    assert [reason.numbers for reason in reasons] == numbers
    assert otherwise is None or {reason.otherwise for reason in reasons} <= {otherwise}


def test_two_ambers_running_say_so_and_cost_what_is_left() -> None:
    counted = [r for r in said(TWO_AMBERS, 3, "P5") if ("part", "run") in r.numbers]

    assert counted == [Reason("P5", (("part", "run"), ("running", 2)), "back_at_baseline")]
    assert decided(TWO_AMBERS, 3).change is Change.HOLD
    settled = history(*TWO_AMBERS.days, day(4, 2), day(5, 2))
    assert decided(settled, 5).cap_minutes == 15


@pytest.mark.parametrize("flag", list(Flag))
def test_a_sign_names_itself_and_how_soon(flag: Flag) -> None:
    signs, first = load_danger_signs(), said(history(day(0, 2, red_flags=frozenset({flag}))), 0, "G0")

    assert [r.numbers for r in first] == [(("flag", flag.value), ("days", signs.tiers[signs.flags[flag].urgency]))]
    assert [r.otherwise for r in first] == ["grown_up" if flag is Flag.UNDER18 else "clinician_cleared"]


@pytest.mark.parametrize(
    ("pain", "limp", "reason"),
    [
        (2, False, Reason("P1", (("pain", 2), ("ceiling", 3)), "pain_above_ceiling")),
        (4, False, Reason("P2", (("pain", 4), ("ceiling", 3)), "pain_at_most_ceiling")),
        (6, False, Reason("P3", (("pain", 6), ("ceiling", 3)), "pain_at_most_ceiling")),
        (2, True, Reason("P3", (("pain", 2), ("ceiling", 3), ("limp", 1)), "run_without_a_limp")),
        (None, False, Reason("P11", (("ceiling", 3),), "tell_the_pain")),
    ],
)
def test_a_judged_load_tells_its_numbers(pain: int | None, limp: bool, reason: Reason) -> None:
    assert judge_load(ran(pain, limp=limp)[0], policy()).reasons == (reason,)


def test_a_clearance_halves_both_parts_and_says_so() -> None:
    told = history(day(0, 2, red_flags=frozenset({Flag.STEROID})), day(1, 2, cleared=True))

    assert said(told, 1, "P10") == [
        Reason("P10", (("part", part), ("volume", HALF)), "one_settled_session") for part in ("exercise", "run")
    ]
    assert decided(told, 1).change is Change.HOLD


def test_a_red_that_goes_on_lowers_what_it_had_not_lowered_yet() -> None:
    told = history(
        day(0, 2, activities=ran(7), exercises=trained(Stage.LOAD)), day(1, 6), day(2, 5), stage=Stage.LOAD, run_step=4
    )
    first, second = decided(told, 1), decided(told, 2)

    assert (first.stage, first.run_step) == (Stage.SLOW, 3)
    assert (second.stage, second.run_step, second.change) == (Stage.SLOW, 3, Change.HOLD)


@pytest.mark.parametrize(("planned", "told"), [(18, []), (19, [(("week_min", 39), ("usual_min", 35))])])
def test_a_long_week_counts_today_the_six_days_before_and_the_four_weeks_before_them(
    planned: int, told: list[object]
) -> None:
    week = history(*WEEK.days, day(36, 2, planned_run_min=planned))

    assert [r.numbers for r in said(week, 36, "R5")] == told


def test_each_day_is_told_as_it_stood_in_the_morning_and_at_night() -> None:
    told = history(
        day(0, 2, activities=ran()), day(1, 4, follow_up_pain=2), day(2, 2, activities=did(LoadKind.CYCLE)), day(3, 2)
    )
    pairs = list(replay_mornings(told, policy()))

    assert [night for _, night in pairs] == list(replay(told, policy()))
    assert [(morning.settled, night.settled) for morning, night in pairs] == [
        (None, None),
        (False, True),
        (True, True),
        (True, True),
    ]
    assert pairs[1][0].colour is Colour.AMBER
    assert [morning is night for morning, night in pairs] == [True, False, True, True]
    assert [night.date for _, night in pairs] == [on(n) for n in range(4)]
    assert list(replay_mornings(history(), policy())) == []


def test_looking_at_the_morning_moves_nothing_of_the_day() -> None:
    told = history(*(day(n, 4, follow_up_pain=5, activities=ran(2), exercises=holds()) for n in range(4)))

    assert [night for _, night in replay_mornings(told, policy())] == list(replay(told, policy()))
