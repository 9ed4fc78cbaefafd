"""Places into zones: cities, typing errors, zone names, the sea, borders, and what is no place."""

from zoneinfo import available_timezones

import pytest

from bot.content.load import load_content
from bot.engine.places import MOST_CANDIDATES, Zones, zone_at, zones_like
from bot.rules.calendar import known_zone

PLACES = load_content().places


def found(text: str) -> Zones:
    """Return the zones that a text may mean."""
    return zones_like(text, PLACES)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Berlin", "Europe/Berlin"),
        ("  berlin  ", "Europe/Berlin"),
        ("BERLIN", "Europe/Berlin"),
        ("Berlin, Germany", "Europe/Berlin"),
        ("/Berlin", "Europe/Berlin"),
        ("\U0001f3c3 Berlin", "Europe/Berlin"),
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe berlin", "Europe/Berlin"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("New York", "America/New_York"),
        ("nyc", "America/New_York"),
        ("S\u00e3o Paulo", "America/Sao_Paulo"),
        ("sao paulo", "America/Sao_Paulo"),
        ("M\u00fcnchen", "Europe/Berlin"),
        ("Hamburg", "Europe/Berlin"),
        ("Z\u00fcrich", "Europe/Zurich"),
        ("Mumbai", "Asia/Kolkata"),
        ("Boston", "America/New_York"),
        ("Portland, Oregon", "America/Los_Angeles"),
        ("Kyiv", "Europe/Kyiv"),
        ("Lord Howe", "Australia/Lord_Howe"),
    ],
)
def test_a_city_is_known_letter_by_letter(text: str, zone: str) -> None:
    zones = found(text)
    assert zones.sure
    assert zones.zones[0] == zone


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("berln", "Europe/Berlin"),
        ("Londn", "Europe/London"),
        ("Romee", "Europe/Rome"),
        ("st. john's", "America/St_Johns"),
    ],
)
def test_a_typing_error_is_a_guess_that_has_to_be_confirmed(text: str, zone: str) -> None:
    zones = found(text)
    assert not zones.sure
    assert zones.zones[0] == zone
    assert len(zones.zones) <= MOST_CANDIDATES


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "x", "a", "bread", "12345", "\U0001f3c3", "\u6771\u4eac", "no idea", "<b>", "\0"),
        "x" * 300,
        "Berlin " * 50,
    ],
)
def test_what_is_no_place_that_we_know_is_nothing(text: str) -> None:
    assert found(text) == Zones()


def test_every_zone_is_found_by_its_own_name() -> None:
    zones = {zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/")}
    lost = [zone for zone in zones if known_zone(zone) and zone not in found(zone).zones]
    assert lost == []


def test_every_place_of_ours_leads_to_a_zone_that_is_known() -> None:
    assert all(known_zone(zone) for zones in PLACES.values() for zone in zones)
    assert all(found(name) == Zones(zones, sure=True) for name, zones in PLACES.items())


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (52.5, 13.4, "Europe/Berlin"),
        (51.5, -0.1, "Europe/London"),
        (28.6, 77.2, "Asia/Kolkata"),
        (27.7, 85.3, "Asia/Kathmandu"),
        (-43.95, -176.55, "Pacific/Chatham"),
        (47.5596, 7.5886, "Europe/Zurich"),  # Basel, and a walk away:
        (47.5900, 7.6200, "Europe/Berlin"),  # Weil am Rhein
        (-90, 0, "Antarctica/McMurdo"),
    ],
)
def test_a_shared_place_has_its_zone(latitude: float, longitude: float, zone: str) -> None:
    assert zone_at(latitude, longitude) == zone


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(0, 0), (40, -40), (0, -160), (0, 180), (0, -180), (90, 0), (52.5, 200)]
)
def test_at_sea_only_the_person_knows(latitude: float, longitude: float) -> None:
    assert zone_at(latitude, longitude) is None


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("USA", ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles")),
        ("i live in Berlin", ("Europe/Berlin",)),
        ("Berlin\nGermany", ("Europe/Berlin",)),
        ("Kiev", ("Europe/Kyiv",)),  # two names of one zone
        ("Calcutta", ("Asia/Kolkata",)),
        ("UTC", ()),  # no runner lives there
        ("CET", ()),  # not Ceuta
    ],
)
def test_what_people_type_beside_a_city(text: str, zones: tuple[str, ...]) -> None:
    assert found(text).zones == zones
