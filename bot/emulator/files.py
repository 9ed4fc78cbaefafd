"""Files that the bot or a person has sent, kept in memory and served back byte for byte."""

import base64
import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import PurePosixPath

from bot.emulator import images
from bot.emulator.errors import bad_request
from bot.emulator.spec import Json, Upload

PHOTO_LIMIT = 10 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024
DOWNLOAD_LIMIT = 20 * 1024 * 1024
SIDES_LIMIT = 10_000
RATIO_LIMIT = 20


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file; width and height are 0 for what is no picture."""

    file_id: str
    unique_id: str
    path: str
    name: str
    media_type: str
    content: bytes
    width: int = 0
    height: int = 0

    def wire(self) -> Json:
        """Return the fields that every file has in the Bot API."""
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": len(self.content)}

    def photo(self) -> list[Json]:
        """Return the sizes of a photo: here the one that was sent."""
        return [self.wire() | {"width": self.width, "height": self.height}]

    def document(self) -> Json:
        """Return the document."""
        return self.wire() | {"file_name": self.name, "mime_type": self.media_type}


class Files:
    """All files, found by id or by path; the same content sent again is the same file."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def by_id(self, file_id: str) -> StoredFile | None:
        """Return the file with this id."""
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        """Return the file with this path."""
        return self._by_path.get(path)

    def add_photo(self, upload: Upload) -> StoredFile:
        """Store a photo, or refuse what Telegram would not take as one."""
        if len(upload.content) > PHOTO_LIMIT:
            raise bad_request("file is too big for a photo; the maximum is 10 MB")
        size = images.size_of(upload.content)
        if upload.content and size is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
        width, height = size or (0, 0)
        if size and (min(size) < 1 or sum(size) > SIDES_LIMIT or max(size) > RATIO_LIMIT * min(size)):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        kind = images.kind_of(upload.content)
        return self.add(Upload(f"photo.{kind}", upload.content, f"image/{kind}"), "photos", width, height)

    def add(self, upload: Upload, folder: str, width: int = 0, height: int = 0) -> StoredFile:
        """Store a file under `folder`."""
        if not upload.content:
            raise bad_request("file must be non-empty")
        if len(upload.content) > UPLOAD_LIMIT:
            raise bad_request("file is too big; the maximum is 50 MB")
        digest = hashlib.sha256(f"{folder}/{upload.name}/".encode() + upload.content).digest()
        file_id = base64.urlsafe_b64encode(b"emulated" + digest).decode().rstrip("=")
        if file_id not in self._by_id:
            ending = PurePosixPath(upload.name).suffix or mimetypes.guess_extension(upload.media_type) or ""
            path = f"{folder}/file_{len(self._by_id)}{ending}"
            unique_id = base64.urlsafe_b64encode(digest[:11]).decode().rstrip("=")
            stored = StoredFile(file_id, unique_id, path, upload.name, upload.media_type, upload.content, width, height)
            self._by_id[file_id] = self._by_path[path] = stored
        return self._by_id[file_id]
