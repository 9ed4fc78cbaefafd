"""An event loop whose time stands still while there is work, and jumps to the next timer when there is none."""

import asyncio
import selectors
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

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

    def __init__(self) -> None:
        self.now = 0.0
        self.busy: Callable[[], bool] = lambda: True
        selector = _Jumping()
        selector.loop = self
        super().__init__(selector)

    def time(self) -> float:
        """Return the virtual seconds."""
        return self.now
