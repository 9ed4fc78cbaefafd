"""The ledger: plans follow the decision; what is due, sent or chosen by hand stays."""

from datetime import timedelta
from typing import Any

import pytest

from bot.model.decision import Plan, PlanKind
from bot.model.person import PlanState
from bot.store import Store, Transaction
from tests.store.conftest import ALEX, DAY, HOUR, NOW, ROBIN, TODAY, plan
from tests.tables import ask

CHECK_IN = plan()
EXERCISE = plan(PlanKind.EXERCISE, after=9 * HOUR)
TOMORROW = plan(day=TODAY + DAY, after=DAY)


async def ledger(tx: Transaction) -> dict[tuple[str, str], tuple[str, float, str | None]]:
    """Return (kind, day) with (state, hours from NOW, reason)."""
    return {
        (row.kind.value, row.day.isoformat()): (row.state.value, (row.due_at - NOW) / HOUR, reason)
        for row, reason in await tx.ledger(ROBIN)
    }


async def row_of(tx: Transaction, wanted: Plan) -> Any:
    return next(row for row, _ in await tx.ledger(ROBIN) if (row.kind, row.day) == (wanted.kind, wanted.day))


async def test_plans_are_made_moved_and_cancelled_as_the_decision_says(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.replan(ROBIN, [CHECK_IN, EXERCISE], NOW)
        await tx.replan(ROBIN, [plan(after=2 * HOUR), TOMORROW], NOW)
        assert await ledger(tx) == {
            ("check_in", "2026-03-02"): ("planned", 2, None),
            ("exercise", "2026-03-02"): ("cancelled", 9, None),
            ("check_in", "2026-03-03"): ("planned", 24, None),
        }
        assert [row.due_at for row in await tx.planned(ROBIN)] == [NOW + 2 * HOUR, NOW + DAY]


async def test_planning_the_same_again_changes_no_row(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.replan(ROBIN, [CHECK_IN, EXERCISE], NOW)
        before = await ask(tx, "SELECT * FROM plan")
        await tx.replan(ROBIN, [EXERCISE, CHECK_IN], NOW + timedelta(minutes=5))
        assert await ask(tx, "SELECT * FROM plan") == before


async def test_a_cancelled_plan_comes_back_when_it_is_wanted_again(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.replan(ROBIN, [CHECK_IN], NOW)
        await tx.cancel_plans(ROBIN, "gone", NOW)
        assert await ledger(tx) == {("check_in", "2026-03-02"): ("cancelled", 1, "gone")}
        assert await tx.planned(ROBIN) == []
        await tx.replan(ROBIN, [CHECK_IN], NOW)
        assert await ledger(tx) == {("check_in", "2026-03-02"): ("planned", 1, None)}


@pytest.mark.parametrize("state", [s for s in PlanState if s not in {PlanState.PLANNED, PlanState.CANCELLED}])
async def test_what_became_of_a_plan_is_not_undone_by_planning(store: Store, state: PlanState) -> None:
    async with store.transaction() as tx:
        await tx.replan(ROBIN, [CHECK_IN], NOW)
        await tx.settle_plan((await row_of(tx, CHECK_IN)).id, state, "why", NOW + HOUR)
        await tx.replan(ROBIN, [plan(after=5 * HOUR)], NOW + HOUR)
        assert await ledger(tx) == {("check_in", "2026-03-02"): (state.value, 1, "why")}
        await tx.replan(ROBIN, [], NOW + HOUR)
        assert await ledger(tx) == {("check_in", "2026-03-02"): (state.value, 1, "why")}


async def test_a_plan_that_is_due_is_not_cancelled_by_planning(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.replan(ROBIN, [CHECK_IN, EXERCISE], NOW)
        await tx.replan(ROBIN, [], NOW + HOUR)
        assert await ledger(tx) == {
            ("check_in", "2026-03-02"): ("planned", 1, None),
            ("exercise", "2026-03-02"): ("cancelled", 9, None),
        }


async def test_a_time_that_the_person_chose_is_left_alone(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.replan(ROBIN, [EXERCISE], NOW)
        await tx.move_to(ROBIN, plan(PlanKind.EXERCISE, after=3 * HOUR), NOW)
        await tx.replan(ROBIN, [EXERCISE], NOW)
        assert await ledger(tx) == {("exercise", "2026-03-02"): ("planned", 3, None)}
        await tx.replan(ROBIN, [], NOW)
        assert await ledger(tx) == {("exercise", "2026-03-02"): ("planned", 3, None)}


async def test_a_sent_prompt_can_be_put_off_by_the_person(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.replan(ROBIN, [EXERCISE], NOW)
        await tx.claim_plan((await row_of(tx, EXERCISE)).id, NOW + 9 * HOUR)
        await tx.move_to(ROBIN, plan(PlanKind.EXERCISE, after=10 * HOUR), NOW + 9 * HOUR)
        assert await ledger(tx) == {("exercise", "2026-03-02"): ("planned", 10, None)}
        assert await tx.sent_on(ROBIN, TODAY) == 1, "it did go out once"


async def test_due_plans_come_oldest_first_and_no_more_than_asked(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.meet(ALEX, "en", NOW)
        await tx.replan(ROBIN, [CHECK_IN, TOMORROW, EXERCISE], NOW)
        await tx.replan(ALEX, [plan(after=timedelta(minutes=5))], NOW)
        assert await tx.due(NOW, 10) == []
        assert [(row.person, row.due_at) for row in await tx.due(NOW + DAY, 10)] == [
            (ALEX, NOW + timedelta(minutes=5)),
            (ROBIN, NOW + HOUR),
            (ROBIN, NOW + 9 * HOUR),
            (ROBIN, NOW + DAY),
        ]
        assert len(await tx.due(NOW + DAY, 2)) == 2
        assert [row.due_at for row in await tx.due(NOW + HOUR, 10)] == [NOW + timedelta(minutes=5), NOW + HOUR]
        assert await tx.next_due_at() == NOW + timedelta(minutes=5)
        await tx.cancel_plans(ALEX, "gone", NOW)
        await tx.cancel_plans(ROBIN, "gone", NOW)
        assert await tx.next_due_at() is None


async def test_a_failed_plan_is_counted_and_put_off(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.replan(ROBIN, [CHECK_IN], NOW)
        row = await row_of(tx, CHECK_IN)
        await tx.failed_plan(row.id, NOW + 2 * HOUR, NOW)
        found = await tx.plan(row.id)
        assert found
        assert (found.tries, found.due_at, found.state) == (1, NOW + 2 * HOUR, PlanState.PLANNED)


async def test_answers_settle_what_was_sent_or_planned_of_that_day_only(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.replan(ROBIN, [CHECK_IN, TOMORROW, EXERCISE], NOW)
        await tx.answer_plans(ROBIN, PlanKind.CHECK_IN, "", TODAY, NOW)
        assert {key: state for key, (state, *_) in (await ledger(tx)).items()} == {
            ("check_in", "2026-03-02"): "answered",
            ("exercise", "2026-03-02"): "planned",
            ("check_in", "2026-03-03"): "planned",
        }
        await tx.answer_plans(ROBIN, PlanKind.CHECK_IN, "", None, NOW)
        assert (await ledger(tx))["check_in", "2026-03-03"][0] == "answered"


async def test_a_follow_up_may_be_answered_by_the_check_in_and_says_so(store: Store) -> None:
    async with store.transaction() as tx:
        follow_up = plan(PlanKind.FOLLOW_UP, subject="load:1:24")
        await tx.replan(ROBIN, [follow_up, EXERCISE], NOW)
        await tx.answer_due_follow_ups(ROBIN, "check-in", NOW)
        assert await ledger(tx) == {
            ("follow_up", "2026-03-02"): ("answered", 1, "check-in"),
            ("exercise", "2026-03-02"): ("planned", 9, None),
        }


async def test_plans_of_others_are_never_touched(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.meet(ALEX, "en", NOW)
        await tx.replan(ALEX, [CHECK_IN], NOW)
        before = await ask(tx, "SELECT * FROM plan")
        await tx.replan(ROBIN, [], NOW)
        await tx.cancel_plans(ROBIN, "gone", NOW)
        await tx.answer_plans(ROBIN, PlanKind.CHECK_IN, "", None, NOW)
        await tx.answer_due_follow_ups(ROBIN, "check-in", NOW)
        assert await ask(tx, "SELECT * FROM plan") == before


async def test_an_instant_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="an instant needs its zone"):
        async with store.transaction() as tx:
            await tx.due(NOW.replace(tzinfo=None), 1)


async def test_advice_on_danger_outlives_new_plans_and_is_not_counted(store: Store) -> None:
    advice = plan(PlanKind.TRIAGE, after=HOUR)
    async with store.transaction() as tx:
        await tx.move_to(ROBIN, advice, NOW)
        await tx.replan(ROBIN, [CHECK_IN], NOW)
        assert PlanKind.TRIAGE in [row.kind for row in await tx.planned(ROBIN)]
        await tx.claim_plan((await row_of(tx, advice)).id, NOW + HOUR)
        assert await tx.sent_on(ROBIN, TODAY) == 0
        await tx.claim_plan((await row_of(tx, CHECK_IN)).id, NOW + HOUR)
        assert await tx.sent_on(ROBIN, TODAY) == 1
