"""Correcting an answer: each one as a button that asks its question again."""

from bot.engine.turn import Turn
from bot.engine.walk import told
from bot.model.person import Form
from bot.model.screen import Button, Press, Screen


def view(turn: Turn, form: Form, name: str) -> Button:
    """Return the button that shows another view of a form."""
    return Button(turn.words.say(f"view-{name}"), Press("v", form.id, name))


def corrections(turn: Turn, form: Form) -> Screen:
    """Return the screen that offers each answered question again."""
    questionnaire = turn.questionnaire(form)
    rows = tuple(
        (Button(turn.words.say(f"{form.questionnaire}-{q.link_id}-name"), Press("q", form.id, q.link_id)),)
        for q in questionnaire.questions
        if q.link_id in form.answers and turn.words.has(f"{form.questionnaire}-{q.link_id}-name")
    )
    text = "\n\n".join([turn.words.say("correct-title"), "\n".join(told(turn, form))])
    return Screen(text, (*rows, (view(turn, form, "verdict"),)))
