"""What was told of a day: each answer in words, with the button that changes it."""

import html
from datetime import date, timedelta

from bot.engine.correct import correctable
from bot.engine.history import loads_told, log_load
from bot.engine.standing import load_words
from bot.engine.turn import Turn
from bot.engine.walk import CORRECTABLE_DAYS, correctable_day
from bot.model.diary import Load
from bot.model.person import Form
from bot.model.questionnaire import Question
from bot.model.screen import Button, Press
from bot.render.moments import day as day_words
from bot.render.questions import label, told_lines

DAY = timedelta(days=1)
LONGEST = 40  # characters of an answer on a button
OF_LOADS = {"minutes", "load_pain", "kinds"}
KINDS = ("check_in", "log", "follow_up", "exercise", "note")


async def forms_of_days(turn: Turn) -> list[Form]:
    """Return what was told of the days that may be changed; the loads of a day stand in the next day's check-in."""
    return await turn.tx.forms(turn.person.id, KINDS, turn.today - timedelta(days=CORRECTABLE_DAYS))


def is_check_in(form: Form, when: date) -> bool:
    """Tell whether a form is an answered check-in of that day."""
    return form.day == when and form.questionnaire == "check_in" and "pain" in form.answers


def answers_of(turn: Turn, forms: list[Form], when: date) -> list[tuple[str, Press]]:
    """Return everything that was told of a day, in words and with the button that changes it."""
    found: list[tuple[str, Press]] = []
    for form in forms:
        if form.day == when and form.questionnaire != "log":
            found += _of_form(turn, form)
        found += [(load_label(turn, load), Press("l", form.id, load.kind.value)) for load in loads_on(form, when)]
    return found


def loads_on(form: Form, when: date) -> tuple[Load, ...]:
    """Return the loads of a day that a form tells of."""
    if form.questionnaire == "check_in" and form.day == when + DAY:
        return loads_told(form)
    load = log_load(form, None) if form.questionnaire == "log" and form.day == when else None
    return (load,) if load else ()


def load_label(turn: Turn, load: Load) -> str:
    """Return a load with its worst pain, in words."""
    what = load_words(turn.words, load)
    if load.pain_during is None:
        return turn.words.say("edit-load-open", load=what)
    return turn.words.say("edit-load", load=what, pain=load.pain_during)


def _of_form(turn: Turn, form: Form) -> list[tuple[str, Press]]:
    """Return the answers of a form but for those about the loads of the day before, which stand with their day."""
    asked = [q for q in correctable(turn, form) if q.about is None and q.link_id not in OF_LOADS]
    kind = "l" if form.questionnaire == "note" else "e"
    return [(said, Press(kind, form.id, q.link_id)) for q in asked if (said := told_in_words(turn, form, q))]


def told_in_words(turn: Turn, form: Form, question: Question) -> str:
    """Return an answer in words, cut to the length of a button."""
    if question.link_id == "yesterday":
        value = label(turn.words, form.questionnaire, question, form.answers["yesterday"])
        return turn.words.say("edit-day-before", value=value)
    told_of = told_lines(turn.words, turn.questionnaire(form), [question], form.answers)
    line = html.unescape(", ".join(told_of))
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def day_of(form: Form) -> date:
    """Return the day on which the loads of a form were done."""
    return form.day - DAY if form.questionnaire == "check_in" else form.day


def may_change(turn: Turn, form: Form) -> bool:
    """Tell whether a form's answers may still be changed."""
    return form.counts and form.questionnaire in KINDS and correctable_day(turn, form.day.isoformat()) is not None


def back_to(turn: Turn, when: date) -> Button:
    """Return the button that goes back to a day."""
    return Button(
        turn.words.say("edit-back-day", day=day_words(turn.words, when)), Press("d", 0, "day", when.isoformat())
    )
