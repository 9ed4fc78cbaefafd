"""Updates that the library or we cannot read: passed over by name, confirmed, and in nobody's way."""

import logging
from typing import Any

import pytest

from tests.handlers.updates import text
from tests.world import World

SECRET = "a word that only Robin has said"


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"reply_markup": {"rows": []}, "text": SECRET}, "KeyError"),
        ({"from": {"id": [], "is_bot": False, "first_name": "x"}, "text": SECRET}, "TypeError"),
        ({"from": {"id": 2**63, "is_bot": False, "first_name": "x"}, "text": SECRET}, "from.id"),
        ({"from": {"id": 2**70, "is_bot": False, "first_name": "x"}, "text": SECRET}, "TypeError"),
        ({"text": 5}, "text"),
        ({"message_id": [[]], "text": SECRET}, "message_id"),
        ({"message_id": 2**70, "text": SECRET}, "message_id"),
        ({"location": {"latitude": "north", "longitude": 0}}, "latitude"),
        ({"location": {"latitude": 0, "longitude": 1e300}}, "longitude"),
    ],
)
async def test_an_update_that_cannot_be_read_is_passed_over(
    world: World, caplog: pytest.LogCaptureFixture, wrong: dict[str, Any], named: str
) -> None:
    robin = world.somebody()
    with caplog.at_level(logging.WARNING):
        world.emulator.inject(text(robin.id, None, **wrong))
        robin.say("/start")
        await world.settle()
    told = [record.getMessage() for record in caplog.records]
    assert len(told) == 1
    assert told[0].endswith(f"cannot be read: {named}")
    assert SECRET not in caplog.text
    assert robin.last.shows("Not for me"), "the next update is served"
