"""Every rule by its id, where it speaks, and everything that a reason may name as changing it."""

from enum import StrEnum
from types import MappingProxyType


class Where(StrEnum):
    """Who applies a rule: the day's decision, the planning of messages, or the words that we say."""

    DECISION = "decision"
    PLAN = "plan"
    WORDS = "words"


# Ids are those of the evidence sheet, section 11; M1 is our own.
RULES = MappingProxyType(
    {
        "G0": ("danger_stops_everything", Where.DECISION),
        "G1": ("danger_rupture", Where.DECISION),
        "G2": ("danger_clot", Where.DECISION),
        "G3": ("danger_antibiotic", Where.DECISION),
        "G4": ("long_stiffness", Where.DECISION),
        "G5": ("under_age", Where.DECISION),
        "G6": ("no_change", Where.DECISION),
        "P1": ("pain_within_ceiling", Where.DECISION),
        "P2": ("pain_above_ceiling", Where.DECISION),
        "P3": ("pain_red_or_limp", Where.DECISION),
        "P4": ("settled_within_a_day", Where.DECISION),
        "P5": ("not_settled", Where.DECISION),
        "P6": ("not_settled_in_two_days", Where.DECISION),
        "P7": ("worse_than_last_week", Where.DECISION),
        "P8": ("two_reds", Where.DECISION),
        "P9": ("less_after_amber", Where.DECISION),
        "P10": ("half_after_red", Where.DECISION),
        "P11": ("unknown", Where.DECISION),
        "L1": ("dose_isometric", Where.DECISION),
        "L2": ("gate_slow", Where.DECISION),
        "L3": ("strict_week", Where.DECISION),
        "L4": ("dose_slow", Where.DECISION),
        "L5": ("no_step_drop", Where.DECISION),
        "L6": ("gate_load", Where.DECISION),
        "L7": ("dose_load", Where.DECISION),
        "L8": ("gate_plyometric", Where.DECISION),
        "L9": ("two_days_between_hard_days", Where.DECISION),
        "L10": ("maintenance", Where.DECISION),
        "R1": ("ready_to_run", Where.DECISION),
        "R2": ("keep_running", Where.DECISION),
        "R3": ("ladder", Where.DECISION),
        "R4": ("longest_run_cap", Where.DECISION),
        "R5": ("long_week", Where.DECISION),
        "R6": ("speed_returns", Where.DECISION),
        "S1": ("no_stretching", Where.WORDS),
        "S2": ("heel_height", Where.WORDS),
        "S3": ("less_dorsiflexion", Where.WORDS),
        "T1": ("one_check_in", Where.PLAN),
        "T2": ("follow_up_time", Where.PLAN),
        "T3": ("silence", Where.DECISION),
        "T4": ("few_taps", Where.WORDS),
        "E1": ("weeks_not_days", Where.WORDS),
        "E2": ("what_counts_as_change", Where.WORDS),
        "M1": ("own_physio", Where.DECISION),
    }
)

# The keys that `Reason.otherwise` takes: what would change the answer.
OTHERWISE = frozenset(
    {
        "answer_the_check_in",
        "answer_tomorrow_too",
        "back_at_baseline",
        "back_at_baseline_each_time",
        "back_at_baseline_for_a_day",
        "brisk_walk",
        "clinician_cleared",
        "easy_hops",
        "green_every_day",
        "grown_up",
        "mornings_no_worse_than_last_week",
        "one_settled_run",
        "one_settled_session",
        "pain_above_baseline_tomorrow",
        "pain_above_ceiling",
        "pain_at_most_3",
        "pain_at_most_5",
        "pain_at_most_ceiling",
        "pain_two_points_lower",
        "physio_allows_the_step",
        "physio_moves_you_up",
        "run_at_most_cap",
        "run_without_a_limp",
        "settle_within_a_day",
        "settled_three_times",
        "shorter_week",
        "stiffness_as_usual",
        "tell_the_pain",
        "two_days_after_a_hard_day",
        "two_weeks_without_red",
        "walk_without_limp",
    }
)
