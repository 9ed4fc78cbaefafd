"""One decision over a 90-day history beside an empty pydantic validation of the same history.

Both run in this process, in turn; the median of the rounds and their ratio is what to read.
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
    """Run both in turn and print the medians and their ratio."""
    told, policy, shape = history(), load_policy(), TypeAdapter(History)
    plain = asdict(told)
    assert shape.validate_python(plain) == told
    assert replace(decide(told, NOW, policy), plans=()) == list(replay(told, policy))[-1]  # a replay plans nothing
    pairs = [
        (spent(lambda: shape.validate_python(plain)), spent(lambda: decide(told, NOW, policy))) for _ in range(ROUNDS)
    ]
    checked, decided = (statistics.median(side) for side in zip(*pairs, strict=True))
    whole = statistics.median(spent(lambda: list(replay(told, policy))) for _ in range(3))
    print(f"{'':44}{'ms':>8}")
    print(f"{f'pydantic validation of {DAYS} days, nothing else':44}{checked * 1000:8.3f}")
    print(f"{f'one decision with its plans over {DAYS} days':44}{decided * 1000:8.3f}")
    print(f"{f'all {DAYS} decisions (replay)':44}{whole * 1000:8.3f}")
    print(f"decision / validation: {decided / checked:.2f}")


if __name__ == "__main__":
    main()
