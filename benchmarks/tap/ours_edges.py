"""Our ways in and out, and nothing between them: what is left for deciding and keeping is told by the difference.

Updates come in as ours do and go out on our wire, through the same library. Nothing is decided, kept or committed.
"""

import asyncio
import sys
from collections.abc import Coroutine
from typing import Any

from telegram.ext import ApplicationBuilder

from bot.app.memory import settle
from bot.handlers.acknowledging import AcknowledgingBot
from bot.handlers.arrival import Arrival
from bot.handlers.order import ChatOrder
from bot.handlers.register import register
from bot.model.event import Tap
from bot.outbox.wire import Wire
from tap.screens import card

CONNECTIONS = 108  # as many as ours opens at a thousand messages a second


class Edges:
    """Takes an arrival as the intake does, and answers at once: the tap, and the next card in its place."""

    def __init__(self, bot: AcknowledgingBot) -> None:
        self._bot = bot
        self._sending: set[asyncio.Task[object]] = set()

    async def take(self, arrival: Arrival) -> bool:
        """Answer a tap, and show the next card, on two tasks of their own as ours does; True: it may be confirmed."""
        tap = arrival.event
        assert isinstance(tap, Tap)
        assert arrival.query is not None
        text, rows = card(int(tap.data.partition(":")[0]) + 1)
        keys = [[{"text": label, "callback_data": data} for label, data in row] for row in rows]
        facts = {"chat_id": tap.person, "message_id": tap.message_id, "text": text, "parse_mode": "HTML"}
        change = {**facts, "reply_markup": {"inline_keyboard": keys}}
        self._send(self._bot.answer_callback_query(arrival.query))
        self._send(self._bot.do_api_request("EditMessageText", api_kwargs=change))
        return True

    def _send(self, call: Coroutine[Any, Any, object]) -> None:
        task = asyncio.get_running_loop().create_task(call)
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)


def main(api: str, token: str) -> None:
    """Run until a signal comes."""
    queue: asyncio.Queue[object] = asyncio.Queue()
    out, fetching = Wire(CONNECTIONS), Wire(1)
    bot = AcknowledgingBot(token, queue=queue, base_url=f"{api}/bot", request=out, get_updates_request=fetching)
    builder = ApplicationBuilder().bot(bot).update_queue(queue).concurrent_updates(ChatOrder()).job_queue(None)
    application = builder.build()
    register(application, Edges(bot), bot)  # type: ignore[arg-type] # it takes arrivals as the intake does
    settle()
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
