"""The methods that ask: chats and files; and the answer to a tap."""

from bot.emulator import utf16
from bot.emulator.chats import Toast
from bot.emulator.errors import bad_request
from bot.emulator.files import DOWNLOAD_LIMIT
from bot.emulator.spec import Json
from bot.emulator.world import World

TOAST_LIMIT = 200

_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def answer_callback_query(world: World, params: Json) -> bool:
    """Answer answerCallbackQuery."""
    text = params.get("text", "")
    if utf16.length(text) > TOAST_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    if "url" in params:
        raise bad_request("URL_INVALID")
    query = world.queries.answer(params["callback_query_id"], world.clock())
    world.watchers.tell(query.user_id, "answered", lambda: {"callback_query_id": query.query_id})
    if text:
        alert = params.get("show_alert", False)
        world.chats[query.user_id].toasts.append(Toast(text, alert, query.query_id))
        world.watchers.tell(query.user_id, "toast", lambda: {"text": text, "alert": alert})
    return True


def get_chat(world: World, params: Json) -> Json:
    """Answer getChat."""
    chat = world.chat(params["chat_id"])
    gifts = dict.fromkeys(_GIFTS, False)
    return chat.wire() | {"accent_color_id": chat.chat_id % 7, "max_reaction_count": 11, "accepted_gift_types": gifts}


def get_file(world: World, params: Json) -> Json:
    """Answer getFile."""
    stored = world.files.by_id(params["file_id"])
    if stored is None:
        raise bad_request("invalid file_id")
    if len(stored.content) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return stored.wire() | {"file_path": stored.path}


def agree(_world: World, _params: Json) -> bool:
    """Answer logOut and close, which have no effect here."""
    return True
