"""One load, or one note, of the last seven days: its answers as buttons, and taking it back."""

from bot.engine import changes, check_in
from bot.engine.correct import correctable
from bot.engine.history import loads_told
from bot.engine.told_of_day import back_to, day_of, load_label, loads_on, may_change, told_in_words
from bot.engine.turn import Turn, fresh
from bot.engine.walk import drop_stale
from bot.model.diary import Load, LoadKind
from bot.model.person import Form, FormStatus
from bot.model.questionnaire import SEPARATOR, picked
from bot.model.screen import Button, Press, Screen
from bot.render.moments import near_day


async def show_load(turn: Turn, form: Form, press: Press) -> bool:
    """Show one load with its answers as buttons, or a note, and a way to take it back."""
    if form.questionnaire == "note" and may_change(turn, form):
        await _show_note(turn, form)
        return True
    load = _load(form, press.question)
    if load is None or not may_change(turn, form):
        return False
    about = f"{load.kind}_" if picked(form.answers.get("kinds", "")) else ""
    asked = [q for q in correctable(turn, form) if _is_about(form, q.link_id, about) and q.link_id in form.answers]
    rows = [(Button(told_in_words(turn, form, q), Press("e", form.id, q.link_id)),) for q in asked]
    rows.append((Button(_delete_label(turn, load.kind), Press("x", form.id, load.kind.value)),))
    rows.append((back_to(turn, day_of(form)),))
    when = near_day(turn.words, day_of(form), turn.today)
    text = turn.words.say("edit-load-title", day=when, load=load_label(turn, load))
    if "@distance" in form.answers:
        text = f"{text}\n\n{turn.words.say('log-distance', distance=form.answers['@distance'])}"
    await turn.show_here(Screen(text, tuple(rows)))
    return True


async def _show_note(turn: Turn, form: Form) -> None:
    again = Button(turn.words.say("edit-note-again"), Press("e", form.id, "text"))
    away = Button(turn.words.say("edit-note-delete"), Press("x", form.id, "note"))
    when = near_day(turn.words, form.day, turn.today)
    text = turn.words.say("edit-note-title", day=when, text=form.answers.get("text", ""))
    await turn.show_here(Screen(text, ((again,), (away,), (back_to(turn, form.day),))))


def _is_about(form: Form, link_id: str, about: str) -> bool:
    """Tell whether a question is one of a load's: of a check-in, those that begin with its kind, or the plain ones."""
    if form.questionnaire == "log":
        return link_id != "confirm"
    return link_id in ({f"{about}minutes", f"{about}load_pain"} | (set() if about else {"yesterday"}))


def _load(form: Form, kind: str) -> Load | None:
    loads = loads_on(form, day_of(form))
    return next((load for load in loads if load.kind == kind), None)


def _delete_label(turn: Turn, kind: LoadKind) -> str:
    return turn.words.say("edit-delete", load=turn.words.say(f"load-the-{kind}"))


async def delete(turn: Turn, form: Form, press: Press) -> bool:
    """Take a load, or a note, back: asked once more first; what it was is kept beside."""
    load = _load(form, press.question) if form.questionnaire != "note" else None
    if (load is None and form.questionnaire != "note") or not may_change(turn, form):
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
    what = load_label(turn, load) if load else turn.words.say("edit-note")
    parts = [turn.words.say("edit-deleted", what=what), *await changes.lines(turn, before)]
    await turn.show_here(Screen("\n\n".join(parts), ((back_to(turn, day_of(form)), turn.do("plan")),)))
    return True


async def _ask_to_delete(turn: Turn, form: Form, load: Load | None) -> None:
    what = load_label(turn, load) if load else turn.words.say("edit-note")
    when = near_day(turn.words, day_of(form), turn.today)
    kind = load.kind.value if load else "note"
    yes = Button(turn.words.say("edit-delete-yes"), Press("x", form.id, kind, "yes"))
    screen = Screen(turn.words.say("edit-delete-sure", what=what, day=when), ((yes,), (back_to(turn, day_of(form)),)))
    await turn.show_here(screen)


async def _without(turn: Turn, form: Form, kind: LoadKind) -> None:
    """Take one load out of a check-in's answers."""
    left = [other for other in picked(form.answers.get("kinds", "")) if other != kind]
    if left:
        await turn.tx.save_answer(form.id, "kinds", SEPARATOR.join(left), turn.now)
    else:
        await turn.tx.save_answer(form.id, "yesterday", "nothing", turn.now)
    await drop_stale(turn, form)
    await turn.tx.set_status(form.id, FormStatus.AMENDED, turn.now)


async def _stop_follow_ups(turn: Turn, form: Form) -> None:
    """Take the buttons off a question about a load that was taken back."""
    if loads_told(await fresh(turn, form)):
        return  # another load of that check-in is still there
    for other in await turn.tx.forms(turn.person.id, ("follow_up",), form.day):
        card = await turn.tx.newest_card_of(other.id)
        if other.is_open and other.subject.startswith(f"load:{form.id}:") and card is not None:
            await turn.tx.set_status(other.id, FormStatus.STOPPED, turn.now)
            await turn.tx.change_card(card.id, Screen(turn.words.say("follow_up-needless")).to_json())
