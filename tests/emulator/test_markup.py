"""Telegram's HTML: what it means, and how it is refused."""

from typing import Any

import pytest

from bot.emulator import Person
from bot.emulator.errors import ApiError
from bot.emulator.markup import parse_html

Entities = list[tuple[Any, ...]]


def shown(entity: dict[str, Any]) -> tuple[Any, ...]:
    rest = [value for name, value in entity.items() if name not in ("type", "offset", "length")]
    return (entity["type"], entity["offset"], entity["length"], *rest)


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>b</b><strong>s</strong>", "bs", [("bold", 0, 1), ("bold", 1, 1)]),
        ("<i>i</i> <em>e</em>", "i e", [("italic", 0, 1), ("italic", 2, 1)]),
        ("<u>u</u> <ins>i</ins>", "u i", [("underline", 0, 1), ("underline", 2, 1)]),
        ("<s>a</s> <strike>b</strike> <del>c</del>", "a b c", [("strikethrough", at, 1) for at in (0, 2, 4)]),
        ('<tg-spoiler>a</tg-spoiler> <span class="tg-spoiler">b</span>', "a b", [("spoiler", 0, 1), ("spoiler", 2, 1)]),
        ("<a href='https://example.org/x'>here</a>", "here", [("text_link", 0, 4, "https://example.org/x")]),
        ('<a href="http://example.org?a=1&amp;b=2">x</a>', "x", [("text_link", 0, 1, "http://example.org?a=1&b=2")]),
        ("<a>example.org</a>", "example.org", [("text_link", 0, 11, "http://example.org/")]),
        ("<a href='nowhere'>x</a>", "x", []),
        ("<code>x</code>", "x", [("code", 0, 1)]),
        ('<code class="language-c">x</code>', "x", [("code", 0, 1)]),
        ("<pre>x</pre>", "x", [("pre", 0, 1)]),
        ('<pre><code class="language-python">x</code></pre>', "x", [("pre", 0, 1, "python")]),
        ("<blockquote>q</blockquote>", "q", [("blockquote", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        (
            '<tg-emoji emoji-id="5368324170671202286">😀</tg-emoji>',
            "😀",
            [("custom_emoji", 0, 2, "5368324170671202286")],
        ),
        ("&lt;b&gt; &amp; &quot;&#33;&#x1F600;", '<b> & "!😀', []),
        ("&nbsp; &copy;", "&nbsp; &copy;", []),
        ("😀<b>x</b>", "😀x", [("bold", 2, 1)]),
        ("<B>x</b >", "x", [("bold", 0, 1)]),
        ("<b><i>x</i>y</b>", "xy", [("bold", 0, 2), ("italic", 0, 1)]),
        ("<b></b>x", "x", []),
        ("a > b", "a > b", []),
        ("&; & &#; &#0; &#x110000;", "&; & &#; &#0; &#x110000;", []),
        ("<pre lang=x>x</pre>", "x", [("pre", 0, 1)]),
        ("<a href = 'tg://user?id=1'>x</a>", "x", [("text_link", 0, 1, "tg://user?id=1")]),
        ("<a href='tg:user?id=1'>x</a>", "x", [("text_link", 0, 1, "tg:user?id=1")]),
        ("<a href='http://[::1'>x</a>", "x", []),
        ("<a href='http://'>x</a>", "x", []),
        ("<a href=' '>x</a>", "x", []),
        ("<a href='&lt;&'>x</a>", "x", []),
    ],
)
def test_html_becomes_text_and_entities(source: str, text: str, entities: Entities) -> None:
    read, found = parse_html(source)

    assert read == text
    assert sorted(shown(entity) for entity in found) == sorted(entities)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
        ("äh <x>y</x>", 'Unsupported start tag "x" at byte offset 4'),
        ("<script>1</script>", 'Unsupported start tag "script" at byte offset 0'),
        ("a <b c", 'Expected equal sign in declaration of an attribute of the tag "b" at byte offset 2'),
        ("1 < 2 > 0", 'Unsupported start tag "" at byte offset 2'),
        ("<b =x>x</b>", 'Empty attribute name in the tag "b" at byte offset 0'),
        ("<b x=", 'Unclosed start tag "b" at byte offset 0'),
        ("<b x='y", "Unclosed start tag at byte offset 0"),
        ("<b ", "Unclosed start tag at byte offset 0"),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>test</b></i>", 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ("<a href=https://x>x</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="9999999999999999999">x</tg-emoji>', "Invalid custom emoji identifier specified"),
        ("&#xD800;", "Text contains invalid Unicode characters after decoding HTML entities"),
    ],
)
def test_bad_html_is_refused_in_telegrams_words(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_html(source)

    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        (" \n<b> x </b>  ", "x", [("bold", 0, 1)]),
        ("  plain <b>x  </b>", "plain x", [("bold", 6, 1)]),
        ("<b>see <code>x</code> y</b>", "see x y", [("bold", 0, 4), ("code", 4, 1), ("bold", 5, 2)]),
        ("<code>/start</code> /help", "/start /help", [("code", 0, 6), ("bot_command", 7, 5)]),
        ("<b><b>x</b>y</b>", "xy", [("bold", 0, 2)]),
        ("<i>x</i> <b> </b>", "x", [("italic", 0, 1)]),
        ("<pre><code>x</code></pre>", "x", [("pre", 0, 1)]),
        ("<code><b>x</b></code>", "x", [("code", 0, 1)]),
        ("<b>a</b> <code>b</code>", "a b", [("bold", 0, 1), ("code", 2, 1)]),
        ("<blockquote>a <blockquote>b</blockquote></blockquote>", "a b", [("blockquote", 0, 3)]),
        ("<blockquote>a <b>b</b></blockquote>", "a b", [("blockquote", 0, 3), ("bold", 2, 1)]),
    ],
)
async def test_a_message_is_trimmed_and_its_entities_put_in_order(
    ann: Person, ok: Any, source: str, text: str, entities: Entities
) -> None:
    sent = await ok("sendMessage", chat_id=ann.id, text=source, parse_mode="html")

    assert sent["text"] == text
    assert [shown(entity) for entity in sent["entities"]] == entities
