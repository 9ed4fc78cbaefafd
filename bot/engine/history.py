"""Forms into the profile and the days that the rules look at."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.engine.prescription import session_of
from bot.model.diary import Day, Flag, History, Load, LoadKind, Profile, Side, Site
from bot.model.person import Form, Person
from bot.model.questionnaire import Answers


@dataclass
class _Days:
    """Days being put together, by date."""

    days: dict[date, Day] = field(default_factory=dict)

    def of(self, when: date) -> Day:
        return self.days.get(when, Day(when))

    def put(self, day: Day) -> None:
        self.days[day.date] = day


def build_history(person: Person, forms: Iterable[Form]) -> History:
    """Return the history that a person's forms tell."""
    known, days, profile = list(forms), _Days(), Profile(person.zone or "UTC")
    for form in known:
        if form.questionnaire == "setup":
            profile = _profile(profile, form)
        elif reader := _READERS.get(form.questionnaire):
            reader(days, form, _local(form.opened_at, profile))
    doubts = [_as_sign(form) for form in known if form.questionnaire == "doubt" and form.is_open]
    _tell_danger(days, [form for form in known if form.questionnaire == "danger"] + doubts)
    return History(profile, tuple(days.days[when] for when in sorted(days.days)), person.last_answer_at)


def _local(instant: datetime, profile: Profile) -> datetime:
    return instant.astimezone(ZoneInfo(profile.timezone))


def _profile(profile: Profile, form: Form) -> Profile:
    told = form.answers
    return replace(
        profile,
        side=Side(told.get("side", profile.side)),
        site=Site(told.get("site", profile.site)),
        baseline_pain=number(told, "baseline_pain"),
        running=told.get("running") == "yes",
        longest_run_min=number(told, "longest_run"),
        check_in_time=_time(told.get("check_in_time")) or profile.check_in_time,
        started_on=_local(form.opened_at, profile).date(),
    )


def _check_in(days: _Days, form: Form, _: datetime) -> None:
    told = form.answers
    days.put(
        replace(
            days.of(form.day),
            morning_pain=number(told, "pain"),
            stiffness_min=number(told, "stiffness"),
            limp=told.get("limp") == "yes",
        )
    )
    before = form.day - timedelta(days=1)
    if told.get("yesterday", "nothing") != "nothing" and told.get("@logged") != "yes":
        _add_load(days, before, Load(LoadKind(told["yesterday"]), None, *_worst(told), form.id))


def _log(days: _Days, form: Form, at: datetime) -> None:
    told = form.answers
    unconfirmed = told.get("@typed") == "yes" and told.get("confirm") != "save"
    if {"kind", "minutes", "load_pain"} <= told.keys() and not unconfirmed:
        _add_load(days, form.day, Load(LoadKind(told["kind"]), at.time(), *_worst(told), form.id))


def _add_load(days: _Days, when: date, load: Load) -> None:
    day = days.of(when)
    days.put(replace(day, activities=(*day.activities, load)))


def _worst(told: Answers) -> tuple[int | None, int | None, bool]:
    return number(told, "minutes"), number(told, "load_pain"), told.get("load_limp") == "yes"


def _follow_up(days: _Days, form: Form, _: datetime) -> None:
    day, pain = days.of(form.day), number(form.answers, "pain")
    if form.subject.endswith(":48"):
        days.put(replace(day, follow_up_48h_pain=pain))
    else:
        days.put(replace(day, follow_up_pain=pain))


def _exercise(days: _Days, form: Form, at: datetime) -> None:
    told, day = form.answers, days.of(form.day)
    if told.get("begin") == "skip":
        if not form.subject:  # leaving out the second session of a day skips nothing
            days.put(replace(day, exercise_skipped=True))
    elif "pain" in told:
        session = replace(session_of(form), at=at.time())
        days.put(replace(day, exercises=(*day.exercises, session)))


def _as_sign(doubt: Form) -> Form:
    """Return a doubtful danger, while its questions are open, as the sign that it may be: everything stops for it."""
    return replace(doubt, answers={"sign": Flag.RUPTURE.value})


def _weekly(days: _Days, form: Form, _: datetime) -> None:
    told, day = form.answers, days.of(form.day)
    hop, left, right = (number(told, question) for question in ("hop", "heel_left", "heel_right"))
    rises = (left, right) if left is not None and right is not None else day.heel_rises
    days.put(replace(day, hop_pain=day.hop_pain if hop is None else hop, heel_rises=rises))


def _tell_danger(days: _Days, forms: list[Form]) -> None:
    """Put the danger signs and their clearances into the days.

    A day says that all is cleared or nothing. So a clearance is told only once every sign that overlaps with it is
    cleared, and a sign that came and was cleared on that very day is left out, since the day cannot say which was
    first.
    """
    signs = [form for form in forms if form.answers.get("sign", "none") != "none"]
    for group in _overlapping(sorted(signs, key=lambda form: (form.day, form.id))):
        ends = [_cleared_on(form) for form in group]
        end = max((e for e in ends if e is not None), default=None) if None not in ends else None
        for form in group:
            if form.day != end or form.day == group[0].day:
                day = days.of(form.day)
                days.put(replace(day, red_flags=day.red_flags | {Flag(form.answers["sign"])}))
        if end is not None:
            days.put(replace(days.of(end), cleared=True))


def _overlapping(forms: list[Form]) -> list[list[Form]]:
    """Return signs in groups: a sign told while an earlier one is open, or on the day it ends, joins its group."""
    groups: list[list[Form]] = []
    for form in forms:
        ends = [_cleared_on(other) for other in groups[-1]] if groups else []
        if groups and any(end is None or form.day <= end for end in ends):
            groups[-1].append(form)
        else:
            groups.append([form])
    return groups


def _cleared_on(form: Form) -> date | None:
    sure = form.answers.get("cleared") == "yes" and form.answers.get("confirm") == "yes"
    return date.fromisoformat(form.answers["@cleared_on"]) if sure else None


_READERS: dict[str, Callable[[_Days, Form, datetime], None]] = {
    "check_in": _check_in,
    "log": _log,
    "follow_up": _follow_up,
    "exercise": _exercise,
    "weekly": _weekly,
}


def number(answers: Answers, question: str) -> int | None:
    """Return a number among the answers, None when it was not told."""
    value = answers.get(question)
    return int(value) if value is not None else None


def _time(value: str | None) -> time | None:
    return time.fromisoformat(value) if value else None
