"""Places into time zones: a shared location, a city, a zone, the time there; looked up offline, then forgotten."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from difflib import get_close_matches
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import tzfpy

from bot.rules.calendar import known_zone

__all__ = ["known_zone", "zone_at", "zones_at_time", "zones_like"]

MOST_CANDIDATES = 4
LIKENESS = 0.75  # of difflib: "berln" finds Berlin, "bread" finds nothing
LONGEST_NAME = 60
MOST_BY_TIME = 6
NEAR = timedelta(minutes=8)  # a watch that is a little off; zones are a quarter of an hour apart
HALF_DAY = timedelta(hours=12)
SHORTEST_GUESS = 4  # letters; fewer are no reason to guess


def zone_at(latitude: float, longitude: float) -> str | None:
    """Return the zone at a place in degrees; None at sea, where only the person knows."""
    zone = tzfpy.get_tz(longitude, latitude)
    return zone if zone and not zone.startswith("Etc/") and known_zone(zone) else None


@dataclass(frozen=True, slots=True)
class Zones:
    """The zones that a text may mean, the likeliest first; `sure` when it names them letter by letter."""

    zones: tuple[str, ...] = ()
    sure: bool = False


def zones_like(text: str, places: Mapping[str, tuple[str, ...]]) -> Zones:
    """Return the zones that a typed city, country or zone name may mean."""
    if len(text) > LONGEST_NAME:
        return Zones()
    cities = {**_cities(), **places}
    parts = re.split(r"[,\n]", text)[:2]  # "Portland, Oregon" names the city first
    last = text.split()[-1:]  # "I live in Leeds" names it last
    names = [_plain(part) for part in (text, *parts, *last)]
    for name in names:
        if name in cities:
            return Zones(tuple(dict.fromkeys(cities[name])), sure=True)
    return Zones(tuple(_nearly(names[0], cities)))


def zones_at_time(
    now: datetime, wall: time, likely: Iterable[str], *, to_the_minute: bool = True, either_half: bool = False
) -> Zones:
    """Return the likeliest zones in which it is `wall` at `now`; never sure, so that the time has to be confirmed.

    `to_the_minute`: False for "2 pm", which is any minute of that hour. `either_half`: True for "2:20", which may be
    in the morning or in the afternoon.
    """
    walls = (wall, (datetime.combine(now.date(), wall) + HALF_DAY).time()) if either_half else (wall,)
    found = [zone for zone in likely if any(_is_then(now.astimezone(ZoneInfo(zone)), w, to_the_minute) for w in walls)]
    return Zones(tuple(found[:MOST_BY_TIME]))


def _is_then(local: datetime, wall: time, to_the_minute: bool) -> bool:
    if not to_the_minute and local.hour == wall.hour:
        return True
    off = abs(local - datetime.combine(local.date(), wall, local.tzinfo))
    return min(off, timedelta(days=1) - off) <= NEAR


def _nearly(name: str, cities: Mapping[str, tuple[str, ...]]) -> list[str]:
    if len(name) < SHORTEST_GUESS:
        return []
    begins = [zone for city, zones in cities.items() if city.startswith(name) for zone in zones]
    close = [zone for city in get_close_matches(name, cities, MOST_CANDIDATES, LIKENESS) for zone in cities[city]]
    return list(dict.fromkeys([*close, *begins]))[:MOST_CANDIDATES]


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(letter if letter.isalnum() else " " for letter in letters if not unicodedata.combining(letter))
    return " ".join(kept.split())


@cache
def _cities() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for zone in sorted(available_timezones()):
        if "/" in zone and not zone.startswith(("Etc/", "SystemV/", "posix/", "right/")):
            for name in {_plain(zone), _plain(zone.rsplit("/", maxsplit=1)[-1])}:
                found[name] = (*found.get(name, ()), zone)
    return found
