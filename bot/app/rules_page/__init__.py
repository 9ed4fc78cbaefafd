"""`bot rules` and docs/rules.md: every rule and threshold, for a physiotherapist."""

from collections.abc import Iterator

from bot.app.rules_page.build import build_page
from bot.app.rules_page.markdown import to_markdown
from bot.app.rules_page.terminal import to_terminal

__all__ = ["rules_page"]


def rules_page(*, markdown: bool) -> Iterator[str]:
    """Give the lines of the page, for a terminal of 100 columns or as Markdown."""
    page = build_page()
    return to_markdown(page) if markdown else to_terminal(page)
