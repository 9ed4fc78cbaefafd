"""Faults on order, and flood limits."""

from typing import Any

import httpx
import pytest

from bot.clock import MovableClock
from bot.emulator import AnswerLost, Dropped, Emulator, Person, Refused
from tests.emulator.conftest import TOKEN
from tests.emulator.serving import serving

FLOOD = Refused(429, "Too Many Requests: retry after 3", retry_after=3)


async def test_a_refusal_is_ordered_for_so_many_calls(ann: Person, emulator: Emulator, call: Any) -> None:
    emulator.fail("sendMessage", times=2, error=FLOOD)
    answers = [await call("SENDmessage", chat_id=ann.id, text="x") for _ in range(3)]

    assert [answer["ok"] for answer in answers] == [False, False, True]
    assert answers[0]["parameters"] == {"retry_after": 3}
    assert len(ann.from_bot) == 1
    assert [made.ok for made in emulator.calls] == [False, False, True]


async def test_other_methods_and_other_chats_are_spared(ann: Person, emulator: Emulator, ok: Any, refusal: Any) -> None:
    bea = emulator.add_user("Bea")
    bea.say("/start")
    emulator.fail("sendMessage", error=Refused(500, "Internal Server Error"), chat_id=ann.id)

    assert await ok("sendChatAction", chat_id=ann.id, action="typing")
    assert await ok("sendMessage", chat_id=bea.id, text="x")
    assert await refusal("sendMessage", chat_id=ann.id, text="x") == "500 Internal Server Error"
    assert await ok("sendMessage", chat_id=ann.id, text="x")


async def test_a_lasting_fault_of_every_method_ends_when_healed(emulator: Emulator, ok: Any, refusal: Any) -> None:
    emulator.fail("*", times=None, error=Refused(502, "Bad Gateway"))

    assert [await refusal("getMe") for _ in range(3)] == ["502 Bad Gateway"] * 3
    emulator.heal()
    assert await ok("getMe")


async def test_a_dropped_connection_has_no_effect(ann: Person, emulator: Emulator, call: Any) -> None:
    emulator.fail("sendMessage", error=Dropped())
    with pytest.raises(ConnectionRefusedError):
        await call("sendMessage", chat_id=ann.id, text="x")

    assert ann.from_bot == []
    assert (await call("sendMessage", chat_id=ann.id, text="x"))["ok"]


async def test_a_lost_answer_comes_after_the_effect(ann: Person, emulator: Emulator, call: Any) -> None:
    emulator.fail("sendMessage", error=AnswerLost())
    with pytest.raises(TimeoutError):
        await call("sendMessage", chat_id=ann.id, text="x")

    assert [message.text for message in ann.from_bot] == ["x"]
    assert [(made.ok, made.error) for made in emulator.calls] == [(False, "answer lost")]


@pytest.mark.parametrize(("fault", "effects"), [(Dropped(), 0), (AnswerLost(), 1)])
async def test_over_http_the_connection_breaks(ann: Person, emulator: Emulator, fault: Any, effects: int) -> None:
    emulator.fail("sendMessage", error=fault)
    async with serving(emulator.asgi) as (address, _), httpx.AsyncClient(base_url=address) as http:
        with pytest.raises(httpx.TransportError):
            await http.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": ann.id, "text": "x"})

        assert len(ann.from_bot) == effects
        assert (await http.get(f"/bot{TOKEN}/getMe")).json()["ok"]


class Timer:
    """Seconds that pass when told to."""

    now = 100.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


async def flooded(clock: MovableClock, per_second: float) -> tuple[Emulator, Timer, httpx.AsyncClient]:
    timer = Timer()
    emulator = Emulator(TOKEN, clock=clock, messages_per_second=per_second, timer=timer)
    transport = httpx.ASGITransport(app=emulator.asgi)
    return emulator, timer, httpx.AsyncClient(transport=transport, base_url="http://emulator")


async def post(http: httpx.AsyncClient, person: Person) -> tuple[int, int]:
    answer = await http.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": person.id, "text": "x"})
    return answer.status_code, answer.json().get("parameters", {}).get("retry_after", 0)


async def test_one_chat_takes_one_message_a_second(clock: MovableClock) -> None:
    emulator, timer, http = await flooded(clock, 30)
    ann = emulator.add_user("Ann")
    ann.say("/start")
    async with http:
        assert [await post(http, ann), await post(http, ann)] == [(200, 0), (429, 1)]
        timer.now += 1
        assert await post(http, ann) == (200, 0)


async def test_all_chats_together_have_a_limit(clock: MovableClock) -> None:
    emulator, timer, http = await flooded(clock, 3)
    people = [emulator.add_user(str(number)) for number in range(8)]
    for person in people:
        person.say("/start")
    async with http:
        found = [(await post(http, person))[0] for person in people[:5]]
        timer.now += 0.34
        found += [(await post(http, person))[0] for person in people[5:]]

    assert found == [200, 200, 200, 429, 429, 200, 429, 429]
