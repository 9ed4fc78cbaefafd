"""The page for the physio is one page, whatever there is to tell, and the same values give the same page."""

import re
from datetime import UTC, datetime

import pytest

from bot.content.fonts import font, font_file
from bot.content.load import load_content
from bot.content.policy import load_policy, load_policy_entries, policy_date
from bot.model.diary import History
from bot.model.report import Report
from bot.render.pictures import PAGE, Fonts, draw_progress
from bot.render.report import FontFiles, Page, report_pdf
from bot.rules.report import Beside
from tests.rules.diaries import on
from tests.trails import PROFILE, TOLD, facts, flaring

WORDS, POLICY = load_content().words["en"], load_policy()
FONTS, FILES = Fonts(font("Regular"), font("Bold")), FontFiles(str(font_file("Regular")), str(font_file("Bold")))
NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
LONG = tuple((on(n), "Donaudampfschifffahrtsgesellschaftskapitän 🙃 " * 25) for n in range(40))
MANY = Beside(((on(0), 70),), (*LONG, (on(0), "x" * 1000), (on(0), "<b>&")), 42)


def pdf(found: Report) -> bytes:
    """Return the page."""
    return report_pdf(found, WORDS, draw_progress(found.trail, WORDS, FONTS, PAGE), FILES, NOW)


def pages(file: bytes) -> int:
    """Return how many pages a PDF has."""
    return len(re.findall(rb"/Type /Page\b(?!s)", file))


@pytest.mark.parametrize("days", [1, 30, 365])
@pytest.mark.parametrize("name", TOLD)
def test_any_history_is_one_page(name: str, days: int) -> None:
    assert pages(pdf(facts(TOLD[name](days), days, MANY))) == 1


def test_nothing_told_is_one_page() -> None:
    assert pages(pdf(facts(History(PROFILE), 0))) == 1


def test_the_same_values_are_the_same_bytes() -> None:
    found = facts(flaring(60), 60, MANY)
    assert pdf(found) == pdf(found)


def test_a_second_page_would_be_noticed() -> None:
    """Else the test above has gone blind."""
    page = Page(FILES, NOW)
    page._pdf.add_page()  # noqa: SLF001 - what the page itself never does
    assert pages(page.pdf()) == 2


def test_the_policy_has_the_date_of_its_last_review() -> None:
    assert policy_date() == max(entry.reviewed for entry in load_policy_entries().values())
