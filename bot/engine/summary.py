"""The week in words, once a week, inside the budget of messages: beside the week before, and for the next one."""

from datetime import date, timedelta

from bot.engine import milestones
from bot.engine.standing import next_line
from bot.engine.turn import Turn
from bot.model.decision import PlanKind
from bot.model.person import PlanState
from bot.model.screen import Screen
from bot.model.trail import Trail
from bot.render.moments import day
from bot.render.week import gate_to_come, next_week, week_lines
from bot.rules.report import week_of
from bot.rules.standing import gates
from bot.rules.trail import since, trail

WEEK = 7  # days
SHOWN = {PlanState.SENT, PlanState.ANSWERED}


async def show(turn: Turn) -> None:
    """Say how the week went, what that means for the next one, and what the next stage still asks for."""
    words, history, decision = turn.words, await turn.history(), await turn.decide()
    behind = trail(history, since(turn.today, 2 * WEEK), turn.today, turn.policy)
    week, before = week_of(behind, since(turn.today, WEEK)), week_of(behind, behind.first)
    prompted, settling, moved_up = await _prompted(turn), _settling(behind), _moved_up(behind, turn.today)
    parts = [
        words.say("summary-title", day=day(words, turn.today)),
        "\n".join(week_lines(words, week, before, prompted)),
        await milestones.line(turn, decision),
        next_week(words, week, before, prompted, behind.ceiling, settling=settling, moved_up=moved_up),
        gate_to_come(words, gates(history, turn.now, turn.policy)),
        next_line(turn, decision),
    ]
    await turn.say(Screen("\n\n".join(filter(None, parts)), ((turn.do("progress"), turn.do("plan")),)))


async def _prompted(turn: Turn) -> int:
    """Return on how many days of the week there was an exercise to do."""
    first = since(turn.today, WEEK)
    rows = [row for row, _ in await turn.tx.ledger(turn.person.id) if row.kind is PlanKind.EXERCISE]
    return len({row.day for row in rows if row.state in SHOWN and first <= row.day <= turn.today})


def _settling(behind: Trail) -> bool:
    """Tell whether the last answers say that a load has not settled, or that a flare goes on."""
    read = [told for told in behind.days if told.settled is not None or told.flare]
    return bool(read) and (read[-1].settled is False or behind.days[-1].flare)


def _moved_up(behind: Trail, today: date) -> bool:
    recent = [told.move for told in behind.days if told.move is not None]
    return bool(recent) and recent[-1].up and today - recent[-1].date < timedelta(days=WEEK)
