"""Correcting an answer: each one as a button that asks its question again."""

from bot.engine.turn import Turn
from bot.engine.walk import told
from bot.model.person import Form
from bot.model.screen import Button, Press, Screen
from bot.render.questions import name
from bot.rules.questions import answered


def view(turn: Turn, form: Form, name: str) -> Button:
    """Return the button that shows another view of a form."""
    return Button(turn.words.say(f"view-{name}"), Press("v", form.id, name))


def corrections(turn: Turn, form: Form) -> Screen:
    """Return the screen that offers each answered question again."""
    questionnaire = turn.questionnaire(form)
    rows = tuple(
        (Button(called, Press("q", form.id, q.link_id)),)
        for q in answered(questionnaire, form.answers)
        if (called := name(turn.words, form.questionnaire, q)) is not None
    )
    text = "\n\n".join([turn.words.say("correct-title"), "\n".join(told(turn, form))])
    return Screen(text, (*rows, (view(turn, form, "verdict"),)))
