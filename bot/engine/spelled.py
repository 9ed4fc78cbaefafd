"""Several answers in one text: "skip no time", "partly 10", "in an hour", "left 20 right 25", "hop 2".

Only for forms whose questions go together so. Every word must be understood, or nothing is taken.
"""

import re

from bot.content.numbers import NumberWords
from bot.content.phrases import Phrases
from bot.engine.reading import read_answer, tidy
from bot.model.person import Form
from bot.model.questionnaire import Answers, AnswerType, Question, Questionnaire
from bot.rules.questions import is_asked, next_question

SPELLED = frozenset({"exercise", "weekly"})
DEEPEST = 3  # questions that one text may answer one after the other

Given = tuple[tuple[Question, str], ...]


class Speller:
    """Reads the texts of one language for one form."""

    def __init__(self, questionnaire: Questionnaire, form: Form, numbers: NumberWords, phrases: Phrases) -> None:
        self._questionnaire = questionnaire
        self._form = form
        self._numbers = numbers
        self._phrases = phrases

    def read(self, question: Question, text: str) -> Given:
        """Return the questions that a text answers with their answers, in order; empty when it answers none."""
        if self._questionnaire.id not in SPELLED:
            return ()
        said = " ".join(re.sub(r"[,;:]", " ", tidy(text)).split())
        return self._named(said) or self._chain(question, said, self._form.answers, DEEPEST)

    def _named(self, said: str) -> Given:
        """Read numbers that stand behind the names of their questions."""
        names = {
            name: question
            for question in self._questionnaire.questions
            if is_asked(question, self._form.answers)
            for name in self._phrases.names.get(f"{self._questionnaire.id}.{question.link_id}", ())
        }
        if not names:
            return ()
        either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        before, *parts = re.split(rf"\b({either})\b", said)
        pairs = list(zip(parts[::2], parts[1::2], strict=True))
        found = [(names[name], self._value(names[name], rest.strip(" ="))) for name, rest in pairs]
        given = tuple((question, value) for question, value in found if value is not None)
        whole = not before.strip() and len(given) == len(pairs) == len({q.link_id for q, _ in given})
        return tuple(sorted(given, key=self._place)) if whole else ()

    def _place(self, given: tuple[Question, str]) -> int:
        return self._questionnaire.questions.index(given[0])

    def _chain(self, question: Question, said: str, answers: Answers, depth: int) -> Given:
        """Read an answer with those to the questions that it leads to: after it, or understood from them alone."""
        value = self._value(question, said)
        if value is not None:
            return ((question, value),)
        if question.type is not AnswerType.CHOICE or depth == 0:
            return ()
        for option in question.options:
            for phrase in self._phrases_of(question, option):
                if said.startswith(f"{phrase} "):
                    rest = said.removeprefix(phrase).strip()
                    if found := self._after(question, option, rest, answers, depth):
                        return found
        implied = [self._after(question, option, said, answers, depth) for option in question.options]
        known = [found for found in implied if found and found[1][0].type is AnswerType.CHOICE]
        return known[0] if len(known) == 1 else ()

    def _after(self, question: Question, option: str, said: str, answers: Answers, depth: int) -> Given:
        told = {**answers, question.link_id: option}
        follows = next_question(self._questionnaire, told)
        if follows is None or follows.link_id == question.link_id:
            return ()
        found = self._chain(follows, said, told, depth - 1)
        return ((question, option), *found) if found else ()

    def _phrases_of(self, question: Question, option: str) -> list[str]:
        key = f"{self._questionnaire.id}.{question.link_id}.{option}"
        return sorted({option, *self._phrases.answers.get(key, ())}, key=len, reverse=True)

    def _value(self, question: Question, said: str) -> str | None:
        return read_answer(self._form, question, said, self._numbers, self._phrases)
