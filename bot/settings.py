"""Everything that an operator may set, from the environment and .env."""

import hashlib
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from dotenv import dotenv_values
from pydantic import AnyHttpUrl, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "BOT_"
TOKEN_SHAPE = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{20,80}")
SHORTEST_KEY = 8
SECRET_SHAPE = re.compile(r"[A-Za-z0-9_-]{1,256}")  # what Telegram takes in a header
WEBHOOK_PORT = 8080
BACKUP_DAYS = 30  # a backup is kept for so long, and with it what somebody has deleted meanwhile
_USE_DIGITS = "use 64 hexadecimal digits; `bot init` makes them"


class SettingsError(ValueError):
    """A setting is missing or wrong; the message is one sentence that says what to do."""


class Settings(BaseSettings):
    """The operator's settings. Names in the environment carry the prefix BOT_."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_file=".env", extra="ignore", frozen=True)

    token: SecretStr | None = None
    database: Path = Path("data/achilles.db")
    database_key: SecretStr | None = None
    database_key_file: Path | None = None
    backups: Path | None = None
    backup_days: Annotated[int, Field(ge=1, le=365)] = BACKUP_DAYS
    api_url: AnyHttpUrl = AnyHttpUrl("https://api.telegram.org")
    webhook_url: AnyHttpUrl | None = None
    webhook_secret: SecretStr | None = None
    http_host: str = "127.0.0.1"
    http_port: Annotated[int, Field(ge=0, le=65535)] | None = None
    messages_per_second: Annotated[float, Field(gt=0, le=1000)] = 25
    chat_messages_per_second: Annotated[float, Field(gt=0, le=1000)] = 1
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"

    @field_validator(
        *("token", "database_key", "database_key_file", "backups"),
        *("webhook_url", "webhook_secret", "http_port"),
        mode="before",
    )
    @classmethod
    def _empty_is_unset(cls, value: object) -> object:
        return value or None

    @property
    def backup_folder(self) -> Path:
        """The folder of the backups: a folder beside the database where none is set."""
        return self.backups or self.database.parent / "backups"

    @property
    def api_root(self) -> str:
        """The root of the Bot API server, without a slash at its end."""
        return str(self.api_url).rstrip("/")

    def bot_token(self) -> str:
        """Return the token, or refuse with a sentence when it is missing or has the wrong shape."""
        if self.token is None:
            raise SettingsError("BOT_TOKEN is not set: run `bot init`, or put the token from @BotFather in .env.")
        token = self.token.get_secret_value().strip()
        if not TOKEN_SHAPE.fullmatch(token):
            raise SettingsError("BOT_TOKEN does not look like a bot token: copy it again from @BotFather.")
        return token

    def secret(self) -> str:
        """Return the webhook's secret: the one that is set, else one made from the token, the same at every start."""
        if self.webhook_secret is None:
            return hashlib.blake2b(b"webhook", key=self.bot_token().encode()[:64], digest_size=32).hexdigest()
        secret = self.webhook_secret.get_secret_value().strip()
        if not SECRET_SHAPE.fullmatch(secret):
            raise SettingsError("BOT_WEBHOOK_SECRET is not valid: use 1 to 256 letters, digits, _ and -.")
        return secret

    @property
    def port(self) -> int | None:
        """The port of the web server; None for no server, as while polling with no port set."""
        return WEBHOOK_PORT if self.webhook_url is not None and self.http_port is None else self.http_port

    def key(self) -> str:
        """Return the database key, or refuse with a sentence when there is none that we may use."""
        if self.database_key is not None:
            return _long_enough(self.database_key.get_secret_value().strip(), "BOT_DATABASE_KEY")
        if self.database_key_file is None:
            raise SettingsError(
                "No database key: set BOT_DATABASE_KEY or BOT_DATABASE_KEY_FILE; `bot init` makes a key file.",
            )
        return read_key(self.database_key_file, self.database)


def read_key(path: Path, database: Path) -> str:
    """Return the key in a file; raise SettingsError where it may not lie, cannot be read, or is no key."""
    if path.expanduser().resolve().parent == database.expanduser().resolve().parent:
        raise SettingsError(
            "BOT_DATABASE_KEY_FILE lies beside the database: keep the key in another folder, best on another disk.",
        )
    try:
        key = path.expanduser().read_text(encoding="utf-8").strip()
    except OSError as error:
        raise SettingsError(
            f"BOT_DATABASE_KEY_FILE cannot be read ({error.strerror}): check its path and owner.",
        ) from None
    except UnicodeDecodeError:
        raise SettingsError(f"BOT_DATABASE_KEY_FILE is no text file: {_USE_DIGITS}.") from None
    return _long_enough(key, "BOT_DATABASE_KEY_FILE")


def _long_enough(key: str, name: str) -> str:
    if len(key) < SHORTEST_KEY:
        raise SettingsError(f"{name} is too short: {_USE_DIGITS}.")
    if not key.isprintable():
        raise SettingsError(f"{name} is more than one line of text: {_USE_DIGITS}.")
    return key


def load_settings() -> Settings:
    """Read the settings; raise SettingsError naming the setting that is wrong or not known to this version."""
    _refuse_unknown({**dotenv_values(".env"), **os.environ})
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = PREFIX + str(first["loc"][0]).upper()
        raise SettingsError(f"{name} is not valid: {first['msg']}.") from None


def setting_names() -> list[str]:
    """Return the environment names of all settings, in order."""
    return [PREFIX + name.upper() for name in Settings.model_fields]


def _refuse_unknown(values: Mapping[str, str | None]) -> None:
    known = setting_names()
    unknown = sorted(name for name in values if name.startswith(PREFIX) and name not in known)
    if unknown:
        raise SettingsError(f"{unknown[0]} is not a setting of this version: see .env.example for those that are.")
