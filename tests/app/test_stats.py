"""How late messages will come, computed from what is planned and the rate that is set."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.app.stats import latest

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("counts", "seconds"),
    [
        ({}, 0),
        ({5: 25}, 1),
        ({5: 100_000}, 4000),
        ({5: 1500, 6: 1500}, 60),  # a minute's worth each: none waits for another
        ({5: 3000, 6: 3000}, 180),  # the second minute waits for what is left of the first
        ({5: 3000, 8: 3000}, 120),
        ({-10: 500}, 20),  # overdue, so due at once
    ],
)
def test_the_latest_message_of_the_day(counts: dict[int, int], seconds: float) -> None:
    minutes = [(NOW + minute * MINUTE, count) for minute, count in counts.items()]
    assert latest(minutes, NOW, 25) == pytest.approx(seconds)


@settings(deadline=None)
@given(st.dictionaries(st.integers(0, 60), st.integers(1, 500), min_size=1), st.floats(1, 100))
def test_it_is_what_sending_one_after_the_other_gives(counts: dict[int, int], rate: float) -> None:
    minutes = [(NOW + minute * MINUTE, counts[minute]) for minute in sorted(counts)]
    free_at = worst = 0.0
    for minute, count in minutes:
        due = (minute - NOW).total_seconds()
        for _ in range(count):
            free_at = max(free_at, due) + 1 / rate
        worst = max(worst, free_at - due)
    assert latest(minutes, NOW, rate) == pytest.approx(worst, abs=1e-3)
