"""The last seven days: pick a day, see what was told, change an answer, or fill the day in."""

from datetime import date

from bot.engine import changes, check_in
from bot.engine.standing import load_words
from bot.engine.told_days import read_day
from bot.engine.told_of_day import answers_of, back_to, day_of, forms_of_days, is_check_in, loads_on, may_change
from bot.engine.turn import Turn, fresh
from bot.engine.walk import (
    BEFORE,
    correct,
    correctable_day,
    correctable_days,
    leave,
    new_form,
    open_form,
    proceed,
    told,
)
from bot.model.person import Form
from bot.model.questionnaire import AnswerType
from bot.model.screen import Button, Press, Screen
from bot.render.moments import near_day

LONGEST_DAY = 60  # characters of a day on its button


async def command(turn: Turn) -> None:
    """Show the days, or the one that was named with the command."""
    turn.below = True
    when = correctable_day(turn, turn.argument) or read_day(turn.argument, turn.today, turn.phrases)
    if when is not None:
        await show_day(turn, when)
    else:
        await show_days(turn)


async def show_days(turn: Turn) -> None:
    """Show the last seven days and today as buttons, each with what was told."""
    forms = await forms_of_days(turn)
    first = await _first_day(turn)
    rows = tuple(
        (Button(_day_label(turn, forms, when), Press("d", 0, "day", when.isoformat())),)
        for when in correctable_days(turn)
        if when >= first or any(loads_on(form, when) for form in forms)
    )
    await turn.show_here(Screen(turn.words.say("edit-days"), rows))


async def _first_day(turn: Turn) -> date:
    """Return the day of the set-up: what was before it may be told, but is not asked for."""
    form = await turn.tx.newest_form(turn.person.id, "setup")
    return form.day if form else turn.today


def _day_label(turn: Turn, forms: list[Form], when: date) -> str:
    pains = [form.answers["pain"] for form in forms if is_check_in(form, when)]
    told_of = [turn.words.say("edit-day-pain", value=pain) for pain in pains]
    told_of += [load_words(turn.words, load) for form in forms for load in loads_on(form, when)]
    what = ", ".join(told_of) or turn.words.say("edit-empty")
    label = turn.words.say("edit-day", day=near_day(turn.words, when, turn.today), what=what)
    return label if len(label) <= LONGEST_DAY else f"{label[:LONGEST_DAY]}…"


async def show_day(turn: Turn, when: date) -> None:
    """Show what was told of a day, each answer as a button that asks it again; a question left open is let go."""
    if any([await leave(turn, form) for form in await forms_of_days(turn)]):
        await turn.replan()
    forms = await forms_of_days(turn)
    shown = answers_of(turn, forms, when)
    rows = [(Button(label, press),) for label, press in shown]
    if when >= await _first_day(turn) and not any(is_check_in(form, when) for form in forms):
        rows.append((_to(turn, "fill", when),))
    rows.append((_to(turn, "add", when),))
    rows.append((turn.do("edit", "edit-back"),))
    key = "edit-title" if shown else "edit-title-empty"
    await turn.show_here(Screen(turn.words.say(key, day=near_day(turn.words, when, turn.today)), tuple(rows)))


def _to(turn: Turn, what: str, when: date) -> Button:
    return Button(turn.words.say(f"edit-{what}"), Press("d", 0, what, when.isoformat()))


async def do(turn: Turn, press: Press) -> bool:
    """Show a day, fill in its check-in, or add a load to it; False when the day is too long ago."""
    when = correctable_day(turn, press.value)
    if when is None:
        return False
    if press.question == "day":
        await show_day(turn, when)
    elif press.question == "fill":
        await _begin(turn, await open_form(turn, "check_in", when))
    else:
        await _begin(turn, await new_form(turn, "log", when))
    return True


async def _begin(turn: Turn, form: Form) -> None:
    await _remember(turn, form)
    await turn.take_over(form)
    await proceed(turn, await fresh(turn, form))


async def _remember(turn: Turn, form: Form) -> None:
    """Store today's plan with the form as it is before the change."""
    await turn.tx.save_answer(form.id, BEFORE, (await changes.now(turn)).to_json(), turn.now)


async def ask_again(turn: Turn, form: Form, press: Press) -> bool:
    """Ask an answer of an earlier day again, in the message where the day was shown."""
    question = turn.questionnaire(form).question(press.question)
    if question is None or not may_change(turn, form) or question.link_id not in form.answers:
        return False
    await _remember(turn, form)
    if question.type is AnswerType.TEXT:
        turn.below = True  # what is typed is taken for the note only while its question is the newest message
    await turn.take_over(form)
    await correct(turn, await fresh(turn, form), question)
    return True


async def show_result(turn: Turn, form: Form) -> None:
    """Show what was changed, and what that changes in the plan."""
    before = changes.from_json(form.answers[BEFORE])
    await turn.tx.drop_answers(form.id, (BEFORE,), turn.now)
    when = day_of(form) if form.questionnaire == "log" else form.day
    head = turn.words.say("edit-kept", day=near_day(turn.words, when, turn.today))
    lines = "\n".join(told(turn, form))
    parts = [head, lines, *await changes.lines(turn, before)]
    await turn.show(form, Screen("\n\n".join(filter(None, parts)), ((back_to(turn, when), turn.do("plan")),)))
    if form.questionnaire != "check_in" or form.day != turn.today:
        await check_in.show_anew(turn)
