"""Deleting everything that we keep of somebody, and a receipt that tells nothing of whom."""

import secrets

from bot.engine.turn import Turn
from bot.engine.walk import begin_new, plain
from bot.model.person import Form
from bot.model.questionnaire import Question
from bot.model.screen import Screen

RECEIPT_BYTES = 5


async def command(turn: Turn) -> None:
    """Ask once more; of a stranger nothing is kept."""
    turn.below = True
    if not turn.person.stored:
        await turn.say(Screen(turn.words.say("delete-nothing")))
        return
    await begin_new(turn, "delete")


async def screen(turn: Turn, form: Form, question: Question) -> Screen:
    """Return the question with all that goes, and when the backups lose it."""
    return plain(turn, form, question, title=turn.words.say("delete-what", days=turn.backup_days))


async def complete(turn: Turn, form: Form) -> None:
    """Delete everything and say good-bye, or leave everything as it is."""
    if form.answers["sure"] == "no":
        await turn.show(form, Screen(turn.words.say("delete-kept")))
        return
    code = new_receipt()
    goodbye = Screen(turn.words.say("delete-done", code=code, days=turn.backup_days), clear_keys=True)
    await turn.tx.delete_person(turn.person.id, code, turn.now)
    await turn.tx.new_card(turn.person.id, goodbye, turn.now, person=None)


def new_receipt() -> str:
    """Return a code by which a deletion can be found again; chance alone makes it."""
    return secrets.token_hex(RECEIPT_BYTES).upper()
