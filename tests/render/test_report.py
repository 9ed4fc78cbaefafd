"""The page for the physio is one page, whatever there is to tell, and the same values give the same page."""

import re
from datetime import UTC, datetime

import pytest

from bot.content.fonts import font, font_file
from bot.content.load import load_content
from bot.content.policy import load_policy, load_policy_entries, policy_date
from bot.model.diary import Flag, History
from bot.model.report import Report
from bot.render.pictures import Fonts
from bot.render.report import FontFiles, Page, report_pdf
from bot.rules.report import Beside, report
from tests.trails import PROFILE, TOLD, dangerous, flaring, healthy, on

WORDS, POLICY = load_content().words["en"], load_policy()
FONTS, FILES = Fonts(font("Regular"), font("Bold")), FontFiles(str(font_file("Regular")), str(font_file("Bold")))
NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
LONG = tuple((on(n), "Donaudampfschifffahrtsgesellschaftskapitän 🙃 " * 25) for n in range(40))
MANY = Beside(((on(0), 70),), (*LONG, (on(0), "x" * 1000), (on(0), "<b>&")), 42)


def facts(told: History, days: int, beside: Beside | None = None) -> Report:
    """Return what the page tells after so many days."""
    return report(told, on(max(0, days - 1)), POLICY, policy_date(), beside or Beside())


def pdf(found: Report) -> bytes:
    """Return the page."""
    return report_pdf(found, WORDS, FONTS, FILES, NOW)


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


def test_weeks_are_counted_back_from_today() -> None:
    found = facts(healthy(60), 60)
    assert len(found.weeks) == 8
    last = found.weeks[-1]
    assert last.first == on(53)
    assert last.mornings == 7
    assert last.runs == sum(n % 2 == 0 for n in range(53, 60))
    assert last.run_minutes == sum(20 + n // 3 for n in range(53, 60) if n % 2 == 0)
    assert last.longest == 20 + 58 // 3
    assert last.settled > 0
    assert last.unsettled == 0


def test_weeks_before_the_first_day_told_are_left_out() -> None:
    assert [week.first for week in facts(healthy(9), 9).weeks] == [on(-5), on(2)]


def test_changes_of_stage_have_their_rule() -> None:
    moves = facts(healthy(60), 60).moves
    assert [move.up for move in moves] == [True] * len(moves)
    assert [move.reason.rule for move in moves if move.reason] == ["L2", "L6", "L8"]
    assert facts(flaring(60), 60).moves[0].up is False


def test_a_danger_sign_has_the_day_of_its_clearance() -> None:
    assert facts(dangerous(40), 40).flags == ((on(20), Flag.DVT, on(28)),)


def test_tests_have_what_only_the_weekly_form_knows() -> None:
    last = facts(healthy(30), 30, Beside(((on(29), 70),))).tests[-1]
    assert (last.date, last.hop, last.left, last.right, last.overall) == (on(29), 1, 24, 25, 70)


def test_rules_are_those_that_say_something() -> None:
    counted = dict(facts(flaring(60), 60).rules)
    assert counted
    assert not {"L1", "L4", "P1", "P4"} & set(counted)
    assert list(counted.values()) == sorted(counted.values(), reverse=True)


def test_notes_stand_on_the_page_only_when_they_are_wanted() -> None:
    without, with_notes = facts(healthy(9), 9, Beside((), (), 3)), facts(healthy(9), 9, MANY)
    assert without.notes == ()
    assert without.note_count == 3
    assert len(with_notes.notes) == 42


def test_the_policy_has_the_date_of_its_last_review() -> None:
    assert policy_date() == max(entry.reviewed for entry in load_policy_entries().values())
