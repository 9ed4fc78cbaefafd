"""Guided sessions in the store: one a form, due in order, and gone with their person."""

from datetime import timedelta

from bot.model.person import Form, Guide
from bot.store import Store
from tests.store.conftest import ALEX, DAY, NOW, ROBIN, TODAY, look

SOON = NOW + timedelta(seconds=20)


async def form_of(store: Store, person: int = ROBIN) -> Form:
    """Return an exercise form of today."""
    async with store.transaction() as tx:
        await tx.meet(person, "en", NOW)
        return await tx.open_form(person, "exercise", 2, TODAY, "", NOW)


async def test_a_session_is_stored_where_it_stands_and_ends_without_a_trace(store: Store) -> None:
    form = await form_of(store)
    async with store.transaction() as tx:
        await tx.put_guide(Guide(form.id, ROBIN, 1, SOON))
        await tx.put_guide(Guide(form.id, ROBIN, 2, None, paused=True))

        assert await tx.guide(form.id) == Guide(form.id, ROBIN, 2, None, paused=True)
        await tx.end_guide(form.id)
        assert await tx.guide(form.id) is None


async def test_what_is_due_comes_the_oldest_first_and_a_pause_never_comes(store: Store) -> None:
    mine, other = await form_of(store), await form_of(store, ALEX)
    async with store.transaction() as tx:
        await tx.put_guide(Guide(mine.id, ROBIN, 3, SOON))
        await tx.put_guide(Guide(other.id, ALEX, 1, NOW))

        assert [guide.person for guide in await tx.due_guides(SOON, 9)] == [ALEX, ROBIN]
        assert [guide.person for guide in await tx.due_guides(SOON - timedelta(seconds=1), 9)] == [ALEX]
        assert (await tx.look()).next_at == NOW
        await tx.put_guide(Guide(other.id, ALEX, 1, None, paused=True))
        assert (await tx.look()).next_at == SOON


async def test_sessions_of_long_ago_are_forgotten(store: Store) -> None:
    form = await form_of(store)
    async with store.transaction() as tx:
        await tx.put_guide(Guide(form.id, ROBIN, 1, None, paused=True))
        assert await tx.forget_guides(TODAY, 10) == 0
        assert await tx.guide(form.id)
        assert await tx.forget_guides(TODAY + DAY, 10) == 1
        assert await tx.guide(form.id) is None


async def test_deleting_somebody_deletes_their_session(store: Store) -> None:
    form = await form_of(store)
    async with store.transaction() as tx:
        await tx.put_guide(Guide(form.id, ROBIN, 1, SOON))
        await tx.delete_person(ROBIN, "code", NOW)

    assert await look(store, "SELECT * FROM guide") == []
