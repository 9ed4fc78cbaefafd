"""Read the exercises."""

from datetime import date
from importlib.resources.abc import Traversable

from bot.content.errors import Strict, read_toml
from bot.model.diary import Stage


class Exercise(Strict):
    """An exercise: its stage, where it comes from, and when that was last reviewed. Its words are in words/."""

    id: str
    stage: Stage
    rest_s: int
    source: str
    reviewed: date


class _Exercises(Strict):
    exercises: tuple[Exercise, ...]


def load_exercises(file: Traversable) -> dict[str, Exercise]:
    """Read the exercises by id."""
    return {exercise.id: exercise for exercise in read_toml(file, _Exercises).exercises}
