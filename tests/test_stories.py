"""Replay the stories of tests/stories through the real program; --rewrite writes what is seen into them."""

import re
from pathlib import Path

import pytest

from tests.story import STORIES, Story
from tests.world import World

ORDERED = {
    "drop": ("dropped",),
    "lost": ("answer lost", "message is not modified"),  # a lost edit is repeated
    "flood": ("Too Many Requests: retry after 1",),
    "refuse": ("can't parse entities: Unsupported start tag",),
}
FILES = sorted(STORIES.glob("*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
async def test_story(world: World, file: Path, request: pytest.FixtureRequest) -> None:
    """The bot shows what the story says."""
    told = file.read_text(encoding="utf-8")  # noqa: ASYNC240 - nothing else waits
    seen = await Story(world).replay(told)
    if request.config.getoption("--rewrite"):
        file.write_text(seen, encoding="utf-8")  # noqa: ASYNC240 - as above
    assert seen == told or request.config.getoption("--rewrite")
    refused = [str(call.error) for call in world.emulator.calls if not call.ok]
    assert [error for error in refused if not _arranged(error, told)] == []


def _arranged(error: str, told: str) -> bool:
    """Tell whether a refusal is what the story is about: a blocked bot, a crash, a tap too old, a fault on order.

    Any other one means that the bot sent what Telegram would not take.
    """
    faults = re.findall(r"^fail: \w+ (\w+)$", told, re.MULTILINE)
    ordered = [word for fault in faults for word in ORDERED[fault]]
    return any(word in error for word in ("blocked", "Conflict", "query is too old", *ordered))


def test_there_are_at_least_twenty_stories() -> None:
    """The issue asks for twenty."""
    assert len(FILES) >= 20
