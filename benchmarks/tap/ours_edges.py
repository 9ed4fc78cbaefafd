"""Our ways in and out, and nothing between them: what is left for deciding and keeping is told by the difference.

Updates come in as ours do and go out on our wire, through the same library. Nothing is decided, kept or committed.
"""

import asyncio
import sys

from telegram.ext import ApplicationBuilder

from bot.app.memory import settle
from bot.handlers.acknowledging import AcknowledgingBot
from bot.handlers.order import ChatOrder
from bot.handlers.register import register
from bot.outbox.wire import Wire
from tap.screens import card


class Edges:
    """Takes an arrival as the intake does, and answers at once: the tap, and the next card in its place."""

    def __init__(self, bot: AcknowledgingBot) -> None:
        self._bot = bot
        self._sending: set[asyncio.Task[object]] = set()

    async def take(self, arrival: object) -> bool:
        """Answer a tap, and show the next card, on two tasks of their own as ours does; True: it may be confirmed."""
        event, query = arrival.event, arrival.query  # type: ignore[attr-defined] # an Arrival
        step = int(event.data.partition(":")[0])
        text, rows = card(step + 1)
        keys = [[{"text": label, "callback_data": data} for label, data in row] for row in rows]
        facts = {"chat_id": event.person, "message_id": event.message_id, "text": text, "parse_mode": "HTML"}
        self._send(self._bot.answer_callback_query(query))
        self._send(
            self._bot.do_api_request("EditMessageText", api_kwargs={**facts, "reply_markup": {"inline_keyboard": keys}})
        )
        return True

    def _send(self, call: object) -> None:
        task = asyncio.ensure_future(call)  # type: ignore[call-overload] # a coroutine
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)


def main(api: str, token: str) -> None:
    """Run until a signal comes."""
    queue: asyncio.Queue[object] = asyncio.Queue()
    out, fetching = Wire(108), Wire(1)
    bot = AcknowledgingBot(token, queue=queue, base_url=f"{api}/bot", request=out, get_updates_request=fetching)
    builder = ApplicationBuilder().bot(bot).update_queue(queue).concurrent_updates(ChatOrder()).job_queue(None)
    application = builder.build()
    register(application, Edges(bot), bot)  # type: ignore[arg-type] # it takes arrivals as the intake does
    settle()
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
