"""The exercise of the day: the card, the guided session, later, skip, and how it went."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.engine.standing import next_line
from bot.engine.turn import Turn, fresh
from bot.engine.walk import ASKING, begin, open_form, plain, proceed
from bot.model.decision import Dose, Plan, PlanKind
from bot.model.diary import Profile, Session, Stage
from bot.model.person import Form, FormStatus
from bot.model.questionnaire import Question
from bot.model.screen import Screen
from bot.render.exercise import dose_words, guide_words
from bot.render.moments import day, moment
from bot.rules import ceiling, judge_session
from bot.rules.calendar import at_local, into_window

HOUR = timedelta(hours=1)
TONIGHT_BEFORE_END = timedelta(minutes=90)  # "tonight" is an hour and a half before the waking window ends


async def command(turn: Turn) -> None:
    """Show today's exercise, or say why there is none."""
    turn.below = True
    await open_for(turn)


async def open_for(turn: Turn) -> None:
    """Show the card of today's exercise; what was prescribed is stored with it."""
    form = await turn.tx.newest_form(turn.person.id, "exercise")
    done = {FormStatus.COMPLETED, FormStatus.AMENDED}
    if form is not None and form.day == turn.today and form.status in done:
        await complete(turn, form)
        return
    decision = await turn.decide()
    if decision.dose is None:
        key = "exercise-none-danger" if decision.flag else "exercise-none"
        await turn.say(Screen(turn.words.say(key), ((turn.do("plan"),),)))
        return
    if form is not None and form.day == turn.today:  # put off till tomorrow, or stopped by a danger sign since cleared
        await turn.tx.set_status(form.id, FormStatus.IN_PROGRESS, turn.now)
    await begin(turn, "exercise", turn.today, **_facts(decision.dose))


async def stop_open(turn: Turn) -> None:
    """Take the buttons off every exercise card that is open, since a danger sign has come up."""
    for form in await turn.tx.forms(turn.person.id, ("exercise",), turn.today - timedelta(days=7)):
        card = await turn.tx.newest_card_of(form.id)
        if form.is_open and card is not None:
            await turn.tx.set_status(form.id, FormStatus.STOPPED, turn.now)
            await turn.tx.change_card(card.id, Screen(turn.words.say("exercise-none-danger")).to_json())


def _facts(dose: Dose) -> dict[str, str]:
    facts = {"exercise": dose.exercise, "stage": dose.stage.value, "sets": str(dose.sets)}
    facts |= {"one_leg": "yes" if dose.one_leg else "no"}
    numbers = {"reps": dose.reps, "hold_s": dose.hold_s}
    return facts | {name: str(value) for name, value in numbers.items() if value is not None}


def _dose(form: Form) -> Dose:
    told = form.answers
    reps, hold = told.get("@reps"), told.get("@hold_s")
    return Dose(
        told["@exercise"],
        Stage(told["@stage"]),
        int(told["@sets"]),
        reps=int(reps) if reps else None,
        hold_s=int(hold) if hold else None,
        one_leg=told["@one_leg"] == "yes",
    )


async def screen(turn: Turn, form: Form, question: Question) -> Screen:
    """Return the card: the dose and how to do it first, the guide while it is being done."""
    dose, words, top = _dose(form), turn.words, ceiling(turn.policy, await turn.profile())
    title = words.say("exercise-title", day=day(words, form.day), dose=dose_words(words, dose))
    if ASKING in form.answers:  # changed afterwards: no guide; and it was done, or it was not
        question = replace(question, options=("done", "skip")) if question.link_id == "begin" else question
    elif question.link_id == "begin":
        stop = words.say("exercise-stop-if", ceiling=top)
        title = f"{title}\n\n{words.say(f'exercise-{dose.exercise}-how')}\n\n{stop}"
    elif question.link_id == "finish":
        rest = turn.content.exercises[dose.exercise].rest_s
        title = f"{title}\n\n{guide_words(words, dose, rest, top)}"
    return plain(turn, form, question, title=title)


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
    profile = (await turn.history()).profile
    end = at_local(profile.timezone, turn.today, profile.waking_until)
    return into_window(profile.timezone, end - TONIGHT_BEFORE_END, profile.waking_from, profile.waking_until)


def _moved(turn: Turn, tonight: datetime, choice: str) -> datetime | None:
    """Return when to ask again today; None when the day is over for it."""
    due = {"hour": turn.now + HOUR, "tonight": tonight}.get(choice)
    if due is None or due <= turn.now or due > tonight + TONIGHT_BEFORE_END:
        return None
    return due if due.astimezone(turn.zone).date() == turn.today else None


async def settle(turn: Turn, form: Form) -> None:
    """Make the plans follow the session."""
    await turn.replan()
    await turn.tx.answer_plans(turn.person.id, PlanKind.EXERCISE, "", form.day, turn.now)


async def complete(turn: Turn, form: Form) -> None:
    """Say how it went and what that means."""
    decision = await turn.decide()
    text = _outcome(turn, form, await turn.profile())
    buttons = ((turn.do("plan"), turn.do("help")),)
    await turn.show(form, Screen("\n\n".join(filter(None, [text, next_line(turn, decision)])), buttons))


def _outcome(turn: Turn, form: Form, profile: Profile) -> str:
    if form.answers.get("begin") == "skip":
        return turn.words.say("exercise-skipped")
    pain = int(form.answers["pain"])
    dose = _dose(form)
    done = form.answers.get("finish", "done") == "done"
    session = Session(dose.stage, None, done, dose.one_leg, dose.sets, dose.reps, dose.hold_s, pain, form.id)
    colour = judge_session(session, turn.policy, profile).colour
    head = turn.words.say("exercise-saved" if done else "exercise-saved-partly", pain=pain)
    top = ceiling(turn.policy, profile)
    return f"{head}\n\n{turn.words.say(f'exercise-{colour}', ceiling=top)}"


async def reopen(turn: Turn, when: date) -> None:
    """Show the card again when its later time has come."""
    form = await open_form(turn, "exercise", when)
    if form.status is FormStatus.IN_PROGRESS and "@exercise" in form.answers:
        await proceed(turn, form)
    else:
        await open_for(turn)
