"""Photos and documents: uploaded, served back byte for byte, sent again by id."""

import json
import struct
import zlib
from typing import Any

import httpx
import pytest

from bot.emulator import Emulator, Person, asking, files
from tests.emulator.conftest import TOKEN


def png(width: int, height: int) -> bytes:
    """Make a grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


PICTURE = png(40, 30)


@pytest.fixture
def send(http: httpx.AsyncClient, ann: Person) -> Any:
    """Send files as multipart, and return the answer."""

    async def made(method: str, uploads: dict[str, Any], **params: str) -> dict[str, Any]:
        data = {"chat_id": str(ann.id), **params}
        body: dict[str, Any] = (await http.post(f"/bot{TOKEN}/{method}", data=data, files=uploads)).json()
        return body

    return made


async def test_a_photo_comes_back_byte_for_byte(ann: Person, send: Any, ok: Any, http: httpx.AsyncClient) -> None:
    upload = {"photo": ("drawing.png", PICTURE, "image/png")}
    sent = (await send("sendPhoto", upload, caption="<b>Look</b>", parse_mode="HTML"))["result"]
    size = sent["photo"][-1]
    file = await ok("getFile", file_id=size["file_id"])
    content = (await http.get(f"/file/bot{TOKEN}/{file['file_path']}")).content

    assert (size["width"], size["height"], size["file_size"]) == (40, 30, len(PICTURE))
    assert (sent["caption"], sent["caption_entities"][0]["type"]) == ("Look", "bold")
    assert content == PICTURE
    assert ann.last.photo == PICTURE


async def test_a_document_keeps_its_name_and_kind(ann: Person, send: Any, ok: Any, http: httpx.AsyncClient) -> None:
    content = bytes(range(256)) * 5000
    sent = (await send("sendDocument", {"document": ("export.json", content, "application/json")}))["result"]
    file = await ok("getFile", file_id=sent["document"]["file_id"])

    assert (sent["document"]["file_name"], sent["document"]["mime_type"]) == ("export.json", "application/json")
    assert file["file_path"].endswith(".json")
    assert (await http.get(f"/file/bot{TOKEN}/{file['file_path']}")).content == content
    assert ann.last.document == content


async def test_a_file_is_sent_again_by_its_id(ann: Person, send: Any, ok: Any, refusal: Any) -> None:
    first = (await send("sendPhoto", {"photo": ("x.png", PICTURE)}))["result"]
    file_id = first["photo"][-1]["file_id"]
    again = await ok("sendPhoto", chat_id=ann.id, photo=file_id)

    assert again["photo"] == first["photo"]
    found = await refusal("sendDocument", chat_id=ann.id, document=file_id)
    assert found == "400 Bad Request: can't use file of type photos as document"


@pytest.mark.parametrize(
    ("photo", "reason"),
    [
        ("unknown", "wrong file identifier/HTTP URL specified"),
        ("https://example.org/x.png", "failed to get HTTP URL content"),
        ("attach://nothing", "failed to get HTTP URL content"),
        ("", "there is no photo in the request"),
    ],
)
async def test_a_photo_that_is_nowhere_is_refused(ann: Person, refusal: Any, photo: str, reason: str) -> None:
    assert await refusal("sendPhoto", chat_id=ann.id, photo=photo) == f"400 Bad Request: {reason}"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"no picture at all", "IMAGE_PROCESS_FAILED"),
        (b"", "file must be non-empty"),
        (png(1, 21), "PHOTO_INVALID_DIMENSIONS"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 8 + struct.pack(">II", 9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        (PICTURE + b"\0" * 10 * 1024 * 1024, "file is too big for a photo; the maximum is 10 MB"),
    ],
)
async def test_what_is_no_photo_for_telegram_is_refused(ann: Person, send: Any, content: bytes, reason: str) -> None:
    assert (await send("sendPhoto", {"photo": ("x.png", content)}))["description"] == f"Bad Request: {reason}"
    assert ann.from_bot == []


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (b"GIF89a" + struct.pack("<HH", 7, 8), (7, 8)),
        (b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc2\x00\x11\x08" + struct.pack(">HH", 8, 7), (7, 8)),
        (b"RIFF\0\0\0\0WEBPVP8X" + b"\0" * 8 + b"\x06\0\0\x07\0\0", (7, 8)),
        (b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + struct.pack("<I", 6 | 7 << 14), (7, 8)),
        (b"RIFF\0\0\0\0WEBPVP8 " + b"\0" * 10 + struct.pack("<HH", 7, 8), (7, 8)),
    ],
)
async def test_the_size_of_every_usual_kind_of_picture_is_read(
    send: Any, content: bytes, size: tuple[int, int]
) -> None:
    sent = (await send("sendPhoto", {"photo": ("x", content)}))["result"]

    assert (sent["photo"][0]["width"], sent["photo"][0]["height"]) == size


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n", b"GIF89a", b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBPVP8?", b"\xff\xd8\0"]
)
async def test_a_picture_cut_short_is_no_picture(send: Any, content: bytes) -> None:
    answer = await send("sendPhoto", {"photo": ("x", content)})

    assert answer["description"] == "Bad Request: IMAGE_PROCESS_FAILED"


async def test_a_caption_has_at_most_1024_units(ann: Person, send: Any) -> None:
    upload = {"photo": ("x.png", PICTURE)}

    assert (await send("sendPhoto", upload, caption="😀" * 512))["ok"]
    too_long = await send("sendPhoto", upload, caption="😀" * 512 + "x")
    assert too_long["description"] == "Bad Request: message caption is too long"
    assert len(ann.from_bot) == 1


async def test_an_album_of_attached_photos_is_sent_as_several_messages(ann: Person, send: Any) -> None:
    media = [
        {"type": "photo", "media": "attach://one", "caption": "first"},
        {"type": "photo", "media": "attach://two"},
    ]
    uploads = {"one": ("1.png", PICTURE), "two": ("2.png", png(10, 10))}
    first, second = (await send("sendMediaGroup", uploads, media=json.dumps(media)))["result"]

    assert first["media_group_id"] == second["media_group_id"]
    assert [message.photo for message in ann.from_bot] == [PICTURE, png(10, 10)]
    assert [message.caption for message in ann.from_bot] == ["first", ""]


@pytest.mark.parametrize("count", [1, 11])
async def test_an_album_has_2_to_10_items(ann: Person, send: Any, count: int) -> None:
    media = json.dumps([{"type": "photo", "media": "attach://one"}] * count)
    answer = await send("sendMediaGroup", {"one": ("1.png", PICTURE)}, media=media)

    assert answer["description"] == "Bad Request: album must include 2-10 items"
    assert ann.from_bot == []


async def test_an_album_with_one_bad_item_is_not_sent_at_all(ann: Person, send: Any) -> None:
    media = json.dumps([{"type": "photo", "media": "attach://one"}, {"type": "photo", "media": "unknown"}])
    answer = await send("sendMediaGroup", {"one": ("1.png", PICTURE)}, media=media)

    assert not answer["ok"]
    assert ann.from_bot == []


async def test_an_album_mixes_no_kinds_and_a_thumbnail_is_not_built(ann: Person, send: Any) -> None:
    media = json.dumps([{"type": kind, "media": "attach://one"} for kind in ("photo", "document")])
    mixed = await send("sendMediaGroup", {"one": ("1.png", PICTURE)}, media=media)
    uploads = {"document": ("x", b"x"), "thumbnail": ("1.png", PICTURE)}
    thumbnail = await send("sendDocument", uploads)

    assert mixed["description"] == "Bad Request: document can't be mixed with other media types"
    assert thumbnail["description"] == 'Bad Request: parameter "thumbnail" is not supported by this emulator'
    assert ann.from_bot == []


async def test_files_have_largest_sizes(send: Any, refusal: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "UPLOAD_LIMIT", 3)
    monkeypatch.setattr(asking, "DOWNLOAD_LIMIT", 2)
    fits = (await send("sendDocument", {"document": ("x", b"123")}))["result"]["document"]["file_id"]
    too_big = await send("sendDocument", {"document": ("x", b"1234")})

    assert too_big["description"] == "Bad Request: file is too big; the maximum is 50 MB"
    assert await refusal("getFile", file_id=fits) == "400 Bad Request: file is too big"


async def test_a_file_that_no_parameter_names_is_an_unknown_parameter(send: Any) -> None:
    answer = await send("sendMessage", {"secret": ("1.png", PICTURE)}, text="x")

    assert answer["description"] == 'Bad Request: unknown parameter "secret" in sendMessage'


async def test_files_are_for_those_who_know_the_token(send: Any, ok: Any, http: httpx.AsyncClient) -> None:
    sent = (await send("sendPhoto", {"photo": ("x.png", PICTURE)}))["result"]
    path = (await ok("getFile", file_id=sent["photo"][0]["file_id"]))["file_path"]

    assert (await http.get(f"/file/bot1:wrong/{path}")).status_code == 401
    assert (await http.get(f"/file/bot{TOKEN}/photos/other.png")).status_code == 404


async def test_an_unknown_file_id_is_refused(refusal: Any) -> None:
    assert await refusal("getFile", file_id="unknown") == "400 Bad Request: invalid file_id"


async def test_the_same_content_is_kept_once(ann: Person, send: Any, emulator: Emulator) -> None:
    ids = {(await send("sendPhoto", {"photo": ("x.png", PICTURE)}))["result"]["photo"][0]["file_id"] for _ in range(3)}
    photos = [message.photo for message in ann.from_bot]

    assert len(ids) == 1
    assert photos[0] is photos[2]
    assert len(emulator.calls) == 3
