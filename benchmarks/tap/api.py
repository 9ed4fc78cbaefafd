"""A Bot API just large enough to be tapped against: it hands out taps, and times both answers to each of them.

The emulator of the demo checks every field; here a request may cost no more than a tenth of a millisecond, so that the
bots are measured and not the API.
"""

import asyncio
import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any
from urllib.parse import parse_qsl

BOT = {"id": 123456789, "is_bot": True, "first_name": "Coach", "username": "coach_bot"}
DATE = 1_770_000_000  # of every message; nobody looks at it
MOST_UPDATES = 100  # Telegram's own limit of one getUpdates


@dataclass
class Chat:
    """Somebody's chat: the card in it, and the labels that they are going to tap on it, in order."""

    id: int
    message_id: int
    text: str
    keys: dict[str, Any]
    labels: tuple[str, ...]
    tapped: int = 0
    at: float = 0.0  # when the tap was made that is not done yet
    waits: set[str] = field(default_factory=set)  # for the calls that end it

    @property
    def is_over(self) -> bool:
        """Whether every label has been tapped."""
        return self.tapped == len(self.labels)


Done = Callable[[Chat, float], None]


class Api:
    """The state of all chats. `done` is told of each tap whose two calls have arrived, with the seconds it took."""

    def __init__(self, done: Done, delay_s: float = 0.0) -> None:
        self.done = done
        self.delay_s = delay_s  # what Telegram and the way to it take for each call
        self.calls = 0
        self.asked = asyncio.Event()  # somebody fetches updates: the bot is ready
        self._chats: dict[int, Chat] = {}
        self._updates: deque[bytes] = deque()
        self._update = 0
        self._fetching: asyncio.Future[None] | None = None

    def tap(self, chat: Chat) -> None:
        """Tap the next label on a chat's card."""
        label = chat.labels[chat.tapped]
        chat.tapped += 1
        rows = chat.keys["inline_keyboard"]
        data = next(key["callback_data"] for row in rows for key in row if key["text"] == label)
        chat.at, chat.waits = perf_counter(), {"answercallbackquery", "editmessagetext"}
        self._chats[chat.id] = chat
        self._update += 1
        query = {
            "id": str(chat.id),
            "from": _somebody(chat.id),
            "message": self._message(chat),
            "chat_instance": "1",
            "data": data,
        }
        self._updates.append(json.dumps({"update_id": self._update, "callback_query": query}).encode())
        if self._fetching is not None and not self._fetching.done():
            self._fetching.set_result(None)

    async def answer(self, method: str, form: dict[str, Any]) -> bytes:
        """Return the `result` of a call as JSON; `method` is in small letters, since Telegram takes any spelling."""
        if method == "getupdates":
            return await self._get_updates(float(form.get("timeout", 0)))
        self.calls += 1
        if self.delay_s:
            await asyncio.sleep(self.delay_s)
        if method == "answercallbackquery":
            self._arrived(int(form["callback_query_id"]), method)
        elif method == "editmessagetext":
            chat = self._chats[int(form["chat_id"])]
            chat.text, chat.keys = form["text"], _object(form.get("reply_markup", "{}"))
            self._arrived(chat.id, method)
            return json.dumps(self._message(chat)).encode()
        elif method == "sendmessage":
            raise AssertionError("a tap is one answer and one change of the card")
        return json.dumps(BOT).encode() if method == "getme" else b"true"

    def _arrived(self, chat_id: int, method: str) -> None:
        chat = self._chats[chat_id]
        if method in chat.waits:
            chat.waits.discard(method)
            if not chat.waits:
                self.done(chat, perf_counter() - chat.at)

    async def _get_updates(self, timeout_s: float) -> bytes:
        """Return what waits, or what comes within the timeout. Nobody is killed here, so nothing comes twice."""
        self.asked.set()
        if not self._updates:
            self._fetching = asyncio.get_running_loop().create_future()
            await asyncio.wait({self._fetching}, timeout=timeout_s)
        taken = [self._updates.popleft() for _ in range(min(len(self._updates), MOST_UPDATES))]
        return b"[" + b",".join(taken) + b"]"

    def _message(self, chat: Chat) -> dict[str, Any]:
        return {
            "message_id": chat.message_id,
            "from": BOT,
            "chat": {"id": chat.id, "type": "private", "first_name": "Robin"},
            "date": DATE,
            "edit_date": DATE,
            "text": chat.text,
            "reply_markup": chat.keys,
        }


def _somebody(person: int) -> dict[str, Any]:
    return {"id": person, "is_bot": False, "first_name": "Robin", "language_code": "en"}


def _object(value: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON, in a form field or in the body
    found: dict[str, Any] = json.loads(value) if isinstance(value, str) else value
    return found


class Wire(asyncio.Protocol):
    """HTTP/1.1, as far as clients use it here: one request after the other, each with its length."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._received = b""
        self._task: asyncio.Task[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember where to answer."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, _: Exception | None) -> None:
        """Stop waiting for updates for somebody who has gone."""
        if self._task is not None:
            self._task.cancel()

    def data_received(self, data: bytes) -> None:
        """Answer a request once all of it is here."""
        self._received += data
        head, found, body = self._received.partition(b"\r\n\r\n")
        if not found:
            return
        line, *rest = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (each.partition(":") for each in rest)}
        if len(body) < int(headers.get("content-length", "0")):
            return
        self._received = b""
        method = line.split()[1].rpartition("/")[2].lower()
        is_json = headers.get("content-type", "").startswith("application/json")
        form = json.loads(body) if is_json else dict(parse_qsl(body.decode()))
        self._task = asyncio.get_running_loop().create_task(self._answer(method, form))

    async def _answer(self, method: str, form: dict[str, Any]) -> None:
        result = b'{"ok":true,"result":' + await self._api.answer(method, form) + b"}"
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(result)}\r\n\r\n"
        self._transport.write(head.encode() + result)
