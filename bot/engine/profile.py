"""What somebody has told of themselves: every answer, with a button that asks it again."""

from bot.engine.standing import next_lines
from bot.engine.turn import Turn
from bot.engine.walk import FLOWS, close, correct
from bot.model.person import Form
from bot.model.questionnaire import Question
from bot.model.screen import Button, Press, Rows, Screen
from bot.render.questions import told_lines
from bot.rules.questions import answered, is_asked, next_question

ASKED_ELSEWHERE = {"check_in_time", "exercise_time"}  # the hours stand in the settings
PER_ROW = 2


async def command(turn: Turn) -> None:
    """Show every answer in a new message."""
    turn.below = True
    form = await turn.tx.newest_form(turn.person.id, "setup")
    if form is not None:
        await show(turn, form)


async def show(turn: Turn, form: Form) -> None:
    """Show every answer in the message of `form`; what was being asked there is let go."""
    form = await close(turn, form)
    await turn.show(form, await _screen(turn))


async def changed(turn: Turn, form: Form, _: Question) -> None:
    """Ask what an answer has made necessary; else make the plans follow and show every answer."""
    question = next_question(turn.questionnaire(form), form.answers)
    if question is not None and form.questionnaire == "setup":
        await correct(turn, form, question)
        return
    form = await close(turn, form)
    decision = await turn.replan()
    await turn.show(form, await _screen(turn, turn.words.say("profile-kept"), *next_lines(turn, decision)))


async def _screen(turn: Turn, *news: str) -> Screen:
    setup = await turn.tx.newest_form(turn.person.id, "setup")
    background = await turn.tx.newest_form(turn.person.id, "background")
    known = [form for form in (setup, background) if form is not None]
    lines = [line for form in known for line in _told(turn, form)]
    buttons = [button for form in known for button in _buttons(turn, form)]
    agreed = turn.words.say("profile-agreed", version=str(turn.person.consent_version or 0))
    parts = [
        turn.words.say("profile-title"),
        "\n".join(news),
        "\n".join([*lines, agreed]),
        turn.words.say("profile-how"),
    ]
    if background is not None and next_question(turn.questionnaire(background), background.answers) is not None:
        buttons.append(Button(turn.words.say("do-more"), Press("v", background.id, "more")))
    rows: Rows = tuple(tuple(buttons[at : at + PER_ROW]) for at in range(0, len(buttons), PER_ROW))
    return Screen("\n\n".join(filter(None, parts)), (*rows, (turn.do("settings"),)))


def _told(turn: Turn, form: Form) -> tuple[str, ...]:
    questionnaire = turn.questionnaire(form)
    asked = [q for q in answered(questionnaire, form.answers) if q.link_id in _again(form)]
    return told_lines(turn.words, questionnaire, asked, form.answers)


def _buttons(turn: Turn, form: Form) -> list[Button]:
    return [
        Button(turn.words.say(f"{form.questionnaire}-{q.link_id}-name"), Press("q", form.id, q.link_id))
        for q in turn.questionnaire(form).questions
        if q.link_id in _again(form) and is_asked(q, form.answers)
    ]


def _again(form: Form) -> set[str]:
    return {*(FLOWS[form.questionnaire].again or {})} - ASKED_ELSEWHERE
