"""Deliver what is wanted: for each chat in order, for all chats side by side, at least once."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.clock import Clock
from bot.metrics import Metrics
from bot.model.person import Card
from bot.outbox.books import Books, Mark
from bot.outbox.calls import Calls, Shown
from bot.outbox.failures import Failure, Remedy, judge
from bot.outbox.pace import Pace
from bot.outbox.screens import Outgoing, outgoing
from bot.store import Store

LOG = logging.getLogger(__name__)
MOST_UNCERTAIN = 2  # tries of a message that may have arrived: it and one repeat
LONGEST_PAUSE_S = 300.0
LEAST_CHATS, MOST_CHATS = 16, 256  # worked on at once: about what goes out in a second, so that replies get through
MOST_RESTING = 1000  # chats that pause after an error; with more, something is wrong with the network, and all wait
MOST_DOUBLINGS = 20  # of the pause; more make a number too large to count with

Unreachable = Callable[[int], Awaitable[None]]


class Outbox:
    """The only sender. It is woken after a commit, and brings what is shown to what is wanted."""

    def __init__(
        self,
        store: Store,
        bot: Bot,
        clock: Clock,
        unreachable: Unreachable,
        pace: Pace,
        pause_s: float = 1.0,
        metrics: Metrics | None = None,
    ) -> None:
        self._metrics = metrics or Metrics()
        self._store = store
        self._bot = bot
        self._calls = Calls(store, bot)
        self._clock = clock
        self._unreachable = unreachable
        self._pace = pace
        self._pause_s = pause_s
        self._chats: dict[int, asyncio.Task[None]] = {}
        self._books = Books(store, clock)
        self._in_flight = asyncio.Semaphore(pace.at_once)  # between claim and mark: a crash would repeat those
        self._most = int(min(max(pace.per_second, LEAST_CHATS), MOST_CHATS))
        self._resting = 0  # chats that wait after an error
        self._roomy = asyncio.Event()
        self._woken: set[int] = set()
        self._failed: dict[int, int] = {}  # chat: failures in a row
        self._pauses: dict[int, asyncio.Event] = {}  # chat: set it to end the pause
        self._notes: set[asyncio.Task[None]] = set()

    def wake(self, chat: int, first: Card | None = None) -> None:
        """Deliver what a chat has waiting, without a pause that is due to a bad network: somebody waits for it.

        `first`: the oldest message that waits there, where that was read in the commit before this.
        """
        if chat in self._pauses:
            self._pauses[chat].set()
        self.start(chat, first)

    def start(self, chat: int, first: Card | None = None) -> None:
        """Work on a chat; one that is being worked on looks once more when it is done."""
        self._woken.add(chat)
        if chat not in self._chats:
            task = asyncio.get_running_loop().create_task(self._work(chat, first), name=f"outbox:{chat}")
            self._chats[chat] = task
            task.add_done_callback(lambda done: self._ended(chat, done))

    def _ended(self, chat: int, task: asyncio.Task[None] | None = None) -> None:
        if task is None or self._chats.get(chat) is task:
            self._chats.pop(chat, None)
        if self.room >= self._most / 2:
            self._roomy.set()

    @property
    def room(self) -> int:
        """How many chats more may be worked on that nobody waits for: what is due is taken only as fast as it leaves.

        So it is decided with the latest answers, few messages are on their way when we crash, and replies overtake.
        """
        return max(min(self._most + self._resting - len(self._chats), MOST_RESTING - self._resting), 0)

    async def has_room(self, seconds: float) -> bool:
        """Wait, but no longer than so many seconds, until there is room for more; return whether there is."""
        self._roomy.clear()
        if self.room < self._most / 2:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._roomy.wait(), seconds)
        return self.room > 0

    async def wake_all(self) -> bool:
        """Deliver what is waiting, as far as there is room: after a start, and where a delivery has failed.

        Return whether there was room for all of it.
        """
        async with self._store.transaction() as tx:
            chats = await tx.waiting_chats()
        for chat in chats:
            if chat not in self._chats and not self.room:
                return False
            self.start(chat)
        return True

    def acknowledge(self, query: str, toast: str | None) -> None:
        """End the spinner on a tapped button, with a note when there is one; it may fail, nothing is lost."""
        task = asyncio.get_running_loop().create_task(self._answer(query, toast))
        self._notes.add(task)
        task.add_done_callback(self._notes.discard)

    async def _answer(self, query: str, toast: str | None) -> None:
        with contextlib.suppress(TelegramError):  # an old tap can no longer be answered
            await self._bot.answer_callback_query(query, text=toast)

    async def idle(self) -> None:
        """Wait until nothing is being delivered."""
        while self._chats or self._notes:
            await asyncio.gather(*self._chats.values(), *self._notes, return_exceptions=True)
            await asyncio.sleep(0)

    async def close(self) -> None:
        """Stop delivering; what was not delivered stays wanted."""
        tasks = [*self._chats.values(), *self._notes]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._books.close()

    async def _work(self, chat: int, first: Card | None) -> None:
        while chat in self._woken:
            self._woken.discard(chat)
            try:
                card = first or await self._books.next_card(chat)
                first = None  # what comes after it is read anew
                while card is not None:
                    card = await self._deliver(card)
            except Exception as error:  # noqa: BLE001 - one chat's defect must not stop the others
                LOG.error("delivery failed: %s", type(error).__name__)  # noqa: TRY400 - a traceback may hold answers
        self._ended(chat)  # in the same breath as the last look, so that no wake is lost

    async def _deliver(self, waiting: Card) -> Card | None:
        """Show a card, or do what is to be done where that fails; return the next one of the chat."""
        await self._pace.turn(reminder=waiting.reminder, chat=waiting.chat)
        async with self._in_flight:
            card = waiting if waiting.message_id is not None else await self._books.claim(waiting)
            if card is None:  # it is no longer wanted
                return await self._books.next_card(waiting.chat)
            message = outgoing(card.wanted)
            try:
                shown = await self._calls.show(card, message)
            except Exception as error:  # noqa: BLE001 - the closed table judges every error
                failure = judge(error)
            else:
                return await self._shown(card, message, shown)
        more = await self._recover(card, message, failure)
        return await self._books.next_card(card.chat) if more else None

    async def _shown(self, card: Card, message: Outgoing, shown: Shown) -> Card | None:
        """Write down that a card is shown; return the next one of the chat."""
        self._failed.pop(card.chat, None)
        self._count(card)
        return await self._books.mark(Mark(card, shown.message_id, shown.picture, message.media))

    def _count(self, card: Card) -> None:
        kind = "change" if card.message_id is not None else "reminder" if card.reminder else "reply"
        self._metrics.sent.labels(kind).inc()
        if kind == "reminder" and card.due_at is not None:
            self._metrics.late.observe(max((self._clock() - card.due_at).total_seconds(), 0))

    async def _recover(self, card: Card, message: Outgoing, failure: Failure) -> bool:
        """Carry out the remedy; return whether the chat has more to deliver."""
        LOG.warning("card %s: %s, %s", card.id, failure.word, failure.remedy.value)
        remedies: dict[Remedy, Callable[[], Awaitable[Any]]] = {
            Remedy.RETRY: lambda: self._retry(card, failure.wait_s),
            Remedy.UNCERTAIN: lambda: self._uncertain(card),
            Remedy.SHOWN: lambda: self._shown(card, message, Shown(card.message_id or 0)),
            Remedy.SEND_ANEW: lambda: self._plain(card, message) if card.message_id is None else self._anew(card),
            Remedy.PLAIN: lambda: self._plain(card, message),
            Remedy.GONE: lambda: self._unreachable(card.chat),
            Remedy.GIVE_UP: lambda: self._give_up(card, failure.word),
        }
        await remedies[failure.remedy]()
        return failure.remedy is not Remedy.GONE

    async def _retry(self, card: Card, wait_s: float | None) -> None:
        """Send again after a while; this try had no effect, so it does not count."""
        async with self._store.transaction() as tx:
            await tx.not_sent(card.id)
        if wait_s is None:
            await self._pause(card.chat)
        else:
            self._pace.flood(card.chat, wait_s)
            with self._rest():
                await asyncio.sleep(wait_s)

    async def _pause(self, chat: int) -> None:
        """Wait longer each time, or until somebody waits for an answer."""
        failures = self._failed[chat] = self._failed.get(chat, -1) + 1
        ended = self._pauses[chat] = asyncio.Event()
        with self._rest(), contextlib.suppress(TimeoutError):
            async with asyncio.timeout(min(self._pause_s * 2 ** min(failures, MOST_DOUBLINGS), LONGEST_PAUSE_S)):
                await ended.wait()
        del self._pauses[chat]

    @contextlib.contextmanager
    def _rest(self) -> Iterator[None]:
        """Count a chat as one that rests, and so takes nobody's place."""
        self._resting += 1
        self._roomy.set()
        try:
            yield
        finally:
            self._resting -= 1

    async def _uncertain(self, card: Card) -> None:
        """Repeat a change as often as need be, a new message once: it names its day, so a repeat is harmless."""
        self._metrics.uncertain.inc()
        if card.reminder:
            async with self._store.transaction() as tx:
                await tx.doubted(card.id, self._clock())
        if card.message_id is None and card.tries + 1 >= MOST_UNCERTAIN:
            await self._give_up(card, "uncertain")
        else:
            await self._pause(card.chat)

    async def _anew(self, card: Card) -> None:
        async with self._store.transaction() as tx:
            await tx.forget_message(card.id)

    async def _plain(self, card: Card, message: Outgoing) -> None:
        """Send refused words once more without tags; the refusal is a defect of ours, logged without the words."""
        LOG.error("card %s was refused by Telegram", card.id)
        try:
            await self._shown(card, message, await self._calls.show(card, message.plain()))
        except BadRequest:
            await self._give_up(card, "refused")
        except TelegramError as error:
            await self._recover(card, message, judge(error))

    async def _give_up(self, card: Card, word: str) -> None:
        self._metrics.failed.labels(word).inc()
        async with self._store.transaction() as tx:
            await tx.give_up(card.id, word, self._clock())
