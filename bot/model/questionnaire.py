"""Questionnaires and their answers, in the words of FHIR."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Answers = Mapping[str, str]


class AnswerType(StrEnum):
    """How an answer is given: one of the options, a number, a place, or a time of day."""

    CHOICE = "choice"
    NUMBER = "number"
    ZONE = "zone"
    TIME = "time"


class Operator(StrEnum):
    """How `enable_when` compares an earlier answer."""

    EQUALS = "equals"
    NOT_EQUALS = "not_equals"
    AT_LEAST = "at_least"


@dataclass(frozen=True, slots=True)
class Condition:
    """Ask only when the answer to `question` (or a context fact) compares so with `value`."""

    question: str
    operator: Operator
    value: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `minimum` and `maximum` bound a number; options are the buttons, in rows of `per_row`."""

    link_id: str
    type: AnswerType
    options: tuple[str, ...] = ()
    per_row: int = 3
    minimum: int | None = None
    maximum: int | None = None
    enable_when: tuple[Condition, ...] = ()
    toggle: str | None = None  # an optional yes/no shown below the options, answered without moving on
    unit: str | None = None  # of a number that is neither pain nor minutes: "reps", "percent"


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """A list of questions with an id that never changes and a version that does when the meaning changes."""

    id: str
    version: int
    questions: tuple[Question, ...]

    def question(self, link_id: str) -> Question | None:
        """Return the question of that id, None when there is none."""
        return next((q for q in self.questions if q.link_id == link_id), None)
