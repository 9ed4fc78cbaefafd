"""Bodies of requests and of answers: JSON, and multipart where files go along."""

import json
import secrets
from dataclasses import dataclass
from typing import Any

import orjson
from telegram.error import TelegramError
from telegram.request import RequestData

UNQUOTED = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})  # as browsers do it in names


@dataclass(frozen=True, slots=True)
class Body:
    """What a request carries; `files` tells whether it is an upload."""

    kind: str
    content: bytes
    files: bool = False


def encoded(data: RequestData | None) -> Body | None:
    """Return the body for the parameters of a call; None for a call that has none."""
    if data is None:
        return None
    if data.contains_files:
        return _multipart(data)
    return Body("application/json", _json(data.parameters))


def _json(values: dict[str, Any]) -> bytes:
    try:
        return orjson.dumps(values)
    except TypeError:  # half a pair of surrogates, which orjson refuses, and the standard library escapes
        return json.dumps(values).encode()


def _multipart(data: RequestData) -> Body:
    boundary = secrets.token_hex(16)
    parts = [_part(boundary, f'name="{name}"', value.encode()) for name, value in data.json_parameters.items()]
    for name, (file_name, content, kind) in data.multipart_data.items():
        disposition = f'name="{name}"; filename="{file_name.translate(UNQUOTED)}"'
        read = content if isinstance(content, bytes) else content.read()
        parts.append(_part(boundary, disposition, read, kind))
    content = b"".join((*parts, f"--{boundary}--\r\n".encode()))
    return Body(f"multipart/form-data; boundary={boundary}", content, files=True)


def _part(boundary: str, disposition: str, content: bytes, kind: str | None = None) -> bytes:
    head = f"--{boundary}\r\nContent-Disposition: form-data; {disposition}\r\n"
    typed = f"Content-Type: {kind}\r\n" if kind else ""
    return b"".join((f"{head}{typed}\r\n".encode(), content, b"\r\n"))


def parsed(payload: bytes) -> dict[str, Any]:
    """Read an answer; raise TelegramError, which quotes nothing, when it is none of Telegram's."""
    try:
        answer = loaded(payload)
    except ValueError:
        answer = None
    if isinstance(answer, dict) and ("result" in answer or answer.get("ok") is False):
        return answer
    raise TelegramError("Invalid server response")


def loaded(text: bytes) -> Any:  # noqa: ANN401 - JSON is of any type
    """Read JSON; raise ValueError when it is none."""
    try:
        return orjson.loads(text)
    except ValueError:  # the standard library takes half a pair of surrogates
        return json.loads(text.decode(errors="replace"))
