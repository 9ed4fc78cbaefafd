"""The rest of what helps to know: all at once for whoever likes, else one question a day below the verdict."""

from bot.engine import doubt, profile
from bot.engine.consent import too_young
from bot.engine.turn import Turn, fresh
from bot.engine.walk import ASKING, close, correct, finish, open_form, proceed, told
from bot.model.person import Form
from bot.model.questionnaire import Question
from bot.model.screen import Button, Press, Screen
from bot.render.moments import day
from bot.render.questions import question_screen
from bot.rules.questions import is_asked, next_question

AT_ONCE = "@at_once"  # the date on which somebody asked for all of them
DAILY = "@daily"  # the question that came by itself
CAME_ON = "@came_on"  # the date of that
CAME = "@came_"  # with a question's id: it came by itself, so it will not do so again
ENOUGH = "@enough"  # no more of them are wanted


async def form_of(turn: Turn) -> Form:
    """Return the one form of a person's background, made when there is none."""
    form = await turn.tx.newest_form(turn.person.id, "background")
    if form is None:
        form = await close(turn, await open_form(turn, "background", turn.today))
    return form


def more(turn: Turn, form: Form) -> Button:
    """Return the button that asks all that is left at once."""
    return Button(turn.words.say("do-more"), Press("v", form.id, "more"))


def is_left(turn: Turn, form: Form) -> bool:
    """Tell whether a question has no answer."""
    return next_question(turn.questionnaire(form), form.answers) is not None


def is_daily(form: Form, question: Question) -> bool:
    """Tell whether a question came by itself; a text that does not answer it is none of its business."""
    return form.questionnaire == "background" and form.answers.get(DAILY) == question.link_id


async def all_at_once(turn: Turn, form: Form) -> None:
    """Ask all that has no answer, one after the other, in a message of its own."""
    again = form.is_open and form.answers.get(AT_ONCE) == turn.today.isoformat()  # a double tap
    turn.below, turn.card = not again, None
    if ASKING in form.answers:
        await turn.tx.drop_answers(form.id, (ASKING,), turn.now)
    await turn.tx.save_answer(form.id, AT_ONCE, turn.today.isoformat(), turn.now)
    await proceed(turn, await fresh(turn, form))


async def one_a_day(turn: Turn) -> None:
    """Ask one question below the day's verdict: never two a day, none twice, none on the first day."""
    form = await form_of(turn)
    today = turn.today.isoformat()
    if (
        ENOUGH in form.answers
        or form.day == turn.today
        or today in {form.answers.get(CAME_ON), form.answers.get(AT_ONCE)}
    ):
        return
    question = next((q for q in turn.questionnaire(form).questions if _may_come(q, form)), None)
    if question is None or (await turn.decide()).flag is not None:
        return
    for fact, value in {CAME_ON: today, CAME + question.link_id: "yes", DAILY: question.link_id}.items():
        await turn.tx.save_answer(form.id, fact, value, turn.now)
    turn.below, turn.card = True, None
    await correct(turn, await fresh(turn, form), question)


def _may_come(question: Question, form: Form) -> bool:
    known = question.link_id in form.answers or CAME + question.link_id in form.answers
    return not known and is_asked(question, form.answers)


async def screen(turn: Turn, form: Form, question: Question) -> Screen:
    """Return a question of the background, with a way out that fits how it was asked."""
    words, asked = turn.words, form.answers.get(ASKING)
    if asked is None:
        way, title = "later", words.say("background-title")
    elif asked == form.answers.get(DAILY):
        way, title = "enough", words.say("background-daily", day=day(words, turn.today))
    else:
        way, title = "profile", ""
    out = Button(words.say(f"view-{way}"), Press("v", form.id, way))
    return question_screen(words, form, question, title, (), extra=((out,),))


async def answered(turn: Turn, form: Form, question: Question) -> None:
    """Go on with the next question, thank for the day's one, or go back to the profile."""
    if await _is_too_young(turn, form):
        return
    if form.answers.get(AT_ONCE) == turn.today.isoformat() and is_left(turn, form):
        await proceed(turn, form)
    elif form.answers.get(AT_ONCE) == turn.today.isoformat():
        await turn.tx.drop_answers(form.id, (AT_ONCE,), turn.now)
        await finish(turn, await fresh(turn, form))
    elif form.answers.get(DAILY) == question.link_id:
        form = await close(turn, form)
        await turn.replan()
        key = "background-skipped" if form.answers[question.link_id] == "skip" else "background-kept"
        parts = [*_told_of(turn, form, question), turn.words.say(key)]
        await turn.show(form, Screen("\n\n".join(parts), ((turn.do("profile"),),)))
    else:
        await profile.changed(turn, form, question)


def _told_of(turn: Turn, form: Form, question: Question) -> tuple[str, ...]:
    """Return the line that repeats one answer."""
    others = set(told(turn, form, question))
    return tuple(line for line in told(turn, form) if line not in others)


async def _is_too_young(turn: Turn, form: Form) -> bool:
    year = form.answers.get("birth_year", "")
    if not year.isdigit() or turn.today.year - int(year) >= turn.policy.adult_years:
        return False
    await turn.tx.drop_answers(form.id, ("birth_year",), turn.now)  # typed wrong, or no longer ours to keep
    form = await close(turn, await fresh(turn, form))
    await doubt.give_up(turn)  # a danger that was asked about is said before they go
    await turn.show(form, await too_young(turn))
    return True


async def later(turn: Turn, form: Form) -> None:
    """Leave the rest for the days to come."""
    await turn.tx.drop_answers(form.id, (AT_ONCE,), turn.now)
    form = await close(turn, await fresh(turn, form))
    await turn.show(form, Screen(turn.words.say("background-later"), ((turn.do("profile"),),)))


async def enough(turn: Turn, form: Form) -> None:
    """Ask no more of these by ourselves."""
    await turn.tx.save_answer(form.id, ENOUGH, "yes", turn.now)
    form = await close(turn, await fresh(turn, form))
    await turn.show(form, Screen(turn.words.say("background-enough"), ((turn.do("profile"),),)))


async def complete(turn: Turn, form: Form) -> None:
    """Thank for all of it, and show it once more."""
    await turn.replan()
    lines = "\n".join(told(turn, form))
    parts = [turn.words.say("background-done"), lines]
    await turn.show(form, Screen("\n\n".join(filter(None, parts)), ((turn.do("profile"), turn.do("checkin")),)))
