"""Days and times in words; every time says its day."""

from datetime import date, datetime, time, timedelta

from bot.model.words import Say


def day(words: Say, when: date) -> str:
    """Return a day: "Mon 23 Nov"."""
    weekday, month = words.say(f"weekday-{when.weekday()}"), words.say(f"month-{when.month}")
    return words.say("day", weekday=weekday, day=str(when.day), month=month)


def near_day(words: Say, when: date, today: date) -> str:
    """Return a day with its distance when it is near: "tomorrow, Mon 23 Nov"."""
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get((when - today) // timedelta(days=1))
    return words.say(f"day-{near}", day=day(words, when)) if near else day(words, when)


def moment(words: Say, when: datetime, today: date) -> str:
    """Return a day and a time, in the zone that `when` carries."""
    return words.say("moment", day=near_day(words, when.date(), today), time=clock(when.time()))


def clock(when: time) -> str:
    """Return a time of day: "09:00"."""
    return f"{when:%H:%M}"
