"""The chats of the emulated Telegram: private ones with a person, and groups."""

from dataclasses import dataclass, field

from bot.emulator.errors import bad_request, forbidden
from bot.emulator.keyboards import ReplyKeyboard
from bot.emulator.messages import Message
from bot.emulator.spec import Json


@dataclass(slots=True)
class Account:
    """A person's account."""

    user_id: int
    first_name: str
    last_name: str | None
    language_code: str
    started: bool = False
    blocked: bool = False
    deactivated: bool = False

    def wire(self) -> Json:
        """Return the account as the Bot API shows it."""
        names = {"last_name": self.last_name} if self.last_name else {}
        user = {"id": self.user_id, "is_bot": False, "first_name": self.first_name}
        return user | names | {"language_code": self.language_code}


@dataclass(frozen=True, slots=True)
class Toast:
    """What answerCallbackQuery showed: a line at the top, or an alert."""

    text: str
    alert: bool
    callback_query_id: str


@dataclass(slots=True)
class Chat:
    """A chat, its messages by id in order, and what stands under the text field."""

    chat_id: int
    account: Account | None = None
    title: str = ""
    messages: dict[int, Message] = field(default_factory=dict)
    reply_keyboard: ReplyKeyboard | None = None
    toasts: list[Toast] = field(default_factory=list)

    def wire(self) -> Json:
        """Return the chat as the Bot API shows it."""
        if self.account is None:
            return {"id": self.chat_id, "type": "group", "title": self.title}
        names = {"last_name": self.account.last_name} if self.account.last_name else {}
        return {"id": self.chat_id, "type": "private", "first_name": self.account.first_name} | names

    def check_open(self) -> None:
        """Refuse what the bot may not send into this chat now."""
        person = self.account
        if person is None:
            return
        if person.deactivated:
            raise forbidden("user is deactivated")
        if person.blocked:
            raise forbidden("bot was blocked by the user")
        if not person.started:
            raise forbidden("bot can't initiate conversation with a user")

    def find(self, message_id: int, what: str) -> Message:
        """Return a message, or refuse with `message to {what} not found`."""
        message = self.messages.get(message_id)
        if message is None:
            raise bad_request(f"message to {what} not found")
        return message
