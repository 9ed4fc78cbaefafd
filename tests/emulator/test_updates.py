"""The queue of updates: order, acknowledgement, long polls, and one poller at a time."""

import asyncio
import time
from typing import Any

import pytest

from bot.emulator import Emulator, Person
from tests.emulator.checking import kind

TWO_POLLERS = "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_updates_stay_until_a_later_offset_acknowledges_them(ann: Person, emulator: Emulator, ok: Any) -> None:
    for text in "abc":
        ann.say(text)
    first = await ok("getUpdates")

    assert texts(first) == texts(await ok("getUpdates")) == ["a", "b", "c"]
    assert [update["update_id"] - first[0]["update_id"] for update in first] == [0, 1, 2]
    assert emulator.pending_updates == 3
    assert texts(await ok("getUpdates", offset=first[1]["update_id"])) == ["b", "c"]
    assert emulator.pending_updates == 2
    assert await ok("getUpdates", offset=first[2]["update_id"] + 1) == []
    assert emulator.pending_updates == 0


async def test_update_ids_go_on_ascending(ann: Person, ok: Any) -> None:
    ann.say("a")
    (first,) = await ok("getUpdates")
    await ok("getUpdates", offset=first["update_id"] + 1)
    ann.say("b")
    (second,) = await ok("getUpdates", offset=first["update_id"] + 1)

    assert second["update_id"] == first["update_id"] + 1


async def test_a_negative_offset_forgets_all_but_the_last(ann: Person, emulator: Emulator, ok: Any) -> None:
    for text in "abcd":
        ann.say(text)

    assert texts(await ok("getUpdates", offset=-2)) == ["c", "d"]
    assert emulator.pending_updates == 2


@pytest.mark.parametrize(("limit", "expected"), [(2, 2), (100, 100), (101, 100), (0, 100)])
async def test_at_most_100_updates_come_at_once(ann: Person, ok: Any, limit: int, expected: int) -> None:
    for number in range(103):
        ann.say(str(number))

    assert len(await ok("getUpdates", limit=limit)) == expected


async def test_a_long_poll_ends_when_something_arrives(ann: Person, ok: Any) -> None:
    poll = asyncio.create_task(ok("getUpdates", timeout=30))
    await asyncio.sleep(0.02)
    assert not poll.done()
    began = time.monotonic()
    ann.say("now")

    assert texts(await poll) == ["now"]
    assert time.monotonic() - began < 1


async def test_a_long_poll_without_news_ends_in_time(ok: Any) -> None:
    began = time.monotonic()

    assert await ok("getUpdates", timeout=1) == []
    assert 0.9 < time.monotonic() - began < 5


async def test_a_second_poller_ends_the_first(ann: Person, ok: Any, refusal: Any) -> None:
    first = asyncio.create_task(refusal("getUpdates", timeout=30))
    await asyncio.sleep(0.02)
    second = asyncio.create_task(ok("getUpdates", timeout=30))

    assert await first == TWO_POLLERS
    ann.say("for the second")
    assert texts(await second) == ["for the second"]


async def test_a_cancelled_poll_loses_nothing(ann: Person, ok: Any) -> None:
    poll = asyncio.create_task(ok("getUpdates", timeout=30))
    await asyncio.sleep(0.02)
    poll.cancel()
    await asyncio.gather(poll, return_exceptions=True)
    ann.say("still here")

    assert texts(await ok("getUpdates", timeout=5)) == ["still here"]


async def test_closing_ends_a_long_poll_at_once(emulator: Emulator, ok: Any) -> None:
    poll = asyncio.create_task(ok("getUpdates", timeout=30))
    await asyncio.sleep(0.02)
    await emulator.close()

    assert await asyncio.wait_for(poll, 1) == []
    assert await asyncio.wait_for(ok("getUpdates", timeout=30), 1) == []


async def test_only_the_kinds_that_the_bot_wants_are_queued(ann: Person, ok: Any) -> None:
    await ok("getUpdates", allowed_updates=["callback_query"])
    ann.say("unwanted")
    assert await ok("getUpdates") == []

    await ok("getUpdates", allowed_updates=[])
    ann.say("wanted")
    ann.block()
    assert [kind(update) for update in await ok("getUpdates")] == ["message", "my_chat_member"]
