"""Walk a form: open it, take an answer, ask the next question, finish it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.engine.turn import Turn, fresh
from bot.model.person import Form, FormStatus
from bot.model.questionnaire import PICKED, AnswerType, Question
from bot.model.screen import Button, Press, Screen
from bot.render.questions import question_screen, told_lines
from bot.rules.questions import accepts, answered, is_asked, next_question, stale_after

CORRECTABLE_DAYS = 7
EARLIER = timedelta(days=1)  # as far back as a typed answer reaches
BEFORE = "@before"  # today's plan as it was before an answer of an earlier day was changed
BY = "@by:"  # and a question: the message in which its answer was typed
KEPT_WAITING = timedelta(hours=1)  # a setting that is asked for takes typed words for so long, its buttons for ever
FURTHEST_DAYS = 365  # of a date to come
ASKING = "@asking"  # the question that is being asked again
LEFT = "@left"  # the person has left the open question, so a text is no answer to it until it is asked again

Step = Callable[[Turn, Form], Awaitable[None]]
Facts = Callable[[Turn, Form], Awaitable[dict[str, str]]]
Asked = Callable[[Turn, Form, Question], Awaitable[Screen]]
Anew = Callable[[Turn, Form, Question], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Flow:
    """How one questionnaire behaves: what to do after an answer, when all is answered, and how a question looks."""

    complete: Step
    settle: Step | None = None  # make the plans follow, before `complete` shows how it went
    screen: Asked | None = None  # None: the plain question
    facts: Facts | None = None  # what a question depends upon and no question asks for; looked at before each one
    after: dict[str, Step] | None = None  # by question: something to do before the next one is asked
    edited: Step | None = None  # show what a change of an earlier day has brought; None: such a form is not edited
    correctable: bool = False  # its answers may be given again for seven days
    lasting: bool = False  # it may stay open for as long as it takes
    again: Mapping[str, Anew] | None = None  # questions that may be answered anew at any time, and what follows then


FLOWS: dict[str, Flow] = {}


async def open_form(turn: Turn, questionnaire: str, day: date, subject: str = "") -> Form:
    """Return the form of that day and subject, made when there is none."""
    version = turn.content.questionnaires[questionnaire].version
    return await turn.tx.open_form(turn.person.id, questionnaire, version, day, subject, turn.now)


async def new_form(turn: Turn, questionnaire: str, day: date | None = None) -> Form:
    """Return a new form, of today when no day is given, of a kind that a day may have many of."""
    version = turn.content.questionnaires[questionnaire].version
    return await turn.tx.new_form(turn.person.id, questionnaire, version, day or turn.today, turn.now)


async def begin_new(turn: Turn, questionnaire: str) -> None:
    """Open a new form and ask its first question."""
    await proceed(turn, await new_form(turn, questionnaire))


async def begin(turn: Turn, questionnaire: str, day: date, subject: str = "", **facts: str) -> Form:
    """Open a form with facts that no question asks for, and show where it stands."""
    form = await open_form(turn, questionnaire, day, subject)
    for fact, value in facts.items():
        await turn.tx.save_answer(form.id, f"@{fact}", value, turn.now)
    form = await fresh(turn, form)
    await proceed(turn, form)
    return form


async def correct(turn: Turn, form: Form, question: Question) -> None:
    """Ask an answered question again; the answer stands until another one is given."""
    if ASKING in form.answers:
        await turn.tx.drop_answers(form.id, (ASKING,), turn.now)  # so that it counts as asked just then
    await turn.tx.save_answer(form.id, ASKING, question.link_id, turn.now)
    await turn.tx.set_status(form.id, FormStatus.IN_PROGRESS, turn.now)
    await ask(turn, await fresh(turn, form), question)


def correctable_day(turn: Turn, value: str) -> date | None:
    """Return a day written as YYYY-MM-DD when its answers may still be given or changed; None otherwise."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day if timedelta() <= turn.today - day <= timedelta(days=CORRECTABLE_DAYS) else None


def correctable_days(turn: Turn) -> list[date]:
    """Return the days whose answers may still be given or changed, today first."""
    return [turn.today - timedelta(days=ago) for ago in range(CORRECTABLE_DAYS + 1)]


async def leave(turn: Turn, form: Form) -> bool:
    """Let go of a question about an earlier day, whose answer stays as it is; tell whether one was waiting."""
    if BEFORE not in form.answers:
        return False
    await turn.tx.drop_answers(form.id, (*pending(form), BEFORE), turn.now)
    if form.is_open and next_question(turn.questionnaire(form), form.answers) is None:
        await _set_done(turn, form)
    return True


async def close(turn: Turn, form: Form) -> Form:
    """Close a form that was opened again, with whatever it holds."""
    if waiting := pending(form):
        await turn.tx.drop_answers(form.id, waiting, turn.now)
    if form.is_open:
        await _set_done(turn, form)
    return await fresh(turn, form)


async def _set_done(turn: Turn, form: Form) -> FormStatus:
    """Say of a form that all of it is answered: completed, or amended where an answer was changed."""
    amended = not form.is_open or await turn.tx.was_corrected(form.id)
    status = FormStatus.AMENDED if amended else FormStatus.COMPLETED
    await turn.tx.set_status(form.id, status, turn.now)
    return status


def pending(form: Form) -> tuple[str, ...]:
    """Return the facts of a question that waits: that it is asked again, and what is picked so far of several."""
    return tuple(fact for fact in form.answers if fact == ASKING or fact.startswith(PICKED))


def open_question(turn: Turn, form: Form) -> Question | None:
    """Return the question that waits for an answer: one that is asked again, else the next."""
    questionnaire = turn.questionnaire(form)
    return questionnaire.question(form.answers.get(ASKING, "")) or next_question(questionnaire, form.answers)


async def waiting_questions(turn: Turn) -> list[tuple[Form, Question]]:
    """Return the questions of these days that wait for an answer, the one asked last first."""
    forms = await turn.tx.open_forms(turn.person.id, turn.today - EARLIER)
    if turn.replied_form is not None:
        forms = [form for form in forms if form.id == turn.replied_form]
    awake = [form for form in forms if not is_at_rest(turn, form)]
    since = turn.now - KEPT_WAITING
    live = [form for form in awake if not is_kept(turn, form) or await turn.tx.touched(form.id, since)]
    return [(form, question) for form in live if (question := open_question(turn, form)) is not None]


async def answer(turn: Turn, form: Form, question: Question, value: str) -> None:
    """Store an answer and go on; the same answer again changes nothing."""
    if waiting := pending(form):
        await turn.tx.drop_answers(form.id, waiting, turn.now)
        form = await fresh(turn, form)
    anew = _anew(turn, form, question)
    if form.answers.get(question.link_id) == value:
        await (anew(turn, form, question) if anew else _again(turn, form))
        return
    await turn.tx.save_answer(form.id, question.link_id, value, turn.now)
    await remember_message(turn, form, question.link_id)
    form = await drop_stale(turn, form)
    await turn.reload()
    after = (FLOWS[form.questionnaire].after or {}).get(question.link_id)
    if anew is not None:
        await anew(turn, form, question)
    elif after is not None:
        await after(turn, form)
    else:
        await proceed(turn, form)


async def remember_message(turn: Turn, form: Form, question: str) -> None:
    """Store by which message an answer was typed; a change of that message is a correction of the answer."""
    if turn.typed is not None:
        await turn.tx.save_answer(form.id, f"{BY}{question}", str(turn.typed), turn.now)


async def answer_all(turn: Turn, form: Form, values: dict[str, str]) -> None:
    """Store several answers of an open form at once, and ask what is left."""
    await turn.tx.drop_answers(form.id, pending(form), turn.now)
    for question, value in values.items():
        await turn.tx.save_answer(form.id, question, value, turn.now)
        await remember_message(turn, form, question)
    form = await drop_stale(turn, form)
    await turn.reload()
    await proceed(turn, form)


async def drop_stale(turn: Turn, form: Form) -> Form:
    """Drop the answers that a changed one has made meaningless; return the form as it is by then."""
    form = await fresh(turn, form)
    if stale := stale_after(turn.questionnaire(form), form.answers):
        await turn.tx.drop_answers(form.id, stale, turn.now)
        form = await fresh(turn, form)
    return form


def is_kept(turn: Turn, form: Form) -> bool:
    """Tell whether a form is one that somebody on the programme may change for ever, such as the settings."""
    return FLOWS[form.questionnaire].again is not None and turn.ready


def is_at_rest(turn: Turn, form: Form) -> bool:
    """Tell whether a form waits until somebody who has stopped comes back: the settings, the rest of the set-up."""
    flow = FLOWS[form.questionnaire]
    return flow.again is not None and not flow.lasting and not turn.ready


def _anew(turn: Turn, form: Form, question: Question) -> Anew | None:
    return (FLOWS[form.questionnaire].again or {}).get(question.link_id) if is_kept(turn, form) else None


async def _again(turn: Turn, form: Form) -> None:
    """Show where the form stands: a repeated tap, or a correction that keeps the answer, lands here."""
    if form.is_open:
        await proceed(turn, form)
    else:
        await _close(turn, form)


async def proceed(turn: Turn, form: Form) -> None:
    """Ask the next question, or finish the form when there is none."""
    form = await _with_facts(turn, form)
    question = next_question(turn.questionnaire(form), form.answers)
    if question is None:
        await finish(turn, form)
    else:
        if not form.is_open:
            await turn.tx.set_status(form.id, FormStatus.IN_PROGRESS, turn.now)
        await ask(turn, form, question)


async def _with_facts(turn: Turn, form: Form) -> Form:
    facts = FLOWS[form.questionnaire].facts
    told = await facts(turn, form) if facts else {}
    anew = {fact: value for fact, value in told.items() if form.answers.get(fact) != value}
    for fact, value in anew.items():
        await turn.tx.save_answer(form.id, fact, value, turn.now)
    return await fresh(turn, form) if anew else form


async def finish(turn: Turn, form: Form) -> None:
    """Close a form whose questions are all answered; one whose answers were changed is amended."""
    status = await _set_done(turn, form)
    await turn.reload()
    await _close(turn, replace(form, status=status))


async def _close(turn: Turn, form: Form) -> None:
    flow = FLOWS[form.questionnaire]
    if flow.settle is not None:
        await flow.settle(turn, form)
    if flow.edited is not None and BEFORE in form.answers:
        await flow.edited(turn, form)
    else:
        await flow.complete(turn, form)


async def ask(turn: Turn, form: Form, question: Question) -> None:
    """Show a question of the form."""
    if LEFT in form.answers:
        await turn.tx.drop_answers(form.id, (LEFT,), turn.now)
    special = FLOWS[form.questionnaire].screen
    screen = await special(turn, form, question) if special else plain(turn, form, question)
    if BEFORE in form.answers:
        key = "edit-leave" if form.answers.get(ASKING) == question.link_id else "edit-stop"
        back = Button(turn.words.say(key), Press("d", 0, "day", form.day.isoformat()))
        screen = replace(screen, buttons=(*screen.buttons, (back,)))
    await turn.show(form, screen)


def plain(turn: Turn, form: Form, question: Question, title: str | None = None, ask: str | None = None) -> Screen:
    """Return a question as it looks when the flow has nothing to add."""
    key = f"{form.questionnaire}-title"
    head = title if title is not None else turn.words.say(key) if turn.words.has(key) else ""
    return question_screen(turn.words, form, question, head, told(turn, form, question), ask)


def told(turn: Turn, form: Form, before: Question | None = None) -> tuple[str, ...]:
    """Return the lines that repeat what was answered, but for the question that is being asked."""
    questionnaire = turn.questionnaire(form)
    asked = [q for q in answered(questionnaire, form.answers) if q is not before]
    return told_lines(turn.words, questionnaire, asked, form.answers)


def takes(turn: Turn, form: Form, question: Question | None, value: str) -> bool:
    """Tell whether a form takes that answer by this time: known, in range, asked, and not too long ago."""
    return (
        question is not None
        and accepts(question, value)
        and _in_time(turn, question, value)
        and asks(turn, form, question)
    )


def _in_time(turn: Turn, question: Question, value: str) -> bool:
    """Tell whether a date lies ahead and not too far; today ends what lasts until then."""
    if question.type is not AnswerType.DATE or value in question.also:
        return True
    return turn.today <= date.fromisoformat(value) <= turn.today + timedelta(days=FURTHEST_DAYS)


def asks(turn: Turn, form: Form, question: Question) -> bool:
    """Tell whether a form asks that question by this time, for the first time or once more."""
    if not is_asked(question, form.answers) or is_at_rest(turn, form):
        return False
    if is_kept(turn, form):
        return _anew(turn, form, question) is not None and form.counts
    flow = FLOWS[form.questionnaire]
    if flow.lasting:
        return form.is_open
    if turn.today - form.day > timedelta(days=CORRECTABLE_DAYS):
        return False
    return form.is_open or (form.is_done and flow.correctable)
