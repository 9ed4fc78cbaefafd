"""What was sent and what became of it, newest first, ten lines at a time."""

from bot.engine.turn import Turn
from bot.model.person import PastPlan
from bot.model.screen import Button, Press, Screen
from bot.render.history import became
from bot.render.moments import clock, day

PAGE = 10  # lines


async def show(turn: Turn) -> None:
    """Show the newest lines."""
    turn.below = True
    await _show(turn, None)


async def show_older(turn: Turn, plan: int) -> None:
    """Show the lines before a plan's; a plan that is gone, or another person's, changes nothing."""
    found = await turn.tx.plan(plan)
    if found is None or found.person != turn.person.id:
        turn.toast = turn.words.say("toast-old")
        return
    await _show(turn, plan)


async def _show(turn: Turn, older_than: int | None) -> None:
    past = await turn.tx.past_plans(turn.person.id, turn.now, older_than, PAGE + 1)
    if not past:
        key = "history-empty" if older_than is None else "history-end"
        await turn.say(Screen(turn.words.say(key), ((turn.do("plan"),),)))
        return
    lines = "\n".join(_line(turn, plan) for plan in past[:PAGE])
    row = []
    if len(past) > PAGE:
        row.append(Button(turn.words.say("do-history-older"), Press("d", past[PAGE - 1].id, "history", "older")))
    if older_than is not None:
        row.append(turn.do("history", "do-history-newest"))
    text = f"{turn.words.say('history-title')}\n\n{lines}"
    await turn.say(Screen(text, (tuple(row), (turn.do("plan"), turn.do("help"))) if row else ((turn.do("plan"),),)))


def _line(turn: Turn, plan: PastPlan) -> str:
    at = plan.at.astimezone(turn.zone)
    when = turn.words.say("moment", day=day(turn.words, at.date()), time=clock(at.time()))
    what = turn.words.say(f"kind-{plan.kind}")
    told = became(turn.words, plan.kind, plan.state, plan.reason, sent=plan.sent)
    return turn.words.say("history-line", when=when, what=what, became=told)
