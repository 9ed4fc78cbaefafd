"""The error of a content file, and the one way a TOML file becomes a checked value."""

import tomllib
from collections.abc import Callable
from importlib.resources.abc import Traversable
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError


class ContentError(ValueError):
    """A content file is wrong; the message names the file and the field."""


class Strict(BaseModel):
    """A frozen piece of a content file that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Shape = TypeVar("Shape", bound=BaseModel)


def read_toml(file: Traversable, shape: type[Shape], prepare: Callable[[str], str] = str) -> Shape:
    """Read a TOML file, prepared, into `shape`; raise ContentError with file and field when it does not fit."""
    try:
        return shape.model_validate(tomllib.loads(prepare(file.read_text(encoding="utf-8"))))
    except tomllib.TOMLDecodeError as error:
        raise ContentError(f"{file.name}: {error}") from None
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise ContentError(f"{file.name}: {field}: {first['msg']}") from None
