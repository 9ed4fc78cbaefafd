"""The plan in words: stage, gates, running, and the coming week."""

from bot.model.policy import LadderStep
from bot.model.standing import DayAhead, Gate, Standing
from bot.model.words import Say
from bot.render.moments import clock, day
from bot.render.verdict import reason_line

_SETTLING = {"P2", "P3", "P4", "P5", "P6", "P9", "P10", "G0"}


def stage_words(words: Say, standing: Standing) -> str:
    """Return the stage, what it is for, and what brought the person there."""
    stage = words.say(f"stage-{standing.stage}")
    head = words.say("plan-stage", number=standing.stage_number, stage=stage, days=standing.day_in_stage)
    return "\n".join([head, words.say(f"stage-{standing.stage}-about"), _why(words, standing)])


def _why(words: Say, standing: Standing) -> str:
    move = standing.move
    if standing.own_stage is not None and (move is None or standing.own_stage is standing.stage):
        return words.say("plan-why-own")
    if move is None:
        return words.say("plan-why-start")
    key = "plan-why-up" if move.up else "plan-why-down"
    reason = reason_line(words, move.reason) if move.reason is not None else ""
    return words.say(key, day=day(words, move.date), reason=reason)


def gate_lines(words: Say, gates: tuple[Gate, ...]) -> list[str]:
    """Return a line for each gate: what is done, and what is still needed with the person's numbers."""
    ordered = sorted(gates, key=lambda gate: not gate.open)
    return [words.say("gate-done" if gate.open else "gate-shut", gate=gate_words(words, gate)) for gate in ordered]


def gate_words(words: Say, gate: Gate) -> str:
    """Return what one gate asks for, with what there is of it so far."""
    have = "none" if gate.have is None else gate.have
    return words.say(f"gate-{gate.name}", have=have, need=gate.need or 0, span=gate.span or 0)


def note_lines(words: Say, standing: Standing) -> list[str]:
    """Return what the person or their physio has set, where it differs from the usual."""
    lines = [words.say("plan-strict")] if standing.strict else []
    if standing.own_ceiling is not None:
        lines.append(words.say("plan-own-ceiling", pain=standing.own_ceiling))
    return lines


def ladder_words(words: Say, step: LadderStep) -> str:
    """Return a step of the walk-run ladder: "5 x (3 min run, 1 min walk)"."""
    key = "ladder-step" if step.walk else "ladder-run"
    return words.say(key, rounds=step.rounds, run=step.run, walk=step.walk)


def running_words(words: Say, standing: Standing, ladder: tuple[LadderStep, ...], cap: int | None) -> str:
    """Return where the person stands with running, and what opens the next step."""
    if standing.run_step is not None:
        step = ladder_words(words, ladder[standing.run_step - 1])
        head = words.say("plan-ladder", step=standing.run_step, steps=len(ladder), dose=step)
        more = words.say("plan-step-gates") if standing.run_gates else words.say("plan-ladder-top")
    elif standing.runs:
        head = words.say("plan-runs")
        more = words.say("plan-runs-cap", minutes=cap) if cap is not None else words.say("plan-runs-plain")
    else:
        head, more = words.say("plan-no-run"), words.say("plan-start-gates")
    return "\n".join([head, more, *gate_lines(words, standing.run_gates)])


def week_lines(words: Say, week: tuple[DayAhead, ...]) -> list[str]:
    """Return a line for each coming day."""
    return [words.say("week-day", day=day(words, ahead.date), items=_items(words, ahead)) for ahead in week]


def _items(words: Say, ahead: DayAhead) -> str:
    if ahead.away:
        return words.say("week-away")
    items = [words.say("week-check_in", time=clock(ahead.check_in)) if ahead.check_in else words.say("week-checked")]
    if ahead.follow_up_at is not None:
        items.append(words.say("week-follow_up", time=clock(ahead.follow_up_at)))
    return words.say("week-between").join([*items, _exercise(words, ahead), _run(words, ahead)])


def _exercise(words: Say, ahead: DayAhead) -> str:
    if ahead.skipped:
        return words.say("week-skipped")
    if ahead.exercised:
        return words.say("week-exercised")
    if ahead.rest_day:
        return words.say("week-rest")
    dose = ahead.decision.dose
    return words.say("week-easy") if dose is None else words.say(f"exercise-{dose.exercise}")


def _run(words: Say, ahead: DayAhead) -> str:
    if ahead.ran:
        return words.say("week-ran")
    if ahead.ask_first:
        return words.say("week-run-ask")
    if ahead.may_run:
        return words.say("week-run")
    if ahead.blocked_by == "R1":
        return words.say("week-run-not-yet")
    if ahead.blocked_by in _SETTLING:
        return words.say("week-run-settling")
    return words.say("week-run-gap" if ahead.blocked_by == "L9" else "week-run-none")
