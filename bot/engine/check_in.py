"""The daily check-in: one card that asks, then shows the verdict, its reasons, and what comes next."""

from datetime import date, timedelta

from bot.engine import background, danger, doubt, milestones, tips, weekly
from bot.engine.correct import view
from bot.engine.factors import tip
from bot.engine.history import log_load
from bot.engine.standing import dose_line, load_words, next_line
from bot.engine.travel import hint
from bot.engine.turn import Turn
from bot.engine.walk import finish, open_form, plain, proceed, told
from bot.model.decision import Decision, PlanKind, Verdict
from bot.model.person import Form, FormStatus
from bot.model.questionnaire import Question
from bot.model.screen import Button, Press, Screen
from bot.render.moments import day
from bot.render.verdict import reason_lines, verdict_lines
from bot.rules import baseline, ceiling, last_load, replay
from bot.rules.danger import decide_so_far, is_jump, may_be_jump
from bot.rules.questions import next_question

FIRST_DAYS_BACK = timedelta(days=7)  # after a pause; later it is no longer worth a word
NOTES_SHOWN = 1200  # characters on a card; the longest note has 1,000, and a message holds 4,096


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
        await proceed(turn, form)
    else:
        await show_verdict(turn, form)


async def facts(turn: Turn, form: Form) -> dict[str, str]:
    """Return whether yesterday's load is told already, and, once all else is answered, whether pain has jumped.

    When it first has, the advice is planned that comes if nobody answers the three questions.
    """
    told = {} if "yesterday" in form.answers else {"@logged": await _logged(turn, form)}
    known = {**form.answers, **told}
    if next_question(turn.questionnaire(form), {**known, "@jump": "no"}) is None:
        told["@jump"] = "yes" if await _has_jumped(turn, form) else "no"
        if told["@jump"] == "yes" and form.day == turn.today and form.answers.get("@jump") != "yes":
            await doubt.wait(turn, form)
    return told


async def _has_jumped(turn: Turn, form: Form) -> bool:
    pain = int(form.answers["pain"])
    if not may_be_jump(pain, turn.policy):
        return False
    await turn.reload()
    history = await turn.history()
    usual = baseline(history, form.day, turn.policy)
    return is_jump(history, form.day, pain, usual, turn.policy) and pain > await _asked_about(turn, form)


async def _asked_about(turn: Turn, form: Form) -> int:
    """Return the highest pain of the last days about which the three questions were answered; -1 when none were."""
    since = form.day - timedelta(days=turn.policy.jump_again_days)
    asked = await turn.tx.forms(turn.person.id, ("check_in",), since)
    return max(
        (int(past.answers["pain"]) for past in asked if past.day < form.day and "gap" in past.answers), default=-1
    )


async def after_jump(turn: Turn, form: Form) -> None:
    """Open the danger at the first answer that fits a torn tendon; else ask the next."""
    flag = decide_so_far(form.answers)
    if flag is None:
        await proceed(turn, form)
        return
    sign = await danger.open_sign(turn, flag, None, "jump")
    await finish(turn, form)
    turn.below = True
    await danger.after_sign(turn, sign)


async def _logged(turn: Turn, form: Form) -> str:
    """Tell whether the day before has a load that was told at the time, so that it need not be asked for."""
    before = form.day - timedelta(days=1)
    logs = await turn.tx.forms(turn.person.id, ("log",), before)
    return "yes" if any(log.day == before and log_load(log, None) is not None for log in logs) else "no"


async def screen(turn: Turn, form: Form, question: Question) -> Screen:
    """Return a question of the check-in; the first one names the load that it follows."""
    title = turn.words.say("check_in-title", day=day(turn.words, form.day))
    earlier = f"check_in-{question.link_id}-earlier"
    ask = turn.words.say(earlier) if form.day < turn.today and turn.words.has(earlier) else None
    if question.link_id == "pain":
        today = form.day == turn.today
        back = await _back_from_away(turn, form)
        after = await _after_load(turn, form) if today else ""
        nudge = turn.words.say("check_in-nudge") if today and "@nudged" in form.answers else ""
        doubted = await doubt.line_for(turn, form.day)
        head = "\n\n".join(filter(None, [title, back, nudge, doubted, after]))
        asked = plain(turn, form, question, title=head, ask=ask)
        wrong = Button(turn.words.say("do-danger"), Press("d", 0, "danger"))
        return Screen(asked.text, (*asked.buttons, (wrong,)))
    return plain(turn, form, question, title=title, ask=ask)


async def _back_from_away(turn: Turn, form: Form) -> str:
    """Welcome somebody at the first check-in after a pause."""
    back = (await turn.profile()).paused_until
    if back is None or not back <= form.day <= back + FIRST_DAYS_BACK:
        return ""
    here = any(past.date >= back and past.morning_pain is not None for past in (await turn.history()).days)
    return "" if here else turn.words.say("check_in-back")


async def _after_load(turn: Turn, form: Form) -> str:
    found = last_load(await turn.told(), form.day)
    if found is None or found.day != form.day - timedelta(days=1):
        return ""
    return turn.words.say("check_in-after", load=load_words(turn.words, found.load))


async def refresh(turn: Turn, when: date) -> None:
    """Look again at a day's open check-in after a load of the day before was told: it need not ask for it."""
    forms = await turn.tx.forms(turn.person.id, ("check_in",), when)
    waiting = [form for form in forms if form.day == when and form.is_open and "yesterday" not in form.answers]
    below, turn.below = turn.below, False
    for form in waiting:
        if await turn.tx.newest_card_of(form.id) is not None and "stiffness" in form.answers:
            await proceed(turn, form)
    turn.below = below
    await show_anew(turn)


async def of_today(turn: Turn) -> Form:
    """Return today's check-in; one that is not stored yet has the number 0."""
    forms = await turn.tx.forms(turn.person.id, ("check_in",), turn.today)
    known = next((form for form in forms if form.day == turn.today), None)
    if known is not None:
        return known
    version = turn.content.questionnaires["check_in"].version
    return Form(0, turn.person.id, "check_in", version, turn.today, "", FormStatus.IN_PROGRESS, turn.now)


async def show_anew(turn: Turn) -> None:
    """Show today's verdict as it is by this time, in the message that shows it already."""
    forms = await turn.tx.forms(turn.person.id, ("check_in",), turn.today)
    below, turn.below, turn.card = turn.below, False, None
    for form in forms:
        if form.day == turn.today and not form.is_open and await turn.tx.newest_card_of(form.id) is not None:
            await show_verdict(turn, form)
    turn.below = below


async def settle(turn: Turn, form: Form) -> None:
    """Decide from the answers and make the plans follow."""
    await doubt.answered(turn, form)
    decision = await turn.replan()
    for kind in (PlanKind.CHECK_IN, PlanKind.NUDGE):
        await turn.tx.answer_plans(turn.person.id, kind, "", form.day, turn.now)
    if decision.settled:
        await turn.tx.answer_due_follow_ups(turn.person.id, "check-in", turn.now)


async def complete(turn: Turn, form: Form) -> None:
    """Show the verdict, and ask the day's one question about what helps to know."""
    await show_verdict(turn, form)
    if form.day == turn.today:
        await background.one_a_day(turn)


async def show_verdict(turn: Turn, form: Form) -> None:
    """Show the verdict of the form's day; below today's stands what else is worth a line, at most one of them a tip."""
    decision = await _decision(turn, form)
    is_today = form.day == turn.today
    travelled, cause = (await hint(turn), await tip(turn)) if is_today else (None, None)
    word = await milestones.line(turn, decision, form.id) if is_today else None
    below = [line for line in (travelled, cause, word) if line]
    offers = await weekly.offer(turn, decision) if is_today else []
    verdict = await _verdict(turn, form, decision, below, offers)
    await turn.show(form, verdict if cause else await tips.below(turn, form, decision, verdict))


async def _notes(turn: Turn, form: Form) -> list[str]:
    """Return the notes of the form's day, each a line; what is more than a message holds is cut at its end."""
    lines, left = [], NOTES_SHOWN
    for note in await turn.tx.forms(turn.person.id, ("note",), form.day):
        text = note.answers.get("text", "")
        if note.day == form.day and text and left > 0:
            lines.append(turn.words.say("note-text-told", value=text if len(text) <= left else f"{text[:left]}…"))
            left -= len(text)
    return lines


async def _decision(turn: Turn, form: Form) -> Decision:
    """Return what the rules say of the form's day: of today with what is planned, of an earlier day as it was."""
    if form.day == turn.today:
        return await turn.decide()
    days = replay(await turn.history(), turn.policy)
    return next((day for day in days if day.date == form.day), await turn.decide())


async def _verdict(turn: Turn, form: Form, decision: Decision, below: list[str], offers: list[Button]) -> Screen:
    notes, top = await _notes(turn, form), ceiling(turn.policy, await turn.profile())
    head = turn.words.say("check_in-title", day=day(turn.words, form.day))
    parts = [head, "\n".join([*told(turn, form), *notes])]
    buttons = [view(turn, form, "why")]
    if form.day != turn.today:
        parts.append(turn.words.say("check_in-earlier"))
        buttons.append(turn.do("checkin"))
    else:
        parts += verdict_lines(turn.words, decision, top)
        parts += [] if decision.verdict is Verdict.REFER else [dose_line(turn, decision)]
        buttons += [] if decision.dose is None else [turn.do("exercise")]
    parts += [*below, next_line(turn, decision)]
    rows = (tuple(buttons), tuple(offers), (turn.do("log"), turn.do("note")), (view(turn, form, "correct"),))
    return Screen("\n\n".join(filter(None, parts)), tuple(row for row in rows if row))


async def show_why(turn: Turn, form: Form) -> None:
    """Show the rules that fired, their numbers and their sources."""
    decision = await _decision(turn, form)
    lines = reason_lines(turn.words, decision.reasons)
    text = "\n\n".join([turn.words.say("why-title", day=day(turn.words, form.day)), *lines])
    await turn.show(form, Screen(text, ((view(turn, form, "verdict"),),)))
