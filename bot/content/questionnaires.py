"""Read the questionnaires."""

from importlib.resources.abc import Traversable

from pydantic import model_validator

from bot.content.errors import ContentError, Strict, read_toml
from bot.model.questionnaire import AnswerType, Condition, Operator, Question, Questionnaire


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
    toggle: str | None = None
    unit: str | None = None

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
    for question in raw.questions:
        for condition in question.enable_when:
            if not condition.question.startswith("@") and condition.question not in known:
                raise ContentError(
                    f"{file.name}: {question.id} depends on {condition.question}, which is not before it"
                )
        known |= {question.id, question.toggle or question.id}
    return Questionnaire(raw.id, raw.version, tuple(_question(question) for question in raw.questions))


def _question(raw: _Question) -> Question:
    conditions = tuple(Condition(c.question, c.operator, c.value) for c in raw.enable_when)
    bounds = (raw.minimum, raw.maximum)
    return Question(raw.id, raw.type, _options(raw), raw.per_row, *bounds, conditions, raw.toggle, raw.unit)


def _options(raw: _Question) -> tuple[str, ...]:
    if raw.type is AnswerType.NUMBER and not raw.options:
        return tuple(str(number) for number in range(raw.minimum or 0, (raw.maximum or 0) + 1))
    return raw.options
