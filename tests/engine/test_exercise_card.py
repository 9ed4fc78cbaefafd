"""The card of every exercise fits below its picture, in every version of it."""

import re
from datetime import date
from itertools import product

import pytest

from bot.content.drawings import picture_name
from bot.content.load import load_content
from bot.content.policy import load_policy
from bot.engine.prescription import dose_of, facts
from bot.model.decision import Dose
from bot.model.diary import Site, Stage
from bot.model.policy import Rung
from bot.model.screen import Screen
from bot.render.exercise import card_words, guide_words, ways_words
from bot.rules import session
from tests.engine.test_prescription import form

CONTENT = load_content()
WORDS = CONTENT.words["en"]
WEDNESDAY = date(2026, 9, 30)
RUNGS = [(stage, rung) for stage, rungs in load_policy().rungs.items() for rung in rungs]
each_rung = pytest.mark.parametrize(("stage", "rung"), RUNGS, ids=[f"{r.exercise}-{r.sets}-{r.reps}" for _, r in RUNGS])


def dose(stage: Stage, rung: Rung, volume: float = 1.0) -> Dose:
    """Return a rung as a dose."""
    legs = rung.one_leg
    return Dose(rung.exercise, stage, rung.sets, rung.reps, rung.hold_s, legs, volume, rung.times_a_day)


@each_rung
def test_the_card_fits_below_its_picture_with_the_question_and_all_that_may_be_said(stage: Stage, rung: Rung) -> None:
    question = WORDS.say("exercise-begin")
    for site, volume in product(Site, (1.0, 0.75, 0.5)):
        less = session.in_volume(dose(stage, rung, volume))
        for version in (less, session.easier(less)):
            text = card_words(WORDS, WEDNESDAY, version, rung.sets, site, 3)
            assert Screen(f"{text}\n\n{question}").fits_below_a_picture
            assert ("low at the heel" in text) is (site is Site.INSERTIONAL)
            assert ("less than your usual" in text) is (volume < 1)


@each_rung
def test_every_step_and_the_other_ways_fit_below_the_picture(stage: Stage, rung: Rung) -> None:
    given, rest = dose(stage, rung), CONTENT.exercises[rung.exercise].rest_s
    steps = [found for number in range(1, 2 * rung.sets) if (found := session.step(given, number, rest))]
    texts = [guide_words(WORDS, WEDNESDAY, given, step, 3, paused=paused) for step in steps for paused in (False, True)]

    assert len(steps) == 2 * rung.sets - 1
    assert all(Screen(text).fits_below_a_picture for text in [*texts, ways_words(WORDS, WEDNESDAY, given, 3)])


@each_rung
def test_the_picture_shows_as_many_legs_as_the_dose(stage: Stage, rung: Rung) -> None:
    for version in (dose(stage, rung), session.easier(dose(stage, rung))):
        told = form("exercise", "", {f"@{name}": value for name, value in facts(version).items()})
        legs = "one" if dose_of(told).one_leg else "both"
        own = picture_name(f"exercise_{rung.exercise}_{legs}", "en")
        first = next(r for r in load_policy().rungs[stage] if r.exercise == rung.exercise)
        assert own or picture_name(f"exercise_{rung.exercise}", "en")
        assert own or version.one_leg is first.one_leg


@pytest.mark.parametrize("exercise", CONTENT.exercises)
@pytest.mark.parametrize("language", ["en", "de"])
def test_how_to_do_it_names_no_number_of_legs_that_a_dose_may_change(language: str, exercise: str) -> None:
    """The dose says on how many legs; only an exercise that every version does on both feet may say so itself."""
    rungs = [(stage, rung) for stage, rung in RUNGS if rung.exercise == exercise]
    versions = [version for stage, rung in rungs for version in (dose(stage, rung), session.easier(dose(stage, rung)))]
    how = CONTENT.words[language].say(f"exercise-{exercise}-how").casefold()

    if len({version.one_leg for version in versions}) > 1:
        assert not re.search(r"one leg|both (legs|feet)|two-legged|ein bein|beide|beiden", how)


def test_no_rest_between_sets_is_shorter_than_a_minute_or_longer_than_three() -> None:
    assert all(60 <= exercise.rest_s <= 180 for exercise in CONTENT.exercises.values())
