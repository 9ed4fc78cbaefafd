"""The thresholds of the rules as one frozen value; the numbers themselves stand in content/policy.toml."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.model.decision import Urgency
from bot.model.diary import Flag, Stage
from bot.model.time_policy import TimePolicy


@dataclass(frozen=True, slots=True)
class Rung:
    """One dose of a stage, lightest first; `hold_s` in seconds, for holds instead of repetitions."""

    exercise: str
    sets: int
    reps: int | None = None
    hold_s: int | None = None
    one_leg: bool = False
    times_a_day: int = 1


@dataclass(frozen=True, slots=True)
class LadderStep:
    """One step of the walk-run ladder: rounds of running and walking, in minutes."""

    rounds: int
    run: int
    walk: int

    @property
    def run_minutes(self) -> int:
        """Return the minutes of running in the whole session."""
        return self.rounds * self.run


@dataclass(frozen=True, slots=True)
class Policy:
    """Every threshold of the rules.

    Pain is 0-10; `_days`, `_hours` and `_min` are days, hours and minutes; `_percent` is of a hundred. Each field's
    rule id, allowed range, source and firmness stand beside its value in content/policy.toml.
    """

    # Pain in a load or a session, and the hop test.
    pain_green_max: int  # P1: the article's ceiling
    pain_amber_max: int  # P2; above it is red (P3)
    physio_pain_max: int  # the highest ceiling that a person's own physio may set

    # The next day, against the person's own baseline.
    settled_above: int  # P4: settled up to baseline + this
    red_above: int  # P6: red from baseline + this
    stiffness_longer_min: int  # P4: "clearly longer than usual"
    baseline_mornings: int  # answered mornings in the rolling baseline
    baseline_first: int  # answered mornings before the intake value gives way to the median
    ambers_running: int  # P5: answered amber follow-ups running that cost one level
    volume_after_amber: float  # P9
    volume_after_red: float  # P10
    reds_for_physio: int  # P8
    red_window_days: int  # P8
    trend_mornings: int  # P7
    trend_worse_by: float  # P7

    # Flares and the way back.
    flare_above: int  # 7.2: from baseline + this
    flare_mornings: int  # 7.2: mornings running
    flare_physio_days: int  # 7.2: days after which a physio is suggested
    way_back_days: int  # silent days after which volume starts again at the red share
    way_back_level_days: int  # silent days after which the level is one lower

    # The strength programme.
    iso_green_days: int  # L2
    iso_green_window_days: int  # L2
    iso_sets: int  # L2
    iso_hold_s: int  # L2, seconds
    strict_green_days: int  # L3
    slow_days: int  # L6
    slow_sets: int  # L6
    slow_reps: int  # L6
    slow_symmetry_percent: int  # L6
    slow_count_both: int  # L6: the weaker leg when both sides are sore
    slow_hard_pain: int  # L4: one-leg raises at this pain are hard, so every other day
    load_days: int  # L8
    rebound_sets: int  # L8
    rebound_reps: int  # L8
    load_symmetry_percent: int  # L8
    load_count: int  # L8: or this many
    load_hop_max: int  # L8
    rebound_from_days: int  # L7: days in the stage before the first quick rebounds
    load_taper_days: tuple[int, ...]  # L7: days in the stage at which the next heavier dose begins
    plyo_days: int  # L10
    plyo_green_days: int  # L10: green days among the last `plyo_days`
    plyo_sessions: int  # L10
    keep_every_days: int  # L10
    count_valid_days: int  # a heel-rise count older than this is unknown
    hop_valid_days: int  # a hop test older than this is unknown
    hard_gap_hours: int  # L9

    # The weekly tests.
    test_days: int  # days from one round of tests to the next
    count_every_days: int  # days from one count of heel rises to the next
    count_noise: int  # E2: a change of fewer heel rises says nothing
    overall_noise: int  # E2: a change of fewer percent says little

    # Running.
    start_walk_min: int  # R1
    start_walk_pain_max: int  # R1
    start_walk_valid_days: int  # R1
    start_hop_max: int  # R1
    start_morning_max: int  # R1
    start_settled: int  # R1
    step_greens: int  # R3
    cap_percent: int  # R4
    cap_days: int  # R4
    week_percent: int  # R5
    week_count: int  # R5
    speed_after_days: int  # R6

    # Danger, and advice to see somebody.
    adult_years: int  # G5: years since the birth year from which a person counts as adult
    long_stiffness_min: int  # G4: above it is long
    long_stiffness_days: int  # G4
    long_stiffness_window_days: int  # G4
    review_weeks: int  # G6
    review_sessions_week: int  # G6: sessions that make a week an honest one
    review_adherence_percent: int  # G6: share of honest weeks
    review_pain_change: int  # G6: points that count as a change (E2)
    worse_weeks: int  # G6, 5.16

    # Tables.
    tiers: Mapping[Flag, Urgency]
    tier_days: Mapping[Urgency, int]
    rungs: Mapping[Stage, tuple[Rung, ...]]
    ladder: tuple[LadderStep, ...]

    time: TimePolicy
