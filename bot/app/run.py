"""Run the bot on Telegram until it is told to stop."""

import asyncio
import contextlib
import logging
import signal

from telegram.error import Conflict, InvalidToken, TelegramError

from bot.app.build import Program, build
from bot.app.logs import set_up_logs
from bot.settings import Settings

LOG = logging.getLogger(__name__)
FIRST_PAUSE_S, LONGEST_PAUSE_S = 1.0, 60.0


class RunError(RuntimeError):
    """The bot cannot run; the message is one sentence that says what to do."""


TOKEN_REFUSED = "Telegram refused the token: copy BOT_TOKEN again from @BotFather."  # noqa: S105 - a sentence
TWO_POLLERS = "Another process is fetching this bot's updates: stop that one, then start this one again."


async def run(settings: Settings) -> None:
    """Run until a signal comes; raise RunError, SettingsError or StoreError when that is not possible."""
    set_up_logs(settings)
    async with await build(settings) as program:
        ended = _ended_by_signal()
        await _connect(program, ended)
        if not ended.done():
            await _work(program, ended)


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


async def _work(program: Program, ended: asyncio.Future[None]) -> None:
    def on_poll_error(error: TelegramError) -> None:
        if isinstance(error, (Conflict, InvalidToken)) and not ended.done():
            ended.set_exception(RunError(TWO_POLLERS if isinstance(error, Conflict) else TOKEN_REFUSED))
        else:
            LOG.warning("Fetching updates failed (%s); trying again.", type(error).__name__)

    starting = asyncio.create_task(program.start(on_poll_error))
    await asyncio.wait({starting, ended}, return_when=asyncio.FIRST_COMPLETED)
    if starting.done():
        await starting
        LOG.info("Running. Stop with Ctrl+C.")
    else:  # told to stop while the network keeps it from starting
        starting.cancel()
        await asyncio.wait({starting})
    await ended
    LOG.info("Stopping.")
