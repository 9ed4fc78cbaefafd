"""What the bot tells Telegram of itself at its start: commands, descriptions, the menu button."""

import asyncio

import pytest

from bot.content.load import DEFAULT_LANGUAGE, load_content
from bot.engine.flows import LISTED
from tests.world import World

CONTENT = load_content()


@pytest.fixture(autouse=True)
async def named(world: World) -> None:
    """Wait until all is told: it comes after the first question for updates, and the menu button last."""
    async with asyncio.timeout(10):
        while not any(call.method == "setChatMenuButton" for call in world.emulator.calls):  # noqa: ASYNC110 - the emulator tells nobody
            await asyncio.sleep(0.05)


def told(world: World, method: str) -> list[dict[str, object]]:
    """Return what the calls of a method said; each of them went well."""
    calls = [call for call in world.emulator.calls if call.method == method]
    assert all(call.ok for call in calls)
    return [dict(call.params) for call in calls]


async def test_the_menu_button_opens_the_commands(world: World) -> None:
    assert [call["menu_button"] for call in told(world, "setChatMenuButton")] == [{"type": "commands"}]


@pytest.mark.parametrize("language", sorted(CONTENT.words))
async def test_the_commands_and_descriptions_are_told_in_every_language(world: World, language: str) -> None:
    words = CONTENT.words[language]
    commands, short, long = (
        next(call for call in told(world, method) if call.get("language_code", "") == code(language))
        for method in ("setMyCommands", "setMyShortDescription", "setMyDescription")
    )
    assert commands["commands"] == [{"command": name, "description": words.say(f"command-{name}")} for name in LISTED]
    assert short["short_description"] == words.say("bot-short-description")
    assert long["description"] == words.say("bot-description")


def code(language: str) -> str:
    """Return the code under which Telegram keeps a language's words; nothing for the one that everybody else sees."""
    return "" if language == DEFAULT_LANGUAGE else language
