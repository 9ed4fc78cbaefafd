"""A topic file that is wrong is refused, and the error names it."""

from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.content.topics import Topic, load_topics

HEAD = """+++
title = "A title"
order = 1
source = "A study"
reviewed = 2026-11-22
{extra}
+++
"""
BODY = "word " * 70


def written(folder: Path, text: str = BODY, extra: str = "") -> tuple[Topic, ...]:
    """Write one topic into a folder and load it."""
    (folder / "one.en.txt").write_text(HEAD.format(extra=extra) + text, encoding="utf-8")
    return load_topics(folder, "en", "en")


@pytest.mark.parametrize(
    ("text", "extra", "told"),
    [
        ("word " * 59, "", "59 words"),
        ("word " * 121, "", "121 words"),
        ("<b>" + BODY, "", "left open"),
        (BODY, 'next = ["elsewhere"]', "no other topic elsewhere"),
        (BODY, 'next = ["one"]', "no other topic one"),
        (BODY, 'drawing = "missing.svg"', "missing.svg"),
        (BODY, 'theme = "sport"', "theme"),
        (BODY, 'colour = "red"', "colour"),
    ],
)
def test_a_topic_that_is_wrong_is_refused_with_its_name(tmp_path: Path, text: str, extra: str, told: str) -> None:
    with pytest.raises(ContentError, match=told) as caught:
        written(tmp_path, text, extra)
    assert "one" in str(caught.value)


def test_a_title_that_does_not_fit_a_button_is_refused(tmp_path: Path) -> None:
    head = HEAD.format(extra="").replace("A title", "t" * 41)
    (tmp_path / "one.en.txt").write_text(head + BODY, encoding="utf-8")
    with pytest.raises(ContentError, match="title"):
        load_topics(tmp_path, "en", "en")


def test_a_topic_needs_only_the_old_fields(tmp_path: Path) -> None:
    (topic,) = written(tmp_path)
    assert (topic.theme, topic.next, topic.asked, topic.today, topic.drawing) == ("basics", (), (), "", "")


def test_a_topic_that_is_not_translated_is_told_in_english(tmp_path: Path) -> None:
    written(tmp_path)
    assert [topic.id for topic in load_topics(tmp_path, "de", "en")] == ["one"]
