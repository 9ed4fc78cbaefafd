"""What the program around the emulator lets the page do with its clock."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

Step = Literal["hour", "next", "morning"]


@dataclass(frozen=True, slots=True)
class Planned:
    """Something that the program will do for a person: when, in words of the person's zone, and what."""

    due: datetime
    local: str
    title: str


@dataclass(frozen=True, slots=True)
class ClockState:
    """The program's time as a person sees it, and what is planned for that person."""

    now: datetime
    zone: str | None
    local: str
    planned: tuple[Planned, ...]


class Controls(Protocol):
    """The program's clock."""

    async def state(self, user_id: int) -> ClockState:
        """Return the clock as this person sees it."""
        ...

    async def move(self, user_id: int, step: Step) -> ClockState:
        """Move the clock, let the program catch up, and return the clock."""
        ...
