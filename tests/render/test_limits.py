"""The person's own limit for pain is the one that is said, and a swap is offered only where the rules offer it."""

import re
from importlib import resources

import pytest

from bot.content.load import load_content
from bot.model.decision import Decision, Verdict
from bot.model.diary import LoadKind, PhysioPlan
from bot.render.today import may_do, other_lines
from bot.render.verdict import verdict_lines
from tests.rules.diaries import day, decided, history

WORDS = load_content().words
# The start of running asks everybody for 3 of 10 on the first steps, and 3 is the limit where no physio has set one.
FIXED = {"otherwise-pain_at_most_3", "gate-pain_at_most_3", "log-green", "exercise-amber", "log-amber"}
each_language = pytest.mark.parametrize("language", ["en", "de"])


def on_a_morning(pain: int, limit: int | None = None, *, limp: bool = False) -> Decision:
    """Return the decision of a sixth morning, after five at 2 of 10."""
    physio = PhysioPlan(pain_ceiling=limit) if limit is not None else None
    return decided(history(*(day(n, 2) for n in range(5)), day(5, pain, limp=limp), physio=physio), 5)


@each_language
def test_no_sentence_names_three_where_a_physio_may_have_set_another_limit(language: str) -> None:
    text = (resources.files("bot.content") / "words" / f"{language}.ftl").read_text(encoding="utf-8")
    three = re.compile(r"\b3 (?:of|von) 10|pain of 3|the 3 that|höchstens 3 Schmerz|der 3,")
    entries = [entry.partition(" =") for entry in re.split(r"\n(?=[a-z#])", text)]
    assert {key for key, _, words in entries if not key.startswith("#") and three.search(words)} <= FIXED


@each_language
@pytest.mark.parametrize(
    ("pain", "limp", "verdict", "offered"),
    [
        (4, False, Verdict.MODIFY, False),
        (6, False, Verdict.REST, False),
        (2, True, Verdict.REST, True),
    ],
    ids=["above the limit", "far above it", "limping at little pain"],
)
def test_a_verdict_offers_bike_and_swim_only_where_the_rules_do(
    language: str, pain: int, limp: bool, verdict: Verdict, offered: bool
) -> None:
    decision = on_a_morning(pain, limp=limp)
    head = verdict_lines(WORDS[language], decision, 3)[0]

    assert decision.verdict is verdict
    assert bool(decision.offers) is offered
    assert bool(re.search(r"bike|swim|Rad|Schwimmen", head)) is offered
    assert offered or re.search(r"[Oo]nly short walks|[Nn]ur kurze Wege", head)


def test_a_limit_that_a_physio_has_lowered_takes_the_swap_away_too() -> None:
    assert on_a_morning(2).offers == on_a_morning(1, 1).offers
    decision = on_a_morning(2, 1)

    assert decision.verdict is Verdict.MODIFY
    assert "within your limit of 1 of 10" in verdict_lines(WORDS["en"], decision, 1)[0]


@each_language
@pytest.mark.parametrize("kind", [LoadKind.CYCLE, LoadKind.SWIM, LoadKind.WALK])
@pytest.mark.parametrize("pain", [2, 4])
def test_another_activity_goes_up_to_the_persons_own_limit(language: str, kind: LoadKind, pain: int) -> None:
    decision = on_a_morning(pain, 5) if pain == 2 else on_a_morning(pain, 1)
    may = may_do(kind, decision)
    head, *why = other_lines(WORDS[language], kind, decision, 5 if pain == 2 else 1, may=may)

    assert may is (pain == 2)
    assert may or why
    if may or kind is not LoadKind.WALK:
        assert re.search(r"\b[51] (of|von) 10", head)
