"""The rules page as Markdown."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.app.rules_page.blocks import Block, Heading, Rule, Table, Text, Threshold

_RULES = ("rule", "what it says", "what the person reads", "source", "firmness")
_THRESHOLDS = ("number", "value", "may be", "for", "source", "firmness", "reviewed", "name in policy.toml")


def to_markdown(page: Sequence[Block]) -> Iterator[str]:
    """Give the lines of the page; rules that follow one another share a table, and so do thresholds."""
    for number, (_, blocks) in enumerate(groupby(page, key=type)):
        if number:
            yield ""
        yield from _written(list(blocks))


def _written(blocks: list[Block]) -> Iterator[str]:
    rules = [_rule(block) for block in blocks if isinstance(block, Rule)]
    thresholds = [_threshold(block) for block in blocks if isinstance(block, Threshold)]
    if rules:
        yield from _table(_RULES, rules)
    elif thresholds:
        yield from _table(_THRESHOLDS, thresholds)
    else:
        for number, block in enumerate(blocks):
            yield from [""] if number else []
            yield from _one(block)


def _one(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield f"{'#' * level} {text}"
        case Text(text):
            yield text
        case Table(heads, rows):
            yield from _table(heads, rows)
        case Rule() | Threshold():
            raise AssertionError("they come in tables")


def _rule(rule: Rule) -> tuple[str, ...]:
    return f"**{rule.id}**", rule.says, f"{rule.person_reads}.", rule.source, rule.firmness


def _threshold(number: Threshold) -> tuple[str, ...]:
    name = f"`{number.name}`"
    facts = (number.rules, number.source, number.firmness, number.reviewed, name)
    return number.words, f"**{number.value}**", number.range, *facts


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for row in (heads, ["---"] * len(heads), *rows):
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
