"""Words for days: "yesterday", "on monday", "2 days ago"; which words there are stands in the phrases."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.content.phrases import Phrases
from bot.engine.reading import has_word, tidy

WEEK = 7


@dataclass(frozen=True, slots=True)
class ToldDay:
    """A day that a text names, perhaps with the time of day, and the text without those words."""

    rest: str
    day: date | None = None
    at: time | None = None


def find_day(said: str, today: date, phrases: Phrases) -> ToldDay:
    """Return the day that is named somewhere in a tidy text; `day` is None when none is. Never a day to come."""
    for phrase in sorted(phrases.days, key=len, reverse=True):
        if has_word(said, (phrase,)):
            return ToldDay(
                _without(said, re.escape(phrase)), _ago(today, phrases.days[phrase]), phrases.hours.get(phrase)
            )
    before = "|".join(map(re.escape, phrases.said["before_days"]))
    for name, weekday in phrases.weekdays.items():
        pattern = rf"(?:({before}) )?{re.escape(name)}"
        if found := re.search(rf"\b{pattern}\b", said):
            return ToldDay(_without(said, pattern), _last(today, weekday, found[1], phrases))
    return ToldDay(said)


def read_day(text: str, today: date, phrases: Phrases) -> date | None:
    """Return the day that a text is about when it tells nothing else; None otherwise."""
    said = tidy(text)
    if said in phrases.weekdays_short:
        return _last(today, phrases.weekdays_short[said], None, phrases)
    found = find_day(said, today, phrases)
    return None if found.rest.strip(" ,.") else found.day


def read_edit(text: str, today: date, phrases: Phrases) -> date | None:
    """Return the day that a text asks to look at again: "edit yesterday", or as German has it: "gestern ändern"."""
    first, _, after = tidy(text).partition(" ")
    before, _, last = tidy(text).rpartition(" ")
    if first in phrases.said["edit"]:
        return read_day(after, today, phrases)
    return read_day(before, today, phrases) if last in phrases.said["edit"] else None


def _without(said: str, pattern: str) -> str:
    return " ".join(re.sub(rf"\b(?:{pattern})\b", " ", said, count=1).split())


def _last(today: date, weekday: int, before: str | None, phrases: Phrases) -> date:
    ago = (today.weekday() - weekday) % WEEK
    return _ago(today, WEEK if ago == 0 and before in phrases.said["last"] else ago)


def _ago(today: date, days: int) -> date:
    return today - timedelta(days=days)
