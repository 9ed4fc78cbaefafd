"""Forms into the profile and the days that the rules look at."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.engine.prescription import session_of
from bot.model.diary import Day, Flag, History, Load, LoadKind, PhysioPlan, Profile, Session, Side, Site, Stage
from bot.model.person import Form, Person
from bot.model.questionnaire import Answers, picked

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass
class _Days:
    """What is told of each day, by date: the fields of `Day`."""

    told: defaultdict[date, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))

    def tell(self, when: date, **facts: Any) -> None:  # noqa: ANN401 - as Day types them
        """Put facts into a day."""
        self.told[when].update(facts)

    def add(self, when: date, name: str, what: Load | Session) -> None:
        """Put one more load or session into a day."""
        facts = self.told[when]
        facts[name] = (*facts.get(name, ()), what)

    def in_order(self) -> tuple[Day, ...]:
        """Return the days."""
        return tuple(Day(when, **facts) for when, facts in sorted(self.told.items()))


def build_history(person: Person, forms: Iterable[Form]) -> History:
    """Return the history that a person's forms tell."""
    known, days, usual = list(forms), _Days(), Profile(person.zone or "UTC")
    facts: dict[str, Any] = {}
    for form in known:
        if placed := _PROFILE.get(form.questionnaire):
            facts |= placed(usual, form)
        elif reader := _READERS.get(form.questionnaire):
            reader(days, form, usual)
    if signs := [*_signs(known)]:
        _tell_danger(days, signs)
    return History(replace(usual, **facts), days.in_order(), person.last_answer_at)


def _local(instant: datetime, profile: Profile) -> datetime:
    return instant.astimezone(ZoneInfo(profile.timezone))


def _setup(usual: Profile, form: Form) -> dict[str, Any]:
    told = form.answers
    return {
        "side": Side(told.get("side", usual.side)),
        "site": Site(told.get("site", usual.site)),
        "baseline_pain": number(told, "baseline_pain"),
        "running": told.get("running") == "yes",
        "longest_run_min": number(told, "longest_run"),
        "check_in_time": _time(told.get("check_in_time")) or usual.check_in_time,
        "exercise_time": _time(told.get("exercise_time")) or usual.exercise_time,
        "started_on": _local(form.opened_at, usual).date(),
    }


def _background(_: Profile, form: Form) -> dict[str, Any]:
    return {"birth_year": number(form.answers, "birth_year")}


def _settings(usual: Profile, form: Form) -> dict[str, Any]:
    told = form.answers
    quiet_from, _, quiet_until = told.get("quiet", "").partition("-")
    return {
        "rest_days": frozenset(
            WEEKDAYS.index(name) for name in told.get("rest_days", "").split(",") if name in WEEKDAYS
        ),
        "paused_until": date.fromisoformat(told["pause"]) if "pause" in told else None,
        "strict": told.get("strict") == "yes",
        "physio": _physio(told),
        "waking_from": _time(quiet_until) or usual.waking_from,
        "waking_until": _time(quiet_from) or usual.waking_until,
    }


def _physio(told: Answers) -> PhysioPlan | None:
    stage = told.get("stage", "none")
    plan = PhysioPlan(
        pain_ceiling=number(told, "ceiling"),
        stage=None if stage == "none" else Stage(stage),
        stretching=True if told.get("stretching") == "yes" else None,
    )
    return None if plan == PhysioPlan() else plan


# The fields of the profile that a form tells of; the first argument is a profile of which nothing is told yet.
_PROFILE: dict[str, Callable[[Profile, Form], dict[str, Any]]] = {
    "setup": _setup,
    "background": _background,
    "settings": _settings,
}


def _check_in(days: _Days, form: Form, _: Profile) -> None:
    told = form.answers
    days.tell(
        form.day,
        morning_pain=number(told, "pain"),
        stiffness_min=number(told, "stiffness"),
        limp=told.get("limp") == "yes",
    )
    before = form.day - timedelta(days=1)
    for load in loads_told(form):
        days.add(before, "activities", load)


def loads_told(form: Form) -> tuple[Load, ...]:
    """Return the loads of the day before that a check-in tells of: none, the one, or several."""
    told = form.answers
    hardest = told.get("yesterday", "nothing")
    if hardest == "nothing" or told.get("@logged") == "yes":
        return ()
    if hardest != "several":
        return (Load(LoadKind(hardest), None, *_worst(told), form.id),)
    kinds = picked(told.get("kinds", ""))
    return tuple(Load(LoadKind(kind), None, *_worst(told, f"{kind}_"), form.id) for kind in kinds)


def _log(days: _Days, form: Form, profile: Profile) -> None:
    if (load := log_load(form, _local(form.opened_at, profile))) is not None:
        days.add(form.day, "activities", load)


def log_load(form: Form, at: datetime | None) -> Load | None:
    """Return the load that a log tells of, None while it is not complete; `at` is when it was told, local."""
    told = form.answers
    unconfirmed = told.get("@typed") == "yes" and told.get("confirm") != "save"
    if unconfirmed or not {"kind", "minutes", "load_pain"} <= told.keys():
        return None
    known = at.time() if at is not None and at.date() == form.day else None  # of another day we do not know the hour
    return Load(LoadKind(told["kind"]), _time(told.get("@at")) or known, *_worst(told), form.id)


def _worst(told: Answers, about: str = "") -> tuple[int | None, int | None, bool]:
    limped = told.get(f"{about}load_limp") == "yes"
    return number(told, f"{about}minutes"), number(told, f"{about}load_pain"), limped


def _follow_up(days: _Days, form: Form, _: Profile) -> None:
    pain = number(form.answers, "pain")
    if form.subject.endswith(":48"):
        days.tell(form.day, follow_up_48h_pain=pain)
    else:
        days.tell(form.day, follow_up_pain=pain)


def _exercise(days: _Days, form: Form, profile: Profile) -> None:
    told = form.answers
    if told.get("begin") == "skip":
        if not form.subject:  # leaving out the second session of a day skips nothing
            days.tell(form.day, exercise_skipped=True)
    elif "pain" in told:
        days.add(form.day, "exercises", session_of(form, _local(form.opened_at, profile).time()))


def _signs(forms: Iterable[Form]) -> Iterator[Form]:
    for form in forms:
        if form.questionnaire == "danger":
            yield form
        elif form.questionnaire == "doubt" and form.is_open:
            yield _as_sign(form)


def _as_sign(doubt: Form) -> Form:
    """Return a doubtful danger, while its questions are open, as the sign that it may be: everything stops for it."""
    return replace(doubt, answers={"sign": Flag.RUPTURE.value})


def _weekly(days: _Days, form: Form, _: Profile) -> None:
    hop, left, right = (number(form.answers, question) for question in ("hop", "heel_left", "heel_right"))
    days.tell(form.day)  # a day of tests is told of, even where all of them were left out
    if hop is not None:
        days.tell(form.day, hop_pain=hop)
    if left is not None and right is not None:
        days.tell(form.day, heel_rises=(left, right))


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
                known = days.told[form.day].get("red_flags", frozenset())
                days.tell(form.day, red_flags=known | {Flag(form.answers["sign"])})
        if end is not None:
            days.tell(end, cleared=True)


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


_READERS: dict[str, Callable[[_Days, Form, Profile], None]] = {
    "check_in": _check_in,
    "log": _log,
    "follow_up": _follow_up,
    "exercise": _exercise,
    "weekly": _weekly,
}


KINDS_OF_DAYS = tuple(_READERS)  # the questionnaires that tell of days, each of its own one and the day before
KINDS_OF_THE_PERSON = (*_PROFILE, "danger", "doubt")  # those that tell of the person, and of dangers, which last


def number(answers: Answers, question: str) -> int | None:
    """Return a number among the answers, None when it was not told, or "none" or "skip" was."""
    value = answers.get(question)
    return int(value) if value is not None and value.isdigit() else None


def _time(value: str | None) -> time | None:
    return time.fromisoformat(value) if value else None
