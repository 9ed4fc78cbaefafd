"""Days and loads told in words: which day is meant, and one or several loads in a text."""

from datetime import date, time

import pytest

from bot.content.load import load_content
from bot.engine.reading import TypedLoad
from bot.engine.told_days import read_day
from bot.engine.told_loads import read_loads
from bot.model.diary import LoadKind

CONTENT = load_content()
NUMBERS, PHRASES = CONTENT.numbers["en"], CONTENT.phrases["en"]
TODAY = date(2026, 3, 5)  # a Thursday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", date(2026, 3, 5)),
        ("Yesterday.", date(2026, 3, 4)),
        ("the day before yesterday", date(2026, 3, 3)),
        ("3 days ago", date(2026, 3, 2)),
        ("monday", date(2026, 3, 2)),
        ("on Monday", date(2026, 3, 2)),
        ("mon", date(2026, 3, 2)),
        ("sun", date(2026, 3, 1)),
        ("last friday", date(2026, 2, 27)),
        ("thursday", date(2026, 3, 5)),
        ("last thursday", date(2026, 2, 26)),
        ("a week ago", date(2026, 2, 26)),
        ("tomorrow", None),
        ("christmas", None),
        ("monday or tuesday", None),
        ("", None),
    ],
)
def test_a_day(text: str, day: date | None) -> None:
    assert read_day(text, TODAY, PHRASES) == day


def load(kind: LoadKind, minutes: int | None = None, pain: int | None = None, ago: int | None = None) -> TypedLoad:
    """Return a load without what only some of the texts tell."""
    day = None if ago is None else date(2026, 3, 5 - ago)
    return TypedLoad(kind, minutes, pain, day=day)


@pytest.mark.parametrize(
    ("text", "loads"),
    [
        ("ran 30 min pain 2", [load(LoadKind.RUN, 30, 2)]),
        ("ran 30 min pain 2 and cycled an hour", [load(LoadKind.RUN, 30, 2), load(LoadKind.CYCLE, 60)]),
        ("ran 30 min, gym 40 min pain 1", [load(LoadKind.RUN, 30), load(LoadKind.STRENGTH, 40, 1)]),
        ("ran 30 min pain 2, gym", [load(LoadKind.RUN, 30, 2), load(LoadKind.STRENGTH)]),
        ("ran 30 min, then ran 20 min", [load(LoadKind.RUN, 30), load(LoadKind.RUN, 20)]),
        ("swam 1 hour and 10 minutes", [load(LoadKind.SWIM, 70)]),
        ("walked the dog after my run 30 min", [load(LoadKind.RUN, 30)]),
        ("pain 4, ran 20 min", [load(LoadKind.RUN, 20, 4)]),
        ("I ran 40 min on monday", [load(LoadKind.RUN, 40, ago=3)]),
        ("2 days ago I ran 40 min", [load(LoadKind.RUN, 40, ago=2)]),
        (
            "today I ran 30 min and the day before yesterday cycled 1 h",
            [load(LoadKind.RUN, 30, ago=0), load(LoadKind.CYCLE, 60, ago=2)],
        ),
        ("no run yesterday, stiff 5 min", []),
        ("should I run 30 min and cycle an hour", []),
        ("did I run 30 min?", []),
        ("it hurts", []),
    ],
)
def test_loads(text: str, loads: list[TypedLoad]) -> None:
    assert list(read_loads(text, TODAY, NUMBERS, PHRASES)) == loads


def test_a_distance_is_kept_as_it_was_typed_and_the_minutes_stay_open() -> None:
    assert read_loads("ran 5k", TODAY, NUMBERS, PHRASES) == (TypedLoad(LoadKind.RUN, None, None, distance="5k"),)
    (found,) = read_loads("Ran 7,5 km in 40 min", TODAY, NUMBERS, PHRASES)
    assert (found.distance, found.minutes) == ("7,5 km", 40)


def test_words_for_a_time_of_day_tell_when_it_was() -> None:
    (found,) = read_loads("this morning I ran 30 min", TODAY, NUMBERS, PHRASES)
    assert (found.day, found.at) == (TODAY, time(8))


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("ran 0 min", ("minutes",)),
        ("ran 601 min pain 2", ("minutes",)),
        ("ran 600 min pain 10", ()),
        ("ran 30 min pain 11", ("load_pain",)),
        ("ran 700 min pain 12", ("minutes", "load_pain")),
    ],
)
def test_a_number_out_of_range_is_named(text: str, odd: tuple[str, ...]) -> None:
    (found,) = read_loads(text, TODAY, NUMBERS, PHRASES)
    assert found.odd == odd
    assert all(getattr(found, {"minutes": "minutes", "load_pain": "pain"}[name]) is None for name in odd)
