"""Danger: a sign is told, everything stops, and only somebody's word that a clinician has cleared it goes on."""

from bot.engine import exercise
from bot.engine.turn import Turn, fresh
from bot.engine.walk import ask, begin_new, new_form, plain, proceed
from bot.model.decision import PlanKind, Urgency
from bot.model.diary import Flag
from bot.model.person import Form, FormStatus
from bot.model.questionnaire import Question
from bot.model.screen import Screen
from bot.render.danger import danger_words
from bot.render.moments import day

NOTICED = {
    "yes": "danger-noticed",
    "doubt": "danger-by-answers",
    "silence": "danger-by-silence",
    "stop": "danger-by-stop",
    "jump": "danger-found",
}
SOONEST_FIRST = tuple(Urgency)
OF_A_DRUG = {Flag.FLUOROQUINOLONE, Flag.STEROID}  # the signs of which a pharmacist may be the one who was asked
STOPPED = (PlanKind.EXERCISE, PlanKind.FOLLOW_UP, PlanKind.WEEKLY_SUMMARY)


async def command(turn: Turn) -> None:
    """Ask what is wrong, or show the danger that is open."""
    turn.below = True
    if not turn.ready:
        await turn.say(Screen(turn.words.say("danger-stranger"), ((turn.do("start"),),)))
    elif await _open(turn) is not None:
        await ask_again(turn)
    else:
        await begin_new(turn, "danger")


async def tell(turn: Turn, flag: Flag, told: Urgency | None, how: str = "yes") -> None:
    """Open a danger sign that no form of ours was asked for: everything stops first, then comes whom to see.

    The same sign told again opens nothing new, but may raise how soon to be seen. `how` it came: "yes" from a text,
    "doubt" from the answers about a doubtful one, "silence" when those did not come, "stop" when all messages were
    stopped before.
    """
    form = await open_sign(turn, flag, told, how)
    turn.below = True
    await after_sign(turn, form)


async def open_sign(turn: Turn, flag: Flag, told: Urgency | None, how: str) -> Form:
    """Store a danger sign as `tell` does, and show nothing yet; "jump" is how the check-in's questions bring it."""
    tier = sooner(told, turn.policy.tiers[flag])
    known = await _open_sign(turn, flag)
    if known is None:
        known = await new_form(turn, "danger")
        await turn.tx.save_answer(known.id, "sign", flag.value, turn.now)
    await turn.tx.drop_answers(
        known.id, ("cleared", "confirm"), turn.now
    )  # half a clearance ends when it is told again
    await turn.tx.save_answer(known.id, "@noticed", how, turn.now)
    tier = sooner(Urgency(known.answers["@tier"]) if "@tier" in known.answers else None, tier)
    await turn.tx.save_answer(known.id, "@tier", tier.value, turn.now)
    await turn.reload()
    return await fresh(turn, known)


async def stop_everything(turn: Turn) -> None:
    """Stop the programme at once, also what the person had put off till later."""
    await turn.tx.cancel_kinds(turn.person.id, STOPPED, "danger", turn.now)
    await exercise.stop_open(turn)


def sooner(told: Urgency | None, usual: Urgency) -> Urgency:
    """Return the more urgent of what a text tells and what its sign usually asks for."""
    return usual if told is None else min(told, usual, key=SOONEST_FIRST.index)


async def _open(turn: Turn) -> Form | None:
    """Return the sign that nobody has cleared, or the doubtful one being asked about: the soonest, then the newest."""
    forms = await turn.tx.forms(turn.person.id, ("danger", "doubt"))
    waiting = [f for f in forms if f.is_open and (f.questionnaire == "doubt" or _sign(f) is not None)]
    return min(waiting, key=lambda form: (SOONEST_FIRST.index(_urgency(turn, form)), -form.id), default=None)


def _urgency(turn: Turn, form: Form) -> Urgency:
    usual = turn.policy.tiers[_sign(form) or Flag.RUPTURE]
    return Urgency(form.answers.get("@tier", usual))


async def _open_sign(turn: Turn, flag: Flag) -> Form | None:
    forms = await turn.tx.forms(turn.person.id, ("danger",))
    return next((form for form in forms if form.is_open and _sign(form) is flag), None)


async def is_told(turn: Turn, flag: Flag) -> bool:
    """Tell whether that sign is open."""
    return await _open_sign(turn, flag) is not None


def _sign(form: Form) -> Flag | None:
    told = form.answers.get("sign", "none")
    return None if told == "none" else Flag(told)


async def ask_again(turn: Turn) -> None:
    """Show the open danger once more and ask whether a clinician has seen it."""
    form = await _open(turn)
    if form is not None:
        turn.below = True
        if not await _check_in_to_come(turn):  # else the day's question would be gone before it was asked
            for kind in (PlanKind.CHECK_IN, PlanKind.NUDGE):
                await turn.tx.answer_plans(turn.person.id, kind, "", turn.today, turn.now)
        await proceed(turn, form)


async def _check_in_to_come(turn: Turn) -> bool:
    planned = await turn.tx.planned(turn.person.id)
    return any(row.kind is PlanKind.CHECK_IN and row.day == turn.today and row.due_at > turn.now for row in planned)


async def screen(turn: Turn, form: Form, question: Question) -> Screen:
    """Return a question about danger; below the sign stands whom to see and how soon."""
    if question.link_id == "sign":
        return plain(turn, form, question, title=turn.words.say("danger-title"))
    flag = Flag(form.answers["sign"])
    head = turn.words.say("danger-day", day=day(turn.words, turn.today))
    title = f"{head}\n\n{danger_words(turn.words, flag, _urgency(turn, form), turn.where)}"
    if (how := form.answers.get("@noticed")) is not None:
        title = f"{turn.words.say(NOTICED[how])}\n\n{title}"
    drug = question.link_id == "confirm" and flag in OF_A_DRUG
    return plain(turn, form, question, title=title, ask=turn.words.say("danger-confirm_drug") if drug else None)


async def after_sign(turn: Turn, form: Form) -> None:
    """Stop the programme at once when there is a sign."""
    if form.answers["sign"] != "none":
        await stop_everything(turn)
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
        await ask(turn, form, turn.questionnaire(form).the("cleared"))


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
