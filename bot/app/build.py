"""Put the parts together, start them in order, stop them in order."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Self

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from telegram import BotCommand, MenuButtonCommands
from telegram.error import TelegramError
from telegram.ext import Application, ApplicationBuilder
from telegram.request import BaseRequest

from bot.app.backups import keep_backups, keep_before_upgrade
from bot.app.health import Health, Pulse
from bot.app.heart import AGAIN, NEVER, Heart
from bot.app.systemd import tell
from bot.clock import Clock, utc_now
from bot.content import Content, load_content
from bot.content.load import DEFAULT_LANGUAGE
from bot.content.policy import load_policy
from bot.engine import Engine
from bot.engine.flows import LISTED
from bot.handlers import register
from bot.handlers.acknowledging import AcknowledgingBot
from bot.handlers.allowance import BURST, Allowance
from bot.handlers.intake import Intake
from bot.handlers.order import ChatOrder
from bot.handlers.register import ALLOWED_UPDATES
from bot.metrics import Metrics
from bot.outbox import Outbox
from bot.outbox.pace import Pace
from bot.outbox.wire import Wire, proxy_from_environment
from bot.settings import Settings
from bot.store import Store, StoreError, StoreOutageError

if TYPE_CHECKING:
    from starlette.applications import Starlette

PATIENCE_S = 5.0  # that a beat waits for room in the outbox, before it looks anew
HOUSEKEEPING = timedelta(hours=1)
AFTER_FIRST_POLL_S = 0.2
POOL = 8  # connections for what answers taps, beside those of the messages in flight
LONG_POLL = timedelta(seconds=25)
HOOK_CONNECTIONS = 40  # Telegram's default; each holds one update until its commit
LOG = logging.getLogger(__name__)

PtbApplication = Application[Any, Any, Any, Any, Any, Any]
OnPollError = Callable[[TelegramError], None]
OpenWire = Callable[[int], BaseRequest]  # so many connections


@dataclass
class Program:
    """The running bot."""

    settings: Settings
    store: Store
    engine: Engine
    outbox: Outbox
    application: PtbApplication
    intake: Intake
    scheduler: AsyncIOScheduler
    content: Content
    clock: Clock
    metrics: Metrics
    pulse: Pulse
    heart: Heart = field(init=False)
    _later: asyncio.Task[None] | None = field(default=None, init=False)  # what can wait

    def __post_init__(self) -> None:
        """Let the heart hear of whatever is planned."""
        self.heart = Heart(self.beat, self.clock)
        self.store.on_planned = self.heart.planned

    async def connect(self) -> None:
        """Say hello to Telegram; raises TelegramError when that fails, and may be tried again."""
        await self.application.initialize()

    async def start(
        self, on_poll_error: OnPollError | None = None, long_poll: timedelta = LONG_POLL, *, beating: bool = True
    ) -> None:
        """Start working: updates, the heart, which first delivers what a crash left over, and the housekeeping.

        `beating`: False where the caller beats, and keeps the house.
        """
        await self.application.start()
        if self.settings.webhook_url is None:
            await self._poll(on_poll_error, long_poll)
        else:
            await self._hook(str(self.settings.webhook_url))
        self._later = asyncio.create_task(self._do_what_can_wait())
        if beating:
            self.heart.start()
            self.scheduler.start()
        self.pulse.ready = True
        tell("READY=1")

    async def _poll(self, on_error: OnPollError | None, long_poll: timedelta) -> None:
        if self.application.updater is None:
            raise AssertionError("the application was built with an updater")
        await self.application.updater.start_polling(
            timeout=long_poll, allowed_updates=ALLOWED_UPDATES, error_callback=on_error, bootstrap_retries=-1
        )

    async def _hook(self, url: str) -> None:
        await self.application.bot.set_webhook(
            url, secret_token=self.settings.secret(), allowed_updates=ALLOWED_UPDATES, max_connections=HOOK_CONNECTIONS
        )

    async def beat(self) -> datetime:
        """Take what is due as far as the outbox has room, deliver what is waiting, and return when to beat next."""
        try:
            look = await self.engine.look()
            left = look.waits and not await self.outbox.wake_all()
            due = look.next_at is not None and look.next_at <= self.clock()
            if (due or left) and await self.outbox.has_room(PATIENCE_S) and due:
                await self.engine.tick(self.outbox.room, self.outbox.start)
        except StoreOutageError as error:
            LOG.critical("No tick: %s", error)
            return self.clock() + AGAIN
        self.pulse.beaten = self.clock()
        tell("WATCHDOG=1")
        return self.clock() if left else look.next_at or NEVER

    async def keep_house(self) -> None:
        """Mend what has no plan, forget old marks, and make the day's backup."""
        try:
            await self.engine.mend()
            await keep_backups(self.settings, self.clock())
        except StoreError as error:
            LOG.critical("No housekeeping: %s", error)
        except asyncio.CancelledError:  # only a stop does that, and the scheduler would report it as an error
            LOG.info("The housekeeping was broken off; the next start does it.")

    @property
    def fetched(self) -> int:
        """How often updates were fetched without an error."""
        bot = self.application.bot
        return bot.fetched if isinstance(bot, AcknowledgingBot) else 0

    def web(self) -> "Starlette":
        """Return the web application: health, metrics, and the webhook where one is set.

        What serves it is loaded here: a bot without a port starts without.
        """
        from bot.app.http import web_app  # noqa: PLC0415 - lazy
        from bot.handlers.webhook import Webhook  # noqa: PLC0415 - lazy

        health = Health(self.pulse, self.engine, self.settings.database, self.clock)
        hooks = {}
        if self.settings.webhook_url is not None:
            order = self.application.update_processor
            hook = Webhook(self.application.bot, self.intake, order, self.settings.secret())
            hooks[self.settings.webhook_url.path or "/"] = hook
        return web_app(health, self.pulse, self.engine, self.metrics, hooks)

    async def stop(self) -> None:
        """Stop in order: no more plans, no more updates, the last deliveries, the database."""
        self.pulse.ready = False
        tell("STOPPING=1")
        self.intake.close()
        if self.scheduler.running:
            self.scheduler.shutdown(wait=False)
        await self.heart.stop()
        if self._later is not None:
            self._later.cancel()
            await asyncio.gather(self._later, return_exceptions=True)
        if self.application.updater is not None and self.application.updater.running:
            await self.application.updater.stop()
        if self.application.running:
            await self.application.stop()
        await self.outbox.close()
        await self.application.shutdown()
        await self.store.close()

    async def _do_what_can_wait(self) -> None:
        """Load what understands texts and makes sentences, once the first question for updates is on its way."""
        await asyncio.sleep(AFTER_FIRST_POLL_S)
        await asyncio.gather(self.engine.warm_up(), self._name_commands())

    async def _name_commands(self) -> None:
        """Tell Telegram what the bot can do; it limits this strictly, and the bot works without it."""
        try:
            await self._tell_commands()
        except TelegramError as error:
            LOG.warning("The commands could not be named (%s); the next start tries again.", type(error).__name__)

    async def _tell_commands(self) -> None:
        for language, words in self.content.words.items():
            commands = [BotCommand(name, words.say(f"command-{name}")) for name in LISTED]
            code = "" if language == DEFAULT_LANGUAGE else language
            await self.application.bot.set_my_commands(commands, language_code=code)
            await self.application.bot.set_my_description(words.say("bot-description"), language_code=code)
            short = words.say("bot-short-description")
            await self.application.bot.set_my_short_description(short, language_code=code)
        await self.application.bot.set_chat_menu_button(menu_button=MenuButtonCommands())

    async def __aenter__(self) -> Self:
        """Return the program; it is stopped at the end of the block."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop the program."""
        await self.stop()


async def build(
    settings: Settings,
    *,
    clock: Clock = utc_now,
    wire: OpenWire | None = None,
    pause_s: float = 1.0,
    burst: int = BURST,
) -> Program:
    """Build the program. Raises SettingsError, StoreError.

    `wire` puts another wire in place of the network; `burst` is how many updates one person may send at once.
    """
    token, key, wire = settings.bot_token(), settings.key(), wire or wire_of(settings)
    content, policy, metrics = load_content(), load_policy(), Metrics()
    pulse = Pulse(clock(), polling=settings.webhook_url is None)
    await keep_before_upgrade(settings, clock())
    store = await Store.open(settings.database, key, alone=True, metrics=metrics)
    queue: asyncio.Queue[object] = asyncio.Queue()
    pace = Pace(settings.messages_per_second, settings.chat_messages_per_second)
    bot = AcknowledgingBot(
        token,
        queue=queue,
        exchanged=lambda: pulse.exchange(clock()),
        base_url=f"{settings.api_root}/bot",
        base_file_url=f"{settings.api_root}/file/bot",
        request=wire(POOL + pace.at_once),
        get_updates_request=wire(1),
    )
    application = (
        ApplicationBuilder().bot(bot).update_queue(queue).concurrent_updates(ChatOrder()).job_queue(None).build()
    )
    engine = Engine(store, clock, content, policy, metrics, backup_days=settings.backup_days)
    outbox = Outbox(store, bot, clock, engine.unreachable, pace, pause_s, metrics)
    intake = Intake(engine, outbox.wake, outbox.acknowledge, metrics, Allowance(burst), clock)
    register(application, intake, bot)
    scheduler = AsyncIOScheduler(timezone="UTC")
    program = Program(settings, store, engine, outbox, application, intake, scheduler, content, clock, metrics, pulse)
    _housekeeping(program)
    return program


def wire_of(settings: Settings) -> OpenWire:
    """Return how to open a wire to Telegram. Raises SettingsError."""
    proxy = proxy_from_environment(settings.api_root)
    return lambda connections: Wire(connections, proxy=proxy)


def _housekeeping(program: Program) -> None:
    often = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
    hourly = {**often, "next_run_time": program.clock()}  # also at once: a bot that restarts often needs its backup
    program.scheduler.add_job(program.keep_house, "interval", seconds=HOUSEKEEPING.total_seconds(), **hourly)
