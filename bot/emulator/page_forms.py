"""What the page may ask for, checked before anything is done."""

from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.emulator.controls import Step

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=64)]
Language = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Nothing(_Form):
    """An act that needs no details."""


class NewUser(_Form):
    """A person to add."""

    first_name: Name
    last_name: Name | None = None
    language_code: Language = "en"


class Text(_Form):
    """A text to send."""

    text: str


class Tap(_Form):
    """A button to tap, counted from 0."""

    message_id: int
    row: int
    column: int


class Place(_Form):
    """A place to send, in degrees."""

    latitude: float
    longitude: float


class Change(_Form):
    """A new text for an own message."""

    message_id: int
    text: str


class Move(_Form):
    """A step of the clock, for one person's plans."""

    user: int
    move: Step


Form = TypeVar("Form", bound=_Form)


async def read(request: Request, form: type[Form]) -> Form:
    """Return the JSON body of a request as `form`, or refuse it in one sentence."""
    _check_kind(request, "application/json")
    try:
        return form.model_validate_json(await request.body())
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "body"
        raise HTTPException(400, f"The request is not understood: {place}: {first['msg']}") from None


async def read_photo(request: Request) -> tuple[bytes, str]:
    """Return the content and the name of the file in the field `photo`."""
    _check_kind(request, "multipart/form-data")
    async with request.form() as form:
        photo = form.get("photo")
        if photo is None or isinstance(photo, str):
            raise HTTPException(400, "The request is not understood: the field photo holds no file")
        return await photo.read(), photo.filename or "photo"


def _check_kind(request: Request, kind: str) -> None:
    """Refuse what a foreign page could send: another content type, another origin."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != kind:
        raise HTTPException(415, f"The request must be of type {kind}")
    origin = request.headers.get("origin")
    if origin is not None and origin.partition("://")[2] != request.headers.get("host"):
        raise HTTPException(403, "The request comes from another page")
