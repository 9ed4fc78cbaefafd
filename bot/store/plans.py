"""Plans: what is to be sent, and the ledger of what became of it."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.model.decision import Plan, PlanKind
from bot.model.person import Look, PastPlan, PlanRow, PlanState
from bot.store import rows
from bot.store.sql import Sql, places

_NEXT_PLAN = "SELECT due_at FROM plan WHERE state = 'planned' ORDER BY due_at LIMIT 1"


class Plans(Sql):
    """Reads and writes of planned messages."""

    async def replan(self, person: int, wanted: Sequence[Plan], now: datetime) -> None:
        """Make the future plans of a person equal to `wanted`; what is due, sent or moved by hand stays."""
        stands = {(row.kind, row.subject, row.day): row for row in await self.planned(person)}
        for plan in wanted:
            row = stands.pop((plan.kind, plan.subject, plan.day), None)
            if row is None or rows.seconds(row.due_at) != rows.seconds(plan.due):
                await self._plan_anew(person, plan, now)
        for row in stands.values():
            if row.due_at > now:
                sql = "UPDATE plan SET state = 'cancelled', changed_at = ? WHERE id = ? AND moved = 0"
                await self._run(sql, rows.seconds(now), row.id)

    async def _plan_anew(self, person: int, plan: Plan, now: datetime) -> None:
        """Plan what is not planned for that time yet; what was sent, or moved by hand, stays."""
        at, due = rows.seconds(now), rows.seconds(plan.due)
        self._planned(due)
        await self._run(
            "INSERT INTO plan (person, kind, subject, day, due_at, hours, state, made_at, changed_at) "
            "VALUES (?, ?, ?, ?, ?, ?, 'planned', ?, ?) ON CONFLICT (person, kind, subject, day) DO UPDATE "
            "SET due_at = excluded.due_at, hours = excluded.hours, state = 'planned', reason = NULL, "
            "changed_at = excluded.changed_at WHERE moved = 0 AND state IN ('planned', 'cancelled') "
            "AND (due_at <> excluded.due_at OR state = 'cancelled')",
            *(person, plan.kind.value, plan.subject, plan.day.isoformat(), due, plan.hours, at, at),
        )

    async def planned(self, person: int) -> list[PlanRow]:
        """Return what is planned for somebody, the next first."""
        sql = f"SELECT {rows.PLAN} FROM plan WHERE person = ? AND state = 'planned' ORDER BY due_at, id"  # noqa: S608 - a constant list of columns
        return [rows.plan(row) for row in await self._all(sql, person)]

    async def plan(self, plan: int) -> PlanRow | None:
        """Return a plan, None when there is none of that number."""
        row = await self._one(f"SELECT {rows.PLAN} FROM plan WHERE id = ?", plan)  # noqa: S608 - a constant list of columns
        return rows.plan(row) if row else None

    async def due(self, now: datetime, limit: int) -> list[PlanRow]:
        """Return plans whose time has come, the oldest first."""
        sql = f"SELECT {rows.PLAN} FROM plan WHERE state = 'planned' AND due_at <= ? ORDER BY due_at, id LIMIT ?"  # noqa: S608 - a constant list of columns
        return [rows.plan(row) for row in await self._all(sql, rows.seconds(now), limit)]

    async def look(self) -> Look:
        """Return when the next plan or step of anybody is due, and whether a message waits to be delivered."""
        row = await self._one(
            f"SELECT ({_NEXT_PLAN}), (SELECT due_at FROM guide WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1), "  # noqa: S608 - constants
            "EXISTS (SELECT 1 FROM card WHERE state = 'wanted')"
        )
        plan, step, waits = row or (None, None, 0)
        soonest = min((at for at in (plan, step) if at is not None), default=None)
        return Look(None if soonest is None else rows.instant(soonest), waits=bool(waits))

    async def backlog(self, now: datetime) -> tuple[int, datetime | None]:
        """Return how many messages wait to be delivered, and since when the oldest message or due plan waits."""
        sql = f"SELECT count(*), min(made_at), ({_NEXT_PLAN}) FROM card WHERE state = 'wanted'"  # noqa: S608 - a constant
        ((waiting, made, due),) = await self._slowly(sql)
        since = [made] if made is not None else []
        since += [due] if due is not None and due <= rows.seconds(now) else []
        return int(waiting), rows.instant(min(since)) if since else None

    async def settle_plan(self, plan: int, state: PlanState, reason: str | None, now: datetime) -> None:
        """Write into the ledger what became of a plan."""
        sql = "UPDATE plan SET state = ?, reason = ?, changed_at = ? WHERE id = ?"
        await self._run(sql, state.value, reason, rows.seconds(now), plan)

    async def claim_plan(self, plan: int, now: datetime) -> None:
        """Write into the ledger that a message is on its way; what becomes of its card is written by the outbox."""
        at = rows.seconds(now)
        sql = "UPDATE plan SET state = 'claimed', reason = NULL, claimed_at = ?, changed_at = ? WHERE id = ?"
        await self._run(sql, at, at, plan)

    async def no_card_needed(self, plan: int, now: datetime) -> None:
        """Write that a message on its way has arrived, where what it wanted to say stood on the screen already."""
        at = rows.seconds(now)
        sql = (
            "UPDATE plan SET state = 'sent', sent_at = ?, changed_at = ? WHERE id = ? AND state = 'claimed' "
            "AND NOT EXISTS (SELECT 1 FROM card WHERE card.plan = plan.id)"
        )
        await self._run(sql, at, at, plan)

    async def move_plan(self, plan: int, due: datetime, hours: int | None, now: datetime) -> None:
        """Put a plan off to another time; the real hours since the load move with it."""
        self._planned(rows.seconds(due))
        sql = "UPDATE plan SET due_at = ?, hours = ?, changed_at = ? WHERE id = ?"
        await self._run(sql, rows.seconds(due), hours, rows.seconds(now), plan)

    async def failed_plan(self, plan: int, again: datetime, now: datetime) -> None:
        """Count a failed try of a plan and put it off."""
        self._planned(rows.seconds(again))
        sql = "UPDATE plan SET tries = tries + 1, due_at = ?, changed_at = ? WHERE id = ?"
        await self._run(sql, rows.seconds(again), rows.seconds(now), plan)

    async def answer_plans(self, person: int, kind: PlanKind, subject: str, day: date | None, now: datetime) -> None:
        """Mark sent or planned messages as answered: of one day, or of any when `day` is None."""
        await self._run(
            "UPDATE plan SET state = 'answered', answered_at = ?, changed_at = ? "
            "WHERE person = ? AND kind = ? AND subject = ? AND (day = ? OR ? IS NULL) "
            "AND state IN ('planned', 'claimed', 'sent', 'uncertain')",
            *(rows.seconds(now), rows.seconds(now), person, kind.value, subject),
            *(day.isoformat() if day else None, day.isoformat() if day else None),
        )

    async def answer_due_follow_ups(self, person: int, by: str, now: datetime) -> None:
        """Mark the follow-ups that are planned as answered by something else, and say by what."""
        await self._run(
            "UPDATE plan SET state = 'answered', reason = ?, answered_at = ?, changed_at = ? "
            "WHERE person = ? AND kind = 'follow_up' AND state IN ('planned', 'cancelled') AND day >= ?",
            *(by, rows.seconds(now), rows.seconds(now), person, now.date().isoformat()),
        )

    async def move_to(self, person: int, plan: Plan, now: datetime) -> None:
        """Plan a message for a time that the person chose; later plans leave it alone."""
        at = rows.seconds(now)
        self._planned(rows.seconds(plan.due))
        await self._run(
            "INSERT INTO plan (person, kind, subject, day, due_at, state, moved, made_at, changed_at) "
            "VALUES (?, ?, ?, ?, ?, 'planned', 1, ?, ?) ON CONFLICT (person, kind, subject, day) DO UPDATE "
            "SET due_at = excluded.due_at, state = 'planned', moved = 1, changed_at = excluded.changed_at",
            *(person, plan.kind.value, plan.subject, plan.day.isoformat(), rows.seconds(plan.due), at, at),
        )

    async def cancel_kinds(self, person: int, kinds: tuple[PlanKind, ...], reason: str, now: datetime) -> None:
        """Cancel what is planned of some kinds, also where the person chose the time."""
        marks = places(kinds)
        sql = (
            "UPDATE plan SET state = 'cancelled', reason = ?, changed_at = ? "  # noqa: S608 - question marks only
            f"WHERE person = ? AND state = 'planned' AND kind IN ({marks})"
        )
        await self._run(sql, reason, rows.seconds(now), person, *(kind.value for kind in kinds))

    async def cancel_plans(self, person: int, reason: str, now: datetime) -> None:
        """Cancel everything that is planned for somebody."""
        sql = "UPDATE plan SET state = 'cancelled', reason = ?, changed_at = ? WHERE person = ? AND state = 'planned'"
        await self._run(sql, reason, rows.seconds(now), person)

    async def ledger(self, person: int) -> list[tuple[PlanRow, str | None]]:
        """Return everything that was ever planned for somebody, with the reason for what became of it."""
        sql = f"SELECT {rows.PLAN}, reason FROM plan WHERE person = ?"  # noqa: S608 - a constant list of columns
        told = [(rows.plan(row), row[-1]) for row in await self._all(sql, person)]
        return sorted(told, key=lambda line: (line[0].day, line[0].due_at, line[0].id))

    async def past_plans(self, person: int, now: datetime, older_than: int | None, limit: int) -> list[PastPlan]:
        """Return what was planned for somebody and is over, newest first: all, or from below a plan on."""
        at = "coalesce(claimed_at, due_at)"
        below = f"(SELECT {at}, id FROM plan WHERE id = ? AND person = ?)"  # noqa: S608 - constants and question marks
        sql = (
            f"SELECT id, kind, {at}, state, reason, claimed_at IS NOT NULL FROM plan "  # noqa: S608 - as above
            "WHERE person = ? AND state <> 'planned' AND NOT (state = 'cancelled' AND due_at > ?) "
            f"AND (? IS NULL OR ({at}, id) < {below}) "
            "ORDER BY 3 DESC, 1 DESC LIMIT ?"
        )
        values = (person, rows.seconds(now), older_than, older_than, person, limit)
        return [rows.past_plan(row) for row in await self._all(sql, *values)]

    async def sent_on(self, person: int, day: date) -> int:
        """Return how many unasked messages went out to somebody on a local day; advice on danger is not counted."""
        sql = "SELECT count(*) FROM plan WHERE person = ? AND day = ? AND claimed_at IS NOT NULL AND kind <> 'triage'"
        row = await self._one(sql, person, day.isoformat())
        return int(row[0]) if row else 0

    async def plans_by_fate(self, since: datetime) -> list[tuple[str, int]]:
        """Count the plans that were due after `since`, by what became of them."""
        sql = "SELECT state, count(*) FROM plan WHERE due_at >= ? GROUP BY state ORDER BY 2 DESC, 1"
        return [(row[0], row[1]) for row in await self._slowly(sql, rows.seconds(since))]

    async def lateness(self, since: datetime) -> list[tuple[int, int]]:
        """Count the sent messages that were due after `since` by the seconds they came too late, the smallest first."""
        sql = (
            "SELECT max(sent_at - due_at, 0), count(*) FROM plan WHERE due_at >= ? AND sent_at IS NOT NULL "
            "GROUP BY 1 ORDER BY 1"
        )
        return [(row[0], row[1]) for row in await self._slowly(sql, rows.seconds(since))]

    async def due_by_minute(self, until: datetime) -> list[tuple[datetime, int]]:
        """Count what is planned and due before `until` by the minute it is due in, the first minute first."""
        sql = "SELECT due_at / 60 * 60, count(*) FROM plan WHERE state = 'planned' AND due_at < ? GROUP BY 1 ORDER BY 1"
        return [(rows.instant(row[0]), row[1]) for row in await self._slowly(sql, rows.seconds(until))]
