"""What holds over any history: the invariants of the design."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.model.decision import Change, Colour, Decision, PlanKind, Urgency, Verdict
from bot.model.diary import Day, Flag, History, Load, LoadKind, Stage
from bot.rules import danger, decide, judge_follow_up, judge_load, replay, replay_mornings
from bot.rules.planning import prompts_on
from tests.rules.diaries import FAST, HISTORIES, good_histories, noon, on, policy

_VERDICTS, _STAGES, _COLOURS = list(Verdict), list(Stage), list(Colour)
_URGENCIES = [None, *reversed(Urgency)]
_SCALES = {"morning_pain": 10, "hop_pain": 10, "follow_up_pain": 10, "follow_up_48h_pain": 10}


def last(told: History) -> Decision:
    """Return the decision of the last day told."""
    return list(replay(told, policy()))[-1]


def milder(worse: Decision, better: Decision) -> list[str]:
    """Return in what the decision on worse answers is less careful than the other; it must be in nothing."""
    compared = {
        "verdict": _VERDICTS.index(worse.verdict) >= _VERDICTS.index(better.verdict),
        "colour": _COLOURS.index(worse.colour) >= _COLOURS.index(better.colour),
        "urgency": _URGENCIES.index(worse.urgency) >= _URGENCIES.index(better.urgency),
        "stage": _STAGES.index(worse.stage) <= _STAGES.index(better.stage),
        "step": (worse.run_step or 0) <= (better.run_step or 0),
        "settled": worse.settled is not True or better.settled is not False,
        "cap": (worse.cap_minutes or 0) <= (better.cap_minutes or 10_000),
        "dose": _is_no_harder(worse, better),
    }
    return [name for name, holds in compared.items() if not holds]


def _is_no_harder(worse: Decision, better: Decision) -> bool:
    """Compare doses: holds are what everybody may do, so they are never harder than nothing."""
    if worse.dose is None or (better.dose is None and worse.dose.stage is Stage.ISOMETRIC):
        return True
    if better.dose is None or worse.dose.stage is not better.dose.stage:
        return better.dose is not None and _STAGES.index(worse.dose.stage) < _STAGES.index(better.dose.stage)
    return worse.dose.volume <= better.dose.volume


def worse_answers(day: Day) -> Iterator[tuple[str, Any]]:
    """Give each answer of a day that could be worse, and how bad it could get."""
    yield from ((name, top) for name, top in _SCALES.items() if (told := getattr(day, name)) is not None and told < top)
    yield from (("stiffness_min", 45) for _ in range(1) if day.stiffness_min not in {None, 45})
    yield from (("limp", True) for _ in range(1) if not day.limp)
    yield ("red_flags", day.red_flags | {Flag.DVT})


def changed(day: Day, answers: dict[str, Any]) -> Day:
    """Return the day with other answers."""
    return replace(day, **answers)


@st.composite
def made_worse(draw: st.DrawFn, day: Day) -> Day:
    """Return the day with one answer made worse."""
    name, most = draw(st.sampled_from(list(worse_answers(day))))
    if name not in _SCALES:
        return changed(day, {name: most})
    return changed(day, {name: draw(st.integers(getattr(day, name) + 1, most))})


@st.composite
def load_made_worse(draw: st.DrawFn, day: Day) -> Day:
    """Return the day with the pain of one load or session made worse, or with a limp in a load."""
    k = draw(st.integers(0, len(day.activities) + len(day.exercises) - 1)) - len(day.activities)
    if k >= 0:
        session = day.exercises[k]
        worse = replace(session, pain_during=_more(draw, session.pain_during))
        return replace(day, exercises=(*day.exercises[:k], worse, *day.exercises[k + 1 :]))
    load, rest = (
        day.activities[k],
        day.activities[: len(day.activities) + k] + day.activities[len(day.activities) + k + 1 :],
    )
    limps = load.pain_during is None or draw(st.booleans())
    changes: dict[str, Any] = {"limp": True} if limps else {"pain_during": _more(draw, load.pain_during)}
    return replace(day, activities=(*rest, replace(load, **changes)))


def _more(draw: st.DrawFn, pain: int | None) -> int:
    assume(pain is not None and pain < 10)
    return draw(st.integers((pain or 0) + 1, 10))


@FAST
@given(HISTORIES, st.data())
def test_a_worse_answer_of_today_never_makes_todays_decision_less_careful(told: History, data: st.DataObject) -> None:
    *before, today = told.days
    worse = data.draw(made_worse(today))

    assert milder(last(replace(told, days=(*before, worse))), last(told)) == []


@FAST
@given(HISTORIES, st.data())
def test_more_pain_in_a_load_never_makes_the_next_decision_less_careful(told: History, data: st.DataObject) -> None:
    loaded = [k for k, day in enumerate(told.days[:-1]) if day.activities or day.exercises]
    assume(loaded)
    cut = replace(told, days=told.days[: loaded[-1] + 2])
    worse = data.draw(load_made_worse(told.days[loaded[-1]]))

    assert milder(last(replace(cut, days=(*cut.days[:-2], worse, cut.days[-1]))), last(cut)) == []


@FAST
@given(HISTORIES, st.data())
def test_a_worse_answer_of_any_day_never_makes_a_later_verdict_less_careful(told: History, data: st.DataObject) -> None:
    """Leave out what worse answers raise or use up: baseline, usual stiffness, the signs that a clearance clears."""
    k = data.draw(st.integers(0, len(told.days) - 1))
    worse = data.draw(made_worse(told.days[k]))
    lasting = ("morning_pain", "stiffness_min", "red_flags")
    assume(all(getattr(worse, name) == getattr(told.days[k], name) for name in lasting))
    days = (*told.days[:k], worse, *told.days[k + 1 :])

    for better_day, worse_day in zip(replay(told, policy()), replay(replace(told, days=days), policy()), strict=True):
        assert _VERDICTS.index(worse_day.verdict) >= _VERDICTS.index(better_day.verdict)


@FAST
@given(HISTORIES, st.sampled_from([*_SCALES, "stiffness_min"]))
def test_an_answer_left_out_is_never_better_than_the_best_answer(told: History, name: str) -> None:
    *before, today = told.days
    today = today if name == "stiffness_min" else replace(today, stiffness_min=None)  # else it would tell by itself
    unknown = replace(told, days=(*before, changed(today, {name: None})))
    best = replace(told, days=(*before, changed(today, {name: 0})))

    without, with_best = last(unknown), last(best)

    if name == "morning_pain":
        assert _VERDICTS.index(without.verdict) >= _VERDICTS.index(with_best.verdict)
        assert without.colour is not Colour.GREEN
        assert without.change is not Change.PROGRESS
    assert _STAGES.index(without.stage) <= _STAGES.index(with_best.stage)
    assert (without.run_step or 0) <= (with_best.run_step or 0)


@FAST
@given(HISTORIES)
def test_a_silent_day_never_goes_up_and_is_never_green(told: History) -> None:
    after = last(replace(told, days=(*told.days, Day(on(26)))))

    assert after.colour is not Colour.GREEN
    assert after.verdict not in {Verdict.RUN, Verdict.RUN_SHORTER}
    assert after.change is not Change.PROGRESS


@FAST
@given(HISTORIES)
def test_danger_always_wins_and_nothing_to_exercise_is_left(told: History) -> None:
    for day, decision in zip(told.days, replay(told, policy()), strict=True):
        flag = danger.state(told, day.date, policy())
        assert decision.flag is flag
        if flag is not None:
            assert (decision.verdict, decision.urgency) == (Verdict.REFER, policy().tiers[flag])
            assert (decision.dose, decision.cap_minutes, decision.offers) == (None, None, ())
            assert decision.change is not Change.PROGRESS


@FAST
@given(HISTORIES, st.integers(0, 27))
def test_no_exercise_is_planned_in_danger(told: History, n: int) -> None:
    decision = decide(told, noon(n), policy())

    if danger.state(told, on(n), policy()) is not None:
        assert PlanKind.EXERCISE not in {plan.kind for plan in decision.plans}


@FAST
@given(HISTORIES | good_histories())
def test_the_stage_and_the_step_go_up_one_at_a_time_and_never_both_at_once(told: History) -> None:
    start = (told.profile.stage, told.profile.run_step)
    levels = [start, *((d.stage, d.run_step) for d in replay(told, policy()))]

    for before, after in pairwise(levels):
        stages = _STAGES.index(after[0]) - _STAGES.index(before[0])
        steps = (after[1] or 0) - (before[1] or 0)
        assert stages <= 1
        assert steps <= 1
        assert stages + steps <= 1


@FAST
@given(HISTORIES | good_histories())
def test_whatever_goes_up_says_so_and_only_on_a_green_settled_day(told: History) -> None:
    levels = [(told.profile.stage, told.profile.run_step or 0)]
    for decision in replay(told, policy()):
        levels.append((decision.stage, decision.run_step or 0))
        up = _STAGES.index(levels[-1][0]) > _STAGES.index(levels[-2][0]) or levels[-1][1] > levels[-2][1]
        down = _STAGES.index(levels[-1][0]) < _STAGES.index(levels[-2][0]) or levels[-1][1] < levels[-2][1]
        assert (decision.change is Change.PROGRESS) is up
        assert (decision.change is Change.REGRESS) is down
        if up:
            assert (decision.colour, decision.settled, decision.flag) == (Colour.GREEN, True, None)


@FAST
@given(HISTORIES, st.randoms(use_true_random=False))
def test_the_same_facts_in_any_order_give_the_same(told: History, random: Any) -> None:
    days = list(told.days)
    random.shuffle(days)
    mixed = tuple(replace(d, activities=d.activities[::-1], exercises=d.exercises[::-1]) for d in days)

    assert list(replay(replace(told, days=mixed), policy())) == list(replay(told, policy()))


@FAST
@given(HISTORIES, st.data())
def test_the_same_fact_twice_is_once(told: History, data: st.DataObject) -> None:
    again = data.draw(st.sampled_from(told.days))
    doubled = replace(again, activities=again.activities * 2, exercises=again.exercises * 2)
    days = tuple(doubled if day is again else day for day in told.days)

    assert list(replay(replace(told, days=(*told.days, again)), policy())) == list(replay(told, policy()))
    assert list(replay(replace(told, days=days), policy())) == list(replay(told, policy()))


@FAST
@given(HISTORIES)
def test_what_is_sent_on_a_day_does_not_hang_on_the_answers_to_it(told: History) -> None:
    *before, today = told.days
    silent = replace(today, follow_up_pain=None, follow_up_48h_pain=None)
    unanswered = replace(told, days=(*before, silent))
    (early, decision), as_silent = list(replay_mornings(told, policy()))[-1], last(unanswered)

    assert (early, decision) == (as_silent, last(told))
    assert prompts_on(told, early, today.date, policy()) == prompts_on(unanswered, as_silent, today.date, policy())


@FAST
@given(HISTORIES)
def test_somebody_who_runs_is_never_put_on_the_ladder(told: History) -> None:
    runner = replace(told, profile=replace(told.profile, running=True, run_step=None))

    assert {decision.run_step for decision in replay(runner, policy())} == {None}


@FAST
@given(HISTORIES)
def test_insertional_pain_never_gets_a_step_drop(told: History) -> None:
    for decision in replay(told, policy()):
        if decision.dose is not None and decision.dose.below_step:
            assert told.profile.site.value == "midportion"
            assert _STAGES.index(decision.dose.stage) >= _STAGES.index(Stage.LOAD)


@FAST
@given(HISTORIES)
def test_nobody_is_left_without_holds_while_pain_allows_them(told: History) -> None:
    for day, decision in zip(told.days, replay(told, policy()), strict=True):
        coloured = decision.colour is not Colour.GREEN and decision.verdict is not Verdict.REFER
        allowed = day.morning_pain is not None and day.morning_pain <= 3 and not day.exercise_skipped
        light = decision.stage in {Stage.ISOMETRIC, Stage.SLOW}
        if coloured and allowed and (light or decision.verdict is Verdict.REST):
            assert decision.dose is not None


@FAST
@given(st.integers(0, 9), st.floats(0, 10), st.integers(1, 72))
def test_more_pain_is_never_a_better_colour(pain: int, usual: float, hours: int) -> None:
    loads = [judge_load(Load(LoadKind.RUN, pain_during=p), policy()).colour for p in (pain, pain + 1)]
    answers = [judge_follow_up(p, usual, hours, policy()).colour for p in (pain, pain + 1)]

    assert loads == sorted(loads, key=_COLOURS.index)
    assert answers == sorted(answers, key=_COLOURS.index)


@FAST
@given(st.integers(0, 10), st.floats(0, 10))
def test_the_second_look_is_never_milder_than_the_first(pain: int, usual: float) -> None:
    first, second = (judge_follow_up(pain, usual, hours, policy()).colour for hours in (24, 48))

    assert _COLOURS.index(second) >= _COLOURS.index(first)
