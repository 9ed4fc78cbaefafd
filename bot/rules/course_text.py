"""A course as text and back: with the course on an evening, the days before it need not be gone through again."""

from dataclasses import fields
from functools import cache
from typing import Any, get_type_hints

from pydantic import BaseModel, ConfigDict, create_model

from bot.model.diary import Past, Profile
from bot.model.policy import Policy
from bot.rules.course import Course

_GIVEN = {"profile", "policy"}  # known anyway; where they change, what was put by is made anew
_NAMES = tuple(each.name for each in fields(Course) if each.name not in _GIVEN)


@cache  # making it takes some milliseconds, so not where the program starts
def _shape() -> type[BaseModel]:
    """Return the model of all that a course knows of its days."""
    types = get_type_hints(Course)
    of: dict[str, Any] = {name: (types[name], ...) for name in _NAMES}
    return create_model("Evening", __config__=ConfigDict(strict=True, extra="forbid"), **of)


def put_by(course: Course) -> str:
    """Return a course as text, without its profile and policy."""
    told = {name: getattr(course, name) for name in _NAMES}
    return _shape().model_construct(**told).model_dump_json()


def take_up(past: Past, profile: Profile, policy: Policy) -> Course:
    """Return the course that was put by, to be moved on; raise ValidationError for a text that is none."""
    evening = _shape().model_validate_json(past.course)
    course = Course(profile, policy, **{name: getattr(evening, name) for name in _NAMES})
    last = course.load_day
    if last is not None and course.unseen and course.unseen[-1].date == last.date:
        course.unseen[-1] = last  # one and the same, so that what becomes of it is known in both places
    return course
