"""After /delete nothing of the person is left, in any table, under any name."""

from datetime import timedelta

from bot.model.person import Media, MediaKind
from tests.tables import filled, traces
from tests.world import SETUP, World, do


async def test_nothing_is_left_in_any_table(world: World) -> None:
    robin = world.somebody()
    await do(world, robin, "say:hello", "/start", *SETUP, "3", "15", "Run", "30", "2")
    await do(world, robin, "Correct an answer", "First steps", "4", "say:ran 20 min pain 4", "Yes, keep it")
    await world.wait(timedelta(hours=30))
    await do(world, robin, "/danger", "Took cipro or a like antibiotic", "/export", "/checkin", "/delete")
    words = (robin.id, "Berlin", "fluoroquinolone", "Check-in")
    async with world.program.store.transaction() as tx:
        assert {"person.id", "form.person", "answer.value", "plan.person", "card.wanted"} <= {*await traces(tx, *words)}
        assert "answer_before" in await filled(tx)
    await do(world, robin, "Yes, delete everything")
    assert "Receipt" in robin.last.text
    async with world.program.store.transaction() as tx:
        assert await traces(tx, *words) == []
        assert await filled(tx) == {"seen_update", "receipt", "sent_drawing"}  # where Telegram keeps our own drawings
    await do(world, robin, "say:hello", "/plan")
    assert robin.last.shows("I am under 18"), "a stranger, as on the first day"
    before = len(robin.from_bot)
    await world.wait(timedelta(days=3))
    assert len(robin.from_bot) == before, "nothing is sent to somebody who has left"
    async with world.program.store.transaction() as tx:
        assert not {"answer", "answer_before", "plan", "milestone"} & await filled(tx)


async def test_a_file_that_was_never_sent_goes_too(world: World) -> None:
    robin = world.somebody()
    await do(world, robin, "/start", *SETUP)
    robin.block()
    await world.settle()
    engine = world.program.engine
    async with world.program.store.transaction() as tx:
        await tx.keep_media(robin.id, Media(MediaKind.DOCUMENT, "x.zip", b"secret"), world.clock())
        await tx.delete_person(robin.id, "CODE", world.clock())
        assert "media" not in await filled(tx)
    assert (await engine.planned(robin.id)) == (None, [])
