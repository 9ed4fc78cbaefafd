"""A question as a message with a button for each answer."""

from bot.model.person import Form
from bot.model.questionnaire import SEPARATOR, Answers, AnswerType, Question, Questionnaire, picked
from bot.model.screen import Button, Press, Rows, Screen
from bot.model.words import Say

SKIPPED = "skip"
ALSO = (SKIPPED, "none")  # answers with the same words at every question that has none of its own
DONE = "done"  # the button below options of which several may be marked


def question_screen(
    words: Say,
    form: Form,
    question: Question,
    title: str,
    told: tuple[str, ...],
    ask: str | None = None,
    extra: Rows = (),
) -> Screen:
    """Return the message that asks a question: title, what was told so far, the question, the buttons, `extra` ones."""
    ask = ask or asked(words, form.questionnaire, question)
    parts = [part for part in (title, "\n".join(told), ask) if part]
    place = words.say("share-place") if question.type is AnswerType.ZONE else None
    return Screen("\n\n".join(parts), (*answer_rows(words, form, question), *extra), ask_place=place)


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
    """Return the buttons of a question, in rows; a toggle stands below them."""
    several = question.type is AnswerType.SEVERAL
    buttons = [(_marked if several else _option)(words, form, question, option) for option in question.options]
    rows = tuple(tuple(buttons[at : at + question.per_row]) for at in range(0, len(buttons), question.per_row))
    also = [_option(words, form, question, value) for value in question.also]
    if several:
        also.insert(0, Button(words.say("several-done"), _press(form, question, DONE)))
    rows = (*rows, tuple(also)) if also else rows
    return (*rows, (_toggle(words, form, question),)) if question.toggle else rows


def _option(words: Say, form: Form, question: Question, option: str) -> Button:
    return Button(label(words, form.questionnaire, question, option), _press(form, question, option))


def _marked(words: Say, form: Form, question: Question, option: str) -> Button:
    """Return an option of which several may be chosen; a tick stands before those that are."""
    shown = label(words, form.questionnaire, question, option)
    is_on = option in picked(question.picked(form.answers))
    press = Press("m", form.id, question.link_id, f"{'-' if is_on else '+'}{option}")
    return Button(words.say("several-on", option=shown) if is_on else shown, press)


def _press(form: Form, question: Question, option: str) -> Press:
    return Press("a", form.id, question.link_id, option)


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
    if value == SKIPPED or not words.has(key(questionnaire, f"{base}-told")):
        return []
    return [_say(words, questionnaire, question, "-told", value=label(words, questionnaire, question, value))]


def label(words: Say, questionnaire: str, question: Question, value: str) -> str:
    """Return the words of an answer: its own, else those for any value of the question, else the value."""
    base = question.words or question.link_id
    if question.type is AnswerType.SEVERAL and SEPARATOR in value:
        return ", ".join(label(words, questionnaire, question, option) for option in picked(value))
    own, anyone = key(questionnaire, f"{base}-{value}"), key(questionnaire, f"{base}-label")
    if question.type is AnswerType.TEXT:
        return value
    if words.has(own):
        return words.say(own)
    if value in ALSO:
        return words.say(f"also-{value}")
    return words.say(anyone, value=value) if words.has(anyone) else value


def key(questionnaire: str, rest: str) -> str:
    """Return the key of a questionnaire's words."""
    return f"{questionnaire}-{rest}"
