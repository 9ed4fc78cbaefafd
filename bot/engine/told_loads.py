"""One or several loads told in a text, each with its day: "yesterday I ran 30 min pain 2 and cycled an hour"."""

import re
from dataclasses import replace
from datetime import date

from bot.content.numbers import NumberWords
from bot.content.phrases import Phrases
from bot.engine.reading import LONGEST_READ, TypedLoad, has_word, read_load, tidy
from bot.engine.told_days import find_day


def read_loads(text: str, today: date, numbers: NumberWords, phrases: Phrases) -> tuple[TypedLoad, ...]:
    """Return the loads that a text tells of, none when it tells of none. A day that is named holds until the next."""
    if text.rstrip().endswith("?") or len(text) > LONGEST_READ or read_load(text, numbers, phrases) is None:
        return ()
    found: list[TypedLoad] = []
    day, at = None, None
    for piece in _pieces(tidy(text), numbers, phrases):
        told = find_day(piece, today, phrases)
        day, at = (told.day, told.at) if told.day else (day, at)
        load = read_load(told.rest, numbers, phrases) or _bare(told.rest, phrases)
        if load is not None:
            found.append(replace(load, day=day, at=at))
    return tuple(found)


def _pieces(said: str, numbers: NumberWords, phrases: Phrases) -> list[str]:
    """Cut a text where another load begins; what tells of no load stays with its neighbour."""
    joins = "|".join(map(re.escape, phrases.said["joins"]))
    parts = re.split(rf"(\s*[,;+&.]\s+|\s*[;+&]\s*|\s+(?:{joins})\s+)", said)
    pieces = [parts[0]]
    for glue, part in zip(parts[1::2], parts[2::2], strict=True):
        if _begins(part, numbers, phrases) and _tells(pieces[-1], phrases):
            pieces.append(part)
        else:
            pieces[-1] += glue + part
    return pieces


def _begins(part: str, numbers: NumberWords, phrases: Phrases) -> bool:
    return read_load(part, numbers, phrases) is not None or _bare(part, phrases) is not None


def _tells(piece: str, phrases: Phrases) -> bool:
    return any(has_word(piece, verbs) for verbs in phrases.loads.values())


def _bare(part: str, phrases: Phrases) -> TypedLoad | None:
    """Return a load of which only the kind is told: "gym"."""
    return next(
        (TypedLoad(kind, None, None) for kind, verbs in phrases.loads.items() if part.strip(" .,") in verbs), None
    )
