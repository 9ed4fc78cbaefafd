"""A question as a message with a button for each answer."""

from bot.model.person import Form
from bot.model.questionnaire import Answers, AnswerType, Question, Questionnaire
from bot.model.screen import Button, Press, Rows, Screen
from bot.model.words import Say

SKIPPED = "skip"
ALSO = (SKIPPED, "none")  # answers with the same words at every question that has none of its own
DONE = "done"  # the button below options of which several may be marked


def question_screen(
    words: Say, form: Form, question: Question, title: str, told: tuple[str, ...], extra: Rows = ()
) -> Screen:
    """Return the message that asks a question: title, what was told so far, the question, the buttons."""
    ask = words.say(key(form.questionnaire, question.link_id))
    parts = [part for part in (title, "\n".join(told), ask) if part]
    place = words.say("share-place") if question.type is AnswerType.ZONE else None
    return Screen("\n\n".join(parts), (*answer_rows(words, form, question), *extra), ask_place=place)


def answer_rows(words: Say, form: Form, question: Question) -> Rows:
    """Return the buttons of a question, in rows; a toggle stands below them."""
    several = question.type is AnswerType.SEVERAL
    buttons = [(_marked if several else _option)(words, form, question, option) for option in question.options]
    rows = tuple(tuple(buttons[at : at + question.per_row]) for at in range(0, len(buttons), question.per_row))
    also = [_option(words, form, question, value) for value in question.also]
    if several:
        also.insert(0, Button(words.say("several-done"), _press(form, question, DONE)))
    rows = (*rows, tuple(also)) if also else rows
    return (*rows, (_toggle(words, form, question.toggle),)) if question.toggle else rows


def _option(words: Say, form: Form, question: Question, option: str) -> Button:
    return Button(label(words, form.questionnaire, question.link_id, option), _press(form, question, option))


def _marked(words: Say, form: Form, question: Question, option: str) -> Button:
    """Return an option of which several may be chosen; a tick stands before those that are."""
    name = label(words, form.questionnaire, question.link_id, option)
    is_on = option in question.picked(form.answers).split(",")
    press = Press("m", form.id, question.link_id, f"{'-' if is_on else '+'}{option}")
    return Button(words.say("several-on", option=name) if is_on else name, press)


def _press(form: Form, question: Question, option: str) -> Press:
    return Press("a", form.id, question.link_id, option)


def _toggle(words: Say, form: Form, toggle: str) -> Button:
    now = form.answers.get(toggle, "no")
    other = "no" if now == "yes" else "yes"
    return Button(words.say(f"{form.questionnaire}-{toggle}-{now}"), Press("t", form.id, toggle, other))


def told_lines(words: Say, questionnaire: Questionnaire, asked: list[Question], answers: Answers) -> tuple[str, ...]:
    """Return a line for each answer so far, where the words have one."""
    lines: list[str] = []
    for question in asked:
        lines.extend(_told(words, questionnaire.id, question.link_id, answers[question.link_id]))
        if question.toggle and answers.get(question.toggle) == "yes":
            lines.append(words.say(key(questionnaire.id, f"{question.toggle}-told")))
    return tuple(lines)


def _told(words: Say, questionnaire: str, question: str, value: str) -> list[str]:
    if value == SKIPPED:
        return []
    own, anyone = key(questionnaire, f"{question}-told-{value}"), key(questionnaire, f"{question}-told")
    if words.has(own):
        return [words.say(own)]
    return [words.say(anyone, value=label(words, questionnaire, question, value))] if words.has(anyone) else []


def label(words: Say, questionnaire: str, question: str, value: str) -> str:
    """Return the words of an answer: its own, else those for any value of the question, else the value."""
    if "," in value:
        return ", ".join(label(words, questionnaire, question, part) for part in value.split(","))
    own, anyone = key(questionnaire, f"{question}-{value}"), key(questionnaire, f"{question}-label")
    if words.has(own):
        return words.say(own)
    if value in ALSO:
        return words.say(f"also-{value}")
    return words.say(anyone, value=value) if words.has(anyone) else value


def key(questionnaire: str, rest: str) -> str:
    """Return the key of a questionnaire's words."""
    return f"{questionnaire}-{rest}"
