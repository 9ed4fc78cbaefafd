"""Typed words into answers: "4", "about 4", "four", "half an hour", "7.30", "yes"."""

import re
from dataclasses import dataclass

from bot.content.numbers import NumberWords
from bot.content.phrases import Phrases
from bot.model.diary import LoadKind
from bot.model.person import Form
from bot.model.questionnaire import AnswerType, Question
from bot.rules.questions import accepts

LONGEST_READ = 200  # characters; an answer is short, a longer text is a story
NUMBER = re.compile(r"(?<![\w.,-])(\d{1,4})(?:[.,]0+)?(?![\w]|[.,]\d)")
SLASH_TEN = re.compile(r"\b(\d{1,2})\s*/\s*10\b")
CLOCK = re.compile(r"\b(\d{1,2})\s*(?:[:.h]\s*(\d{2})?)?\s*(am|pm)?\b")
NOON = 12


@dataclass(frozen=True, slots=True)
class TypedLoad:
    """A load told in words: what, and perhaps how long and how sore."""

    kind: LoadKind
    minutes: int | None
    pain: int | None


def read_answer(form: Form, question: Question, text: str, numbers: NumberWords, phrases: Phrases) -> str | None:
    """Return what `text` answers to the question, None when it is no answer."""
    said = tidy(text)
    if not said or len(said) > LONGEST_READ:
        return None
    for option in question.options:
        if said == option or said in phrases.answers.get(f"{form.questionnaire}.{question.link_id}.{option}", ()):
            return option
    return _read_value(question, said, numbers)


def read_toggle(form: Form, question: Question, text: str, phrases: Phrases) -> bool:
    """Tell whether `text` switches the question's toggle on."""
    return question.toggle is not None and tidy(text) in phrases.toggles.get(
        f"{form.questionnaire}.{question.toggle}", ()
    )


def _read_value(question: Question, said: str, numbers: NumberWords) -> str | None:
    value: str | None = None
    if question.type is AnswerType.NUMBER:
        long = question.maximum is not None and question.maximum > 10  # noqa: PLR2004 - pain ends at 10, minutes do not
        found = read_minutes(said, numbers) if long else read_number(said, numbers)
        value = None if found is None else str(found)
    elif question.type is AnswerType.TIME:
        value = read_clock(said)
    return value if value is not None and accepts(question, value) else None


def tidy(text: str) -> str:
    """Return a text in small letters with single spaces and no punctuation at its ends."""
    return " ".join(text.lower().split()).strip(" .!?,;")


def read_number(said: str, numbers: NumberWords) -> int | None:
    """Return the one number in a text; None when there is none, or more than one to choose from."""
    if match := SLASH_TEN.search(said):
        return int(match[1])
    found = {int(match) for match in NUMBER.findall(said)} | {numbers.numbers[w] for w in _words(said, numbers)}
    return found.pop() if len(found) == 1 else None


def _words(said: str, numbers: NumberWords) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+", said) if word in numbers.numbers]


def read_minutes(said: str, numbers: NumberWords) -> int | None:
    """Return an amount of time in minutes: "30", "45 min", "1 h 10", "half an hour"."""
    for phrase, minutes in numbers.minutes.items():
        if re.search(rf"\b{re.escape(phrase)}\b", said):
            return minutes
    hours = re.search(rf"\b(\d{{1,2}})\s*(?:{'|'.join(numbers.hour_units)})\b\s*(\d{{1,2}})?", said)
    if hours:
        return int(hours[1]) * 60 + int(hours[2] or 0)
    units = re.search(rf"\b(\d{{1,4}})\s*(?:{'|'.join(numbers.minute_units)})\b", said)
    return int(units[1]) if units else read_number(said, numbers)


def read_clock(said: str) -> str | None:
    """Return a time of day as HH:MM: "7", "7:30", "7.30", "7 am", "19h"."""
    match = CLOCK.search(said)
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        hour = hour % NOON + (NOON if match[3] == "pm" else 0)
    return f"{hour:02}:{minute:02}"


def read_load(text: str, numbers: NumberWords, phrases: Phrases) -> TypedLoad | None:
    """Return the load that a text tells of, such as "ran 30 min pain 2"; None when it tells of none."""
    said = tidy(text)
    if len(said) > LONGEST_READ or text.rstrip().endswith("?"):
        return None
    kind = next((kind for kind, verbs in phrases.loads.items() if _has_word(said, verbs)), None)
    if kind is None or not re.search(r"\d", said):
        return None
    pain = re.search(rf"\b(?:{'|'.join(phrases.pain)})\D{{0,12}}(\d{{1,2}})\b", said) or SLASH_TEN.search(said)
    rest = said.replace(pain[0], " ") if pain else said
    minutes = read_minutes(rest, numbers)
    if minutes is None or not 1 <= minutes <= 600:  # noqa: PLR2004 - the bounds of the question
        return None
    worst = int(pain[1]) if pain and int(pain[1]) <= 10 else None  # noqa: PLR2004 - the end of the scale
    return TypedLoad(kind, minutes, worst)


def _has_word(said: str, words: tuple[str, ...]) -> bool:
    return any(re.search(rf"\b{re.escape(word)}\b", said) for word in words)
