"""What the store says when it cannot be used; each message is one sentence that says what to do."""

import sqlite3

# SQLite's primary codes for a database that cannot be used for the time being, as against a wrong statement.
OUTAGES = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_NOTADB,
    }
)
PRIMARY = 0xFF  # the part of an extended result code that is the primary one
SENTENCES = {
    sqlite3.SQLITE_BUSY: "The database is in use by another process: stop the other one first.",
    sqlite3.SQLITE_FULL: "The disk is full: make room; nothing is lost, the bot goes on by itself.",
    sqlite3.SQLITE_READONLY: "The database cannot be written: check the owner of the file and of its folder.",
    sqlite3.SQLITE_CORRUPT: "The database is damaged: stop the bot and restore a backup with `bot restore`.",
    sqlite3.SQLITE_NOTADB: (
        "The database cannot be read with this key: check BOT_DATABASE_KEY or BOT_DATABASE_KEY_FILE, "
        "or restore a backup with `bot restore`."
    ),
}


class StoreError(RuntimeError):
    """The database cannot be used; the message is one sentence that says what to do."""


class StoreOutageError(StoreError):
    """The database cannot be used at this moment, through no fault of what was asked of it."""


def primary_code(error: Exception) -> int:
    """Return SQLite's primary result code of an error, 0 when it has none."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & PRIMARY


def explain(error: Exception) -> str:
    """Return what to do about an error of SQLite's."""
    other = f"The database cannot be used ({error}): check its disk, or restore a backup with `bot restore`."
    return SENTENCES.get(primary_code(error), other)
