"""The pace: so many a second, replies before reminders, no wait when there is room."""

import asyncio

import pytest

from bot.outbox.pace import Pace
from tests.virtual_time import in_no_time


async def take(pace: Pace, count: int, chat: int | None = None) -> float:
    """Take turns one after the other, for one chat or for any; return the seconds that it took."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    for _ in range(count):
        await pace.turn(reminder=False, chat=chat)
    return loop.time() - began


@in_no_time
async def test_nobody_waits_while_there_is_room() -> None:
    assert await take(Pace(25), 24) == 0


@in_no_time
async def test_the_rate_is_kept_once_the_room_is_used_up() -> None:
    pace = Pace(50)
    assert await take(pace, 49) == 0
    assert await take(pace, 10) == pytest.approx(0.2, abs=0.02), "ten more at fifty a second"


@in_no_time
async def test_at_a_high_rate_several_go_at_once_and_the_rate_is_kept() -> None:
    pace, loop, went = Pace(1000), asyncio.get_running_loop(), list[float]()
    await take(pace, 1000)
    began = loop.time()

    async def one() -> None:
        await pace.turn(reminder=True)
        went.append(round(loop.time() - began, 3))

    await asyncio.gather(*(one() for _ in range(200)))
    assert went[-1] == pytest.approx(0.2, abs=0.011)
    assert len(set(went)) == pytest.approx(20, abs=2), "ten at a time"


@in_no_time
async def test_room_comes_back_with_time() -> None:
    pace = Pace(50)
    await take(pace, 50)
    await asyncio.sleep(0.2)
    assert await take(pace, 9) == 0
    assert await take(pace, 5) == pytest.approx(0.1, abs=0.04), "and no more than that"


@in_no_time
async def test_a_rate_below_one_a_second_still_lets_the_first_through() -> None:
    assert await take(Pace(0.5), 1) == 0


@in_no_time
async def test_replies_go_before_reminders_that_waited_longer() -> None:
    pace, order = Pace(50), list[str]()
    await take(pace, 50)

    async def one(name: str, *, reminder: bool) -> None:
        await pace.turn(reminder=reminder)
        order.append(name)

    async with asyncio.TaskGroup() as group:
        for number in range(3):
            group.create_task(one(f"reminder {number}", reminder=True))
        await asyncio.sleep(0)
        for number in range(3):
            group.create_task(one(f"reply {number}", reminder=False))
    assert order == ["reply 0", "reply 1", "reply 2", "reminder 0", "reminder 1", "reminder 2"]


@in_no_time
async def test_somebody_who_stops_waiting_holds_nobody_up() -> None:
    pace = Pace(50)
    await take(pace, 50)
    tasks = [asyncio.create_task(pace.turn(reminder=False)) for _ in range(3)]
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.gather(*tasks[1:])
    with pytest.raises(asyncio.CancelledError):
        await tasks[0]
    await pace.turn(reminder=True)


@in_no_time
async def test_a_chat_gets_a_few_messages_at_once_and_then_its_rate() -> None:
    pace = Pace(1000, per_chat=20)
    assert await take(pace, 5, chat=1) == 0
    assert await take(pace, 4, chat=1) == pytest.approx(0.2), "four more at twenty a second"


@in_no_time
async def test_a_chat_that_waits_holds_no_other_up() -> None:
    pace = Pace(1000, per_chat=10)
    await take(pace, 5, chat=1)
    waiting = asyncio.create_task(take(pace, 3, chat=1))
    assert await take(pace, 5, chat=2) == 0
    assert await waiting == pytest.approx(0.3)


@in_no_time
async def test_a_flood_in_one_chat_is_that_chats_and_one_in_two_is_everybodys() -> None:
    pace = Pace(1000, per_chat=1000)
    pace.flood(1, 0.3)
    assert await take(pace, 5) == 0
    pace.flood(1, 0.3)
    assert await take(pace, 5) == 0, "the same chat again"
    pace.flood(2, 0.3)
    waited = await asyncio.gather(*(take(pace, 1) for _ in range(5)))
    assert max(waited) == pytest.approx(0.3, abs=0.011), "and then all five, with the next look"
    assert min(waited) >= 0.3


@in_no_time
async def test_chats_are_not_remembered_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.outbox.pace.MOST_CHATS", 3)
    pace = Pace(1000, per_chat=0.001)
    await take(pace, 5, chat=1)
    for chat in range(2, 6):
        await take(pace, 1, chat=chat)
    assert await take(pace, 5, chat=1) == 0, "forgotten, so it begins anew"


@pytest.mark.parametrize(("per_second", "at_once"), [(0.5, 8), (30, 8), (200, 20), (1000, 100), (100_000, 100)])
def test_so_many_are_on_their_way_at_once_that_the_pace_is_kept(per_second: float, at_once: int) -> None:
    assert Pace(per_second).at_once == at_once
