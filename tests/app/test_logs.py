"""Log lines: a token is in none of them, whoever writes it and however it got there."""

import json
import logging
import sys
from collections.abc import Iterator

import pytest
from telegram.error import NetworkError

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


@pytest.fixture
def root() -> Iterator[logging.Logger]:
    """Give the root of the logs, and set it back afterwards."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield root
    root.handlers, root.level = before, level


@pytest.mark.usefixtures("root")
def test_libraries_that_quote_what_we_send_are_kept_quiet() -> None:
    set_up_logs(Settings(log_level="DEBUG"))
    for name in ("aiohttp.client", "telegram.ext", "aiosqlite", "apscheduler.scheduler"):
        assert logging.getLogger(name).getEffectiveLevel() == logging.WARNING, name
    assert not logging.getLogger("telegram.request.BaseRequest").isEnabledFor(logging.ERROR)
    assert logging.getLogger("bot.outbox").isEnabledFor(logging.DEBUG)


@pytest.mark.usefixtures("root")
def test_a_bad_network_at_the_stop_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs(Settings())
    set_up_logs(Settings())  # as in tests, where a process starts more than once
    log = logging.getLogger("telegram.ext.Updater")
    for error in (NetworkError("Not through: ServerDisconnectedError"), KeyError("a defect")):
        try:
            raise error
        except (NetworkError, KeyError):
            log.exception("Error while calling `get_updates` one more time.")
    first, second, *rest = capsys.readouterr().err.splitlines()
    assert "WARNING telegram.ext.Updater: The last fetch of updates failed (NetworkError)" in first
    assert "ERROR telegram.ext.Updater: Error while calling" in second
    assert rest[0].startswith("Traceback")
