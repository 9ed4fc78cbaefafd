"""The gate: every kind of event that carries words is looked at, and nothing else."""

import pytest

from bot.engine.gate import text_of
from bot.model import event
from bot.model.event import Command, Edited, Event, Left, Place, Returned, Said, Tap, Unreadable

HEAD = (1, 7, "en")


@pytest.mark.parametrize(
    "happened",
    [
        Said(*HEAD, text="a pop"),
        Command(*HEAD, name="log", argument="a pop"),
        Unreadable(*HEAD, what="photo", text="a pop"),
        Unreadable(*HEAD, what="edited", text="a pop"),
        Edited(*HEAD, text="a pop", message_id=1),
    ],
    ids=["text", "command", "caption", "changed caption", "changed text"],
)
def test_words_are_looked_at_whatever_they_came_with(happened: Event) -> None:
    assert text_of(happened) == "a pop"


@pytest.mark.parametrize(
    "happened",
    [
        Tap(*HEAD, data="a:1:pain:3", message_id=1),
        Place(*HEAD, latitude=1.0, longitude=2.0),
        Left(*HEAD),
        Returned(*HEAD),
        Unreadable(*HEAD, what="sticker"),
        Command(*HEAD, name="plan", argument=""),
    ],
    ids=["tap", "place", "left", "returned", "sticker", "command"],
)
def test_without_words_there_is_nothing_to_look_at(happened: Event) -> None:
    assert text_of(happened) == ""


def test_no_kind_of_event_that_carries_text_is_forgotten() -> None:
    """A new kind of event with words of the person has to be put into the gate."""
    words = {"text", "argument"}
    kinds = [kind for kind in vars(event).values() if isinstance(kind, type) and issubclass(kind, Event)]
    assert {kind for kind in kinds if words & set(kind.__dataclass_fields__)} == {Said, Command, Edited, Unreadable}
