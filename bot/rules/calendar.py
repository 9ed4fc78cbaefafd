"""Local wall times as instants, in any zone and through any clock change.

Aware datetimes of one zone compare by their wall time, which a clock change makes wrong; compare them in UTC.
"""

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, available_timezones

MOST_KNOWN = 4096  # wall times: those of a day of everybody in a zone are much the same
_NOT_A_PLACE = frozenset({"Factory", "localtime", "posixrules"})


def known_zone(name: str) -> bool:
    """Tell whether `name` is an IANA zone that a person can be in; never raises."""
    return name in _known_names()


def next_local(zone: str, wall: time, after: datetime) -> datetime:
    """Return the first instant strictly after `after` at which it is `wall` in `zone`: one for each local date.

    A date that the zone skips as a whole has none. For clock changes see `at_local`.
    """
    day = local_date(zone, after)
    while True:
        found = at_local(zone, day, wall)
        if found.date() == day and utc(found) > utc(after):
            return found
        day += timedelta(days=1)


@lru_cache(MOST_KNOWN)
def at_local(zone: str, day: date, wall: time) -> datetime:
    """Return the instant of `wall` on `day` in `zone`, aware in that zone.

    A time that comes twice is the first of the two. A time that the clocks jump over is the first valid minute after
    the gap; where that is another date (Nuuk goes from 23:00 to 00:00) it is the last minute before, so that each date
    keeps its own. On a date that the zone skips as a whole it is the first minute of the next one.
    """
    wanted = datetime.combine(day, wall.replace(fold=0) if wall.fold else wall, _zone(zone))
    later = wanted.replace(fold=1)
    if wanted.utcoffset() == later.utcoffset():  # no clock change, as nearly always
        return wanted
    first, second = utc(wanted), utc(later)
    return wanted if first <= second else _beside_gap(wanted, second, first)


def has_date(zone: str, day: date) -> bool:
    """Tell whether `day` exists in `zone`: Apia went from 29 to 31 December 2011."""
    return at_local(zone, day, time(12)).date() == day


def utc(instant: datetime) -> datetime:
    """Return the same instant in UTC, where instants compare and add up as they should."""
    return instant.astimezone(UTC)


def local_date(zone: str, instant: datetime) -> date:
    """Return the date in `zone` at `instant`."""
    return instant.astimezone(_zone(zone)).date()


def into_window(zone: str, instant: datetime, start: time, end: time) -> datetime:
    """Return `instant` in `zone`, moved to the next window start when it lies outside; both ends belong to it."""
    local = instant.astimezone(_zone(zone))
    return local if within(local.time(), start, end) else next_local(zone, start, local)


def within(wall: time, start: time, end: time) -> bool:
    """Tell whether `wall` is in the window, to the minute; it may run over midnight, and equal ends mean always."""
    minute = wall.replace(second=0, microsecond=0)
    if start < end:
        return start <= minute <= end
    return start == end or minute >= start or minute <= end


def _beside_gap(wanted: datetime, before: datetime, after: datetime) -> datetime:
    """Return the minute beside the gap that swallowed `wanted`; the clocks change in (`before`, `after`], in UTC."""
    summer = wanted.replace(fold=1).utcoffset()

    def changed(seconds: int) -> bool:
        return (before + timedelta(seconds=seconds)).astimezone(wanted.tzinfo).utcoffset() == summer

    length = int((after - before).total_seconds())
    change = before + timedelta(seconds=bisect_left(range(length), True, key=changed))
    resumed, last = (t.astimezone(wanted.tzinfo) for t in (change, change - timedelta(minutes=1)))
    return last if last.date() == wanted.date() < resumed.date() else resumed


@cache  # zoneinfo itself holds on to the last eight zones only
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


@cache
def _known_names() -> frozenset[str]:
    return frozenset(available_timezones()) - _NOT_A_PLACE
