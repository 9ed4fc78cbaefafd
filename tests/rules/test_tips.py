"""The tip of the day: what is happening decides, danger silences, nothing comes twice in a month."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.content.load import load_content
from bot.model.decision import Change, Colour, Decision, Dose, Verdict
from bot.model.diary import Day, Flag, History, Load, LoadKind, Profile, Stage
from bot.rules.tips import TOPIC, Moment, tip
from tests.rules.diaries import policy

TODAY = date(2026, 3, 30)
LONG_AGO = History(Profile("UTC", started_on=TODAY - timedelta(days=100)), (Day(TODAY, morning_pain=2),))
CALM = Decision(TODAY, Verdict.MODIFY, Colour.GREEN, True, Stage.ISOMETRIC, None, Change.NONE, (), baseline=2.0)


def started(days: int) -> History:
    """Return somebody who began so many days ago."""
    return replace(LONG_AGO, profile=Profile("UTC", started_on=TODAY - timedelta(days=days)))


def stage(new: Stage) -> Decision:
    """Return a day on which the strength work moves up."""
    return replace(CALM, change=Change.PROGRESS, stage=new)


def test_a_calm_day_has_no_tip() -> None:
    assert tip(LONG_AGO, CALM, {}, policy()) is None


@pytest.mark.parametrize(
    ("decision", "moment"),
    [
        (replace(CALM, baseline=0.0), Moment.FLARE),
        (replace(CALM, baseline=0.5), None),
        (replace(CALM, colour=Colour.AMBER), Moment.AMBER),
        (replace(CALM, colour=Colour.RED), Moment.AMBER),
        (replace(CALM, dose=Dose("pogo", Stage.PLYOMETRIC, 3, 10)), Moment.JUMPS),
        (stage(Stage.SLOW), Moment.STAGE_SLOW),
        (stage(Stage.LOAD), Moment.STAGE_LOAD),
        (stage(Stage.PLYOMETRIC), Moment.JUMPS),
        (stage(Stage.MAINTAIN), Moment.STAGE_MAINTAIN),
        (replace(CALM, verdict=Verdict.RUN, run_step=1), Moment.FIRST_RUN),
        (replace(CALM, verdict=Verdict.RUN), None),
        (replace(CALM, colour=Colour.RED, baseline=0.0, run_step=1, verdict=Verdict.RUN), Moment.FLARE),
    ],
)
def test_what_is_happening_chooses_the_tip(decision: Decision, moment: Moment | None) -> None:
    assert tip(LONG_AGO, decision, {}, policy()) is moment


def test_without_a_morning_or_a_usual_one_nobody_is_told_of_a_flare() -> None:
    silent = replace(LONG_AGO, days=(Day(TODAY, activities=(Load(LoadKind.RUN),)),))
    assert tip(silent, replace(CALM, baseline=0.0), {}, policy()) is None
    assert tip(replace(LONG_AGO, days=()), replace(CALM, baseline=0.0), {}, policy()) is None
    assert tip(LONG_AGO, replace(CALM, baseline=None), {}, policy()) is None


def test_a_stage_that_has_begun_before_today_is_no_news() -> None:
    assert tip(LONG_AGO, replace(CALM, stage=Stage.SLOW, change=Change.HOLD), {}, policy()) is None


def test_somebody_who_has_run_before_gets_no_tip_for_a_first_run() -> None:
    ran = replace(LONG_AGO, days=(Day(TODAY - timedelta(days=3), activities=(Load(LoadKind.RUN),)), *LONG_AGO.days))
    assert tip(ran, replace(CALM, verdict=Verdict.RUN, run_step=2), {}, policy()) is None


@pytest.mark.parametrize(
    ("age", "moment"),
    [(0, Moment.WEEK_ONE), (6, Moment.WEEK_ONE), (7, None), (13, None), (14, Moment.TWO_WEEKS), (28, None)],
)
def test_the_calendar_has_its_tips(age: int, moment: Moment | None) -> None:
    assert tip(started(age), CALM, {}, policy()) is moment


@pytest.mark.parametrize("age", [1, 29])
def test_nothing_comes_twice_within_thirty_days(age: int) -> None:
    amber = replace(CALM, colour=Colour.AMBER)
    assert tip(LONG_AGO, amber, {TODAY - timedelta(days=age): Moment.AMBER}, policy()) is None
    assert tip(LONG_AGO, amber, {TODAY - timedelta(days=30): Moment.AMBER}, policy()) is Moment.AMBER


def test_the_next_moment_takes_the_place_of_one_that_was_told() -> None:
    told = {TODAY - timedelta(days=1): Moment.WEEK_ONE}
    assert tip(started(1), replace(CALM, colour=Colour.AMBER), told, policy()) is Moment.AMBER


def test_the_tip_of_a_day_stays_when_its_card_is_shown_again() -> None:
    assert tip(LONG_AGO, replace(CALM, colour=Colour.RED), {TODAY: Moment.WEEK_ONE}, policy()) is Moment.WEEK_ONE


@pytest.mark.parametrize("danger", [{"flag": Flag.DVT}, {"verdict": Verdict.REFER}])
def test_in_danger_there_is_never_a_tip(danger: dict[str, Flag | Verdict]) -> None:
    amber = replace(CALM, colour=Colour.AMBER, **danger)  # type: ignore[arg-type] # a flag and a verdict fit their fields
    assert tip(LONG_AGO, amber, {TODAY: Moment.AMBER}, policy()) is None


def test_every_moment_has_a_topic_that_is_there() -> None:
    assert set(TOPIC) == set(Moment)
    assert all(load_content().topic("en", topic) for topic in TOPIC.values())
