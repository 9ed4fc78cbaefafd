"""Log lines: ids and outcomes only, and never a token, whoever writes the line."""

import json
import logging

from telegram.error import NetworkError

from bot.settings import TOKEN_SHAPE, Settings

QUIET = ("aiohttp", "telegram", "apscheduler", "aiosqlite", "uvicorn", "uvicorn.error", "uvicorn.access")
TEXT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LAST_FETCH = "The last fetch of updates failed (%s): Telegram sends some of them again, and none counts twice."


class Redacting(logging.Formatter):
    """Formats a line as text or JSON and takes every token out, from tracebacks too."""

    def __init__(self, *, as_json: bool) -> None:
        super().__init__(TEXT)
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line = super().format(record)
        if self._as_json:
            told = {"at": self.formatTime(record), "level": record.levelname, "room": record.name}
            line = json.dumps({**told, "message": record.getMessage(), "trace": record.exc_text}, ensure_ascii=False)
        return TOKEN_SHAPE.sub("[token]", line)


def _in_one_line(record: logging.LogRecord) -> bool:
    """Say in one line that the network was bad at a stop too; PTB's words for it ask the operator to change code."""
    if record.exc_info is not None and isinstance(error := record.exc_info[1], NetworkError):
        record.levelno, record.levelname = logging.WARNING, "WARNING"
        record.msg, record.args = LAST_FETCH, (type(error).__name__,)
        record.exc_info = record.exc_text = None
    return True


def set_up_logs(settings: Settings) -> None:
    """Send log lines to standard error, ours at the level that was set, other people's from warnings on."""
    handler = logging.StreamHandler()
    handler.setFormatter(Redacting(as_json=settings.log_format == "json"))
    logging.basicConfig(level=settings.log_level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    updater = logging.getLogger("telegram.ext.Updater")
    if _in_one_line not in updater.filters:
        updater.addFilter(_in_one_line)
    logging.getLogger("telegram.request").setLevel(logging.CRITICAL)  # it quotes answers that it cannot read
