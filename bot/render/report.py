"""A page for the physio as a PDF: one A4 page, whatever there is to tell."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from fpdf import FPDF
from fpdf.fonts import TTFFont

from bot.model.report import Report, Test, Week
from bot.model.screen import plain
from bot.model.standing import Move
from bot.model.words import Say
from bot.render.digits import one_digit
from bot.render.pictures import PAGE
from bot.render.verdict import reason_line

MARGIN, WIDTH, LINE = 14.0, 182.0, 4.3  # millimetres
BODY, HEAD, TITLE, SMALL = 9, 10, 15, 7.5  # points
FOOT = 275.0  # millimetres from the top: where the last words stand
COLUMNS = (30, 34, 20, 22, 22, 18, 18, 18)  # millimetres
NOTES_SHOWN = 12  # as far as there is room


@dataclass(frozen=True, slots=True)
class FontFiles:
    """Where the two fonts of the page are."""

    regular: str
    bold: str


def report_pdf(report: Report, words: Say, chart: bytes, files: FontFiles, made_at: datetime) -> bytes:
    """Return the page as a PDF file, with the chart, a PNG laid out as `PAGE`; the same values give the same bytes."""
    page = Page(files, made_at)
    _head(page, report, words)
    page.picture(chart, WIDTH * PAGE.height / PAGE.width)
    _weeks(page, report, words)
    for title, lines in _sections(report, words):
        page.section(words.say(f"report-{title}"), lines)
    page.foot(
        [
            words.say("report-self", day=_date(words, report.today)),
            words.say("report-policy", date=report.policy_date.isoformat()),
        ]
    )
    return page.pdf()


class Page:
    """One A4 page that is filled from the top; what would run into the foot is left out."""

    def __init__(self, files: FontFiles, made_at: datetime) -> None:
        self._pdf = FPDF(format="A4")
        self._pdf.set_creation_date(made_at)
        self._pdf.set_auto_page_break(auto=False)
        self._pdf.set_margins(MARGIN, MARGIN, MARGIN)
        self._pdf.add_font("Sans", "", files.regular)
        self._pdf.add_font("Sans", "B", files.bold)
        self._pdf.add_page()
        written = self._pdf.fonts["sans"]
        self._letters = frozenset(written.cmap) if isinstance(written, TTFFont) else frozenset[int]()

    def line(self, words: str, size: float = BODY, *, bold: bool = False) -> None:
        """Write one line, cut where the page ends; nothing once the page is full."""
        if self._pdf.get_y() + LINE > FOOT:
            return
        self._pdf.set_font("Sans", "B" if bold else "", size)
        self._pdf.cell(WIDTH, LINE * size / BODY, self._fit(words, WIDTH), new_x="LMARGIN", new_y="NEXT")

    def row(self, cells: Iterable[str], *, bold: bool = False) -> None:
        """Write a row of the table."""
        self._pdf.set_font("Sans", "B" if bold else "", BODY)
        for wide, words in zip(COLUMNS, cells, strict=True):
            self._pdf.cell(wide, LINE, self._fit(words, wide))
        self._pdf.ln(LINE)

    def section(self, title: str, lines: list[str]) -> None:
        """Write a heading with its lines; none when there is nothing to say, or no room for a line."""
        if lines and self._pdf.get_y() + 3 * LINE <= FOOT:
            self._pdf.ln(1.2)
            self.line(title, HEAD, bold=True)
            for words in lines:
                self.line(words)

    def picture(self, png: bytes, height: float) -> None:
        """Put a picture over the whole width."""
        self._pdf.image(io.BytesIO(png), MARGIN, self._pdf.get_y() + 1, WIDTH, height)
        self._pdf.set_y(self._pdf.get_y() + height + 2)

    def foot(self, lines: list[str]) -> None:
        """Write the last words at the foot of the page."""
        self._pdf.set_y(FOOT + 1)
        self._pdf.set_font("Sans", "", SMALL)
        for words in lines:
            self._pdf.multi_cell(WIDTH, 3.4, self._known(words), new_x="LMARGIN", new_y="NEXT")

    def pdf(self) -> bytes:
        """Return the file."""
        return bytes(self._pdf.output())

    def _fit(self, words: str, width: float) -> str:
        """Return as much of a line as fits."""
        known = self._known(words)
        if self._pdf.get_string_width(known) <= width - 2:
            return known
        while known and self._pdf.get_string_width(f"{known}…") > width - 2:
            known = known[: -max(1, len(known) // 40)]
        return f"{known.rstrip()}…"

    def _known(self, words: str) -> str:
        """Return words on one line, with a box for each letter that the font does not have."""
        return "".join(c if ord(c) in self._letters else "□" for c in " ".join(plain(words).split()))


def _head(page: Page, report: Report, words: Say) -> None:
    profile = report.profile
    page.line(words.say("report-title"), TITLE, bold=True)
    first = words.say("report-none") if report.first is None else _date(words, report.first)
    page.line(words.say("report-dates", first=first, last=_date(words, report.today), mornings=report.told))
    side, site = words.say(f"setup-side-{profile.side}"), words.say(f"setup-site-{profile.site}")
    page.line(words.say("report-place", side=side, site=site))
    usual = "none" if profile.baseline_pain is None else str(profile.baseline_pain)
    latest = "none" if report.baseline is None else report.baseline
    page.line(words.say("report-usual", first=usual, latest=latest, ceiling=report.trail.ceiling))
    longest = "none" if profile.longest_run_min is None else str(profile.longest_run_min)
    page.line(words.say("report-running", running="yes" if profile.running else "no", longest=longest))
    page.line(words.say("report-stage", stage=words.say(f"stage-{report.stage}")), bold=True)


def _date(words: Say, when: date) -> str:
    return words.say("report-date", day=str(when.day), month=words.say(f"month-{when.month}"), year=str(when.year))


def _weeks(page: Page, report: Report, words: Say) -> None:
    heads = ("week", "mornings", "runs", "minutes", "longest", "sessions", "others", "settled")
    page.row([words.say(f"report-head-{head}") for head in heads], bold=True)
    weeks = report.weeks[-5:] if report.notes else report.weeks
    for week in weeks:
        page.row(_cells(words, week))


def _cells(words: Say, week: Week) -> list[str]:
    none = words.say("report-empty")
    mean = (
        none if week.mean is None else words.say("report-mean", mean=one_digit(words, week.mean), count=week.mornings)
    )
    after = words.say("report-settled", settled=week.settled, all=week.settled + week.unsettled)
    counts = [str(week.runs), str(week.run_minutes), str(week.longest or none), str(week.sessions), str(week.others)]
    return [_date(words, week.first), mean, *counts, after if week.settled + week.unsettled else none]


def _sections(report: Report, words: Say) -> Iterator[tuple[str, list[str]]]:
    yield "flags", [_flag(words, *told) for told in report.flags]
    yield "moves", [_move(words, move) for move in report.moves]
    yield "tests", [_test(words, test) for test in report.tests]
    rules = [words.say("report-rule", rule=rule, days=n, words=words.say(f"why-{rule}")) for rule, n in report.rules]
    yield "rules", rules
    shown = report.notes[-NOTES_SHOWN:]
    notes = [words.say("report-note", day=_date(words, when), text=text) for when, text in shown]
    yield "notes", [words.say("report-note-count", count=report.note_count), *notes] if report.note_count else []


def _flag(words: Say, told: date, flag: str, cleared: date | None) -> str:
    sign = words.say(f"danger-sign-{flag}")
    when = "none" if cleared is None else _date(words, cleared)
    return words.say("report-flag", day=_date(words, told), sign=sign, cleared=when)


def _move(words: Say, move: Move) -> str:
    reason = reason_line(words, move.reason) if move.reason is not None else ""
    stage = words.say(f"stage-{move.stage}")
    key = "report-move-up" if move.up else "report-move-down"
    return words.say(key, day=_date(words, move.date), stage=stage, reason=reason)


def _test(words: Say, test: Test) -> str:
    values = {"hop": test.hop, "left": test.left, "right": test.right, "overall": test.overall}
    told = [words.say(f"report-test-{name}", value=value) for name, value in values.items() if value is not None]
    return words.say("report-test", day=_date(words, test.date), values="; ".join(told))
