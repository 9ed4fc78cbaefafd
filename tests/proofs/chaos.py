"""A network that drops, refuses, floods and times out, and an outage of two hours: nothing is lost."""

import asyncio
import json
import logging
import random
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx

from bot.app.build import Program, build
from bot.clock import MovableClock
from bot.emulator import Emulator
from tests.emulator.serving import serving
from tests.proofs.audit import Audit, Figures, Listening, run
from tests.proofs.crowd import Crowd
from tests.proofs.nursery import KEY, Home

TOKEN = "123456789:TEST-token-of-the-bad-network-000000"
START = datetime(2026, 3, 2, 6, 30, tzinfo=UTC)  # a Monday
STEP, STEP_S = timedelta(minutes=10), 0.5  # the clock goes ten minutes on each half second
NIGHT = timedelta(hours=12)
OUTAGE = timedelta(hours=2)
TROUBLED = 0.2  # of all calls
UNTRIED = ("dropped", "refused with 502", "flooded with 429")  # certainly without effect
KINDS = (*UNTRIED, "refused with 500", "timed out before delivery", "timed out after delivery", "cut after delivery")
PATIENCE_S = 120


class BadNetwork(httpx.AsyncBaseTransport):
    """Real sockets, with troubles on top; while `down` nothing gets through at all."""

    def __init__(self, chance: random.Random) -> None:
        self._wire = httpx.AsyncHTTPTransport(limits=httpx.Limits(max_connections=20))
        self._chance = chance
        self.down, self.well = False, False
        self.met: Counter[str] = Counter()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Pass a call on, or let it meet a trouble."""
        if self.down:
            self.met["in the outage"] += 1
            raise httpx.ConnectError("the network is down")
        if self.well or self._chance.random() > TROUBLED:
            return await self._wire.handle_async_request(request)
        kind = self._chance.choice(KINDS)
        self.met[kind] += 1
        return await self._trouble(kind, request)

    async def _trouble(self, kind: str, request: httpx.Request) -> httpx.Response:
        match kind:
            case "dropped":
                raise httpx.ConnectError("dropped")
            case "timed out before delivery":
                raise httpx.ReadTimeout("nobody knows")
            case "refused with 500":
                return _answer(500, "Internal Server Error")
            case "refused with 502":
                return httpx.Response(502, text="<html>Bad Gateway</html>")
            case "flooded with 429":
                return _answer(429, "Too Many Requests: retry after 1", parameters={"retry_after": 1})
            case _:
                pass
        await (await self._wire.handle_async_request(request)).aread()
        raise httpx.ReadTimeout("late") if kind.startswith("timed") else httpx.ReadError("cut")

    async def aclose(self) -> None:
        """Close the sockets."""
        await self._wire.aclose()


def _answer(code: int, description: str, **more: object) -> httpx.Response:
    body = {"ok": False, "error_code": code, "description": description, **more}
    return httpx.Response(code, text=json.dumps(body), headers={"content-type": "application/json"})


async def prove(seconds: float, people: int, seed: int, folder: Path, *, known: int = 0) -> Figures:
    """Let people chat for so long over a bad network with an outage in the middle, then mend it and compare.

    So many of them are `known` to the bot since the evening before.
    """
    clock, network = MovableClock(START - NIGHT), BadNetwork(random.Random(seed))  # noqa: S311 - chance, not secrecy
    emulator = Emulator(TOKEN, clock=clock)
    crowd = Crowd(emulator, people, seed)
    async with serving(emulator.asgi) as (url, _):
        home = Home(url, TOKEN, folder, clock)
        with Listening("bot") as listening:
            async with await build(home.settings(), clock=clock, transport=network, pause_s=0.05) as program:
                await _connect(program)
                await program.start(long_poll=timedelta(seconds=2))
                await _set_up(crowd, known, network)
                clock.move_to(START)
                crowd.begin()
                await _pass(seconds / 2, clock, program)
                await _outage(network, clock, program)
                await _pass(seconds / 2, clock, program)
                await crowd.end()
                network.well = True
                await _finish(emulator, program)
        crowd.look()
        await emulator.close()
    audit = Audit(home.database, KEY, emulator, crowd)
    audit.figures.counts |= {f"calls {kind}": times for kind, times in sorted(network.met.items())}
    audit.all()
    audit.repeats_of_uncertain()
    audit.log(listening.heard)
    return audit.figures


async def _set_up(crowd: Crowd, known: int, network: BadNetwork) -> None:
    network.well = True
    await crowd.set_up(known)
    network.well = False


async def _connect(program: Program) -> None:
    """Say hello as often as it takes, as `bot run` does."""
    while True:
        try:
            return await program.connect()
        except Exception:  # noqa: BLE001 - whatever the network has for us
            await asyncio.sleep(0.1)


async def _pass(seconds: float, clock: MovableClock, program: Program) -> None:
    for _ in range(int(seconds / STEP_S)):
        clock.move_to(clock() + STEP)
        await program.beat()
        await asyncio.sleep(STEP_S)


async def _outage(network: BadNetwork, clock: MovableClock, program: Program) -> None:
    """Have no network for two hours by the clock, with reminders due and people writing meanwhile."""
    network.down = True
    await _pass(OUTAGE / STEP * STEP_S, clock, program)
    network.down = False


async def _finish(emulator: Emulator, program: Program) -> None:
    async with asyncio.timeout(PATIENCE_S):
        await emulator.settled()
        await program.beat()
        await program.outbox.idle()


if __name__ == "__main__":
    logging.getLogger().setLevel(logging.CRITICAL)
    logging.getLogger("telegram").setLevel(logging.CRITICAL + 1)  # its lines tell of the troubles that we made
    logging.getLogger("bot").setLevel(logging.ERROR)
    sys.exit(run(__doc__, prove, seconds=240.0, people=30, seed=1))
