"""Cards: messages with a wanted and a shown state; the outbox brings the second to the first."""

import json
from collections.abc import Iterable
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

        While another change waits, nobody knows what is on the screen: that one may be on its way, or have arrived
        before a crash. So it is changed back by a message of its own, even to what was shown before.
        A message that never arrived is not sent because of a change; one that is on the screen is worth a new try.
        """
        mark = digest(wanted)
        await self._run(
            "UPDATE card SET wanted = ?, wanted_digest = ?, state = CASE "
            "WHEN state = 'failed' AND message_id IS NULL THEN 'failed' "
            "WHEN state = 'shown' AND shown_digest = ? THEN 'shown' ELSE 'wanted' END WHERE id = ?",
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

    async def form_of_message(self, person: int, message_id: int) -> int | None:
        """Return the form that a message to somebody belongs to, None when it belongs to none."""
        row = await self._one("SELECT form FROM card WHERE person = ? AND message_id = ?", person, message_id)
        return row[0] if row else None

    async def newest_cards(self, person: int, limit: int) -> list[Card]:
        """Return the newest messages to somebody that they may see, the newest first."""
        sql = (
            f"SELECT {rows.CARD} FROM card WHERE person = ? AND (state <> 'failed' OR message_id IS NOT NULL) "  # noqa: S608 - a constant list of columns
            "ORDER BY id DESC LIMIT ?"
        )
        return [rows.card(row) for row in await self._all(sql, person, limit)]

    async def last_wanted(self, person: int, since: datetime) -> str | None:
        """Return the screen of the newest message to somebody as JSON; None when it was made before `since`."""
        row = await self._one("SELECT wanted, made_at FROM card WHERE person = ? ORDER BY id DESC LIMIT 1", person)
        return row[0] if row and row[1] >= rows.seconds(since) else None

    async def card_of_message(self, person: int, message_id: int) -> Card | None:
        """Return the card that is shown as a message of somebody's chat, None when it is not there any more."""
        sql = f"SELECT {rows.CARD} FROM card WHERE person = ? AND message_id = ?"  # noqa: S608 - a constant list of columns
        row = await self._one(sql, person, message_id)
        return rows.card(row) if row else None

    async def newest_card(self, person: int) -> int | None:
        """Return the number of the newest message to somebody, None when there is none."""
        row = await self._one("SELECT max(id) FROM card WHERE person = ?", person)
        return row[0] if row else None

    async def give_card(self, card: int, form: int | None) -> None:
        """Let a message belong to another form, or to none."""
        await self._run("UPDATE card SET form = ? WHERE id = ?", form, card)

    async def waiting_chats(self) -> list[int]:
        """Return the chats that have messages to deliver."""
        return [row[0] for row in await self._slowly("SELECT DISTINCT chat FROM card WHERE state = 'wanted'")]

    async def next_card(self, chat: int) -> Card | None:
        """Return the oldest message to deliver in a chat."""
        return (await self.next_cards([chat])).get(chat)

    async def next_cards(self, chats: Iterable[int]) -> dict[int, Card]:
        """Return the oldest message to deliver in each chat that has one."""
        sql = (
            f"SELECT {rows.CARD} FROM card WHERE id IN (SELECT "  # noqa: S608 - a constant list of columns
            "(SELECT min(id) FROM card AS theirs WHERE theirs.chat = given.value AND theirs.state = 'wanted') "
            "FROM json_each(?) AS given)"
        )
        return {row[2]: rows.card(row) for row in await self._all(sql, json.dumps(list(chats)))}

    async def claim_cards(self, cards: Iterable[int], now: datetime) -> dict[int, Card]:
        """Take new messages for sending, as they are by this time, but for those that are no longer wanted.

        `tries` counts those before. The try is written down before the message is sent, so that a crash repeats it once
        at the most; take it when nothing is left to wait for, since a crash from here on counts as a sending. A change
        may be repeated without trace, so it needs no claim.
        """
        given = json.dumps(list(cards))
        wanted = "id IN (SELECT value FROM json_each(?)) AND state = 'wanted'"
        found = await self._all(f"SELECT {rows.CARD} FROM card WHERE {wanted}", given)  # noqa: S608 - constants
        sql = f"UPDATE card SET claimed_at = ?, tries = tries + 1 WHERE {wanted}"  # noqa: S608 - constants
        await self._run(sql, rows.seconds(now), given)
        return {row[0]: rows.card(row) for row in found}

    async def not_sent(self, card: int) -> None:
        """Take back a counted try that certainly had no effect."""
        await self._run("UPDATE card SET claimed_at = NULL, tries = max(tries - 1, 0) WHERE id = ?", card)

    async def shown_cards(self, shown: Iterable[tuple[Card, int, str | None]]) -> None:
        """Write down that messages show what was claimed; newer words that came meanwhile stay wanted.

        Each is a card, its message and the picture that the message came with, which stays there for good.
        """
        given = json.dumps(
            [
                (card.id, message_id, card.wanted_digest, picture, card.person is None)
                for card, message_id, picture in shown
            ]
        )
        await self._run(
            "UPDATE card SET message_id = given.message, shown_digest = given.digest, claimed_at = NULL, tries = 0, "
            "shown_picture = coalesce(given.picture, shown_picture), "
            "state = CASE WHEN wanted_digest = given.digest THEN 'shown' ELSE 'wanted' END "
            "FROM (SELECT value ->> 0 AS card, value ->> 1 AS message, value ->> 2 AS digest, value ->> 3 AS picture "
            "FROM json_each(?)) AS given WHERE card.id = given.card",
            given,
        )
        await self._run(  # the goodbye leaves nothing
            "DELETE FROM card WHERE person IS NULL AND id IN (SELECT value ->> 0 FROM json_each(?) WHERE value ->> 4)",
            given,
        )

    async def delivered(self, cards: Iterable[int], now: datetime) -> None:
        """Write into the ledger that the messages of plans have arrived."""
        sql = (
            "UPDATE plan SET state = 'sent', reason = NULL, sent_at = ?, changed_at = ? WHERE id IN "
            "(SELECT plan FROM card WHERE id IN (SELECT value FROM json_each(?))) AND state IN ('claimed', 'uncertain')"
        )
        await self._run(sql, rows.seconds(now), rows.seconds(now), json.dumps(list(cards)))

    async def doubted(self, card: int, now: datetime) -> None:
        """Write into the ledger that nobody knows whether the message of a plan has arrived."""
        sql = (
            "UPDATE plan SET state = 'uncertain', changed_at = ? "
            "WHERE id = (SELECT plan FROM card WHERE id = ?) AND state = 'claimed'"
        )
        await self._run(sql, rows.seconds(now), card)

    async def forget_message(self, card: int) -> None:
        """Want a new message in place of one that is gone from the chat."""
        await self._run(
            "UPDATE card SET message_id = NULL, shown_digest = NULL, shown_picture = NULL, state = 'wanted', tries = 0 "
            "WHERE id = ?",
            card,
        )

    async def give_up(self, card: int, error: str, now: datetime) -> None:
        """Write down that a message cannot be delivered, and why in one word; the ledger keeps an uncertain one so."""
        sql = (
            "UPDATE plan SET state = 'failed', reason = ?, changed_at = ? "
            "WHERE id = (SELECT plan FROM card WHERE id = ?) AND state IN ('claimed', 'sent')"
        )
        await self._run(sql, error, rows.seconds(now), card)
        await self._run("UPDATE card SET state = 'failed', claimed_at = NULL, error = ? WHERE id = ?", error, card)
        await self._run("DELETE FROM card WHERE id = ? AND person IS NULL", card)

    async def give_up_chat(self, chat: int, error: str, now: datetime) -> None:
        """Write down that nothing more can be delivered to a chat."""
        sql = (
            "UPDATE plan SET state = 'failed', reason = ?, changed_at = ? WHERE state IN ('claimed', 'uncertain') "
            "AND id IN (SELECT plan FROM card WHERE chat = ? AND state = 'wanted')"
        )
        await self._run(sql, error, rows.seconds(now), chat)
        await self._run("UPDATE card SET state = 'failed', error = ? WHERE chat = ? AND state = 'wanted'", error, chat)
        await self._run("DELETE FROM card WHERE chat = ? AND person IS NULL", chat)
