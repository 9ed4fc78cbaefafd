"""What a correction changes: today's plan as it was, kept as text, and in words what is different."""

import json
from dataclasses import dataclass

from bot.engine.turn import Turn
from bot.model.decision import Decision
from bot.render.exercise import dose_words


@dataclass(frozen=True, slots=True)
class Standing:
    """The parts of a day's plan that a person would notice, in words but for the day."""

    day: str
    verdict: str
    exercise: str
    stage: str
    step: int | None

    def to_json(self) -> str:
        """Return it as it is stored."""
        return json.dumps([self.day, self.verdict, self.exercise, self.stage, self.step], ensure_ascii=False)


def standing(turn: Turn, decision: Decision) -> Standing:
    """Return what the decision says about today."""
    words = turn.words
    verdict = words.say(f"short-{decision.verdict}")
    if decision.cap_minutes is not None:
        verdict = words.say("short-cap", verdict=verdict, cap=decision.cap_minutes)
    exercise = dose_words(words, decision.dose) if decision.dose else words.say("short-no-exercise")
    stage = words.say(f"stage-{decision.stage}")
    return Standing(decision.date.isoformat(), verdict, exercise, stage, decision.run_step)


def from_json(stored: str) -> Standing:
    """Return what was stored."""
    return Standing(*json.loads(stored))


async def now(turn: Turn) -> Standing:
    """Return today's plan as it stands."""
    return standing(turn, await turn.decide())


async def lines(turn: Turn, before: Standing) -> list[str]:
    """Return what is different by this time, a sentence each; one sentence when nothing is."""
    after, words = await now(turn), turn.words
    if after.day != before.day:
        return [words.say("changed-later")]
    told = []
    if after.verdict != before.verdict:
        told.append(words.say("changed-verdict", before=before.verdict, after=after.verdict))
    if after.exercise != before.exercise:
        told.append(words.say("changed-exercise", before=before.exercise, after=after.exercise))
    if after.stage != before.stage:
        told.append(words.say("changed-stage", before=before.stage, after=after.stage))
    if after.step is not None and before.step is not None and after.step != before.step:
        told.append(words.say("changed-step", before=before.step, after=after.step))
    return told or [words.say("changed-nothing")]
