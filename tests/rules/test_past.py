"""What is put by of the days that are over: with it everything about today comes out as it does from all of them."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.model.diary import Day, History, Past, PhysioPlan, Profile, Recent, Session, Stage, Told
from bot.rules import decide, tips, weekly
from bot.rules.course import Course
from bot.rules.course_text import put_by, take_up
from bot.rules.forgetting import forget
from bot.rules.past import KEPT, is_long, put_by_until, reaches, without_past
from bot.rules.rebuild import course_by, course_on
from bot.rules.standing import gates, week_ahead
from tests.rules.diaries import FAST, HISTORIES, calm, day, good_histories, history, noon, on, policy, trained
from tests.trails import TOLD

DAYS_KEPT = KEPT.days
GATHERED = 3
ANSWERED = st.none() | st.integers(0, 40).map(lambda n: noon(n) + timedelta(hours=7))
ANY = HISTORIES | good_histories()


def recent(told: History, until: int) -> Recent:
    """Return a history with all up to day `until` put by."""
    return without_past(told, put_by_until(told, on(until), policy()))


@FAST
@given(ANY, st.data())
def test_the_course_goes_on_from_any_evening_as_it_would_have(told: History, data: st.DataObject) -> None:
    days = [(each.date - on(0)).days for each in told.days]
    until = data.draw(st.integers(days[0], days[-1]))
    short = recent(told, until)

    assert forget(course_by(short, on(until), policy())) == forget(course_by(told, on(until), policy()))
    for n in range(until + 1, days[-1] + 3):
        assert forget(course_on(short, on(n), policy())) == forget(course_on(told, on(n), policy()))


@FAST
@given(ANY, ANSWERED, st.data())
def test_today_comes_out_as_from_all_days(told: History, answered: datetime | None, data: st.DataObject) -> None:
    told = replace(told, last_answer_at=answered)
    first, last = ((each.date - on(0)).days for each in (told.days[0], told.days[-1]))
    until = data.draw(st.integers(first, last))
    now = noon(until + DAYS_KEPT + data.draw(st.integers(0, 30)))

    assert everything(recent(told, until), now) == everything(told, now)


@FAST
@given(ANY, st.data())
def test_what_is_put_by_in_steps_is_what_is_put_by_at_once(told: History, data: st.DataObject) -> None:
    first, last = ((each.date - on(0)).days for each in (told.days[0], told.days[-1]))
    earlier = data.draw(st.integers(first, last))
    later = data.draw(st.integers(earlier, last + 2))
    stepwise = put_by_until(recent(told, earlier), on(later), policy())
    at_once = put_by_until(told, on(later), policy())

    assert replace(stepwise, course="") == replace(at_once, course="")
    assert taken_up(stepwise, told.profile) == taken_up(at_once, told.profile)


def everything(told: Told, now: datetime) -> tuple[object, ...]:
    """Return all that is asked of the newest days: decision and plans, tests, tip, gates, the week to come."""
    decision = decide(told, now, policy())
    tests = weekly.round_today(told, decision, None, policy())
    ahead = gates(told, now, policy()), week_ahead(told, now, policy())
    return decision, tests, weekly.wanted(told, decision, policy()), tips.tip(told, decision, {}, policy()), ahead


def taken_up(past: Past, profile: Profile) -> Course:
    return take_up(past, profile, policy())


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("until", [3, 20, 25, 60, 80])
def test_lives_of_three_months_come_out_as_from_all_days(told: str, until: int) -> None:
    whole = TOLD[told](95)
    short = recent(whole, until)
    for n in range(until + DAYS_KEPT, 120):
        part = replace(whole, days=tuple(each for each in whole.days if each.date <= on(n)))
        lately = replace(short, days=tuple(each for each in short.days if each.date <= on(n)))
        assert everything(lately, noon(n)) == everything(part, noon(n))


def test_moving_a_course_on_leaves_what_was_put_by() -> None:
    told = history(*calm(0, 30))
    past = put_by_until(told, on(10), policy())
    short = without_past(told, past)

    once = course_on(short, on(30), policy())
    assert course_on(short, on(30), policy()) == once
    assert course_by(short, on(10), policy()) == forget(course_by(told, on(10), policy()))


def test_a_run_before_what_is_kept_is_known() -> None:
    told = history(day(0, 2, activities=TOLD["healthy"](1).days[0].activities), *calm(1, 30))
    assert put_by_until(told, on(5), policy()).has_run
    assert put_by_until(recent(told, 5), on(8), policy()).has_run
    assert not put_by_until(history(*calm(0, 30)), on(5), policy()).has_run


def test_facts_of_the_days_put_by() -> None:
    raised = day(2, 3, exercises=(Session(Stage.SLOW, None, True, True, 3, 15, None, 2),))
    told = history(day(0, 2), day(1, heel_rises=(20, 25)), raised, Day(on(3)), day(20, 4))
    assert replace(put_by_until(told, on(10), policy()), course="") == Past(
        on(10), on(0), on(2), 2, has_run=False, counted_on=on(1), raised_on=on(2), course=""
    )


def test_facts_that_were_put_by_before_stay() -> None:
    raised = day(2, 3, exercises=(Session(Stage.SLOW, None, True, True, 3, 15, None, 2),))
    first = recent(history(day(0, 2), day(1, heel_rises=(20, 25)), raised, day(20, 4)), 10)
    later = put_by_until(first, on(12), policy())
    assert replace(later, course="", until=on(10)) == replace(first.past, course="")
    assert (later.last_told, later.counted_on, later.raised_on) == (on(2), on(1), on(2))


@pytest.mark.parametrize(("limit", "raised"), [(None, on(2)), (PhysioPlan(pain_ceiling=1), None)])
def test_the_limit_of_their_physio_says_which_raises_went_well(limit: PhysioPlan | None, raised: date | None) -> None:
    told = history(day(2, 3, exercises=(Session(Stage.SLOW, None, True, True, 3, 15, None, 2),)), physio=limit)
    assert put_by_until(told, on(10), policy()).raised_on == raised


def test_when_somebody_last_answered_is_known_beside_what_was_put_by() -> None:
    told = replace(history(*calm(0, 30)), last_answer_at=noon(29))
    assert recent(told, 10).last_answer_at == noon(29)


@pytest.mark.parametrize(("days", "long"), [(DAYS_KEPT + GATHERED, False), (DAYS_KEPT + GATHERED + 1, True)])
def test_days_are_put_by_when_some_of_them_have_gathered(days: int, long: bool) -> None:
    told = history(*calm(0, days))
    assert is_long(told, on(days)) is long
    assert is_long(recent(told, 0), on(days + 1)) is long


def test_nobody_who_told_nothing_has_much_to_put_by() -> None:
    assert not is_long(history(), on(100))


def test_what_was_put_by_yesterday_is_too_near_where_today_is_put_back() -> None:
    past = recent(history(*calm(0, 30)), 10).past
    assert [reaches(past, on(10 + DAYS_KEPT + n)) for n in (-1, 0, 1)] == [False, True, True]


def test_what_is_kept_reaches_back_as_far_as_any_rule_looks() -> None:
    assert policy().time.follow_up_limit_hours + 48 < DAYS_KEPT * 24


@pytest.mark.parametrize("text", ["", "{}", '{"stage": "slow"}'])
def test_a_text_that_is_no_course_is_refused(text: str) -> None:
    past = replace(put_by_until(history(*calm(0, 3)), on(2), policy()), course=text)
    with pytest.raises(ValidationError):
        taken_up(past, history().profile)


def test_a_field_too_many_is_refused() -> None:
    past = put_by_until(history(*calm(0, 3)), on(2), policy())
    with pytest.raises(ValidationError, match="moon"):
        taken_up(replace(past, course='{"moon": 1, ' + past.course[1:]), history().profile)


def test_text_and_back_is_the_same_course() -> None:
    for told in TOLD.values():
        course = course_by(told(95), on(94), policy())
        past = replace(put_by_until(told(95), on(94), policy()), course=put_by(course))
        assert take_up(past, course.profile, policy()) == course


def test_a_heavy_day_that_waits_for_its_second_look_is_one_and_the_same_in_both_places() -> None:
    told = history(*calm(0, 2), day(3, 2, exercises=trained(Stage.LOAD)))
    course = taken_up(put_by_until(told, on(3), policy()), told.profile)

    assert course.load_day is not None
    assert course.unseen[-1] is course.load_day


def test_another_heavy_day_that_waits_is_not_taken_for_the_latest_load() -> None:
    told = history(*calm(0, 2), day(3, 2, exercises=trained(Stage.LOAD)), day(4, 2, exercises=trained(Stage.SLOW)))
    course = taken_up(put_by_until(told, on(4), policy()), told.profile)

    assert course.load_day is not None
    assert (course.load_day.date, course.unseen[-1].date) == (on(4), on(3))
