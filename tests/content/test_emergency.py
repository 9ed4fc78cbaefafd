"""Whom to call: every zone finds its country or nothing, and a table that is wrong is refused."""

import re
from importlib import resources
from pathlib import Path
from zoneinfo import available_timezones

import pytest
from phonenumbers import PhoneMetadata

from bot.content.emergency import country_of, load_emergency
from bot.content.errors import ContentError
from bot.content.load import load_content
from bot.model.emergency import Emergency
from bot.render.emergency import call_words, distress_words

CONTENT = load_content()
WORDS = CONTENT.words["en"]
FILE = resources.files("bot.content") / "emergency.toml"
EMERGENCY = load_emergency(FILE)
GENERAL = WORDS.say("urgency-emergency-anywhere")
NUMBERS = (
    '[[numbers]]\ncountries = {countries}\ncall = {call}\nsource = "law"\nfirmness = "firm"\nreviewed = 2026-11-27\n'
)


@pytest.mark.parametrize(
    ("zone", "country", "numbers"),
    [
        ("Europe/Berlin", "DE", ("112",)),
        ("Europe/Oslo", "NO", ("112",)),
        ("Europe/Zurich", "CH", ("112", "144")),
        ("Europe/London", "GB", ("999", "112")),
        ("Europe/Dublin", "IE", ("112", "999")),
        ("America/New_York", "US", ("911",)),
        ("America/Toronto", "CA", ("911",)),
        ("Australia/Perth", "AU", ("000",)),
        ("Pacific/Auckland", "NZ", ("111",)),
        ("Asia/Kolkata", "IN", ("112",)),
        ("Asia/Tokyo", "JP", ("119",)),
        ("Asia/Singapore", "SG", ("995",)),
        ("Asia/Kuala_Lumpur", "MY", ("999",)),
    ],
)
def test_a_zone_tells_its_countrys_number(zone: str, country: str, numbers: tuple[str, ...]) -> None:
    found = CONTENT.whom_to_call(zone)
    assert (found.country, found.numbers) == (country, numbers)
    said = call_words(WORDS, "urgency-emergency", found)
    assert all(number in said for number in numbers)
    assert WORDS.say(f"country-{country}") in said


@pytest.mark.parametrize("zone", [None, "", "UTC", "Etc/GMT+3", "Europe/Nowhere", "Africa/Nairobi", "US/Eastern"])
def test_where_we_are_not_sure_the_general_words_are_said(zone: str | None) -> None:
    found = CONTENT.whom_to_call(zone)
    assert found == Emergency()
    assert call_words(WORDS, "urgency-emergency", found) == GENERAL
    assert all(number in GENERAL for number in ("112", "911", "999", "000"))


def test_every_zone_there_is_gets_an_answer_with_a_number_in_it() -> None:
    zones = available_timezones()
    assert len(zones) > 400
    for zone in zones:
        assert re.search(r"\d{3}", call_words(WORDS, "urgency-emergency", CONTENT.whom_to_call(zone)))


def test_every_country_of_the_table_has_a_zone() -> None:
    found = {country_of(zone) for zone in available_timezones()}
    assert set(CONTENT.emergency) <= found


@pytest.mark.parametrize(
    ("zone", "line"),
    [
        ("Europe/London", "116 123"),
        ("Europe/Dublin", "116 123"),
        ("America/Chicago", "988"),
        ("America/Vancouver", "988"),
        ("Australia/Sydney", "13 11 14"),
        ("Europe/Berlin", "0800 111 0 111"),
        ("Europe/Vienna", "142"),
        ("Europe/Zurich", "143"),
        ("Pacific/Auckland", "1737"),
        ("Europe/Paris", "findahelpline.com"),
        ("Africa/Nairobi", "findahelpline.com"),
    ],
)
def test_distress_names_somebody_to_talk_to(zone: str, line: str) -> None:
    assert line in distress_words(WORDS, CONTENT.whom_to_call(zone))


def test_no_emergency_number_stands_in_the_words_but_in_the_general_ones() -> None:
    general = {key for key in WORDS.keys if key.endswith("-anywhere")}
    text = (resources.files("bot.content") / "words" / "en.ftl").read_text(encoding="utf-8")
    told = [line for line in text.splitlines() if not line.startswith("#")]
    lines = [line for line in told if re.search(r"\b(112|911|999|000|988|116 123)\b", line)]
    assert {line.partition(" =")[0] for line in lines} <= general


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (NUMBERS.format(countries='["DE", "DE"]', call='["112"]'), "DE stands twice"),
        (NUMBERS.format(countries='["Germany"]', call='["112"]'), "countries"),
        (NUMBERS.format(countries='["DE"]', call='["one one two"]'), "call"),
        (NUMBERS.format(countries='["DE"]', call="[]"), "call"),
        (
            NUMBERS.format(countries='["DE"]', call='["112"]')
            + '[[helplines]]\ncountries = ["AT"]\nname = "A"\nnumber = "142"\nsource = "x"\nfirmness = "fair"\n'
            + "reviewed = 2026-11-27\n",
            "AT has a helpline",
        ),
    ],
)
def test_a_table_that_is_wrong_is_refused(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "emergency.toml"
    file.write_text(text if "helplines" in text else f"helplines = []\n{text}", encoding="utf-8")
    with pytest.raises(ContentError, match=told):
        load_emergency(file)


@pytest.mark.parametrize("country", sorted(EMERGENCY))
def test_every_number_is_an_emergency_number_of_its_country(country: str) -> None:
    known = PhoneMetadata.short_metadata_for_region(country)
    pattern = known.emergency.national_number_pattern if known and known.emergency else None
    assert pattern is not None
    assert [number for number in EMERGENCY[country].numbers if not re.fullmatch(pattern, number)] == []
