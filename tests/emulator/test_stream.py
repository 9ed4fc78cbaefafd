"""Over real HTTP: the stream of events of the page, long polls, and a server that stops at once."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest

from bot.clock import MovableClock
from bot.emulator import Emulator, Person, stream
from bot.emulator.acts import DOT
from tests.emulator.conftest import TOKEN
from tests.emulator.one_hour import OneHour
from tests.emulator.serving import serving


class Page:
    """A page that watches one person."""

    def __init__(self, response: httpx.Response) -> None:
        self._lines = response.aiter_lines()

    async def next(self) -> tuple[str, Any]:
        """Return the next event; comments are named `:`."""
        name = ""
        async with asyncio.timeout(10):
            async for line in self._lines:
                if line.startswith(":"):
                    return ":", line
                if line.startswith("event: "):
                    name = line.removeprefix("event: ")
                if line.startswith("data: "):
                    return name, json.loads(line.removeprefix("data: "))
        return "end", None


@asynccontextmanager
async def watching(address: str, person: Person) -> AsyncIterator[Page]:
    async with (
        httpx.AsyncClient(base_url=address) as http,
        http.stream("GET", f"/chat/users/{person.id}/events") as response,
    ):
        assert response.headers["content-type"].startswith("text/event-stream")
        yield Page(response)


@pytest.fixture
async def address(emulator: Emulator) -> AsyncIterator[str]:
    async with serving(emulator.asgi) as (address, _):
        yield address
        await emulator.close()


async def test_a_snapshot_comes_first_and_then_what_changes(ann: Person, ok: Any, address: str) -> None:
    await ok("setMyCommands", commands=[{"command": "help", "description": "Help"}])
    async with watching(address, ann) as page:
        name, snapshot = await page.next()
        assert name == "snapshot"
        assert [message["text"] for message in snapshot["messages"]] == ["/start"]
        rest = {key: value for key, value in snapshot.items() if key != "messages"}
        assert rest == {
            "commands": [{"command": "help", "description": "Help"}],
            "keyboard": None,
            "clock": None,
            "blocked": False,
            "menu_button": {"type": "default"},
        }

        markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y", "style": "success"}]]}
        await ok("sendChatAction", chat_id=ann.id, action="typing")
        sent = await ok("sendMessage", chat_id=ann.id, text="<b>Hi</b>", parse_mode="HTML", reply_markup=markup)
        query_id = ann.tap_label("Yes")
        await ok("answerCallbackQuery", callback_query_id=query_id, text="Noted")
        await ok("editMessageText", chat_id=ann.id, message_id=sent["message_id"], text="Bye")
        await ok("deleteMessage", chat_id=ann.id, message_id=sent["message_id"])
        await ok("sendMessage", chat_id=ann.id, text="?", reply_markup={"keyboard": [["A"]], "one_time_keyboard": True})
        ann.say("A")
        await ok("deleteMyCommands")
        events = [await page.next() for _ in range(11)]

    assert [name for name, _ in events] == [
        *("typing", "message", "answered", "toast", "edited", "deleted", "message", "keyboard"),
        *("message", "keyboard", "commands"),
    ]
    assert events[1][1] == {
        "message_id": sent["message_id"],
        "from": "bot",
        "date": "2026-11-22T13:05:00Z",
        "edited": False,
        "text": "Hi",
        "entities": [{"type": "bold", "offset": 0, "length": 2}],
        "photo": None,
        "document": None,
        "location": None,
        "other": None,
        "silent": False,
        "buttons": [[{"text": "Yes", "kind": "callback", "style": "success"}]],
    }
    assert [data for name, data in events if name in ("answered", "toast", "deleted")] == [
        {"callback_query_id": query_id},
        {"text": "Noted", "alert": False},
        {"message_id": sent["message_id"]},
    ]
    assert (events[4][1]["text"], events[4][1]["edited"], events[4][1]["buttons"]) == ("Bye", True, None)
    button = {"text": "A", "request_location": False, "request_contact": False}
    assert events[7][1] == {"rows": [[button]], "one_time": True, "resize": False, "placeholder": None}
    assert (events[9][1], events[10][1]) == (None, [])


async def test_pictures_places_and_links_are_shown(ann: Person, ok: Any, address: str) -> None:
    rows = [[{"text": "Read", "url": "https://example.org/"}, {"text": "Copy", "copy_text": {"text": "me"}}]]
    ann.send_photo(caption="foot")
    ann.share_location(52.5, 13.4)
    ann.send_sticker()
    async with httpx.AsyncClient(base_url=address) as http:
        upload = {"document": ("diary.json", b"{}")}
        await http.post(f"/bot{TOKEN}/sendDocument", data={"chat_id": str(ann.id)}, files=upload)
    await ok("sendMessage", chat_id=ann.id, text="x", disable_notification=True, reply_markup={"inline_keyboard": rows})
    async with watching(address, ann) as page:
        _, snapshot = await page.next()
    _, photo, place, sticker, document, message = snapshot["messages"]
    async with httpx.AsyncClient(base_url=address) as http:
        shown = await http.get(photo["photo"]["url"])
        handed = await http.get(document["document"]["url"])

    assert (handed.content, document["document"]["file_name"]) == (b"{}", "diary.json")
    assert (shown.content, photo["photo"]["width"], photo["caption"], photo["from"]) == (DOT, 1, "foot", "user")
    assert place["location"] == {"latitude": 52.5, "longitude": 13.4}
    assert sticker["other"] == "sticker"
    assert message["silent"] is True
    assert message["buttons"] == [
        [
            {"text": "Read", "kind": "url", "url": "https://example.org/"},
            {"text": "Copy", "kind": "copy", "copy": "me"},
        ]
    ]


async def test_one_person_is_not_told_of_another(ann: Person, emulator: Emulator, address: str) -> None:
    bea = emulator.add_user("Bea")
    async with watching(address, ann) as page:
        await page.next()
        bea.say("secret")
        ann.say("open")

        assert (await page.next())[1]["text"] == "open"


async def test_a_quiet_stream_shows_that_it_lives(ann: Person, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "HEARTBEAT", 0.02)
    async with watching(address, ann) as page:
        names = [(await page.next())[0] for _ in range(3)]

    assert names == ["snapshot", ":", ":"]


async def test_a_moved_clock_and_a_new_plan_are_told(clock: MovableClock) -> None:
    emulator = Emulator(TOKEN, clock=clock, controls=OneHour(clock))
    ann = emulator.add_user("Ann")
    async with serving(emulator.asgi) as (address, _):
        async with watching(address, ann) as page, httpx.AsyncClient(base_url=address) as http:
            _, snapshot = await page.next()
            await http.post("/clock", json={"user": ann.id, "move": "hour"})
            moved = await page.next()
            clock.move_to(clock().replace(hour=20))
            ann.say("what now?")
            message, later = await page.next(), await page.next()
        await emulator.close()

    assert snapshot["clock"]["local"] == "13:05"
    assert (moved[0], moved[1]["local"]) == ("clock", "14:05")
    assert message[0] == "message"
    assert (later[0], later[1]["local"]) == ("clock", "20:05")


async def test_a_page_that_goes_is_forgotten_at_once(ann: Person, emulator: Emulator, address: str) -> None:
    async with watching(address, ann) as page:
        await page.next()
        assert emulator._world.watchers.count == 1  # noqa: SLF001 - nothing else shows it
    async with asyncio.timeout(5):
        while emulator._world.watchers.count:  # noqa: SLF001, ASYNC110 - as above; nothing announces it
            await asyncio.sleep(0.005)


async def test_a_server_with_streams_and_polls_stops_at_once(ann: Person, emulator: Emulator) -> None:
    async with serving(emulator.asgi) as (address, _), httpx.AsyncClient(base_url=address) as http:
        poll = asyncio.create_task(http.get(f"/bot{TOKEN}/getUpdates", params={"timeout": 40}, timeout=50))
        async with watching(address, ann) as page:
            await page.next()
            began = time.monotonic()
            await emulator.close()
            assert (await page.next())[0] == "end"
            async with watching(address, ann) as late:
                assert [(await late.next())[0] for _ in range(2)] == ["snapshot", "end"]
        assert (await poll).json() == {"ok": True, "result": []}
    assert time.monotonic() - began < 2


async def test_a_long_poll_over_http_is_woken(ann: Person, address: str) -> None:
    async with httpx.AsyncClient(base_url=address) as http:
        poll = asyncio.create_task(http.post(f"/bot{TOKEN}/getUpdates", data={"timeout": "30"}, timeout=40))
        await asyncio.sleep(0.05)
        ann.say("now")
        answer = await poll

    assert [update["message"]["text"] for update in answer.json()["result"]] == ["now"]


async def test_a_poller_that_hangs_up_leaves_nothing_behind(ann: Person, emulator: Emulator, address: str) -> None:
    async with httpx.AsyncClient(base_url=address) as http:
        with pytest.raises(httpx.ReadTimeout):
            await http.get(f"/bot{TOKEN}/getUpdates", params={"timeout": 40}, timeout=0.1)
        ann.say("kept")
        answer = await http.get(f"/bot{TOKEN}/getUpdates")

    assert [update["message"]["text"] for update in answer.json()["result"]] == ["kept"]
    assert emulator.pending_updates == 1


async def test_a_page_too_slow_for_its_backlog_loses_the_stream(ann: Person, emulator: Emulator) -> None:
    with emulator._world.watchers.watching(ann.id) as events:  # noqa: SLF001 - a page that never reads
        for number in range(1001):
            ann.say(str(number))

        assert events.qsize() == 1
        assert events.get_nowait() is None
