"""Each error of Telegram's, and what we do about it: one closed table."""

import os
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.outbox.wire import NeverSent

os.environ.setdefault("PTB_TIMEDELTA", "true")  # else reading `retry_after` warns that it will become a timedelta

EDIT_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
NO_ROOM = ("caption is too long", "media_caption_too_long")  # below the picture that a message has
UNCHANGED = "message is not modified"
NO_CHAT = ("chat not found", "user is deactivated")


class Remedy(StrEnum):
    """What to do with a message after an error."""

    RETRY = "retry"  # it was not sent: send it again after a while
    UNCERTAIN = "uncertain"  # it may have been sent: send it once more at the most
    SHOWN = "shown"  # it says already what it should
    SEND_ANEW = "send_anew"  # the message cannot be changed so, or is gone: send a new one
    PLAIN = "plain"  # Telegram refuses the words: send them once more without any tags
    GONE = "gone"  # the person cannot be reached: stop everything for them
    GIVE_UP = "give_up"


@dataclass(frozen=True, slots=True)
class Failure:
    """A remedy, how long Telegram asks us to wait, and one word for the log."""

    remedy: Remedy
    wait_s: float | None = None
    word: str = ""


def judge(error: Exception) -> Failure:
    """Return what to do about an error; subclasses come before their parents, since Telegram's errors nest."""
    match error:
        case RetryAfter(retry_after=wait):
            return Failure(Remedy.RETRY, wait.total_seconds() if isinstance(wait, timedelta) else float(wait), "flood")
        case Forbidden() | ChatMigrated():
            return Failure(Remedy.GONE, word="forbidden")
        case BadRequest():
            return _refused(str(error).lower())
        case TelegramError():  # also an answer that is no JSON: a proxy's, and who knows what Telegram did
            return Failure(Remedy.RETRY if _never_sent(error) else Remedy.UNCERTAIN, word="network")
        case _:
            return Failure(Remedy.GIVE_UP, word=type(error).__name__)


def _never_sent(error: TelegramError) -> bool:
    """Tell whether an error is proof that Telegram did not take the message."""
    return (
        isinstance(error, (Conflict, InvalidToken, EndPointNotFound))
        or isinstance(error.__cause__, NeverSent)
        or "bad gateway" in str(error).lower()
    )


def _refused(text: str) -> Failure:
    if UNCHANGED in text:
        return Failure(Remedy.SHOWN)
    if any(gone in text for gone in (*EDIT_GONE, *NO_ROOM)):
        return Failure(Remedy.SEND_ANEW, word="edit-gone")
    if any(gone in text for gone in NO_CHAT):
        return Failure(Remedy.GONE, word="no-chat")
    return Failure(Remedy.PLAIN, word="refused")
