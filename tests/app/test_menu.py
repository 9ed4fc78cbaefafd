"""What the bot tells Telegram of itself at its start: commands, descriptions, the menu button."""

from bot.content.load import load_content
from bot.engine.flows import LISTED
from tests.world import World

WORDS = load_content().words["en"]


def told(world: World, method: str) -> list[dict[str, object]]:
    """Return what the calls of a method said; each of them went well."""
    calls = [call for call in world.emulator.calls if call.method == method]
    assert all(call.ok for call in calls)
    return [dict(call.params) for call in calls]


async def test_the_menu_button_opens_the_commands(world: World) -> None:
    assert [call["menu_button"] for call in told(world, "setChatMenuButton")] == [{"type": "commands"}]


async def test_the_commands_and_descriptions_are_told(world: World) -> None:
    commands = told(world, "setMyCommands")[0]["commands"]
    assert isinstance(commands, list)
    assert [command["command"] for command in commands] == [*LISTED]
    assert told(world, "setMyShortDescription")[0]["short_description"] == WORDS.say("bot-short-description")
    assert told(world, "setMyDescription")[0]["description"] == WORDS.say("bot-description")
