"""Read an update without what we never look at, since reading that costs more than all else that is done with it."""

from typing import Any

from telegram import Bot, CallbackQuery, Chat, InaccessibleMessage, Update, User

MESSAGES = ("message", "edited_message")
KEPT = ("message_id", "chat")  # of a message that somebody replied to: which one it is
NO_DATE = {"date": 0}  # the library takes no message without one


def read(update: dict[str, Any], bot: Bot | None) -> Update:
    """Return an update without the words and buttons of our own message that was tapped or replied to.

    Telegram sends them along. With eleven buttons the library takes several times as long to read them as for the rest,
    and still half of that for a message with nothing in it. Raises whatever a wrong shape leads to.
    """
    query = update.get("callback_query")
    if isinstance(query, dict):
        return Update(update["update_id"], callback_query=_tap(query, bot))
    return Update.de_json(_without_replied(update), bot)


def _tap(query: dict[str, Any], bot: Bot | None) -> CallbackQuery:
    """Return a tap, with the message that was tapped as Telegram itself names one that is too old to be sent along."""
    message = query.get("message")
    tapped = None
    if message is not None:
        tapped = InaccessibleMessage(Chat.de_json(message["chat"], bot), message["message_id"])
    who = User.de_json(query["from"], bot)
    return CallbackQuery(query["id"], who, query.get("chat_instance", ""), tapped, query.get("data"))


def _without_replied(update: dict[str, Any]) -> dict[str, Any]:
    """Return an update in which a message that was replied to is named by no more than we need."""
    found = dict(update)
    for kind in MESSAGES:
        message = update.get(kind)
        if isinstance(message, dict) and isinstance(replied := message.get("reply_to_message"), dict):
            bare = {key: replied[key] for key in KEPT if key in replied} | NO_DATE
            found[kind] = {**message, "reply_to_message": bare}
    return found
