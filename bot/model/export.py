"""What an export is made of: tables as the store keeps them."""

from dataclasses import dataclass

Cell = int | float | str | bytes | None


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one table that belong to a person; instants are seconds since 1970 in UTC."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def records(self) -> list[dict[str, Cell]]:
        """Return the rows by the names of their columns."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]
