"""Texts: length, blanks, and what Telegram finds in them by itself."""

from typing import Any

import pytest

from bot.emulator import Emulator, Person

TOO_LONG = "400 Bad Request: message is too long"


@pytest.mark.parametrize("text", ["x", "x" * 4096, "😀" * 2048, " \n" + "x" * 4096 + "\n "])
async def test_a_text_of_1_to_4096_units_is_sent(ann: Person, ok: Any, text: str) -> None:
    sent = await ok("sendMessage", chat_id=ann.id, text=text)

    assert sent["text"] == text.strip()
    assert ann.last.text == text.strip()


@pytest.mark.parametrize("text", ["x" * 4097, "😀" * 2048 + "x"])
async def test_a_text_over_4096_utf16_units_is_refused(ann: Person, refusal: Any, text: str) -> None:
    assert await refusal("sendMessage", chat_id=ann.id, text=text) == TOO_LONG
    assert ann.from_bot == []


async def test_the_length_is_counted_after_the_tags_are_gone(ann: Person, ok: Any, refusal: Any) -> None:
    fits, too_long = "<b>" + "&lt;" * 4096 + "</b>", "<b>" + "&lt;" * 4097 + "</b>"

    assert (await ok("sendMessage", chat_id=ann.id, text=fits, parse_mode="HTML"))["text"] == "<" * 4096
    assert await refusal("sendMessage", chat_id=ann.id, text=too_long, parse_mode="HTML") == TOO_LONG


@pytest.mark.parametrize(
    ("text", "mode", "reason"),
    [
        ("", None, "message text is empty"),
        (" \n ", None, "text must be non-empty"),
        ("<b> </b>", "HTML", "text must be non-empty"),
        ("x", "MarkdownV3", "unsupported parse_mode"),
        ("x", "MarkdownV2", "parse_mode MarkdownV2 is not supported by this emulator"),
    ],
)
async def test_what_says_nothing_or_cannot_be_read_is_refused(
    ann: Person, refusal: Any, text: str, mode: str | None, reason: str
) -> None:
    given = {"text": text} | ({"parse_mode": mode} if mode else {})

    assert await refusal("sendMessage", chat_id=ann.id, **given) == f"400 Bad Request: {reason}"


async def test_half_a_surrogate_pair_is_no_text(ann: Person, http: Any) -> None:
    body = f'{{"chat_id": {ann.id}, "text": "\\ud83d"}}'
    answer = await http.post(
        "/bot123456:emulated/sendMessage", content=body, headers={"content-type": "application/json"}
    )

    assert answer.json()["description"] == "Bad Request: strings must be encoded in UTF-8"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start", [("bot_command", 0, 6)]),
        ("😀 /help@some_bot now", [("bot_command", 3, 14)]),
        ("1/2 and a/b", []),
        ("see https://example.org/a?b=c.", [("url", 4, 25)]),
        ("(https://example.org)", [("url", 1, 19)]),
        ("write to ann@example.org or @ann_example", [("email", 9, 15), ("mention", 28, 12)]),
        ("#run #1", [("hashtag", 0, 4)]),
    ],
)
async def test_commands_and_addresses_are_found(
    ann: Person, ok: Any, text: str, found: list[tuple[str, int, int]]
) -> None:
    sent = await ok("sendMessage", chat_id=ann.id, text=text)

    assert [(one["type"], one["offset"], one["length"]) for one in sent.get("entities", [])] == found


@pytest.mark.parametrize(
    ("entity", "reason"),
    [
        ({"type": "bold", "offset": 100, "length": 1}, "entity begins after the end of the text at UTF-16 offset 100"),
        (
            {"type": "bold", "offset": 0, "length": 100},
            "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100",
        ),
        ({"type": "bold", "offset": -1, "length": 1}, "receive an entity with incorrect offset -1"),
        ({"type": "loud", "offset": 0, "length": 1}, "can't parse MessageEntity: Unsupported type specified"),
        ({"type": "text_link", "offset": 0, "length": 1}, "can't parse MessageEntity: Can't find field \"url\""),
        (
            {"type": "text_link", "offset": 0, "length": 1, "url": "not-a-url"},
            "entity URL 'not-a-url' is invalid: Wrong HTTP URL",
        ),
        ({"type": "bold", "offset": 0}, "can't parse MessageEntity: Can't find field \"length\""),
    ],
)
async def test_wrong_entities_are_refused(ann: Person, refusal: Any, entity: dict[str, Any], reason: str) -> None:
    assert await refusal("sendMessage", chat_id=ann.id, text="hello", entities=[entity]) == f"400 Bad Request: {reason}"


async def test_given_entities_follow_the_text_when_it_is_trimmed(ann: Person, ok: Any) -> None:
    entities = [{"type": "bold", "offset": 2, "length": 3}, {"type": "italic", "offset": 6, "length": 3}]
    sent = await ok("sendMessage", chat_id=ann.id, text="  bo\r  it  ", entities=entities)

    assert sent["text"] == "bo  it"
    assert sent["entities"] == [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "italic", "offset": 4, "length": 2},
    ]


async def test_a_persons_long_text_arrives_in_pieces_as_from_a_phone(ann: Person, emulator: Emulator) -> None:
    ann.say("a" * 4095 + "😀" + "b")

    assert [message.text for message in ann.messages[1:]] == ["a" * 4095, "😀b"]
    assert emulator.pending_updates == 2
