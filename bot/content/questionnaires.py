"""Read the questionnaires."""

from collections.abc import Iterator
from importlib.resources.abc import Traversable
from itertools import groupby

from pydantic import model_validator

from bot.content.errors import ContentError, Strict, read_toml
from bot.model.questionnaire import AnswerType, Condition, Operator, Question, Questionnaire

MOST_BUTTONS = 20  # a number with more values than that is typed


class _Condition(Strict):
    question: str
    operator: Operator
    value: str


class _Question(Strict):
    id: str
    type: AnswerType
    options: tuple[str, ...] = ()
    per_row: int = 3
    minimum: int | None = None
    maximum: int | None = None
    enable_when: tuple[_Condition, ...] = ()
    also: tuple[str, ...] = ()
    toggle: str | None = None
    unit: str | None = None
    each: str | None = None  # asked once for each option of that question, when it was picked; {} is the option

    @model_validator(mode="after")
    def _number_has_bounds(self) -> "_Question":
        if self.type is AnswerType.NUMBER and (self.minimum is None or self.maximum is None):
            raise ValueError("a number needs minimum and maximum")
        return self


class _Questionnaire(Strict):
    id: str
    version: int
    questions: tuple[_Question, ...]


def load_questionnaires(folder: Traversable) -> dict[str, Questionnaire]:
    """Read every questionnaire of the folder."""
    files = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".toml")), key=lambda f: f.name)
    return {questionnaire.id: questionnaire for questionnaire in map(_load, files)}


def _load(file: Traversable) -> Questionnaire:
    raw = read_toml(file, _Questionnaire)
    known: set[str] = set()
    questions = tuple(_spread(raw.questions))
    for question, _ in questions:
        for condition in question.enable_when:
            if not condition.question.startswith("@") and condition.question not in known:
                raise ContentError(
                    f"{file.name}: {question.id} depends on {condition.question}, which is not before it"
                )
        known |= {question.id, question.toggle or question.id}
    return Questionnaire(raw.id, raw.version, tuple(_question(*question) for question in questions))


def _spread(questions: tuple[_Question, ...]) -> Iterator[tuple[_Question, str | None]]:
    """Give the questions with what each is about: those asked for each option of another stand together by option."""
    options = {question.id: question.options for question in questions}
    for each, group in groupby(questions, lambda question: question.each):
        if each is None:
            yield from ((question, None) for question in group)
        else:
            asked = tuple(group)
            yield from ((_about(question, each, option), option) for option in options[each] for question in asked)


def _about(question: _Question, each: str, option: str) -> _Question:
    """Return a question asked for one option."""
    picked = _Condition(question=each, operator=Operator.CONTAINS, value=option)
    names = {"id": question.id.format(option), "toggle": question.toggle and question.toggle.format(option)}
    return question.model_copy(update={**names, "enable_when": (*question.enable_when, picked)})


def _question(raw: _Question, about: str | None) -> Question:
    conditions = tuple(Condition(c.question, c.operator, c.value) for c in raw.enable_when)
    shared = raw.id.removeprefix(f"{about}_") if about else None
    return Question(
        *(raw.id, raw.type, _options(raw), raw.per_row, raw.minimum, raw.maximum, conditions),
        words=f"each_{shared}" if shared else None,
        about=about,
        also=raw.also,
        toggle=raw.toggle,
        unit=raw.unit,
    )


def _options(raw: _Question) -> tuple[str, ...]:
    numbers = range(raw.minimum or 0, (raw.maximum or 0) + 1)
    if raw.type is AnswerType.NUMBER and not raw.options and len(numbers) <= MOST_BUTTONS:
        return tuple(str(number) for number in numbers)
    return raw.options
