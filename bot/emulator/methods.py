"""Which function answers which method of the Bot API."""

from collections.abc import Callable

from bot.emulator import asking, editing, fetching, presenting, sending
from bot.emulator.spec import Json
from bot.emulator.world import World

Answer = Callable[[World, Json], object]

METHODS: dict[str, Answer] = {
    "answerCallbackQuery": asking.answer_callback_query,
    "close": asking.agree,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "deleteMyCommands": presenting.delete_my_commands,
    "deleteWebhook": fetching.delete_webhook,
    "editMessageCaption": editing.edit_caption,
    "editMessageMedia": editing.edit_media,
    "editMessageReplyMarkup": editing.edit_markup,
    "editMessageText": editing.edit_text,
    "getChat": asking.get_chat,
    "getChatMenuButton": presenting.get_chat_menu_button,
    "getFile": asking.get_file,
    "getMe": presenting.get_me,
    "getMyCommands": presenting.get_my_commands,
    "getMyDescription": presenting.text_getter("description"),
    "getMyName": presenting.text_getter("name"),
    "getMyShortDescription": presenting.text_getter("short_description"),
    "getUpdates": fetching.get_updates,
    "getWebhookInfo": fetching.get_webhook_info,
    "logOut": asking.agree,
    "sendChatAction": sending.send_chat_action,
    "sendDocument": sending.send_document,
    "sendMediaGroup": sending.send_media_group,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "setChatMenuButton": presenting.set_chat_menu_button,
    "setMyCommands": presenting.set_my_commands,
    "setMyDescription": presenting.text_setter("description"),
    "setMyName": presenting.text_setter("name"),
    "setMyShortDescription": presenting.text_setter("short_description"),
    "setWebhook": fetching.set_webhook,
}
