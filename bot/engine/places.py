"""Places into time zones: a shared location, a city, a zone's name; looked up offline and then forgotten."""

import unicodedata
from difflib import get_close_matches
from functools import cache
from zoneinfo import available_timezones

import tzfpy

from bot.rules.calendar import known_zone

__all__ = ["known_zone", "zone_at", "zones_like"]

MOST_CANDIDATES = 4
LIKENESS = 0.75  # of difflib: "berln" finds Berlin, "bread" finds nothing
LONGEST_NAME = 60


def zone_at(latitude: float, longitude: float) -> str | None:
    """Return the zone at a place in degrees; None at sea, where only the person knows."""
    zone = tzfpy.get_tz(longitude, latitude)
    return zone if zone and not zone.startswith("Etc/") and known_zone(zone) else None


def zones_like(text: str) -> list[str]:
    """Return the zones that a typed city or zone name may mean, the likeliest first."""
    name = _plain(text)
    if not name or len(name) > LONGEST_NAME:
        return []
    cities = _cities()
    if name in cities:
        return list(cities[name])
    begins = [zone for city, zones in cities.items() if city.startswith(name) for zone in zones]
    close = [zone for city in get_close_matches(name, cities, MOST_CANDIDATES, LIKENESS) for zone in cities[city]]
    return list(dict.fromkeys([*begins, *close]))[:MOST_CANDIDATES]


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
