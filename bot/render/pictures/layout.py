"""Where things stand on the progress chart: on a phone, and on a printed page."""

from dataclasses import dataclass

STAGES = 5


@dataclass(frozen=True, slots=True)
class Layout:
    """Sizes in pixels; `pain`, `loads`: the heights of the two charts; `row`: that of one stage or one row of marks."""

    width: int
    title: int  # size of its letters, 0 for none
    letters: int
    left: int
    right: int
    pain: int
    row: int
    loads: int

    @property
    def line(self) -> int:
        """The height of a line of words."""
        return round(self.letters * 1.5)

    @property
    def pain_top(self) -> int:
        """Where the chart of pain begins."""
        return (round(self.title * 1.5) + self.line if self.title else 0) + 2 * self.line

    @property
    def stages_top(self) -> int:
        """Where the steps of the stages begin."""
        return self.pain_top + self.pain + 2 * self.line

    @property
    def loads_top(self) -> int:
        """Where the bars begin."""
        return self.stages_top + STAGES * self.row + 2 * self.line

    @property
    def marks_top(self) -> int:
        """Where the two rows of marks begin."""
        return self.loads_top + self.loads + round(self.row * 0.4)

    @property
    def dates_top(self) -> int:
        """Where the dates stand."""
        return self.marks_top + 2 * self.row + round(self.row * 0.3)

    @property
    def height(self) -> int:
        """The height of the whole."""
        return self.dates_top + 2 * self.line + round(self.line * 1.1)


PHONE = Layout(width=1000, title=40, letters=28, left=172, right=40, pain=330, row=36, loads=190)
PAGE = Layout(width=2000, title=0, letters=28, left=170, right=30, pain=220, row=30, loads=120)
