"""What we make of a text."""

from dataclasses import dataclass
from typing import Protocol

from bot.model.decision import Urgency
from bot.model.diary import Flag


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a text asks or tells.

    `topic` is an education id, "off_topic", a danger id ("rf_...") or None when unsure; `candidates` are the three
    education topics that fit best; `ask` are the yes/no questions that would decide a doubtful danger.
    """

    topic: str | None
    confidence: float
    candidates: tuple[str, ...]
    red_flag: bool = False
    tier: Urgency | None = None
    flag: str | None = None
    ask: tuple[str, ...] = ()


class Understander(Protocol):
    """Understand texts in one language. Read-only after it is made, so it may be shared between threads."""

    def __call__(self, text: str) -> Understanding:
        """Return what a text asks or tells; any text will do."""
        ...


FLAG_OF = {
    "rf_rupture": Flag.RUPTURE,
    "rf_calf_tear": Flag.RUPTURE,
    "rf_dvt": Flag.DVT,
    "rf_pe": Flag.PE,
    "rf_infection": Flag.INFECTION,
    "rf_fluoroquinolone": Flag.FLUOROQUINOLONE,
    "rf_steroid": Flag.STEROID,
    "rf_inflammatory": Flag.INFLAMMATORY,
    "rf_night_rest_pain": Flag.NIGHT_PAIN,
    "rf_vascular": Flag.VASCULAR,
    "rf_neuro": Flag.NEURO,
    "rf_fracture": Flag.FRACTURE,
    "rf_xanthoma": Flag.XANTHOMA,
    "rf_under18": Flag.UNDER18,
}
"""The sign of the diary for each danger id; rf_no_improvement and rf_distress have none."""
