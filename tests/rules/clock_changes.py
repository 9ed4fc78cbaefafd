"""Zones whose clocks do odd things, and an oracle for them that looks at every single minute."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

FIRST, LAST = date(2025, 1, 1), date(2028, 12, 31)
WALLS = (time(0), time(0, 30), time(1, 45), time(2, 30), time(8), time(23, 30))

ODD_ZONES = (
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/El_Aaiun",
    "America/Adak",
    "America/Asuncion",
    "America/Boise",
    "America/Godthab",
    "America/Havana",
    "America/Indiana/Knox",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/Miquelon",
    "America/New_York",
    "America/Nuuk",
    "America/Punta_Arenas",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/Scoresbysund",
    "America/St_Johns",
    "Antarctica/Casey",
    "Antarctica/Troll",
    "Antarctica/Vostok",
    "Asia/Almaty",
    "Asia/Amman",
    "Asia/Beirut",
    "Asia/Gaza",
    "Asia/Hebron",
    "Asia/Jerusalem",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Nicosia",
    "Asia/Tehran",
    "Atlantic/Azores",
    "Australia/Adelaide",
    "Australia/Eucla",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Europe/Berlin",
    "Europe/Chisinau",
    "Europe/Dublin",
    "Europe/Lisbon",
    "Europe/London",
    "Pacific/Apia",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Easter",
    "Pacific/Kiritimati",
    "Pacific/Marquesas",
    "Pacific/Norfolk",
    "UTC",
)


def noon(day: date) -> datetime:
    """Return noon of a date in UTC."""
    return datetime.combine(day, time(12), UTC)


def days_of(zone: str, first: date = FIRST, last: date = LAST) -> list[date]:
    """Return the local dates that exist in a zone, by walking through them in steps of six hours."""
    step, tz = timedelta(hours=6), ZoneInfo(zone)
    steps = ((last - first).days + 2) * 4
    met = {(noon(first - timedelta(days=1)) + step * n).astimezone(tz).date() for n in range(steps + 1)}
    return sorted(day for day in met if first <= day <= last)


def changes_of(zone: str) -> Iterator[date]:
    """Yield the UTC dates by whose noon the clocks have changed since the noon before."""
    tz, day = ZoneInfo(zone), FIRST
    while day <= LAST:
        before = (noon(day) - timedelta(days=1)).astimezone(tz)
        if before.utcoffset() != noon(day).astimezone(tz).utcoffset():
            yield day
        day += timedelta(days=1)


def one_by_one(zone: str, day: date, wall: time) -> datetime | None:
    """Return when it is `wall` on `day`, found among all minutes of that date; None where the zone has no such date."""
    minutes = _minutes(zone, day)
    same = [m for m in minutes if (m.hour, m.minute) == (wall.hour, wall.minute)]
    if same or not minutes:
        return same[0] if same else None
    walls = [m.time() for m in minutes]  # only a day with a gap comes here, and no day of ours has a fold as well
    later = bisect_left(walls, wall)
    return minutes[later] if later < len(minutes) else minutes[-1]


@cache
def _minutes(zone: str, day: date) -> list[datetime]:
    tz, start = ZoneInfo(zone), noon(day) - timedelta(hours=27)
    minutes = ((start + timedelta(minutes=n)).astimezone(tz) for n in range(52 * 60))
    return [m for m in minutes if m.date() == day]
