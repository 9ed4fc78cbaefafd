"""How seldom we ask somebody who has fallen silent (T3), and when we stop and wait."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.model.time_policy import TimePolicy
from bot.rules.outlook import DAY, Outlook


def next_ask(outlook: Outlook, day: date) -> date | None:
    """Return the first date from `day` on with a check-in; None after the last one, until the person answers."""
    since = _silent_since(outlook, day)
    if day <= since:
        return day
    asks = (since + timedelta(days=n) for n in silent_days_asked(outlook.time))
    return next((ask for ask in asks if ask >= day), None)


def is_lively(outlook: Outlook, day: date) -> bool:
    """Tell whether the person may hear more from us on a date than a check-in now and then."""
    return (day - _silent_since(outlook, day)).days <= outlook.time.few_after_days


def silent_days_asked(time: TimePolicy) -> Iterator[int]:
    """Yield the days of silence on which we ask, the first being 1, through the last one before we wait."""
    silent, last_asks = 1, 0
    while last_asks < time.fortnightly_asks:
        yield silent
        last_asks += silent >= time.fortnightly_after_days
        silent += _days_to_next(silent, time)


def _days_to_next(silent: int, time: TimePolicy) -> int:
    if silent < time.few_after_days:
        return 1
    if silent < time.weekly_after_days:
        return time.few_every_days
    return time.weekly_every_days if silent < time.fortnightly_after_days else time.fortnightly_every_days


def _silent_since(outlook: Outlook, day: date) -> date:
    """Return the date of the last answer up to `day`; being away is not silence."""
    since = outlook.last_told or _beginning(outlook, day)
    back = outlook.profile.paused_until
    return since if back is None or back > day else max(since, back - DAY)


def _beginning(outlook: Outlook, day: date) -> date:
    """Return the date from which nothing has been answered: the first day on record, else the first on the plan."""
    return outlook.first_told or outlook.profile.started_on or day
