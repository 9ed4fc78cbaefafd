"""The facts of the page for the physio: the last weeks, changes, tests, signs and rules, no more than fits."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from bot.model import report as page
from bot.model.diary import Day, Flag, History, Load, LoadKind, Stage
from bot.model.report import Week
from bot.rules.report import SHOWN_DAYS, Beside
from bot.rules.standing import moves
from bot.rules.trail import trail
from tests.rules.diaries import day, history, holds, on, policy, ran
from tests.trails import PROFILE, REVIEWED, dangerous, facts, flaring, healthy

NOTES = ((on(0), "new shoes"), (on(3), "tired"))


def test_weeks_are_counted_back_from_today() -> None:
    found = facts(healthy(60), 60)
    assert len(found.weeks) == 8
    last = found.weeks[-1]
    assert last.first == on(53)
    assert last.mornings == 7
    assert last.runs == sum(n % 2 == 0 for n in range(53, 60))
    assert last.run_minutes == sum(20 + n // 3 for n in range(53, 60) if n % 2 == 0)
    assert last.longest == 20 + 58 // 3
    assert last.settled > 0
    assert last.unsettled == 0


def test_weeks_before_the_first_day_told_are_left_out() -> None:
    assert [week.first for week in facts(healthy(9), 9).weeks] == [on(-5), on(2)]


def test_changes_of_stage_have_their_rule() -> None:
    moves = facts(healthy(60), 60).moves
    assert [move.up for move in moves] == [True] * len(moves)
    assert [move.reason.rule for move in moves if move.reason] == ["L2", "L6", "L8"]
    assert facts(flaring(60), 60).moves[0].up is False


def test_a_danger_sign_has_the_day_of_its_clearance() -> None:
    assert facts(dangerous(40), 40).flags == ((on(20), Flag.DVT, on(28)),)


def test_tests_have_what_only_the_weekly_form_knows() -> None:
    last = facts(healthy(30), 30, Beside(((on(29), 70),))).tests[-1]
    assert (last.date, last.hop, last.left, last.right, last.overall) == (on(29), 1, 24, 25, 70)


def test_rules_are_those_that_say_something() -> None:
    counted = dict(facts(flaring(60), 60).rules)
    assert counted
    assert not {"L1", "L4", "P1", "P4"} & set(counted)
    assert list(counted.values()) == sorted(counted.values(), reverse=True)


def test_notes_stand_on_the_page_only_when_they_are_wanted() -> None:
    without, with_notes = facts(healthy(9), 9, Beside((), (), 3)), facts(healthy(9), 9, Beside((), NOTES, 2))
    assert (without.notes, without.note_count) == ((), 3)
    assert (with_notes.notes, with_notes.note_count) == (NOTES, 2)


def test_a_page_of_nothing_holds_what_the_set_up_told() -> None:
    found = facts(History(replace(PROFILE, stage=Stage.SLOW)), 1)

    assert (found.today, found.first, found.told, found.policy_date) == (on(0), None, 0, REVIEWED)
    assert (found.profile.stage, found.stage, found.baseline) == (Stage.SLOW, Stage.SLOW, 3)
    assert (found.weeks, found.moves, found.tests, found.flags, found.rules) == ((_week(on(-6)),), (), (), (), ())


def _week(first: date) -> Week:
    return Week(first, 0, None, 0, 0, None, 0, 0, 0, 0)


def test_a_page_tells_the_stage_and_the_usual_pain_of_the_last_day_told() -> None:
    found = facts(healthy(60), 60)

    assert found.first == on(0)
    assert found.told == 60
    assert found.stage is Stage.PLYOMETRIC
    assert found.baseline == found.trail.days[-1].baseline
    assert found.baseline != found.profile.baseline_pain


def test_only_answered_mornings_are_counted() -> None:
    assert facts(history(day(0, 2), day(1, activities=ran()), day(2, 3)), 3).told == 2


def test_the_first_day_told_is_the_first_with_an_answer() -> None:
    assert facts(history(Day(on(0)), day(2, 2), day(1, 3)), 5).first == on(1)


def test_the_picture_of_the_page_holds_ninety_days() -> None:
    trail = facts(healthy(120), 120).trail

    assert (trail.first, trail.last, trail.span) == (on(30), on(119), 90)
    assert [told.date for told in trail.days] == [on(n) for n in range(30, 120)]
    assert trail.stage is facts(healthy(120), 30).stage is not PROFILE.stage
    assert (trail.ceiling, trail.side) == (policy().pain_green_max, PROFILE.side)


def test_a_week_sums_up_its_seven_days() -> None:
    cycled = Load(LoadKind.CYCLE, minutes=40, pain_during=1)
    told = history(
        day(0, 4, activities=ran(2, 20)),
        day(1, 1, activities=(*ran(2, 30), cycled)),
        day(2, 4, exercises=holds()),
        day(3, activities=ran(2, None)),
        day(6, 2, exercises=holds()),
        day(7, 2),
    )

    week, after = facts(told, 8).weeks[-2:], facts(told, 7).weeks[-1]

    assert after == Week(on(0), 4, 2.75, 3, 50, 30, 2, 1, 2, 1)
    assert [w.first for w in week] == [on(-6), on(1)]
    assert (week[0].mornings, week[0].runs, week[0].mean) == (1, 1, 4)


@pytest.mark.parametrize(("days", "weeks"), [(1, 1), (7, 1), (8, 2), (14, 2), (15, 3), (56, 8), (57, 8), (90, 8)])
def test_as_many_weeks_as_were_told_but_eight_at_the_most(days: int, weeks: int) -> None:
    assert len(facts(history(*(day(n, 2) for n in range(days))), days).weeks) == weeks


def test_the_last_three_tests_stand_on_the_page() -> None:
    told = history(
        day(0, 2, hop_pain=5),
        day(3, 2, hop_pain=1),
        day(4, 2),
        day(5, heel_rises=(20, 25)),
        day(9, 2, hop_pain=0, heel_rises=(24, 25)),
    )
    found = facts(told, 10, Beside(((on(9), 80), (on(8), 60)))).tests

    assert found == (
        page.Test(on(5), None, 20, 25, None),
        page.Test(on(8), None, None, None, 60),
        page.Test(on(9), 0, 24, 25, 80),
    )
    assert facts(told, 5).tests == (page.Test(on(0), 5), page.Test(on(3), 1))


def test_the_last_three_signs_stand_on_the_page_each_with_its_clearance() -> None:
    told = history(
        day(0, 2, red_flags=frozenset({Flag.NEURO})),
        day(1, 2, red_flags=frozenset({Flag.STEROID}), cleared=True),
        day(2, 2, red_flags=frozenset({Flag.PE, Flag.DVT})),
        day(4, 2, cleared=True),
        day(6, 2, red_flags=frozenset({Flag.RUPTURE})),
    )

    assert facts(told, 7).flags == ((on(2), Flag.DVT, on(4)), (on(2), Flag.PE, on(4)), (on(6), Flag.RUPTURE, None))
    assert facts(told, 2).flags == ((on(0), Flag.NEURO, on(1)), (on(1), Flag.STEROID, on(1)))


def test_the_five_most_frequent_rules_and_the_last_five_changes_stand_on_the_page() -> None:
    told, up_and_down = flaring(60), _up_and_down()
    fired = Counter(rule for each in trail(told, on(0), on(59), policy()).days for rule in each.rules)
    found, changes = facts(told, 60).rules, tuple(moves(up_and_down, on(89), policy()))

    assert len(fired) > 5
    assert [times for _, times in found] == sorted(fired.values(), reverse=True)[:5]
    assert all(fired[rule] == times for rule, times in found)
    assert len(changes) > 5
    assert facts(up_and_down, 90).moves == changes[-5:]


def test_the_picture_begins_with_the_stage_of_the_day_before_its_first() -> None:
    up = next(moves(healthy(60), on(59), policy()))
    came_from, came_to = PROFILE.stage, up.stage
    last = (up.date - on(0)).days + SHOWN_DAYS - 1  # of a picture that begins on the day of the move
    told = healthy(last + 2)

    assert came_from is not came_to
    assert (facts(told, last + 1).trail.first, facts(told, last + 1).trail.stage) == (up.date, came_from)
    assert facts(told, last + 2).trail.stage is came_to


def _up_and_down() -> History:
    """Return somebody who goes up by their holds, and down by a bad session every twelve days."""
    return history(*(day(n, 2 if n % 12 else 6, exercises=holds(9 if n % 12 == 11 else 2)) for n in range(90)))


def test_after_a_long_silence_the_picture_begins_with_the_stage_that_was_come_to() -> None:
    told = healthy(60)
    last = facts(told, 60).stage
    silent = facts(told, 60 + SHOWN_DAYS)

    assert last is not told.profile.stage
    assert silent.trail.days == ()
    assert silent.trail.stage is last
