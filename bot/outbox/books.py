"""What the outbox reads and writes down: whoever comes while one transaction runs shares the next one."""

import asyncio
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from bot.clock import Clock
from bot.model.person import Card
from bot.store import Store, Transaction

MOST_READS = 200  # in one transaction, so that no mark waits long; of marks and claims there are never many


@dataclass(frozen=True, slots=True)
class Mark:
    """A card that is shown: its message, the picture that came with it, and the stored file that is used up."""

    card: Card
    message_id: int
    picture: str | None = None
    media: int | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody waits for: the next card of a chat, after a mark or without, or a claim of a card."""

    chat: int
    done: asyncio.Future[Card | None]
    mark: Mark | None = None
    claim: int | None = None

    @property
    def is_idle(self) -> bool:
        """Whether nobody waits for it, and nothing is lost without it: a mark tells what was sent."""
        return self.done.done() and self.mark is None


class Books:
    """The outbox's part of the database, for all chats together.

    What a chat asks for is answered when it is committed. A message costs three commits when it goes alone, and a small
    part of them when a hundred go at once.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._urgent: list[Wish] = []
        self._reads: deque[Wish] = deque()
        self._working: asyncio.Task[None] | None = None

    async def next_card(self, chat: int) -> Card | None:
        """Return the oldest message to deliver in a chat."""
        wish = Wish(chat, self._future())
        self._reads.append(wish)
        return await self._granted(wish)

    async def claim(self, card: Card) -> Card | None:
        """Write down that a new message is about to be sent; None when it is no longer wanted."""
        wish = Wish(card.chat, self._future(), claim=card.id)
        self._urgent.append(wish)
        return await self._granted(wish)

    async def mark(self, mark: Mark) -> Card | None:
        """Write down that a message is shown, and return the next one to deliver in its chat."""
        wish = Wish(mark.card.chat, self._future(), mark=mark)
        self._urgent.append(wish)
        return await self._granted(wish)

    async def close(self) -> None:
        """Wait until all that was sent is written down."""
        while self._working is not None:
            await asyncio.wait([self._working])

    @staticmethod
    def _future() -> asyncio.Future[Card | None]:
        return asyncio.get_running_loop().create_future()

    async def _granted(self, wish: Wish) -> Card | None:
        if self._working is None:
            self._working = asyncio.get_running_loop().create_task(self._work(), name="books")
        return await wish.done

    async def _work(self) -> None:
        try:
            while self._urgent or self._reads:
                if wishes := self._taken():
                    await self._grant(wishes)
        finally:
            self._working = None

    def _taken(self) -> list[Wish]:
        urgent, self._urgent = self._urgent, []
        reads = [self._reads.popleft() for _ in range(min(len(self._reads), MOST_READS))]
        return [wish for wish in (*urgent, *reads) if not wish.is_idle]

    async def _grant(self, wishes: list[Wish]) -> None:
        try:
            async with self._store.transaction() as tx:
                cards = await self._settled(tx, wishes)
        except Exception as error:  # noqa: BLE001 - whoever waits gets it
            await self._grant_singly(wishes, error)
            return
        for wish, card in zip(wishes, cards, strict=True):
            if not wish.done.done():
                wish.done.set_result(card)

    async def _grant_singly(self, wishes: list[Wish], error: Exception) -> None:
        """Keep the defect of one from the others."""
        if len(wishes) > 1:
            for wish in wishes:
                await self._grant([wish])
        elif not wishes[0].done.done():
            wishes[0].done.set_exception(error)

    async def _settled(self, tx: Transaction, wishes: list[Wish]) -> list[Card | None]:
        await self._write_down(tx, [wish.mark for wish in wishes if wish.mark is not None])
        claims = [wish.claim for wish in wishes if wish.claim is not None]
        claimed = await tx.claim_cards(claims, self._clock()) if claims else {}
        chats = [wish.chat for wish in wishes if wish.claim is None]
        following = await tx.next_cards(chats) if chats else {}
        return [following.get(wish.chat) if wish.claim is None else claimed.get(wish.claim) for wish in wishes]

    async def _write_down(self, tx: Transaction, marks: Iterable[Mark]) -> None:
        shown = [(mark.card, mark.message_id, mark.picture) for mark in marks]
        if not shown:
            return
        await tx.shown_cards(shown)
        if reminders := [card.id for card, _, _ in shown if card.reminder]:
            await tx.delivered(reminders, self._clock())
        for mark in marks:
            if mark.media is not None:
                await tx.forget_media(mark.media)
