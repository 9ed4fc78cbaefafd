"""The shared rules module: pure functions, values in, values out, `now` passed in."""

from bot.rules.decide import decide, may_run, replay, replay_mornings, settled
from bot.rules.loads import LastLoad, last_load
from bot.rules.monitoring import baseline, ceiling, judge_follow_up, judge_load, judge_session

__all__ = [
    "LastLoad",
    "baseline",
    "ceiling",
    "decide",
    "judge_follow_up",
    "judge_load",
    "judge_session",
    "last_load",
    "may_run",
    "replay",
    "replay_mornings",
    "settled",
]
