"""The table "Taps per flow" of docs/conversation.md, counted on the real program."""

import re
from pathlib import Path

import pytest

from tests.story import Story
from tests.world import World

ROOT = Path(__file__).parents[1]
RUNNER, CHECKED_IN = "use: parts/runner.txt", "use: parts/checked_in.txt"
LOGGED = [CHECKED_IN, "say: ran 30 min pain 2", "tap: Yes, keep it"]
NEXT_MORNING = "wait until 09:00"

PLACE = "place: 52.5 13.4"
SET_UP = ("I agree, and I am 18 or older", PLACE, "Left", "Middle of the tendon", "2")
HOURS = ("09:00", "18:00", "None of these")

# A flow, what comes before it, its taps, and words that its last tap brings. Sharing a place is a tap.
FLOWS: dict[str, tuple[list[str], list[str], str]] = {
    "check-in, rest day": ([RUNNER], ["2", "5", "Nothing hard"], "Next check-in"),
    "check-in, run day": ([RUNNER], ["2", "5", "Run", "30", "2"], "Next check-in"),
    "check-in, yesterday logged already": ([*LOGGED, NEXT_MORNING], ["2", "5"], "Next check-in"),
    "check-in, two things yesterday": (
        [RUNNER],
        ["2", "5", "More than one", "Run", "Strength", "Done", "30", "2", "40", "1"],
        "Next check-in",
    ),
    "check-in, jump in pain, all calm": (
        [RUNNER],
        ["6", "5", "Nothing hard", "No", "Yes, I can", "No, none of these"],
        "Next check-in",
    ),
    "log a run by buttons": ([CHECKED_IN], ["Log a run", "Run", "30", "2"], "Kept: a run of 30 minutes"),
    "log a run in words": ([CHECKED_IN, "say: ran 30 min pain 2"], ["Yes, keep it"], "Kept: a run of 30 minutes"),
    "log a run of yesterday by buttons": (
        [CHECKED_IN],
        ["Log a run", "Another day", "yesterday, Sun 1 Mar", "Run", "30", "2"],
        "Kept for yesterday, Sun 1 Mar",
    ),
    "follow-up": ([*LOGGED, "wait 25h"], ["2"], "Settled."),
    "change an answer of an earlier day": (
        [*LOGGED, "wait 23h", "/edit"],
        [
            "yesterday, Mon 2 Mar: 2 of 10, a run of 30 minutes",
            "a run of 30 minutes, pain 2",
            "Worst pain: 2 of 10",
            "4",
        ],
        "kept:",
    ),
    "delete a load": (
        [*LOGGED, "wait 23h", "say: note: a calm day"],  # its answer has the button
        [
            "Change an answer",
            "yesterday, Mon 2 Mar: 2 of 10, a run of 30 minutes",
            "a run of 30 minutes, pain 2",
            "Delete this run",
            "Yes, delete it",
        ],
        "Deleted: a run of 30 minutes",
    ),
    "note": ([CHECKED_IN], ["Add a note"], "What would you like to note?"),
    "plan": (LOGGED, ["My plan"], "Your plan"),
    "set-up, somebody who runs": (
        ["/start"],
        [*SET_UP, "Yes, I run", "45 min", *HOURS],
        "How sore were the first steps",
    ),
    "set-up, somebody who does not run": (["/start"], [*SET_UP, "No", *HOURS], "How sore were the first steps"),
    "the rest, one a day": (
        [CHECKED_IN, "wait 24h", "tap: 2", "tap: 5", "tap: Nothing hard"],
        ["3 to 12 months"],
        "3 to 12 months",
    ),
    "a setting": ([CHECKED_IN, "/settings"], ["Check-in hour", "07:00"], "Check-in: 07:00"),
    "back from a pause, early": ([CHECKED_IN, "/pause", "tap: 3 days, until Thu 5 Mar"], ["I am back"], "Welcome back"),
}
ROWS = dict(
    re.findall(
        r"^\| ([^|]+?) \| (\d+) \|", (ROOT / "docs" / "conversation.md").read_text(encoding="utf-8"), re.MULTILINE
    )
)


@pytest.mark.parametrize("flow", FLOWS)
async def test_a_flow_takes_as_many_taps_as_the_table_says(world: World, flow: str) -> None:
    before, taps, words = FLOWS[flow]
    story = Story(world)
    await story.replay("\n".join([*before, *map(_tapped, taps[:-1])]))
    known = seen(story)
    await story.replay(_tapped(taps[-1]))

    assert any(words in text for _, text in seen(story) - known), seen(story) - known
    assert str(len(taps)) == ROWS[flow]


def _tapped(label: str) -> str:
    return label if label == PLACE else f"tap: {label}"


def seen(story: Story) -> set[tuple[int, str]]:
    """Return all that stands on the screen."""
    return {(message.message_id, message.words) for message in story.me.from_bot}


def test_every_row_of_the_tables_has_a_flow() -> None:
    assert set(FLOWS) == set(ROWS)
