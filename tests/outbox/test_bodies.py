"""Bodies of requests and answers, where the usual way of JSON ends."""

import json
from typing import Any

import pytest
from telegram.error import TelegramError
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.outbox.bodies import Body, encoded, parsed


def data(**values: Any) -> RequestData:
    return RequestData([RequestParameter.from_input(name, value) for name, value in values.items()])


def test_a_call_without_parameters_has_an_empty_object_and_a_download_has_no_body() -> None:
    assert encoded(data()) == Body("application/json", b"{}")
    assert encoded(None) is None


@pytest.mark.parametrize("text", ["Grüße 🦶", "half a pair: \ud83d", "\x00", '"\\'])
def test_every_text_comes_through(text: str) -> None:
    body = encoded(data(chat_id=2**40, text=text, keys={"rows": [[{"text": text}]]}))
    assert body
    assert json.loads(body.content) == {"chat_id": 2**40, "text": text, "keys": {"rows": [[{"text": text}]]}}
    assert parsed(json.dumps({"ok": True, "result": text}).encode()) == {"ok": True, "result": text}


def test_an_answer_with_bytes_that_are_no_text_is_read_all_the_same() -> None:
    assert parsed(b'{"ok":true,"result":"\xff"}') == {"ok": True, "result": "\ufffd"}


@pytest.mark.parametrize("said", [b"", b"{", b"<html>secret</html>", b"[]", b"null", b"{}", b'{"ok":true}'])
def test_what_is_no_answer_of_telegrams_is_refused_without_a_quotation(
    said: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(TelegramError) as caught:
        parsed(said)
    assert str(caught.value) == "Invalid server response"
    assert "secret" not in caplog.text
