"""The Bot API over HTTP: one call in, one answer out."""

import asyncio
import inspect
from collections import deque
from collections.abc import Awaitable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.emulator import parameters
from bot.emulator.errors import ApiError, unsupported
from bot.emulator.faults import AnswerLost, Dropped, Faults, Refused, break_off
from bot.emulator.flood import Flood
from bot.emulator.methods import METHODS
from bot.emulator.spec import Json, Method, Upload, load_spec
from bot.emulator.world import World

REMEMBERED_CALLS = 10_000


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the bot: `result` is what it was answered, `error` why it was refused or lost."""

    method: str
    params: Json
    ok: bool
    result: object = None
    error: str = ""


class BotApi:
    """Answers the calls of one bot, and remembers the newest of them."""

    def __init__(self, world: World, token: str, faults: Faults, flood: Flood, *, strict: bool) -> None:
        self.calls: deque[Call] = deque(maxlen=REMEMBERED_CALLS)
        self._world, self._token, self._faults, self._flood = world, token, faults, flood
        self._strict, self._spec = strict, load_spec()

    async def answer(self, request: Request) -> Response:
        """Answer /bot{token}/{method}."""
        name, given = request.path_params["method"], {}
        try:
            method = self._method(request.path_params["token"], name)
            name, given = method.name, await parameters.gather(request)
            return await self._fulfil(request, method, given)
        except ApiError as error:
            self.calls.append(Call(name, given, ok=False, error=error.description))
            return _refusal(error)

    def knows(self, token: str) -> bool:
        """Tell whether this is the bot's token."""
        return token == self._token

    def _method(self, token: str, name: str) -> Method:
        if not self.knows(token):
            raise ApiError(401, "Unauthorized")
        method = self._spec.methods.get(name.lower())
        if method is None:
            raise ApiError(404, "Not Found")
        return method

    async def _fulfil(self, request: Request, method: Method, given: Json) -> Response:
        fault = self._faults.take(method.name, given)
        if isinstance(fault, Refused):
            raise fault.as_error()
        if isinstance(fault, Dropped):
            self.calls.append(Call(method.name, given, ok=False, error="dropped"))
            return break_off(fault)
        result = await self._result(request, method, given)
        lost = isinstance(fault, AnswerLost)
        self.calls.append(Call(method.name, given, not lost, result, "answer lost" if lost else ""))
        return break_off(fault) if fault else JSONResponse({"ok": True, "result": result})

    async def _result(self, request: Request, method: Method, given: Json) -> object:
        params = parameters.check(given, method, self._spec, strict=self._strict)
        given.clear()  # from here on the log shows what was understood
        given.update({name: _loggable(value) for name, value in params.items() if name in method.fields})
        answer = METHODS.get(method.name)
        if answer is None:
            raise unsupported("method")
        self._flood.check(method.name, params.get("chat_id"))
        result = answer(self._world, params)
        return await _while_connected(request, result) if inspect.isawaitable(result) else result


async def _while_connected(request: Request, result: Awaitable[object]) -> object:
    """Wait for a long poll, but no longer than the caller does."""
    waiting = asyncio.ensure_future(result)
    gone = asyncio.ensure_future(_gone(request))
    try:
        await asyncio.wait((waiting, gone), return_when=asyncio.FIRST_COMPLETED)
        return waiting.result() if waiting.done() else []
    finally:
        for task in (waiting, gone):
            task.cancel()
        await asyncio.gather(waiting, gone, return_exceptions=True)


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _loggable(value: object) -> object:
    """Keep the content of files out of the log."""
    return f"{value.name} ({len(value.content)} bytes)" if isinstance(value, Upload) else value


def _refusal(error: ApiError) -> JSONResponse:
    body: Json = {"ok": False, "error_code": error.code, "description": error.description}
    if error.retry_after is not None:
        body["parameters"] = {"retry_after": error.retry_after}
    return JSONResponse(body, error.code)
