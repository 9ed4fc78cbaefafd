"""The exercise of the day: the card, what stands beside it, later, and a second round where the dose has one."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.engine import guide, outcome, weekly
from bot.engine.correct import view
from bot.engine.prescription import EASIER, dose_of, facts
from bot.engine.turn import Turn, fresh
from bot.engine.walk import ASKING, open_form, plain, proceed
from bot.model.decision import Dose, Plan, PlanKind
from bot.model.person import Form, FormStatus, PlanState
from bot.model.questionnaire import Question
from bot.model.screen import Screen
from bot.render.exercise import card_words, title, ways_words
from bot.render.moments import day, moment
from bot.render.verdict import reason_lines
from bot.rules import ceiling, session
from bot.rules.calendar import at_local, into_window
from bot.rules.dose import DOSE_RULES

HOUR = timedelta(hours=1)
TONIGHT_BEFORE_END = timedelta(minutes=90)  # "tonight" is an hour and a half before the waking window ends
SECOND = "2"  # the subject of a day's second session
LOOK_BACK = timedelta(days=14)  # a wish for the easier version holds so long
TOLD = ("begin", "later", "why", "sore", "finish", "holds", "last_reps", "@sets_done")
WHY_RULES = {*DOSE_RULES.values(), "L5", "P9", "P10", "T3"}


async def command(turn: Turn) -> None:
    """Show today's exercise, or say why there is none."""
    turn.below = True
    await open_for(turn)


async def open_for(turn: Turn) -> None:
    """Show the card of today's exercise where it stands; what was prescribed is stored with it."""
    form = await turn.tx.newest_form(turn.person.id, "exercise")
    today = form if form is not None and form.day == turn.today else None
    if today is not None and (today.is_done or "pain" in today.answers):
        await outcome.complete(turn, today)
        return
    decision = await turn.decide()
    if decision.dose is None:
        key = "exercise-none-danger" if decision.flag else "exercise-none"
        await turn.say(Screen(turn.words.say(key), ((turn.do("plan"),),)))
    elif today is not None and today.is_open and today.answers.get("begin") == "start":
        await proceed(turn, today)
    else:
        await _open(turn, decision.dose, today.subject if today else "")


async def _open(turn: Turn, dose: Dose, subject: str = "") -> None:
    """Show a card from its beginning, also one that was put off, or stopped by a danger sign since cleared."""
    form = await open_form(turn, "exercise", turn.today, subject)
    dose = replace(dose, times_a_day=1) if subject else dose
    await guide.leave(turn, form)
    await turn.tx.drop_answers(form.id, TOLD, turn.now)
    await turn.tx.set_status(form.id, FormStatus.IN_PROGRESS, turn.now)
    for fact, value in facts(dose).items():
        await turn.tx.save_answer(form.id, f"@{fact}", value, turn.now)
    if EASIER not in form.answers and await _wanted_easier(turn, form, dose):
        await turn.tx.save_answer(form.id, EASIER, "yes", turn.now)
    await proceed(turn, await fresh(turn, form))


async def _wanted_easier(turn: Turn, form: Form, dose: Dose) -> bool:
    """Tell whether the person asked after the last session for the easier version."""
    forms = await turn.tx.forms(turn.person.id, ("exercise",), turn.today - LOOK_BACK)
    last = next((told for told in reversed(forms) if told.id != form.id and "pain" in told.answers), None)
    wished = last is not None and last.answers.get("@lighter") == "yes" and dose_of(last).stage is dose.stage
    return wished and (dose.one_leg or dose.volume >= 1)  # a dose that is cut already is lighter as it is


async def stop_open(turn: Turn) -> None:
    """Take the buttons off every exercise card that is open, since a danger sign has come up."""
    for form in await turn.tx.forms(turn.person.id, ("exercise",), turn.today - timedelta(days=7)):
        card = await turn.tx.newest_card_of(form.id)
        if form.is_open and card is not None:
            await guide.leave(turn, form)
            told = "pain" in form.answers  # it was done, and an answer was being corrected
            await turn.tx.set_status(form.id, FormStatus.AMENDED if told else FormStatus.STOPPED, turn.now)
            await turn.tx.change_card(card.id, Screen(turn.words.say("exercise-none-danger")).to_json())


async def screen(turn: Turn, form: Form, question: Question) -> Screen:
    """Return the card: the dose and how to do it first, the guide while it is being done, then how it went."""
    under_way = await turn.tx.guide(form.id)
    if question.link_id == "begin" and ASKING in form.answers:  # changed afterwards: it was done, or it was not
        question = replace(question, options=("done", "skip"), toggle=None)
    elif question.link_id == "begin":
        return await _card(turn, form, question)
    if question.link_id == "finish" and under_way is not None:
        return await guide.screen(turn, form, under_way)
    head = title(turn.words, form.day, dose_of(form))
    before = form.answers.get("@sets_done")
    if question.link_id in {"finish", "holds", "last_reps"} and before is not None:
        key = "exercise-holds-so-far" if dose_of(form).hold_s else "exercise-sets-so-far"
        head = f"{head}\n\n{turn.words.say(key, sets=int(before), of=dose_of(form).sets)}"
    if question.link_id == "holds":
        question = replace(question, options=tuple(str(holds) for holds in range(dose_of(form).sets + 1)))
    without = {name: value for name, value in form.answers.items() if name != EASIER}  # the dose says it already
    return plain(turn, replace(form, answers=without), question, title=head)


async def _card(turn: Turn, form: Form, question: Question) -> Screen:
    dose, words = dose_of(form), turn.words
    prescribed = dose_of(replace(form, answers={**form.answers, EASIER: "no"}))
    profile = await turn.profile()
    usual = int(form.answers.get("@usual", prescribed.sets))
    text = card_words(words, form.day, dose, usual, profile.site, ceiling(turn.policy, profile))
    if session.easier(prescribed) == prescribed:
        question = replace(question, toggle=None)
    if form.subject:  # nobody is reminded of a second session, so there is nothing to put off
        question = replace(question, options=("start", "done"))
    asked = plain(turn, form, question, title=text)
    more = (view(turn, form, "why_dose"), view(turn, form, "ways"))
    tests = tuple(await weekly.offer(turn, await turn.decide()))  # before the exercise, while the leg is rested
    rows = (*asked.buttons, more, *([tests] if tests else []))
    return Screen(asked.text, rows, picture=_picture(turn, dose))


def _picture(turn: Turn, dose: Dose) -> str | None:
    """Return the drawing of the exercise: with as many legs where there is one of its own, else the usual."""
    legs = "one" if dose.one_leg else "both"
    return turn.picture(f"exercise_{dose.exercise}_{legs}") or turn.picture(f"exercise_{dose.exercise}")


async def show_card(turn: Turn, form: Form) -> None:
    """Show the card again after a look at something beside it."""
    await (outcome.complete(turn, form) if form.is_done else proceed(turn, form))


async def show_why(turn: Turn, form: Form) -> None:
    """Show the rules behind the dose."""
    decision = await turn.decide()
    reasons = tuple(reason for reason in decision.reasons if reason.rule in WHY_RULES)
    lines = reason_lines(turn.words, reasons)
    head = [turn.words.say("why-title", day=day(turn.words, form.day)), title(turn.words, form.day, dose_of(form))]
    await _beside(turn, form, "\n\n".join([*head[1:], *lines] if lines else head))


async def show_ways(turn: Turn, form: Form) -> None:
    """Show other ways to do the exercise."""
    top = ceiling(turn.policy, await turn.profile())
    await _beside(turn, form, ways_words(turn.words, form.day, dose_of(form), top))


async def _beside(turn: Turn, form: Form, text: str) -> None:
    await turn.show(form, Screen(text, ((view(turn, form, "verdict"),),)))


async def after_begin(turn: Turn, form: Form) -> None:
    """Begin the guided session, or go on with what was tapped instead."""
    if form.answers["begin"] == "start" and form.is_open:
        await guide.start(turn, form)
    elif form.answers["begin"] == "later" and form.subject:
        await turn.tx.drop_answers(form.id, ("begin",), turn.now)
        await turn.show(form, Screen(turn.words.say("exercise-second-later"), ((turn.do("exercise"),),)))
    else:
        if form.answers["begin"] == "skip":  # it counts at once; the reason may stay untold
            await turn.tx.answer_plans(turn.person.id, PlanKind.EXERCISE, "", form.day, turn.now)
        await proceed(turn, form)


async def after_finish(turn: Turn, form: Form) -> None:
    """End the guide, and ask on."""
    await guide.leave(turn, form)
    await proceed(turn, await fresh(turn, form))


async def after_later(turn: Turn, form: Form) -> None:
    """Move the prompt to the time that was chosen, and leave the card open for then."""
    due = _moved(turn, await _window_end(turn), form.answers["later"])
    await turn.tx.drop_answers(form.id, ("begin", "later"), turn.now)
    if due is None:
        await turn.tx.set_status(form.id, FormStatus.STOPPED, turn.now)
        await turn.tx.answer_plans(turn.person.id, PlanKind.EXERCISE, "", form.day, turn.now)
        decision = await turn.replan()
        planned = [p.due for p in decision.plans if p.kind is PlanKind.EXERCISE and p.day > turn.today]
        key, when = ("exercise-moved", planned[0]) if planned else ("exercise-tomorrow", turn.local + timedelta(days=1))
    else:
        plan = Plan(PlanKind.EXERCISE, due, form.day)
        await turn.tx.move_to(turn.person.id, plan, turn.now)
        key, when = "exercise-moved", due
    words = turn.words.say(key, when=moment(turn.words, when.astimezone(turn.zone), turn.today))
    await turn.show(await fresh(turn, form), Screen(words, ((turn.do("exercise"),),)))


async def _window_end(turn: Turn) -> datetime:
    profile = await turn.profile()
    end = at_local(profile.timezone, turn.today, profile.waking_until)
    return into_window(profile.timezone, end - TONIGHT_BEFORE_END, profile.waking_from, profile.waking_until)


def _moved(turn: Turn, tonight: datetime, choice: str) -> datetime | None:
    """Return when to ask again today; None when the day is over for it."""
    due = {"hour": turn.now + HOUR, "tonight": tonight}.get(choice)
    if due is None or due <= turn.now or due > tonight + TONIGHT_BEFORE_END:
        return None
    return due if due.astimezone(turn.zone).date() == turn.today else None


async def wish_lighter(turn: Turn, form: Form) -> None:
    """Note that the next session is to be the easier version."""
    if "pain" in form.answers:
        await turn.tx.save_answer(form.id, "@lighter", "yes", turn.now)
    await show_card(turn, await fresh(turn, form))


async def lighter_next(turn: Turn) -> None:
    """Note the wish for the easier version, typed after the session that it is about."""
    turn.below = True
    form = await turn.tx.newest_form(turn.person.id, "exercise")
    if form is not None and form.is_done and turn.today - form.day <= LOOK_BACK:
        await wish_lighter(turn, form)
    else:
        await open_for(turn)


async def second(turn: Turn) -> None:
    """Open the day's second session, or show where the first one stands."""
    turn.below = True
    form, decision = await turn.tx.newest_form(turn.person.id, "exercise"), await turn.decide()
    if form is not None and decision.dose is not None and await outcome.second_is_open(turn, form, decision):
        await _open(turn, decision.dose, SECOND)
    else:
        await open_for(turn)


async def reopen(turn: Turn, when: date) -> None:
    """Show the card again when its later time has come; a session that is under way is left in peace."""
    form = await open_form(turn, "exercise", when)
    under_way = await turn.tx.guide(form.id)
    if under_way is not None and under_way.due_at is not None and turn.plan is not None:
        await turn.tx.settle_plan(turn.plan, PlanState.ANSWERED, None, turn.now)
    elif form.status is FormStatus.IN_PROGRESS and "@exercise" in form.answers:
        await proceed(turn, form)
    else:
        await open_for(turn)
