"""The methods that send: text, photos, documents, albums, and what the bot seems to be doing."""

from bot.emulator import keyboards, page_view, texts
from bot.emulator.chats import Chat
from bot.emulator.errors import bad_request, unsupported
from bot.emulator.media import media_content, named_media
from bot.emulator.messages import Message
from bot.emulator.spec import Json
from bot.emulator.world import World

ALBUM = range(2, 11)
ACTIONS = frozenset(
    {
        "choose_sticker",
        "find_location",
        "record_video",
        "record_video_note",
        "record_voice",
        "typing",
        "upload_document",
        "upload_photo",
        "upload_video",
        "upload_video_note",
        "upload_voice",
    }
)


def send_message(world: World, params: Json) -> Json:
    """Answer sendMessage."""
    content = texts.message_text(params)
    if "link_preview_options" in params:
        content["link_preview_options"] = params["link_preview_options"]
    return _send(world, params, content).wire()


def send_photo(world: World, params: Json) -> Json:
    """Answer sendPhoto."""
    world.chat(params["chat_id"]).check_open()
    return _send(world, params, media_content(world.files, "photo", params["photo"], params)).wire()


def send_document(world: World, params: Json) -> Json:
    """Answer sendDocument."""
    world.chat(params["chat_id"]).check_open()
    return _send(world, params, media_content(world.files, "document", params["document"], params)).wire()


def send_media_group(world: World, params: Json) -> list[Json]:
    """Answer sendMediaGroup: all messages of the album, or none."""
    if len(params["media"]) not in ALBUM:
        raise bad_request("album must include 2-10 items")
    kinds = {item["type"] for item in params["media"]}
    if "document" in kinds and len(kinds) > 1:
        raise bad_request("document can't be mixed with other media types")
    album = {"media_group_id": world.album_id()}
    contents = [named_media(world.files, item, params) | album for item in params["media"]]
    return [_send(world, params, content).wire() for content in contents]


def send_chat_action(world: World, params: Json) -> bool:
    """Answer sendChatAction."""
    chat = world.chat(params["chat_id"])
    if params["action"] not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.check_open()
    world.watchers.tell(chat.chat_id, "typing", lambda: {"action": params["action"]})
    return True


def _send(world: World, params: Json, content: Json) -> Message:
    chat = world.chat(params["chat_id"])
    chat.check_open()
    markup = params.get("reply_markup") or {}
    inline = keyboards.checked_inline(markup)
    extra = _reply(chat, params.get("reply_parameters")) | _protection(params)
    change = _keyboard_change(markup)
    message = world.post(chat, world.bot, content)
    message.inline_keyboard = inline
    message.other_markup = bool(markup) and "inline_keyboard" not in markup
    message.silent = params.get("disable_notification", False)
    message.extra = extra
    world.show(message)
    if change:
        chat.reply_keyboard = change[0]
        world.watchers.tell(chat.chat_id, "keyboard", lambda: page_view.keyboard(change[0]))
    return message


def _keyboard_change(markup: Json) -> tuple[keyboards.ReplyKeyboard | None] | None:
    """Return what shall stand under the text field from now on, if that changes."""
    if "keyboard" in markup:
        return (keyboards.checked_reply(markup),)
    if "remove_keyboard" in markup:
        if not markup["remove_keyboard"]:
            raise bad_request("remove_keyboard must be True")
        return (None,)
    if "force_reply" in markup:
        keyboards.checked_placeholder(markup)
    return None


def _reply(chat: Chat, wanted: Json | None) -> Json:
    """Return the message that is answered, without the one that it answers itself."""
    if not wanted:
        return {}
    for name in ("chat_id", "quote", "checklist_task_id", "poll_option_id"):
        if name in wanted and wanted[name] != chat.chat_id:
            raise unsupported(f'field "{name}" of reply_parameters')
    answered = chat.messages.get(wanted["message_id"])
    if answered is None:
        if wanted.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    return {"reply_to_message": {k: v for k, v in answered.wire().items() if k != "reply_to_message"}}


def _protection(params: Json) -> Json:
    return {"has_protected_content": True} if params.get("protect_content") else {}
