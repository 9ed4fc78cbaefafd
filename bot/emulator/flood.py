"""Flood limits: so many messages a second overall, and one a second in each chat."""

import math
from collections import OrderedDict
from collections.abc import Callable

from bot.emulator.errors import too_many

PER_CHAT = 1.0

_COUNTED = frozenset(
    {
        "editMessageCaption",
        "editMessageMedia",
        "editMessageReplyMarkup",
        "editMessageText",
        "sendDocument",
        "sendMediaGroup",
        "sendMessage",
        "sendPhoto",
    }
)


class Flood:
    """Counts messages by `timer`, in seconds; without `per_second` nothing is limited."""

    def __init__(self, per_second: float | None, timer: Callable[[], float]) -> None:
        self._per_second, self._timer = per_second, timer
        self._left, self._counted_at = per_second or 0.0, 0.0
        self._last: OrderedDict[object, float] = OrderedDict()

    def check(self, method: str, chat_id: object) -> None:
        """Count one call, or refuse it with the seconds to wait."""
        if self._per_second is None or method not in _COUNTED:
            return
        now = self._timer()
        self._forget(now)
        wait = max(self._wait_for_chat(chat_id, now), self._wait_for_all(self._per_second, now))
        if wait > 0:
            raise too_many(math.ceil(wait))
        self._left -= 1
        self._last[chat_id] = now

    def _wait_for_chat(self, chat_id: object, now: float) -> float:
        return self._last[chat_id] + PER_CHAT - now if chat_id in self._last else 0.0

    def _wait_for_all(self, per_second: float, now: float) -> float:
        self._left = min(max(per_second, 1.0), self._left + (now - self._counted_at) * per_second)
        self._counted_at = now
        return (1 - self._left) / per_second if self._left < 1 else 0.0

    def _forget(self, now: float) -> None:
        while self._last and next(iter(self._last.values())) + PER_CHAT <= now:
            self._last.popitem(last=False)
