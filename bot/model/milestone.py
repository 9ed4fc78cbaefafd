"""Things worth a warm word, each once: what came back, never how many days in a row."""

from enum import StrEnum


class Milestone(StrEnum):
    """In the order in which one is said when there are several."""

    THIRTY_MINUTES = "thirty_minutes"
    TWO_POINTS = "two_points"
    FIRST_STAGE = "first_stage"
    FLARE_OVER = "flare_over"
    FIRST_SETTLED_RUN = "first_settled_run"
    FOUR_WEEKS = "four_weeks"
