"""Correcting an answer: each one as a button that asks its question again."""

from bot.engine.turn import Turn
from bot.engine.walk import told
from bot.model.person import Form
from bot.model.questionnaire import Question
from bot.model.screen import Button, Press, Screen
from bot.render.questions import name
from bot.rules.questions import answered


def view(turn: Turn, form: Form, name: str) -> Button:
    """Return the button that shows another view of a form."""
    return Button(turn.words.say(f"view-{name}"), Press("v", form.id, name))


def correctable(turn: Turn, form: Form) -> list[Question]:
    """Return the answered questions that may be asked again: those that have a name."""
    asked = answered(turn.questionnaire(form), form.answers)
    return [question for question in asked if name(turn.words, form.questionnaire, question) is not None]


async def show(turn: Turn, form: Form) -> None:
    """Offer each answered question to be asked again."""
    rows = tuple(
        (Button(name(turn.words, form.questionnaire, q) or "", Press("q", form.id, q.link_id)),)
        for q in correctable(turn, form)
    )
    text = "\n\n".join([turn.words.say("correct-title"), "\n".join(told(turn, form))])
    await turn.show(form, Screen(text, (*rows, (view(turn, form, "verdict"),))))
