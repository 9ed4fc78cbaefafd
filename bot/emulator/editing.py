"""The methods that change or remove messages."""

from datetime import timedelta

from bot.emulator import keyboards, texts
from bot.emulator.errors import bad_request
from bot.emulator.media import named_media
from bot.emulator.messages import Message
from bot.emulator.spec import Json
from bot.emulator.world import World

DELETE_WITHIN = timedelta(hours=48)
DELETE_AT_ONCE = range(1, 101)

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
_MEDIA = ("photo", "document")


def edit_text(world: World, params: Json) -> Json:
    """Answer editMessageText."""
    message = _editable(world, params)
    content = texts.message_text(params)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    if "link_preview_options" in params:
        content["link_preview_options"] = params["link_preview_options"]
    return _edit(world, message, content, params)


def edit_caption(world: World, params: Json) -> Json:
    """Answer editMessageCaption."""
    message = _editable(world, params)
    words = texts.caption(params)
    if not any(kind in message.content for kind in _MEDIA):
        raise bad_request("there is no caption in the message to edit")
    kept = {k: v for k, v in message.content.items() if k not in ("caption", "caption_entities")}
    if "show_caption_above_media" in params and "photo" in kept:
        kept.pop("show_caption_above_media", None)
        kept |= {"show_caption_above_media": True} if params["show_caption_above_media"] else {}
    return _edit(world, message, kept | words, params)


def edit_media(world: World, params: Json) -> Json:
    """Answer editMessageMedia; a text becomes a message with media, too."""
    message = _editable(world, params)
    content = named_media(world.files, params["media"], params)
    if "media_group_id" in message.content:
        if params["media"]["type"] not in message.content:
            raise bad_request("can't change media type in an album")
        content["media_group_id"] = message.content["media_group_id"]
    return _edit(world, message, content, params)


def edit_markup(world: World, params: Json) -> Json:
    """Answer editMessageReplyMarkup."""
    message = _editable(world, params)
    return _edit(world, message, message.content, params)


def delete_message(world: World, params: Json) -> bool:
    """Answer deleteMessage."""
    chat = world.chat(params["chat_id"])
    message = chat.find(params["message_id"], "delete")
    if not message.from_bot and chat.account is None:
        raise bad_request("message can't be deleted")
    if world.clock() - message.date > DELETE_WITHIN:
        raise bad_request("message can't be deleted for everyone")
    _remove(world, message)
    return True


def delete_messages(world: World, params: Json) -> bool:
    """Answer deleteMessages; those that cannot be deleted are left out without a word."""
    if len(params["message_ids"]) not in DELETE_AT_ONCE:
        raise bad_request("message identifiers are not specified")
    chat = world.chat(params["chat_id"])
    for message_id in params["message_ids"]:
        message = chat.messages.get(message_id)
        if message and world.clock() - message.date <= DELETE_WITHIN and (message.from_bot or chat.account):
            _remove(world, message)
    return True


def _remove(world: World, message: Message) -> None:
    del message.chat.messages[message.message_id]
    world.watchers.tell(message.chat.chat_id, "deleted", lambda: {"message_id": message.message_id})


def _editable(world: World, params: Json) -> Message:
    for name, reason in (("chat_id", "chat_id is empty"), ("message_id", "message identifier is not specified")):
        if name not in params:
            raise bad_request(reason)
    chat = world.chat(params["chat_id"])
    chat.check_open()
    message = chat.find(params["message_id"], "edit")
    if not message.from_bot or message.other_markup:
        raise bad_request("message can't be edited")
    return message


def _edit(world: World, message: Message, content: Json, params: Json) -> Json:
    inline = keyboards.checked_inline(params.get("reply_markup"))
    if (content, inline) == (message.content, message.inline_keyboard):
        raise bad_request(_NOT_MODIFIED)
    if content != message.content:
        message.edit_date = world.clock()
    message.content, message.inline_keyboard = content, inline
    world.show(message, "edited")
    return message.wire()
