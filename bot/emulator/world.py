"""The emulated Telegram: its chats, what waits for the bot, and who watches."""

import itertools
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from bot.emulator import page_view
from bot.emulator.chats import Account, Chat
from bot.emulator.errors import bad_request
from bot.emulator.events import Watchers
from bot.emulator.files import Files
from bot.emulator.messages import Message
from bot.emulator.profile import Profile
from bot.emulator.queries import Queries
from bot.emulator.spec import Json
from bot.emulator.updates import Updates

if TYPE_CHECKING:
    from bot.emulator.webhook import Webhook

FIRST_USER_ID = 7_100_000_001
FIRST_GROUP_ID = -4_100_000_001
BOT_NAME = "Achilles Coach"


class World:
    """Everything that one bot's Telegram holds; made and used within one event loop."""

    def __init__(self, token: str, username: str, clock: Callable[[], datetime]) -> None:
        number = token.partition(":")[0]
        bot_id = int(number) if number.isascii() and number.isdecimal() else 1
        self.bot: Json = {"id": bot_id, "is_bot": True, "first_name": BOT_NAME, "username": username}
        self.clock = clock
        self.chats: dict[int, Chat] = {}
        self.updates = Updates()
        self.webhook: Webhook | None = None
        self.files = Files()
        self.profile = Profile()
        self.queries = Queries()
        self.watchers = Watchers()
        self._user_ids = itertools.count(FIRST_USER_ID)
        self._group_ids = itertools.count(FIRST_GROUP_ID, -1)
        self._message_ids = itertools.count(1)
        self._album_ids = itertools.count(13_900_000_000_000_001)

    def accounts(self) -> Iterable[Account]:
        """Yield every person."""
        return (chat.account for chat in self.chats.values() if chat.account)

    def add_account(self, first_name: str, last_name: str | None, language_code: str) -> Chat:
        """Add a person, and return the private chat of that person with the bot."""
        account = Account(next(self._user_ids), first_name, last_name, language_code)
        chat = self.chats[account.user_id] = Chat(account.user_id, account)
        return chat

    def add_group(self, title: str) -> Chat:
        """Add a group."""
        chat = Chat(next(self._group_ids), title=title)
        self.chats[chat.chat_id] = chat
        return chat

    def chat(self, chat_id: int | str) -> Chat:
        """Return a chat, or refuse."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def post(self, chat: Chat, sender: Json, content: Json) -> Message:
        """Put a new message into a chat; the caller completes it and then shows it."""
        message = Message(next(self._message_ids), chat, sender, self.clock(), content)
        chat.messages[message.message_id] = message
        return message

    def show(self, message: Message, event: str = "message") -> None:
        """Tell the pages of a new or an edited message."""
        self.watchers.tell(message.chat.chat_id, event, lambda: page_view.message(message))

    def album_id(self) -> str:
        """Return an id for a new album."""
        return str(next(self._album_ids))
