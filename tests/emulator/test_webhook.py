"""Webhooks: updates are posted in order, with the secret, until they arrive."""

import asyncio
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.emulator import Emulator, Person
from tests.emulator.checking import faults
from tests.emulator.serving import serving


class Receiver:
    """A webhook that notes what arrives, and fails as often as told."""

    def __init__(self) -> None:
        self.received: list[Any] = []
        self.secrets: list[str | None] = []
        self.failures = 0
        self.app = Starlette(routes=[Route("/hook", self._take, methods=["POST"])])

    async def _take(self, request: Request) -> Response:
        if self.failures:
            self.failures -= 1
            return Response(status_code=500)
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.received.append(await request.json())
        return Response()


async def test_updates_are_posted_with_the_secret(ann: Person, emulator: Emulator, ok: Any) -> None:
    receiver = Receiver()
    bea = emulator.add_user("Bea")
    ann.say("waiting already")
    async with serving(receiver.app) as (address, _):
        wanted = ["message", "callback_query"]
        await ok("setWebhook", url=f"{address}/hook", secret_token="s3cret", allowed_updates=wanted)
        assert (await ok("getWebhookInfo"))["allowed_updates"] == wanted
        ann.block()
        ann.unblock()
        for number in range(5):
            ann.say(f"ann {number}")
            bea.say(f"bea {number}")
        await asyncio.wait_for(emulator.settled(), 10)
        await ok("deleteWebhook")

    assert faults(receiver.received, ["Array of Update"]) == []
    texts = [update["message"]["text"] for update in receiver.received]
    assert [text for text in texts if text.startswith("ann")] == [f"ann {number}" for number in range(5)]
    assert [text for text in texts if text.startswith("bea")] == [f"bea {number}" for number in range(5)]
    assert set(receiver.secrets) == {"s3cret"}
    assert len(texts) == 11


async def test_what_fails_is_tried_again_and_noted(ann: Person, emulator: Emulator, ok: Any) -> None:
    receiver = Receiver()
    receiver.failures = 3
    async with serving(receiver.app) as (address, _):
        await ok("setWebhook", url=f"{address}/hook")
        ann.say("a")
        ann.say("b")
        await asyncio.wait_for(emulator.settled(), 10)
        info = await ok("getWebhookInfo")
        await ok("deleteWebhook")

    assert [update["message"]["text"] for update in receiver.received] == ["a", "b"]
    assert receiver.secrets == [None, None]
    assert info["last_error_message"].startswith("Wrong response from the webhook: 500")
    assert (info["url"], info["pending_update_count"]) == (f"{address}/hook", 0)


async def test_a_webhook_and_polling_exclude_each_other(ann: Person, ok: Any, refusal: Any) -> None:
    poll = asyncio.create_task(refusal("getUpdates", timeout=30))
    await asyncio.sleep(0.02)
    await ok("setWebhook", url="http://127.0.0.1:9/hook")

    assert await poll == "409 Conflict: terminated by setWebhook request"
    reason = "use deleteWebhook to delete the webhook first"
    found = await refusal("getUpdates")
    assert found == f"409 Conflict: can't use getUpdates method while webhook is active; {reason}"
    ann.say("nobody is there")
    assert (await ok("getWebhookInfo"))["pending_update_count"] == 1
    await ok("setWebhook", url="")
    assert [update["message"]["text"] for update in await ok("getUpdates")] == ["nobody is there"]


async def test_pending_updates_can_be_dropped(ann: Person, emulator: Emulator, ok: Any) -> None:
    ann.say("old")
    await ok("deleteWebhook", drop_pending_updates=True)

    assert emulator.pending_updates == 0


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"url": "https://example.org/hook"}, "bad webhook: this emulator reaches only 127.0.0.1"),
        ({"url": "http://[::1/hook"}, "bad webhook: invalid URL"),
        ({"url": "http://127.0.0.1:9/", "secret_token": "no spaces"}, "secret token contains unallowed characters"),
    ],
)
async def test_a_webhook_elsewhere_or_with_a_bad_secret_is_refused(refusal: Any, params: Any, reason: str) -> None:
    assert await refusal("setWebhook", **params) == f"400 Bad Request: {reason}"


async def test_closing_stops_the_deliveries(ann: Person, emulator: Emulator, ok: Any) -> None:
    await ok("setWebhook", url="http://127.0.0.1:9/hook")
    ann.say("never arrives")
    await asyncio.sleep(0.01)
    await emulator.close()

    assert emulator.pending_updates == 1
    assert len(asyncio.all_tasks()) == 1
