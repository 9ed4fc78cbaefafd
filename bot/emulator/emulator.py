"""The emulator: one bot's Telegram, its people, and the web application that serves both."""

import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.clock import Clock
from bot.emulator import acts
from bot.emulator.chats import Account
from bot.emulator.controls import Controls
from bot.emulator.faults import Fault, Faults
from bot.emulator.flood import Flood
from bot.emulator.people import Group, Person
from bot.emulator.server import BotApi, Call
from bot.emulator.spec import Json
from bot.emulator.web import application
from bot.emulator.world import World

if TYPE_CHECKING:
    from starlette.types import ASGIApp


class Emulator:
    """A Bot API for the bot with `token`; `asgi` serves it, and the methods play the people.

    `clock` dates messages and ages taps. `controls` lets the page move the program's clock. `strict` refuses parameters
    that the Bot API does not know. `messages_per_second` switches flood limits on, counted by `timer` in seconds.
    Use it within one event loop.
    """

    def __init__(
        self,
        token: str,
        *,
        clock: Clock,
        controls: Controls | None = None,
        username: str = "achilles_coach_demo_bot",
        strict: bool = True,
        messages_per_second: float | None = None,
        timer: Callable[[], float] = time.monotonic,
    ) -> None:
        self._world = World(token, username, clock)
        self._faults = Faults()
        self._api = BotApi(self._world, token, self._faults, Flood(messages_per_second, timer), strict=strict)
        self.asgi: ASGIApp = application(self._world, self._api, controls)

    @property
    def calls(self) -> deque[Call]:
        """The newest calls of the bot, oldest first."""
        return self._api.calls

    @property
    def pending_updates(self) -> int:
        """The number of updates that the bot has not acknowledged."""
        return len(self._world.updates)

    @property
    def update_ids(self) -> range:
        """The ids of all updates that there have been, acknowledged or not."""
        return self._world.updates.ids

    def pending_of(self, chat_id: int) -> int:
        """Return the number of updates of one chat that the bot has not acknowledged."""
        return sum(chat == chat_id for _, chat, _ in self._world.updates.all())

    def add_user(self, first_name: str, last_name: str | None = None, language_code: str = "en") -> Person:
        """Add a person who has not yet written to the bot."""
        return Person(self._world, self._world.add_account(first_name, last_name, language_code))

    def user(self, user_id: int) -> Person:
        """Return a person; KeyError when there is none."""
        return Person(self._world, self._world.chats[user_id])

    def add_group(self, title: str, added_by: Person | None = None) -> Group:
        """Add a group with the bot in it; when somebody adds the bot, it is told."""
        chat = self._world.add_group(title)
        if added_by:
            acts.membership(self._world, chat, self._account(added_by), "left", "member")
        return Group(self._world, chat)

    def fail(self, method: str, times: int | None = 1, *, error: Fault, chat_id: int | None = None) -> None:
        """Have the next `times` calls of `method` ("*": any) fail with `error`; None: until `heal`."""
        self._faults.order(method, error, times, chat_id)

    def inject(self, update: Json) -> None:
        """Hand the bot an update as it stands, however wrong; it gets an id of its own."""
        self._world.updates.inject({key: value for key, value in update.items() if key != "update_id"}, 0)

    def heal(self) -> None:
        """Take back every fault that is still on order."""
        self._faults.clear()

    async def settled(self) -> None:
        """Wait until the bot has acknowledged every update."""
        await self._world.updates.settled()

    async def close(self) -> None:
        """End long polls, page streams and webhook deliveries, so that a server can stop at once."""
        self._world.updates.close()
        self._world.watchers.close()
        if self._world.webhook:
            await self._world.webhook.stop()

    def _account(self, person: Person) -> Account:
        return acts.account(self._world.chats[person.id])
