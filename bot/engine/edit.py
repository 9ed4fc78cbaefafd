"""The last seven days: pick a day, see what was told, change it, fill it in, or take a load back."""

import html
from datetime import date, timedelta

from bot.engine import changes, check_in
from bot.engine.correct import correctable
from bot.engine.history import loads_told, log_load
from bot.engine.standing import load_words
from bot.engine.told_days import read_day
from bot.engine.turn import Turn, fresh
from bot.engine.walk import (
    BEFORE,
    CORRECTABLE_DAYS,
    correct,
    correctable_day,
    leave,
    new_form,
    open_form,
    proceed,
    told,
)
from bot.model.diary import Load, LoadKind
from bot.model.person import Form, FormStatus
from bot.model.questionnaire import SEPARATOR, AnswerType, Question, picked
from bot.model.screen import Button, Press, Screen
from bot.render.moments import day as day_words
from bot.render.moments import near_day
from bot.render.questions import label as option_label
from bot.render.questions import told_lines
from bot.rules.questions import stale_after

DAY = timedelta(days=1)
LONGEST = 40  # characters of an answer on a button
OF_LOADS = {"minutes", "load_pain", "kinds"}
KINDS = ("check_in", "log", "follow_up", "exercise", "note")


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
    days = [turn.today - timedelta(days=ago) for ago in range(CORRECTABLE_DAYS + 1)]
    forms = await _forms(turn)
    first = await _first_day(turn)
    rows = tuple(
        (Button(_day_label(turn, forms, when), Press("d", 0, "day", when.isoformat())),)
        for when in days
        if when >= first or any(_loads_on(form, when) for form in forms)
    )
    await turn.show_here(Screen(turn.words.say("edit-days"), rows))


async def _first_day(turn: Turn) -> date:
    """Return the day of the set-up: what was before it may be told, but is not asked for."""
    form = await turn.tx.newest_form(turn.person.id, "setup")
    return form.day if form else turn.today


async def _forms(turn: Turn) -> list[Form]:
    """Return what was told of the days that may be changed; the loads of a day stand in the next day's check-in."""
    return await turn.tx.forms(turn.person.id, KINDS, turn.today - timedelta(days=CORRECTABLE_DAYS))


def _day_label(turn: Turn, forms: list[Form], when: date) -> str:
    pains = [form.answers["pain"] for form in forms if _is_check_in(form, when)]
    told_of = [turn.words.say("edit-day-pain", value=pain) for pain in pains]
    told_of += [load_words(turn.words, load) for form in forms for load in _loads_on(form, when)]
    what = ", ".join(told_of) or turn.words.say("edit-empty")
    return turn.words.say("edit-day", day=near_day(turn.words, when, turn.today), what=what)


def _is_check_in(form: Form, when: date) -> bool:
    return form.day == when and form.questionnaire == "check_in" and "pain" in form.answers


def _answers(turn: Turn, forms: list[Form], when: date) -> list[tuple[str, Press]]:
    """Return everything that was told of a day, in words and with the button that changes it."""
    found: list[tuple[str, Press]] = []
    for form in forms:
        if form.day == when and form.questionnaire != "log":
            found += _of_form(turn, form)
        found += [(_load_label(turn, load), Press("l", form.id, load.kind.value)) for load in _loads_on(form, when)]
    return found


def _loads_on(form: Form, when: date) -> tuple[Load, ...]:
    """Return the loads of a day that a form tells of."""
    if form.questionnaire == "check_in" and form.day == when + DAY:
        return loads_told(form)
    load = log_load(form, None) if form.questionnaire == "log" and form.day == when else None
    return (load,) if load else ()


def _load_label(turn: Turn, load: Load) -> str:
    label = load_words(turn.words, load)
    if load.pain_during is None:
        return turn.words.say("edit-load-open", load=label)
    return turn.words.say("edit-load", load=label, pain=load.pain_during)


def _of_form(turn: Turn, form: Form) -> list[tuple[str, Press]]:
    """Return the answers of a form but for those about the loads of the day before, which stand with their day."""
    asked = [q for q in correctable(turn, form) if q.about is None and q.link_id not in OF_LOADS]
    kind = "l" if form.questionnaire == "note" else "e"
    return [(label, Press(kind, form.id, q.link_id)) for q in asked if (label := _told(turn, form, q))]


def _told(turn: Turn, form: Form, question: Question) -> str:
    """Return an answer in words, cut to the length of a button."""
    if question.link_id == "yesterday":
        value = option_label(turn.words, form.questionnaire, question, form.answers["yesterday"])
        return turn.words.say("edit-day-before", value=value)
    told_of = told_lines(turn.words, turn.questionnaire(form), [question], form.answers)
    line = html.unescape(", ".join(told_of))
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


async def show_day(turn: Turn, when: date) -> None:
    """Show what was told of a day, each answer as a button that asks it again; a question left open is let go."""
    for form in await _forms(turn):
        await leave(turn, form)
    forms = await _forms(turn)
    shown = _answers(turn, forms, when)
    rows = [(Button(label, press),) for label, press in shown]
    if when >= await _first_day(turn) and not any(_is_check_in(form, when) for form in forms):
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
    if question is None or not _may_change(turn, form) or question.link_id not in form.answers:
        return False
    await _remember(turn, form)
    if question.type is AnswerType.TEXT:
        turn.below = True  # what is typed is taken for the note only while its question is the newest message
    await turn.take_over(form)
    await correct(turn, await fresh(turn, form), question)
    return True


def _may_change(turn: Turn, form: Form) -> bool:
    live = form.status not in {FormStatus.STOPPED, FormStatus.IN_ERROR}
    return live and form.questionnaire in KINDS and correctable_day(turn, form.day.isoformat()) is not None


async def show_load(turn: Turn, form: Form, press: Press) -> bool:
    """Show one load with its answers as buttons, or a note, and a way to take it back."""
    if form.questionnaire == "note" and _may_change(turn, form):
        await _show_note(turn, form)
        return True
    load = _load(form, press.question)
    if load is None or not _may_change(turn, form):
        return False
    about = f"{load.kind}_" if picked(form.answers.get("kinds", "")) else ""
    asked = [q for q in correctable(turn, form) if _is_about(form, q.link_id, about) and q.link_id in form.answers]
    rows = [(Button(_told(turn, form, q), Press("e", form.id, q.link_id)),) for q in asked]
    rows.append((Button(_delete_label(turn, load.kind), Press("x", form.id, load.kind.value)),))
    rows.append((_back(turn, _day_of(form)),))
    when = near_day(turn.words, _day_of(form), turn.today)
    text = turn.words.say("edit-load-title", day=when, load=_load_label(turn, load))
    if "@distance" in form.answers:
        text = f"{text}\n\n{turn.words.say('log-distance', distance=form.answers['@distance'])}"
    await turn.show_here(Screen(text, tuple(rows)))
    return True


async def _show_note(turn: Turn, form: Form) -> None:
    again = Button(turn.words.say("edit-note-again"), Press("e", form.id, "text"))
    away = Button(turn.words.say("edit-note-delete"), Press("x", form.id, "note"))
    when = near_day(turn.words, form.day, turn.today)
    text = turn.words.say("edit-note-title", day=when, text=form.answers.get("text", ""))
    await turn.show_here(Screen(text, ((again,), (away,), (_back(turn, form.day),))))


def _is_about(form: Form, link_id: str, about: str) -> bool:
    """Tell whether a question is one of a load's: of a check-in, those that begin with its kind, or the plain ones."""
    if form.questionnaire == "log":
        return link_id != "confirm"
    return link_id in ({f"{about}minutes", f"{about}load_pain"} | (set() if about else {"yesterday"}))


def _load(form: Form, kind: str) -> Load | None:
    loads = _loads_on(form, _day_of(form))
    return next((load for load in loads if load.kind == kind), None)


def _day_of(form: Form) -> date:
    """Return the day on which the loads of a form were done."""
    return form.day - DAY if form.questionnaire == "check_in" else form.day


def _delete_label(turn: Turn, kind: LoadKind) -> str:
    return turn.words.say("edit-delete", load=turn.words.say(f"load-the-{kind}"))


def _back(turn: Turn, when: date) -> Button:
    label = turn.words.say("edit-back-day", day=day_words(turn.words, when))
    return Button(label, Press("d", 0, "day", when.isoformat()))


async def delete(turn: Turn, form: Form, press: Press) -> bool:
    """Take a load, or a note, back: asked once more first; what it was is kept beside."""
    load = _load(form, press.question) if form.questionnaire != "note" else None
    if (load is None and form.questionnaire != "note") or not _may_change(turn, form):
        return False
    if press.value != "yes":
        await _ask_to_delete(turn, form, load)
        return True
    before = await changes.now(turn)
    if load is None or form.questionnaire == "log":
        await turn.tx.set_status(form.id, FormStatus.IN_ERROR, turn.now)
    else:
        await _without(turn, form, load.kind)
    await _stop_follow_ups(turn, form)
    await turn.replan()
    await check_in.show_anew(turn)
    what = _load_label(turn, load) if load else turn.words.say("edit-note")
    parts = [turn.words.say("edit-deleted", what=what), *await changes.lines(turn, before)]
    await turn.show_here(Screen("\n\n".join(parts), ((_back(turn, _day_of(form)), turn.do("plan")),)))
    return True


async def _ask_to_delete(turn: Turn, form: Form, load: Load | None) -> None:
    what = _load_label(turn, load) if load else turn.words.say("edit-note")
    when = near_day(turn.words, _day_of(form), turn.today)
    kind = load.kind.value if load else "note"
    yes = Button(turn.words.say("edit-delete-yes"), Press("x", form.id, kind, "yes"))
    screen = Screen(turn.words.say("edit-delete-sure", what=what, day=when), ((yes,), (_back(turn, _day_of(form)),)))
    await turn.show_here(screen)


async def _without(turn: Turn, form: Form, kind: LoadKind) -> None:
    """Take one load out of a check-in's answers."""
    left = [other for other in picked(form.answers.get("kinds", "")) if other != kind]
    if left:
        await turn.tx.save_answer(form.id, "kinds", SEPARATOR.join(left), turn.now)
    else:
        await turn.tx.save_answer(form.id, "yesterday", "nothing", turn.now)
    form = await fresh(turn, form)
    if stale := stale_after(turn.questionnaire(form), form.answers):
        await turn.tx.drop_answers(form.id, stale, turn.now)
    await turn.tx.set_status(form.id, FormStatus.AMENDED, turn.now)


async def _stop_follow_ups(turn: Turn, form: Form) -> None:
    """Take the buttons off a question about a load that was taken back."""
    for other in await turn.tx.forms(turn.person.id, ("follow_up",), form.day):
        card = await turn.tx.newest_card_of(other.id)
        if other.is_open and other.subject.startswith(f"load:{form.id}:") and card is not None:
            await turn.tx.set_status(other.id, FormStatus.STOPPED, turn.now)
            await turn.tx.change_card(card.id, Screen(turn.words.say("follow_up-needless")).to_json())


async def show_result(turn: Turn, form: Form) -> None:
    """Show what was changed, and what that changes in the plan."""
    before = changes.from_json(form.answers[BEFORE])
    await turn.tx.drop_answers(form.id, (BEFORE,), turn.now)
    when = _day_of(form) if form.questionnaire == "log" else form.day
    head = turn.words.say("edit-kept", day=near_day(turn.words, when, turn.today))
    lines = "\n".join(told(turn, form))
    parts = [head, lines, *await changes.lines(turn, before)]
    await turn.show(form, Screen("\n\n".join(filter(None, parts)), ((_back(turn, when), turn.do("plan")),)))
    if form.questionnaire != "check_in" or form.day != turn.today:
        await check_in.show_anew(turn)
