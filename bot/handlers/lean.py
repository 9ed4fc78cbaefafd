"""An update without what we never look at, since reading it costs more than all else that is done with it."""

from typing import Any

MESSAGES = ("message", "edited_message")
KEPT = ("message_id", "chat")  # of a message that somebody tapped or replied to: which one it is
TOO_OLD = {"date": 0}  # Telegram tells so that a message is too old to be sent along: the library reads no more of it


def lean(update: dict[str, Any]) -> dict[str, Any]:
    """Return an update without the words and buttons of our own message that was tapped or replied to.

    Telegram sends them along. With eleven buttons the library takes several times as long to read them as for the rest.
    """
    found = dict(update)
    if isinstance(query := update.get("callback_query"), dict):
        found["callback_query"] = _with_bare(query, "message")
    for kind in MESSAGES:
        if isinstance(message := update.get(kind), dict):
            found[kind] = _with_bare(message, "reply_to_message")
    return found


def _with_bare(holder: dict[str, Any], name: str) -> dict[str, Any]:
    """Return a tap or a message in which another message is named by no more than we need."""
    message = holder.get(name)
    if not isinstance(message, dict):
        return holder
    return {**holder, name: {key: message[key] for key in KEPT if key in message} | TOO_OLD}
