"""Cards: messages with a wanted and a shown state; the outbox brings the second to the first."""

from datetime import datetime

from bot.model.person import Card
from bot.model.screen import Screen, digest
from bot.store import rows
from bot.store.sql import Sql


class Cards(Sql):
    """Reads and writes of messages on people's screens."""

    async def new_card(
        self,
        chat: int,
        screen: Screen,
        now: datetime,
        *,
        person: int | None,
        form: int | None = None,
        plan: int | None = None,
        silent: bool = False,
    ) -> int:
        """Want a new message."""
        wanted = screen.to_json()
        sql = (
            "INSERT INTO card (person, chat, form, plan, wanted, wanted_digest, silent, reminder, state, made_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'wanted', ?)"
        )
        facts = (person, chat, form, plan, wanted, digest(wanted), int(silent), int(plan is not None))
        return await self._insert(sql, *facts, rows.seconds(now))

    async def change_card(self, card: int, wanted: str) -> None:
        """Want another screen (as JSON) on a message; nothing is to be done when it shows it already.

        A message that never arrived is not sent because of a change; one that is on the screen is worth a new try.
        """
        mark = digest(wanted)
        await self._run(
            "UPDATE card SET wanted = ?, wanted_digest = ?, state = CASE "
            "WHEN state = 'failed' AND message_id IS NULL THEN 'failed' "
            "WHEN shown_digest = ? THEN 'shown' ELSE 'wanted' END WHERE id = ?",
            *(wanted, mark, mark, card),
        )

    async def newest_card_of(self, form: int) -> Card | None:
        """Return the newest message of a form, but for those that were given up before anybody saw them."""
        sql = (
            f"SELECT {rows.CARD} FROM card WHERE form = ? AND (state <> 'failed' OR message_id IS NOT NULL) "  # noqa: S608 - a constant list of columns
            "ORDER BY id DESC LIMIT 1"
        )
        row = await self._one(sql, form)
        return rows.card(row) if row else None

    async def take_card(self, person: int, message_id: int | None, form: int) -> Card | None:
        """Return the person's message of that number, which belongs to `form` from here on; None when there is none."""
        key = (person, message_id)
        row = await self._one(f"SELECT {rows.CARD} FROM card WHERE (person, message_id) = (?, ?)", *key)  # noqa: S608 - a constant list of columns
        if row is None:
            return None
        await self._run("UPDATE card SET form = ? WHERE id = ?", form, row[0])
        return rows.card(row)

    async def waiting_chats(self) -> list[int]:
        """Return the chats that have messages to deliver."""
        return [row[0] for row in await self._all("SELECT DISTINCT chat FROM card WHERE state = 'wanted'")]

    async def claim_card(self, chat: int, now: datetime) -> Card | None:
        """Take the oldest message to deliver in a chat.

        The try of a new message is written down before it is sent, so that a crash repeats it once at the most. A
        change may be repeated without trace, so it costs no write.
        """
        sql = f"SELECT {rows.CARD} FROM card WHERE chat = ? AND state = 'wanted' ORDER BY id LIMIT 1"  # noqa: S608 - a constant list of columns
        row = await self._one(sql, chat)
        if row is None:
            return None
        card = rows.card(row)
        if card.message_id is None:
            sql = "UPDATE card SET claimed_at = ?, tries = tries + 1 WHERE id = ?"
            await self._run(sql, rows.seconds(now), card.id)
        return card

    async def not_sent(self, card: int) -> None:
        """Take back a counted try that certainly had no effect."""
        await self._run("UPDATE card SET claimed_at = NULL, tries = max(tries - 1, 0) WHERE id = ?", card)

    async def shown(self, card: Card, message_id: int) -> None:
        """Write down that a message shows what was claimed; newer words that came meanwhile stay wanted."""
        await self._run(
            "UPDATE card SET message_id = ?, shown_digest = ?, claimed_at = NULL, tries = 0, "
            "state = CASE WHEN wanted_digest = ? THEN 'shown' ELSE 'wanted' END WHERE id = ?",
            *(message_id, card.wanted_digest, card.wanted_digest, card.id),
        )
        await self._run("DELETE FROM card WHERE id = ? AND person IS NULL", card.id)  # the goodbye leaves nothing

    async def forget_message(self, card: int) -> None:
        """Want a new message in place of one that is gone from the chat."""
        sql = "UPDATE card SET message_id = NULL, shown_digest = NULL, state = 'wanted', tries = 0 WHERE id = ?"
        await self._run(sql, card)

    async def give_up(self, card: int, error: str) -> None:
        """Write down that a message cannot be delivered, and why in one word."""
        await self._run("UPDATE card SET state = 'failed', claimed_at = NULL, error = ? WHERE id = ?", error, card)
        await self._run("DELETE FROM card WHERE id = ? AND person IS NULL", card)

    async def give_up_chat(self, chat: int, error: str) -> None:
        """Write down that nothing more can be delivered to a chat."""
        await self._run("UPDATE card SET state = 'failed', error = ? WHERE chat = ? AND state = 'wanted'", error, chat)
        await self._run("DELETE FROM card WHERE chat = ? AND person IS NULL", chat)
