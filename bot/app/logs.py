"""Log lines: ids and outcomes only, and never a token, whoever writes the line."""

import json
import logging
import re

from bot.settings import Settings

TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{20,80}")
QUIET = ("httpx", "httpcore", "telegram", "apscheduler", "uvicorn", "uvicorn.error", "uvicorn.access")
TEXT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


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
        return TOKEN.sub("[token]", line)


def set_up_logs(settings: Settings) -> None:
    """Send log lines to standard error, ours at the level that was set, other people's from warnings on."""
    handler = logging.StreamHandler()
    handler.setFormatter(Redacting(as_json=settings.log_format == "json"))
    logging.basicConfig(level=settings.log_level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("telegram.request").setLevel(logging.CRITICAL)  # it quotes answers that it cannot read
