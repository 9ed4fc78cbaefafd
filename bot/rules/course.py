"""The course of the programme: what the days so far have made of it. Rebuilt from them, or from an evening put by."""

from copy import copy
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta

from bot.model.decision import AMBER, Change, Colour, Reason
from bot.model.diary import Day, Flag, Profile, Session, Stage
from bot.model.milestone import Milestone
from bot.model.policy import Policy
from bot.rules.loads import Part, Parts
from bot.rules.monitoring import ceiling, red_over

DAY = timedelta(days=1)


@dataclass(slots=True)
class LoadDay:
    """The last day with loads, and how it is being answered for."""

    date: date
    colour: Colour  # the worst in the loads themselves; unknown pain is amber
    parts: Parts
    green_parts: Parts
    amber_parts: Parts
    red_parts: Parts
    hard: bool
    named: Reason | None = None  # why its own colour is not green, where it told of pain or a limp
    fresh: bool = True  # its own colours have not been counted yet
    read: bool = False  # a next-day reading has been counted


@dataclass(slots=True)
class Run:
    """One run: its minutes and its own colour; `spoiled`: it turned out red."""

    date: date
    minutes: int | None
    colour: Colour
    spoiled: bool = False


@dataclass(slots=True)
class Done:
    """One exercise session and its own colour; `good`: green, and settled the next day."""

    date: date
    session: Session
    colour: Colour
    good: bool = False


@dataclass(slots=True)
class Reading:
    """Pain told after a load."""

    pain: int
    hours: int
    colour: Colour
    longer: int | None = None  # minutes of stiffness, where those made it amber


@dataclass(slots=True)
class Course:
    """The state of the programme on one day. Changed day by day while it is being rebuilt, and nowhere else."""

    profile: Profile
    policy: Policy
    start: date
    stage: Stage
    since: date
    run_step: int | None
    step_since: date
    top: int  # the most pain that is green in a load
    most: int  # the most pain that is not red

    # What was told.
    mornings: list[int] = field(default_factory=list)
    morning_dates: list[date] = field(default_factory=list)
    last_morning: date | None = None  # also one of a day in danger, which no baseline takes in
    stiffness: list[tuple[date, int]] = field(default_factory=list)
    usual_stiffness: list[int] = field(default_factory=list)  # without the mornings in danger
    runs: list[Run] = field(default_factory=list)
    has_run_minutes: bool = False  # of any of them
    sessions: list[Done] = field(default_factory=list)
    completed: list[date] = field(default_factory=list)  # the days of those sessions
    last_loading: Session | None = None  # the last session of the stage of load
    last_keeping: date | None = None  # the day of the last one of keeping
    told_flags: frozenset[Flag] = frozenset()
    flags: frozenset[Flag] = frozenset()  # with what the year of birth says
    restart_from: date | None = None  # cleared then, and no session has settled since
    heel_rises: tuple[date, int, int] | None = None
    hop: tuple[date, int] | None = None
    good_walk: date | None = None
    last_heard: date | None = None
    silent_days: int = 0  # a silence that has just ended
    last_hard: date | None = None

    # What it made of the tendon.
    load_day: LoadDay | None = None
    settled: bool | None = None
    unseen: list[LoadDay] = field(default_factory=list)  # heavy days that nobody has looked at after 48 h (L9)
    unsettled_from: date | None = None
    unsettled_parts: Parts = ()
    red_from: date | None = None  # the load whose red has been counted in this unsettled time
    red_parts: Parts = ()  # what that red has lowered
    calm_since: date | None = None
    red_hold: bool = False  # no run until back at baseline for a day (P6)
    red_reason: Reason | None = None  # what made that red
    flare_since: date | None = None
    flare_base: float = 0.0
    bad_since: date | None = None
    bad_base: float = 0.0
    settled_running: int = 0

    # What it made of the programme.
    greens: list[date] = field(default_factory=list)
    reds: list[date] = field(default_factory=list)
    last_amber: date | None = None
    ambers: dict[Part, int] = field(default_factory=dict)
    volume: dict[Part, float] = field(default_factory=dict)
    step_greens: list[date] = field(default_factory=list)
    passed: list[date] = field(default_factory=list)  # sessions of the present stage that its gate asks for
    reached: dict[Milestone, date] = field(default_factory=dict)  # each with the day on which it was first known

    # Today.
    today: date = date.min
    day: Day = field(default_factory=lambda: Day(date.min))
    baseline: float | None = None
    reading: Reading | None = None
    colour: Colour = AMBER
    change: Change = Change.NONE
    fired: list[Reason] = field(default_factory=list)
    pain: int = 0  # the most told today; 0 when none was told, which the unknown answers for
    hop_pain: int = 0  # the same on hopping
    sore: bool = False  # that is well above the person's own baseline

    def fire(self, rule: str, otherwise: str | None = None, **numbers: float | str) -> None:
        """Note that a rule has changed the programme today."""
        self.fired.append(Reason(rule, tuple(numbers.items()), otherwise))

    def age(self, day: date) -> int:
        """Return how many days ago that day was."""
        return (self.today - day).days

    def volume_of(self, part: Part) -> float:
        """Return the share of the usual volume that is advised now."""
        return self.volume.get(part, 1.0) if self.volume else 1.0


def fork(course: Course) -> Course:
    """Return a copy that can be moved on without moving the course itself."""
    own = copy(course)
    for each in fields(course):
        told = getattr(course, each.name)
        if isinstance(told, list | dict):
            setattr(own, each.name, told.copy())
    own.runs, own.sessions = [*map(replace, course.runs)], [*map(replace, course.sessions)]
    own.load_day = None if course.load_day is None else replace(course.load_day)
    return own


def begin(profile: Profile, policy: Policy, start: date) -> Course:
    """Return the course on its first day, as the set-up or the person's own physio has placed it."""
    own = profile.physio.stage if profile.physio else None
    stage, top = own or profile.stage, ceiling(policy, profile)
    return Course(profile, policy, start, stage, start, profile.run_step, start, top, red_over(policy, top))
