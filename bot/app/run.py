"""Run the bot on Telegram until it is told to stop."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from telegram.error import Conflict, InvalidToken, TelegramError

from bot.app.build import Program, build
from bot.app.logs import set_up_logs
from bot.app.memory import give_back, settle
from bot.settings import Settings

LOG = logging.getLogger(__name__)
FIRST_PAUSE_S, LONGEST_PAUSE_S = 1.0, 60.0
CONFLICTS_BORNE = 5  # in a row, by a bot that has been fetching; another start ends sooner


class RunError(RuntimeError):
    """The bot cannot run; the message is one sentence that says what to do."""


TOKEN_REFUSED = "Telegram refused the token: copy BOT_TOKEN again from @BotFather."  # noqa: S105 - a sentence
TWO_POLLERS = "Another process is fetching this bot's updates: stop that one, then start this one again."


async def run(settings: Settings) -> None:
    """Run until a signal comes; raise RunError, SettingsError or StoreError when that is not possible."""
    give_back()
    set_up_logs(settings)
    async with await build(settings) as program, _web(settings, program):
        settle()
        ended = _ended_by_signal()
        await _connect(program, ended)
        if not ended.done():
            await _work(program, ended)


@asynccontextmanager
async def _web(settings: Settings, program: Program) -> AsyncIterator[None]:
    """Serve health, metrics and the webhook where a port is set."""
    if settings.port is None:
        yield
        return
    from bot.app.http import listen, served  # noqa: PLC0415 - lazy: what serves takes a tenth of a start

    listener = listen(settings.http_host, settings.port, "set BOT_HTTP_HOST or BOT_HTTP_PORT")
    async with served(program.web(), listener):
        LOG.info("Health and metrics at http://%s:%s.", *listener.getsockname()[:2])
        yield


def _ended_by_signal() -> asyncio.Future[None]:
    loop = asyncio.get_running_loop()
    ended: asyncio.Future[None] = loop.create_future()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, _end, ended)
    return ended


def _end(ended: asyncio.Future[None]) -> None:
    if not ended.done():
        ended.set_result(None)


async def _connect(program: Program, ended: asyncio.Future[None]) -> None:
    """Say hello, waiting longer each time while there is no network."""
    pause = FIRST_PAUSE_S
    while not ended.done():
        try:
            await program.connect()
        except InvalidToken:
            raise RunError(TOKEN_REFUSED) from None
        except TelegramError:  # also what a proxy or a portal answers in Telegram's place
            LOG.warning("Telegram cannot be reached; trying again in %.0f s.", pause)
            await _sleep(pause, ended)
            pause = min(pause * 2, LONGEST_PAUSE_S)
        else:
            return


async def _sleep(seconds: float, ended: asyncio.Future[None]) -> None:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(asyncio.shield(ended), seconds)


class Polling:
    """What to do about an error while fetching updates.

    Of two bots with one token, the one that has been fetching stays, and the one that has just come goes.
    """

    def __init__(self, fetched: Callable[[], int], ended: asyncio.Future[None]) -> None:
        self._fetched, self._ended = fetched, ended
        self._conflicts, self._seen = 0, 0

    def on_error(self, error: TelegramError) -> None:
        """End the run, or say that it is tried again."""
        if isinstance(error, InvalidToken):
            self._end(TOKEN_REFUSED)
        elif isinstance(error, Conflict) and self._is_lasting():
            self._end(TWO_POLLERS)
        else:
            LOG.warning("Fetching updates failed (%s); trying again.", type(error).__name__)

    def _is_lasting(self) -> bool:
        if self._fetched() > self._seen:
            self._conflicts, self._seen = 0, self._fetched()
        self._conflicts += 1
        return self._conflicts > (CONFLICTS_BORNE if self._seen else 0)

    def _end(self, sentence: str) -> None:
        if not self._ended.done():
            self._ended.set_exception(RunError(sentence))


async def _work(program: Program, ended: asyncio.Future[None]) -> None:
    polling = Polling(lambda: program.fetched, ended)
    starting = asyncio.create_task(program.start(polling.on_error))
    await asyncio.wait({starting, ended}, return_when=asyncio.FIRST_COMPLETED)
    if starting.done():
        await starting
        LOG.info("Running. Stop with Ctrl+C.")
    else:  # told to stop while the network keeps it from starting
        starting.cancel()
        await asyncio.wait({starting})
    await ended
    LOG.info("Stopping.")
