"""What the rules page is made of, whichever way it is written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A title; level 1 is the page's own."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what it says to a physio, what the person reads, its source and how firm that is."""

    id: str
    says: str
    person_reads: str
    source: str
    firmness: str


@dataclass(frozen=True, slots=True)
class Threshold:
    """A threshold with everything that a clinician wants to know before changing it."""

    name: str
    words: str
    value: str
    range: str
    rules: str
    source: str
    firmness: str
    reviewed: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Text | Rule | Threshold | Table
