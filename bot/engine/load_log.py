"""A run or another load, told at any time by buttons or in words."""

from bot.engine.correct import corrections, view
from bot.engine.reading import TypedLoad
from bot.engine.standing import load_words, next_line
from bot.engine.turn import Turn, fresh
from bot.engine.walk import begin_new, finish, new_form, plain, proceed
from bot.model.diary import Load, LoadKind
from bot.model.person import Form, FormStatus
from bot.model.questionnaire import Question
from bot.model.screen import Screen
from bot.render.moments import day
from bot.rules import ceiling, judge_load


async def command(turn: Turn) -> None:
    """Ask what was done."""
    turn.below = True
    form = await turn.tx.newest_form(turn.person.id, "log")
    if form is not None and form.is_open and form.day == turn.today:
        await proceed(turn, form)
    else:
        await begin_new(turn, "log")


async def typed(turn: Turn, load: TypedLoad) -> None:
    """Take a load told in words, ask for what is missing, and have it confirmed."""
    turn.below = True
    form = await new_form(turn, "log")
    facts = {"@typed": "yes", "kind": load.kind.value, "minutes": load.minutes, "load_pain": load.pain}
    for question, value in facts.items():
        if value is not None:
            await turn.tx.save_answer(form.id, question, str(value), turn.now)
    await proceed(turn, await fresh(turn, form))


async def screen(turn: Turn, form: Form, question: Question) -> Screen:
    """Return a question of the log."""
    return plain(turn, form, question, title=turn.words.say("log-title", day=day(turn.words, form.day)))


async def after_confirm(turn: Turn, form: Form) -> None:
    """Keep what was told in words, or let it go."""
    if form.answers["confirm"] == "save":
        await finish(turn, form)
    else:
        await turn.tx.set_status(form.id, FormStatus.IN_ERROR, turn.now)
        await turn.show(form, Screen(turn.words.say("log-discarded")))


async def complete(turn: Turn, form: Form) -> None:
    """Make the plans follow the load and say what its pain means."""
    decision = await turn.replan()
    load = _load(form)
    profile = await turn.profile()
    judgement, top = judge_load(load, turn.policy, profile), ceiling(turn.policy, profile)
    head = turn.words.say("log-saved", load=load_words(turn.words, load), pain=load.pain_during or 0)
    meaning = turn.words.say("log-limp" if load.limp else f"log-{judgement.colour}", ceiling=top)
    text = "\n\n".join(filter(None, [head, meaning, next_line(turn, decision)]))
    await turn.show(form, Screen(text, ((view(turn, form, "correct"), turn.do("plan")),)))


def _load(form: Form) -> Load:
    told = form.answers
    minutes, pain = int(told["minutes"]), int(told["load_pain"])
    return Load(LoadKind(told["kind"]), None, minutes, pain, told.get("load_limp") == "yes", form.id)


async def show_corrections(turn: Turn, form: Form) -> None:
    """Offer each answer to be given again."""
    await turn.show(form, corrections(turn, form))
