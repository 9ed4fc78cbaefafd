"""What each reason says: the numbers that a rule saw, and what would change it."""

import pytest

from bot.content.danger import load_danger_signs
from bot.model.decision import Change, Colour, Reason
from bot.model.diary import Flag, History, Load, LoadKind, PhysioPlan, Side, Site, Stage
from bot.rules import judge_follow_up, judge_load, replay, replay_mornings
from tests.rules.diaries import SLOW_SET, at, calm, day, decided, did, history, holds, on, policy, ran, trained

RED_RUN = history(day(0, 2, activities=ran(7)), day(1, 2))
AMBER_RUN = history(day(0, 2, activities=ran(4)), day(1, 2))
TWO_AMBERS = history(day(0, 2, activities=ran()), day(1, 4), day(2, 2, activities=ran()), day(3, 4))
FLARE = history(*calm(0, 3), day(4, 5), day(5, 5), day(6, 2), stage=Stage.SLOW)
SILENT = history(day(0, 2), day(12, 2))
GATE = at(Stage.ISOMETRIC, *(day(n, 2, exercises=holds()) for n in range(5)))
WEEK = history(*(day(n, 2, activities=ran(2, 20) if n % 4 == 0 else ()) for n in range(36)))
HALF, BACK_A_DAY = 0.5, "back_at_baseline_for_a_day"

RAN = history(day(0, 2, activities=ran()), day(1, 2))
STIFF = history(
    *(day(n, 1, stiffness_min=5) for n in range(3)),
    day(3, 1, stiffness_min=5, activities=ran()),
    day(4, 1, stiffness_min=45),
)
TWO_REDS = history(day(0, 2, activities=ran(7)), *calm(1, 4), day(5, 2, activities=ran(6)), day(6, 2))
AT_THE_TOP = history(*(day(n, 2, activities=ran() if n in {0, 2} else ()) for n in range(16)), run_step=10)
LONG_FLARE = history(*calm(0, 3), *(day(n, 5) for n in range(4, 12)))
WALKER = history(*(day(n, 2, activities=did(LoadKind.WALK), hop_pain=1, exercises=holds()) for n in range(4)))
NOT_YET = at(Stage.ISOMETRIC, *WALKER.days)
HELD = at(Stage.ISOMETRIC, *GATE.days, physio=PhysioPlan(stage=Stage.ISOMETRIC))
STRONG = at(Stage.SLOW, *(day(n, 4, exercises=trained(Stage.SLOW, **SLOW_SET)) for n in range(86)), baseline_pain=4)
AMBER_SESSION = at(Stage.SLOW, day(0, 2, exercises=trained(Stage.SLOW, 4)), *calm(1, 2))
WORSE_WEEK = Reason("P7", (("mornings", 7),), "mornings_no_worse_than_last_week")
BOTH_STIFF = history(*(day(n, 2, stiffness_min=45) for n in range(7)), side=Side.BOTH)
WORSE = history(*(day(n, 1 if n < 10 else 2) for n in range(40)), baseline_pain=1)


def said(told: History, n: int, rule: str) -> list[Reason]:
    """Return what a rule says on day n."""
    return [reason for reason in decided(told, n).reasons if reason.rule == rule]


@pytest.mark.parametrize(
    ("told", "n", "rule", "numbers", "otherwise"),
    [
        (RED_RUN, 1, "P10", [(("part", "run"), ("volume", HALF))], [BACK_A_DAY]),
        (AMBER_RUN, 1, "P9", [(("part", "run"), ("volume", 0.75))], ["settle_within_a_day"]),
        (TWO_AMBERS, 3, "P9", [(("part", "run"), ("volume", 0.75))], ["settle_within_a_day"]),
        (
            FLARE,
            5,
            "P10",
            [(("part", p), ("volume", HALF)) for p in ("exercise", "run")],
            [BACK_A_DAY, "back_at_baseline"],
        ),
        (FLARE, 6, "P6", [(("pain", 5), ("baseline", 2.0))], [BACK_A_DAY]),
        (history(*AMBER_RUN.days, day(2, 2)), 2, "P9", [(("part", "run"), ("volume", 0.75))], ["one_settled_run"]),
        (history(*RED_RUN.days, day(2, 2)), 2, "P10", [(("part", "run"), ("volume", HALF))], ["one_settled_run"]),
        (
            history(day(0, 2, planned_run_min=60)),
            0,
            "R4",
            [(("planned_min", 60), ("cap_min", 44))],
            ["run_at_most_cap"],
        ),
        (history(day(0, 2), run_step=4), 0, "R3", [(("step", 4),)], [None]),
        (
            history(day(0, 2, activities=ran()), day(1, 2)),
            1,
            "P4",
            [(("pain", 2), ("baseline", 2.0), ("hours", 24))],
            ["pain_above_baseline_tomorrow"],
        ),
        (SILENT, 12, "T3", [(("silent_days", 12), ("volume", HALF))], ["one_settled_session"]),
        (GATE, 3, "L2", [(("days", 3), ("stage", "slow"))], ["pain_above_ceiling"]),
    ],
)
def test_a_reason_tells_its_numbers_and_what_would_change_it(
    told: History, n: int, rule: str, numbers: list[object], otherwise: list[str | None]
) -> None:
    reasons = said(told, n, rule)

    assert [reason.numbers for reason in reasons] == numbers
    assert [reason.otherwise for reason in reasons] == otherwise


@pytest.mark.parametrize(
    ("told", "n", "reason"),
    [
        # What today itself tells.
        (history(day(0, 2, limp=True)), 0, Reason("P3", (("limp", 1),), "walk_without_limp")),
        (history(day(0, 6)), 0, Reason("P3", (("pain", 6), ("most", 5)), "pain_at_most_5")),
        (history(day(0, 2, hop_pain=6)), 0, Reason("P3", (("hop_pain", 6), ("most", 5)), "pain_at_most_5")),
        (history(day(0, 4), baseline_pain=4), 0, Reason("P2", (("pain", 4), ("ceiling", 3)), "pain_at_most_ceiling")),
        (history(day(0, 2, hop_pain=4)), 0, Reason("P2", (("hop_pain", 4), ("ceiling", 3)), "pain_at_most_ceiling")),
        (history(day(0, 4)), 0, Reason("P5", (("pain", 4), ("baseline", 2.0)), "back_at_baseline")),
        (history(day(0)), 0, Reason("P11", (), "answer_the_check_in")),
        (history(day(0, 3), baseline_pain=None), 0, Reason("P11", (), "answer_tomorrow_too")),
        # What a load has left behind.
        (RAN, 1, Reason("L9", (("days_ago", 1), ("gap_hours", 48)), "two_days_after_a_hard_day")),
        (
            history(day(0, 2, activities=ran()), day(1, 4)),
            1,
            Reason("P5", (("pain", 4), ("baseline", 2.0), ("hours", 24)), "back_at_baseline"),
        ),
        (history(day(0, 2, activities=ran()), day(1, 4), day(2)), 2, Reason("P5", (), "back_at_baseline")),
        (STIFF, 4, Reason("P5", (("stiffness_longer_min", 40),), "stiffness_as_usual")),
        (
            history(day(0, 2, activities=ran()), day(1, 5)),
            1,
            Reason("P6", (("pain", 5), ("baseline", 2.0), ("hours", 24)), BACK_A_DAY),
        ),
        # What goes on for some days.
        (FLARE, 5, Reason("P6", (("flare_days", 2), ("baseline", 2.0)), "back_at_baseline")),
        (FLARE, 5, Reason("P10", (("part", "run"), ("volume", HALF)), "back_at_baseline")),
        (LONG_FLARE, 11, Reason("G6", (("flare_days", 7),), "back_at_baseline")),
        (TWO_REDS, 6, Reason("P8", (("reds", 2), ("days", 14)), "two_weeks_without_red")),
        (BOTH_STIFF, 6, Reason("G4", (("days", 7), ("stiffness_min", 30)), "stiffness_as_usual")),
        (STRONG, 85, Reason("G6", (("weeks", 12),), "pain_two_points_lower")),
        (WORSE, 37, Reason("G6", (("weeks", 4),), "mornings_no_worse_than_last_week")),
        # What is open, and what is not yet.
        (AT_THE_TOP, 14, Reason("R6", (("step", 10),), "pain_above_ceiling")),
        (HELD, 3, Reason("M1", (("stage", "isometric"),), "physio_moves_you_up")),
        (history(*calm(0, 6), *(day(n, 3) for n in range(7, 14)), day(14)), 13, WORSE_WEEK),
        (history(day(0, 2)), 0, Reason("L1", (("sets", 4), ("volume", 1.0)))),
        (AMBER_SESSION, 2, Reason("L4", (("sets", 3), ("volume", 0.75)))),
        (history(day(0, 2), stage=Stage.SLOW, site=Site.INSERTIONAL), 0, Reason("L5", (), "physio_allows_the_step")),
        (NOT_YET, 3, Reason("R1", (("missing", 0),), "back_at_baseline_each_time")),
        (at(Stage.SLOW, day(0, 2)), 0, Reason("R1", (("missing", 3),), "settled_three_times")),
    ],
)
def test_each_reason_stands_among_the_days_reasons_in_full(told: History, n: int, reason: Reason) -> None:
    assert reason in said(told, n, reason.rule)


@pytest.mark.parametrize(
    ("flag", "rule"),
    [(Flag.RUPTURE, "G1"), (Flag.DVT, "G2"), (Flag.PE, "G2"), (Flag.FLUOROQUINOLONE, "G3"), (Flag.INFLAMMATORY, "G4")],
)
def test_a_sign_with_a_rule_of_its_own_names_it_with_the_same_numbers(flag: Flag, rule: str) -> None:
    decision = decided(history(day(0, 2, red_flags=frozenset({flag}))), 0)
    general, own = decision.reasons[:2]

    assert (general.rule, own.rule) == ("G0", rule)
    assert (own.numbers, own.otherwise) == (general.numbers, "clinician_cleared")


def test_pain_of_yesterdays_load_comes_after_todays_own_and_before_what_it_brought() -> None:
    told = history(day(0, 2, activities=ran(4)), day(1, 4))

    assert [r.rule for r in decided(told, 1).reasons[:3]] == ["P5", "P2", "P2"]
    assert [r.numbers[0][0] for r in decided(told, 1).reasons[:3]] == ["pain", "pain", "load_pain"]
    assert decided(told, 1).reasons[3].rule == "L9"


def test_a_red_that_has_settled_still_holds_for_a_day_and_names_itself() -> None:
    told = history(day(0, 2, activities=ran(7)), day(1, 6), day(2, 2), day(3, 2))
    held, free = decided(told, 2), decided(told, 3)

    assert (held.verdict.value, held.colour, free.verdict.value) == ("modify", Colour.AMBER, "run")
    assert said(told, 2, "P6") == [Reason("P6", (("pain", 6), ("baseline", 2.0), ("hours", 24)), BACK_A_DAY)]


@pytest.mark.parametrize(
    ("load", "named"),
    [
        (ran(5, limp=True), [Reason("P3", (("load_limp", 1),), BACK_A_DAY)]),
        (ran(6, limp=True), [Reason("P3", (("load_pain", 6), ("most", 5), ("load_limp", 1)), BACK_A_DAY)]),
        (ran(5), [Reason("P2", (("load_pain", 5), ("ceiling", 3)), "settle_within_a_day")]),
        (ran(None), []),
        (ran(3), []),
    ],
)
def test_a_load_is_named_by_what_was_too_much_in_it(load: tuple[Load, ...], named: list[Reason]) -> None:
    told = history(day(0, 2, activities=load), day(1, 2))

    assert [r for r in decided(told, 1).reasons if r.rule in {"P2", "P3"}] == named


def test_a_physio_who_allows_no_pain_at_all_is_kept_to() -> None:
    nothing = PhysioPlan(pain_ceiling=0)
    untold = history(day(0, 0, activities=ran(None)), day(1, 0), day(2, 0), baseline_pain=0, physio=nothing)
    sore = history(day(0, 1), baseline_pain=0, physio=nothing)

    assert [r.rule for n in (1, 2) for r in decided(untold, n).reasons if r.rule == "P2"] == []
    assert decided(untold, 2).verdict.value == "run"
    assert said(sore, 0, "P2") == [Reason("P2", (("pain", 1), ("ceiling", 0)), "pain_at_most_ceiling")]


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


@pytest.mark.parametrize(
    ("pain", "rule", "otherwise"),
    [(3, "P4", "pain_above_baseline_tomorrow"), (4, "P5", "back_at_baseline"), (5, "P6", BACK_A_DAY)],
)
def test_a_judged_follow_up_tells_its_numbers(pain: int, rule: str, otherwise: str) -> None:
    numbers = (("pain", pain), ("baseline", 2.0), ("hours", 25))

    assert judge_follow_up(pain, 2.0, 25, policy()).reasons == (Reason(rule, numbers, otherwise),)


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


@pytest.mark.parametrize(
    "told",
    [
        history(*(day(n, 4, follow_up_pain=5, activities=ran(2), exercises=holds()) for n in range(4))),
        at(Stage.ISOMETRIC, *(day(n, 2, follow_up_pain=2, exercises=holds()) for n in range(5))),
    ],
)
def test_looking_at_the_morning_moves_nothing_of_the_day(told: History) -> None:
    assert [night for _, night in replay_mornings(told, policy())] == list(replay(told, policy()))


def test_the_morning_knows_neither_follow_up_of_its_day() -> None:
    told = history(day(0, 2, activities=ran()), day(1, 2), day(2, 2, follow_up_48h_pain=6))
    morning, night = list(replay_mornings(told, policy()))[2]

    assert (morning.verdict.value, morning.settled) == ("run", True)
    assert (night.verdict.value, night.settled) == ("rest", False)
