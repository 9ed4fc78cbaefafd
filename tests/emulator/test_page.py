"""The page's protocol: people, acts, clock, and who may ask at all."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from bot.clock import MovableClock
from bot.emulator import Emulator, Person
from bot.emulator.acts import DOT
from tests.emulator.checking import kind
from tests.emulator.conftest import TOKEN
from tests.emulator.one_hour import OneHour


@pytest.fixture
async def controlled(clock: MovableClock) -> AsyncIterator[httpx.AsyncClient]:
    emulator = Emulator(TOKEN, clock=clock, controls=OneHour(clock))
    emulator.add_user("Ann")
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app=emulator.asgi), base_url="http://localhost"
    ) as client:
        yield client


async def test_the_page_and_its_files_are_served(http: httpx.AsyncClient) -> None:
    page = await http.get("/")

    assert page.headers["content-type"].startswith("text/html")
    assert "default-src 'self'" in page.headers["content-security-policy"]
    assert (await http.get("/page/icon.svg")).headers["content-type"].startswith("image/svg+xml")
    for path in ("/page/../web.py", "/page/%2e%2e/web.py", "/page/nothing.js"):
        assert (await http.get(path)).status_code == 404


async def test_the_bot_introduces_itself(http: httpx.AsyncClient, ok: Any) -> None:
    await ok("setMyDescription", description="I ask how the tendon is.")

    assert (await http.get("/chat/bot")).json() == {
        "id": 123456,
        "first_name": "Achilles Coach",
        "username": "achilles_coach_demo_bot",
        "description": "I ask how the tendon is.",
        "short_description": "",
    }


async def test_people_are_added_and_listed(http: httpx.AsyncClient, emulator: Emulator) -> None:
    added = (await http.post("/chat/users", json={"first_name": " Ann ", "language_code": "de"})).json()
    emulator.user(added["id"]).say("/start")

    expected = {"id": added["id"], "first_name": "Ann", "last_name": None, "language_code": "de", "blocked": False}
    assert added == expected
    assert (await http.get("/chat/users")).json() == [expected]


async def test_acts_of_the_page_are_acts_of_the_person(ann: Person, http: httpx.AsyncClient, ok: Any) -> None:
    base = f"/chat/users/{ann.id}"
    markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    card = await ok("sendMessage", chat_id=ann.id, text="?", reply_markup=markup)
    said = (await http.post(f"{base}/text", json={"text": "/help"})).json()["message_id"]
    tap = (await http.post(f"{base}/tap", json={"message_id": card["message_id"], "row": 0, "column": 0})).json()
    answers = [
        await http.post(f"{base}/edit", json={"message_id": said, "text": "help"}),
        await http.post(f"{base}/location", json={"latitude": 52.5, "longitude": 13}),
        await http.post(f"{base}/photo", files={"photo": ("x.png", DOT)}),
        *[await http.post(f"{base}/{name}", json={}) for name in ("sticker", "voice", "contact", "block", "unblock")],
    ]

    assert [answer.status_code for answer in answers] == [200] * 8
    assert [kind(update) for update in await ok("getUpdates")] == [
        "message",
        "callback_query",
        "edited_message",
        *["message"] * 5,
        *["my_chat_member"] * 2,
    ]
    assert ann.waits_for(tap["callback_query_id"])
    photo = next(message for message in ann.messages if message.photo)
    assert photo.message_id == answers[2].json()["message_id"]


@pytest.mark.parametrize(
    ("path", "body", "code", "words"),
    [
        ("text", {"text": "  "}, 409, "There is nothing to send."),
        ("text", {"words": "x"}, 400, "The request is not understood: text: Field required."),
        ("text", [], 400, "The request is not understood: body:"),
        ("tap", {"message_id": 1, "row": 0, "column": 0}, 409, "There is no such button"),
        ("tap", {"message_id": "1", "row": 0, "column": 0}, 400, "message_id"),
        ("location", {"latitude": 100, "longitude": 0}, 409, "There is no such place"),
        ("dance", {}, 404, "Not Found."),
    ],
)
async def test_the_page_is_refused_in_one_sentence(
    ann: Person, http: httpx.AsyncClient, path: str, body: Any, code: int, words: str
) -> None:
    answer = await http.post(f"/chat/users/{ann.id}/{path}", json=body)

    assert answer.status_code == code
    assert answer.json()["error"].startswith(words) or words in answer.json()["error"]


@pytest.mark.parametrize(
    "body", [{}, {"first_name": ""}, {"first_name": "x" * 65}, {"first_name": "A", "language_code": "!"}]
)
async def test_a_person_needs_a_name_and_a_language(http: httpx.AsyncClient, body: Any) -> None:
    answer = await http.post("/chat/users", json=body)

    assert answer.status_code == 400
    assert "error" in answer.json()


async def test_nobody_is_there_with_an_unknown_id(http: httpx.AsyncClient, emulator: Emulator) -> None:
    group = emulator.add_group("Runners")
    for path in ("/chat/users/5/events", f"/chat/users/{group.chat_id}/events"):
        assert (await http.get(path)).status_code == 404
    answer = await http.post("/chat/users/5/text", json={"text": "x"})

    assert (answer.status_code, answer.json()) == (404, {"error": "There is no person 5."})


async def test_a_photo_needs_the_field_photo(ann: Person, http: httpx.AsyncClient) -> None:
    path = f"/chat/users/{ann.id}/photo"

    assert (await http.post(path, files={"other": ("x.png", DOT)})).status_code == 400
    assert (await http.post(path, json={})).status_code == 415
    bad = await http.post(path, files={"photo": ("x.png", b"nonsense")})
    assert (bad.status_code, bad.json()) == (409, {"error": "This photo cannot be sent: IMAGE_PROCESS_FAILED."})


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example", ""]
)
async def test_a_foreign_name_for_this_machine_is_refused(http: httpx.AsyncClient, host: str) -> None:
    for path in ("/", "/chat/users", f"/bot{TOKEN}/getMe", "/file/shown/x"):
        assert (await http.get(path, headers={"host": host})).status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "localhost", "LOCALHOST:1", "[::1]:8080", "emulator"])
async def test_names_of_this_machine_are_served(http: httpx.AsyncClient, host: str) -> None:
    assert (await http.get("/chat/users", headers={"host": host})).status_code == 200


async def test_a_foreign_page_cannot_act(ann: Person, http: httpx.AsyncClient) -> None:
    path, body = f"/chat/users/{ann.id}/text", '{"text": "x"}'
    simple = await http.post(path, content=body, headers={"content-type": "text/plain"})
    foreign = await http.post(path, json={"text": "x"}, headers={"origin": "http://evil.example"})
    nowhere = await http.post(path, json={"text": "x"}, headers={"origin": "null"})
    own = await http.post(path, json={"text": "x"}, headers={"origin": "http://emulator"})

    assert [answer.status_code for answer in (simple, foreign, nowhere, own)] == [415, 403, 403, 200]


async def test_the_clock_is_seen_and_moved(controlled: httpx.AsyncClient, clock: MovableClock) -> None:
    (user,) = (await controlled.get("/chat/users")).json()
    seen = (await controlled.get(f"/clock?user={user['id']}")).json()
    moved = (await controlled.post("/clock", json={"user": user["id"], "move": "hour"})).json()

    assert seen == {
        "now": "2026-11-22T13:05:00Z",
        "zone": "Europe/Berlin",
        "local": "13:05",
        "planned": [{"due": "2026-11-23T08:00:00Z", "local": "Mon 23 Nov, 09:00", "title": "Check-in"}],
    }
    assert moved["now"] == "2026-11-22T14:05:00Z"
    assert clock().hour == 14


async def test_a_clock_moves_only_forward_by_known_steps_and_for_known_people(controlled: httpx.AsyncClient) -> None:
    (user,) = (await controlled.get("/chat/users")).json()

    assert (await controlled.post("/clock", json={"user": user["id"], "move": "back"})).status_code == 400
    assert (await controlled.post("/clock", json={"user": 5, "move": "hour"})).status_code == 404
    assert (await controlled.get("/clock?user=5")).status_code == 404
    assert (await controlled.get("/clock")).status_code == 404


async def test_without_controls_there_is_no_clock(ann: Person, http: httpx.AsyncClient) -> None:
    assert (await http.get(f"/clock?user={ann.id}")).status_code == 404
    assert (await http.post("/clock", json={"user": ann.id, "move": "hour"})).status_code == 404


async def test_pictures_are_shown_and_other_files_only_handed_over(ann: Person, http: httpx.AsyncClient) -> None:
    page = "<script>alert(1)</script>"
    data = {"chat_id": str(ann.id)}
    files = {"document": ("x.html", page.encode(), "text/html")}
    document = (await http.post(f"/bot{TOKEN}/sendDocument", data=data, files=files)).json()["result"]["document"]
    photo = (await http.post(f"/bot{TOKEN}/sendPhoto", data=data, files={"photo": DOT})).json()["result"]["photo"][0]
    handed, shown = [await http.get(f"/file/shown/{one['file_id']}") for one in (document, photo)]

    assert handed.headers["content-disposition"] == "attachment"
    assert handed.headers["content-type"] == "application/octet-stream"
    assert (shown.headers["content-type"], shown.content) == ("image/png", DOT)
    assert (await http.get("/file/shown/unknown")).json() == {"error": "Not Found."}
