"""A run or another load, of today or one of the last seven days, told by buttons or in words."""

from datetime import date, timedelta

from bot.engine import check_in
from bot.engine.correct import view
from bot.engine.reading import TypedLoad
from bot.engine.standing import load_words, next_line
from bot.engine.told_loads import read_loads
from bot.engine.turn import Turn, fresh
from bot.engine.walk import begin_new, correctable_days, finish, new_form, plain, proceed, remember_message
from bot.model.decision import Colour
from bot.model.diary import Load, LoadKind
from bot.model.person import Form, FormStatus
from bot.model.questionnaire import Question
from bot.model.screen import Button, Press, Screen
from bot.render.moments import day, near_day
from bot.rules import ceiling, judge_load

WHOLE = "load"  # what a message answers that tells of a whole load
FRESH = timedelta(days=1)  # what an older load's pain means, the plan says by itself


async def command(turn: Turn) -> None:
    """Ask what was done, or take what stands behind the command."""
    turn.below = True
    if loads := read_loads(turn.argument, turn.today, turn.numbers, turn.phrases):
        await typed(turn, loads)
        return
    form = await turn.tx.newest_form(turn.person.id, "log")
    if form is not None and form.is_open and form.day == turn.today:
        await proceed(turn, form)
    else:
        await begin_new(turn, "log")


async def typed(turn: Turn, loads: tuple[TypedLoad, ...]) -> None:
    """Take loads told in words, ask for what is missing, and have each confirmed."""
    turn.below = True
    for load in loads:
        form = await new_form(turn, "log", load.day)
        await write(turn, form, load)
        await remember_message(turn, form, WHOLE)
        for question in load.odd:
            await turn.say(_out_of_range(turn, form, question))
        await proceed(turn, await fresh(turn, form))


async def write(turn: Turn, form: Form, load: TypedLoad) -> None:
    """Store what a text tells of a load."""
    facts: dict[str, object] = {"@typed": "yes", "@distance": load.distance}
    facts |= {"@at": load.at.isoformat("minutes") if load.at else None}
    facts |= {"kind": load.kind.value, "minutes": load.minutes, "load_pain": load.pain}
    for question, value in facts.items():
        if value is not None:
            await turn.tx.save_answer(form.id, question, str(value), turn.now)


def _out_of_range(turn: Turn, form: Form, question: str) -> Screen:
    asked = turn.questionnaire(form).question(question)
    least, most = (asked.minimum or 0, asked.maximum or 0) if asked else (0, 0)
    return Screen(turn.words.say(f"log-{question}-range", least=least, most=most))


async def screen(turn: Turn, form: Form, question: Question) -> Screen:
    """Return a question of the log, with its day, which can be another one."""
    asked = plain(turn, form, question, title="\n".join(await _head(turn, form, question)))
    if question.link_id not in {"kind", "confirm"}:
        return asked
    return Screen(asked.text, (*asked.buttons, (view(turn, form, "days"),)))


async def _head(turn: Turn, form: Form, question: Question) -> list[str]:
    head = [turn.words.say("log-title", day=_day(turn, form))]
    if "@distance" in form.answers:
        head += ["", turn.words.say("log-distance", distance=form.answers["@distance"])]
    if question.link_id == "confirm" and (other := await _told_already(turn, form)) is not None:
        head += ["", turn.words.say("log-another", load=load_words(turn.words, other))]
    return head


def _day(turn: Turn, form: Form) -> str:
    return day(turn.words, form.day) if form.day == turn.today else near_day(turn.words, form.day, turn.today)


async def _told_already(turn: Turn, form: Form) -> Load | None:
    """Return a load of that kind which was told of that day before, for it may be the same one."""
    loads = [load for past in (await turn.history()).days if past.date == form.day for load in past.activities]
    return next((load for load in loads if load.row != form.id and load.kind == form.answers["kind"]), None)


async def show_days(turn: Turn, form: Form) -> None:
    """Offer the last seven days for a load that is being told."""
    if not form.is_open:
        turn.toast = turn.words.say("toast-old")
        return
    rows = tuple(
        (Button(near_day(turn.words, when, turn.today), Press("w", form.id, "day", when.isoformat())),)
        for when in correctable_days(turn)
    )
    await turn.show(form, Screen(turn.words.say("log-which-day"), rows))


async def on_day(turn: Turn, form: Form, when: date) -> None:
    """Move a load that is being told to another day, and go on."""
    await turn.tx.set_day(form.id, when)
    await turn.reload()
    await proceed(turn, await fresh(turn, form))


async def after_confirm(turn: Turn, form: Form) -> None:
    """Keep what was told in words, or let it go."""
    if form.answers["confirm"] == "save":
        await finish(turn, form)
    else:
        await turn.tx.set_status(form.id, FormStatus.IN_ERROR, turn.now)
        await turn.show(form, Screen(turn.words.say("log-discarded")))


async def settle(turn: Turn, _: Form) -> None:
    """Make the plans follow the load."""
    await turn.replan()


async def complete(turn: Turn, form: Form) -> None:
    """Say what the load's pain means; a check-in that waits for it need not ask any more."""
    load = _load(form)
    text = "\n\n".join(filter(None, [await _saved(turn, form, load), next_line(turn, await turn.decide())]))
    await turn.show(form, Screen(text, ((view(turn, form, "correct"), turn.do("plan")),)))
    await check_in.refresh(turn, form.day + timedelta(days=1))


async def _saved(turn: Turn, form: Form, load: Load) -> str:
    told: dict[str, str | float] = {"load": load_words(turn.words, load), "pain": load.pain_during or 0}
    if form.day == turn.today:
        parts = [turn.words.say("log-saved", **told)]
    else:
        parts = [turn.words.say("log-saved-earlier", day=_day(turn, form), **told)]
    if "@distance" in form.answers:
        parts.append(turn.words.say("log-distance", distance=form.answers["@distance"]))
    profile = await turn.profile()
    judgement, top = judge_load(load, turn.policy, profile), ceiling(turn.policy, profile)
    worth = turn.today - form.day <= FRESH and (load.limp or judgement.colour is not Colour.GREEN)
    if form.day == turn.today or worth:
        parts.append(turn.words.say("log-limp" if load.limp else f"log-{judgement.colour}", ceiling=top))
    return "\n\n".join(parts)


def _load(form: Form) -> Load:
    told = form.answers
    minutes, pain = int(told["minutes"]), int(told["load_pain"])
    return Load(LoadKind(told["kind"]), None, minutes, pain, told.get("load_limp") == "yes", form.id)
