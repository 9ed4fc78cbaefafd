"""Weeks that somebody has lived with the bot, put into its store: check-ins, exercise done, tests."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.content.policy import load_policy
from bot.engine.prescription import facts
from bot.model.decision import Dose
from bot.model.diary import Stage
from bot.model.person import FormStatus
from bot.store import Transaction
from tests.world import World

BERLIN = ZoneInfo("Europe/Berlin")
SPAN = re.compile(r"(\d+) (light )?(\w+)")
QUIET = {"pain": "1", "stiffness": "0", "yesterday": "nothing"}


async def live(world: World, person: int, told: str) -> None:
    """Live the days that end yesterday: "6 isometric, 15 slow" with the heaviest dose of each stage, all of it fine.

    "3 light slow" is with the lightest dose.
    """
    spans = [(int(days), Stage(stage), 0 if light else -1) for days, light, stage in SPAN.findall(told)]
    today = world.clock().astimezone(BERLIN).date()
    stages = [(stage, rung) for days, stage, rung in spans for _ in range(days)]
    async with world.program.store.transaction() as tx:
        for ago, (stage, rung) in zip(range(len(stages), 0, -1), stages, strict=True):
            on = today - timedelta(days=ago)
            await fill(tx, person, on, "check_in", QUIET)
            if stage not in {Stage.LOAD, Stage.PLYOMETRIC, Stage.MAINTAIN} or ago % 2:
                await fill(tx, person, on, "exercise", _done(stage, rung))


async def count(world: World, person: int, told: str) -> None:
    """Have counted heel rises some days ago: "14 days ago 20 25"."""
    ago, left, right = re.findall(r"\d+", told)
    on = world.clock().astimezone(BERLIN).date() - timedelta(days=int(ago))
    answers = {"heel_left": left, "heel_right": right, "overall": "60", "@heel": "yes", "@stage": "slow"}
    async with world.program.store.transaction() as tx:
        await fill(tx, person, on, "weekly", answers)


def _done(stage: Stage, which: int) -> dict[str, str]:
    rung = load_policy().rungs[stage][which]
    dose = Dose(rung.exercise, stage, rung.sets, rung.reps, rung.hold_s, rung.one_leg)
    return {f"@{name}": value for name, value in facts(dose).items()} | {"begin": "done", "pain": "1"}


async def fill(
    tx: Transaction, person: int, on: date, questionnaire: str, answers: dict[str, str], subject: str = ""
) -> None:
    """Store a form that was completed at six in the evening of a day."""
    at = datetime.combine(on, time(18), BERLIN)
    form = await tx.open_form(person, questionnaire, 1, on, subject, at)
    for question, value in answers.items():
        await tx.save_answer(form.id, question, value, at)
    await tx.set_status(form.id, FormStatus.COMPLETED, at)
