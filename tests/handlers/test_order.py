"""One chat's updates one after the other, many chats at once, and nothing left behind."""

import asyncio

import pytest

from bot.handlers.order import AT_ONCE, ChatOrder
from tests.handlers.updates import arrived, text


class Work:
    """Handlers that wait until they are let go, and write down what they did."""

    def __init__(self) -> None:
        self.order = ChatOrder()
        self.log: list[str] = []
        self.running = 0
        self.most = 0
        self.gates: dict[str, asyncio.Event] = {}

    def start(self, name: str, person: int, *, held: bool = False) -> asyncio.Task[None]:
        """Hand in an update."""
        if held:
            self.gates[name] = asyncio.Event()
        return asyncio.create_task(self.order.process_update(arrived(text(person)), self._handle(name)))

    async def _handle(self, name: str) -> None:
        self.log.append(f"{name} begins")
        self.running += 1
        self.most = max(self.most, self.running)
        try:
            await (self.gates[name].wait() if name in self.gates else asyncio.sleep(0))
        finally:
            self.running -= 1
            self.log.append(f"{name} ends")

    @property
    def left(self) -> int:
        """Return how many chats are still remembered."""
        return len(self.order._turns) + len(self.order._waiting)  # noqa: SLF001 - nothing may be left behind


async def test_updates_of_a_chat_are_worked_on_in_their_order() -> None:
    work = Work()
    await asyncio.gather(*(work.start(str(number), 1) for number in range(20)))
    assert work.log == [f"{number} {verb}" for number in range(20) for verb in ("begins", "ends")]
    assert work.left == 0


async def test_a_slow_chat_delays_no_other() -> None:
    work = Work()
    slow = work.start("slow", 1, held=True)
    await asyncio.sleep(0.01)
    after = work.start("after", 1)
    async with asyncio.timeout(1):
        await asyncio.gather(*(work.start(f"chat {number}", number) for number in range(2, 40)))
    assert work.log[0] == "slow begins"
    assert "slow ends" not in work.log
    assert "after begins" not in work.log
    work.gates["slow"].set()
    await asyncio.gather(slow, after)
    assert work.log[-3:] == ["slow ends", "after begins", "after ends"]
    assert work.left == 0


async def test_a_chat_that_sends_a_thousand_updates_does_not_take_every_place() -> None:
    work = Work()
    flood = [work.start(f"flood {number}", 1, held=number == 0) for number in range(1000)]
    await asyncio.sleep(0.01)
    async with asyncio.timeout(1):
        await work.start("other", 2)
    work.gates["flood 0"].set()
    await asyncio.gather(*flood)
    assert work.left == 0


async def test_only_so_many_are_worked_on_at_once() -> None:
    work = Work()
    tasks = [work.start(str(number), number, held=True) for number in range(AT_ONCE + 20)]
    await asyncio.sleep(0.01)
    assert work.most == AT_ONCE
    for gate in work.gates.values():
        gate.set()
    await asyncio.gather(*tasks)
    assert work.most == AT_ONCE
    assert work.left == 0


async def test_a_failing_update_lets_the_next_one_in() -> None:
    order, done = ChatOrder(), list[str]()

    async def fail() -> None:
        raise ValueError

    async def work() -> None:
        done.append("worked")

    with pytest.raises(ValueError, match=r"^$"):
        await order.process_update(arrived(text(1, number=1)), fail())
    await order.process_update(arrived(text(1, number=2)), work())
    assert done == ["worked"]
    assert not order._turns  # noqa: SLF001 - nothing may be left behind


async def test_a_cancelled_update_lets_the_next_one_in() -> None:
    work = Work()
    first = work.start("first", 1, held=True)
    await asyncio.sleep(0.01)
    second = work.start("second", 1)
    await asyncio.sleep(0.01)
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    await second
    assert work.log == ["first begins", "first ends", "second begins", "second ends"]
    assert work.left == 0


async def test_an_update_of_nobody_is_worked_on_too() -> None:
    work = Work()
    await work.order.process_update(object(), work._handle("nobody"))  # noqa: SLF001 - ours
    assert work.log == ["nobody begins", "nobody ends"]
    assert work.left == 0
