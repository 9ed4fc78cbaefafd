"""What becomes of a due plan: sent, put off or dropped, with a reason for the ledger."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.decision import Drop, Lateness, OnDue, Plan, PlanKind, Postpone, Send, Verdict
from bot.model.diary import Day, Flag, History, Load, LoadKind, Session, Stage
from bot.model.time_policy import TimePolicy
from bot.rules.calendar import local_date, within
from bot.rules.due import moved, on_due
from bot.rules.planning import plans
from tests.rules.time_facts import MONDAY, POLICY, HoldsTime, Moment, after_a_run, berlin, decided, moments, told

CHECK_IN, FOLLOW_UP, EXERCISE = PlanKind.CHECK_IN, PlanKind.FOLLOW_UP, PlanKind.EXERCISE
NUDGE, SUMMARY = PlanKind.NUDGE, PlanKind.WEEKLY_SUMMARY
ON_TIME, CATCH_UP = Send(Lateness.ON_TIME), Send(Lateness.CATCH_UP)
ORDINARY = [kind for kind in PlanKind if kind is not PlanKind.TRIAGE]  # advice on danger keeps no hours
SUNDAY = MONDAY - timedelta(days=1)
KNOWN = after_a_run()  # a run yesterday, so that the follow-up and the summary have something to be about


def planned(kind: PlanKind, due: str = "02 12:00") -> Plan:
    """Return a plan for Monday as the store gives it back, in UTC."""
    about_run = kind is FOLLOW_UP
    return Plan(kind, berlin(due), MONDAY, "load:7:24" if about_run else "", hours=24 if about_run else None)


def fate(plan: Plan, now: str = "02 12:00", history: History = KNOWN, sent_today: int = 0, **decision: Any) -> OnDue:
    """Return what becomes of a plan at a moment."""
    instant = berlin(now)
    today = local_date(history.profile.timezone, instant)
    return on_due(plan, history, decided(today, **decision), sent_today, instant, POLICY)


# --- late


@pytest.mark.parametrize("kind", [CHECK_IN, FOLLOW_UP, EXERCISE, SUMMARY])
@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("02 12:00", ON_TIME),
        ("02 15:00", ON_TIME),
        ("02 15:01", CATCH_UP),
        ("02 21:30", CATCH_UP),
        ("03 08:00", Drop("expired")),
        ("03 12:00", Drop("expired")),
    ],
)
def test_up_to_three_hours_late_is_in_time_then_a_catch_up_and_the_next_day_too_late(
    kind: PlanKind, now: str, expected: OnDue
) -> None:
    assert fate(planned(kind), now) == expected


def test_a_nudge_goes_out_silently_on_its_own_day_only() -> None:
    night_owl = told(waking_from=time(0), waking_until=time(0))

    assert fate(planned(NUDGE)) == Send(Lateness.ON_TIME, silent=True)
    assert fate(planned(NUDGE), "02 16:00") == Send(Lateness.CATCH_UP, silent=True)
    assert fate(planned(NUDGE, "02 23:50"), "03 00:10", night_owl) == Drop("expired")


def test_asked_too_early_a_plan_waits_for_its_hour() -> None:
    plan = planned(CHECK_IN)

    assert fate(plan, "02 11:59") == Postpone(plan.due, "early")


def test_the_instant_counts_and_not_the_wall_time() -> None:
    second_half_past_two = datetime(2025, 10, 26, 1, 30, tzinfo=UTC)
    first = Plan(CHECK_IN, datetime(2025, 10, 26, 0, 30, tzinfo=UTC), date(2025, 10, 26))
    history = told(check_in_time=time(2, 30))

    assert on_due(first, history, decided(first.day), 0, second_half_past_two, POLICY) == ON_TIME
    assert on_due(
        replace(first, due=second_half_past_two), history, decided(first.day), 0, first.due, POLICY
    ) == Postpone(second_half_past_two, "early")


# --- the waking window


def test_a_tick_that_comes_late_does_not_push_a_message_into_the_night() -> None:
    assert fate(planned(EXERCISE, "02 21:30"), "02 21:45") == ON_TIME
    assert fate(planned(EXERCISE, "02 21:30"), "02 21:46") == Drop("expired")


@pytest.mark.parametrize("kind", [CHECK_IN, EXERCISE, SUMMARY, NUDGE])
def test_what_belongs_to_the_day_expires_with_its_waking_hours(kind: PlanKind) -> None:
    assert fate(planned(kind, "02 20:00"), "02 22:00") == Drop("expired")
    assert fate(planned(kind, "02 21:30"), "03 00:20") == Drop("expired")


@pytest.mark.parametrize(("due", "now"), [("02 20:00", "02 22:00"), ("02 21:30", "03 00:20"), ("02 12:00", "02 22:00")])
def test_a_follow_up_at_night_moves_to_the_morning(due: str, now: str) -> None:
    answer = fate(planned(FOLLOW_UP, due), now)

    assert answer == Postpone(berlin("03 08:00"), "asleep")


def test_a_moved_follow_up_says_its_real_hours_and_keeps_its_key() -> None:
    plan = planned(FOLLOW_UP, "02 18:00")
    in_the_morning = moved(plan, berlin("03 08:00"))

    assert in_the_morning == replace(plan, due=berlin("03 08:00"), hours=38)
    assert fate(in_the_morning, "03 08:00") == ON_TIME
    assert moved(planned(EXERCISE), berlin("02 18:00")) == planned(EXERCISE, "02 18:00")


def test_before_the_waking_hours_of_the_same_day_a_message_waits_for_them() -> None:
    early_bird = replace(KNOWN, profile=replace(KNOWN.profile, check_in_time=time(0, 30)))

    assert fate(planned(CHECK_IN, "02 00:30"), "02 05:00", early_bird) == Postpone(berlin("02 08:00"), "asleep")
    assert fate(planned(EXERCISE, "02 03:00"), "02 03:16") == Postpone(berlin("02 08:00"), "asleep")


def test_a_check_in_hour_in_the_night_was_the_persons_own_choice() -> None:
    assert fate(planned(CHECK_IN, "02 23:30"), "02 23:30") == ON_TIME
    assert fate(planned(CHECK_IN, "02 23:30"), "03 02:30") == ON_TIME
    assert fate(planned(CHECK_IN, "02 23:30"), "03 02:31") == Drop("expired")
    assert fate(planned(EXERCISE, "02 23:30"), "03 00:30") == Drop("expired")


# --- what is no longer wanted


@pytest.mark.parametrize("kind", ORDINARY)
def test_a_pause_drops_everything_until_its_first_day_back(kind: PlanKind) -> None:
    away = replace(KNOWN, profile=replace(KNOWN.profile, paused_until=date(2026, 3, 3)))
    back = replace(KNOWN, profile=replace(KNOWN.profile, paused_until=MONDAY))

    assert fate(planned(kind), history=away, flag=Flag.DVT) == Drop("paused")
    assert isinstance(fate(planned(kind), history=back), Send)


@pytest.mark.parametrize("danger", [{"flag": Flag.DVT}, {"verdict": Verdict.REFER}])
@pytest.mark.parametrize("kind", ORDINARY)
def test_in_danger_only_check_in_and_nudge_go_out(kind: PlanKind, danger: dict[str, Any]) -> None:
    answer = fate(planned(kind), **danger)

    assert isinstance(answer, Send) if kind in {CHECK_IN, NUDGE} else answer == Drop("danger")


@pytest.mark.parametrize("kind", [CHECK_IN, NUDGE])
def test_an_answered_check_in_is_not_asked_again(kind: PlanKind) -> None:
    answered = replace(KNOWN, days=(*KNOWN.days, Day(MONDAY, morning_pain=2)))
    only_logged = replace(KNOWN, days=(*KNOWN.days, Day(MONDAY, activities=(Load(LoadKind.WALK),))))

    assert fate(planned(kind), history=answered) == Drop("answered")
    assert isinstance(fate(planned(kind), history=only_logged), Send)


@pytest.mark.parametrize("at", ["02 12:00", "02 23:50", "03 03:00", "06 12:00"])
def test_advice_on_a_doubtful_danger_is_never_held_back(at: str) -> None:
    """Neither a pause nor the night, a long outage, a budget that is spent or another sign keeps it; it rings."""
    away = replace(KNOWN, profile=replace(KNOWN.profile, paused_until=date(2026, 3, 9)))
    plan = planned(PlanKind.TRIAGE, "02 12:00")

    assert fate(plan, at, history=away, flag=Flag.DVT, sent_today=9) == Send(Lateness.ON_TIME, silent=False)
    assert isinstance(fate(plan, "02 11:59"), Postpone)


def test_advice_on_a_doubtful_danger_waits_for_its_hour_too() -> None:
    plan = planned(PlanKind.TRIAGE)

    assert fate(plan, "02 11:59") == Postpone(plan.due, "early")


def test_an_answered_or_settled_follow_up_is_not_asked() -> None:
    answered = replace(KNOWN, days=(*KNOWN.days, Day(MONDAY, follow_up_pain=2)))

    assert fate(planned(FOLLOW_UP), history=answered) == Drop("answered")
    assert fate(planned(FOLLOW_UP), settled=True) == Drop("answered")
    assert fate(planned(FOLLOW_UP), settled=False) == ON_TIME


@pytest.mark.parametrize("subject", ["load:8:24", "load:7:25", "load:7", "", "load::24", "\0"])
def test_a_follow_up_without_its_load_is_not_needed(subject: str) -> None:
    assert fate(replace(planned(FOLLOW_UP), subject=subject)) == Drop("not_needed")


def test_the_second_follow_up_is_asked_about_the_same_load() -> None:
    second = replace(planned(FOLLOW_UP, "03 18:00"), subject="load:7:48", day=MONDAY + timedelta(days=1))

    assert fate(second, "03 18:00", settled=False) == ON_TIME
    assert fate(second, "03 18:00", settled=True) == Drop("answered")


def test_an_exercise_needs_a_dose_and_a_day_on_which_it_is_wanted() -> None:
    resting = replace(KNOWN, profile=replace(KNOWN.profile, rest_days=frozenset({0})))
    done = replace(KNOWN, days=(*KNOWN.days, Day(MONDAY, exercises=(Session(Stage.ISOMETRIC),))))
    skipped = replace(KNOWN, days=(*KNOWN.days, Day(MONDAY, exercise_skipped=True)))

    assert fate(planned(EXERCISE), dose=None) == Drop("not_needed")
    assert fate(planned(EXERCISE), history=resting) == Drop("not_needed")
    assert fate(planned(EXERCISE), history=done) == Drop("answered")
    assert fate(planned(EXERCISE), history=skipped) == Drop("answered")


def test_a_summary_needs_an_answer_in_its_week() -> None:
    told_on = {day: told(Day(date(2026, 2, day), morning_pain=1)) for day in (23, 24)}

    assert fate(planned(SUMMARY), history=told_on[24]) == ON_TIME
    assert fate(planned(SUMMARY), history=told_on[23]) == Drop("not_needed")


# --- the budget


@pytest.mark.parametrize("kind", [FOLLOW_UP, EXERCISE, SUMMARY, NUDGE])
def test_the_fourth_message_of_a_day_is_dropped(kind: PlanKind) -> None:
    assert isinstance(fate(planned(kind), sent_today=2), Send)
    assert fate(planned(kind), sent_today=3) == Drop("budget")
    assert fate(planned(kind), sent_today=4) == Drop("budget")


def test_the_check_in_is_sent_whatever_was_sent_before() -> None:
    assert fate(planned(CHECK_IN), sent_today=3) == Send(Lateness.ON_TIME, silent=True)
    assert fate(planned(CHECK_IN), sent_today=9, flag=Flag.DVT) == Send(Lateness.ON_TIME, silent=True)


def test_all_but_the_first_message_of_a_day_are_silent() -> None:
    planned_silent = replace(planned(EXERCISE), silent=True)

    assert fate(planned_silent, sent_today=0) == Send(Lateness.ON_TIME, silent=False)
    assert fate(planned_silent, sent_today=1) == Send(Lateness.ON_TIME, silent=True)
    assert fate(planned_silent, "02 16:00", sent_today=1) == Send(Lateness.CATCH_UP, silent=True)


def test_the_numbers_are_the_policys() -> None:
    strict = HoldsTime(TimePolicy(daily_budget=1, late_hours=1, grace_minutes=0))
    now = berlin("02 13:01")

    assert on_due(planned(EXERCISE), KNOWN, decided(), 1, planned(EXERCISE).due, strict) == Drop("budget")
    assert on_due(planned(EXERCISE), KNOWN, decided(), 0, now, strict) == CATCH_UP
    assert on_due(planned(EXERCISE, "02 21:30"), KNOWN, decided(), 0, berlin("02 21:31"), strict) == Drop("expired")


# --- for everybody, always

subjects = st.sampled_from(["", "load:1:24", "load:2:48", "load:x"]) | st.text(max_size=20)


@st.composite
def due_plans(draw: st.DrawFn, moment: Moment) -> Plan:
    """Draw any plan from four days before a moment to one after it."""
    due = moment.now - timedelta(minutes=draw(st.integers(-24 * 60, 4 * 24 * 60)))
    day = local_date(moment.history.profile.timezone, due)
    return Plan(draw(st.sampled_from(ORDINARY)), due, day, draw(subjects), draw(st.none() | st.integers(0, 99)))


@given(moments(), st.data(), st.integers(-1, 9))
def test_every_plan_has_a_fate_and_no_exercise_goes_out_in_danger(
    moment: Moment, data: st.DataObject, sent: int
) -> None:
    plan = data.draw(due_plans(moment))
    answer = on_due(plan, moment.history, moment.decision, sent, moment.now, POLICY)
    danger = moment.decision.flag is not None or moment.decision.verdict is Verdict.REFER

    assert isinstance(answer, Send | Postpone | Drop)
    if isinstance(answer, Send):
        assert plan.kind in {CHECK_IN, NUDGE} or not danger
        assert plan.kind is not EXERCISE or moment.decision.dose is not None
        assert plan.kind is CHECK_IN or sent < 3
        assert answer.silent or sent <= 0
    if isinstance(answer, Postpone):
        assert answer.until.astimezone(UTC) > moment.now


@given(moments(), st.data())
def test_a_postponed_plan_is_not_postponed_again(moment: Moment, data: st.DataObject) -> None:
    plan = data.draw(due_plans(moment))
    answer = on_due(plan, moment.history, moment.decision, 0, moment.now, POLICY)
    if isinstance(answer, Postpone):
        today = local_date(moment.history.profile.timezone, answer.until)
        later = on_due(
            moved(plan, answer.until),
            moment.history,
            replace(moment.decision, date=today),
            0,
            answer.until.astimezone(UTC),
            POLICY,
        )

        assert not isinstance(later, Postpone)


@given(moments(), st.data())
def test_nothing_late_goes_out_while_the_person_sleeps(moment: Moment, data: st.DataObject) -> None:
    plan = data.draw(due_plans(moment))
    profile = moment.history.profile
    answer = on_due(plan, moment.history, moment.decision, 0, moment.now, POLICY)
    awake = within(_wall(moment.history, moment.now), profile.waking_from, profile.waking_until)
    if isinstance(answer, Send) and moment.now - plan.due > timedelta(minutes=POLICY.time.grace_minutes):
        own_hour = not within(_wall(moment.history, plan.due), profile.waking_from, profile.waking_until)

        assert awake or (plan.kind is CHECK_IN and own_hour)


@given(moments())
def test_the_next_check_in_is_sent_when_it_is_due(moment: Moment) -> None:
    known = tuple(day for day in moment.history.days if day.date <= moment.decision.date)
    active = replace(moment.history, days=known, last_answer_at=moment.now)
    ask = next(p for p in plans(active, moment.decision, moment.now, POLICY) if p.kind is CHECK_IN)
    then = replace(moment.decision, date=ask.day)

    assert on_due(ask, active, then, 0, ask.due.astimezone(UTC), POLICY) == ON_TIME


def _wall(history: History, instant: datetime) -> time:
    """Return the time on the person's own clock."""
    return instant.astimezone(ZoneInfo(history.profile.timezone)).time()
