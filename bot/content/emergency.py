"""Read whom to call, by country, and find the country of a time zone."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from bot.content.errors import Strict, read_toml
from bot.model.emergency import Emergency, Helpline

Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
Number = Annotated[str, Field(pattern=r"^[0-9][0-9 ]*$")]


class _Entry(Strict):
    countries: Annotated[tuple[Country, ...], Field(min_length=1)]
    source: Annotated[str, Field(min_length=1)]
    firmness: Literal["firm", "fair"]
    reviewed: date


class _Numbers(_Entry):
    call: Annotated[tuple[Number, ...], Field(min_length=1, max_length=2)]


class _Helpline(_Entry):
    name: Annotated[str, Field(min_length=1)]
    number: Number


class _Table(Strict):
    numbers: tuple[_Numbers, ...]
    helplines: tuple[_Helpline, ...]

    @model_validator(mode="after")
    def _each_country_once(self) -> Self:
        for entries in (self.numbers, self.helplines):
            _once(country for entry in entries for country in entry.countries)
        lost = {c for line in self.helplines for c in line.countries} - {c for n in self.numbers for c in n.countries}
        if lost:
            raise ValueError(f"{min(lost)} has a helpline and no emergency number")
        return self


def _once(countries: Iterable[str]) -> None:
    seen: set[str] = set()
    for country in countries:
        if country in seen:
            raise ValueError(f"{country} stands twice")
        seen.add(country)


def load_emergency(file: Traversable) -> Mapping[str, Emergency]:
    """Read whom to call by country; raise ContentError when a country stands twice or a number is no number."""
    table = read_toml(file, _Table)
    lines = {c: Helpline(line.name, line.number) for line in table.helplines for c in line.countries}
    return {c: Emergency(c, entry.call, lines.get(c)) for entry in table.numbers for c in entry.countries}


def country_of(zone: str | None) -> str | None:
    """Return the country (ISO 3166) of a time zone; None when it is in several, or in none that we know of."""
    countries = _countries().get(zone or "", frozenset())
    return next(iter(countries)) if len(countries) == 1 else None


@cache
def _countries() -> Mapping[str, frozenset[str]]:
    """Read the table of zones that comes with the time zone data."""
    table = (resources.files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    found: dict[str, frozenset[str]] = {}
    for line in table.splitlines():
        if line and not line.startswith("#"):
            countries, _, zone, *_ = line.split("\t")
            found[zone] = found.get(zone, frozenset()) | frozenset(countries.split(","))
    return found
