"""A simulated diary for a reader at a terminal: a row for each day, and below it the reasons in words."""

import html
import re
import textwrap
from collections.abc import Iterable, Iterator

from bot.engine.diary.simulate import SimulatedDay
from bot.model.decision import Decision, Plan
from bot.model.words import Say
from bot.render.moments import clock, day
from bot.render.verdict import reason_line

WIDTH = 100
_TAG = re.compile(r"<[^>]+>")
_ROW = "{:<16}{:<13}{:<8}{:<9}{:<12}{:<6}{:<10}{:<9}{}"
_HEADS = ("day", "verdict", "colour", "settled", "stage", "step", "change", "at most", "be seen")
_UNKNOWN = "-"


def table(days: Iterable[SimulatedDay], words: Say) -> Iterator[str]:
    """Give the lines of the table."""
    yield _ROW.format(*_HEADS)
    for simulated in days:
        yield ""
        yield _row(simulated.decision, words).rstrip()
        yield from _reasons(simulated.decision, words)
        yield from _wrapped("sent", _sent(simulated.prompts, words))


def _row(decision: Decision, words: Say) -> str:
    settled = _UNKNOWN if decision.settled is None else "yes" if decision.settled else "no"
    return _ROW.format(
        f"{day(words, decision.date)} {decision.date:%Y}",
        _spoken(decision.verdict),
        decision.colour,
        settled,
        decision.stage,
        decision.run_step or _UNKNOWN,
        decision.change,
        _UNKNOWN if decision.cap_minutes is None else f"{decision.cap_minutes} min",
        _UNKNOWN if decision.urgency is None else _spoken(decision.urgency),
    )


def _spoken(value: str) -> str:
    return value.replace("_", " ")


def _reasons(decision: Decision, words: Say) -> Iterator[str]:
    for reason in decision.reasons:
        line = reason_line(words, reason)
        if reason.otherwise is not None:
            line += " " + words.say("why-otherwise", change=words.say(f"otherwise-{reason.otherwise}"))
        yield from _wrapped(reason.rule, line)


def _sent(prompts: tuple[Plan, ...], words: Say) -> str:
    told = (f"{clock(plan.due.time())} {words.say(f'kind-{plan.kind}')}" for plan in prompts)
    return ", ".join(told) or "nothing"


def _wrapped(head: str, text: str) -> list[str]:
    plain = html.unescape(_TAG.sub("", text))
    return textwrap.wrap(plain, WIDTH, initial_indent=f"  {head:<5} ", subsequent_indent=" " * 8)
