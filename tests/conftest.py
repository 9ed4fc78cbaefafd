"""Options and fixtures that all tests share."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.world import World
from tests.world import world as running

# A machine with other work is slow, which is no fault of ours: no property fails for a time.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --rewrite: write what is seen into the stories."""
    parser.addoption("--rewrite", action="store_true", help="write what is seen into tests/stories")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Give a running bot with its Telegram and its clock."""
    async with running(tmp_path) as here:
        yield here
