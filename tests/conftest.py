"""Options and fixtures that all tests share."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.world import World
from tests.world import world as running


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --rewrite: write what is seen into the stories."""
    parser.addoption("--rewrite", action="store_true", help="write what is seen into tests/stories")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Give a running bot with its Telegram and its clock."""
    async with running(tmp_path) as here:
        yield here
