"""Which messages are planned: the check-in that never fails, and what is left out beside it."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given

from bot.model.decision import PlanKind, Verdict
from bot.model.diary import Day, Flag, History, Load, LoadKind, Session, Stage
from bot.model.time_policy import TimePolicy
from bot.rules.calendar import local_date, within
from bot.rules.outlook import look
from bot.rules.planning import plans, prompts_on
from tests.rules.clock_changes import ODD_ZONES, changes_of
from tests.rules.time_facts import (
    MONDAY,
    POLICY,
    HoldsTime,
    Moment,
    after_a_run,
    berlin,
    brief,
    briefly,
    decided,
    moments,
    told,
)

CHECK_IN, FOLLOW_UP, EXERCISE = PlanKind.CHECK_IN, PlanKind.FOLLOW_UP, PlanKind.EXERCISE
NUDGE, SUMMARY = PlanKind.NUDGE, PlanKind.WEEKLY_SUMMARY
SUNDAY = MONDAY - timedelta(days=1)
MORNING = Day(MONDAY, morning_pain=2)
REST = decided(dose=None)


def test_the_days_plans_are_in_order_and_each_in_the_persons_zone() -> None:
    planned = plans(after_a_run(), decided(), berlin("02 08:00"), POLICY)

    assert briefly(planned) == [
        "check_in 02 09:00",
        "follow_up 02 18:00 load:7:24",
        "exercise 02 18:00",
        "exercise 03 18:00",
        "weekly_summary 08 17:00",
    ]
    assert planned[0].due.isoformat() == "2026-03-02T09:00:00+01:00"


def test_the_first_message_of_a_day_sounds_and_the_later_ones_are_silent() -> None:
    planned = plans(after_a_run(), decided(), berlin("02 08:00"), POLICY)

    assert [p.silent for p in planned if p.day == MONDAY] == [False, True, True]
    assert [p.silent for p in planned if p.kind is EXERCISE] == [True, True]


# --- the check-in and its nudge


@pytest.mark.parametrize(
    ("now", "due"),
    [("02 08:59", "02 09:00"), ("02 09:00", "03 09:00"), ("02 09:01", "03 09:00")],
)
def test_the_next_check_in_is_strictly_later_than_now(now: str, due: str) -> None:
    assert briefly(plans(told(), decided(), berlin(now), POLICY), CHECK_IN) == [f"check_in {due}"]


def test_a_check_in_answered_before_its_hour_is_planned_for_the_next_day() -> None:
    planned = plans(told(MORNING), decided(), berlin("02 08:00"), POLICY)

    assert briefly(planned, CHECK_IN, NUDGE) == ["check_in 03 09:00", "nudge 03 14:00"]


@pytest.mark.parametrize(
    "answer",
    [
        Day(MONDAY, morning_pain=0),
        Day(MONDAY, stiffness_min=0),
        Day(MONDAY, hop_pain=0),
        Day(MONDAY, heel_rises=(0, 0)),
        Day(MONDAY, limp=True),
        Day(MONDAY, cleared=True),
        Day(MONDAY, red_flags=frozenset({Flag.DVT})),
    ],
)
def test_any_answer_of_the_check_in_makes_the_nudge_needless(answer: Day) -> None:
    assert briefly(plans(told(answer), REST, berlin("02 10:00"), POLICY), NUDGE) == ["nudge 03 14:00"]
    assert briefly(prompts_on(told(answer), REST, MONDAY, POLICY), NUDGE) == []


def test_a_logged_walk_is_no_answer_to_the_check_in() -> None:
    walked = Day(MONDAY, activities=(Load(LoadKind.WALK, time(8)),), planned_run_min=20, follow_up_pain=1)

    assert briefly(plans(told(walked), REST, berlin("02 10:00"), POLICY), NUDGE)[0] == "nudge 02 14:00"


@pytest.mark.parametrize(
    ("check_in", "nudge"),
    [
        (time(0, 30), ["nudge 02 08:00"]),
        (time(9), ["nudge 02 14:00"]),
        (time(16, 30), ["nudge 02 21:30"]),
        (time(16, 31), []),
        (time(20), []),
        (time(23, 30), []),
    ],
)
def test_the_nudge_comes_five_hours_later_within_the_same_days_waking_hours(check_in: time, nudge: list[str]) -> None:
    planned = prompts_on(told(check_in_time=check_in), REST, MONDAY, POLICY)

    assert briefly(planned, NUDGE) == nudge
    assert all(p.silent for p in planned if p.kind is NUDGE)


def test_the_hours_of_the_nudge_are_hours_that_pass() -> None:
    spring_forward = date(2026, 3, 29)
    planned = prompts_on(told(check_in_time=time(0, 30), waking_from=time(5)), REST, spring_forward, POLICY)

    assert briefly(planned, NUDGE) == ["nudge 29 06:30"]


def test_a_check_in_hour_outside_the_waking_window_is_the_persons_own_choice() -> None:
    planned = plans(told(check_in_time=time(23, 30)), decided(), berlin("02 09:00"), POLICY)

    assert briefly(planned, CHECK_IN) == ["check_in 02 23:30"]


def test_a_check_in_in_the_lost_hour_comes_right_after_it() -> None:
    now = datetime(2026, 3, 28, 12, tzinfo=UTC)
    planned = plans(told(check_in_time=time(2, 30)), decided(now.date()), now, POLICY)

    assert brief(next(p for p in planned if p.kind is CHECK_IN)) == "check_in 29 03:00"


# --- silence


def test_silence_is_met_ever_more_seldom_and_then_with_waiting() -> None:
    silent = told(MORNING)
    now, asked = berlin("02 12:00"), []
    while ask := [p for p in plans(silent, decided(now.date()), now, POLICY) if p.kind is CHECK_IN]:
        now = ask[0].due
        asked.append((ask[0].day - MONDAY).days)

    assert asked == [1, 2, 5, 8, 11, 18, 25, 32, 46, 60, 74]
    assert plans(silent, decided(now.date()), now, POLICY) == ()


def test_a_silent_person_hears_of_nothing_but_the_check_in() -> None:
    kinds = [
        {p.kind for p in prompts_on(told(MORNING), decided(day), day, POLICY)}
        for day in (MONDAY + timedelta(days=n) for n in range(1, 6))
    ]

    assert kinds == [{CHECK_IN, EXERCISE, NUDGE}, {CHECK_IN, EXERCISE, NUDGE}, set(), set(), {CHECK_IN}]


def test_an_answer_after_a_long_silence_brings_the_days_back() -> None:
    back = MONDAY + timedelta(days=200)
    history = told(MORNING, Day(back, morning_pain=1))
    now = datetime.combine(back, time(12), UTC)

    assert [p.day for p in plans(history, decided(back), now, POLICY) if p.kind is CHECK_IN] == [
        back + timedelta(days=1)
    ]
    assert briefly(prompts_on(history, decided(back), back, POLICY), CHECK_IN, EXERCISE) == [
        "check_in 18 09:00",
        "exercise 18 18:00",
    ]


def test_any_tap_ends_the_silence() -> None:
    week_later = berlin("12 12:00")
    silent = told(MORNING)
    tapped = replace(silent, last_answer_at=berlin("12 11:00"))

    assert briefly(plans(silent, decided(week_later.date()), week_later, POLICY), CHECK_IN) == ["check_in 13 09:00"]
    assert briefly(plans(silent, decided(), berlin("13 12:00"), POLICY), CHECK_IN) == ["check_in 20 09:00"]
    assert briefly(plans(tapped, decided(), berlin("13 12:00"), POLICY), CHECK_IN) == ["check_in 14 09:00"]


def test_a_tap_before_the_hour_brings_the_check_in_of_the_same_day() -> None:
    tapped = replace(told(MORNING), last_answer_at=berlin("12 07:00"))

    assert briefly(plans(tapped, decided(date(2026, 3, 12)), berlin("12 07:00"), POLICY), CHECK_IN) == [
        "check_in 12 09:00"
    ]


def test_the_newest_sign_of_life_counts_wherever_it_stands() -> None:
    history = replace(told(Day(date(2026, 3, 12), morning_pain=1)), last_answer_at=berlin("02 11:00"))

    assert briefly(plans(history, decided(), berlin("13 12:00"), POLICY), CHECK_IN) == ["check_in 14 09:00"]


def test_somebody_who_never_answered_is_silent_since_the_start() -> None:
    history = told(started_on=date(2026, 2, 20))

    assert briefly(plans(history, decided(), berlin("02 12:00"), POLICY), CHECK_IN) == ["check_in 03 09:00"]
    assert briefly(plans(history, decided(), berlin("03 12:00"), POLICY), CHECK_IN) == ["check_in 10 09:00"]


def test_a_diary_begins_with_its_first_day_whatever_the_start() -> None:
    unanswered = tuple(Day(MONDAY + timedelta(days=n)) for n in range(6))
    history = History(told(started_on=date(2025, 1, 1)).profile, unanswered)
    check_ins = [briefly(prompts_on(history, decided(d.date), d.date, POLICY), CHECK_IN) for d in unanswered]

    assert check_ins == [
        ["check_in 02 09:00"],
        ["check_in 03 09:00"],
        ["check_in 04 09:00"],
        [],
        [],
        ["check_in 07 09:00"],
    ]


def test_somebody_of_whom_nothing_is_known_is_asked_today() -> None:
    history = told(started_on=None)

    assert briefly(plans(history, decided(), berlin("02 08:00"), POLICY), CHECK_IN) == ["check_in 02 09:00"]
    assert briefly(prompts_on(history, decided(), MONDAY, POLICY), CHECK_IN) == ["check_in 02 09:00"]


def test_the_steps_of_silence_are_the_policys() -> None:
    policy = HoldsTime(TimePolicy(few_after_days=1, few_every_days=2, weekly_after_days=3, fortnightly_after_days=10))
    days = [MONDAY + timedelta(days=n) for n in range(1, 31)]
    asked = [(d - MONDAY).days for d in days if briefly(prompts_on(told(MORNING), decided(d), d, policy), CHECK_IN)]

    assert asked == [1, 3, 10, 24]


def test_the_asks_that_are_still_made_in_a_long_silence_are_counted() -> None:
    policy = HoldsTime(TimePolicy(fortnightly_after_days=11, fortnightly_asks=2))
    silent = told(MORNING)
    days = [MONDAY + timedelta(days=n) for n in range(1, 99)]
    asked = [(d - MONDAY).days for d in days if briefly(prompts_on(silent, decided(d), d, policy), CHECK_IN)]

    assert asked == [1, 2, 5, 8, 11, 25]


# --- pause, rest days and danger


def test_a_pause_is_silent_until_its_first_day_back() -> None:
    history = replace(after_a_run(), profile=replace(after_a_run().profile, paused_until=date(2026, 3, 20)))
    planned = plans(history, decided(), berlin("02 08:00"), POLICY)

    assert briefly(planned) == ["check_in 20 09:00", "nudge 20 14:00"]
    assert prompts_on(history, decided(date(2026, 3, 19)), date(2026, 3, 19), POLICY) == ()


def test_being_away_is_not_silence() -> None:
    history = told(MORNING, paused_until=date(2026, 3, 20))
    days = [date(2026, 3, day) for day in range(18, 30)]
    asked = [d.day for d in days if briefly(prompts_on(history, decided(d), d, POLICY), CHECK_IN)]

    assert asked == [20, 21, 24, 27]


def test_a_pause_that_is_over_changes_nothing() -> None:
    history = told(MORNING, paused_until=MONDAY)

    assert briefly(plans(history, decided(), berlin("02 12:00"), POLICY), CHECK_IN) == ["check_in 03 09:00"]
    assert briefly(prompts_on(history, decided(), MONDAY, POLICY), EXERCISE) == ["exercise 02 18:00"]


def test_on_a_rest_day_only_the_exercise_is_left_out() -> None:
    history = told(rest_days=frozenset({0}))
    planned = plans(history, decided(), berlin("02 08:00"), POLICY)

    assert briefly(planned) == ["check_in 02 09:00", "nudge 02 14:00", "exercise 03 18:00"]


@pytest.mark.parametrize("danger", [{"flag": Flag.DVT}, {"verdict": Verdict.REFER}])
def test_in_danger_only_the_check_in_and_its_nudge_are_left(danger: dict[str, Any]) -> None:
    planned = plans(after_a_run(), decided(**danger), berlin("02 08:00"), POLICY)
    on_sunday = prompts_on(told(Day(SUNDAY, limp=False)), decided(SUNDAY, **danger), SUNDAY, POLICY)

    assert briefly(planned) == ["check_in 02 09:00", "nudge 02 14:00"]
    assert briefly(on_sunday) == ["check_in 01 09:00", "nudge 01 14:00"]


def test_in_danger_the_next_day_is_asked_again() -> None:
    reported = told(Day(MONDAY, red_flags=frozenset({Flag.RUPTURE})))

    assert briefly(plans(reported, decided(flag=Flag.RUPTURE), berlin("02 12:00"), POLICY)) == [
        "check_in 03 09:00",
        "nudge 03 14:00",
    ]


# --- follow-ups


@pytest.mark.parametrize(
    ("at", "follow_up", "hours"),
    [
        (time(7), "follow_up 02 08:00 load:7:24", 25),
        (time(8), "follow_up 02 08:00 load:7:24", 24),
        (time(12, 10), "follow_up 02 12:10 load:7:24", 24),
        (time(21, 30), "follow_up 02 21:30 load:7:24", 24),
        (time(21, 40), "follow_up 03 08:00 load:7:24", 34),
        (time(23), "follow_up 03 08:00 load:7:24", 33),
        (None, "follow_up 02 18:00 load:7:24", 24),
    ],
)
def test_a_run_is_followed_up_after_a_day_in_waking_hours_with_its_real_hours(
    at: time | None, follow_up: str, hours: int
) -> None:
    planned = [p for p in plans(after_a_run(at), decided(), berlin("01 23:30"), POLICY) if p.kind is FOLLOW_UP]

    assert [(brief(p), p.hours) for p in planned] == [(follow_up, hours)]
    assert planned[0].day == planned[0].due.date()


def test_the_hours_of_a_follow_up_are_hours_that_pass() -> None:
    saturday = date(2026, 3, 28)
    history = told(Day(saturday, activities=(Load(LoadKind.RUN, time(18)),)))
    planned = prompts_on(history, decided(date(2026, 3, 29)), date(2026, 3, 29), POLICY)

    assert [(brief(p), p.hours) for p in planned if p.kind is FOLLOW_UP] == [
        ("follow_up 29 19:00 load:2026-03-28:24", 24)
    ]


FOLLOWED = [Load(kind, time(18)) for kind in (LoadKind.RUN, LoadKind.PLYOMETRIC, LoadKind.STRENGTH, LoadKind.OTHER)]
LIGHT = [Load(kind, time(18)) for kind in (LoadKind.WALK, LoadKind.CYCLE, LoadKind.SWIM)]
HARD = [Session(stage, time(18)) for stage in (Stage.SLOW, Stage.LOAD, Stage.PLYOMETRIC, Stage.MAINTAIN)]
EASY = [Session(Stage.ISOMETRIC, time(18))]


@pytest.mark.parametrize(
    ("done", "followed"), [(x, True) for x in FOLLOWED + HARD] + [(x, False) for x in LIGHT + EASY]
)
def test_runs_and_hard_sessions_are_followed_up_and_light_ones_are_not(done: Load | Session, followed: bool) -> None:
    day = Day(SUNDAY, activities=(done,)) if isinstance(done, Load) else Day(SUNDAY, exercises=(done,))

    assert bool(briefly(prompts_on(told(day), decided(), MONDAY, POLICY), FOLLOW_UP)) is followed


def test_of_one_day_only_the_latest_load_is_followed_up() -> None:
    day = Day(
        SUNDAY,
        activities=(Load(LoadKind.RUN, time(10), row=1), Load(LoadKind.RUN, time(17), row=2)),
        exercises=(Session(Stage.SLOW, time(19), row=3), Session(Stage.SLOW, time(9), row=4)),
    )

    assert briefly(plans(told(day), decided(), berlin("01 22:00"), POLICY), FOLLOW_UP) == [
        "follow_up 02 19:00 load:3:24"
    ]


def test_a_morning_back_at_baseline_answers_the_follow_up() -> None:
    history = replace(after_a_run(), days=(*after_a_run().days, MORNING))

    assert briefly(plans(history, decided(settled=True), berlin("02 10:00"), POLICY), FOLLOW_UP) == []
    assert briefly(prompts_on(history, decided(settled=True), MONDAY, POLICY), FOLLOW_UP) == []


@pytest.mark.parametrize("settled", [None, False])
def test_a_morning_that_is_not_settled_leaves_the_follow_up(settled: bool | None) -> None:
    history = replace(after_a_run(), days=(*after_a_run().days, MORNING))
    planned = plans(history, decided(settled=settled), berlin("02 10:00"), POLICY)

    assert briefly(planned, FOLLOW_UP) == ["follow_up 02 18:00 load:7:24"]


def test_what_settled_before_the_run_says_nothing_about_it() -> None:
    planned = plans(after_a_run(), decided(SUNDAY, settled=True), berlin("01 20:00"), POLICY)

    assert briefly(planned, FOLLOW_UP) == ["follow_up 02 18:00 load:7:24"]


def test_an_answered_follow_up_is_not_planned_again_but_it_was_sent() -> None:
    history = replace(after_a_run(), days=(*after_a_run().days, Day(MONDAY, follow_up_pain=2)))

    assert briefly(plans(history, decided(settled=True), berlin("02 12:00"), POLICY), FOLLOW_UP) == []
    assert briefly(plans(history, decided(), berlin("02 12:00"), POLICY), FOLLOW_UP) == ["follow_up 03 18:00 load:7:48"]
    assert briefly(prompts_on(history, decided(), MONDAY, POLICY), FOLLOW_UP) == ["follow_up 02 18:00 load:7:24"]


def test_the_second_follow_up_waits_for_the_first() -> None:
    just_before = plans(after_a_run(), decided(), berlin("02 17:59"), POLICY)
    at_its_hour = plans(after_a_run(), decided(), berlin("02 18:00"), POLICY)

    assert briefly(just_before, FOLLOW_UP) == ["follow_up 02 18:00 load:7:24"]
    assert briefly(at_its_hour, FOLLOW_UP) == ["follow_up 03 18:00 load:7:48"]
    assert [p.hours for p in at_its_hour if p.kind is FOLLOW_UP] == [48]


@pytest.mark.parametrize(("settled", "expected"), [(True, []), (False, ["48"]), (None, ["48"])])
def test_at_two_days_we_ask_unless_the_tendon_has_settled(settled: bool | None, expected: list[str]) -> None:
    tuesday = MONDAY + timedelta(days=1)
    history = replace(after_a_run(), days=(*after_a_run().days, Day(MONDAY, follow_up_pain=5)))
    planned = prompts_on(history, decided(tuesday, settled=settled), tuesday, POLICY)

    assert [p.subject.split(":")[-1] for p in planned if p.kind is FOLLOW_UP] == expected


def heavy(*days: Day) -> History:
    """Return somebody who did heavy raises on Sunday evening, and what came after."""
    session = Session(Stage.LOAD, time(18), pain_during=2, row=7)
    return replace(after_a_run(), days=(Day(SUNDAY, exercises=(session,)), *days))


@pytest.mark.parametrize(("pain", "expected"), [(None, ["follow_up 03 18:00 load:7:48"]), (2, [])])
def test_a_heavy_session_that_settled_in_a_day_is_asked_about_at_two_days(
    pain: int | None, expected: list[str]
) -> None:
    tuesday = MONDAY + timedelta(days=1)
    told = heavy(MORNING, Day(tuesday, pain))
    decision = decided(tuesday, settled=True)

    assert briefly(prompts_on(told, decision, tuesday, POLICY), FOLLOW_UP) == expected
    assert briefly(plans(told, decision, berlin("03 12:00"), POLICY), FOLLOW_UP) == expected


def test_the_second_question_is_planned_as_soon_as_the_first_is_needless() -> None:
    planned = plans(heavy(MORNING), decided(settled=True), berlin("02 12:00"), POLICY)

    assert briefly(planned, FOLLOW_UP) == ["follow_up 03 18:00 load:7:48"]


def test_an_answer_at_two_days_ends_the_questions_about_a_load() -> None:
    tuesday = MONDAY + timedelta(days=1)
    history = replace(after_a_run(), days=(*after_a_run().days, Day(tuesday, follow_up_48h_pain=5)))

    assert briefly(plans(history, decided(tuesday), berlin("03 12:00"), POLICY), FOLLOW_UP) == []
    assert briefly(prompts_on(history, decided(tuesday), tuesday, POLICY), FOLLOW_UP) == [
        "follow_up 03 18:00 load:7:48"
    ]


def test_the_first_question_of_a_newer_load_stands_for_the_second_of_the_older() -> None:
    tuesday = MONDAY + timedelta(days=1)
    again = Day(MONDAY, activities=(Load(LoadKind.RUN, time(17), row=8),))
    history = replace(after_a_run(), days=(*after_a_run().days, again))

    assert briefly(prompts_on(history, decided(tuesday, settled=False), tuesday, POLICY), FOLLOW_UP) == [
        "follow_up 03 17:00 load:8:24"
    ]


def test_an_answer_belongs_to_the_last_load_before_it() -> None:
    late = told(
        Day(SUNDAY, activities=(Load(LoadKind.RUN, time(23), row=1),)),
        Day(MONDAY, activities=(Load(LoadKind.RUN, time(23), row=2),), follow_up_pain=2),
        Day(MONDAY + timedelta(days=2), follow_up_pain=2),
    )
    tuesday, wednesday = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)

    assert briefly(prompts_on(late, decided(tuesday), tuesday, POLICY), FOLLOW_UP) == []
    assert briefly(prompts_on(late, decided(wednesday), wednesday, POLICY), FOLLOW_UP) == [
        "follow_up 04 08:00 load:2:24"
    ]


def test_after_three_days_no_load_is_followed_up() -> None:
    wednesday = MONDAY + timedelta(days=2)

    assert briefly(prompts_on(after_a_run(time(23)), decided(wednesday), wednesday, POLICY), FOLLOW_UP) == [
        "follow_up 04 08:00 load:7:48"
    ]
    short = HoldsTime(TimePolicy(follow_up_limit_hours=56))
    assert briefly(prompts_on(after_a_run(time(23)), decided(wednesday), wednesday, short), FOLLOW_UP) == []
    limit = HoldsTime(TimePolicy(follow_up_limit_hours=57))
    assert briefly(prompts_on(after_a_run(time(23)), decided(wednesday), wednesday, limit), FOLLOW_UP) != []


# --- exercise


@pytest.mark.parametrize(
    "today",
    [Day(MONDAY, exercise_skipped=True), Day(MONDAY, exercises=(Session(Stage.ISOMETRIC, time(7), completed=False),))],
)
def test_exercise_done_tried_or_skipped_is_not_prompted_again_today(today: Day) -> None:
    planned = plans(told(today), decided(), berlin("02 12:00"), POLICY)

    assert briefly(planned, EXERCISE) == ["exercise 03 18:00"]
    assert briefly(prompts_on(told(today), decided(), MONDAY, POLICY), EXERCISE) == []


def test_without_a_dose_there_is_no_prompt_today_and_tomorrow_is_decided_tomorrow() -> None:
    assert briefly(plans(told(), REST, berlin("02 08:00"), POLICY), EXERCISE) == ["exercise 03 18:00"]


@pytest.mark.parametrize(
    ("at", "prompts"),
    [
        (time(17, 59), []),
        (time(18), ["exercise 02 18:00"]),
        (time(19), ["exercise 02 18:00"]),
        (None, ["exercise 02 18:00"]),
    ],
)
def test_a_session_before_its_prompt_makes_it_needless_and_one_after_it_does_not(
    at: time | None, prompts: list[str]
) -> None:
    history = told(Day(MONDAY, morning_pain=1, exercises=(Session(Stage.ISOMETRIC, at),)))

    assert briefly(prompts_on(history, decided(), MONDAY, POLICY), EXERCISE) == prompts


@pytest.mark.parametrize(
    ("at", "start", "end", "prompted"),
    [
        (time(5), time(8), time(21, 30), "08:00"),
        (time(22), time(8), time(21, 30), "21:30"),
        (time(12), time(22), time(6), "22:00"),
        (time(23), time(22), time(6), "23:00"),
    ],
)
def test_an_exercise_hour_outside_the_waking_window_moves_to_its_nearer_end(
    at: time, start: time, end: time, prompted: str
) -> None:
    history = told(exercise_time=at, waking_from=start, waking_until=end)

    assert briefly(prompts_on(history, decided(), MONDAY, POLICY), EXERCISE) == [f"exercise 02 {prompted}"]


# --- the weekly summary and the budget


@pytest.mark.parametrize(("told_on", "expected"), [(1, ["08 17:00"]), (2, ["08 17:00"]), (8, ["08 17:00"])])
def test_a_summary_closes_a_week_with_answers(told_on: int, expected: list[str]) -> None:
    sunday = date(2026, 3, 8)
    history = told(Day(date(2026, 3, told_on), morning_pain=1))
    planned = prompts_on(history, decided(sunday, dose=None), sunday, POLICY)

    found = [f"{p.due:%d %H:%M}" for p in planned if p.kind is SUMMARY]
    assert found == (expected if told_on > 1 else [])


@pytest.mark.parametrize(
    ("now", "planned"),
    [
        ("08 16:59", ["weekly_summary 08 17:00"]),
        ("08 17:00", ["weekly_summary 15 17:00"]),
        ("09 12:00", ["weekly_summary 15 17:00"]),
    ],
)
def test_the_next_summary_is_strictly_later_than_now(now: str, planned: list[str]) -> None:
    day = berlin(now).date()
    history = told(Day(date(2026, 3, 6), morning_pain=1))

    assert briefly(plans(history, decided(day, dose=None), berlin(now), POLICY), SUMMARY) == planned


def test_a_summary_is_not_planned_after_a_week_without_answers() -> None:
    history = told(Day(date(2026, 3, 6), morning_pain=1))

    assert briefly(plans(history, decided(), berlin("12 12:00"), POLICY), SUMMARY) == ["weekly_summary 15 17:00"]
    assert briefly(plans(history, decided(), berlin("13 12:00"), POLICY), SUMMARY) == []


def test_the_day_and_hour_of_the_summary_are_the_policys() -> None:
    policy = HoldsTime(TimePolicy(weekly_summary_weekday=0, weekly_summary_time=time(23)))
    planned = prompts_on(told(MORNING), REST, MONDAY, policy)

    assert briefly(planned, SUMMARY) == ["weekly_summary 02 21:30"]
    assert [p.day for p in planned if p.kind is SUMMARY] == [MONDAY]
    assert briefly(plans(told(MORNING), REST, berlin("04 12:00"), policy), SUMMARY) == ["weekly_summary 09 21:30"]


def test_three_messages_a_day_go_to_the_most_important() -> None:
    saturday, sunday = date(2026, 3, 7), date(2026, 3, 8)
    history = told(Day(saturday, morning_pain=1, activities=(Load(LoadKind.RUN, time(18)),)))
    by_budget = {
        budget: {
            p.kind for p in prompts_on(history, decided(sunday), sunday, HoldsTime(TimePolicy(daily_budget=budget)))
        }
        for budget in (1, 2, 3, 4, 5)
    }

    assert by_budget[1] == {CHECK_IN}
    assert by_budget[2] == {CHECK_IN, FOLLOW_UP}
    assert by_budget[3] == {CHECK_IN, FOLLOW_UP, EXERCISE}
    assert by_budget[4] == {CHECK_IN, FOLLOW_UP, EXERCISE, SUMMARY}
    assert by_budget[5] == set(PlanKind) - {PlanKind.TRIAGE}


def test_what_lies_after_the_day_is_not_known_on_it() -> None:
    later = Day(MONDAY + timedelta(days=1), morning_pain=1, follow_up_pain=1)
    today, with_later = after_a_run(), replace(after_a_run(), days=(later, *after_a_run().days))

    assert prompts_on(with_later, decided(), MONDAY, POLICY) == prompts_on(today, decided(), MONDAY, POLICY)


def test_an_answer_of_a_later_day_does_not_end_an_earlier_silence() -> None:
    thursday = date(2026, 3, 5)
    silent = told(MORNING)
    answered_later = replace(silent, last_answer_at=berlin("12 12:00"))

    assert prompts_on(silent, decided(thursday), thursday, POLICY) == ()
    assert prompts_on(answered_later, decided(thursday), thursday, POLICY) == ()


def test_a_date_that_the_zone_skips_has_no_prompts_and_its_pause_ends_the_day_after() -> None:
    skipped = date(2011, 12, 30)
    history = told(timezone="Pacific/Apia", paused_until=skipped)
    now = datetime(2011, 12, 28, 20, tzinfo=UTC)

    assert prompts_on(history, decided(skipped), skipped, POLICY) == ()
    assert briefly(plans(history, decided(date(2011, 12, 28)), now, POLICY)) == ["check_in 31 09:00", "nudge 31 14:00"]


# --- for everybody, always


@given(moments())
def test_no_two_plans_have_the_same_key_and_all_are_later_and_in_order(moment: Moment) -> None:
    planned = plans(moment.history, moment.decision, moment.now, POLICY)
    dues = [p.due.astimezone(UTC) for p in planned]

    assert max(Counter((p.kind, p.subject, p.day) for p in planned).values(), default=0) <= 1
    assert dues == sorted(dues)
    assert all(due > moment.now for due in dues)


@given(moments())
def test_no_day_has_more_than_three_messages_and_only_its_first_may_sound(moment: Moment) -> None:
    today = moment.decision.date
    zone = moment.history.profile.timezone
    planned = plans(moment.history, moment.decision, moment.now, POLICY)
    days = [[p for p in planned if local_date(zone, p.due) == day] for day in {p.day for p in planned}]
    days.append(list(prompts_on(moment.history, moment.decision, today, POLICY)))

    assert all(len(day) <= 3 for day in days)
    assert all(p.silent for day in days for p in day[1:])


@given(moments())
def test_nothing_but_the_persons_own_check_in_hour_lies_outside_the_waking_window(moment: Moment) -> None:
    profile = moment.history.profile
    planned = plans(moment.history, moment.decision, moment.now, POLICY)
    outside = [p for p in planned if not within(p.due.time(), profile.waking_from, profile.waking_until)]

    assert all(p.kind is CHECK_IN or _on_a_clock_change(profile.timezone, p.day) for p in outside)


@given(moments())
def test_an_active_person_always_has_a_next_check_in(moment: Moment) -> None:
    active = replace(moment.history, last_answer_at=moment.now)
    check_ins = [p for p in plans(active, moment.decision, moment.now, POLICY) if p.kind is CHECK_IN]
    back = max(active.profile.paused_until or moment.decision.date, moment.decision.date)

    assert len(check_ins) == 1
    assert check_ins[0].day - back <= timedelta(days=1)
    assert check_ins[0].due.date() == check_ins[0].day


@given(moments())
def test_danger_plans_check_ins_and_nudges_only(moment: Moment) -> None:
    danger = replace(moment.decision, flag=Flag.FRACTURE)
    planned = plans(moment.history, danger, moment.now, POLICY)
    planned += prompts_on(moment.history, danger, danger.date, POLICY)

    assert {p.kind for p in planned} <= {CHECK_IN, NUDGE}


@given(moments())
def test_a_pause_plans_nothing_before_its_end(moment: Moment) -> None:
    until = moment.decision.date + timedelta(days=9)
    away = replace(moment.history, profile=replace(moment.history.profile, paused_until=until))

    assert all(p.day >= until for p in plans(away, moment.decision, moment.now, POLICY))


@given(moments())
def test_the_order_of_the_days_carries_nothing(moment: Moment) -> None:
    turned = replace(moment.history, days=moment.history.days[::-1])

    assert plans(turned, moment.decision, moment.now, POLICY) == plans(
        moment.history, moment.decision, moment.now, POLICY
    )


@pytest.mark.parametrize("zone", ODD_ZONES)
@pytest.mark.parametrize("wall", [time(0), time(2, 30), time(23, 30)])
def test_somebody_who_answers_each_day_is_asked_once_on_each_local_day(zone: str, wall: time) -> None:
    for change in list(changes_of(zone))[:2]:
        now = datetime.combine(change - timedelta(days=3), time(12), UTC)
        asked = [local_date(zone, now)]
        for _ in range(6):
            history = told(timezone=zone, check_in_time=wall)
            history = replace(history, last_answer_at=now)
            planned = plans(history, decided(local_date(zone, now)), now, POLICY)
            now = next(p.due for p in planned if p.kind is CHECK_IN).astimezone(UTC)
            asked.append(local_date(zone, now))

        assert [b - a for a, b in pairwise(asked[1:])] == [timedelta(days=1)] * 5


def _on_a_clock_change(zone: str, day: date) -> bool:
    """Tell whether the clocks change near a date, when a window's end itself may be lost."""
    return any(abs(day - change) <= timedelta(days=1) for change in changes_of(zone))


def test_a_date_of_which_nothing_was_told_is_an_empty_day_of_that_date() -> None:
    first, last = Day(MONDAY - timedelta(days=4), morning_pain=2), Day(MONDAY, morning_pain=3)
    outlook = look(told(first, last), decided(), MONDAY, POLICY.time)

    assert outlook.on(MONDAY) == last
    assert outlook.on(MONDAY - timedelta(days=2)) == Day(MONDAY - timedelta(days=2))
    assert outlook.on(MONDAY - timedelta(days=9)) == Day(MONDAY - timedelta(days=9))
