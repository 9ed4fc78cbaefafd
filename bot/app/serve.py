"""Serve the demo until Ctrl+C."""

import asyncio
import signal
from collections.abc import Callable

from bot.app.demo import demo


async def serve_demo(port: int, say: Callable[[str], None]) -> None:
    """Serve the demo and say where; raise SettingsError when the port is taken."""
    loop = asyncio.get_running_loop()
    ended = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, ended.set)
    async with demo(port) as address:
        say(f"Open {address} in a browser. Stop with Ctrl+C.")
        await ended.wait()
