"""Questionnaires and their answers, in the words of FHIR."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Answers = Mapping[str, str]
PICKED = "@picked_"  # the options marked so far of a question with several


class AnswerType(StrEnum):
    """How an answer is given.

    One of the options, several of them ("hills,speed"), a number, a place, a time of day, a date, a span of the day
    ("22:00-07:00"), or own words.
    """

    CHOICE = "choice"
    NUMBER = "number"
    ZONE = "zone"
    TIME = "time"
    SEVERAL = "several"
    DATE = "date"
    SPAN = "span"
    TEXT = "text"


class Operator(StrEnum):
    """How `enable_when` compares an earlier answer."""

    EQUALS = "equals"
    NOT_EQUALS = "not_equals"
    AT_LEAST = "at_least"
    CONTAINS = "contains"


@dataclass(frozen=True, slots=True)
class Condition:
    """Ask only when the answer to `question` (or a context fact) compares so with `value`."""

    question: str
    operator: Operator
    value: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `minimum` and `maximum` bound a number; options are the buttons, in rows of `per_row`.

    The `maximum` of a text is its length in characters. A question that is asked once for each of several things
    that were picked has the `words` that they share, and is `about` one of them.
    """

    link_id: str
    type: AnswerType
    options: tuple[str, ...] = ()
    per_row: int = 3
    minimum: int | None = None
    maximum: int | None = None
    enable_when: tuple[Condition, ...] = ()
    words: str | None = None
    about: str | None = None
    also: tuple[str, ...] = ()  # answers beside those of the type: "skip", "none"
    toggle: str | None = None  # an optional yes/no shown below the options, answered without moving on
    unit: str | None = None  # of a number that is neither pain nor minutes: "reps", "percent"

    @property
    def shared_toggle(self) -> str:
        """The name of the toggle's words and phrases, which the questions about several things share."""
        return (self.toggle or "").removeprefix(f"{self.about}_")

    def picks(self, value: str) -> str:
        """Return the options that a list names, in the question's order; no more than those."""
        named = set(picked(value))
        return SEPARATOR.join(option for option in self.options if option in named)

    def picked(self, answers: Answers) -> str:
        """Return the options that are marked so far: those of the answer when none was marked since."""
        return answers.get(f"{PICKED}{self.link_id}", self.picks(answers.get(self.link_id, "")))


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """A list of questions with an id that never changes and a version that does when the meaning changes."""

    id: str
    version: int
    questions: tuple[Question, ...]

    def question(self, link_id: str) -> Question | None:
        """Return the question of that id, None when there is none."""
        return next((q for q in self.questions if q.link_id == link_id), None)

    def the(self, link_id: str) -> Question:
        """Return the question of an id that the code names; raise AssertionError when the content has none."""
        question = self.question(link_id)
        if question is None:
            raise AssertionError(f"{self.id} asks for {link_id}")
        return question


SEPARATOR = ","  # between the options of an answer that has several


def picked(value: str) -> tuple[str, ...]:
    """Return the options of an answer that may have several."""
    return tuple(filter(None, value.split(SEPARATOR)))
