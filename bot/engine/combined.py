"""Several answers of the check-in in one text: "pain 4, stiff 10 min, no run yesterday".

As everywhere, a text is taken only when every word of it is understood; which words there are stands in the phrases.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot.content.numbers import NumberWords
from bot.content.phrases import Phrases
from bot.engine.reading import LONGEST_READ, has_word, read_answer, tidy
from bot.engine.told_days import find_day
from bot.model.person import Form
from bot.model.questionnaire import SEPARATOR, Question, Questionnaire

LONGEST_PIECE = 7  # words of one answer
WORD = re.compile(r"[^\s,;+&]+|[,;+&]")
MARKS = frozenset(",;+&")
MORNING = ("pain", "stiffness", "limp")
OF_LOAD = ("minutes", "load_pain")


@dataclass(frozen=True, slots=True)
class _Told:
    """What was understood so far: answers of the morning, and the loads of the day before by kind."""

    morning: dict[str, str] = field(default_factory=dict)
    loads: dict[str, dict[str, str]] = field(default_factory=dict)
    nothing: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one open check-in; `pending` is the question that waits."""

    form: Form
    questionnaire: Questionnaire
    pending: Question | None
    numbers: NumberWords
    phrases: Phrases

    def read(self, text: str) -> dict[str, str]:
        """Return the answers in a text by question, none when a word of it is not understood."""
        said = tidy(text)
        if len(said) > LONGEST_READ:
            return {}
        told = self._rest(tuple(WORD.findall(said)), _Told(), first=True)
        of_today = find_day(said, self.form.day, self.phrases).day == self.form.day
        if told is None or (of_today and not told.morning):  # "ran today 30 min" is a load of today
            return {}
        return self._answers(told)

    def _rest(self, words: tuple[str, ...], told: _Told, *, first: bool) -> _Told | None:
        """Return what the words tell in all, None when some are not understood; longer pieces are tried first."""
        while words and (words[0] in MARKS or (not first and words[0] in self.phrases.said["joins"])):
            words = words[1:]
        if not words:
            return told
        whole = next((at for at, word in enumerate(words) if word in MARKS), len(words))
        for length in range(min(LONGEST_PIECE, whole), 0, -1):
            for more in self._piece(" ".join(words[:length]), told, first=first):
                found = self._rest(words[length:], more, first=False)
                if found is not None:
                    return found
        return None

    def _piece(self, piece: str, told: _Told, *, first: bool) -> Iterator[_Told]:
        """Give each thing that a piece of the text may mean."""
        named = find_day(piece, self.form.day, self.phrases)
        if named.day == self.form.day - timedelta(days=1):
            piece = named.rest
            if not piece:
                yield told
        yield from self._of_the_load(piece, told)
        yield from self._of_the_day_before(piece, told)
        yield from self._of_the_morning(piece, told)
        if first and self.pending is not None and self.pending.link_id in MORNING:
            value = self._value(self.pending.link_id, piece)
            if value is not None:
                yield replace(told, morning={**told.morning, self.pending.link_id: value})

    def _of_the_morning(self, piece: str, told: _Told) -> Iterator[_Told]:
        for link_id in ("pain", "stiffness"):
            value = self._named(link_id, piece)
            if value is not None:
                yield replace(told, morning={**told.morning, link_id: value})
        for state in ("yes", "no"):
            if piece in self._limps(state):
                yield replace(told, morning={**told.morning, "limp": state})

    def _limps(self, state: str) -> tuple[str, ...]:
        return self.phrases.toggles["check_in.limp"] if state == "yes" else self.phrases.said["no_limp"]

    def _of_the_day_before(self, piece: str, told: _Told) -> Iterator[_Told]:
        option = self._kind(piece)
        if option == "nothing" and not told.loads:
            yield replace(told, nothing=True)
        elif option is not None and option != "nothing" and option not in told.loads and not told.nothing:
            yield replace(told, loads={**told.loads, option: {}})
        elif not told.nothing and all("minutes" in known for known in told.loads.values()):
            yield from self._minutes_first(piece, told)

    def _minutes_first(self, piece: str, told: _Told) -> Iterator[_Told]:
        """Give a load whose minutes stand before it: "30 min run", and as German has it, "30 min gelaufen"."""
        words = piece.split()
        while words and words[0] in self.phrases.said["around_kinds"]:
            words = words[1:]
        for at in range(1, len(words)):
            minutes, option = self._value("minutes", " ".join(words[:at])), self._kind(" ".join(words[at:]))
            if minutes is not None and option is not None and option != "nothing" and option not in told.loads:
                yield replace(told, loads={**told.loads, option: {"minutes": minutes}})

    def _kind(self, piece: str) -> str | None:
        options = next(q for q in self.questionnaire.questions if q.link_id == "yesterday").options
        piece = " ".join(word for word in piece.split() if word not in self.phrases.said["around_kinds"]) or piece
        for option in options:
            if option != "several" and piece in (option, *self.phrases.answers.get(f"check_in.yesterday.{option}", ())):
                return option
        return None

    def _of_the_load(self, piece: str, told: _Told) -> Iterator[_Told]:
        """Give what a piece says of the load that was named last: its minutes, its pain, a limp."""
        if not told.loads:
            return
        kind, known = next(reversed(told.loads.items()))
        found = {
            "minutes": self._value("minutes", piece),
            "load_pain": self._named("load_pain", piece),
            "load_limp": "yes" if piece in self.phrases.toggles["check_in.load_limp"] else None,
        }
        for link_id, told_of in found.items():
            if told_of is not None and link_id not in known:
                yield replace(told, loads={**told.loads, kind: {**known, link_id: told_of}})

    def _named(self, link_id: str, piece: str) -> str | None:
        """Return the value beside a word for the question: "pain 4", "4 pain"; or what one phrase says: "not stiff"."""
        for fixed, phrases in self.phrases.fixed.get(f"check_in.{link_id}", {}).items():
            if piece in phrases:
                return fixed
        for word in sorted(self.phrases.fields[f"check_in.{link_id}"], key=len, reverse=True):
            for rest in (piece.removeprefix(f"{word} "), piece.removesuffix(f" {word}")):
                value = None if rest == piece or self._names_one(rest) else self._value(link_id, rest.strip(" :="))
                if value is not None:
                    return value
        return None

    def _names_one(self, said: str) -> bool:
        """Tell whether a word for any question is in a text: then its number is that question's."""
        return any(has_word(said, words) for words in self.phrases.fields.values())

    def _value(self, link_id: str, said: str) -> str | None:
        question = self.questionnaire.question(link_id)
        return read_answer(self.form, question, said, self.numbers, self.phrases) if question else None

    def _answers(self, told: _Told) -> dict[str, str]:
        """Return what was told as answers; loads alone are answers only where they are being asked for."""
        asked = self.pending is not None and self.pending.link_id in {"yesterday", "kinds"}
        if not told.morning and not (asked and (told.loads or told.nothing)):
            return {}
        before = {"yesterday": "nothing"} if told.nothing else {}
        if len(told.loads) == 1:
            (kind, known) = next(iter(told.loads.items()))
            before = {"yesterday": kind, **known}
        elif told.loads:
            question = self.questionnaire.question("kinds")
            kinds = [option for option in question.options if option in told.loads] if question else []
            before = {"yesterday": "several", "kinds": SEPARATOR.join(kinds)}
            before |= {f"{kind}_{name}": value for kind in kinds for name, value in told.loads[kind].items()}
        return {**told.morning, **before}
