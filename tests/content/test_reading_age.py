"""What a patient reads can be read by a twelve-year-old, and the papers tell the true figure."""

import re
from pathlib import Path

from tests.content.reading_age import figures, grades, lines

PAPER = Path(__file__).parents[2] / "docs" / "content.md"


def test_half_of_all_texts_ask_for_fourth_grade_at_most_and_nine_in_ten_for_little_more() -> None:
    measured = grades()
    assert len(measured) > 200
    median, ninetieth = figures(measured)
    assert median <= 4
    assert ninetieth <= 6.5


def test_the_paper_tells_the_figure_that_is_measured() -> None:
    """`make reading` prints it; a tenth of a grade more or less is no news."""
    median, ninetieth = figures(grades())
    told = re.search(r"median (\d+\.\d), 90th percentile (\d+\.\d)", PAPER.read_text(encoding="utf-8"))
    assert told, lines()[0]
    assert abs(float(told[1]) - median) <= 0.3, lines()[0]
    assert abs(float(told[2]) - ninetieth) <= 0.5, lines()[0]
