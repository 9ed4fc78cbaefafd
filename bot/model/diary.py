"""What a person has told us: the profile, and one entry for each local day."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum


class Side(StrEnum):
    """Which Achilles tendon hurts."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Site(StrEnum):
    """Where along the tendon it hurts: 2-6 cm above the heel bone, or its last 2 cm (evidence 2.15)."""

    MIDPORTION = "midportion"
    INSERTIONAL = "insertional"
    UNSURE = "unsure"


class Stage(StrEnum):
    """The steps of the strength programme, in the article's order."""

    ISOMETRIC = "isometric"
    SLOW = "slow"
    LOAD = "load"
    PLYOMETRIC = "plyometric"
    MAINTAIN = "maintain"


class LoadKind(StrEnum):
    """What somebody did with the tendon."""

    RUN = "run"
    WALK = "walk"
    CYCLE = "cycle"
    SWIM = "swim"
    STRENGTH = "strength"
    PLYOMETRIC = "plyometric"
    OTHER = "other"


class Flag(StrEnum):
    """A danger sign (evidence section 5)."""

    RUPTURE = "rupture"
    DVT = "dvt"
    PE = "pe"
    INFECTION = "infection"
    FLUOROQUINOLONE = "fluoroquinolone"
    STEROID = "steroid"
    INFLAMMATORY = "inflammatory"
    NIGHT_PAIN = "night_pain"
    VASCULAR = "vascular"
    NEURO = "neuro"
    FRACTURE = "fracture"
    XANTHOMA = "xanthoma"
    UNDER18 = "under18"


@dataclass(frozen=True, slots=True)
class PhysioPlan:
    """What a person's own physio has set; it wins over our defaults within the policy's safe ranges."""

    pain_ceiling: int | None = None
    stage: Stage | None = None
    stretching: bool | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """The answers of the set-up. `timezone` is an IANA name; pain is 0-10; runs are in minutes."""

    timezone: str
    side: Side = Side.LEFT
    site: Site = Site.UNSURE
    birth_year: int | None = None
    baseline_pain: int | None = None
    stage: Stage = Stage.ISOMETRIC
    run_step: int | None = None
    running: bool = False
    longest_run_min: int | None = None
    check_in_time: time = time(9, 0)
    exercise_time: time = time(18, 0)
    started_on: date | None = None
    strict: bool = False
    physio: PhysioPlan | None = None
    waking_from: time = time(8, 0)
    waking_until: time = time(21, 30)
    rest_days: frozenset[int] = frozenset()  # 0 is Monday, as in `date.weekday`
    paused_until: date | None = None  # the first day back

    def is_away(self, day: date) -> bool:
        """Tell whether the person is away on a day."""
        return self.paused_until is not None and day < self.paused_until

    def is_rest_day(self, day: date) -> bool:
        """Tell whether the person wants no exercise on this weekday."""
        return day.weekday() in self.rest_days


@dataclass(frozen=True, slots=True)
class Load:
    """One run or other load. `at` is the local wall time, None when unknown; pain is the worst, 0-10."""

    kind: LoadKind
    at: time | None = None
    minutes: int | None = None
    pain_during: int | None = None
    limp: bool = False
    row: int = 0  # the form it came from; 0 in a diary


@dataclass(frozen=True, slots=True)
class Session:
    """One exercise session. `hold_s` in seconds; pain is the worst, 0-10."""

    stage: Stage
    at: time | None = None
    completed: bool = True
    one_leg: bool = False
    sets: int | None = None
    reps: int | None = None
    hold_s: int | None = None
    pain_during: int | None = None
    row: int = 0


@dataclass(frozen=True, slots=True)
class Day:
    """Everything told on one local day; what was not told is None, and None is never good news."""

    date: date
    morning_pain: int | None = None
    stiffness_min: int | None = None
    limp: bool = False
    hop_pain: int | None = None
    heel_rises: tuple[int, int] | None = None  # left, right: one-leg heel rises
    red_flags: frozenset[Flag] = frozenset()
    cleared: bool = False
    activities: tuple[Load, ...] = ()
    exercises: tuple[Session, ...] = ()
    follow_up_pain: int | None = None  # answered on this day to the 24 h follow-up of the last load
    follow_up_48h_pain: int | None = None
    planned_run_min: int | None = None
    exercise_skipped: bool = False


@dataclass(frozen=True, slots=True)
class Past:
    """What the days up to and including `until` came to, put by so that they need not be gone through each time."""

    until: date
    first: date | None = None  # the first day told
    last_told: date | None = None  # the last of them with an answer or a tap
    mornings: int = 0  # how many of them have their morning pain
    has_run: bool = False
    counted_on: date | None = None  # the last day with a count of heel rises
    raised_on: date | None = None  # the last day with raises on one leg that went well
    course: str = ""  # the programme on that evening, as `bot.rules.course_text` writes it; "" before its first day


NO_PAST = Past(date.min)


@dataclass(frozen=True, slots=True)
class History:
    """A profile and its days; the rules sort the days themselves, so their order carries nothing."""

    profile: Profile
    days: tuple[Day, ...] = field(default=())
    last_answer_at: datetime | None = None  # UTC; None: nothing answered yet

    @property
    def past(self) -> Past:
        """What is put by of it: nothing, since all of its days are here."""
        return NO_PAST


@dataclass(frozen=True, slots=True)
class Recent:
    """The newest days of a history, all later than `past.until`, with what those before came to: enough for today."""

    profile: Profile
    days: tuple[Day, ...]
    last_answer_at: datetime | None
    past: Past


Told = History | Recent
