"""The answer to "may I run?" in words."""

from bot.model.decision import Decision, Verdict
from bot.model.diary import LoadKind
from bot.model.policy import LadderStep
from bot.model.words import Say
from bot.render.plan import ladder_words
from bot.render.verdict import reason_line, verdict_lines

_RUNS = (Verdict.RUN, Verdict.RUN_SHORTER)


def run_lines(
    words: Say, decision: Decision, minutes: int | None, ladder: tuple[LadderStep, ...], ceiling: int
) -> list[str]:
    """Return whether to run, for so many minutes when they were told, and why."""
    step = ladder_line(words, decision, ladder, ceiling)
    head, *why = verdict_lines(words, decision, ceiling)
    if minutes is not None and decision.verdict is Verdict.RUN:
        head = words.say("may_run-yes", minutes=minutes, ceiling=ceiling)
    elif minutes is not None:
        head = f"{words.say('may_run-wished', minutes=minutes)}\n{head}"
    return [head, step, *why]


def ladder_line(words: Say, decision: Decision, ladder: tuple[LadderStep, ...], ceiling: int) -> str:
    """Return the person's step of the ladder, "" when they are not on it or may not run today."""
    if decision.run_step is None or decision.verdict not in _RUNS:
        return ""
    step = ladder[decision.run_step - 1]
    if decision.cap_minutes is not None and decision.cap_minutes > step.run_minutes:
        return ""  # past the top of the ladder the longest-run rule counts
    return words.say("may_run-step", step=decision.run_step, dose=ladder_words(words, step), ceiling=ceiling)


def may_do(kind: LoadKind, decision: Decision) -> bool:
    """Tell whether the rules offer that activity today: bike and swim on calm days, a walk unless it is a rest day."""
    if decision.verdict in _RUNS:
        return True
    if kind is LoadKind.WALK:
        return decision.verdict is Verdict.MODIFY and bool(decision.offers)
    return kind in decision.offers


def other_lines(words: Say, kind: LoadKind, decision: Decision, ceiling: int, *, may: bool) -> list[str]:
    """Return whether another activity suits today, up to which pain (0-10), and why not."""
    if may:
        return [words.say(f"may_run-{kind}-yes", ceiling=ceiling)]
    why = [words.say("because", reason=reason_line(words, decision.reasons[0]))] if decision.reasons else []
    return [words.say(f"may_run-{kind}-no", ceiling=ceiling), *why]
