"""The table "Taps per flow" of docs/conversation.md, counted on the real program."""

import re
from pathlib import Path

import pytest

from tests.story import Story
from tests.world import World

ROOT = Path(__file__).parents[1]
FOLDER = Path(__file__).parent / "stories"
RUNNER, CHECKED_IN = "use: parts/runner.txt", "use: parts/checked_in.txt"
LOGGED = [CHECKED_IN, "say: ran 30 min pain 2", "tap: Yes, keep it"]
NEXT_MORNING = "wait until 09:00"

# A flow, what comes before it, its taps, and words that are on the newest message at its end.
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
}
ROWS = dict(
    re.findall(
        r"^\| ([^|]+?) \| (\d+) \|", (ROOT / "docs" / "conversation.md").read_text(encoding="utf-8"), re.MULTILINE
    )
)


@pytest.mark.parametrize("flow", FLOWS)
async def test_a_flow_takes_as_many_taps_as_the_table_says(world: World, flow: str) -> None:
    before, taps, seen = FLOWS[flow]
    story = Story(world, FOLDER)
    await story.replay("\n".join(before))
    await story.replay("\n".join(f"tap: {label}" for label in taps))

    assert any(seen in message.words for message in story.me.from_bot), [m.words for m in story.me.from_bot][-3:]
    assert str(len(taps)) == ROWS[flow]
