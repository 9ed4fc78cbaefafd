"""Room: what is due is taken only as fast as it can leave, and whoever rests after an error takes nobody's place."""

import asyncio

import pytest

from bot.emulator import Dropped, Person
from bot.outbox import Outbox
from bot.outbox.calls import Calls
from bot.outbox.pace import Pace
from tests.outbox.conftest import Office, texts

SLOW = 16  # messages a second, which is the least room
SEND = "sendMessage"


def slow(office: Office, pause_s: float = 60) -> Outbox:
    """Give the office an outbox that sends slowly."""
    office.outbox = Outbox(office.store, office.bot, office.clock, office.engine.unreachable, Pace(SLOW, 1000), pause_s)
    return office.outbox


async def crowd(office: Office, count: int) -> list[Person]:
    """Return so many people who have a message waiting."""
    people = [await office.somebody(f"P{number}") for number in range(count)]
    for person in people:
        await office.want(person, "hello")
    return people


async def test_no_more_chats_are_worked_on_than_there_is_room_for_and_all_get_theirs_in_the_end(office: Office) -> None:
    people, outbox = await crowd(office, SLOW + 10), slow(office)
    assert outbox.room == SLOW
    assert not await outbox.wake_all()
    assert outbox.room == 0
    while not await outbox.wake_all():
        assert await outbox.has_room(5)
    await office.idle()
    assert [texts(person) for person in people] == [["hello"]] * len(people)
    assert outbox.room == SLOW


async def test_a_reply_goes_out_when_there_is_no_room(office: Office) -> None:
    people, outbox = await crowd(office, SLOW + 1), slow(office)
    await outbox.wake_all()
    await asyncio.sleep(0)
    assert outbox.room == 0
    outbox.wake(people[-1].id)
    await office.idle()
    assert texts(people[-1]) == ["hello"]


async def test_chats_that_rest_after_an_error_leave_their_room_to_others(office: Office) -> None:
    people, outbox = await crowd(office, SLOW), slow(office)
    office.emulator.fail(SEND, SLOW, error=Dropped())
    assert await outbox.wake_all()
    async with asyncio.timeout(10):
        while not await outbox.has_room(0.1):
            pass
    late = await office.somebody("Late")
    await office.want(late, "hello")
    assert await outbox.wake_all()
    async with asyncio.timeout(10):
        while not texts(late):  # noqa: ASYNC110 - the emulator tells of updates, not of answers
            await asyncio.sleep(0.01)
    assert sum(bool(texts(person)) for person in people) < SLOW
    await outbox.close()


async def test_waiting_for_room_ends_after_a_while(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(*_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(Calls, "show", never)
    await crowd(office, SLOW + 1)
    outbox = slow(office)
    await outbox.wake_all()
    assert not await outbox.has_room(0.01)
    await outbox.close()
