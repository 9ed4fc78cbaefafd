"""The bot's own small web server: health, readiness, metrics, and the webhook where one is set."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.app.health import Health, Pulse
from bot.engine import Engine
from bot.handlers.webhook import Webhook
from bot.metrics import Metrics
from bot.settings import SettingsError
from bot.store import StoreError

GOOD, BAD = 200, 503


def web_app(
    health: Health, pulse: Pulse, engine: Engine, metrics: Metrics, hooks: dict[str, Webhook] | None = None
) -> Starlette:
    """Return the application; `hooks` are the webhooks by their paths."""

    async def healthz(_: Request) -> Response:
        troubles = await health.troubles()
        return JSONResponse({"well": not troubles, "troubles": dict(troubles)}, BAD if troubles else GOOD)

    async def readyz(_: Request) -> Response:
        return JSONResponse({"ready": pulse.ready}, GOOD if pulse.ready else BAD)

    async def measured(_: Request) -> Response:
        with contextlib.suppress(StoreError):  # the other numbers are worth having all the same
            backlog = await engine.backlog()
            metrics.waiting.set(backlog.waiting)
            metrics.overdue.set(backlog.oldest_s)
        return Response(metrics.text(), media_type="text/plain; version=0.0.4; charset=utf-8")

    routes = [Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", measured)]
    routes += [Route(path, hook.answer, methods=["POST"]) for path, hook in (hooks or {}).items()]
    return Starlette(routes=routes)


class _Server(uvicorn.Server):
    """A server that leaves the signals to us."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Catch none."""
        yield


@asynccontextmanager
async def served(app: ASGIApp, listener: socket.socket, patience_s: int = 5) -> AsyncIterator[None]:
    """Serve an application for the length of the block; its last requests get so many seconds to end."""
    config = uvicorn.Config(
        app,
        log_level="warning",
        lifespan="off",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=patience_s,
    )
    server = _Server(config)
    task = asyncio.create_task(server.serve([listener]))
    try:
        while not server.started:  # noqa: ASYNC110 - the server tells of its start by this flag alone
            await asyncio.sleep(0.01)
        yield
    finally:
        server.should_exit = True
        await task


def listen(host: str, port: int, how_to_mend: str) -> socket.socket:
    """Return a socket that listens; raise SettingsError with what to do when the address cannot be had."""
    try:
        return socket.create_server((host, port))
    except OSError as error:
        raise SettingsError(f"Port {port} cannot be used ({error.strerror}): {how_to_mend}.") from None
