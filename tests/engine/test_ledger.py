"""Whatever the code can write into the ledger has words; pages follow each other without a gap."""

import ast
from datetime import timedelta

import pytest

from bot.content.load import load_content
from bot.model.decision import Plan, PlanKind
from bot.model.person import PersonState, PlanState
from bot.render.history import became
from tests.content.code import BOT, calls, literals
from tests.world import SETUP, World, do

WORDS = load_content().words["en"]


def written_reasons() -> set[str]:
    """Return every reason for a message not sent that stands in the code."""
    found = {PersonState.NEW, PersonState.STOPPED, PersonState.GONE}  # engine/due.py writes the state itself
    places = {"cancel_plans": 1, "cancel_kinds": 2, "settle_plan": 2, "Drop": 0}
    reasons = {
        text
        for name, place in places.items()
        for _, call in calls(name)
        if len(call.args) > place
        for text in literals(call.args[place])
    }
    return {*map(str, found), *reasons, *_returned_by_the_rules()}


def _returned_by_the_rules() -> set[str]:
    """Return what the functions of rules/due.py that may return a reason return."""
    tree = ast.parse((BOT / "rules" / "due.py").read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.returns]
    able = [f for f in functions if f.returns and ast.unparse(f.returns) == "str | None"]
    values = [node.value for f in able for node in ast.walk(f) if isinstance(node, ast.Return) and node.value]
    return {text for value in values for text in literals(value)}


REASONS = sorted(written_reasons())


def test_the_reasons_are_found_in_the_code() -> None:
    """Else the reading of the source has gone blind."""
    assert {"paused", "danger", "expired", "budget", "defect", "merged", "stopped", "gone", "answered"} <= {*REASONS}


@pytest.mark.parametrize("reason", REASONS)
@pytest.mark.parametrize("state", [PlanState.SKIPPED, PlanState.CANCELLED])
def test_every_reason_that_the_code_writes_has_words(state: PlanState, reason: str) -> None:
    told = became(WORDS, PlanKind.CHECK_IN, state, reason, sent=False)
    assert told.startswith("not sent, since ")


@pytest.mark.parametrize("kind", PlanKind)
@pytest.mark.parametrize("state", PlanState)
def test_every_state_has_words_without_a_reason(kind: PlanKind, state: PlanState) -> None:
    assert became(WORDS, kind, state, None, sent=True)
    assert became(WORDS, kind, state, None, sent=False)


def test_what_answers_a_follow_up_has_words() -> None:
    by = {text for _, call in calls("answer_due_follow_ups") for text in literals(call.args[1])}
    assert by
    for reason in by:
        assert "check-in" in became(WORDS, PlanKind.FOLLOW_UP, PlanState.ANSWERED, reason, sent=False)


async def test_pages_follow_each_other_without_a_gap_or_a_repeat(world: World) -> None:
    robin = world.somebody()
    await do(world, robin, "/start", *SETUP)
    now = world.clock()
    async with world.program.store.transaction() as tx:
        past = [now - timedelta(days=ago) for ago in range(30, 0, -1)]
        plans = [Plan(PlanKind.CHECK_IN, due, due.date()) for due in past]
        await tx.replan(robin.id, plans, now)
        for row in await tx.planned(robin.id):
            if row.due_at <= now:
                await tx.settle_plan(row.id, PlanState.EXPIRED, "expired", now)
        first = await tx.past_plans(robin.id, now, None, 100)
        pages, last = [], None
        while page := await tx.past_plans(robin.id, now, last, 10):
            pages += page
            last = page[-1].id
    assert pages == first
    assert len({plan.id for plan in pages}) == len(pages) >= 30
    assert [plan.at for plan in pages] == sorted((plan.at for plan in pages), reverse=True)
