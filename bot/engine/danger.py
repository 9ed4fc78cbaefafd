"""Danger: a sign is told, everything stops, and only somebody's word that a clinician has cleared it goes on."""

from bot.engine import exercise
from bot.engine.turn import Turn, fresh
from bot.engine.understanding import FLAG_OF, Understanding
from bot.engine.walk import ask, begin_new, new_form, plain, proceed
from bot.model.decision import PlanKind, Urgency
from bot.model.diary import Flag
from bot.model.person import Form, FormStatus, PersonState
from bot.model.questionnaire import Question
from bot.model.screen import Screen
from bot.render.danger import danger_words
from bot.render.moments import day

STOPPED = (PlanKind.EXERCISE, PlanKind.FOLLOW_UP, PlanKind.WEEKLY_SUMMARY)


async def command(turn: Turn) -> None:
    """Ask what is wrong, or show the danger that is open."""
    turn.below = True
    if turn.person.state is not PersonState.ACTIVE:
        await turn.say(Screen(turn.words.say("danger-stranger"), ((turn.do("start"),),)))
    elif await _open(turn) is not None:
        await ask_again(turn)
    else:
        await begin_new(turn, "danger")


async def noticed(turn: Turn, understood: Understanding) -> None:
    """Take a danger sign from free text: everything stops first, and the person can say that it was not meant.

    What is no sign of the programme gets its fixed words: distress a helpline, a child a grown-up, a plan that does
    not help somebody who looks at it.
    """
    turn.below = True
    flag = FLAG_OF.get(understood.flag or "")
    if flag is None or flag is Flag.UNDER18:
        await turn.say(Screen(turn.words.say(f"told-{understood.flag}")))
        return
    if turn.person.state is not PersonState.ACTIVE:
        await turn.say(Screen(danger_words(turn.words, flag, _sooner(understood.tier, turn.policy.tiers[flag]))))
        return
    form = await new_form(turn, "danger")
    await turn.tx.save_answer(form.id, "sign", flag.value, turn.now)
    await turn.tx.save_answer(form.id, "@noticed", "yes", turn.now)
    await turn.tx.save_answer(form.id, "@tier", _sooner(understood.tier, turn.policy.tiers[flag]).value, turn.now)
    await after_sign(turn, await fresh(turn, form))


async def open_sign(turn: Turn, flag: Flag) -> Form:
    """Return the open danger form of a sign that the answers of a check-in have told; made when there is none."""
    for form in await turn.tx.forms(turn.person.id, ("danger",)):
        if form.is_open and form.answers.get("sign") == flag.value:
            return form
    form = await new_form(turn, "danger")
    await turn.tx.save_answer(form.id, "sign", flag.value, turn.now)
    await turn.tx.save_answer(form.id, "@found", "yes", turn.now)
    await turn.reload()
    return await fresh(turn, form)


def _sooner(told: Urgency | None, usual: Urgency) -> Urgency:
    """Return the more urgent of what a text tells and what its sign usually asks for."""
    order = tuple(Urgency)
    return usual if told is None else min(told, usual, key=order.index)


async def _open(turn: Turn) -> Form | None:
    """Return the newest sign that nobody has cleared."""
    forms = await turn.tx.forms(turn.person.id, ("danger",))
    waiting = [f for f in forms if f.is_open and f.answers.get("sign", "none") != "none"]
    return waiting[-1] if waiting else None


async def ask_again(turn: Turn) -> None:
    """Show the open danger once more and ask whether a clinician has seen it."""
    form = await _open(turn)
    if form is not None:
        turn.below = True
        for kind in (PlanKind.CHECK_IN, PlanKind.NUDGE):
            await turn.tx.answer_plans(turn.person.id, kind, "", turn.today, turn.now)
        await proceed(turn, form)


async def screen(turn: Turn, form: Form, question: Question) -> Screen:
    """Return a question about danger; below the sign stands whom to see and how soon."""
    if question.link_id == "sign":
        return plain(turn, form, question, title=turn.words.say("danger-title"))
    flag = Flag(form.answers["sign"])
    head = turn.words.say("danger-day", day=day(turn.words, turn.today))
    title = f"{head}\n\n{danger_words(turn.words, flag, Urgency(form.answers.get('@tier', turn.policy.tiers[flag])))}"
    if form.answers.get("@noticed") == "yes":
        title = f"{turn.words.say('danger-noticed')}\n\n{title}"
    if form.answers.get("@found") == "yes":
        title = f"{turn.words.say('danger-found')}\n\n{title}"
    return plain(turn, form, question, title=title)


async def after_sign(turn: Turn, form: Form) -> None:
    """Stop the programme at once when there is a sign, also what the person had put off till later."""
    if form.answers["sign"] != "none":
        await turn.tx.cancel_kinds(turn.person.id, STOPPED, "danger", turn.now)
        await exercise.stop_open(turn)
    await turn.replan()
    await proceed(turn, form)


async def after_cleared(turn: Turn, form: Form) -> None:
    """Ask once more before it counts as cleared; let go of a sign that was not meant."""
    if form.answers["cleared"] == "not_meant":
        await turn.tx.set_status(form.id, FormStatus.IN_ERROR, turn.now)
        await _go_on(turn, form, "danger-not-meant")
    else:
        await proceed(turn, form)


async def after_confirm(turn: Turn, form: Form) -> None:
    """Close the danger when it is confirmed; else it stays as it was."""
    if form.answers["confirm"] == "yes":
        await turn.tx.save_answer(form.id, "@cleared_on", turn.today.isoformat(), turn.now)
        await turn.tx.set_status(form.id, FormStatus.COMPLETED, turn.now)
        await _go_on(turn, form, "danger-went-on")
    else:
        await turn.tx.drop_answers(form.id, ("cleared", "confirm"), turn.now)
        form = await fresh(turn, form)
        await ask(turn, form, _cleared_question(turn, form))


def _cleared_question(turn: Turn, form: Form) -> Question:
    question = turn.questionnaire(form).question("cleared")
    if question is None:
        raise AssertionError("the danger questionnaire asks whether it was cleared")
    return question


async def _go_on(turn: Turn, form: Form, key: str) -> None:
    await turn.replan()
    if await _open(turn) is not None:
        await turn.show(form, Screen(turn.words.say("danger-another"), ((turn.do("danger"),),)))
    else:
        await turn.show(form, Screen(turn.words.say(key), ((turn.do("checkin"), turn.do("plan")),)))


async def complete(turn: Turn, form: Form) -> None:
    """Nothing was wrong after all."""
    await turn.replan()
    await turn.show(form, Screen(turn.words.say("danger-none"), ((turn.do("checkin"), turn.do("help")),)))
