"""Who may be on the programme: adults only; and the label of the link that somebody came by."""

import json
import re

from bot.engine.turn import Turn
from bot.model.person import Card, FormStatus, PersonState
from bot.model.screen import Button, Press, Screen, unpack

LINK = re.compile(r"[A-Za-z0-9_-]{1,32}")
AGREE_WITH_LINK = "c"  # the kind of button that agrees and brings the link's label along; it is kept nowhere before


def is_link(label: str) -> bool:
    """Tell whether the label of a link is one that we keep: letters, digits, _ and -, at most 32."""
    return LINK.fullmatch(label) is not None


def with_link(screen: Screen, form: int, link: str, line: str) -> Screen:
    """Return the consent screen that names the label in a line, and whose agreeing button brings it along."""
    (agree,), *others = screen.buttons
    return Screen(
        f"{screen.text}\n\n{line}", ((Button(agree.label, Press(AGREE_WITH_LINK, form, "consent", link)),), *others)
    )


def link_on(card: Card | None) -> str | None:
    """Return the label that a consent screen brings along, for those who type that they agree."""
    rows = json.loads(card.wanted)["buttons"] if card else []
    presses = [unpack(data) for row in rows for _, data in row]
    return next((press.value for press in presses if press and press.kind == AGREE_WITH_LINK), None)


async def too_young(turn: Turn) -> Screen:
    """Let somebody go kindly whose birth year means under 18; /start asks for the consent again."""
    form = await turn.tx.newest_form(turn.person.id, "setup")
    if form is not None:
        await turn.tx.set_status(form.id, FormStatus.STOPPED, turn.now)
    await turn.tx.set_state(turn.person.id, PersonState.STOPPED)
    await turn.tx.cancel_plans(turn.person.id, "under18", turn.now)
    return Screen(turn.words.say("setup-refused-under18"))
