"""Whom to call where somebody lives: the emergency number and a line for distress."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Helpline:
    """Somebody to talk to in distress. `name` is its own name, which is not translated."""

    name: str
    number: str


@dataclass(frozen=True, slots=True)
class Emergency:
    """What holds in one country (ISO 3166 letters). `numbers`: any of them; empty: general words are said instead."""

    country: str = ""
    numbers: tuple[str, ...] = ()
    helpline: Helpline | None = None
