"""What came in from Telegram, in our words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """Something that a person did. `person` is Telegram's user id; `language` is the phone's code."""

    update_id: int
    person: int
    language: str


@dataclass(frozen=True, slots=True)
class Tap(Event):
    """A press of a button; `data` is what the button carried, which may be forged."""

    data: str
    message_id: int | None


@dataclass(frozen=True, slots=True)
class Command(Event):
    """A command such as /start, without its slash, and what stood behind it."""

    name: str
    argument: str


@dataclass(frozen=True, slots=True)
class Said(Event):
    """Free text; `reply_to` is the message of ours that it answers, when the person picked one."""

    text: str
    message_id: int | None = None
    reply_to: int | None = None


@dataclass(frozen=True, slots=True)
class Edited(Event):
    """A text that was changed after it had been sent, as it is after the change."""

    text: str
    message_id: int


@dataclass(frozen=True, slots=True)
class Place(Event):
    """A shared location, in degrees; used for the time zone and then forgotten."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Unreadable(Event):
    """Something that we cannot read: a sticker, a voice note, a photo, an edited or a forwarded message.

    `text` is what came with it: a caption, changed words. It is looked at for danger alone, and is no answer.
    """

    what: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class InGroup(Event):
    """A command for us in a group. `person` is the group's id, so that the answer goes there; nobody is stored."""


@dataclass(frozen=True, slots=True)
class Left(Event):
    """The person blocked the bot."""


@dataclass(frozen=True, slots=True)
class Returned(Event):
    """The person unblocked the bot."""
