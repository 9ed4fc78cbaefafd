"""One exercise session: how much of a dose is done, and its steps, each of them a set or a rest."""

from dataclasses import replace
from math import floor

from bot.model.decision import Dose
from bot.model.session import Step

ROUNDING = 1e-9  # so that 4 x 0.75 is 3


def in_volume(dose: Dose) -> Dose:
    """Return a dose with its share of the usual volume taken off the sets, rounded down, one at the least (P9, P10)."""
    return replace(dose, sets=max(1, floor(dose.sets * dose.volume + ROUNDING)))


def easier(dose: Dose) -> Dose:
    """Return the easier version of a dose: both legs in place of one, else one set fewer."""
    return replace(dose, one_leg=False) if dose.one_leg else replace(dose, sets=max(1, dose.sets - 1))


def step(dose: Dose, number: int, rest_s: int) -> Step | None:
    """Return a step of a session, the first is 1; None after the last set."""
    if not 1 <= number < 2 * dose.sets:
        return None
    is_rest = number % 2 == 0
    return Step(number, number // 2 + 1, dose.sets, rest_s if is_rest else dose.hold_s)


def sets_before(dose: Dose, number: int) -> int:
    """Return how many sets are behind somebody who is at a step."""
    return min(number // 2, dose.sets)


def next_set(number: int) -> int:
    """Return the step of the next set after a step; a rest in between is left out."""
    return number + 2 if number % 2 else number + 1
