"""People: met once, seen updates, and a deletion that leaves nothing of them in any table."""

from datetime import timedelta

import pytest

from bot.model.person import PersonState
from bot.model.screen import Screen
from bot.store import Store
from tests.store.conftest import ALEX, DAY, HOUR, NOW, ROBIN, live_a_little, plan
from tests.tables import ask, columns, traces


async def test_a_repeated_update_is_told_apart(store: Store) -> None:
    async with store.transaction() as tx:
        assert await tx.is_new_update(100, NOW)
        assert not await tx.is_new_update(100, NOW + DAY)
    async with store.transaction() as tx:
        assert not await tx.is_new_update(100, NOW)
        assert await tx.is_new_update(101, NOW)


async def test_old_marks_are_forgotten_and_new_ones_kept(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.is_new_update(1, NOW - 4 * DAY)
        await tx.is_new_update(2, NOW)
        assert await tx.forget_updates(NOW - 3 * DAY, 10) == 1
        assert await tx.is_new_update(1, NOW)
        assert not await tx.is_new_update(2, NOW)


async def test_no_more_marks_are_forgotten_at_once_than_asked_and_the_oldest_first(store: Store) -> None:
    async with store.transaction() as tx:
        for number in range(3):
            await tx.is_new_update(number, NOW - 4 * DAY - number * HOUR)
        assert await tx.forget_updates(NOW - 3 * DAY, 2) == 2
        assert not await tx.is_new_update(0, NOW)
        assert await tx.forget_updates(NOW - 3 * DAY, 2) == 1


async def test_meeting_somebody_again_changes_nothing(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.set_state(ROBIN, PersonState.ACTIVE)
        await tx.set_zone(ROBIN, "Asia/Tokyo")
        again = await tx.meet(ROBIN, "de", NOW + DAY)
        assert (again.state, again.zone, again.language) == (PersonState.ACTIVE, "Asia/Tokyo", "en")
        assert await tx.person(ALEX) is None


async def test_people_who_never_agreed_are_forgotten_after_a_while(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.meet(ALEX, "en", NOW)
        await tx.consent(ALEX, 1, NOW)
        await tx.new_card(ROBIN, Screen("Do you agree?"), NOW, person=ROBIN)
        assert await tx.forget_undecided(NOW, 10) == 0
        assert await tx.forget_undecided(NOW + timedelta(seconds=1), 10) == 1
        assert await tx.person(ROBIN) is None
        assert await tx.waiting_chats() == []
        agreed = await tx.person(ALEX)
        assert agreed
        assert agreed.consent_version == 1


async def test_only_active_people_without_a_plan_are_found(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.meet(ALEX, "en", NOW)
        assert await tx.active_without_plan(0, ALEX) == []
        await tx.set_state(ROBIN, PersonState.ACTIVE)
        await tx.set_state(ALEX, PersonState.ACTIVE)
        await tx.replan(ALEX, [plan()], NOW)
        assert await tx.active_without_plan(0, ALEX) == [ROBIN]
        await tx.cancel_plans(ALEX, "gone", NOW)
        assert await tx.active_without_plan(0, ALEX) == [ROBIN, ALEX]
        assert await tx.active_without_plan(0, ROBIN) == [ROBIN]
        assert await tx.active_without_plan(ROBIN, ALEX) == [ALEX]


async def test_people_are_gone_through_in_the_order_of_their_numbers(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.meet(ALEX, "en", NOW)
        assert [await tx.next_people(after, 1) for after in (0, ROBIN, ALEX)] == [ROBIN, ALEX, None]
        assert await tx.next_people(0, 500) == ALEX


async def test_deletion_leaves_no_row_of_a_person_in_any_table_and_nothing_of_others_gone(store: Store) -> None:
    async with store.transaction() as tx:
        await live_a_little(tx, ROBIN, "rowan")
        await live_a_little(tx, ALEX, "hazel")
        before = await traces(tx, ALEX, "hazel")
        assert {"person.id", "form.person", "answer.value", "answer_before.value", "plan.subject", "card.wanted"} <= {
            *before
        }
        mine = await traces(tx, ROBIN, "rowan")
        assert mine == before
        await tx.delete_person(ROBIN, "ABCDEF0123", NOW)
    async with store.transaction() as tx:
        left = await traces(tx, ROBIN, "rowan")
        assert [place for place in left if place != "seen_update.id"] == []  # an update's number, not a person's
        assert await traces(tx, ALEX, "hazel") == before
        assert await ask(tx, "SELECT code FROM receipt") == [("ABCDEF0123",)]
        orphans = await ask(tx, "SELECT count(*) FROM answer WHERE form NOT IN (SELECT id FROM form)")
        assert orphans == [(0,)]
        assert await ask(tx, "PRAGMA foreign_key_check") == []


async def test_every_column_that_names_a_person_dies_with_the_person(store: Store) -> None:
    """A new table with a person in it has to say what happens when the person is deleted."""
    async with store.transaction() as tx:
        for table, named in (await columns(tx)).items():
            keys = {row[3]: (row[2], row[6]) for row in await ask(tx, f"PRAGMA foreign_key_list({table})")}
            for column in {"person", "person_id", "user_id"} & {*named}:
                of_form = {("form", "CASCADE")} if table == "answer" else set()  # which goes with its person
                assert keys.get(column) in {("person", "CASCADE"), *of_form}, f"{table}.{column}"


async def test_a_receipt_is_given_once(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.delete_person(ROBIN, "SAME", NOW)
    with pytest.raises(Exception, match="UNIQUE"):
        async with store.transaction() as tx:
            await tx.delete_person(ALEX, "SAME", NOW)
