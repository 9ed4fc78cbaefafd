"""The day's answer in the order of force (3.6), the rows of the article, and the reasons."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from bot.model.decision import Colour, Reason, Verdict
from bot.model.diary import Day, Flag, History, Load, LoadKind, PhysioPlan, Side, Site, Stage
from bot.rules import decide, judge_follow_up, judge_load, replay
from bot.rules.reasons import OTHERWISE, RULES, Where
from tests.rules.diaries import calm, day, decided, did, history, holds, noon, policy, ran, rules, trained

EVERYTHING_WRONG = day(
    2, 7, limp=True, hop_pain=7, follow_up_48h_pain=4, red_flags=frozenset({Flag.DVT}), planned_run_min=90
)


@pytest.mark.parametrize(
    ("better", "verdict", "first"),
    [
        ({}, Verdict.REFER, "G0"),
        ({"red_flags": frozenset()}, Verdict.REST, "P3"),
        ({"limp": False}, Verdict.REST, "P3"),
        ({"hop_pain": 4}, Verdict.REST, "P3"),
        ({"morning_pain": 4}, Verdict.REST, "P6"),
        ({"follow_up_48h_pain": 2}, Verdict.MODIFY, "P5"),
        ({"morning_pain": 3}, Verdict.MODIFY, "P2"),
        ({"hop_pain": 3}, Verdict.RUN_SHORTER, "R4"),
        ({"planned_run_min": 30}, Verdict.RUN, "R2"),
    ],
)
def test_the_answer_follows_the_order_of_force(better: dict[str, Any], verdict: Verdict, first: str) -> None:
    steps: list[dict[str, Any]] = [{"red_flags": frozenset()}, {"limp": False}, {"hop_pain": 4}, {"morning_pain": 4}]
    steps += [{"follow_up_48h_pain": 2}, {"morning_pain": 3}, {"hop_pain": 3}, {"planned_run_min": 30}]
    applied: dict[str, Any] = {}
    for step in steps[: steps.index(better) + 1] if better else []:
        applied |= step
    told = history(day(0, 2, activities=ran()), day(1, 2), replace(EVERYTHING_WRONG, **applied))

    decision = decided(told, 2)

    assert (decision.verdict, decision.reasons[0].rule) == (verdict, first)


@pytest.mark.parametrize(
    ("today", "verdict", "colour", "rule"),
    [
        (day(2, 2, limp=True), Verdict.REST, Colour.RED, "P3"),
        (day(2, 6), Verdict.REST, Colour.RED, "P3"),
        (day(2, 2, hop_pain=6), Verdict.REST, Colour.RED, "P3"),
        (day(2, 2, follow_up_48h_pain=4), Verdict.REST, Colour.RED, "P6"),
        (day(2, 4), Verdict.MODIFY, Colour.AMBER, "P5"),
        (day(2, 5), Verdict.MODIFY, Colour.AMBER, "P5"),
        (day(2, 2, hop_pain=4), Verdict.MODIFY, Colour.AMBER, "P2"),
        (day(2, 2, hop_pain=5), Verdict.MODIFY, Colour.AMBER, "P2"),
        (day(2), Verdict.MODIFY, Colour.AMBER, "P11"),
        (day(2, 3, hop_pain=3), Verdict.RUN, Colour.GREEN, "R2"),
        (day(2, 3, planned_run_min=44), Verdict.RUN, Colour.GREEN, "R2"),
        (day(2, 3, planned_run_min=45), Verdict.RUN_SHORTER, Colour.GREEN, "R4"),
    ],
)
def test_each_row_of_the_table_two_days_after_a_settled_run(
    today: Day, verdict: Verdict, colour: Colour, rule: str
) -> None:
    decision = decided(history(day(0, 2, activities=ran()), day(1, 2), today), 2)

    assert (decision.verdict, decision.colour, decision.reasons[0].rule) == (verdict, colour, rule)


@pytest.mark.parametrize(
    "load",
    [
        ran(),
        did(LoadKind.STRENGTH),
        did(LoadKind.PLYOMETRIC),
        did(LoadKind.OTHER),
    ],
)
def test_the_day_after_a_hard_day_is_easy(load: tuple[Load, ...]) -> None:
    told = history(day(0, 2, activities=load), *calm(1, 2))

    assert [decided(told, n).verdict for n in (1, 2)] == [Verdict.MODIFY, Verdict.RUN]
    assert decided(told, 1).reasons[0].rule == "L9"


@pytest.mark.parametrize("stage", [Stage.LOAD, Stage.PLYOMETRIC, Stage.MAINTAIN])
def test_the_day_after_a_hard_session_is_easy_and_after_a_light_one_not(stage: Stage) -> None:
    hard = history(day(0, 2, exercises=trained(stage)), day(1, 2))
    light = history(day(0, 2, exercises=trained(Stage.SLOW), activities=did(LoadKind.CYCLE)), day(1, 2))

    assert (decided(hard, 1).verdict, decided(light, 1).verdict) == (Verdict.MODIFY, Verdict.RUN)


def test_the_articles_ceiling_holds_where_a_persons_own_baseline_is_higher() -> None:
    decision = decided(history(day(0, 4), baseline_pain=4), 0)

    assert (decision.verdict, decision.colour, decision.reasons[0].rule) == (Verdict.MODIFY, Colour.AMBER, "P2")


def test_a_physios_ceiling_moves_the_verdict_with_it() -> None:
    told = history(day(0, 4), baseline_pain=4, physio=PhysioPlan(pain_ceiling=4))

    assert decided(told, 0).verdict is Verdict.RUN


@pytest.mark.parametrize(("today", "offered"), [(day(1, 3), True), (day(1, 4), False), (day(1), False)])
def test_a_day_without_a_run_offers_swimming_and_cycling_while_pain_allows(today: Day, offered: bool) -> None:
    told = history(day(0, 2, activities=ran()), today)

    assert decided(told, 1).offers == ((LoadKind.SWIM, LoadKind.CYCLE) if offered else ())


def test_a_day_with_a_run_offers_nothing_instead() -> None:
    assert decided(history(day(0, 2)), 0).offers == ()


def test_days_to_come_are_ignored() -> None:
    told = history(*calm(0, 2), day(3, 9, red_flags=frozenset({Flag.PE}), limp=True))

    assert decided(told, 2) == decided(history(*calm(0, 2)), 2)


def test_a_day_not_told_is_unknown_and_costs_nothing() -> None:
    told = history(day(0, 2, activities=ran()), day(1, 2), stage=Stage.LOAD, run_step=4)

    decision = decided(told, 5)

    assert (decision.verdict, decision.colour) == (Verdict.MODIFY, Colour.AMBER)
    assert (decision.stage, decision.run_step, decision.settled) == (Stage.LOAD, 4, True)


def test_replaying_a_history_gives_each_days_decision() -> None:
    told = history(
        day(5, 5),
        day(0, 2, activities=ran(6)),
        day(2, 2, exercises=holds()),
        day(3, 4, red_flags=frozenset({Flag.STEROID})),
        day(4, 2, cleared=True),
    )

    replayed = list(replay(told, policy()))

    assert [d.date for d in replayed] == sorted(d.date for d in told.days)
    assert replayed == [replace(decided(told, n), plans=()) for n in (0, 2, 3, 4, 5)]
    assert list(replay(history(), policy())) == []


def test_the_decision_carries_its_plans_and_its_baseline() -> None:
    decision = decide(history(day(0, 2), day(1, 3)), noon(1), policy())

    assert decision.plans
    assert decision.baseline == 2.0


def test_two_entries_of_one_day_are_read_as_carefully_as_possible() -> None:
    one = day(0, 1, stiffness_min=5, hop_pain=1, heel_rises=(20, 25), activities=ran(), planned_run_min=10)
    other = day(0, 4, stiffness_min=30, limp=True, heel_rises=(22, 24), red_flags=frozenset({Flag.DVT}), cleared=False)
    both, swapped = history(one, other, other), history(other, one)

    assert decided(both, 0) == decided(swapped, 0)
    assert decided(both, 0).flag is Flag.DVT
    assert decided(history(one, replace(other, red_flags=frozenset())), 0).verdict is Verdict.REST
    assert decided(history(replace(other, cleared=True, red_flags=frozenset()), other), 0).flag is Flag.DVT


def test_a_reason_is_given_once() -> None:
    decision = decided(history(day(0, 2, activities=ran()), day(1, 4)), 1)

    assert len(set(decision.reasons)) == len(decision.reasons)
    assert rules(decision).count("P5") == 1


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (history(day(0, 2, exercises=holds()), day(1, 2), running=False), {"P4", "R1", "L1"}),
        (history(day(0, 2)), {"R2", "L1"}),
    ],
)
def test_an_ordinary_day_names_few_rules(told: History, expected: set[str]) -> None:
    assert set(rules(decided(told, len(told.days) - 1))) == expected


def _eventful() -> Iterator[History]:
    """Give histories that together let every rule of the decision fire."""
    quiet, raises = [day(n, 2) for n in range(20)], trained(Stage.SLOW, one_leg=True, sets=3, reps=15)
    for flag in Flag:
        yield history(day(0, 2, red_flags=frozenset({flag})))
    yield history(*(day(n, 2, stiffness_min=45) for n in range(7)), side=Side.BOTH)
    yield history(*quiet, *(day(n, 2, exercises=holds(None)) for n in range(20, 90)))
    yield history(*(day(n, 1 if n < 10 else 2) for n in range(40)), baseline_pain=1)
    for pain in (None, 2, 4, 6):
        yield history(day(0, 2, activities=ran(pain, 30)), *calm(1, 4), stage=Stage.SLOW)
        yield history(day(0, 2, exercises=trained(Stage.PLYOMETRIC, pain)), *calm(1, 3), stage=Stage.PLYOMETRIC)
        yield history(day(0, 2, activities=ran()), day(1, pain), day(2, pain), day(3, 2), baseline_pain=None)
    yield history(day(0, 2, activities=ran(6)), day(1, 2, activities=ran(6)), day(2, 9), day(3, limp=True))
    yield history(*(day(n, 2, exercises=holds()) for n in range(9)), strict=True)
    yield history(*(day(n, 2, exercises=holds()) for n in range(9)), physio=PhysioPlan(stage=Stage.ISOMETRIC))
    yield history(*(day(n, 2, exercises=raises, heel_rises=(25, 25)) for n in range(16)), stage=Stage.SLOW)
    bounces = trained(Stage.LOAD, sets=3, reps=20)
    hops = [day(n, 2, exercises=bounces if n % 2 else (), hop_pain=1, heel_rises=(25, 25)) for n in range(24)]
    yield history(*hops, stage=Stage.LOAD, site=Site.INSERTIONAL)
    springs = [day(n, 2, exercises=trained(Stage.PLYOMETRIC) if n % 3 == 0 else ()) for n in range(18)]
    yield history(*springs, stage=Stage.PLYOMETRIC)
    yield history(*(day(n, 2, activities=ran(2, 30) if n % 3 == 0 else (), planned_run_min=90) for n in range(40)))
    yield history(*(day(n, 2, activities=ran(2, 30) if n % 3 == 0 else (), planned_run_min=33) for n in range(40)))
    yield history(*(day(n, 2, activities=ran(2, 30) if n in {0, 2, 4} else ()) for n in range(20)), run_step=10)
    yield history(day(0, 2), day(50, 2))
    yield history(
        *(day(n, 1, stiffness_min=5) for n in range(3)),
        day(3, 1, stiffness_min=5, activities=ran()),
        day(4, 1, stiffness_min=45),
    )
    walk = did(LoadKind.WALK, 1, 30)
    yield history(*(day(n, 2, activities=walk, hop_pain=1) for n in range(4)), running=False)
    yield history(day(0, 5), day(1, 2), day(2, 2), running=False)
    yield history(*(day(n, 2, activities=walk if n == 2 else did(LoadKind.CYCLE)) for n in range(4)), running=False)
    yield history(*(day(n, 2, activities=did(LoadKind.CYCLE)) for n in range(4)), running=False)
    yield history(*(day(n, 4, activities=walk, hop_pain=1) for n in range(5)), baseline_pain=4, running=False)
    yield history(
        day(0, 2, activities=ran(), exercises=trained(Stage.SLOW)), day(1, 4), day(2, 4), day(3, 4), day(9, 4)
    )


def _all_reasons() -> Iterator[Reason]:
    for told in _eventful():
        for decision in replay(told, policy()):
            yield from decision.reasons
    for pain in (None, 2, 4, 6):
        yield from judge_load(Load(LoadKind.RUN, pain_during=pain), policy()).reasons
    yield from judge_load(Load(LoadKind.RUN, limp=True), policy()).reasons
    for pain in (2, 4, 6):
        yield from judge_follow_up(pain, 2, 24, policy()).reasons


def test_every_rule_of_the_decision_can_fire_and_stands_in_the_table() -> None:
    fired = {reason.rule for reason in _all_reasons()}

    assert fired == {rule for rule, (_, where) in RULES.items() if where is Where.DECISION}


def test_every_way_out_can_be_named_and_stands_in_the_table() -> None:
    named = {reason.otherwise for reason in _all_reasons() if reason.otherwise is not None}

    assert named == OTHERWISE


def test_the_table_holds_every_id_of_the_evidence() -> None:
    groups = {"G": range(7), "P": range(1, 12), "L": range(1, 11), "R": range(1, 7)}
    groups |= {"S": range(1, 4), "T": range(1, 5), "E": range(1, 3)}
    evidence = {f"{letter}{number}" for letter, numbers in groups.items() for number in numbers}

    assert set(RULES) == evidence | {"M1"}
    assert len({name for name, _ in RULES.values()}) == len(RULES)
