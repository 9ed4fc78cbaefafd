"""Two entries of one date become one day that is as careful as both."""

from dataclasses import replace
from typing import Any

import pytest

from bot.model.diary import Day, Flag, LoadKind
from bot.rules.days import days_until
from tests.rules.diaries import day, did, history, holds, on, ran

CLOT = frozenset({Flag.DVT})


def _only(field: str, value: Any) -> Day:
    """Return a day on which only one thing was told."""
    return replace(day(0), **{field: value})


@pytest.mark.parametrize(
    ("field", "one", "other", "careful"),
    [
        ("morning_pain", 1, 4, 4),
        ("stiffness_min", 5, 30, 30),
        ("limp", False, True, True),
        ("hop_pain", 0, 3, 3),
        ("heel_rises", (25, 20), (22, 23), (22, 20)),
        ("red_flags", frozenset({Flag.PE}), CLOT, frozenset({Flag.PE, Flag.DVT})),
        ("cleared", True, True, True),
        ("activities", ran(), did(LoadKind.WALK), None),
        ("exercises", holds(2), holds(4), None),
        ("follow_up_pain", 2, 5, 5),
        ("follow_up_48h_pain", 0, 3, 3),
        ("planned_run_min", 20, 50, 50),
        ("exercise_skipped", False, True, True),
    ],
)
def test_of_two_entries_each_answer_is_the_more_careful_one(field: str, one: Any, other: Any, careful: Any) -> None:
    untold = getattr(day(0), field)
    pairs = [(one, other), (other, one)] + ([] if isinstance(one, bool) else [(one, untold), (untold, other)])
    expected = [careful, careful, one, other] if careful is not None else [one + other, other + one, one, other]

    for (first, second), wanted in zip(pairs, expected, strict=False):
        merged = days_until(history(_only(field, first), _only(field, second)), on(0))
        assert [getattr(d, field) for d in merged] == [wanted]
        assert merged == [_only(field, wanted)]


def test_the_same_run_told_twice_is_one_run() -> None:
    both = days_until(history(day(0, 2, activities=ran()), day(0, 3, activities=ran())), on(0))

    assert both == [day(0, 3, activities=ran())]


@pytest.mark.parametrize(
    ("one", "other", "cleared"),
    [
        ({"cleared": True}, {}, True),
        ({"cleared": True}, {"red_flags": CLOT}, False),
        ({"cleared": True}, {"cleared": True, "red_flags": CLOT}, True),
        ({"cleared": True, "red_flags": CLOT}, {}, True),
        ({"red_flags": CLOT}, {}, False),
        ({}, {}, False),
    ],
)
def test_a_clearance_counts_unless_the_other_entry_tells_of_a_sign(
    one: dict[str, Any], other: dict[str, Any], cleared: bool
) -> None:
    for first, second in ((one, other), (other, one)):
        merged = days_until(history(day(0, 2, **first), day(0, 3, **second)), on(0))
        assert [d.cleared for d in merged] == [cleared]


def test_days_come_in_order_up_to_the_last_one_asked_for() -> None:
    for days in ((day(2, 1), day(0, 2), day(1, 3)), (day(0, 2), day(1, 3), day(2, 1))):
        assert days_until(history(*days), on(1)) == [day(0, 2), day(1, 3)]
        assert days_until(history(*days), on(9)) == [day(0, 2), day(1, 3), day(2, 1)]
        assert days_until(history(*days), on(-1)) == []
