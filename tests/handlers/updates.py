"""Updates as Telegram sends them, made by hand."""

from typing import Any

from bot.emulator import Person
from bot.handlers.arrival import Arrival, read
from tests.world import World

Json = dict[str, Any]


def text(person: int, words: str | None = "/help", number: int = 1, **more: Any) -> Json:
    """Return a person's text in a private chat as an update; `more` is added to its message, or takes a place in it."""
    sender = {"id": person, "is_bot": False, "first_name": "Robin"}
    message = {"message_id": number, "date": 0, "chat": {"id": person, "type": "private"}, "from": sender}
    return {"update_id": number, "message": message | ({} if words is None else {"text": words}) | more}


def arrived(update: Json) -> Arrival:
    """Return an update as it arrives."""
    return read(update, None)


def forged(world: World, robin: Person, number: int, words: str) -> Arrival:
    """Return a text of Robin's that no phone has sent, as the bot of a world reads it."""
    return read(text(robin.id, words, number), world.program.application.bot)
