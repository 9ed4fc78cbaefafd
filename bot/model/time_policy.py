"""The thresholds of time: when we may speak, how late, how often, and when we fall silent."""

from dataclasses import dataclass
from datetime import time
from typing import Protocol


@dataclass(frozen=True, slots=True)
class TimePolicy:
    """When and how often we speak unasked; times are local wall times.

    Sources are the rule ids of the evidence sheet, section 11; "design" is the design's section 4. Only the hours of
    the follow-ups are the article's; the rest is fair (T1), thin (T3) or our own choice.
    """

    # T2: the waking window of a person who has set none; both ends belong to it.
    waking_from: time = time(8, 0)
    waking_until: time = time(21, 30)

    # T2, the article's 24-hour rule; P5 and L9 look again at 48 h; P6 has judged by then, so 72 h is the end.
    follow_up_hours: int = 24
    second_follow_up_hours: int = 48
    follow_up_limit_hours: int = 72
    unknown_load_time: time = time(18, 0)  # own choice: most people run after work; the check comes late, not early

    # Design: up to this late a message goes out as it is.
    late_hours: int = 3
    # Own choice: a tick that comes late by this much does not push a message out of the waking window.
    grace_minutes: int = 15

    # Design, and 7.4: unsolicited messages on one local day.
    daily_budget: int = 3
    # 7.4: one gentle re-ask; the hours after the check-in are our own choice.
    nudge_after_hours: int = 5

    # T3 (7.22): after so many silent days ask every so many days; three days apart are 2-3 a week.
    few_after_days: int = 2
    few_every_days: int = 3
    weekly_after_days: int = 10
    weekly_every_days: int = 7
    fortnightly_after_days: int = 30
    fortnightly_every_days: int = 14
    # T3 "then stop and wait": check-ins from `fortnightly_after_days` on; the number is our own choice.
    fortnightly_asks: int = 4

    # Design; 0 is Monday. Early on Sunday evening, an hour before the usual exercise prompt; own choice.
    weekly_summary_weekday: int = 6
    weekly_summary_time: time = time(17, 0)
    weekly_summary_days: int = 7  # sent only after an answer within so many days

    # Evidence 5, matching advice: so long we wait for the answers about a doubtful danger before the advice is sent.
    doubt_minutes: int = 10
    # Own choice: a tip about a topic is not given again for so long.
    tip_quiet_days: int = 30


class TimedPolicy(Protocol):
    """Any policy that holds the thresholds of time."""

    @property
    def time(self) -> TimePolicy:
        """Return the thresholds of time."""
