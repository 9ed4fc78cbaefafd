"""A typed twin for every button: what stands on it, in any case and without its punctuation, is as good as a tap."""

import json
import re

from bot.engine.reading import tidy
from bot.engine.taps import on_tap
from bot.engine.turn import Turn
from bot.model.questionnaire import Question
from bot.model.screen import Press, plain, unpack
from bot.model.words import Say
from bot.render.questions import label, toggle_key
from bot.rules.questions import YES_NO

LOOKED_AT = 5  # the newest messages, about what a phone shows
TYPED_OTHERWISE = {"zone", "pause"}  # questions with buttons that are no options of theirs
DOES = set("dvqwelx")  # things to do and views; an answer is for the open questions alone, but for a place to pick


def bare(text: str) -> str:
    """Return a text in small letters without punctuation; beside a digit a sign counts: -1 is not 1."""
    said = tidy(text)
    if any(letter.isdigit() for letter in said):
        return said
    return " ".join(re.sub(r"[\W_]+", " ", said).split())


def labelled(words: Say, questionnaire: str, question: Question, text: str) -> str | None:
    """Return the option whose button says `text`."""
    said = bare(text)
    options = (
        o for o in (*question.options, *question.also) if bare(plain(label(words, questionnaire, question, o))) == said
    )
    return next(options, None) if said else None


def labelled_toggle(words: Say, questionnaire: str, question: Question, text: str) -> str | None:
    """Return the state of the question's toggle whose button says `text`."""
    if question.toggle is None:
        return None
    said = bare(text)
    return next((v for v in YES_NO if bare(words.say(toggle_key(questionnaire, question, v))) == said), None)


async def shown_button(turn: Turn, text: str) -> Press | None:
    """Return what a typed button means, when one of the newest messages shows it."""
    said = bare(text)
    view = turn.phrases.view_of.get(said)
    if not said:
        return None
    for card in await turn.tx.newest_cards(turn.person.id, LOOKED_AT):
        for shown, press in _buttons(card.wanted):
            is_meant = bare(plain(shown)) == said or (press.kind == "v" and press.question == view)
            if is_meant and (press.kind in DOES or press.question in TYPED_OTHERWISE):
                return press
    return None


def _buttons(wanted: str) -> list[tuple[str, Press]]:
    found = [(shown, unpack(data)) for row in json.loads(wanted)["buttons"] for shown, data in row]
    return [(shown, press) for shown, press in found if press is not None]


async def press_typed(turn: Turn, press: Press) -> bool:
    """Do what a button does; False when it is out of date, so that the text may mean something else."""
    await on_tap(turn, press.pack())
    taken, turn.toast = turn.toast is None, None
    return taken
