"""Play a history through the rules: each day told, the decision on it and the messages planned for it."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from bot.model.decision import Decision, Plan
from bot.model.diary import Day, History
from bot.model.policy import Policy
from bot.rules import replay_mornings
from bot.rules.days import days_until
from bot.rules.outlook import has_answers
from bot.rules.planning import prompts_on

_LOOK_BACK = timedelta(days=14)  # more than any follow-up reaches; silence is counted from the last answer


@dataclass(frozen=True, slots=True)
class SimulatedDay:
    """One day of a diary: what was decided with its morning's answers, and what is planned to be sent on it."""

    decision: Decision
    prompts: tuple[Plan, ...]


def simulate(history: History, policy: Policy) -> Iterator[dict[str, Any]]:
    """Give the output object of each day told, in date order."""
    return map(_output, simulated_days(history, policy))


def simulated_days(history: History, policy: Policy) -> Iterator[SimulatedDay]:
    """Give each day told with its decision and messages, in date order: one pass over the days."""
    for (morning, decision), known in zip(replay_mornings(history, policy), _known_each_day(history), strict=True):
        yield SimulatedDay(decision, prompts_on(known, morning, decision.date, policy))


def _known_each_day(history: History) -> Iterator[History]:
    """Give for each day what planning looks back at, so that a long diary takes no longer for each of its days.

    That is the recent days, the last one with an answer, and the first of all; the rules take a day that stands
    there twice as one.
    """
    recent: deque[Day] = deque()
    days = days_until(history, date.max)
    told = days[0] if days else None
    for day in days:
        recent.append(day)
        while recent[0].date < day.date - _LOOK_BACK:
            gone = recent.popleft()
            told = gone if has_answers(gone) else told
        yield replace(history, days=(days[0], told or day, *recent))


def _output(day: SimulatedDay) -> dict[str, Any]:
    decision = day.decision
    return {
        "date": decision.date.isoformat(),
        "verdict": decision.verdict.value,
        "colour": decision.colour.value,
        "settled": decision.settled,
        "stage": decision.stage.value,
        "run_step": decision.run_step,
        "change": decision.change.value,
        "reasons": list(dict.fromkeys(reason.rule for reason in decision.reasons)),
        "urgency": None if decision.urgency is None else decision.urgency.value,
        "cap_minutes": decision.cap_minutes,
        "prompts": [{"kind": plan.kind.value, "due": plan.due.isoformat()} for plan in day.prompts],
    }
