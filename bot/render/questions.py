"""A question as a message with a button for each answer."""

from bot.model.person import Form
from bot.model.questionnaire import SEPARATOR, Answers, AnswerType, Question, Questionnaire, picked
from bot.model.screen import Button, Press, Rows, Screen
from bot.model.words import Say

MARKS = "@marks"  # what is picked so far, in a question that takes several options


def question_screen(
    words: Say, form: Form, question: Question, title: str, told: tuple[str, ...], ask: str | None = None
) -> Screen:
    """Return the message that asks a question: title, what was told so far, the question, the buttons."""
    ask = ask or asked(words, form.questionnaire, question)
    parts = [part for part in (title, "\n".join(told), ask) if part]
    place = words.say("share-place") if question.type is AnswerType.ZONE else None
    return Screen("\n\n".join(parts), answer_rows(words, form, question), ask_place=place)


def asked(words: Say, questionnaire: str, question: Question) -> str:
    """Return a question in words."""
    return _say(words, questionnaire, question)


def _say(words: Say, questionnaire: str, question: Question, rest: str = "", **values: str) -> str:
    """Return a question's words; those of one that is asked for each of several things name what it is about."""
    about = {"kind": words.say(key(questionnaire, f"kinds-{question.about}"))} if question.about else {}
    return words.say(key(questionnaire, f"{question.words or question.link_id}{rest}"), **about, **values)


def name(words: Say, questionnaire: str, question: Question) -> str | None:
    """Return what a question is called on a button that asks it again; None when it has no name."""
    has = words.has(key(questionnaire, f"{question.words or question.link_id}-name"))
    return _say(words, questionnaire, question, "-name") if has else None


def answer_rows(words: Say, form: Form, question: Question) -> Rows:
    """Return the buttons of a question, in rows; a toggle, or the end of picking several, stands below them."""
    make = _mark if question.type is AnswerType.CHOICES else _option
    buttons = [make(words, form, question, option) for option in question.options]
    rows = tuple(tuple(buttons[at : at + question.per_row]) for at in range(0, len(buttons), question.per_row))
    if question.type is AnswerType.CHOICES:
        return (*rows, (Button(words.say("choices-done"), Press("m", form.id, question.link_id)),))
    return (*rows, (_toggle(words, form, question),)) if question.toggle else rows


def _option(words: Say, form: Form, question: Question, option: str) -> Button:
    return Button(label(words, form.questionnaire, question, option), Press("a", form.id, question.link_id, option))


def _mark(words: Say, form: Form, question: Question, option: str) -> Button:
    """Return the button that picks an option, or lets go of it: its value says which, so a double tap does no harm."""
    on = option in marked(form, question)
    shown = label(words, form.questionnaire, question, option)
    sign = "-" if on else "+"
    return Button(
        words.say("choice-on", option=shown) if on else shown, Press("m", form.id, question.link_id, sign + option)
    )


def marked(form: Form, question: Question) -> tuple[str, ...]:
    """Return the options that are picked so far."""
    return picked(form.answers.get(MARKS, form.answers.get(question.link_id, "")))


def with_mark(form: Form, question: Question, option: str, *, on: bool) -> str:
    """Return what is picked after one more option, or one fewer, as it is stored."""
    left = {other for other in marked(form, question) if other != option} | ({option} if on else set())
    return SEPARATOR.join(other for other in question.options if other in left)


def _toggle(words: Say, form: Form, question: Question) -> Button:
    toggle = question.toggle or ""
    now = form.answers.get(toggle, "no")
    other = "no" if now == "yes" else "yes"
    return Button(words.say(toggle_key(form.questionnaire, question, now)), Press("t", form.id, toggle, other))


def toggle_key(questionnaire: str, question: Question, rest: str) -> str:
    """Return the key of the words of a question's toggle: "yes", "no" or "told"."""
    return key(questionnaire, f"{question.shared_toggle}-{rest}")


def told_lines(words: Say, questionnaire: Questionnaire, given: list[Question], answers: Answers) -> tuple[str, ...]:
    """Return a line for each answer so far, where the words have one."""
    lines: list[str] = []
    for question in given:
        lines.extend(_told(words, questionnaire.id, question, answers[question.link_id]))
        if question.toggle and answers.get(question.toggle) == "yes":
            lines.append(words.say(toggle_key(questionnaire.id, question, "told")))
    return tuple(lines)


def _told(words: Say, questionnaire: str, question: Question, value: str) -> list[str]:
    base = question.words or question.link_id
    if words.has(key(questionnaire, f"{base}-told-{value}")):
        return [words.say(key(questionnaire, f"{base}-told-{value}"))]
    if not words.has(key(questionnaire, f"{base}-told")):
        return []
    return [_say(words, questionnaire, question, "-told", value=label(words, questionnaire, question, value))]


def label(words: Say, questionnaire: str, question: Question, value: str) -> str:
    """Return the words of an answer: its own, else those for any value of the question, else the value."""
    base = question.words or question.link_id
    if question.type is AnswerType.CHOICES and SEPARATOR in value:
        each = [label(words, questionnaire, question, option) for option in picked(value)]
        return ", ".join(each)
    own, anyone = key(questionnaire, f"{base}-{value}"), key(questionnaire, f"{base}-label")
    if question.type is AnswerType.TEXT:
        return value
    if words.has(own):
        return words.say(own)
    return words.say(anyone, value=value) if words.has(anyone) else value


def key(questionnaire: str, rest: str) -> str:
    """Return the key of a questionnaire's words."""
    return f"{questionnaire}-{rest}"
