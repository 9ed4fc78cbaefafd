"""Everything that an operator may set, from the environment and .env."""

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
BACKUP_DAYS = 30  # a backup is kept for so long, and with it what somebody has deleted meanwhile
WITH_WEBHOOK = frozenset({"BOT_WEBHOOK_SECRET", "BOT_HTTP_HOST", "BOT_HTTP_PORT"})  # nothing to do while polling
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
    api_url: AnyHttpUrl = AnyHttpUrl("https://api.telegram.org")
    messages_per_second: Annotated[float, Field(gt=0, le=1000)] = 25
    backup_days: Annotated[int, Field(ge=1, le=365)] = BACKUP_DAYS
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"

    @field_validator("token", "database_key", "database_key_file", mode="before")
    @classmethod
    def _empty_is_unset(cls, value: object) -> object:
        return value or None

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

    def key(self) -> str:
        """Return the database key, or refuse with a sentence when there is none that we may use."""
        if self.database_key is not None:
            return _long_enough(self.database_key.get_secret_value().strip(), "BOT_DATABASE_KEY")
        if self.database_key_file is None:
            raise SettingsError(
                "No database key: set BOT_DATABASE_KEY or BOT_DATABASE_KEY_FILE; `bot init` makes a key file.",
            )
        return _read_key(self.database_key_file, self.database)


def _read_key(path: Path, database: Path) -> str:
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
    if values.get("BOT_WEBHOOK_URL"):
        raise SettingsError("BOT_WEBHOOK_URL is set, but this version only fetches updates itself: take it out.")
    known = {*setting_names(), *WITH_WEBHOOK, "BOT_WEBHOOK_URL"}
    unknown = sorted(name for name in values if name.startswith(PREFIX) and name not in known)
    if unknown:
        raise SettingsError(f"{unknown[0]} is not a setting of this version: see .env.example for those that are.")
