"""Read the contributing factors: by which answer each is known, and where its one line of advice comes from."""

from datetime import date
from importlib.resources.abc import Traversable
from typing import Self

from pydantic import model_validator

from bot.content.errors import Strict, read_toml
from bot.model.questionnaire import Answers


class Factor(Strict):
    """One thing that may have sored the tendon. Known by an answer's value, or by an age in years."""

    id: str
    question: str
    value: str | None = None
    from_age: int | None = None
    source: str
    reviewed: date

    @model_validator(mode="after")
    def _known_by_one_thing(self) -> Self:
        if (self.value is None) == (self.from_age is None):
            raise ValueError("a factor needs a value or an age, and not both")
        return self

    def fits(self, told: Answers, year: int) -> bool:
        """Tell whether the answers name this factor, in the calendar year `year`."""
        answer = told.get(self.question, "")
        if self.from_age is not None:
            return answer.isdigit() and year - int(answer) >= self.from_age
        return self.value in answer.split(",")


class _Factors(Strict):
    factors: tuple[Factor, ...]


def load_factors(file: Traversable) -> tuple[Factor, ...]:
    """Read the factors in order of importance; raise ContentError when they do not fit."""
    return read_toml(file, _Factors).factors
