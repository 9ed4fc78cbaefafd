"""The webhook: Telegram posts an update, and hears 200 only when its effects are committed."""

import hmac
import json
import logging

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from telegram.ext import BaseUpdateProcessor, ExtBot

from bot.handlers.arrival import Arrival, read
from bot.handlers.intake import Intake

LOG = logging.getLogger(__name__)
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
MOST_BYTES = 1024 * 1024  # an update has some kilobytes; Telegram's longest text is 16 of them
OK, BAD_REQUEST, FORBIDDEN, TOO_LARGE, LATER = 200, 400, 403, 413, 503


class Webhook:
    """Takes posted updates, in order within a chat; whoever does not know the secret is refused before being read."""

    def __init__(self, bot: ExtBot[None], intake: Intake, order: BaseUpdateProcessor, secret: str) -> None:
        self._bot = bot
        self._intake = intake
        self._order = order
        self._secret = secret.encode()

    async def answer(self, request: Request) -> Response:
        """Answer a post of Telegram's; anything but 200 makes it post the update again."""
        if not hmac.compare_digest(request.headers.get(SECRET_HEADER, "").encode(), self._secret):
            return Response(status_code=FORBIDDEN)
        body = await _body(request)
        if body is None:
            return Response(status_code=TOO_LARGE)
        arrival = self._arrival(body)
        if arrival is None:
            return Response(status_code=BAD_REQUEST)
        return Response(status_code=OK if await self._take(arrival) else LATER)

    def _arrival(self, body: bytes) -> Arrival | None:
        try:
            data = json.loads(body)
            is_update = isinstance(data, dict) and isinstance(data.get("update_id"), int)
            return read(data, self._bot, self._bot.username) if is_update else None
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            LOG.warning("a post that is no update: %s", type(error).__name__)
            return None

    async def _take(self, arrival: Arrival) -> bool:
        taken: list[bool] = []

        async def take() -> None:
            taken.append(await self._intake.take(arrival, patient=False))

        await self._order.process_update(arrival, take())
        return taken == [True]


async def _body(request: Request) -> bytes | None:
    """Return the body; None when it is too large, whatever its header says."""
    parts, size = [], 0
    try:
        async for part in request.stream():
            size += len(part)
            if size > MOST_BYTES:
                return None
            parts.append(part)
    except ClientDisconnect:
        return None
    return b"".join(parts)
