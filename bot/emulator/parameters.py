"""The parameters of one call: gathered from query, form, JSON or multipart, and checked against the Bot API."""

import json
import re
from collections.abc import Iterator

from starlette.datastructures import UploadFile
from starlette.requests import Request

from bot.emulator.errors import ApiError, bad_request, unsupported
from bot.emulator.scalars import WrongValueError
from bot.emulator.spec import Json, Method, Spec, Upload

UPLOADS = "uploads"

_ATTACHED = re.compile(r"attach://([^\s\"\\]+)")
_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
}
_MAY_BE_EMPTY = ("setWebhook", "url")
_NOT_HERE = {
    "business_connection_id": "business connection not found",
    "message_thread_id": "message thread not found",
    "suggested_post_parameters": "suggested posts can be sent only to channel direct messages",
    "allow_paid_broadcast": "FLOODSKIP_NOT_ALLOWED",
    "message_effect_id": "EFFECT_ID_INVALID",
}
_UNSUPPORTED = ("direct_messages_topic_id", "inline_message_id", "rich_message", "certificate", "url_auth")


async def gather(request: Request) -> Json:
    """Return every parameter of the request as it came: text, JSON values, or uploads."""
    given: Json = dict(request.query_params)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        given |= _json_object(await request.body())
    elif kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
        async with request.form() as form:
            for name, value in form.multi_items():
                given[name] = await _upload(value) if isinstance(value, UploadFile) else value
    return given


async def _upload(part: UploadFile) -> Upload:
    return Upload(part.filename or "file", await part.read(), part.content_type or "application/octet-stream")


def _json_object(body: bytes) -> Json:
    try:
        given = json.loads(body or b"{}")
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(given, dict):
        raise bad_request("object expected as parameters")
    return given


def check(given: Json, method: Method, spec: Spec, *, strict: bool) -> Json:
    """Return the parameters with their proper types, and files that `attach://` names under `uploads`."""
    values = {name: value for name, value in given.items() if value is not None and value != ""}
    attached = set(_attached(values)) if any(isinstance(one, Upload) for one in values.values()) else set()
    fitted: Json = {UPLOADS: {name: one for name, one in values.items() if name in attached}}
    for name, value in values.items():
        if name in method.fields:
            fitted[name] = _fit(value, name, method, spec, strict=strict)
        elif strict and name not in attached:
            raise bad_request(f'unknown parameter "{name}" in {method.name}')
    _refuse_missing(fitted, method)
    _refuse_foreign(fitted)
    return fitted


def _fit(value: object, name: str, method: Method, spec: Spec, *, strict: bool) -> object:
    try:
        return spec.fit(value, method.fields[name].types, name, text=True, strict=strict)
    except WrongValueError as error:
        raise bad_request(str(error)) from None


def _attached(values: Json) -> Iterator[str]:
    for value in values.values():
        if not isinstance(value, Upload):
            yield from _ATTACHED.findall(value if isinstance(value, str) else json.dumps(value))


def _refuse_missing(fitted: Json, method: Method) -> None:
    for name, one in method.fields.items():
        if one.required and name not in fitted and (method.name, name) != _MAY_BE_EMPTY:
            raise _missing(name)


def _missing(name: str) -> ApiError:
    return bad_request(_MISSING.get(name, f'parameter "{name}" is required'))


def _refuse_foreign(fitted: Json) -> None:
    for name in fitted:
        if name in _UNSUPPORTED:
            raise unsupported(f'parameter "{name}"')
        if name in _NOT_HERE and fitted[name] is not False:
            raise bad_request(_NOT_HERE[name])
