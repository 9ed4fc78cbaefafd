"""The guided session: set, rest, set, in one card; where somebody is stands in a row, and the tick takes it on.

A step is over some seconds after its time: the tick may have others to take before it, and a phone shows what it gets
when it gets it. So the words say "about", and the person may count along or go on by hand.
"""

from dataclasses import replace
from datetime import timedelta

from bot.content.phrases import Phrases
from bot.engine.prescription import dose_of
from bot.engine.turn import Turn, fresh
from bot.engine.walk import proceed
from bot.model.person import Form, Guide
from bot.model.screen import Button, Press, Rows, Screen
from bot.model.session import Step
from bot.render.exercise import guide_words
from bot.rules import ceiling, session

LATE = timedelta(minutes=1)  # later than that we were away, and the session waits for the person


async def start(turn: Turn, form: Form) -> None:
    """Begin with the first set."""
    await _go(turn, form, 1)


async def _go(turn: Turn, form: Form, number: int) -> None:
    """Go to a step, or ask how it went after the last."""
    step = session.step(dose_of(form), number, _rest_s(turn, form))
    if step is None:
        await leave(turn, form, number)
        await proceed(turn, await fresh(turn, form))
        return
    due = None if step.seconds is None else turn.now + timedelta(seconds=step.seconds)
    await _put(turn, form, Guide(form.id, turn.person.id, number, due))


async def _put(turn: Turn, form: Form, guide: Guide, note: str = "") -> None:
    await turn.tx.put_guide(guide)
    await turn.show(form, await screen(turn, form, guide, note))


def _rest_s(turn: Turn, form: Form) -> int:
    return turn.content.exercises[dose_of(form).exercise].rest_s


async def leave(turn: Turn, form: Form, number: int | None = None) -> None:
    """End the guide where it stands, or at a step; how many sets are done stays with the form."""
    guide = await turn.tx.guide(form.id)
    if guide is not None:
        sets = session.sets_before(dose_of(form), number or guide.step)
        await turn.tx.save_answer(form.id, "@sets_done", str(sets), turn.now)
        await turn.tx.end_guide(form.id)


async def rest(turn: Turn, form: Form) -> None:
    """Let a session that is under way wait for the person, without a word."""
    guide = await turn.tx.guide(form.id)
    if guide is not None:
        await turn.tx.put_guide(replace(guide, due_at=None, paused=True))


async def on_time(turn: Turn, guide: Guide) -> None:
    """Go on when a step is over; the end is told in a new message, because a changed one does not ring."""
    form = await turn.tx.form_of(guide.person, guide.form)
    if form is None or not form.is_open or "finish" in form.answers or not turn.ready:
        if form is not None:
            await leave(turn, form)
        return
    late = guide.due_at is not None and turn.now - guide.due_at > LATE
    number = session.next_set(guide.step) if late else guide.step + 1
    is_over = session.step(dose_of(form), number, _rest_s(turn, form)) is None
    turn.below = is_over
    if late and not is_over:
        waiting = Guide(form.id, turn.person.id, number, paused=True)
        await _put(turn, form, waiting, turn.words.say("guide-away"))
    else:
        await _go(turn, form, number)


async def on_tap(turn: Turn, form: Form, press: Press) -> bool:
    """Do what a button of the guide asks for; False when it is not for where somebody is."""
    guide = await turn.tx.guide(form.id)
    if guide is None or not form.is_open or not press.value.isdigit() or len(press.value) > len("999"):
        return False
    return await _act(turn, form, guide, press.question, int(press.value))


async def typed(turn: Turn, form: Form, said: str, phrases: Phrases) -> bool:
    """Do what a typed word asks for while a session is under way: next, pause, go on, done."""
    guide = await turn.tx.guide(form.id)
    deeds = ("next", "pause", "go_on", "end")
    deed = next((deed for deed in deeds if said in phrases.deeds.get(f"guide.{deed}", ())), None)
    if guide is None or deed is None or not form.is_open or (guide.paused and deed == "pause"):
        return False  # "stop" in a pause means all messages
    deed = "go_on" if guide.paused and deed == "next" else deed
    return await _act(turn, form, guide, deed, guide.step + 1 if deed == "next" else guide.step)


async def _act(turn: Turn, form: Form, guide: Guide, deed: str, number: int) -> bool:
    """Carry out a deed. `number` is the step that the button goes to or was shown at: a second tap changes nothing."""
    match deed:
        case "next" if number == guide.step + 1:
            await _go(turn, form, number)
        case "pause" if number == guide.step:
            await _put(turn, form, replace(guide, due_at=None, paused=True))
        case "go_on" if number == guide.step and guide.paused and form.day != turn.today:
            await _end(turn, form)
        case "go_on" if number == guide.step and guide.paused:
            is_rest = number % 2 == 0  # a pause was rest enough
            await _go(turn, form, number + int(is_rest))
        case "end":
            await _end(turn, form)
        case "next" | "pause" | "go_on" if number <= guide.step:
            await turn.show(form, await screen(turn, form, guide))
        case _:
            return False
    return True


async def _end(turn: Turn, form: Form) -> None:
    await leave(turn, form)
    await proceed(turn, await fresh(turn, form))


async def screen(turn: Turn, form: Form, guide: Guide, note: str = "") -> Screen:
    """Return the card at a step."""
    dose = dose_of(form)
    step = session.step(dose, guide.step, _rest_s(turn, form))
    if step is None:
        raise AssertionError("a guide stands at a step of its session")
    top = ceiling(turn.policy, await turn.profile())
    text = guide_words(turn.words, form.day, dose, step, top, paused=guide.paused)
    return Screen("\n\n".join(filter(None, [note, text])), _buttons(turn, form, guide, step))


def _buttons(turn: Turn, form: Form, guide: Guide, step: Step) -> Rows:
    def does(deed: str, key: str, number: int) -> Button:
        return Button(turn.words.say(key), Press("g", form.id, deed, str(number)))

    hurt = Button(turn.words.say("guide-hurt"), Press("a", form.id, "finish", "hurt"))
    end = does("end", "guide-end", guide.step)
    if guide.paused:
        return ((does("go_on", "guide-go-on", guide.step),), (hurt, end))
    key = "guide-next" if step.seconds is not None else "guide-set-done"
    on = does("next", key, guide.step + 1)
    return ((on, does("pause", "guide-pause", guide.step)), (hurt, end))
