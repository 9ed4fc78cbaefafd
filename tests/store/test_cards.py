"""Cards: what is wanted, what is shown, and what changes in between."""

import pytest

from bot.model.person import Card
from bot.model.screen import Screen
from bot.store import Store, Transaction
from tests.store.conftest import ALEX, HOUR, NOW, ROBIN, TODAY, claim_card, next_card, shown
from tests.tables import ask

FIRST, SECOND, THIRD = Screen("first"), Screen("second"), Screen("third")


async def state(tx: Transaction, card: int) -> tuple[str, int | None, int]:
    """Return a card's state, its message and its tries."""
    ((found, message_id, tries),) = await ask(tx, "SELECT state, message_id, tries FROM card WHERE id = ?", card)
    return found, message_id, tries


async def claimed(tx: Transaction, chat: int = ROBIN) -> Card:
    """Take the next card of a chat as the outbox does: a new message is claimed, a change is not."""
    card = await next_card(tx, chat)
    assert card
    if card.message_id is not None:
        return card
    taken = await claim_card(tx, card.id, NOW)
    assert taken
    return taken


async def test_a_new_card_is_wanted_until_it_is_shown(store: Store) -> None:
    async with store.transaction() as tx:
        number = await tx.new_card(ROBIN, FIRST, NOW, person=ROBIN)
        assert await tx.waiting_chats() == [ROBIN]
        card = await claimed(tx)
        assert (card.id, card.wanted, card.message_id, card.tries) == (number, FIRST.to_json(), None, 0)
        assert await state(tx, number) == ("wanted", None, 1)
        await shown(tx, card, 77)
        assert await state(tx, number) == ("shown", 77, 0)
        assert await tx.waiting_chats() == []
        assert await next_card(tx, ROBIN) is None


async def test_cards_of_a_chat_come_in_order_and_each_chat_has_its_own(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.meet(ALEX, "en", NOW)
        first = await tx.new_card(ROBIN, FIRST, NOW, person=ROBIN)
        theirs = await tx.new_card(ALEX, FIRST, NOW, person=ALEX)
        second = await tx.new_card(ROBIN, SECOND, NOW, person=ROBIN)
        assert sorted(await tx.waiting_chats()) == [ROBIN, ALEX]
        card = await claimed(tx)
        assert card.id == first
        assert (await claimed(tx, ALEX)).id == theirs
        await shown(tx, card, 1)
        assert (await claimed(tx)).id == second


async def test_words_that_change_while_a_card_is_on_its_way_stay_wanted(store: Store) -> None:
    async with store.transaction() as tx:
        number = await tx.new_card(ROBIN, FIRST, NOW, person=ROBIN)
        card = await claimed(tx)
        await tx.change_card(number, SECOND.to_json())
        await shown(tx, card, 77)
        assert await state(tx, number) == ("wanted", 77, 0)
        card = await claimed(tx)
        assert (card.wanted, card.message_id) == (SECOND.to_json(), 77)
        await shown(tx, card, 77)
        assert await state(tx, number) == ("shown", 77, 0)


async def test_a_change_back_to_what_was_shown_is_an_edit_since_the_other_may_have_arrived(store: Store) -> None:
    async with store.transaction() as tx:
        number = await tx.new_card(ROBIN, FIRST, NOW, person=ROBIN)
        await shown(tx, await claimed(tx), 77)
        await tx.change_card(number, SECOND.to_json())
        assert (await state(tx, number))[0] == "wanted"
        await tx.change_card(number, FIRST.to_json())
        card = await next_card(tx, ROBIN)
        assert card is not None
        assert card.wanted == FIRST.to_json()


async def test_a_change_to_the_same_words_needs_no_edit(store: Store) -> None:
    async with store.transaction() as tx:
        number = await tx.new_card(ROBIN, FIRST, NOW, person=ROBIN)
        await shown(tx, await claimed(tx), 77)
        await tx.change_card(number, FIRST.to_json())
        assert (await state(tx, number))[0] == "shown"


async def test_a_try_is_counted_before_it_is_made_so_that_a_crash_counts_too(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.new_card(ROBIN, FIRST, NOW, person=ROBIN)
        assert [(await claimed(tx)).tries for _ in range(3)] == [0, 1, 2]


async def test_a_message_that_is_gone_from_the_chat_is_wanted_as_a_new_one(store: Store) -> None:
    async with store.transaction() as tx:
        number = await tx.new_card(ROBIN, FIRST, NOW, person=ROBIN)
        await shown(tx, await claimed(tx), 77)
        await tx.change_card(number, SECOND.to_json())
        await claimed(tx)
        await tx.forget_message(number)
        assert await state(tx, number) == ("wanted", None, 0), "a new message starts with a new count"
        card = await claimed(tx)
        assert (card.message_id, card.shown_digest, card.wanted) == (None, None, SECOND.to_json())


async def test_what_was_given_up_is_not_tried_again(store: Store) -> None:
    async with store.transaction() as tx:
        number = await tx.new_card(ROBIN, FIRST, NOW, person=ROBIN)
        await claimed(tx)
        await tx.give_up(number, "refused", NOW)
        assert await tx.waiting_chats() == []
        await tx.change_card(number, SECOND.to_json())
        assert await tx.waiting_chats() == [], "a message that never arrived is not sent because its buttons go"
        assert await ask(tx, "SELECT error FROM card") == [("refused",)]


async def test_giving_up_a_chat_leaves_others_alone(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.meet(ALEX, "en", NOW)
        await tx.new_card(ROBIN, FIRST, NOW, person=ROBIN)
        await tx.new_card(ROBIN, SECOND, NOW, person=ROBIN)
        await tx.new_card(ALEX, FIRST, NOW, person=ALEX)
        await tx.give_up_chat(ROBIN, "gone", NOW)
        assert await tx.waiting_chats() == [ALEX]


async def test_a_message_on_the_screen_can_be_changed_again_after_its_chat_was_given_up(store: Store) -> None:
    """Somebody blocks us while an edit waits, comes back, and taps the message that is still there."""
    async with store.transaction() as tx:
        form = await tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW)
        number = await tx.new_card(ROBIN, FIRST, NOW, person=ROBIN, form=form.id)
        await shown(tx, await claimed(tx), 77)
        await tx.change_card(number, SECOND.to_json())
        await tx.give_up_chat(ROBIN, "gone", NOW)
        await tx.change_card(number, THIRD.to_json())
        card = await claimed(tx)
        assert (card.message_id, card.wanted) == (77, THIRD.to_json())


async def test_a_form_is_shown_in_the_newest_message_that_its_person_has_seen(store: Store) -> None:
    """A reminder that could not be delivered must not take the answers of the message above it."""
    async with store.transaction() as tx:
        form = await tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW)
        seen = await tx.new_card(ROBIN, FIRST, NOW, person=ROBIN, form=form.id)
        await shown(tx, await claimed(tx), 77)
        await tx.new_card(ROBIN, SECOND, NOW, person=ROBIN, form=form.id)
        await tx.give_up_chat(ROBIN, "gone", NOW)
        newest = await tx.newest_card_of(form.id)
        assert newest
        assert newest.id == seen


async def test_the_newest_card_of_a_form_counts_while_it_is_still_on_its_way(store: Store) -> None:
    async with store.transaction() as tx:
        form = await tx.open_form(ROBIN, "check_in", 1, TODAY, "", NOW)
        assert await tx.newest_card_of(form.id) is None
        await tx.new_card(ROBIN, FIRST, NOW, person=ROBIN, form=form.id)
        second = await tx.new_card(ROBIN, SECOND, NOW, person=ROBIN, form=form.id)
        newest = await tx.newest_card_of(form.id)
        assert newest
        assert newest.id == second


@pytest.mark.parametrize("end", ["shown", "given up", "chat given up"])
async def test_a_message_to_a_stranger_leaves_no_row_when_it_is_done(store: Store, end: str) -> None:
    async with store.transaction() as tx:
        number = await tx.new_card(ALEX, FIRST, NOW + HOUR, person=None)
        card = await claimed(tx, ALEX)
        if end == "shown":
            await shown(tx, card, 5)
        elif end == "given up":
            await tx.give_up(number, "refused", NOW)
        else:
            await tx.give_up_chat(ALEX, "gone", NOW)
        assert await ask(tx, "SELECT * FROM card") == []


async def test_reminders_and_silence_are_kept_with_the_card(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.new_card(ROBIN, FIRST, NOW, person=ROBIN, silent=True)
        card = await claimed(tx)
        assert (card.silent, card.reminder) == (True, False)


async def test_a_try_that_certainly_had_no_effect_is_not_counted(store: Store) -> None:
    async with store.transaction() as tx:
        number = await tx.new_card(ROBIN, FIRST, NOW, person=ROBIN)
        for _ in range(3):
            assert (await claimed(tx)).tries == 0
            await tx.not_sent(number)
        assert await state(tx, number) == ("wanted", None, 0)


async def test_a_message_that_is_no_longer_wanted_cannot_be_claimed(store: Store) -> None:
    async with store.transaction() as tx:
        number = await tx.new_card(ROBIN, FIRST, NOW, person=ROBIN)
        await tx.give_up_chat(ROBIN, "gone", NOW)
        assert await claim_card(tx, number, NOW) is None
        assert await state(tx, number) == ("failed", None, 0)
        assert await claim_card(tx, number + 1, NOW) is None
