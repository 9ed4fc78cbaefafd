"""Settings and answers become the profile that the rules look at."""

from datetime import UTC, date, datetime, time

import pytest

from bot.content.factors import Factor
from bot.content.load import load_content
from bot.content.policy import load_policy
from bot.engine.history import build_history
from bot.model.diary import PhysioPlan, Profile, Stage
from tests.engine.forms import ROBIN, completed

DAY = date(2026, 3, 2)
AT = datetime(2026, 3, 2, 8, tzinfo=UTC)
CONTENT = load_content()


def profile(**forms: dict[str, str]) -> Profile:
    """Return the profile of a person with one form of each kind."""
    told = [completed(kind, answers, row=row) for row, (kind, answers) in enumerate(forms.items())]
    return build_history(ROBIN, told).profile


def test_every_setting_reaches_the_profile() -> None:
    told = profile(
        setup={"check_in_time": "07:30", "exercise_time": "19:15"},
        background={"birth_year": "1984", "changed": "hills"},
        settings={
            "rest_days": "sat,sun",
            "pause": "2026-03-12",
            "quiet": "22:00-07:00",
            "strict": "yes",
            "ceiling": "5",
            "stage": "slow",
            "stretching": "yes",
        },
    )
    assert (told.check_in_time, told.exercise_time) == (time(7, 30), time(19, 15))
    assert told.birth_year == 1984
    assert told.rest_days == {5, 6}
    assert told.paused_until == date(2026, 3, 12)
    assert (told.waking_from, told.waking_until) == (time(7), time(22))
    assert told.strict
    assert told.physio == PhysioPlan(5, Stage.SLOW, stretching=True)


@pytest.mark.parametrize("kind", ["setup", "background", "settings"])
def test_what_is_not_told_stays_as_it_is_by_default(kind: str) -> None:
    plain = Profile("Europe/Berlin", started_on=DAY if kind == "setup" else None)
    assert profile(**{kind: {}}) == plain


def test_none_and_skip_take_a_setting_back() -> None:
    told = profile(
        background={"birth_year": "skip"},
        settings={"rest_days": "none", "strict": "no", "ceiling": "none", "stage": "none", "stretching": "none"},
    )
    assert told == Profile("Europe/Berlin")


def test_a_physio_may_set_no_more_pain_than_the_policy_allows() -> None:
    ceiling = CONTENT.questionnaires["settings"].question("ceiling")
    assert ceiling is not None
    assert ceiling.maximum == load_policy().physio_pain_max


@pytest.mark.parametrize("factor", CONTENT.factors, ids=lambda factor: str(factor.id))
def test_a_factor_is_known_by_an_answer_that_can_be_given(factor: Factor) -> None:
    question = CONTENT.questionnaires["background"].question(factor.question)
    assert question is not None
    assert factor.value is None or factor.value in question.options
    assert CONTENT.words["en"].has(f"factor-{factor.id}")
    told = {factor.question: factor.value or "1960"}
    assert factor.fits(told, 2026)
    assert not factor.fits({factor.question: "skip"}, 2026)
    assert not factor.fits({}, 2026)
