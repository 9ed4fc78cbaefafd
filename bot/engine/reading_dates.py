"""Typed words into a date: "until 12 Dec", "for 10 days", "next monday", "tomorrow", "2026-12-12"."""

import re
from datetime import date, timedelta

from bot.content.numbers import NumberWords
from bot.content.phrases import DateWords

DAY = timedelta(days=1)
WEEK = 7
TOKEN = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d+|[^\W\d_]+")
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
THIS_CENTURY = 2000


def read_date(said: str, today: date, words: DateWords, numbers: NumberWords) -> str | None:
    """Return the date that a text names as YYYY-MM-DD, None when it names none.

    A day and month without a year is the next such day. "12/5" is not read: half the world reads it the other way.
    """
    if re.search(r"\d\s*[/.]\s*\d", said):
        return None
    tokens = [token for token in TOKEN.findall(ORDINAL.sub("", said)) if token not in words.passed_over]
    found = _by_name(tokens, today, words) or _by_count(tokens, today, words, numbers) or _by_day(tokens, today, words)
    return found.isoformat() if found else None


def _by_name(tokens: list[str], today: date, words: DateWords) -> date | None:
    """Read one word: "tomorrow", "a week", "monday"; a weekday is the next one, never today."""
    if len(tokens) != 1:
        return None
    if tokens[0] in words.near:
        return today + DAY * words.near[tokens[0]]
    if tokens[0] in words.weekdays:
        return today + DAY * ((words.weekdays[tokens[0]] - today.weekday() - 1) % WEEK + 1)
    return None


def _by_count(tokens: list[str], today: date, words: DateWords, numbers: NumberWords) -> date | None:
    """Read a span from today on: "10 days", "two weeks"."""
    if len(tokens) == 2 and tokens[1] in words.units:  # noqa: PLR2004 - a count and its unit
        days = _count(tokens[0], numbers) * words.units[tokens[1]]
        return today + DAY * days if 0 < days < THIS_CENTURY else None
    return None


def _count(token: str, numbers: NumberWords) -> int:
    if token in numbers.numbers:
        return numbers.numbers[token]
    return int(token) if token.isdigit() and len(token) < 4 else 0  # noqa: PLR2004 - nobody is away for 1000 days


def _by_day(tokens: list[str], today: date, words: DateWords) -> date | None:
    """Read a day and a month, with or without a year; or a date as computers write it."""
    tokens = [token for token in tokens if token not in words.weekdays]  # "Sat 12 Dec"
    if len(tokens) == 1 and "-" in tokens[0]:
        return _date(*map(int, tokens[0].split("-")))
    months = [words.months[token] for token in tokens if token in words.months]
    numbers = [int(token) for token in tokens if token.isdigit() and len(token) <= 4]  # noqa: PLR2004 - a year
    if len(months) != 1 or len(months) + len(numbers) != len(tokens):
        return None
    match sorted(numbers):
        case [day]:
            this = _date(today.year, months[0], day)
            return this if this is None or this > today - DAY * WEEK else _date(today.year + 1, months[0], day)
        case [day, year] if year > THIS_CENTURY:
            return _date(year, months[0], day)
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
