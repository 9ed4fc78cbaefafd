"""Photos and documents in calls: uploaded with the call, attached to it, or sent before."""

from bot.emulator import texts
from bot.emulator.errors import bad_request, unsupported
from bot.emulator.files import Files, StoredFile
from bot.emulator.parameters import UPLOADS
from bot.emulator.spec import Json, Upload

_FOLDERS = {"photo": "photos", "document": "documents"}
_ATTACH = "attach://"


def named_media(files: Files, item: Json, params: Json) -> Json:
    """Return the content that an InputMedia object describes."""
    if item["type"] not in _FOLDERS:
        raise unsupported(f"media of type {item['type']}")
    return media_content(files, item["type"], item["media"], item | {UPLOADS: params[UPLOADS]})


def media_content(files: Files, kind: str, media: Upload | str, params: Json) -> Json:
    """Return the content of a message with a photo or a document, and its caption."""
    if "thumbnail" in params:
        raise unsupported('parameter "thumbnail"')
    caption = texts.caption(params)
    stored = _stored(files, kind, media, params[UPLOADS])
    content: Json = {"photo": stored.photo()} if kind == "photo" else {"document": stored.document()}
    if kind == "photo" and params.get("has_spoiler"):
        content["has_media_spoiler"] = True
    if kind == "photo" and params.get("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return content | caption


def _stored(files: Files, kind: str, media: Upload | str, uploads: Json) -> StoredFile:
    if isinstance(media, str) and media.startswith(_ATTACH):
        media = uploads.get(media.removeprefix(_ATTACH), media)
    if isinstance(media, Upload):
        return files.add_photo(media) if kind == "photo" else files.add(media, _FOLDERS[kind])
    return _sent_before(files, kind, media)


def _sent_before(files: Files, kind: str, file_id: str) -> StoredFile:
    if "://" in file_id:
        raise bad_request("failed to get HTTP URL content")
    stored = files.by_id(file_id)
    if stored is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if not stored.path.startswith(_FOLDERS[kind]):
        raise bad_request(f"can't use file of type {stored.path.partition('/')[0]} as {kind}")
    return stored
