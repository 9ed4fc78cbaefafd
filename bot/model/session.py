"""A step of an exercise session."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A set or a rest. `seconds`: how long it lasts; None: as long as the person takes."""

    number: int  # from 1; the odd ones are sets, the even ones rests
    at: int  # the set that is done, or that comes after the rest
    sets: int
    seconds: int | None

    @property
    def is_rest(self) -> bool:
        """Whether nothing is to be done but to wait."""
        return self.number % 2 == 0
