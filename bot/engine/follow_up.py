"""The day after a load: whether it has settled."""

from bot.engine.correct import view
from bot.engine.standing import dose_line, load_words, next_line
from bot.engine.turn import Turn
from bot.engine.walk import begin, plain
from bot.model.decision import PlanKind
from bot.model.person import Form, PlanRow
from bot.model.questionnaire import Question
from bot.model.screen import Screen
from bot.render.moments import day
from bot.render.verdict import by_offer, reason_lines
from bot.rules import baseline, ceiling, judge_follow_up, last_load

DAY_AFTER = 24  # hours; the article's rule


async def open_for(turn: Turn, plan: PlanRow) -> None:
    """Ask about the load that the plan follows."""
    turn.below = True
    await begin(turn, "follow_up", turn.today, plan.subject, hours=str(plan.hours or DAY_AFTER))


async def screen(turn: Turn, form: Form, question: Question) -> Screen:
    """Return the question; it names the load and the real number of hours."""
    return plain(turn, form, question, title=await _title(turn, form))


async def _title(turn: Turn, form: Form) -> str:
    found = last_load(await turn.history(), form.day)
    load = load_words(turn.words, found.load) if found else turn.words.say("load-session")
    hours = form.answers.get("@hours", str(DAY_AFTER))
    return turn.words.say("follow_up-title", day=day(turn.words, form.day), load=load, hours=hours)


async def settle(turn: Turn, form: Form) -> None:
    """Make the plans follow the answer."""
    await turn.replan()
    await turn.tx.answer_plans(turn.person.id, PlanKind.FOLLOW_UP, form.subject, form.day, turn.now)


async def show_verdict(turn: Turn, form: Form) -> None:
    """Show what the answer means, and what comes next."""
    decision, usual = await turn.decide(), await _usual(turn, form)
    pain = int(form.answers["pain"])
    judgement = judge_follow_up(pain, usual, _hours(form), turn.policy)
    told = turn.words.say("follow_up-told", pain=pain, usual=usual)
    top = ceiling(turn.policy, await turn.profile())
    meaning = turn.words.say(by_offer(turn.words, f"follow_up-{judgement.colour}", decision), ceiling=top)
    parts = [await _title(turn, form), told, meaning, dose_line(turn, decision), next_line(turn, decision)]
    buttons = ((view(turn, form, "why"), turn.do("plan")),)
    await turn.show(form, Screen("\n\n".join(filter(None, parts)), buttons))


async def _usual(turn: Turn, form: Form) -> float:
    return baseline(await turn.history(), form.day, turn.policy) or 0


def _hours(form: Form) -> int:
    return int(form.answers.get("@hours", DAY_AFTER))


async def show_why(turn: Turn, form: Form) -> None:
    """Show the rules behind the answer's meaning."""
    usual = await _usual(turn, form)
    judgement = judge_follow_up(int(form.answers["pain"]), usual, _hours(form), turn.policy)
    text = "\n\n".join(
        [turn.words.say("why-title", day=day(turn.words, form.day)), *reason_lines(turn.words, judgement.reasons)]
    )
    await turn.show(form, Screen(text, ((view(turn, form, "verdict"),),)))
