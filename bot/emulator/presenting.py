"""The methods about the bot itself: names, descriptions, commands, menu buttons."""

import re
from collections.abc import Callable

from bot.emulator.errors import bad_request
from bot.emulator.profile import checked_language, scope_key
from bot.emulator.spec import Json
from bot.emulator.world import World

COMMANDS_LIMIT = 100
DESCRIPTION_LIMIT = 256
LIMITS = {"name": 64, "description": 512, "short_description": 120}

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


def get_me(world: World, _params: Json) -> Json:
    """Answer getMe."""
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_guest_queries": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_join_request_queries": False,
    }
    return world.bot | abilities


def set_my_commands(world: World, params: Json) -> bool:
    """Answer setMyCommands."""
    commands = params["commands"]
    if len(commands) > COMMANDS_LIMIT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        command["command"] = command["command"].removeprefix("/")
        if not _COMMAND.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"].strip()) <= DESCRIPTION_LIMIT:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return _change_commands(world, params, commands)


def delete_my_commands(world: World, params: Json) -> bool:
    """Answer deleteMyCommands."""
    return _change_commands(world, params, [])


def get_my_commands(world: World, params: Json) -> list[Json]:
    """Answer getMyCommands: those set for exactly this scope and language."""
    key = (scope_key(params.get("scope")), checked_language(params.get("language_code")))
    return world.profile.commands.get(key, [])


def _change_commands(world: World, params: Json, commands: list[Json]) -> bool:
    scope = scope_key(params.get("scope"))
    if scope[1] is not None:
        world.chat(scope[1])
    world.profile.commands[scope, checked_language(params.get("language_code"))] = commands
    world.watchers.tell_all("commands", lambda user_id: _commands_of(world, user_id))
    return True


def _commands_of(world: World, user_id: int) -> list[Json]:
    account = world.chats[user_id].account
    return world.profile.commands_for(user_id, account.language_code if account else "")


def text_setter(what: str) -> Callable[[World, Json], bool]:
    """Return the method that sets the bot's name or a description."""

    def set_text(world: World, params: Json) -> bool:
        text = params.get(what, "")
        if len(text) > LIMITS[what]:
            raise bad_request(f"the bot's {what.replace('_', ' ')} is too long")
        language = checked_language(params.get("language_code"))
        world.profile.texts[what, language] = text
        if what == "name" and not language and text:
            world.bot["first_name"] = text
        return True

    return set_text


def text_getter(what: str) -> Callable[[World, Json], Json]:
    """Return the method that gets the bot's name or a description."""

    def get_text(world: World, params: Json) -> Json:
        text = world.profile.text(what, checked_language(params.get("language_code")))
        return {what: text or (world.bot["first_name"] if what == "name" else "")}

    return get_text


def set_chat_menu_button(world: World, params: Json) -> bool:
    """Answer setChatMenuButton."""
    chat_id = _private(world, params)
    world.profile.menu_buttons[chat_id] = params.get("menu_button", {"type": "default"})
    return True


def get_chat_menu_button(world: World, params: Json) -> Json:
    """Answer getChatMenuButton."""
    chat_id = _private(world, params)
    return world.profile.menu_buttons.get(chat_id, {"type": "default"})


def _private(world: World, params: Json) -> int | None:
    chat_id: int | None = params.get("chat_id")
    if chat_id is not None and world.chat(chat_id).account is None:
        raise bad_request("chat must be private")
    return chat_id
