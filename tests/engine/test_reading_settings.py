"""Typed settings: dates, spans of the day, lists, and the time where somebody is."""

from datetime import UTC, date, datetime, time

import pytest

from bot.content.load import load_content
from bot.engine.places import zones_at_time
from bot.engine.reading import read_answer, read_span, read_time_there, tidy
from bot.engine.reading_dates import read_date
from bot.rules.calendar import known_zone
from tests.engine.forms import opened

CONTENT = load_content()
NUMBERS, PHRASES = CONTENT.numbers["en"], CONTENT.phrases["en"]
TODAY = date(2026, 3, 2)  # a Monday
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("until 12 Dec", "2026-12-12"),
        ("12 December", "2026-12-12"),
        ("Dec 12th", "2026-12-12"),
        ("until Sat 12 Dec", "2026-12-12"),
        ("the 3rd of April", "2026-04-03"),
        ("3 April 2026", "2026-04-03"),
        ("2026-04-03", "2026-04-03"),
        ("for 10 days", "2026-03-12"),
        ("ten days", "2026-03-12"),
        ("a week", "2026-03-09"),
        ("two weeks", "2026-03-16"),
        ("next week", "2026-03-09"),
        ("next monday", "2026-03-09"),
        ("sunday", "2026-03-08"),
        ("until tomorrow", "2026-03-03"),
        ("1 Mar", "2026-03-01"),  # yesterday, and refused as such
        ("5 Jan", "2027-01-05"),
    ],
)
def test_a_date_is_read(text: str, day: str) -> None:
    assert read_date(tidy(text), TODAY, PHRASES.dates, NUMBERS) == day


@pytest.mark.parametrize(
    "text", ["", "12/5", "3.4.", "31 Feb", "40 Mar", "forever", "0 days", "days", "12", "some days in March", "a 5 b"]
)
def test_what_names_no_date_is_not_guessed(text: str) -> None:
    assert read_date(tidy(text), TODAY, PHRASES.dates, NUMBERS) is None


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("22-7", "22:00-07:00"),
        ("22 to 7", "22:00-07:00"),
        ("from 10 pm until 7 am", "22:00-07:00"),
        ("21:30-8:15", "21:30-08:15"),
        ("between 22 and 6", "22:00-06:00"),
        ("22", None),
        ("22-", None),
        ("night", None),
    ],
)
def test_a_span_of_the_day_is_read(text: str, span: str | None) -> None:
    assert read_span(tidy(text), NUMBERS) == span


def answer(link_id: str, text: str, questionnaire: str = "settings") -> str | None:
    """Return what a text answers to a question."""
    question = CONTENT.questionnaires[questionnaire].question(link_id)
    assert question is not None
    return read_answer(opened(questionnaire), question, text, NUMBERS, PHRASES, TODAY)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("sat sun", "sat,sun"),
        ("Sunday and Saturday", "sat,sun"),
        ("weekend", "sat,sun"),
        ("mon, wed & fri", "mon,wed,fri"),
        ("all", "mon,tue,wed,thu,fri,sat,sun"),
        ("none", "none"),
        ("sat and someday", None),
    ],
)
def test_a_list_is_read_in_the_order_of_its_question(text: str, days: str | None) -> None:
    assert answer("rest_days", text) == days


def test_factors_are_read_by_the_words_of_their_buttons() -> None:
    assert answer("changed", "hills and speed", "background") == "hills,speed"
    assert answer("changed", "more days, longer runs", "background") == "distance,days"
    assert answer("changed", "nothing", "background") == "none"
    assert answer("fits", "stress", "background") == "stress"


@pytest.mark.parametrize("text", ["quiet 7-7", "0-24", "0:00-23:00", "8-5"])
def test_quiet_hours_leave_some_of_the_day(text: str) -> None:
    assert answer("quiet", text) is None


@pytest.mark.parametrize(
    ("text", "wall", "minute", "half"),
    [
        ("it's 14:20 here", time(14, 20), True, False),
        ("14:20", time(14, 20), True, False),
        ("2:20", time(2, 20), True, True),
        ("02:20", time(2, 20), True, False),
        ("2:20 pm", time(14, 20), True, False),
        ("it is 2 pm", time(14, 0), False, False),
    ],
)
def test_the_time_there_is_read(text: str, wall: time, minute: bool, half: bool) -> None:
    told = read_time_there(text, NUMBERS, PHRASES)
    assert told is not None
    assert (told.wall, told.to_the_minute, told.either_half) == (wall, minute, half)


@pytest.mark.parametrize("text", ["Berlin", "25:70", "14:20 or so in Berlin", "it's here"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert read_time_there(text, NUMBERS, PHRASES) is None


def test_a_time_gives_the_zones_in_which_it_is_that_time() -> None:
    berlin = zones_at_time(NOON, time(13, 4), CONTENT.likely_zones)
    assert berlin.zones[0] == "Europe/Berlin"
    assert not berlin.sure
    assert zones_at_time(NOON, time(17, 30), CONTENT.likely_zones).zones == ("Asia/Kolkata",)
    assert zones_at_time(NOON, time(13, 22), CONTENT.likely_zones).zones == ()
    assert "Pacific/Auckland" in zones_at_time(NOON, time(1, 0), CONTENT.likely_zones).zones  # already tomorrow there
    morning = zones_at_time(NOON, time(1, 0), CONTENT.likely_zones, either_half=True)
    assert {"Europe/Berlin", "Pacific/Auckland"} <= {*morning.zones}
    hour = zones_at_time(datetime(2026, 3, 2, 12, 40, tzinfo=UTC), time(7), CONTENT.likely_zones, to_the_minute=False)
    assert "America/New_York" in hour.zones


def test_every_likely_zone_is_one_and_stands_there_once() -> None:
    assert all(known_zone(zone) for zone in CONTENT.likely_zones)
    assert len(set(CONTENT.likely_zones)) == len(CONTENT.likely_zones)
