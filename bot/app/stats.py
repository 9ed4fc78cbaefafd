"""`bot stats`: how many people and messages there are, and how late reminders came; nobody is named."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.settings import Settings
from bot.store import Store
from bot.store.open import must_exist

WEEK = timedelta(days=7)
MEDIAN, MOST = 0.5, 0.99


async def stats_lines(settings: Settings, now: datetime) -> list[str]:
    """Return the numbers as lines; raise StoreError when there is no database to count in."""
    must_exist(settings.database)
    store = await Store.open(settings.database, settings.key())
    try:
        async with store.transaction() as tx:
            people, plans = await tx.people_by_state(), await tx.plans_by_fate(now - WEEK)
            late, (waiting, oldest) = await tx.lateness(now - WEEK), await tx.backlog(now)
            busiest, when = await tx.busiest_minute(now)
    finally:
        await store.close()
    rate = settings.messages_per_second
    peak = f"{busiest} messages at {when.isoformat()}" if when else "nothing is planned"
    return [
        f"People: {_counts(people)}.",
        f"Planned messages of the last week: {_counts(plans)}.",
        f"Late by, in seconds: median {_share(late, MEDIAN)}, 99 of 100 within {_share(late, MOST)}.",
        f"Waiting: {waiting} messages, the oldest since {oldest.isoformat() if oldest else 'no time'}.",
        f"Fullest minute to come: {peak}; at {rate:g} a second the last is out within {busiest / rate:.0f} s.",
    ]


def _counts(counts: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts) or "none"


def _share(values: list[int], share: float) -> str:
    return str(sorted(values)[min(int(len(values) * share), len(values) - 1)]) if values else "unknown"
