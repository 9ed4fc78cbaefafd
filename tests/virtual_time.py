"""An event loop whose time stands still while there is work, and jumps to the next timer when there is none."""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, ParamSpec

P = ParamSpec("P")
GLANCE_S = 0.05  # of real time, while a thread works


class _Jumping(selectors.DefaultSelector):
    """Waits for sockets and threads in real time, and for timers not at all."""

    loop: "VirtualLoop"

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Return what is ready; where nothing is, and no thread works, let the time jump."""
        if ready := super().select(0):
            return ready
        if timeout is None or self.loop.busy():
            return super().select(0 if timeout == 0 else GLANCE_S)
        self.loop.now += max(timeout, 0)
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    """`now`: seconds since its start. `busy` tells whether a thread works whose end has to be waited for."""

    def __init__(self, busy: Callable[[], bool] = lambda: True) -> None:
        self.now = 0.0
        self.busy = busy
        selector = _Jumping()
        selector.loop = self
        super().__init__(selector)

    def time(self) -> float:
        """Return the virtual seconds."""
        return self.now


def in_no_time(test: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, None]:
    """Run a test of minutes, in which no thread works, in a loop of its own: it takes none of them and is exact."""

    @wraps(test)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        with asyncio.Runner(loop_factory=lambda: VirtualLoop(lambda: False)) as runner:
            runner.run(test(*args, **kwargs))

    return run
