"""What somebody may do whose consent is outdated: care, their rights, reading; all else asks for the consent first."""

from bot.engine import renewal
from bot.engine.answers import read
from bot.engine.flows import BEFORE_CONSENT
from bot.engine.reading import tidy
from bot.engine.turn import Turn
from bot.engine.walk import waiting_questions
from bot.model.event import Command, Edited, Event, Place, Said, Tap, Unreadable
from bot.model.person import PersonState
from bot.model.screen import unpack

CARE = {"danger", "doubt", "delete", "consent"}  # forms that are answered whatever was agreed to
READING = {"topic", "theme", "situation"}  # buttons that show what anybody may read


async def stands_before(turn: Turn, event: Event) -> bool:
    """Ask for the consent in place of what somebody wants to do; False when there is nothing to ask, or it is care."""
    active = turn.person.state is PersonState.ACTIVE
    if not active or not renewal.is_outdated(turn.person) or await _passes(turn, event):
        return False
    await renewal.ask(turn)
    return True


async def _passes(turn: Turn, event: Event) -> bool:
    match event:
        case Command(name=name):
            return name in BEFORE_CONSENT
        case Tap(data=data):
            return await _tap_passes(turn, data)
        case Said(text=text):
            return turn.phrases.command_of.get(tidy(text), tidy(text)) in BEFORE_CONSENT or await _answers_care(
                turn, text
            )
        case Edited() | Place() | Unreadable():
            return False
        case _:
            return True


async def _tap_passes(turn: Turn, data: str) -> bool:
    press = unpack(data)
    if press is None:
        return True  # it does nothing
    if press.kind == "d":
        return press.question in BEFORE_CONSENT or press.question in READING
    form = await turn.tx.form_of(turn.person.id, press.row)
    return form is not None and form.questionnaire in CARE


async def _answers_care(turn: Turn, text: str) -> bool:
    """Tell whether a text answers an open question about danger, a deletion or the consent itself."""
    waiting = [(form, asked) for form, asked in await waiting_questions(turn) if form.questionnaire in CARE]
    return any(read(turn, form, asked, text) is not None for form, asked in waiting[:1])
