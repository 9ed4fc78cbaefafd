"""Log lines: a token is in none of them, whoever writes it and however it got there."""

import json
import logging
import sys

import pytest

from bot.app.logs import Redacting, set_up_logs
from bot.settings import Settings
from tests.app.running import TOKEN

SECRET = TOKEN.partition(":")[2]


def record(message: str, *values: object, error: Exception | None = None) -> logging.LogRecord:
    """Return a log record, with a traceback when an error is given."""
    told = None
    if error is not None:
        try:
            raise error
        except type(error):
            told = sys.exc_info()
    return logging.LogRecord("bot.test", logging.ERROR, __file__, 1, message, values, told)


def chained() -> Exception:
    """Return an error whose cause carries the token."""
    error = RuntimeError("outer")
    error.__cause__ = ValueError(f"https://api.telegram.org/bot{TOKEN}/getMe")
    return error


RECORDS = [
    record(f"calling /bot{TOKEN}/getMe"),
    record("calling %s", f"https://api.telegram.org/bot{TOKEN}/getMe"),
    record("%r", {"token": TOKEN}),
    record("it failed", error=ValueError(f"/bot{TOKEN}/sendMessage")),
    record("it failed", error=chained()),
    record(f"twice {TOKEN} and {TOKEN}"),
    record(f"file/bot{TOKEN}/photos/1.jpg?x=1"),
]


@pytest.mark.parametrize("as_json", [False, True])
@pytest.mark.parametrize("number", range(len(RECORDS)))
def test_the_token_is_taken_out(number: int, as_json: bool) -> None:
    line = Redacting(as_json=as_json).format(RECORDS[number])
    assert SECRET not in line
    assert "[token]" in line
    if as_json:
        told = json.loads(line)
        assert set(told) == {"at", "level", "room", "message", "trace"}
        assert (told["level"], told["room"]) == ("ERROR", "bot.test")
        assert ("Traceback" in (told["trace"] or "")) == (RECORDS[number].exc_info is not None)


def test_a_line_of_json_is_one_line_whatever_is_in_it() -> None:
    line = Redacting(as_json=True).format(record('a "quoted"\nnew line 🏃', error=chained()))
    assert "\n" not in line
    assert json.loads(line)["message"] == 'a "quoted"\nnew line 🏃'


def test_text_without_a_token_is_left_as_it_is() -> None:
    line = Redacting(as_json=False).format(record("card 5: network, retry at 12:30:00"))
    assert line.endswith("ERROR bot.test: card 5: network, retry at 12:30:00")


def test_libraries_that_quote_what_we_send_are_kept_quiet() -> None:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    try:
        set_up_logs(Settings(log_level="DEBUG"))
        for name in ("httpx", "httpcore.http11", "telegram.ext", "apscheduler.scheduler"):
            assert logging.getLogger(name).getEffectiveLevel() == logging.WARNING, name
        assert not logging.getLogger("telegram.request.BaseRequest").isEnabledFor(logging.ERROR)
        assert logging.getLogger("bot.outbox").isEnabledFor(logging.DEBUG)
    finally:
        root.handlers, root.level = before, level
