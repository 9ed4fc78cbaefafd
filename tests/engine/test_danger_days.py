"""Danger forms into days: a clearance counts only when every sign that overlaps with it is cleared."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.content.policy import load_policy
from bot.engine.history import build_history
from bot.model.diary import Flag
from bot.model.person import Form
from bot.rules.danger import open_flags
from tests.engine.forms import MONDAY, ROBIN, completed

Sign = tuple[Flag, int, int | None]  # the sign, the day it was told, the day it was cleared


def _form(number: int, sign: Sign) -> Form:
    flag, told, cleared = sign
    answers = {"sign": flag.value}
    if cleared is not None:
        answers |= {"cleared": "yes", "confirm": "yes"}
        answers["@cleared_on"] = (MONDAY + timedelta(days=cleared)).isoformat()
    day = MONDAY + timedelta(days=told)
    at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return completed("danger", answers, row=number, day=day, subject=str(number), at=at)


def _open_on(signs: tuple[Sign, ...], day: int) -> frozenset[Flag]:
    history = build_history(ROBIN, [_form(number, sign) for number, sign in enumerate(signs)])
    return open_flags(history, MONDAY + timedelta(days=day), load_policy())


@pytest.mark.parametrize(
    ("signs", "day", "is_open"),
    [
        (((Flag.RUPTURE, 0, None),), 5, True),
        (((Flag.RUPTURE, 0, 0),), 0, False),
        (((Flag.RUPTURE, 0, 2),), 1, True),
        (((Flag.RUPTURE, 0, 2),), 2, False),
        (((Flag.RUPTURE, 0, 1), (Flag.DVT, 1, 1)), 1, False),
        (((Flag.RUPTURE, 0, 1), (Flag.DVT, 1, None)), 1, True),
        (((Flag.RUPTURE, 0, 1), (Flag.DVT, 1, None)), 9, True),
        (((Flag.RUPTURE, 0, 3), (Flag.DVT, 0, None)), 3, True),
        (((Flag.RUPTURE, 0, 3), (Flag.DVT, 1, 5)), 4, True),
        (((Flag.RUPTURE, 0, 3), (Flag.DVT, 1, 5)), 5, False),
        (((Flag.RUPTURE, 0, 1), (Flag.DVT, 4, None)), 4, True),
        (((Flag.RUPTURE, 0, 1), (Flag.DVT, 4, 6)), 6, False),
    ],
)
def test_danger_is_open_until_everything_that_overlaps_is_cleared(
    signs: tuple[Sign, ...], day: int, is_open: bool
) -> None:
    """Signs told and cleared on the same day, on different days, one after the other, one within the other."""
    assert bool(_open_on(signs, day)) is is_open


def test_an_open_danger_form_is_always_an_open_danger_for_the_rules() -> None:
    """Every pair of signs over four days: a sign that nobody has cleared is never lost, and nothing stays for ever."""
    ends = (None, 0, 1, 2, 3)
    for first_end in ends:
        for told in range(4):
            for second_end in ends:
                if second_end is not None and second_end < told:
                    continue
                signs = ((Flag.RUPTURE, 0, first_end), (Flag.DVT, told, second_end))
                assert bool(_open_on(signs, 9)) is (None in {first_end, second_end}), signs
