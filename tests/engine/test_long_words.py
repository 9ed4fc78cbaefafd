"""Words that are too long for the place where the conversation is: they get a message of their own."""

import pytest

from bot.content import load_content
from bot.content.policy import load_policy
from bot.engine.turn import Turn
from bot.model.screen import LONGEST_CAPTION, Button, Press, Screen
from tests.world import SETUP, World, do

BUTTON = ((Button("Go on", Press("d", 0, "plan")),),)


@pytest.mark.parametrize(("length", "messages"), [(LONGEST_CAPTION, 0), (LONGEST_CAPTION + 1, 1)])
async def test_a_form_whose_message_has_a_picture_goes_on_below_it_where_words_do_not_fit(
    world: World, length: int, messages: int
) -> None:
    robin = world.somebody()
    await do(
        world, robin, "/start", *SETUP[: SETUP.index("Left") + 1]
    )  # the question for the place comes with a picture
    picture = robin.last
    assert picture.photo is not None
    before = len(robin.from_bot)
    async with world.program.store.transaction() as tx:
        person, form = await tx.person(robin.id), await tx.newest_form(robin.id, "setup")
        assert person is not None
        assert form is not None
        turn = Turn(tx, world.clock(), load_content(), load_policy(), person, rules="")
        await turn.show(form, Screen("x" * length, BUTTON))
    world.program.outbox.wake(robin.id)
    await world.settle()
    assert len(robin.from_bot) - before == messages
    shown = robin.from_bot[-1] if messages else robin.message(picture.message_id)
    assert shown.words == "x" * length
    assert bool(robin.message(picture.message_id).buttons) is not bool(messages)
    assert [call.error for call in world.emulator.calls if not call.ok] == []
