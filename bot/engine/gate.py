"""The gate: every text that somebody sends passes the danger check here, whatever it came with and is meant for."""

from bot.engine import danger, doubt
from bot.engine.answers import answerable, read, spelled
from bot.engine.consent import is_link
from bot.engine.labels import shown_button
from bot.engine.reading import read_number, tidy
from bot.engine.told_days import read_day, read_edit
from bot.engine.turn import Turn
from bot.engine.typed_settings import is_setting
from bot.engine.understanding import FLAG_OF, Understanding
from bot.engine.walk import correctable_day
from bot.model.decision import Urgency
from bot.model.diary import Flag
from bot.model.event import Command, Edited, Event, Said, Unreadable
from bot.model.screen import Screen
from bot.render.danger import advice_words
from bot.render.emergency import distress_words

DISTRESS = "rf_distress"


def text_of(event: Event) -> str:
    """Return what was typed with an event: a text, what stood behind a command, a caption, a changed text."""
    match event:
        case Said(text=text) | Command(argument=text) | Edited(text=text) | Unreadable(text=text):
            return text
        case _:
            return ""


async def look(turn: Turn, text: str, command: str = "") -> Understanding | None:
    """Return what a text asks or tells; `command` is what it stood behind.

    None when there is nothing in it but a known answer or command.
    """
    if not text or await _says_nothing_else(turn, text) or await _is_known_to(turn, command, text):
        return None
    return turn.understand(text)


async def _says_nothing_else(turn: Turn, text: str) -> bool:
    """Tell whether every word of a text is known: as an answer, a button or a command; no danger can be in it."""
    if tidy(text) in turn.phrases.command_of or read_number(tidy(text), turn.numbers) is not None:
        return True
    if await shown_button(turn, text) is not None or _is_a_day(turn, text):
        return True
    reached = await answerable(turn)
    return any(read(turn, *each, text) is not None or spelled(turn, *each, text) for each in reached)


async def _is_known_to(turn: Turn, command: str, text: str) -> bool:
    """Tell whether a text is a setting, or what stands behind /start: the label of a link."""
    return (command == "start" and is_link(text)) or await is_setting(turn, command, text)


def _is_a_day(turn: Turn, text: str) -> bool:
    """Tell whether a text is nothing but a day, as behind /edit: "3 days ago", "edit monday", "2026-03-02"."""
    readers = (read_day, read_edit)
    named = any(reader(text, turn.today, turn.phrases) is not None for reader in readers)
    return named or correctable_day(turn, text) is not None


async def stop_for(turn: Turn, understood: Understanding) -> None:
    """Take the danger that a text tells of: everything stops first, and the person can say that it was not meant.

    A certain sign brings the advice at once, a doubtful one at most three questions. What is no sign of the programme
    gets its fixed words: distress a helpline, a child a grown-up, a plan that does not help somebody who looks at it.
    """
    turn.below = True
    flag = FLAG_OF.get(understood.flag or "")
    if flag is None or flag is Flag.UNDER18:
        await turn.say(Screen(_told(turn, understood)))
    elif not turn.ready:
        await turn.say(Screen(advice_words(turn.words, flag, _tier(turn, flag, understood), turn.where)))
    elif understood.ask:
        await doubt.ask_about(turn, understood)
    else:
        if flag is Flag.RUPTURE:
            await doubt.end_open(turn)
        await danger.tell(turn, flag, understood.tier)


def _told(turn: Turn, understood: Understanding) -> str:
    if understood.flag == DISTRESS:
        return distress_words(turn.words, turn.where)
    return turn.words.say(f"told-{understood.flag}")


def _tier(turn: Turn, flag: Flag, understood: Understanding) -> Urgency:
    return danger.sooner(understood.tier, turn.policy.tiers[flag])
