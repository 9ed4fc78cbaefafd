"""The pace: so many a second, replies before reminders, no wait when there is room."""

import asyncio

import pytest

from bot.outbox.pace import Pace


async def take(pace: Pace, count: int, *, reminder: bool = False) -> float:
    """Take turns one after the other; return the seconds that it took."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    for _ in range(count):
        await pace.turn(reminder=reminder)
    return loop.time() - began


async def test_nobody_waits_while_there_is_room() -> None:
    assert await take(Pace(25), 20) < 0.03


async def test_the_rate_is_kept_once_the_room_is_used_up() -> None:
    pace = Pace(50)
    assert await take(pace, 50) < 0.1
    seconds = await take(pace, 10)
    assert 0.15 <= seconds < 1, "ten more at fifty a second"


async def test_room_comes_back_with_time() -> None:
    pace = Pace(50)
    await take(pace, 50)
    await asyncio.sleep(0.2)
    assert await take(pace, 8) < 0.1


async def test_a_rate_below_one_a_second_still_lets_the_first_through() -> None:
    assert await take(Pace(0.5), 1) < 0.05


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


async def test_somebody_who_stops_waiting_holds_nobody_up() -> None:
    pace = Pace(50)
    await take(pace, 50)
    tasks = [asyncio.create_task(pace.turn(reminder=False)) for _ in range(3)]
    await asyncio.sleep(0)
    tasks[0].cancel()
    async with asyncio.timeout(1):
        await asyncio.gather(*tasks[1:])
    with pytest.raises(asyncio.CancelledError):
        await tasks[0]
    async with asyncio.timeout(1):
        await pace.turn(reminder=True)
