"""When to suggest somebody to see without stopping anything: no change, worse weeks, long stiffness (G4, G6)."""

from dataclasses import replace

import pytest

from bot.model.decision import Decision, Urgency
from bot.model.diary import History, Session, Side, Stage
from bot.rules import decide
from tests.rules.diaries import at, calm, day, decided, history, noon, policy, trained

LAST = 90  # the day that is asked about
WEEKS = 12


def trained_in(weeks: int, *, per_week: tuple[int, ...] = (1, 7), pain: int = 4, completed: bool = True) -> History:
    """Return mornings all alike, with sessions so many days before the last day in each of the last weeks."""
    dates = {LAST - 7 * week - ago for week in range(weeks) for ago in per_week}
    session = trained(Stage.SLOW, 2, completed=completed)
    return at(
        Stage.SLOW,
        *(day(n, pain, exercises=session if n in dates else ()) for n in range(LAST + 1)),
        baseline_pain=pain,
    )


def reviewed(told: History, n: int = LAST) -> list[tuple[str, object]]:
    """Return the numbers of what G6 says on day n."""
    return [pair for reason in decided(told, n).reasons if reason.rule == "G6" for pair in reason.numbers]


@pytest.mark.parametrize(
    ("told", "advised"),
    [
        (trained_in(8), True),  # 8 of 12 weeks are two thirds
        (trained_in(7), False),  # 7 are fewer than 60 in a hundred
        (trained_in(8, per_week=(4,)), False),
        (trained_in(8, completed=False), False),
        (trained_in(12, pain=1), False),  # nothing left that could fall by two points
        (trained_in(12, pain=2), True),
    ],
)
def test_honest_weeks_without_a_change_suggest_a_physio(told: History, advised: bool) -> None:
    assert reviewed(told) == ([("weeks", WEEKS)] if advised else [])
    assert decided(told, LAST).urgency is (Urgency.TWO_WEEKS if advised else None)


def test_weeks_are_counted_back_from_yesterday() -> None:
    first_and_last, only_first = trained_in(8, per_week=(1, 7)), trained_in(8, per_week=(1, 8))

    assert reviewed(first_and_last)
    assert not reviewed(only_first)  # the last week has one session, and each before it one of its own and one more


def test_a_session_longer_ago_than_the_weeks_that_count_changes_nothing() -> None:
    told = trained_in(8)
    old = replace(told.days[0], exercises=(Session(Stage.SLOW, pain_during=2),))

    assert reviewed(replace(told, days=(old, *told.days[1:])))


@pytest.mark.parametrize(
    ("weeks", "percent", "advised"), [(8, 66, True), (8, 67, False), (9, 75, True), (10, 84, False)]
)
def test_the_share_of_honest_weeks_is_reckoned_without_rounding(weeks: int, percent: int, advised: bool) -> None:
    stricter = replace(policy(), review_adherence_percent=percent)

    assert any(r.rule == "G6" for r in _decided(trained_in(weeks), stricter).reasons) is advised


def _decided(told: History, own: object) -> Decision:
    return decide(told, noon(LAST), own)  # type: ignore[arg-type] # the policy with one threshold changed


def test_before_twelve_weeks_are_over_there_is_no_review() -> None:
    told = trained_in(12)
    began = replace(told, days=told.days[LAST - 83 :])
    enough = replace(told, days=told.days[LAST - 84 :])

    assert not reviewed(began)
    assert reviewed(enough)


@pytest.mark.parametrize(
    ("then", "gap", "now", "advised"),
    [
        (7, 21, 7, True),
        (6, 22, 7, False),  # six mornings are no week to compare with
        (7, 21, 6, False),  # and of the last seven one was no worse
    ],
)
def test_a_week_sorer_than_the_one_four_weeks_ago_suggests_a_physio(
    then: int, gap: int, now: int, advised: bool
) -> None:
    last = then + gap + 7
    days = [day(n, 1) for n in range(then)] + [day(n, 2) for n in range(last - now, last)] + [day(last, 2)]
    days += [day(n, 1) for n in range(last - 7, last - now)]
    told = history(*days, baseline_pain=1)

    assert reviewed(told, last) == ([("weeks", 4)] if advised else [])


def test_two_weeks_of_mornings_are_needed_to_compare_them() -> None:
    week, gap = [day(n, 1) for n in range(7)], 28
    for now, advised in ((6, False), (7, True)):
        told = history(*week, *(day(gap + n, 3) for n in range(now)), day(gap + now, 3), baseline_pain=1)
        assert bool(reviewed(told, gap + now)) is advised


def test_after_a_silence_of_weeks_there_is_nothing_to_compare() -> None:
    assert reviewed(history(*calm(0, 20), day(60, 2)), 60) == []


def test_a_start_from_no_pain_at_all_is_compared_from_the_first_morning() -> None:
    told = history(day(0, 6), *(day(n, 0) for n in range(1, 7)), *(day(n, 1) for n in range(28, 36)), baseline_pain=0)

    assert reviewed(told, 35) == []  # the first week had a bad morning: 6 points then, 7 now


@pytest.mark.parametrize(
    ("minutes", "days", "side", "advised"),
    [
        (45, 4, Side.BOTH, True),
        (45, 3, Side.BOTH, False),
        (30, 7, Side.BOTH, False),
        (45, 7, Side.LEFT, False),
    ],
)
def test_long_stiffness_of_both_sides_on_four_of_seven_mornings_suggests_a_doctor(
    minutes: int, days: int, side: Side, advised: bool
) -> None:
    told = history(*(day(n, 2, stiffness_min=minutes if n < days else 0) for n in range(7)), side=side)
    says = [r.numbers for r in decided(told, 6).reasons if r.rule == "G4"]

    assert says == ([(("days", days), ("stiffness_min", 30))] if advised else [])


def test_stiffness_of_a_week_ago_does_not_count_and_todays_does() -> None:
    days = [day(n, 2, stiffness_min=45 if n in {0, 2, 4, 6, 7} else 0) for n in range(9)]
    told = history(*days, side=Side.BOTH)

    assert [any(r.rule == "G4" for r in decided(told, n).reasons) for n in (5, 6, 7, 8)] == [False, True, True, True]
    assert [r.numbers[0] for r in decided(told, 8).reasons if r.rule == "G4"] == [("days", 4)]
    untold = history(*days[:8], day(8, 2), side=Side.BOTH)
    assert [r.numbers[0] for r in decided(untold, 8).reasons if r.rule == "G4"] == [("days", 4)]
