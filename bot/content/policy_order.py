"""What may not contradict what in the policy: pairs that must stand in order."""

from collections.abc import Iterator

from bot.model.diary import Stage
from bot.model.policy import Policy

_AT_MOST = (
    ("pain_green_max", "pain_amber_max"),
    ("pain_green_max", "physio_pain_max"),
    ("start_morning_max", "pain_green_max"),
    ("baseline_first", "baseline_mornings"),
    ("flare_physio_days", "way_back_days"),
    ("volume_after_red", "volume_after_amber"),
    ("iso_green_days", "iso_green_window_days"),
    ("slow_symmetry_percent", "load_symmetry_percent"),
    ("slow_count_both", "load_count"),
    ("plyo_green_days", "plyo_days"),
    ("long_stiffness_days", "long_stiffness_window_days"),
)
_BELOW = (
    ("settled_above", "red_above"),
    ("settled_above", "flare_above"),
    ("way_back_days", "way_back_level_days"),
)
_TIMES_AT_MOST = (
    ("second_follow_up_hours", "follow_up_limit_hours"),
    ("few_every_days", "weekly_every_days"),
    ("weekly_every_days", "fortnightly_every_days"),
)
_TIMES_BELOW = (
    ("waking_from", "waking_until"),
    ("follow_up_hours", "second_follow_up_hours"),
    ("few_after_days", "weekly_after_days"),
    ("weekly_after_days", "fortnightly_after_days"),
)


def contradictions(policy: Policy) -> Iterator[str]:
    """Give a sentence, the field's name first, for each thing in the policy that contradicts another."""
    for value, pairs, equal in (
        (policy, _AT_MOST, True),
        (policy, _BELOW, False),
        (policy.time, _TIMES_AT_MOST, True),
        (policy.time, _TIMES_BELOW, False),
    ):
        for low, high in pairs:
            yield from _out_of_order(value, low, high, equal=equal)
    yield from _tables(policy)


def _out_of_order(value: object, low: str, high: str, *, equal: bool) -> Iterator[str]:
    first, second = getattr(value, low), getattr(value, high)
    if first > second or (first == second and not equal):
        yield f"{high}: {second} must be {'at least' if equal else 'more than'} {low}, which is {first}"


def _tables(policy: Policy) -> Iterator[str]:
    if list(policy.load_taper_days) != sorted(set(policy.load_taper_days)):
        yield "load_taper_days: each must be later than the one before"
    if len(policy.rungs[Stage.LOAD]) != len(policy.load_taper_days) + 2:
        yield "load_taper_days: there must be one fewer than heavy doses of the stage load"
    for stage in Stage:
        if not policy.rungs[stage]:
            yield f"rungs: the stage {stage.value} has no dose"
    minutes = [step.run_minutes for step in policy.ladder]
    if minutes != sorted(minutes):
        yield "ladder: each step must run at least as long as the one before"
