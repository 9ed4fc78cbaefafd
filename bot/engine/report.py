"""A page for the physio: one PDF of what was told, made on demand; the person's own notes only when they say so."""

from datetime import datetime
from functools import partial

from bot.content.fonts import font, font_file
from bot.content.policy import policy_date
from bot.content.words import Words
from bot.engine.turn import Turn
from bot.model.person import MediaKind
from bot.model.report import Report
from bot.model.screen import Button, Press, Screen
from bot.rules.outlook import has_answers
from bot.rules.report import Beside, report

WITH_NOTES = "notes"


async def show(turn: Turn) -> None:
    """Send the page; with nothing told there is none."""
    turn.below = True
    history, with_notes = await turn.history(), WITH_NOTES in turn.argument
    if not any(has_answers(day) for day in history.days if day.date <= turn.today):
        await turn.say(Screen(turn.words.say("report-nothing"), ((turn.do("checkin"), turn.do("log")),)))
        return
    beside = await _beside(turn, with_notes=with_notes)
    caption = turn.words.say("report-caption-notes" if beside.notes else "report-caption")
    notes = Button(turn.words.say("do-report-notes"), Press("d", 0, "report", WITH_NOTES))
    offered = (notes,) if beside.note_count and not beside.notes else ()
    screen = Screen(caption, (*((offered,) if offered else ()), (turn.do("progress"), turn.do("plan"))))
    if await turn.says_twice(screen):
        return
    facts = partial(report, history, turn.today, turn.policy, policy_date(), beside)
    key = ("report", history, turn.today, beside, turn.words.language)
    pdf = turn.aside(key, lambda: _made(facts(), turn.words, turn.now))
    media = await turn.keep(MediaKind.DOCUMENT, f"achilles-{turn.today.isoformat()}.pdf", pdf)
    await turn.say(Screen(screen.text, screen.buttons, media=media))


def _made(facts: Report, words: Words, now: datetime) -> bytes:
    """Make the page; what makes PDFs is loaded here, since it takes a third of a second that no start should wait.

    It is loaded after the chart is drawn: neither needs the memory of the other.
    """
    from bot.render.pictures import PAGE, Fonts, draw_progress  # noqa: PLC0415 - lazy

    chart = draw_progress(facts.trail, words, Fonts(font("Regular"), font("Bold")), PAGE)

    from bot.render.report import FontFiles, report_pdf  # noqa: PLC0415 - lazy

    files = FontFiles(str(font_file("Regular")), str(font_file("Bold")))
    return report_pdf(facts, words, chart, files, now)


async def _beside(turn: Turn, *, with_notes: bool) -> Beside:
    """Return what stands in forms only: how good it is overall, and the notes."""
    forms = await turn.tx.forms(turn.person.id, ("weekly", "note"))
    overall = tuple((form.day, int(form.answers["overall"])) for form in forms if "overall" in form.answers)
    notes = tuple((form.day, form.answers["text"]) for form in forms if "text" in form.answers)
    return Beside(overall, notes if with_notes else (), len(notes))
