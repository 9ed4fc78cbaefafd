"""What a text may answer: the open questions that it reaches, and what it says to one of them."""

from bot.engine.labels import labelled
from bot.engine.reading import read_answer
from bot.engine.spelled import Given, Speller
from bot.engine.turn import Turn
from bot.engine.walk import waiting_questions
from bot.model.person import Form
from bot.model.questionnaire import Question

ANSWERED_LATER = {
    "check_in",
    "follow_up",
    "log",
    "exercise",
    "weekly",
}  # never a deletion or a danger that stands further up


async def answerable(turn: Turn) -> list[tuple[Form, Question]]:
    """Return the questions that a text may answer: the one asked last, and some that stand further up."""
    waiting = await waiting_questions(turn)
    return waiting[:1] + [(form, question) for form, question in waiting[1:] if form.questionnaire in ANSWERED_LATER]


def read(turn: Turn, form: Form, question: Question, text: str) -> str | None:
    """Return what a text answers: what stands on a button of the question, else what else we understand."""
    return labelled(turn.words, form.questionnaire, question, text) or read_answer(
        form, question, text, turn.numbers, turn.phrases
    )


def spelled(turn: Turn, form: Form, question: Question, text: str) -> Given:
    """Return the several answers that a text gives to a question and those after it: "partly 10"."""
    return Speller(turn.questionnaire(form), form, turn.numbers, turn.phrases).read(question, text)
