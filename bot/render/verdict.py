"""The verdict, its reason in one line, and the rules behind it."""

from bot.model.decision import Decision, Reason
from bot.model.words import Say


def verdict_lines(words: Say, decision: Decision, ceiling: int) -> list[str]:
    """Return the verdict, with the pain (0-10) up to which it holds, and the one line that says why."""
    cap = {"cap": decision.cap_minutes} if decision.cap_minutes is not None else {}
    lines = [words.say(_verdict_key(words, decision), ceiling=ceiling, **cap)]
    if decision.reasons:
        lines.append(words.say("because", reason=reason_line(words, decision.reasons[0])))
    if decision.change.value in {"progress", "regress"}:
        lines.append(words.say(f"change-{decision.change}", stage=words.say(f"stage-{decision.stage}")))
    return lines


def _verdict_key(words: Say, decision: Decision) -> str:
    """Return the verdict's words: with the minutes where there are some, without a swap where the rules offer none."""
    key = f"verdict-{decision.verdict}"
    if decision.cap_minutes is not None and words.has(f"{key}-cap"):
        return f"{key}-cap"
    return by_offer(words, key, decision)


def by_offer(words: Say, key: str, decision: Decision) -> str:
    """Return a key's own words, or those beside them for a day on which the rules offer no bike, swim or walk."""
    return f"{key}-no_offer" if not decision.offers and words.has(f"{key}-no_offer") else key


def reason_lines(words: Say, reasons: tuple[Reason, ...]) -> list[str]:
    """Return each rule that fired with its id and numbers."""
    return [_full_line(words, reason) for reason in reasons]


def _full_line(words: Say, reason: Reason) -> str:
    line = words.say("why-line", rule=reason.rule, reason=reason_line(words, reason))
    if reason.otherwise is None:
        return line
    return f"{line}\n{words.say('why-otherwise', change=words.say(f'otherwise-{reason.otherwise}'))}"


def reason_line(words: Say, reason: Reason) -> str:
    """Return one rule in words with the numbers that it saw."""
    rule = words.say(f"why-{reason.rule}")
    told = [words.say(f"number-{name}", value=_value(words, value)) for name, value in reason.numbers]
    if not told:
        return words.say("why-plain", rule=rule)
    return words.say("why-numbers", rule=rule, numbers=", ".join(told))


def _value(words: Say, value: float | str) -> float | str:
    """Return a name in words; a number stays one, for each language writes its own ("0.5", "0,5")."""
    return words.say(f"value-{value}") if isinstance(value, str) and words.has(f"value-{value}") else value
