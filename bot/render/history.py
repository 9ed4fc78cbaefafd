"""What was planned to be sent, and what became of it, in words."""

from bot.model.decision import PlanKind
from bot.model.person import PlanState
from bot.model.words import Say

NOT_SENT = {PlanState.EXPIRED, PlanState.SKIPPED, PlanState.CANCELLED}


def became(words: Say, kind: PlanKind, state: PlanState, reason: str | None, *, sent: bool) -> str:
    """Return what became of a planned message: "answered", "not sent, since you had answered already".

    `sent`: it was put on its way.
    """
    if state is PlanState.ANSWERED and not sent:
        return words.say("became-answered-before" if reason is None else f"became-answered-{reason}")
    if state in NOT_SENT and reason is not None:
        return words.say(f"became-not-{reason}")
    return words.say(f"became-{state}", kind=kind.value)
