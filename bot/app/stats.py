"""`bot stats`: how many people and messages there are, and how late reminders came and will come; nobody is named."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.settings import Settings
from bot.store import Store
from bot.store.open import must_exist

WEEK = timedelta(days=7)
DAY = timedelta(days=1)
MEDIAN, MOST = 0.5, 0.99
MINUTE_S = 60


async def stats_lines(settings: Settings, now: datetime) -> list[str]:
    """Return the numbers as lines; raise StoreError when there is no database to count in."""
    must_exist(settings.database)
    store = await Store.open(settings.database, settings.key())
    try:
        async with store.reading() as tx:  # it may take long: the running bot must not wait for it
            people, plans = await tx.people_by_state(), await tx.plans_by_fate(now - WEEK)
            late, (waiting, oldest) = await tx.lateness(now - WEEK), await tx.backlog(now)
            minutes = await tx.due_by_minute(now + DAY)
    finally:
        await store.close()
    return [
        f"People: {_counts(people)}.",
        f"Planned messages of the last week: {_counts(plans)}.",
        f"Late by, in seconds: median {_share(late, MEDIAN)}, 99 of 100 within {_share(late, MOST)}.",
        f"Waiting: {waiting} messages, the oldest since {oldest.isoformat() if oldest else 'no time'}.",
        *_to_come(minutes, now, settings.messages_per_second),
    ]


def latest(minutes: Sequence[tuple[datetime, int]], now: datetime, per_second: float) -> float:
    """Return by how many seconds the latest message comes too late when all goes out at a rate.

    `minutes`: how many fall due in each minute, in order; what is due before `now` counts as due at `now`. All of a
    minute's messages are taken to be due at its beginning, as those are that people ask for at a full hour.
    """
    worst, free_at = 0.0, 0.0  # seconds after `now`; when all that was due before is out
    for minute, count in minutes:
        due = max((minute - now).total_seconds(), 0.0)
        free_at = max(free_at, due) + count / per_second
        worst = max(worst, free_at - due)
    return worst


def _to_come(minutes: Sequence[tuple[datetime, int]], now: datetime, per_second: float) -> list[str]:
    """Tell of the fullest minute of the next 24 hours, and how late its last message is by the rate that is set."""
    if not minutes:
        return ["The next 24 hours: nothing is due."]
    when, most = max(minutes, key=lambda minute: minute[1])
    rate = f"{per_second:g} messages a second"
    alone, all_day = most / per_second / MINUTE_S, latest(minutes, now, per_second) / MINUTE_S
    return [
        f"The fullest minute of the next 24 hours: {most} messages at {max(when, now).isoformat(timespec='minutes')}.",
        f"If all that is due then goes out at {rate}, the last one is {alone:.1f} minutes late.",
        f"With what is still going out from the minutes before, the latest of the day is {all_day:.1f} minutes late.",
    ]


def _counts(counts: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts) or "none"


def _share(late: Sequence[tuple[int, int]], share: float) -> str:
    """Return the seconds within which a share of the messages came; they are counted by their seconds, in order."""
    left = int(sum(count for _, count in late) * share)
    for seconds, count in late:
        left -= count
        if left < 0:
            return str(seconds)
    return "unknown"
