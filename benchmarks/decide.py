"""One decision over a 90-day history beside an empty pydantic validation of the same history.

All run in this process, in turn; the medians of the rounds and their ratios are what to read.
"""

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from datetime import time as wall
from pathlib import Path

from pydantic import TypeAdapter

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.content.policy import load_policy
from bot.model.diary import Day, History, Load, LoadKind, Profile, Session, Stage
from bot.rules import decide, replay
from bot.rules.decide import explain
from bot.rules.planning import plans
from bot.rules.rebuild import course_on

DAYS, ROUNDS, TIMES = 90, 15, 20
START = date(2026, 3, 2)
NOW = datetime(2026, 5, 31, 12, tzinfo=UTC) - timedelta(days=1)


def history() -> History:
    """Return ninety days of a runner: a run every other day, slow raises daily, each morning answered."""
    days = tuple(_day(number) for number in range(DAYS))
    profile = Profile("Europe/Berlin", baseline_pain=2, stage=Stage.SLOW, running=True, longest_run_min=40)
    return History(profile, days)


def _day(number: int) -> Day:
    run = Load(LoadKind.RUN, wall(18), 30, 2)
    raises = Session(Stage.SLOW, wall(19), sets=3, reps=15, one_leg=True, pain_during=2)
    return Day(
        START + timedelta(days=number),
        morning_pain=(2, 1, 2, 4)[number % 4] if number % 30 == 11 else 2,  # noqa: PLR2004 - now and then a sore one
        stiffness_min=15,
        activities=(run,) if number % 2 else (),
        exercises=(raises,),
    )


def spent(work: Callable[[], object]) -> float:
    """Return the seconds of processor time that one call of `work` takes; what others do meanwhile does not count."""
    begun = time.process_time()
    for _ in range(TIMES):
        work()
    return (time.process_time() - begun) / TIMES


def main() -> None:
    """Run all in turn and print the medians and their ratios."""
    told, policy, shape = history(), load_policy(), TypeAdapter(History)
    plain, today, decision = asdict(told), NOW.date(), decide(told, NOW, policy)
    assert shape.validate_python(plain) == told
    assert replace(decision, plans=()) == list(replay(told, policy))[-1]  # a replay plans nothing
    assert replace(explain(course_on(told, today, policy)), plans=plans(told, decision, NOW, policy)) == decision
    works: dict[str, Callable[[], object]] = {
        f"pydantic validation of {DAYS} days, nothing else": lambda: shape.validate_python(plain),
        f"one decision over {DAYS} days, with its reasons": lambda: explain(course_on(told, today, policy)),
        "the messages that follow from it": lambda: plans(told, decision, NOW, policy),
        "both, as the chat asks for them": lambda: decide(told, NOW, policy),
        f"all {DAYS} decisions (replay)": lambda: list(replay(told, policy)),
    }
    rounds = [[spent(work) for work in works.values()] for _ in range(ROUNDS)]
    medians = [statistics.median(side) for side in zip(*rounds, strict=True)]
    print(f"{'':48}{'ms':>8}{'validations':>13}")
    for name, took in zip(works, medians, strict=True):
        print(f"{name:48}{took * 1000:8.3f}{took / medians[0]:13.2f}")


if __name__ == "__main__":
    main()
