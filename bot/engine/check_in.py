"""The daily check-in: one card that asks, then shows the verdict, its reasons, and what comes next."""

from dataclasses import replace
from datetime import date, timedelta

from bot.engine import danger, doubt, milestones, tips, weekly
from bot.engine.correct import corrections, view
from bot.engine.standing import dose_line, load_words, next_line
from bot.engine.turn import Turn, fresh
from bot.engine.walk import open_form, plain, proceed, told
from bot.model.decision import Decision, PlanKind, Verdict
from bot.model.person import Form
from bot.model.questionnaire import Question
from bot.model.screen import Button, Press, Screen
from bot.render.moments import day
from bot.render.verdict import reason_lines, verdict_lines
from bot.rules import last_load, replay


async def command(turn: Turn) -> None:
    """Open today's check-in, or show today's verdict when it is answered."""
    turn.below = True
    await open_for(turn, turn.today)


async def open_for(turn: Turn, when: date) -> None:
    """Show the check-in of a day where it stands; in danger, ask whether somebody has seen it instead."""
    if (await turn.decide()).flag is not None:
        await danger.ask_again(turn)
        return
    form = await open_form(turn, "check_in", when)
    if form.is_open:
        await turn.tx.save_answer(form.id, "@logged", await _logged(turn, form), turn.now)
        await proceed(turn, await fresh(turn, form))
    else:
        await show_verdict(turn, form)


async def _logged(turn: Turn, form: Form) -> str:
    """Tell whether the day before has a load that was told at the time, so that it need not be asked for."""
    before = form.day - timedelta(days=1)
    history = await turn.history()
    loads = [load for past in history.days if past.date == before for load in past.activities if load.row != form.id]
    return "yes" if loads else "no"


async def screen(turn: Turn, form: Form, question: Question) -> Screen:
    """Return a question of the check-in; the first one names the load that it follows."""
    title = turn.words.say("check_in-title", day=day(turn.words, form.day))
    if question.link_id == "pain":
        after = await _after_load(turn, form)
        nudge = turn.words.say("check_in-nudge") if "@nudged" in form.answers else ""
        doubted = await doubt.line_for(turn, form.day)
        asked = plain(turn, form, question, title="\n\n".join(filter(None, [title, nudge, doubted, after])))
        wrong = Button(turn.words.say("do-danger"), Press("d", 0, "danger"))
        return Screen(asked.text, (*asked.buttons, (wrong,)))
    return plain(turn, form, question, title=title)


async def _after_load(turn: Turn, form: Form) -> str:
    found = last_load(await turn.history(), form.day)
    if found is None or found.day != form.day - timedelta(days=1):
        return ""
    return turn.words.say("check_in-after", load=load_words(turn.words, found.load))


async def complete(turn: Turn, form: Form) -> None:
    """Decide from the answers, make the plans follow, and show the verdict."""
    decision = await turn.replan()
    for kind in (PlanKind.CHECK_IN, PlanKind.NUDGE):
        await turn.tx.answer_plans(turn.person.id, kind, "", form.day, turn.now)
    if decision.settled:
        await turn.tx.answer_due_follow_ups(turn.person.id, "check-in", turn.now)
    await show_verdict(turn, form)


async def show_verdict(turn: Turn, form: Form) -> None:
    """Show the verdict of the form's day."""
    decision = await _decision(turn, form)
    offers = await weekly.offer(turn, decision) if form.day == turn.today else []
    screen = _verdict(turn, form, decision, offers)
    if form.day == turn.today and (word := await milestones.line(turn, decision, form.id)):
        screen = replace(screen, text=f"{screen.text}\n\n{word}")
    await turn.show(form, await tips.below(turn, form, decision, screen))


async def _decision(turn: Turn, form: Form) -> Decision:
    """Return what the rules say of the form's day: of today with what is planned, of an earlier day as it was."""
    if form.day == turn.today:
        return await turn.decide()
    days = replay(await turn.history(), turn.policy)
    return next((day for day in days if day.date == form.day), await turn.decide())


def _verdict(turn: Turn, form: Form, decision: Decision, offers: list[Button]) -> Screen:
    head = turn.words.say("check_in-title", day=day(turn.words, form.day))
    parts = [head, "\n".join(told(turn, form))]
    buttons = [view(turn, form, "why")]
    if form.day != turn.today:
        parts.append(turn.words.say("check_in-earlier"))
        buttons.append(turn.do("checkin"))
    else:
        parts += verdict_lines(turn.words, decision)
        parts += [] if decision.verdict is Verdict.REFER else [dose_line(turn, decision)]
        buttons += [] if decision.dose is None else [turn.do("exercise")]
    parts.append(next_line(turn, decision))
    rows = (tuple(buttons), tuple(offers), (turn.do("log"), view(turn, form, "correct")))
    return Screen("\n\n".join(filter(None, parts)), tuple(row for row in rows if row))


async def show_why(turn: Turn, form: Form) -> None:
    """Show the rules that fired, their numbers and their sources."""
    decision = await _decision(turn, form)
    lines = reason_lines(turn.words, decision.reasons)
    text = "\n\n".join([turn.words.say("why-title", day=day(turn.words, form.day)), *lines])
    await turn.show(form, Screen(text, ((view(turn, form, "verdict"),),)))


async def show_corrections(turn: Turn, form: Form) -> None:
    """Show the answers as buttons, each of which asks its question again."""
    await turn.show(form, corrections(turn, form))
