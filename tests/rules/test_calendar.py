"""Wall times through clock changes, in the zones that have broken other people's programs."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.calendar import at_local, has_date, into_window, known_zone, local_date, next_local, within
from tests.rules.clock_changes import FIRST, ODD_ZONES, WALLS, changes_of, noon, one_by_one

zones = st.sampled_from(ODD_ZONES)
walls = st.times().map(lambda t: t.replace(second=0, microsecond=0))
instants = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds


@pytest.mark.parametrize(
    ("zone", "day", "wall", "expected"),
    [
        ("Europe/Berlin", date(2026, 3, 2), time(9), "2026-03-02T09:00:00+01:00"),
        ("Europe/Berlin", date(2025, 3, 30), time(2), "2025-03-30T03:00:00+02:00"),
        ("Europe/Berlin", date(2025, 3, 30), time(2, 30), "2025-03-30T03:00:00+02:00"),
        ("Europe/Berlin", date(2025, 3, 30), time(2, 59), "2025-03-30T03:00:00+02:00"),
        ("Europe/Berlin", date(2025, 3, 30), time(3), "2025-03-30T03:00:00+02:00"),
        ("Europe/Berlin", date(2025, 10, 26), time(2, 30), "2025-10-26T02:30:00+02:00"),
        ("Africa/Cairo", date(2025, 4, 25), time(0), "2025-04-25T01:00:00+03:00"),
        ("Africa/Cairo", date(2025, 4, 25), time(0, 30), "2025-04-25T01:00:00+03:00"),
        ("America/Havana", date(2025, 3, 9), time(0, 30), "2025-03-09T01:00:00-04:00"),
        ("America/Santiago", date(2025, 9, 7), time(0), "2025-09-07T01:00:00-03:00"),
        ("Australia/Lord_Howe", date(2025, 10, 5), time(2, 10), "2025-10-05T02:30:00+11:00"),
        ("Australia/Lord_Howe", date(2025, 4, 6), time(1, 45), "2025-04-06T01:45:00+11:00"),
        ("Antarctica/Troll", date(2025, 3, 30), time(2, 30), "2025-03-30T03:00:00+02:00"),
        ("America/St_Johns", date(2025, 11, 2), time(1, 45), "2025-11-02T01:45:00-02:30"),
        ("Pacific/Chatham", date(2025, 9, 28), time(2, 50), "2025-09-28T03:45:00+13:45"),
        ("Asia/Kathmandu", date(2025, 9, 28), time(0), "2025-09-28T00:00:00+05:45"),
    ],
)
def test_a_wall_time_in_a_gap_is_the_minute_after_it_and_in_a_fold_the_first_of_the_two(
    zone: str, day: date, wall: time, expected: str
) -> None:
    assert at_local(zone, day, wall).isoformat() == expected


def test_a_gap_that_swallows_the_end_of_a_date_leaves_it_its_last_minute() -> None:
    saturday = at_local("America/Nuuk", date(2025, 3, 29), time(23, 30))
    sunday = next_local("America/Nuuk", time(23, 30), saturday)

    assert saturday.isoformat() == "2025-03-29T22:59:00-02:00"
    assert sunday.isoformat() == "2025-03-30T23:30:00-01:00"


def test_a_date_that_the_zone_skips_has_no_occurrence() -> None:
    thursday = at_local("Pacific/Apia", date(2011, 12, 29), time(8))

    assert next_local("Pacific/Apia", time(8), thursday).isoformat() == "2011-12-31T08:00:00+14:00"
    assert at_local("Pacific/Apia", date(2011, 12, 30), time(8)).isoformat() == "2011-12-31T00:00:00+14:00"


def test_a_zone_tells_which_dates_it_has() -> None:
    apia = [day for day in (28, 29, 30, 31) if has_date("Pacific/Apia", date(2011, 12, day))]

    assert apia == [28, 29, 31]


def test_the_second_pass_of_a_fold_belongs_to_the_next_day() -> None:
    between = datetime(2025, 10, 26, 0, 45, tzinfo=UTC)  # 02:45 in Berlin, for the first time

    assert next_local("Europe/Berlin", time(2, 30), between).isoformat() == "2025-10-27T02:30:00+01:00"


def test_the_next_occurrence_is_strictly_later_even_when_asked_in_the_same_zone() -> None:
    nine = datetime(2026, 3, 2, 9, tzinfo=ZoneInfo("Europe/Berlin"))
    second_half_past_two = datetime(2025, 10, 26, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Berlin"))

    assert next_local("Europe/Berlin", time(9), nine).isoformat() == "2026-03-03T09:00:00+01:00"
    assert next_local("Europe/Berlin", time(2, 45), second_half_past_two).date() == date(2025, 10, 27)


def test_a_wall_time_with_the_fold_mark_is_still_the_first_of_the_two() -> None:
    marked = time(2, 30, fold=1)

    assert at_local("Europe/Berlin", date(2025, 10, 26), marked).isoformat() == "2025-10-26T02:30:00+02:00"


def test_the_local_date_is_the_date_on_the_persons_wall() -> None:
    instant = datetime(2026, 1, 1, 10, 30, tzinfo=UTC)

    assert local_date("Pacific/Kiritimati", instant) == date(2026, 1, 2)
    assert local_date("Pacific/Pago_Pago", instant) == date(2025, 12, 31)


@pytest.mark.parametrize("name", ["Europe/Berlin", "UTC", "Antarctica/Troll", "America/Argentina/Buenos_Aires", "EST"])
def test_an_iana_name_is_a_known_zone(name: str) -> None:
    assert known_zone(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        ".",
        "..",
        "../x",
        "../../etc/passwd",
        "/etc/localtime",
        "Europe",
        "Europe/",
        "Europe/Berlin ",
        "Europe/Berlin\0",
        "Europe//Berlin",
        "europe/berlin",
        "Mars/Olympus",
        "x" * 300,
        "Factory",
        "localtime",
        "posixrules",
        "right/Europe/Berlin",
        "posix/Europe/Berlin",
        "zone.tab",
        "UTC+2",
        "Ünïcode",
        "\ud800",
    ],
)
def test_a_bad_name_is_refused_without_an_error(name: str) -> None:
    assert not known_zone(name)


@given(st.text())
def test_no_text_breaks_the_question_whether_it_is_a_zone(name: str) -> None:
    assert known_zone(name) in {True, False}


@pytest.mark.parametrize(
    ("instant", "expected"),
    [
        ("2026-03-02T07:59:59+01:00", "2026-03-02T08:00:00+01:00"),
        ("2026-03-02T08:00:00+01:00", "2026-03-02T08:00:00+01:00"),
        ("2026-03-02T21:30:59+01:00", "2026-03-02T21:30:59+01:00"),
        ("2026-03-02T21:31:00+01:00", "2026-03-03T08:00:00+01:00"),
        ("2026-03-02T23:30:00+00:00", "2026-03-03T08:00:00+01:00"),
    ],
)
def test_an_instant_outside_the_waking_window_moves_to_its_next_start(instant: str, expected: str) -> None:
    moved = into_window("Europe/Berlin", datetime.fromisoformat(instant), time(8), time(21, 30))

    assert moved.isoformat() == expected


@pytest.mark.parametrize(
    ("wall", "start", "end", "expected"),
    [
        (time(7, 59), time(8), time(20), False),
        (time(20), time(8), time(20), True),
        (time(20, 0, 59, 999999), time(8), time(20), True),
        (time(20, 0, 0, 1), time(8), time(20), True),
        (time(20, 1), time(8), time(20), False),
        (time(22), time(22), time(6), True),
        (time(23), time(22), time(6), True),
        (time(6), time(22), time(6), True),
        (time(6, 1), time(22), time(6), False),
        (time(21, 59), time(22), time(6), False),
        (time(3), time(9), time(9), True),
    ],
)
def test_a_window_has_both_its_ends_and_may_run_over_midnight(
    wall: time, start: time, end: time, expected: bool
) -> None:
    assert within(wall, start, end) is expected


@given(zones, instants, walls, walls)
def test_a_moved_instant_is_never_earlier_and_at_most_two_days_later(
    zone: str, instant: datetime, start: time, end: time
) -> None:
    moved = into_window(zone, instant, start, end).astimezone(UTC)

    assert timedelta() <= moved - instant <= timedelta(days=2)
    assert (moved == instant) == within(instant.astimezone(ZoneInfo(zone)).time(), start, end)


@given(zones, instants, walls)
def test_occurrences_are_one_a_day_and_none_is_skipped(zone: str, after: datetime, wall: time) -> None:
    first = next_local(zone, wall, after)
    second = next_local(zone, wall, first)

    assert first.astimezone(UTC) > after
    assert second.date() - first.date() == timedelta(days=1)
    assert at_local(zone, first.date(), wall).astimezone(UTC) == first.astimezone(UTC)


@pytest.mark.parametrize("zone", ODD_ZONES)
def test_around_every_clock_change_each_local_day_has_exactly_one_check_in(zone: str) -> None:
    for day in [FIRST, *changes_of(zone)]:
        for wall in WALLS:
            due = noon(day - timedelta(days=3))
            for _ in range(4):
                after, due = due, next_local(zone, wall, due)
                expected = one_by_one(zone, due.date(), wall)

                assert due.date() - local_date(zone, after) <= timedelta(days=1)
                assert expected is not None
                assert due.astimezone(UTC) == expected.astimezone(UTC)
