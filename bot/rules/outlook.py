"""A history as the plans see it on one day: what was told, and until when the person is away or in danger."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.model.decision import Decision, Verdict
from bot.model.diary import Day, Profile, Told
from bot.model.time_policy import TimePolicy
from bot.rules.calendar import local_date
from bot.rules.days import days_until

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is known on `today`; `days` are newest first, from today on as far back as is needed."""

    profile: Profile
    days: tuple[Day, ...]
    first_told: date | None  # the first day on record
    last_told: date | None  # the last date with an answer or a tap of any kind
    decision: Decision
    today: date
    time: TimePolicy

    def on(self, date_: date) -> Day:
        """Return what was told on a date, an empty day where nothing was."""
        for day in self.days:
            if day.date <= date_:
                return day if day.date == date_ else Day(date_)
        return Day(date_)

    @property
    def in_danger(self) -> bool:
        """Whether a danger sign stops the programme."""
        return self.decision.flag is not None or self.decision.verdict is Verdict.REFER


def look(history: Told, decision: Decision, today: date, time: TimePolicy) -> Outlook:
    """Return what is known on `today`; days after it are left out."""
    days = tuple(reversed(days_until(history, today)))
    first = history.past.first or (days[-1].date if days else None)
    return Outlook(history.profile, days, first, _last_told(history, days, today), decision, today, time)


def has_answers(day: Day) -> bool:
    """Tell whether the person told or tapped anything on a day."""
    return day != Day(day.date)


def is_checked_in(day: Day) -> bool:
    """Tell whether the day's check-in has any answer."""
    measured = (day.morning_pain, day.stiffness_min, day.hop_pain, day.heel_rises)
    return any(m is not None for m in measured) or day.limp or day.cleared or bool(day.red_flags)


def _last_told(history: Told, days: tuple[Day, ...], today: date) -> date | None:
    told = next((d.date for d in days if has_answers(d)), history.past.last_told)
    if history.last_answer_at is None:
        return told
    answered = local_date(history.profile.timezone, history.last_answer_at)
    return told if answered > today else max(told or answered, answered)
