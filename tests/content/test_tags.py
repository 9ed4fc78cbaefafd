"""The few tags of Telegram that a topic may use."""

import pytest

from bot.content.tags import check_tags
from bot.model.screen import plain


@pytest.mark.parametrize(
    "text",
    [
        "<b>open",
        "closed</b>",
        "<b><i>crossed</b></i>",
        "<u>other</u>",
        "a < b",
        "you & me",
        "<b expandable>x</b>",
        "<a href=x>",
    ],
)
def test_tags_that_telegram_or_we_do_not_want_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"allowed|closes|open"):
        check_tags(text)


def test_our_few_tags_pass() -> None:
    check_tags(
        "<b>bold <i>both</i></b> <blockquote expandable>more</blockquote> <blockquote>less</blockquote> a &amp; b"
    )
    assert plain("<b>bold</b> a &amp; b") == "bold a & b"
