"""Tell whether the bot is fit to run, point by point."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.app.build import wire_of
from bot.app.run import TOKEN_REFUSED
from bot.content import ContentError, load_content
from bot.content.policy import PolicyError, load_policy
from bot.settings import Settings, SettingsError
from bot.store import Store, StoreError


@dataclass(frozen=True, slots=True)
class Result:
    """What was looked at, whether it is fit, and what to know or do."""

    what: str
    fit: bool
    says: str


async def check_all(settings: Settings) -> list[Result]:
    """Look at the content, the key with the database, and the token with Telegram."""
    return [
        await _checked("content", _content),
        await _checked("database", lambda: _database(settings)),
        await _checked("token", lambda: _token(settings)),
    ]


async def _checked(what: str, look: Callable[[], Awaitable[str]]) -> Result:
    try:
        return Result(what, fit=True, says=await look())
    except InvalidToken:
        return Result(what, fit=False, says=TOKEN_REFUSED)
    except TelegramError:
        return Result(what, fit=False, says="Telegram cannot be reached: check the network and BOT_API_URL.")
    except (SettingsError, StoreError, ContentError, PolicyError) as error:
        return Result(what, fit=False, says=str(error))


async def _content() -> str:
    load_policy()
    return f"{len(load_content().questionnaires)} questionnaires, all files are right."


async def _database(settings: Settings) -> str:
    store = await Store.open(settings.database, settings.key())
    await store.close()
    return "opens with its key, and its schema is up to date."


async def _token(settings: Settings) -> str:
    wire = wire_of(settings)
    bot = Bot(settings.bot_token(), f"{settings.api_root}/bot", request=wire(1), get_updates_request=wire(1))
    async with bot:
        return f"Telegram knows it as @{bot.username}."
