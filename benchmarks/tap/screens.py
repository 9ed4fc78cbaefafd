"""The cards that the rivals show: as long as ours, with as many buttons, so that all send the same."""

from typing import Any

FIRST = (
    "<b>Check-in</b>\n\nHow sore were the first steps this morning?\n\n0 is no pain, 10 is the worst you can imagine.",
    (("0", "1", "2", "3", "4", "5"), ("6", "7", "8", "9", "10"), ("I limp: no",), ("Something feels wrong",)),
)
SECOND = (
    "<b>Check-in</b>\n\nMorning pain: 2\n\nHow many minutes until the morning stiffness was gone?",
    (("0", "5", "10", "15"), ("20", "30", "45", "60")),
)
THIRD = (
    "<b>Check-in</b>\n\nMorning pain: 2\nStiff for 5 minutes\n\nWhat was the hardest thing you did yesterday?",
    (("Nothing hard",), ("Run", "Long walk"), ("Ball or racket sport", "Jumping"), ("Something else", "Several")),
)
LAST = (
    (
        "<b>Check-in</b>\n\nMorning pain: 2\nStiff for 5 minutes\nYesterday: nothing hard\n\n"
        "🟢 <b>Good to go on.</b>\nYour tendon was calm this morning, and it has been for a week.\n\n"
        "Today: hold the heel up, 5 times for 45 seconds, both legs.\n\nI'll ask again tomorrow at 09:00."
    ),
    (("Why?", "Exercise"), ("Log a load", "Add a note"), ("Correct an answer",)),
)
CARDS = (FIRST, SECOND, THIRD, LAST)
LABELS = ("2", "5", "Nothing hard")  # what is tapped on the first three, on ours too


def card(step: int) -> tuple[str, list[list[tuple[str, str]]]]:
    """Return a card's text, and its rows of buttons as (label, data)."""
    text, rows = CARDS[step]
    return text, [[(label, f"{step}:{label}") for label in row] for row in rows]


def keyboard(step: int) -> dict[str, Any]:
    """Return a card's buttons as Telegram writes them."""
    _, rows = card(step)
    keys = [[{"text": label, "callback_data": data} for label, data in row] for row in rows]
    return {"inline_keyboard": keys}
