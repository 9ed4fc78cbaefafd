"""A wire that needs no network: requests go to an emulator in the same process, by the same bodies as the real one."""

import asyncio
from typing import Any
from urllib.parse import unquote, urlsplit

from starlette.types import ASGIApp, Message
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.outbox.bodies import encoded, parsed
from bot.outbox.wire import NeverSent


class Inside(BaseRequest):
    """Calls an ASGI application directly; what breaks off there becomes the error that it is on the real wire."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    @property
    def read_timeout(self) -> float | None:
        """No limit of its own."""
        return None

    async def initialize(self) -> None:
        """Nothing is to be opened."""

    async def shutdown(self) -> None:
        """Nothing is to be closed."""

    parse_json_payload = staticmethod(parsed)

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: object, **__: object
    ) -> tuple[int, bytes]:
        """Return the status and the body of the answer."""
        try:
            return await _answered(self._app, url, method, request_data)
        except ConnectionRefusedError:
            raise NetworkError("refused") from NeverSent("refused")
        except TimeoutError:
            raise TimedOut from None


async def _answered(app: ASGIApp, url: str, method: str, data: RequestData | None) -> tuple[int, bytes]:
    body, path = encoded(data), urlsplit(url)
    asked: list[Message] = [{"type": "http.request", "body": body.content if body else b"", "more_body": False}]
    got: list[Message] = []

    async def receive() -> Message:
        if not asked:
            await asyncio.Event().wait()  # the caller stays
        return asked.pop()

    async def send(message: Message) -> None:
        got.append(message)

    headers = [(b"host", path.netloc.encode()), *([(b"content-type", body.kind.encode())] if body else [])]
    scope: dict[str, Any] = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": path.scheme,
        "path": unquote(path.path),
        "raw_path": path.path.encode(),
        "query_string": path.query.encode(),
        "root_path": "",
        "headers": headers,
        "server": (path.hostname, path.port or 80),
        "client": ("127.0.0.1", 1),
    }
    await app(scope, receive, send)
    return got[0]["status"], b"".join(message.get("body", b"") for message in got[1:])
