"""In a group the bot says one line when it is named, and keeps nothing of anybody."""

from bot.emulator import Refused
from tests.tables import filled, traces
from tests.world import World


async def test_nothing_of_a_group_or_its_people_is_kept(world: World) -> None:
    robin = world.somebody()
    group = world.emulator.add_group("Runners", added_by=robin)
    for text in ("hello", "/start", "/start@achilles_coach_demo_bot", "I heard a pop in my achilles"):
        group.say(robin, text)
        await world.settle()
    assert [message.text.startswith("I talk in private only") for message in group.from_bot] == [True]
    async with world.program.store.transaction() as tx:
        assert await filled(tx) == {"seen_update"}
        assert await traces(tx, robin.id, group.chat_id) == []


async def test_a_group_that_throws_the_bot_out_does_no_harm(world: World) -> None:
    robin = world.somebody()
    group = world.emulator.add_group("Runners", added_by=robin)
    world.emulator.fail("sendMessage", error=Refused(403, "Forbidden: bot was kicked from the group chat"))
    group.say(robin, "/help@achilles_coach_demo_bot")
    await world.settle()
    assert group.from_bot == []
    async with world.program.store.transaction() as tx:
        assert await filled(tx) == {"seen_update"}
    robin.say("/help")
    await world.settle()
    assert robin.last.text.startswith("What I can do")
