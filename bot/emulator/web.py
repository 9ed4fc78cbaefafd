"""The web application: the Bot API, files, and the chat page; for callers on this machine only."""

import re
from pathlib import Path

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.emulator.controls import Controls
from bot.emulator.files import StoredFile
from bot.emulator.page_routes import Page
from bot.emulator.server import BotApi
from bot.emulator.world import World

_HERE = re.compile(r"(?:127\.0\.0\.1|localhost|\[::1\]|emulator)(?::\d{1,5})?", re.IGNORECASE)
_SHOWN = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "audio/ogg"})
_PAGE = Path(__file__).with_name("page")


class OnlyHere:
    """Refuses requests for another host, which a foreign page may send by turning its name towards us."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer 403."""
        if scope["type"] == "http" and not _HERE.fullmatch(Headers(scope=scope).get("host", "")):
            refusal = JSONResponse({"error": "This server answers only on 127.0.0.1."}, 403)
            await refusal(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def application(world: World, api: BotApi, controls: Controls | None) -> Starlette:
    """Build the application."""
    files = FileRoutes(world, api)
    routes = [
        Route("/bot{token}/{method}", api.answer, methods=["GET", "POST"]),
        Route("/file/bot{token}/{path:path}", files.for_bot),
        Route("/file/shown/{file_id}", files.for_page),
        *Page(world, controls, _PAGE).routes(),
    ]
    return Starlette(routes=routes, middleware=[Middleware(OnlyHere)], exception_handlers={HTTPException: _plain})


class FileRoutes:
    """Serves files, to the bot by path and token, to the page by id."""

    def __init__(self, world: World, api: BotApi) -> None:
        self._world, self._api = world, api

    async def for_bot(self, request: Request) -> Response:
        """Answer /file/bot{token}/{path}."""
        if not self._api.knows(request.path_params["token"]):
            raise HTTPException(401, "Unauthorized")
        return _served(self._world.files.by_path(request.path_params["path"]))

    async def for_page(self, request: Request) -> Response:
        """Answer /file/shown/{file_id}."""
        return _served(self._world.files.by_id(request.path_params["file_id"]))


def _served(stored: StoredFile | None) -> Response:
    """Return a file; what is no picture is never shown as a page of this server."""
    if stored is None:
        raise HTTPException(404, "Not Found")
    shown = stored.media_type in _SHOWN
    headers = {"X-Content-Type-Options": "nosniff"} | ({} if shown else {"Content-Disposition": "attachment"})
    media_type = stored.media_type if shown else "application/octet-stream"
    return Response(stored.content, headers=headers, media_type=media_type)


async def _plain(request: Request, error: Exception) -> Response:
    """Answer what no route takes, in the words of the side that asked."""
    code = error.status_code if isinstance(error, HTTPException) else 500
    reason = error.detail if isinstance(error, HTTPException) else "Internal Server Error"
    if request.url.path.startswith(("/bot", "/file/bot")):
        return JSONResponse({"ok": False, "error_code": code, "description": reason}, code)
    return JSONResponse({"error": f"{reason}."}, code)
