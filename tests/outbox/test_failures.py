"""The closed table of Telegram's errors, row by row."""

from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    PassportDecryptionError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.outbox.failures import Failure, Remedy, judge
from bot.outbox.wire import NeverSent


def after(error: Exception, cause: Exception) -> Exception:
    """Return an error that was raised from another."""
    error.__cause__ = cause
    return error


TABLE: list[tuple[Exception, Remedy]] = [
    (RetryAfter(3), Remedy.RETRY),
    (Forbidden("Forbidden: bot was blocked by the user"), Remedy.GONE),
    (Forbidden("Forbidden: user is deactivated"), Remedy.GONE),
    (ChatMigrated(-100123), Remedy.GONE),
    (BadRequest("Bad Request: chat not found"), Remedy.GONE),
    (BadRequest("Message is not modified: specified new message content"), Remedy.SHOWN),
    (BadRequest("Message to edit not found"), Remedy.SEND_ANEW),
    (BadRequest("Message can't be edited"), Remedy.SEND_ANEW),
    (BadRequest("Message caption is too long"), Remedy.SEND_ANEW),
    (BadRequest("MESSAGE_ID_INVALID"), Remedy.SEND_ANEW),
    (BadRequest("Can't parse entities: unsupported start tag"), Remedy.PLAIN),
    (BadRequest("Message is too long"), Remedy.PLAIN),
    (BadRequest("Something that Telegram invents next year"), Remedy.PLAIN),
    (TimedOut(), Remedy.UNCERTAIN),
    (after(TimedOut(), NeverSent("all connections are busy", late=True)), Remedy.RETRY),
    (after(NetworkError("?"), NeverSent("ClientConnectorError")), Remedy.RETRY),
    (NetworkError("ServerDisconnectedError"), Remedy.UNCERTAIN),
    (after(NetworkError("?"), ConnectionRefusedError()), Remedy.UNCERTAIN),
    (NetworkError("Bad Gateway"), Remedy.RETRY),
    (NetworkError("Internal Server Error"), Remedy.UNCERTAIN),
    (NetworkError("Gateway Timeout"), Remedy.UNCERTAIN),
    (Conflict("Conflict: terminated by other getUpdates request"), Remedy.RETRY),
    (InvalidToken("Unauthorized"), Remedy.RETRY),
    (TelegramError("Invalid server response"), Remedy.UNCERTAIN),
    (PassportDecryptionError("?"), Remedy.UNCERTAIN),
    (EndPointNotFound("?"), Remedy.RETRY),
    (KeyError("text"), Remedy.GIVE_UP),
    (RuntimeError("a defect of ours"), Remedy.GIVE_UP),
]


@pytest.mark.parametrize(("error", "remedy"), TABLE, ids=lambda value: repr(value)[:60])
def test_every_error_has_its_remedy(error: Exception, remedy: Remedy) -> None:
    assert judge(error).remedy is remedy


def test_the_table_covers_every_error_of_the_library() -> None:
    kinds = {type(error) for error, _ in TABLE}
    known = {TelegramError}
    while more := {sub for kind in known for sub in kind.__subclasses__()} - known:
        known |= more
    ours = {kind for kind in known if kind.__module__ == "telegram.error"}
    assert ours <= kinds


def test_a_parent_never_hides_its_child() -> None:
    """BadRequest and TimedOut are NetworkErrors; a table in the wrong order would repeat what was refused."""
    assert issubclass(BadRequest, NetworkError)
    assert issubclass(TimedOut, NetworkError)
    assert judge(BadRequest("message is too long")).remedy is Remedy.PLAIN
    assert judge(after(TimedOut(), NeverSent("ConnectionTimeoutError", late=True))).remedy is Remedy.RETRY


@pytest.mark.parametrize(
    ("given", "seconds"), [(7, 7.0), (timedelta(seconds=7), 7.0), (timedelta(milliseconds=1500), 1.5)]
)
def test_the_wait_that_telegram_asks_for_is_read_as_seconds(given: int | timedelta, seconds: float) -> None:
    assert judge(RetryAfter(given)) == Failure(Remedy.RETRY, seconds, "flood")


def test_the_word_for_the_log_never_repeats_the_error() -> None:
    """An error may quote what we sent."""
    words = {judge(error).word for error, _ in TABLE}
    ours = {"", "flood", "forbidden", "network", "edit-gone", "no-chat", "refused"}
    assert words == ours | {"KeyError", "RuntimeError"}
