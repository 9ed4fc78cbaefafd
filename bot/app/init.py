"""Make the key file and write .env; nothing that is there is overwritten."""

import secrets
from collections.abc import Iterator
from pathlib import Path

from bot.app.private import write_private
from bot.settings import TOKEN_SHAPE

KEY_BYTES = 32
DATABASE = "data/achilles.db"


class InitError(ValueError):
    """The settings cannot be written; the message is one sentence that says what to do."""


def write_settings(token: str, key_file: Path, env_file: Path) -> Iterator[str]:
    """Write the key file and the settings, and tell of each; raises InitError and then leaves all as it was."""
    token, key_file = token.strip(), key_file.expanduser().resolve()
    if not TOKEN_SHAPE.fullmatch(token):
        raise InitError("That does not look like a bot token: copy it again from @BotFather.")
    if env_file.exists():
        raise InitError(f"{env_file} is there already: edit it, or move it away and run `bot init` again.")
    if key_file.parent == Path(DATABASE).resolve().parent:
        raise InitError("That key would lie beside the database: name another folder, best on another disk.")
    yield make_key(key_file)
    _write(env_file, f"BOT_TOKEN={token}\nBOT_DATABASE={DATABASE}\nBOT_DATABASE_KEY_FILE={key_file}\n")
    yield f"Wrote {env_file}. Next: `bot check`, then `bot run`."


def make_key(key_file: Path) -> str:
    """Make a key in a file where there is none, and tell of it; raises InitError when it cannot be written."""
    if key_file.exists():
        return f"Kept the key that is in {key_file}."
    _write(key_file, secrets.token_hex(KEY_BYTES) + "\n")
    return f"Made a key: {key_file}. Keep a copy elsewhere; without it the database cannot be read."


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_private(path, text.encode())
    except OSError as error:
        raise InitError(f"{path} cannot be written ({error.strerror}): name another place.") from None
