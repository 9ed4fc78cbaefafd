"""The text of a message: entities given or found, spaces trimmed, length checked."""

import re
from collections.abc import Iterator

from bot.emulator import links, utf16
from bot.emulator.errors import bad_request, unsupported
from bot.emulator.markup import parse_html
from bot.emulator.spec import Json

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024

_FOUND = re.compile(
    r"(?P<url>(?:https?://|(?<![\w.@/])(?:www\.|t\.me/))[^\s<>\"]+)"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,})"
    r"|(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/@]))"
    r"|(?P<mention>(?<![\w@/])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w))"
    r"|(?P<hashtag>(?<![\w#/&])#(?=\w*[^\W\d_])\w{1,256})"
)
_TRAILING = ".,:;!?'\")]}"
_CONTROL = {code: " " for code in range(32) if code not in (10, 13)} | {13: None}
_BLANK = " \n"
_OPAQUE = (
    "pre",
    "code",
    "text_link",
    "text_mention",
    "custom_emoji",
    "bot_command",
    "url",
    "mention",
    "email",
    "hashtag",
)
_GIVEN = {
    "text_link": "url",
    "text_mention": "user",
    "custom_emoji": "custom_emoji_id",
}
_KINDS = frozenset(
    {
        *("bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote"),
        *("code", "pre", "text_link", "text_mention", "custom_emoji", "date_time"),
        *("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"),
    }
)
_CODE = ("pre", "code")
_QUOTES = ("blockquote", "expandable_blockquote")
_STYLES = ("bold", "italic", "underline", "strikethrough", "spoiler")
_ORDER = ("blockquote", "expandable_blockquote", "pre", "code", "text_link")


def message_text(params: Json) -> Json:
    """Return text and entities for a text message, as it will be shown."""
    given = params.get("text", "")
    if not given:
        raise bad_request("message text is empty")
    text, entities = _formatted(given, params.get("parse_mode"), params.get("entities"))
    if not text:
        raise bad_request("text must be non-empty")
    if utf16.length(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return {"text": text} | ({"entities": entities} if entities else {})


def caption(params: Json) -> Json:
    """Return caption and entities for a message with media; nothing when the caption is empty."""
    text, entities = _formatted(params.get("caption", ""), params.get("parse_mode"), params.get("caption_entities"))
    if utf16.length(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return ({"caption": text} if text else {}) | ({"caption_entities": entities} if entities else {})


def plain(text: str) -> Json:
    """Return text and found entities for what a person typed."""
    trimmed = text.translate(_CONTROL).strip(_BLANK)
    entities = list(_found(trimmed, []))
    return {"text": trimmed} | ({"entities": entities} if entities else {})


def _formatted(text: str, mode: str | None, given: list[Json] | None) -> tuple[str, list[Json]]:
    entities = [dict(entity) for entity in given or ()]
    if mode:
        text, entities = _parsed(text, mode)
    else:
        _check_given(text, entities)
    text, entities = _trimmed(*_cleaned(text, entities))
    entities = _nested(entities)
    return text, sorted([*entities, *_found(text, entities)], key=_place)


def _parsed(text: str, mode: str) -> tuple[str, list[Json]]:
    if mode.lower() == "html":
        return parse_html(text)
    if mode.lower() in ("markdown", "markdownv2"):
        raise unsupported(f"parse_mode {mode}")
    raise bad_request("unsupported parse_mode")


def _check_given(text: str, entities: list[Json]) -> None:
    length = utf16.length(text)
    for entity in entities:
        offset, end = entity["offset"], entity["offset"] + entity["length"]
        needed = _GIVEN.get(entity["type"])
        if entity["type"] not in _KINDS:
            raise bad_request("can't parse MessageEntity: Unsupported type specified")
        if needed and needed not in entity:
            raise bad_request(f"can't parse MessageEntity: Can't find field \"{needed}\"")
        if needed == "url" and (fault := links.fault(entity["url"])):
            raise bad_request(f"entity URL '{entity['url']}' is invalid: {fault}")
        if offset < 0:
            raise bad_request(f"receive an entity with incorrect offset {offset}")
        if offset > length:
            raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
        if end > length:
            reason = f"ends after the end of the text at UTF-16 offset {end}"
            raise bad_request(f"entity beginning at UTF-16 offset {offset} {reason}")


def _cleaned(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Turn control characters into spaces; a carriage return goes, and what stands after it moves up."""
    if "\r" in text:
        units = utf16.cut
        for entity in entities:
            before = units(text, 0, entity["offset"]).count("\r")
            entity["length"] -= units(text, entity["offset"], entity["length"]).count("\r")
            entity["offset"] -= before
    return text.translate(_CONTROL), [entity for entity in entities if entity["length"] > 0]


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Cut blanks from both ends, as far as the first entity, and from the start of each entity."""
    end = utf16.length(text.rstrip(_BLANK))
    kept = [entity for one in entities if (entity := _without_blanks(text, one, end))]
    first = min((entity["offset"] for entity in kept), default=end)
    ahead = len(text) - len(text.lstrip(_BLANK))
    cut = min(ahead, first)
    for entity in kept:
        entity["offset"] -= cut
    return text.rstrip(_BLANK)[cut:], kept


def _without_blanks(text: str, entity: Json, end: int) -> Json | None:
    inner = utf16.cut(text, entity["offset"], entity["length"])
    if not inner.strip(_BLANK):
        return None
    lead = len(inner) - len(inner.lstrip(_BLANK))
    offset = entity["offset"] + lead
    return entity | {"offset": offset, "length": min(entity["length"] - lead, end - offset)}


def _nested(entities: list[Json]) -> list[Json]:
    """Keep entities from holding what they may not: nothing stands inside code, no kind inside itself."""
    code = [one for one in entities if one["type"] in _CODE]
    outer = [one for one in entities if not any(_holds(other, one) for other in entities if other is not one)]
    pieces = [piece for one in outer for piece in ([one] if one["type"] not in _STYLES else _around(one, code))]
    return [one for one in pieces if one["length"] > 0]


def _holds(outer: Json, inner: Json) -> bool:
    """Tell whether `outer` swallows `inner`, which stands inside it."""
    if not (outer["offset"] <= inner["offset"] and _end(inner) <= _end(outer)):
        return False
    if outer["type"] in _CODE:
        return inner["type"] not in _CODE or outer["length"] > inner["length"] or outer["type"] == "pre"
    quotes = outer["type"] in _QUOTES and inner["type"] in _QUOTES
    return (outer["type"] == inner["type"] or quotes) and outer["length"] > inner["length"]


def _around(style: Json, code: list[Json]) -> list[Json]:
    """Cut code out of a style that reaches over it."""
    pieces, start = [], style["offset"]
    for one in sorted(code, key=lambda entity: entity["offset"]):
        if start <= one["offset"] < _end(style):
            pieces.append(style | {"offset": start, "length": one["offset"] - start})
            start = min(_end(one), _end(style))
    return [*pieces, style | {"offset": start, "length": _end(style) - start}]


def _end(entity: Json) -> int:
    return int(entity["offset"] + entity["length"])


def _found(text: str, taken: list[Json]) -> Iterator[Json]:
    """Find what Telegram finds by itself: addresses, commands, mentions, hashtags."""
    spans = [(one["offset"], one["offset"] + one["length"]) for one in taken if one["type"] in _OPAQUE]
    for found in _FOUND.finditer(text):
        shown = found[0].rstrip(_TRAILING) if found.lastgroup == "url" else found[0]
        offset, length = utf16.length(text[: found.start()]), utf16.length(shown)
        if not any(start < offset + length and offset < end for start, end in spans):
            yield {"type": found.lastgroup, "offset": offset, "length": length}


def _place(entity: Json) -> tuple[int, int, int]:
    rank = _ORDER.index(entity["type"]) if entity["type"] in _ORDER else len(_ORDER)
    return entity["offset"], -entity["length"], rank
