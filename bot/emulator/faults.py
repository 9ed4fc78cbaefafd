"""Faults on order: refusals, dropped connections and lost answers, for tests of those who call."""

from collections import defaultdict, deque
from dataclasses import dataclass

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bot.emulator.errors import ApiError
from bot.emulator.spec import Json

EVERY_METHOD = "*"


@dataclass(frozen=True, slots=True)
class Refused:
    """The call is refused, without effect."""

    code: int
    description: str
    retry_after: int | None = None

    def as_error(self) -> ApiError:
        """Return the refusal to answer with."""
        return ApiError(self.code, self.description, self.retry_after)


@dataclass(frozen=True, slots=True)
class Dropped:
    """The connection breaks before the call has any effect."""


@dataclass(frozen=True, slots=True)
class AnswerLost:
    """The call has its effect, but the answer never arrives."""


Fault = Refused | Dropped | AnswerLost


@dataclass(slots=True)
class _Order:
    fault: Fault
    left: int | None
    chat_id: int | None


class Faults:
    """The faults on order, by method."""

    def __init__(self) -> None:
        self._orders: defaultdict[str, deque[_Order]] = defaultdict(deque)

    def order(self, method: str, fault: Fault, times: int | None, chat_id: int | None) -> None:
        """Have the next `times` calls of `method` fail (None: all), or only those for one chat."""
        self._orders[method.lower()].append(_Order(fault, times, chat_id))

    def clear(self) -> None:
        """Forget all orders."""
        self._orders.clear()

    def take(self, method: str, given: Json) -> Fault | None:
        """Return the fault that this call meets, and count it."""
        for name in (method.lower(), EVERY_METHOD) if self._orders else ():
            orders = self._orders.get(name, ())
            for order in orders:
                if order.chat_id is None or str(given.get("chat_id")) == str(order.chat_id):
                    return self._met(name, order)
        return None

    def _met(self, name: str, order: _Order) -> Fault:
        if order.left is not None:
            order.left -= 1
            if order.left < 1:
                self._orders[name].remove(order)
        return order.fault


class BrokenConnection(Response):
    """A response that breaks off: in process the caller gets the error, over HTTP a closed connection."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self._error = error

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """Start an answer, so that the server cannot make one, and fail."""
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"1")]})
        raise self._error


def break_off(fault: Dropped | AnswerLost) -> BrokenConnection:
    """Return the response that makes the caller see `fault`."""
    if isinstance(fault, Dropped):
        return BrokenConnection(ConnectionRefusedError("the connection was dropped, as ordered"))
    return BrokenConnection(TimeoutError("the answer was lost, as ordered"))
