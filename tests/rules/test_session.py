"""A session: the share of the usual volume, the easier version, and its steps."""

import pytest

from bot.model.decision import Dose
from bot.model.diary import Stage
from bot.rules import session

REST = 90


def holds(sets: int = 4, *, one_leg: bool = False, volume: float = 1.0) -> Dose:
    """Return holds of twenty seconds."""
    return Dose("iso_hold", Stage.ISOMETRIC, sets, hold_s=20, one_leg=one_leg, volume=volume)


def raises(sets: int = 3) -> Dose:
    """Return sets of fifteen raises."""
    return Dose("slow_raise", Stage.SLOW, sets, reps=15, one_leg=True)


@pytest.mark.parametrize(
    ("sets", "volume", "today"),
    [(4, 1.0, 4), (4, 0.75, 3), (4, 0.5, 2), (5, 0.75, 3), (5, 0.5, 2), (3, 0.75, 2), (3, 0.5, 1), (1, 0.5, 1)],
)
def test_less_volume_is_fewer_sets_rounded_down_and_one_at_the_least(sets: int, volume: float, today: int) -> None:
    assert session.in_volume(holds(sets, volume=volume)).sets == today


def test_the_easier_version_is_both_legs_and_then_one_set_fewer() -> None:
    easier = session.easier(holds(4, one_leg=True))

    assert (easier.one_leg, easier.sets) == (False, 4)
    assert session.easier(easier).sets == 3
    assert session.easier(holds(1)).sets == 1


def test_holds_and_rests_take_turns_and_both_have_a_time() -> None:
    steps = [session.step(holds(3), number, REST) for number in range(1, 6)]

    assert [(s.at, s.is_rest, s.seconds) for s in steps if s] == [
        (1, False, 20),
        (2, True, 90),
        (2, False, 20),
        (3, True, 90),
        (3, False, 20),
    ]
    assert {s.sets for s in steps if s} == {3}


def test_a_set_of_raises_takes_as_long_as_the_person_takes() -> None:
    seconds = [found.seconds for number in range(1, 6) if (found := session.step(raises(), number, REST))]

    assert seconds == [None, 90, None, 90, None]


@pytest.mark.parametrize("number", [0, -1, 6, 99])
def test_there_is_no_step_before_the_first_set_and_none_after_the_last(number: int) -> None:
    assert session.step(raises(), number, REST) is None


@pytest.mark.parametrize(("number", "before"), [(1, 0), (2, 1), (3, 1), (4, 2), (5, 2), (6, 3), (9, 3)])
def test_the_sets_that_are_behind_somebody(number: int, before: int) -> None:
    assert session.sets_before(raises(), number) == before


def test_the_next_set_leaves_a_rest_out() -> None:
    assert [session.next_set(number) for number in (1, 2, 3, 4)] == [3, 3, 5, 5]
