"""How calls may arrive, and which are refused before anything happens."""

import json
from typing import Any

import httpx
import pytest

from bot.clock import MovableClock
from bot.emulator import Emulator, Person
from bot.emulator.methods import METHODS
from tests.emulator.checking import bot_api
from tests.emulator.conftest import TOKEN

KEYBOARD = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}


async def test_a_wrong_token_is_unauthorized(http: httpx.AsyncClient) -> None:
    answer = await http.get("/bot1:wrong/getMe")

    assert answer.status_code == 401
    assert answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_an_unknown_method_is_not_found(refusal: Any) -> None:
    assert await refusal("sendLove") == "404 Not Found"


@pytest.mark.parametrize("name", ["GETME", "getme", "getMe"])
async def test_method_names_may_be_written_in_any_case(ok: Any, name: str) -> None:
    assert (await ok(name))["username"] == "achilles_coach_demo_bot"


@pytest.mark.parametrize("name", sorted(set(bot_api()["methods"]) - set(METHODS)))
async def test_a_method_that_is_not_built_never_pretends_success(http: httpx.AsyncClient, name: str) -> None:
    answer = (await http.post(f"/bot{TOKEN}/{name}")).json()

    assert answer["ok"] is False
    assert answer["error_code"] == 400


async def test_a_complete_call_of_a_method_that_is_not_built_says_so(ann: Person, refusal: Any) -> None:
    expected = "400 Bad Request: method is not supported by this emulator"

    assert await refusal("sendDice", chat_id=ann.id) == expected


def test_every_method_that_is_built_is_one_of_the_bot_api() -> None:
    assert set(METHODS) <= set(bot_api()["methods"])


async def test_an_unknown_parameter_is_named(ann: Person, refusal: Any) -> None:
    found = await refusal("sendMessage", chat_id=ann.id, text="x", colour="red")

    assert found == '400 Bad Request: unknown parameter "colour" in sendMessage'


async def test_an_unknown_field_deep_inside_is_named(ann: Person, refusal: Any) -> None:
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "x", "colour": "red"}]]}
    found = await refusal("sendMessage", chat_id=ann.id, text="x", reply_markup=markup)

    assert 'nknown field "colour"' in found


async def test_a_lenient_emulator_overlooks_what_it_does_not_know(clock: MovableClock) -> None:
    emulator = Emulator(TOKEN, clock=clock, strict=False)
    person = emulator.add_user("Ann")
    person.say("/start")
    transport = httpx.ASGITransport(app=emulator.asgi)
    async with httpx.AsyncClient(transport=transport, base_url="http://emulator") as http:
        params = {"chat_id": person.id, "text": "x", "colour": "red"}
        answer = await http.post(f"/bot{TOKEN}/sendMessage", json=params)

    assert answer.json()["ok"] is True


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": "", "text": "x"}, "chat_id is empty"),
        ({"chat_id": 5}, "message text is empty"),
        ({"chat_id": 5, "text": "x"}, "chat not found"),
        ({"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ({"chat_id": 1.5, "text": "x"}, "chat not found"),
        ({"chat_id": 5, "text": ["x"]}, 'field "text" must be of type String'),
        (
            {"chat_id": 5, "text": "x", "disable_notification": "loud"},
            'field "disable_notification" must be of type Boolean',
        ),
        ({"chat_id": 5, "text": "x", "reply_markup": "{"}, "can't parse reply_markup JSON object"),
        ({"chat_id": 5, "text": "x", "reply_parameters": {"quote": "x"}}, 'can\'t find field "message_id"'),
        (
            {"chat_id": 5, "text": "x", "link_preview_options": {"is_disabled": "yes"}},
            'field "is_disabled" must be of type Boolean',
        ),
        ({"chat_id": 5, "text": "x", "business_connection_id": "a"}, "business connection not found"),
        ({"chat_id": 5, "text": "x", "message_thread_id": 7}, "message thread not found"),
        ({"chat_id": 5, "text": "x", "message_effect_id": "7"}, "EFFECT_ID_INVALID"),
        (
            {"chat_id": 5, "text": "x", "direct_messages_topic_id": 7},
            'parameter "direct_messages_topic_id" is not supported by this emulator',
        ),
    ],
)
async def test_missing_and_wrong_parameters_are_refused(refusal: Any, params: dict[str, Any], reason: str) -> None:
    assert await refusal("sendMessage", **params) == f"400 Bad Request: {reason}"


async def test_json_that_cannot_be_read_is_refused(http: httpx.AsyncClient) -> None:
    headers = {"content-type": "application/json"}
    bodies = [await http.post(f"/bot{TOKEN}/getMe", content=content, headers=headers) for content in ("{", "[]")]

    assert [body.status_code for body in bodies] == [400, 400]


async def test_a_broken_multipart_body_is_refused(http: httpx.AsyncClient) -> None:
    headers = {"content-type": "multipart/form-data"}
    answer = await http.post(f"/bot{TOKEN}/getMe", content=b"nonsense", headers=headers)

    assert answer.status_code == 400
    assert answer.json()["ok"] is False


async def test_parameters_arrive_as_json_form_multipart_or_query(ann: Person, http: httpx.AsyncClient) -> None:
    params = {"chat_id": str(ann.id), "text": "x", "disable_notification": "true", "reply_markup": json.dumps(KEYBOARD)}
    path = f"/bot{TOKEN}/sendMessage"
    answers = [
        await http.post(
            path, json={"chat_id": ann.id, "text": "x", "disable_notification": True, "reply_markup": KEYBOARD}
        ),
        await http.post(path, json=params),
        await http.post(path, data=params),
        await http.post(path, files={name: (None, value) for name, value in params.items()}),
        await http.get(path, params=params),
        await http.post(
            path, params={"chat_id": params["chat_id"]}, data={k: v for k, v in params.items() if k != "chat_id"}
        ),
    ]
    results = [answer.json()["result"] for answer in answers]

    assert all(result["text"] == "x" and result["reply_markup"] == KEYBOARD for result in results)
    assert all(message.silent for message in ann.from_bot)
    assert len(ann.from_bot) == len(answers)


async def test_only_get_and_post_are_answered(http: httpx.AsyncClient) -> None:
    answer = await http.put(f"/bot{TOKEN}/getMe")

    assert answer.status_code == 405
    assert answer.json()["ok"] is False


async def test_the_calls_are_remembered_without_the_content_of_files(
    ann: Person, emulator: Emulator, http: httpx.AsyncClient
) -> None:
    data = {"chat_id": str(ann.id)}
    await http.post(f"/bot{TOKEN}/sendDocument", data=data, files={"document": ("diary.json", b"{}")})

    assert emulator.calls[-1].params == {"chat_id": ann.id, "document": "diary.json (2 bytes)"}


async def test_the_calls_are_remembered_with_what_came_of_them(ann: Person, emulator: Emulator, call: Any) -> None:
    await call("sendMessage", chat_id=str(ann.id), text="x")
    await call("sendmessage", chat_id=ann.id)
    sent, refused = emulator.calls

    assert (sent.method, sent.params, sent.ok) == ("sendMessage", {"chat_id": ann.id, "text": "x"}, True)
    assert (refused.method, refused.ok, refused.error) == ("sendMessage", False, "Bad Request: message text is empty")
