"""Typed wishes: "may I run 40 minutes today?", "can I swim?". Only a text whose every word is understood is one."""

import re
from dataclasses import dataclass

from bot.content.numbers import NumberWords
from bot.content.phrases import Phrases
from bot.engine.reading import LONGEST, LONGEST_READ, read_minutes, tidy
from bot.model.diary import LoadKind


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody would like to do; `far`: they told a distance, which says nothing about minutes."""

    kind: LoadKind
    minutes: int | None = None
    far: bool = False


def read_wish(text: str, numbers: NumberWords, phrases: Phrases) -> Wish | None:
    """Return what a text asks to be allowed, None when it asks something else, or tells of something done."""
    said = tidy(text)
    if not said or len(said) > LONGEST_READ:
        return None
    opener = _first(phrases.may_openers, said)
    asked = said[len(opener) :].strip() if opener else said
    found = next(((kind, verb) for kind, verbs in phrases.may.items() if (verb := _inside(verbs, asked))), None)
    if found is None:
        return None
    rest = re.sub(rf"\b{re.escape(found[1])}\b", " ", asked, count=1)
    wish = _amount(found[0], rest, numbers, phrases)
    told = wish is not None and (wish.minutes is not None or wish.far)
    return wish if opener or (told and text.rstrip().endswith("?")) else None


def _amount(kind: LoadKind, rest: str, numbers: NumberWords, phrases: Phrases) -> Wish | None:
    """Return the wish when nothing but an amount, or nothing at all, is left of the text."""
    words = [word for word in re.split(r"[\s,!-]+", rest) if word]
    left = " ".join(word for word in words if word not in phrases.may_fillers)
    if not left:
        return Wish(kind)
    if re.fullmatch(rf"\d+(?:[.,]\d+)?\s*(?:{'|'.join(phrases.distances)})", left):
        return Wish(kind, far=True)
    spans = [word for word in words if word not in phrases.may_fillers - numbers.articles]  # as in "half an hour"
    minutes = read_minutes(left, numbers) or read_minutes(" ".join(spans), numbers)
    return Wish(kind, minutes) if minutes is not None and 1 <= minutes <= LONGEST else None


def _first(openers: tuple[str, ...], said: str) -> str:
    """Return the longest of the openers that a text begins with, "" for none."""
    return max((opener for opener in openers if said.startswith(f"{opener} ")), key=len, default="")


def _inside(verbs: tuple[str, ...], said: str) -> str:
    """Return the longest of the verbs that a text holds, "" for none."""
    return max((verb for verb in verbs if re.search(rf"\b{re.escape(verb)}\b", said)), key=len, default="")


WITH_ARGUMENT = {"today": r"\d{1,4}(?: ?[a-z]+)?", "progress": r"\d{1,4}(?: ?[a-z]+)?", "report": r"with (?:my )?notes"}


def read_command(text: str, phrases: Phrases) -> tuple[str | None, str]:
    """Return the command that a text begins with and what stands behind it: "progress 42"; (None, "") for none."""
    said = tidy(text)
    for phrase, command in phrases.command_of.items():
        wanted = WITH_ARGUMENT.get(command)
        if wanted and (match := re.fullmatch(rf"{re.escape(phrase)} ({wanted})", said)):
            return command, match[1]
    return None, ""
