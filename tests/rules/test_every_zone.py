"""The sweep: every zone there is, four years, one check-in for each local day."""

from datetime import UTC, datetime, timedelta
from zoneinfo import available_timezones

import pytest

from bot.rules.calendar import known_zone, next_local
from tests.rules.clock_changes import FIRST, LAST, WALLS, days_of

pytestmark = pytest.mark.sweep


@pytest.mark.parametrize("zone", sorted(filter(known_zone, available_timezones())))
def test_every_local_day_of_four_years_has_exactly_one_check_in(zone: str) -> None:
    days = days_of(zone)
    for wall in WALLS:
        found = []
        due = datetime.combine(FIRST, wall, UTC) - timedelta(days=2)
        while (due := next_local(zone, wall, due)).date() <= LAST:
            found.append(due)
            moved = due.time() != wall
            assert not moved or _clocks_change(due)

        assert [due.date() for due in found if due.date() >= FIRST] == days


def _clocks_change(around: datetime) -> bool:
    """Tell whether the offset changes within a minute of an instant."""
    before, after = (around.astimezone(UTC) + timedelta(minutes=m) for m in (-1, 1))
    zone = around.tzinfo
    return before.astimezone(zone).utcoffset() != after.astimezone(zone).utcoffset()
