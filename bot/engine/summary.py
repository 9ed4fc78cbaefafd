"""The week in words, once a week, inside the budget of messages."""

from datetime import timedelta
from statistics import mean

from bot.engine.standing import dose_line, next_line
from bot.engine.turn import Turn
from bot.model.diary import Day
from bot.model.screen import Screen
from bot.render.moments import day

WEEK = timedelta(days=7)


async def show(turn: Turn) -> None:
    """Say how the week went: check-ins, exercise, loads, and the mornings beside those of the week before."""
    days = (await turn.history()).days
    week = [told for told in days if turn.today - WEEK < told.date <= turn.today]
    before = [told for told in days if turn.today - 2 * WEEK < told.date <= turn.today - WEEK]
    decision = await turn.decide()
    counts = turn.words.say(
        "summary-counts",
        check_ins=sum(told.morning_pain is not None for told in week),
        exercises=sum(len(told.exercises) for told in week),
        loads=sum(len(told.activities) for told in week),
    )
    parts = [
        turn.words.say("summary-title", day=day(turn.words, turn.today)),
        counts,
        _mornings(turn, week, before),
        dose_line(turn, decision),
    ]
    await turn.say(Screen("\n\n".join(filter(None, [*parts, next_line(turn, decision)])), ((turn.do("plan"),),)))


def _mornings(turn: Turn, week: list[Day], before: list[Day]) -> str:
    """Compare the weeks' mornings; one point is within the noise (evidence 4.7)."""
    now, then = _mean(week), _mean(before)
    if now is None:
        return ""
    if then is None:
        return turn.words.say("summary-mornings", now=f"{now:.1f}")
    change = "same" if abs(now - then) < 1 else "easier" if now < then else "sorer"
    return turn.words.say(f"summary-{change}", now=f"{now:.1f}", then=f"{then:.1f}")


def _mean(days: list[Day]) -> float | None:
    pains = [told.morning_pain for told in days if told.morning_pain is not None]
    return mean(pains) if pains else None
