"""What asks to be allowed ("may I run 40 minutes?") is a wish; what was done, and other questions, are none."""

import pytest

from bot.content.load import load_content
from bot.engine.reading import read_load
from bot.engine.wishes import Wish, read_command, read_wish
from bot.model.diary import LoadKind

CONTENT = load_content()
NUMBERS, PHRASES = CONTENT.numbers["en"], CONTENT.phrases["en"]


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("may I run 40 minutes?", Wish(LoadKind.RUN, 40)),
        ("Can I run today", Wish(LoadKind.RUN)),
        ("should i go for a run this evening?", Wish(LoadKind.RUN)),
        ("can I do a 40 minute run", Wish(LoadKind.RUN, 40)),
        ("can i do a 40-minute run?", Wish(LoadKind.RUN, 40)),
        ("is it ok to jog for half an hour?", Wish(LoadKind.RUN, 30)),
        ("may I run for an hour today?", Wish(LoadKind.RUN, 60)),
        ("may i run 5k?", Wish(LoadKind.RUN, far=True)),
        ("can i run 10 km today", Wish(LoadKind.RUN, far=True)),
        ("run 40 min today?", Wish(LoadKind.RUN, 40)),
        ("May I cycle?", Wish(LoadKind.CYCLE)),
        ("can i go for a bike ride", Wish(LoadKind.CYCLE)),
        ("can I swim today?", Wish(LoadKind.SWIM)),
        ("may i go for a walk", Wish(LoadKind.WALK)),
    ],
)
def test_a_wish_is_read(text: str, wish: Wish) -> None:
    assert read_wish(text, NUMBERS, PHRASES) == wish
    assert read_load(text, NUMBERS, PHRASES) is None


@pytest.mark.parametrize(
    "text",
    [
        "ran 40 min",
        "ran 40 min pain 2",
        "run 40 min",
        "how long should I run",
        "how long should i run today?",
        "can I run with pain?",
        "can i run tomorrow",
        "can I run every day?",
        "may i run on grass?",
        "should i run or rest",
        "can i run a marathon in spring",
        "may i run 40 minutes after a pop in my calf",
        "may i run 900 minutes",
        "can i stretch",
        "run",
        "run?",
        "",
        "?" * 300,
        "may i run 4-5 minutes",
    ],
)
def test_anything_else_is_no_wish(text: str) -> None:
    assert read_wish(text, NUMBERS, PHRASES) is None


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("progress 42", ("progress", "42")),
        ("Progress 90 days", ("progress", "90 days")),
        ("today 40", ("today", "40")),
        ("report with my notes", ("report", "with my notes")),
        ("plan 42", (None, "")),
        ("report on my day", (None, "")),
        ("today was fine", (None, "")),
    ],
)
def test_a_command_may_have_something_behind_it(text: str, command: tuple[str | None, str]) -> None:
    assert read_command(text, PHRASES) == command
