"""Typed words into answers: "4", "about 4", "four", "half an hour", "7.30", "yes".

A text is an answer only when every word of it is understood. What is doubtful ("4-5", "not 4") is asked again: a wrong
number would be worse than one question more.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, time

from bot.content.numbers import NumberWords
from bot.content.phrases import Phrases
from bot.engine.reading_dates import read_date
from bot.model.diary import LoadKind
from bot.model.person import Form
from bot.model.questionnaire import AnswerType, Question
from bot.rules.questions import CLOCK_TIME, accepts

LONGEST_READ = 200  # characters; an answer is short, a longer text is a story
TOKEN = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]+|[^\s\w]")
INVISIBLE = re.compile("[\ufe0f\u20e3\u200d]")  # what makes a digit a picture of a digit
HARMLESS = set("()!,.~;'\"")
WHOLE = re.compile(r"(\d{1,4})(?:[.,]0+)?")
COLON = re.compile(r"(\d{1,2}) : (\d{2})")
NOON, HOUR, WORST, LONGEST = 12, 60, 10, 600


@dataclass(frozen=True, slots=True)
class TypedLoad:
    """A load told in words: what, and perhaps how long, how sore, how far, and on which day and at what time.

    `odd` are the questions ("minutes", "load_pain") to which the text gave a number out of range.
    """

    kind: LoadKind
    minutes: int | None
    pain: int | None
    distance: str | None = None
    day: date | None = None
    at: time | None = None
    odd: tuple[str, ...] = ()


def read_answer(
    form: Form, question: Question, text: str, numbers: NumberWords, phrases: Phrases, today: date | None = None
) -> str | None:
    """Return what `text` answers to the question, None when it is no answer; a date needs to know what today is."""
    said = tidy(text)
    if not said or len(said) > LONGEST_READ:
        return None
    asked = f"{form.questionnaire}.{question.link_id}"
    if question.type is AnswerType.SEVERAL and (several := _several(question, asked, said, numbers, phrases)):
        return several
    for option in (*question.options, *question.also):
        if said == option or said in phrases.answers.get(f"{asked}.{option}", ()):
            return option
    if question.type is AnswerType.DATE and today is not None:
        return read_date(said, today, phrases.dates, numbers)
    return _read_value(question, _without_unit(question, said, phrases), numbers)


def _without_unit(question: Question, said: str, phrases: Phrases) -> str:
    """Return a text without the words that may stand beside a number of the question's unit: "70 %", "20 reps"."""
    for word in phrases.units.get(question.unit or "", ()):
        said = re.sub(rf"(?<=\d)\s*{re.escape(word)}(?!\w)", "", said)
    return said.strip()


def _several(question: Question, asked: str, said: str, numbers: NumberWords, phrases: Phrases) -> str | None:
    """Return the options that a list names: "hills and speed", "sat sun"; None when a word of it is not known."""
    joiners = "|".join(rf"\b{re.escape(word)}\b" for word in numbers.joiners)
    parts = [part.strip() for part in re.split(rf"[,;/&+]|{joiners}", said) if part.strip()]
    named: set[str] = set()
    for part in parts:
        found = _named(question, asked, part, phrases)
        words = [found] if found else [_named(question, asked, word, phrases) for word in part.split()]
        if not all(words):
            return None
        named.update(*words)
    return ",".join(option for option in question.options if option in named) or None


def _named(question: Question, asked: str, said: str, phrases: Phrases) -> set[str]:
    return {
        option for option in question.options if said == option or said in phrases.answers.get(f"{asked}.{option}", ())
    }


def read_toggle(form: Form, question: Question, text: str, phrases: Phrases) -> bool:
    """Tell whether `text` switches the question's toggle on."""
    return question.toggle is not None and tidy(text) in phrases.toggles.get(
        f"{form.questionnaire}.{question.shared_toggle}", ()
    )


def _read_value(question: Question, said: str, numbers: NumberWords) -> str | None:
    value: str | None = None
    if question.type is AnswerType.NUMBER:
        is_time = question.unit is None and (question.maximum or 0) > WORST  # pain ends at 10, minutes do not
        found = read_minutes(said, numbers) if is_time else read_number(said, numbers)
        value = None if found is None else str(found)
    elif question.type is AnswerType.TIME:
        value = read_clock(said, numbers)
    elif question.type is AnswerType.SPAN:
        value = read_span(said, numbers)
    return value if value is not None and accepts(question, value) else None


def is_question(text: str, phrases: Phrases) -> bool:
    """Tell whether a text asks something, so that a number in it is no answer that does not fit."""
    first = tidy(text).partition(" ")[0]
    return text.rstrip().endswith("?") or first in phrases.questions


def has_words(text: str) -> bool:
    """Tell whether there is any letter or digit in a text."""
    return any(letter.isalnum() for letter in text)


def is_other_script(text: str) -> bool:
    """Tell whether most letters of a text are not Latin ones: we cannot tell danger in it, and have to say so."""
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(unicodedata.name(letter, "").startswith(("LATIN", "FULLWIDTH LATIN")) for letter in letters)
    return latin * 2 < len(letters)


def tidy(text: str) -> str:
    """Return a text in small letters (ss for sharp s), single spaces, plain digits, and no punctuation at its ends."""
    plain = unicodedata.normalize("NFKC", INVISIBLE.sub("", text)).casefold().replace("\u2019", "'")
    return " ".join(plain.split()).strip(" .!?,;")


def read_number(said: str, numbers: NumberWords) -> int | None:
    """Return the one number in a text; None when there is a word that we do not know, or more than one number."""
    of_ten = "|".join(map(re.escape, numbers.of_ten))
    tokens = _without_fillers(TOKEN.findall(re.sub(rf"\b(\d{{1,2}})\s*(?:{of_ten})\s*10\b", r"\1", said)), numbers)
    values = {_whole(token, numbers) for token in tokens}
    return values.pop() if len(values) == 1 else None


def _without_fillers(tokens: list[str], numbers: NumberWords) -> list[str]:
    return [token for token in tokens if token not in HARMLESS and token not in numbers.fillers]


def _whole(token: str, numbers: NumberWords) -> int | None:
    if token in numbers.numbers:
        return numbers.numbers[token]
    match = WHOLE.fullmatch(token)
    return int(match[1]) if match else None


def read_minutes(said: str, numbers: NumberWords) -> int | None:
    """Return an amount of time in minutes: "30", "45 min", "1 h 10", "1.5 hours", "half an hour"."""
    about = numbers.fillers - numbers.articles
    words = [token for token in TOKEN.findall(said) if token not in HARMLESS and token not in about]
    if " ".join(words) in numbers.minutes:
        return numbers.minutes[" ".join(words)]
    return _span(" ".join(_digits(words, numbers)), numbers)


def _digits(words: list[str], numbers: NumberWords) -> list[str]:
    return [str(numbers.numbers[word]) if word in numbers.numbers else word for word in words]


def _span(said: str, numbers: NumberWords) -> int | None:
    hours, minutes = "|".join(numbers.hour_units), "|".join(numbers.minute_units)
    if match := re.fullmatch(rf"(\d+(?:[.,]\d+)?) (?:{hours})", said):
        return round(float(match[1].replace(",", ".")) * HOUR)
    joined = "|".join(numbers.joiners)
    if match := re.fullmatch(rf"(\d{{1,2}}) (?:{hours}) (?:(?:{joined}) )?(\d{{1,2}})(?: (?:{minutes}))?", said):
        return int(match[1]) * HOUR + int(match[2])
    if (match := COLON.fullmatch(said)) and int(match[2]) < HOUR:
        return int(match[1]) * HOUR + int(match[2])
    match = re.fullmatch(rf"(\d{{1,4}})(?: (?:{minutes}))?", said)
    return int(match[1]) if match else None


def read_clock(said: str, numbers: NumberWords) -> str | None:
    """Return a time of day as HH:MM: "7", "7:30", "7.30", "7 am", "19h", "noon"."""
    words = [word for word in said.split() if word not in numbers.fillers]
    plain = " ".join(words)
    if plain in numbers.times:
        return numbers.times[plain]
    match = re.fullmatch(_clock(numbers), " ".join(_digits(words, numbers)))
    if match is None:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), numbers.half_days.get(match[3])
    if half and not 1 <= hour <= NOON:
        return None
    if half:
        hour = hour % NOON + (NOON if half == "pm" else 0)
    return f"{hour:02}:{minute:02}"


def read_span(said: str, numbers: NumberWords) -> str | None:
    """Return a span of the day as HH:MM-HH:MM: "22-7", "21:30 to 8", "from 10 pm until 7 am"."""
    for between in ("-", "\u2013", *numbers.until):
        start, found, end = said.partition(between if not between.isalpha() else f" {between} ")
        if found:
            begins, ends = read_clock(_from(start.strip(), numbers), numbers), read_clock(end.strip(), numbers)
            return f"{begins}-{ends}" if begins and ends else None
    return None


def _from(said: str, numbers: NumberWords) -> str:
    first, _, rest = said.partition(" ")
    return rest if first in numbers.begins else said


@dataclass(frozen=True, slots=True)
class TypedClock:
    """A time of day as it was told: to the minute or only the hour, and whether it may be in either half of the day."""

    wall: time
    to_the_minute: bool
    either_half: bool


def read_time_there(text: str, numbers: NumberWords, phrases: Phrases) -> TypedClock | None:
    """Return the time that somebody says it is where they are: "it's 14:20 here", "2 pm"."""
    said = f" {tidy(text)} "
    for words in sorted(phrases.clock, key=len, reverse=True):
        said = re.sub(rf"(?<=\s){re.escape(words)}(?=\s)", " ", said)
    said = " ".join(said.split())
    found = read_clock(said, numbers)
    if found is None or not CLOCK_TIME.fullmatch(found):
        return None
    wall = time.fromisoformat(found)
    half_told = bool(re.search(r"[ap]m\b|^0\d", said)) or wall.hour > NOON or wall.hour == 0 or said in numbers.times
    return TypedClock(wall, bool(re.search(r"\d\s*[:.,h]\s*\d\d", said)), not half_told)


def _clock(numbers: NumberWords) -> str:
    """Return the pattern of a time of day: hour, minute, half of the day."""
    marks, halves = "|".join(numbers.clock_marks), "|".join(numbers.half_days)
    return rf"(\d{{1,2}})(?:\s*(?:[:.,]|{marks})\s*(\d{{2}}))?(?:\s*(?:{marks}))?\s*({halves})?"


def read_load(text: str, numbers: NumberWords, phrases: Phrases) -> TypedLoad | None:
    """Return the load that a text tells of, such as "ran 30 min pain 2"; None when it tells of none.

    What stays open, the minutes or the pain, is asked for, and all of it is confirmed before it counts.
    """
    said = tidy(text)
    words = set(re.findall(r"[^\W\d_']+(?:'[^\W\d_]+)?", said))
    if len(said) > LONGEST_READ or text.rstrip().endswith("?") or words & phrases.not_loads:
        return None
    if any(
        has_word(said, tuple(f"{no} {verb}" for no in phrases.said["no"] for verb in vs))
        for vs in phrases.loads.values()
    ):
        return None
    kind = next((kind for kind, verbs in phrases.loads.items() if has_word(said, verbs)), None)
    if kind is None or not (re.search(r"\d", said) or has_word(said, tuple(numbers.minutes))):
        return None
    rest, pain = _pain(said, numbers, phrases)
    minutes = _minutes(rest, numbers, phrases)
    told = {"minutes": (minutes, 1, LONGEST), "load_pain": (pain, 0, WORST)}
    odd = tuple(name for name, (value, low, high) in told.items() if value is not None and not low <= value <= high)
    return TypedLoad(
        kind,
        None if "minutes" in odd else minutes,
        None if "load_pain" in odd else pain,
        distance=_distance(said, phrases),
        odd=odd,
    )


def _distance(said: str, phrases: Phrases) -> str | None:
    """Return how far a load went as it was typed: "5k"."""
    found = re.search(rf"\b\d+(?:[.,]\d+)?\s*(?:{'|'.join(phrases.said['lengths'])})\b", said)
    return found[0] if found else None


def _pain(said: str, numbers: NumberWords, phrases: Phrases) -> tuple[str, int | None]:
    """Return the text without what it says of pain, and the worst pain that it tells."""
    for phrase in phrases.no_pain:
        if phrase in said:
            return said.replace(phrase, " "), 0
    of_ten = "|".join(map(re.escape, numbers.of_ten))
    words = "|".join(phrases.pain)
    found = re.search(rf"\b(?:{words})\b[^\d]{{0,12}}\d{{1,2}}(?:\D{{1,16}}\d{{1,2}}(?=\s|$))*", said) or re.search(
        rf"\b\d{{1,2}}\s*(?:{of_ten})\s*10\b", said
    )
    if found is None:
        return said, None
    told = [int(number) for number in re.findall(r"\d+", re.sub(rf"(\d)\s*(?:{of_ten})\s*10\b", r"\1", found[0]))]
    rest = said.replace(found[0], " ")
    if re.match(rf"\s*(?:{'|'.join(numbers.minute_units + numbers.hour_units)})\b", said[found.end() :]):
        last = re.findall(r"\d+", found[0])[-1]  # "pain 4 ran 20 min": the last number belongs to the minutes
        told, rest = told[:-1], said.replace(found[0], f" {last} ")
    return rest, max(told, default=None)


def _minutes(said: str, numbers: NumberWords, phrases: Phrases) -> int | None:
    """Return how long a load took, None when the text leaves it open."""
    rest = re.sub(rf"\b\d+(?:[.,]\d+)?\s*(?:{'|'.join(phrases.distances)})\b", " ", said)
    for phrase in sorted(numbers.minutes, key=len, reverse=True):
        if has_word(rest, (phrase,)):
            return numbers.minutes[phrase]
    hours, minutes = "|".join(numbers.hour_units), "|".join(numbers.minute_units)
    more = rf"(?:\s*(?:{'|'.join(numbers.joiners)})\s)?\s*\d{{1,2}}(?:\s*(?:{minutes}))?"
    spans = [
        *re.findall(rf"\b\d+(?:[.,]\d+)?\s*(?:{hours})(?:{more})?\b", rest),
        *re.findall(rf"\b\d{{1,4}}\s*(?:{minutes})\b", rest),
    ]
    bare = re.findall(r"\d+(?:[.,:]\d+)?", rest)
    whole = len(bare) == 1 and bare[0].isdigit()
    found = read_minutes(spans[0] if spans else bare[0], numbers) if spans or whole else None
    several = has_word(rest, numbers.repeats) or (not spans and not whole)
    return None if several else found


def has_word(said: str, words: tuple[str, ...]) -> bool:
    """Tell whether one of the words stands in a text by itself."""
    return any(re.search(rf"\b{re.escape(word)}\b", said) for word in words)
