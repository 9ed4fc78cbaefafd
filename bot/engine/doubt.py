"""A doubtful danger: three short questions in one card, everything stopped meanwhile, the advice when none answers."""

from datetime import date, timedelta

from bot.engine import danger
from bot.engine.turn import Turn, fresh
from bot.engine.understanding import FLAG_OF, Understanding
from bot.engine.walk import CORRECTABLE_DAYS, new_form, plain, proceed, told
from bot.model.decision import Plan, PlanKind, Urgency
from bot.model.diary import Flag
from bot.model.person import Form, FormStatus, PlanRow, PlanState
from bot.model.questionnaire import Question
from bot.model.screen import Screen
from bot.rules.danger import DOUBT_QUESTIONS, decide_doubt, decide_so_far
from bot.rules.questions import next_question

DANGER_ANSWER = {"sudden": "yes", "can_rise": "no", "gap": "yes"}  # what a text tells of, it tells of as danger

TIER = "@tier"  # how soon to be seen, by what a text told
ADVISED = "@advised"  # of a check-in: the advice has been given, or another sign has taken its place
BY_TEXT = "@by_text"  # the questions that a text has answered, with spaces between


async def ask_about(turn: Turn, understood: Understanding) -> None:
    """Ask what a text leaves open; a second text goes on where the first one stands, and its clock runs on."""
    turn.below = True
    flag = FLAG_OF.get(understood.flag or "", Flag.RUPTURE)
    if await danger.is_told(turn, flag):
        await danger.tell(turn, flag, understood.tier)
        return
    form = await open_doubt(turn)
    if form is None:
        form = await new_form(turn, "doubt")
        await wait(turn, form)
    await _take(turn, form, understood)
    await danger.stop_everything(turn)
    await turn.replan()
    await proceed(turn, await fresh(turn, form))


async def open_doubt(turn: Turn) -> Form | None:
    """Return the doubtful danger that is being asked about."""
    forms = await turn.tx.forms(turn.person.id, ("doubt",))
    return next((form for form in forms if form.is_open), None)


async def wait(turn: Turn, form: Form) -> None:
    """Plan the advice for the time when no answer to a form's three questions has come; no later planning undoes it."""
    await turn.tx.drop_answers(form.id, (ADVISED,), turn.now)
    due = turn.now + timedelta(minutes=turn.policy.time.doubt_minutes)
    await turn.tx.move_to(turn.person.id, Plan(PlanKind.TRIAGE, due, form.day, _subject(form)), turn.now)


async def answered(turn: Turn, form: Form) -> None:
    """Let go of the planned advice: a form's three questions are answered, or no longer asked."""
    await turn.tx.answer_plans(turn.person.id, PlanKind.TRIAGE, _subject(form), form.day, turn.now)


def _subject(form: Form) -> str:
    return f"{form.questionnaire}:{form.id}"


async def _take(turn: Turn, form: Form, understood: Understanding) -> None:
    """Store what the text tells: the answers of danger, and the sooner of the tiers."""
    told_here = [question for question in DANGER_ANSWER if question not in understood.ask]
    for question in told_here:
        await turn.tx.save_answer(form.id, question, DANGER_ANSWER[question], turn.now)
    by_text = " ".join(sorted(_by_text(form).union(told_here)))
    await turn.tx.save_answer(form.id, BY_TEXT, by_text, turn.now)
    before = Urgency(form.answers[TIER]) if TIER in form.answers else None
    tier = danger.sooner(before, understood.tier or Urgency.SAME_DAY)
    await turn.tx.save_answer(form.id, TIER, tier.value, turn.now)


async def screen(turn: Turn, form: Form, question: Question) -> Screen:
    """Return one of the questions, below what to do until it is decided; what a text has told needs care already."""
    return plain(turn, form, question, title=turn.words.say("doubt-title-told" if _by_text(form) else "doubt-title"))


async def after(turn: Turn, form: Form) -> None:
    """Go on asking while the answers are harmless; the first other one brings the advice at once."""
    answers = form.answers
    if "not_meant" in answers.values():
        await _end(turn, form, FormStatus.IN_ERROR)
        await turn.replan()
        await turn.show(form, Screen(turn.words.say("danger-not-meant"), ((turn.do("checkin"), turn.do("plan")),)))
    elif _answered_badly(form):
        await complete(turn, form)
    else:
        await proceed(turn, form)


def _answered_badly(form: Form) -> bool:
    """Tell whether the person has given an answer of danger; what only the text told leaves the others to be asked."""
    by_text = _by_text(form)
    given = {question: answer for question, answer in form.answers.items() if question not in by_text}
    return decide_so_far(given) is not None


def _by_text(form: Form) -> set[str]:
    return set(form.answers.get(BY_TEXT, "").split())


async def complete(turn: Turn, form: Form) -> None:
    """Say what the answers mean: the advice, or what to watch for."""
    await _end(turn, form, FormStatus.COMPLETED)
    flag = decide_doubt(form.answers)
    if flag is not None:
        await turn.show(form, _answers_only(turn, form))
        await danger.tell(turn, flag, Urgency(form.answers[TIER]), "doubt")
    else:
        await turn.replan()
        await turn.show(form, Screen(turn.words.say("doubt-harmless"), ((turn.do("danger"), turn.do("plan")),)))


async def unanswered(turn: Turn, row: PlanRow) -> None:
    """Send the advice when no answer came in time."""
    form = await turn.tx.form_of(turn.person.id, int(row.subject.partition(":")[2]))
    if form is not None and _is_waiting(turn, form):
        await _advise(turn, [form], "silence")
    else:
        await turn.tx.settle_plan(row.id, PlanState.ANSWERED, None, turn.now)


async def overdue(turn: Turn) -> None:
    """Send the advice to somebody who was out of reach while questions were open, and is back."""
    await _advise(turn, await _let_go(turn), "silence")


async def give_up(turn: Turn) -> None:
    """Send the advice at once when somebody stops all messages while questions are open."""
    await _advise(turn, await _let_go(turn), "stop")


async def end_open(turn: Turn) -> None:
    """Let a certain sign take the place of what is doubtful."""
    for form in await _let_go(turn):
        await _leave(turn, form, FormStatus.COMPLETED)


async def _let_go(turn: Turn) -> list[Form]:
    """Return the forms whose three questions wait, of a doubt or a check-in, with no advice planned any more."""
    doubts = await turn.tx.forms(turn.person.id, ("doubt",))
    check_ins = await turn.tx.forms(turn.person.id, ("check_in",), turn.today - timedelta(days=CORRECTABLE_DAYS))
    waiting = [form for form in (*doubts, *check_ins) if _is_waiting(turn, form)]
    for form in waiting:
        await answered(turn, form)
    return waiting


def _is_waiting(turn: Turn, form: Form) -> bool:
    """Tell whether one of the three questions of a form is its next, and the advice has not been given instead."""
    question = next_question(turn.questionnaire(form), form.answers) if form.is_open else None
    return question is not None and question.link_id in DOUBT_QUESTIONS and ADVISED not in form.answers


async def _advise(turn: Turn, forms: list[Form], how: str) -> None:
    """Send the advice that the questions of these forms would have decided about; once, as soon as any of them asks."""
    tier: Urgency | None = None
    for form in forms:
        if TIER in form.answers:
            tier = danger.sooner(tier, Urgency(form.answers[TIER]))
        await _leave(turn, form, FormStatus.STOPPED)
    if forms:
        await danger.tell(turn, Flag.RUPTURE, tier, how)


async def _leave(turn: Turn, form: Form, status: FormStatus) -> None:
    """Ask no more of the three questions; a check-in stays open for its other answers."""
    if form.questionnaire != "doubt":
        await turn.tx.save_answer(form.id, ADVISED, "yes", turn.now)
        return
    await turn.tx.set_status(form.id, status, turn.now)
    card = await turn.tx.newest_card_of(form.id)
    if card is not None:
        await turn.tx.change_card(card.id, _answers_only(turn, form).to_json())


async def _end(turn: Turn, form: Form, status: FormStatus) -> None:
    await turn.tx.set_status(form.id, status, turn.now)
    await answered(turn, form)


def _answers_only(turn: Turn, form: Form) -> Screen:
    return Screen("\n\n".join(filter(None, [turn.words.say("doubt-over"), "\n".join(told(turn, form))])))


async def line_for(turn: Turn, day: date) -> str:
    """Return the check-in's line on the day after a doubt that turned out harmless; empty on others."""
    forms = await turn.tx.forms(turn.person.id, ("doubt",), day - timedelta(days=1))
    harmless = [
        f for f in forms if f.status is FormStatus.COMPLETED and f.day < day and decide_doubt(f.answers) is None
    ]
    return turn.words.say("doubt-day-after") if harmless else ""
