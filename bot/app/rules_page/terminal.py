"""The rules page for a terminal of 100 columns."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from bot.app.rules_page.blocks import Block, Heading, Rule, Table, Text, Threshold

WIDTH = 100
_GAP = 2
_INDENT = 6


def to_terminal(page: Sequence[Block]) -> Iterator[str]:
    """Give the lines of the page; thresholds that follow one another stand close together."""
    yield from _written(page[0])
    for before, block in pairwise(page):
        if not (isinstance(before, Threshold) and isinstance(block, Threshold)):
            yield ""
        yield from _written(block)


def _written(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield text.upper() if level == 1 else text
            yield ("=" if level == 1 else "-") * len(text)
        case Text(text):
            yield from textwrap.wrap(text, WIDTH)
        case Rule():
            yield from _rule(block)
        case Threshold():
            yield from _threshold(block)
        case Table(heads, rows):
            yield from _table(heads, rows)


def _rule(rule: Rule) -> Iterator[str]:
    yield from _hanging(f"{rule.id:<{_INDENT}}{rule.says}")
    yield from _hanging(f"{'':<{_INDENT}}The person reads: {rule.person_reads}.")
    yield from _hanging(f"{'':<{_INDENT}}Source: {rule.source} ({rule.firmness}).")


def _threshold(number: Threshold) -> Iterator[str]:
    yield from _hanging(f"{'':<{_INDENT}}{number.name} = {number.value}, may be {number.range}")
    more = f"{number.words}; for {number.rules}; {number.source} ({number.firmness}; reviewed {number.reviewed})"
    yield from _hanging(more, _INDENT + _GAP, first=_INDENT + _GAP)


def _hanging(text: str, indent: int = _INDENT, first: int = 0) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=" " * first, subsequent_indent=" " * indent)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = _widths([heads, *rows])
    for row in (heads, ["-" * width for width in widths], *rows):
        cells = [textwrap.wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
        for line in zip_longest(*cells, fillvalue=""):
            padded = (f"{part:<{width}}" for part, width in zip(line, widths, strict=True))
            yield (" " * _GAP).join(padded).rstrip()


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """Return how wide each column may be, the widest giving way until the row fits."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    while sum(widths) + _GAP * (len(widths) - 1) > WIDTH:
        widths[widths.index(max(widths))] -= 1
    return widths
