"""May I run today? What is not known yet is asked first; then the rules answer for the minutes wished for."""

from datetime import date, timedelta

from bot.engine.turn import Turn, fresh
from bot.engine.walk import open_form, plain, proceed
from bot.engine.wishes import Wish
from bot.model.decision import Decision, Verdict
from bot.model.diary import Day, LoadKind
from bot.model.person import Form
from bot.model.questionnaire import Question
from bot.model.screen import Rows, Screen
from bot.render.moments import day
from bot.render.today import ladder_line, may_do, other_lines, run_lines
from bot.rules import ceiling, may_run
from bot.rules.loads import has_run
from bot.rules.questions import next_question

LONGEST = 600
RUNS = (Verdict.RUN, Verdict.RUN_SHORTER)
TOLD = ("pain", "yesterday")


async def command(turn: Turn) -> None:
    """Answer "/today", "/today 40" and their buttons."""
    digits = turn.argument.strip().split(" ")[0]
    known = digits.isascii() and digits.isdigit() and 1 <= int(digits[:4]) <= LONGEST
    await ask(turn, Wish(LoadKind.RUN, int(digits[:4]) if known else None))


async def ask(turn: Turn, wish: Wish) -> None:
    """Ask for what is missing, or answer at once; while a danger sign is open there is one answer only."""
    turn.below = True
    decision = await turn.decide()
    if decision.flag is not None:
        await turn.say(Screen(turn.words.say("today-refer"), ((turn.do("danger"), turn.do("plan")),)))
        return
    form = await open_form(turn, "may_run", turn.today)
    await turn.tx.drop_answers(form.id, ("minutes", *TOLD), turn.now)
    told = await _day(turn, turn.today)
    facts = {
        "@checked": _yes(told.morning_pain is not None),
        "@logged": _yes(await _knows_yesterday(turn)),
        "@what": wish.kind.value,
        "@far": _yes(wish.far),
        "@may": "no",
    }
    facts |= {"minutes": str(wish.minutes)} if wish.minutes is not None else {}
    for fact, value in facts.items():
        await turn.tx.save_answer(form.id, fact, value, turn.now)
    await _go_on(turn, await fresh(turn, form))


def _yes(answer: bool) -> str:
    return "yes" if answer else "no"


async def _day(turn: Turn, when: date) -> Day:
    return next((told for told in (await turn.history()).days if told.date == when), Day(when))


async def _knows_yesterday(turn: Turn) -> bool:
    """Tell whether a load of yesterday is told, or that there was none."""
    if (await _day(turn, turn.today - timedelta(days=1))).activities:
        return True
    check_in = await open_form(turn, "check_in", turn.today)
    return "yesterday" in check_in.answers


async def after_told(turn: Turn, form: Form) -> None:
    """Put what was told into today's check-in, and go on; a card of another day asks anew."""
    if form.day != turn.today:
        await ask(turn, Wish(LoadKind(form.answers["@what"])))
        return
    check_in = await open_form(turn, "check_in", form.day)
    told = {key: form.answers[key] for key in (*TOLD, "limp") if key in form.answers}
    for question, value in told.items():
        await turn.tx.save_answer(check_in.id, question, value, turn.now)
    await turn.replan()
    await _show_anew(turn, await fresh(turn, check_in))
    await _go_on(turn, form)


async def _show_anew(turn: Turn, check_in: Form) -> None:
    """Show the check-in's own message, where there is one, with the answers that it has got."""
    if check_in.is_open and await turn.tx.newest_card_of(check_in.id) is not None:
        below, turn.below = turn.below, False
        await proceed(turn, check_in)
        turn.below = below


async def _go_on(turn: Turn, form: Form) -> None:
    """Ask the next question; how long only where a run is possible and no step of the ladder says it."""
    if next_question(turn.questionnaire(form), {**form.answers, "@may": "no"}) is None:
        decision, runs = await turn.decide(), form.answers["@what"] == LoadKind.RUN
        top = ceiling(turn.policy, await turn.profile())
        free = ladder_line(turn.words, decision, turn.policy.ladder, top) == "" and not await _has_run(turn)
        await turn.tx.save_answer(form.id, "@may", _yes(runs and free and decision.verdict in RUNS), turn.now)
    await proceed(turn, await fresh(turn, form))


async def _has_run(turn: Turn) -> bool:
    return has_run(await _day(turn, turn.today))


async def screen(turn: Turn, form: Form, question: Question) -> Screen:
    """Return a question; the one for the minutes comes with what is known already."""
    title = turn.words.say("may_run-title", day=day(turn.words, form.day))
    if question.link_id == "minutes":
        cap = (await turn.decide()).cap_minutes
        known = turn.words.say("may_run-known", cap=str(cap) if cap is not None else "none")
        far = turn.words.say("may_run-far") if form.answers.get("@far") == "yes" else ""
        title = "\n\n".join(filter(None, [title, known, far]))
    return plain(turn, form, question, title=title)


async def complete(turn: Turn, form: Form) -> None:
    """Answer."""
    wished = form.answers.get("minutes")
    if form.day != turn.today:
        await ask(turn, Wish(LoadKind(form.answers["@what"]), int(wished) if wished else None))
        return
    minutes = int(wished) if wished and form.answers.get("@may") == "yes" else None
    history = await turn.history()
    decision = await turn.decide() if minutes is None else may_run(history, turn.now, minutes, turn.policy)
    lines = await _lines(turn, form, decision, minutes)
    half = (await open_form(turn, "check_in", turn.today)).is_open
    text = [turn.words.say("may_run-title", day=day(turn.words, form.day)), *lines]
    text += [turn.words.say("may_run-half")] if half else []
    rows = _buttons(turn, half=half, again=form.answers.get("@may") == "yes")
    await turn.show(form, Screen("\n\n".join(filter(None, text)), rows))


async def _lines(turn: Turn, form: Form, decision: Decision, minutes: int | None) -> list[str]:
    words, kind, top = turn.words, LoadKind(form.answers["@what"]), ceiling(turn.policy, await turn.profile())
    if kind is not LoadKind.RUN:
        return other_lines(words, kind, decision, top, may=may_do(kind, decision))
    if decision.verdict in RUNS and await _has_run(turn):
        return [words.say("may_run-ran")]
    return run_lines(words, decision, minutes, turn.policy.ladder, top)


def _buttons(turn: Turn, *, half: bool, again: bool) -> Rows:
    first = (turn.do("checkin", "do-finish-checkin"),) if half else (turn.do("log"),)
    return (first, (turn.do("today", "do-today-again"), turn.do("plan")) if again else (turn.do("plan"),))
