"""Telegram's HTML: the subset that a message may use, read into plain text and entities."""

from dataclasses import dataclass, field

from bot.emulator import links
from bot.emulator.reading import SPACE, Reading, attribute, reference, refusal
from bot.emulator.spec import Json

_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "a": "text_link",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
_LARGEST_EMOJI_ID = 2**63 - 1


@dataclass(frozen=True, slots=True)
class _Open:
    """A tag that waits for its end; `piece` is where its text begins."""

    name: str
    argument: str
    offset: int
    piece: int


@dataclass(slots=True)
class _Markup:
    """The tags that are open, and the entities of those that have been closed."""

    reading: Reading
    open_tags: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Return the plain text and the entities of `source`, or refuse it as Telegram does."""
    markup = _Markup(Reading(source))
    while markup.reading.peek():
        _step(markup)
    if markup.open_tags:
        raise refusal(f'Can\'t find end tag corresponding to start tag "{markup.open_tags[-1].name}"')
    for entity in markup.entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    return "".join(markup.reading.pieces), markup.entities


def _step(markup: _Markup) -> None:
    reading = markup.reading
    if reading.peek() == "<":
        begin, reading.at = reading.at, reading.at + 1
        (_end_tag if reading.peek() == "/" else _start_tag)(markup, begin)
    elif reading.peek() == "&" and (character := reference(reading)):
        reading.add(character)
    else:
        reading.add(reading.read_plain())


def _start_tag(markup: _Markup, begin: int) -> None:
    reading = markup.reading
    name = reading.read_until(SPACE + ">").lower()
    if not reading.peek():
        raise refusal(f"Unclosed start tag at byte offset {reading.byte(begin)}")
    if name not in _TAGS:
        raise refusal(f'Unsupported start tag "{name}" at byte offset {reading.byte(begin)}')
    argument = ""
    while (found := attribute(reading, name, begin)) is not None:
        argument = _argument(name, *found) or argument
    reading.at += 1
    if name == "span" and argument != "spoiler":
        raise refusal(f'Tag "span" must have class "tg-spoiler" at byte offset {reading.byte(begin)}')
    markup.open_tags.append(_Open(name, argument, reading.offset, len(reading.pieces)))


def _argument(tag: str, name: str, value: str) -> str:
    """Return what an attribute means for its tag; nothing where it means nothing."""
    if (tag, name) in (("a", "href"), ("tg-emoji", "emoji-id")):
        return value
    if (tag, name) == ("blockquote", "expandable"):
        return name
    if (tag, name) == ("code", "class") and value.startswith("language-"):
        return value.removeprefix("language-")
    if (tag, name) == ("span", "class") and value.startswith("tg-"):
        return value.removeprefix("tg-")
    return ""


def _end_tag(markup: _Markup, begin: int) -> None:
    reading = markup.reading
    if not markup.open_tags:
        raise refusal(f"Unexpected end tag at byte offset {reading.byte(begin)}")
    reading.at += 1
    name = reading.read_until(SPACE + ">").lower()
    reading.skip_space()
    if reading.peek() != ">":
        raise refusal(f"Unclosed end tag at byte offset {reading.byte(begin)}")
    reading.at += 1
    tag = markup.open_tags.pop()
    if name and name != tag.name:
        found = f'expected "</{tag.name}>", found "</{name}>"'
        raise refusal(f"Unmatched end tag at byte offset {reading.byte(begin)}, {found}")
    if reading.offset > tag.offset:
        _close(markup, tag)


def _close(markup: _Markup, tag: _Open) -> None:
    """Turn a tag that has ended into its entity."""
    entity: Json = {"type": _TAGS[tag.name], "offset": tag.offset, "length": markup.reading.offset - tag.offset}
    if tag.name == "pre" and _takes_language(markup, entity):
        return
    if tag.name == "a":
        address = links.checked(tag.argument or "".join(markup.reading.pieces[tag.piece :]))
        if address is None:
            return
        entity["url"] = address
    elif tag.name == "tg-emoji":
        entity["custom_emoji_id"] = _emoji_id(tag.argument)
    elif tag.name == "code" and tag.argument:
        entity["language"] = tag.argument
    elif tag.name == "blockquote" and tag.argument:
        entity["type"] = "expandable_blockquote"
    markup.entities.append(entity)


def _takes_language(markup: _Markup, pre: Json) -> bool:
    """Make code with a language the `pre` that holds nothing else."""
    inner = markup.entities[-1] if markup.entities else {}
    if "language" not in inner or (inner["offset"], inner["length"]) != (pre["offset"], pre["length"]):
        return False
    inner["type"] = "pre"
    return True


def _emoji_id(argument: str) -> str:
    if not (argument.isascii() and argument.isdecimal() and 0 < int(argument) <= _LARGEST_EMOJI_ID):
        raise refusal("Invalid custom emoji identifier specified")
    return argument
