"""A folder with good settings, and a served Telegram."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.emulator import Emulator
from tests.app.running import KEY, TOKEN, Machine, telegram


@pytest.fixture
async def machine(tmp_path: Path) -> AsyncIterator[Machine]:
    """Give a folder to run in; the API lies at a port where nobody listens."""
    settings = {"BOT_TOKEN": TOKEN, "BOT_DATABASE_KEY": KEY, "BOT_API_URL": "http://127.0.0.1:9"}
    here = Machine(tmp_path, settings)
    yield here
    await here.clear()


@pytest.fixture
async def served(machine: Machine) -> AsyncIterator[Emulator]:
    """Serve a Telegram that knows the machine's token."""
    async with telegram() as (address, emulator):
        machine.settings["BOT_API_URL"] = address
        yield emulator
