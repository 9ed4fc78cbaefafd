"""What the bot says of itself, by scope and language."""

from typing import Any

import pytest

from bot.emulator import Emulator, Person

START = {"command": "start", "description": "Begin"}
HELP = {"command": "help", "description": "What I can do"}
PRIVATE = {"type": "all_private_chats"}


async def test_commands_are_kept_by_scope_and_language(ann: Person, ok: Any) -> None:
    await ok("setMyCommands", commands=[START])
    await ok("setMyCommands", commands=[HELP], scope=PRIVATE, language_code="de")
    await ok("setMyCommands", commands=[START, HELP], scope={"type": "chat", "chat_id": ann.id})

    assert await ok("getMyCommands") == [START]
    assert await ok("getMyCommands", scope=PRIVATE) == []
    assert await ok("getMyCommands", scope=PRIVATE, language_code="de") == [HELP]
    assert await ok("getMyCommands", scope={"type": "chat", "chat_id": ann.id}) == [START, HELP]
    await ok("deleteMyCommands")
    assert await ok("getMyCommands") == []


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"commands": [{"command": "Start", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "x" * 33, "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "x", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "x", "description": "x" * 257}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [START] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": [START], "language_code": "deu"}, "LANG_CODE_INVALID"),
        ({"commands": [START], "scope": {"type": "chat", "chat_id": 7}}, "chat not found"),
        ({"commands": [{"command": "x"}]}, 'can\'t find field "description"'),
    ],
)
async def test_wrong_commands_are_refused(refusal: Any, params: dict[str, Any], reason: str) -> None:
    assert await refusal("setMyCommands", **params) == f"400 Bad Request: {reason}"


@pytest.mark.parametrize(
    ("what", "method", "limit"),
    [("name", "Name", 64), ("description", "Description", 512), ("short_description", "ShortDescription", 120)],
)
async def test_names_and_descriptions_have_languages_and_limits(
    ok: Any, refusal: Any, what: str, method: str, limit: int
) -> None:
    await ok(f"setMy{method}", **{what: "x" * limit})
    await ok(f"setMy{method}", **{what: "auf Deutsch"}, language_code="de")

    assert await ok(f"getMy{method}", language_code="de") == {what: "auf Deutsch"}
    assert await ok(f"getMy{method}", language_code="fr") == {what: "x" * limit}
    found = await refusal(f"setMy{method}", **{what: "x" * (limit + 1)})
    assert found == f"400 Bad Request: the bot's {what.replace('_', ' ')} is too long"


async def test_a_new_name_is_the_bots_first_name(ok: Any) -> None:
    await ok("setMyName", name="Coach")

    assert (await ok("getMe"))["first_name"] == "Coach"


async def test_menu_buttons_are_for_all_or_for_one_private_chat(
    ann: Person, emulator: Emulator, ok: Any, refusal: Any
) -> None:
    await ok("setChatMenuButton", menu_button={"type": "commands"})
    app = {"type": "web_app", "text": "Open", "web_app": {"url": "https://example.org"}}
    await ok("setChatMenuButton", chat_id=ann.id, menu_button=app)

    group = emulator.add_group("Runners")
    found = await refusal("getChatMenuButton", chat_id=group.chat_id)
    assert found == "400 Bad Request: chat must be private"
    assert await ok("getChatMenuButton") == {"type": "commands"}
    assert await ok("getChatMenuButton", chat_id=ann.id) == app


async def test_get_me_knows_who_it_is(ok: Any) -> None:
    me = await ok("getMe")

    assert (me["id"], me["is_bot"], me["username"]) == (123456, True, "achilles_coach_demo_bot")
    assert await ok("logOut") is True
    assert await ok("close") is True
