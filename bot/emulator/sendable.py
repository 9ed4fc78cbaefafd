"""What else a phone can send: videos, files, polls, dice and the like, each as the Bot API shows it."""

from collections.abc import Callable

from bot.emulator.files import Files
from bot.emulator.spec import Json, Upload

_SIZE = {"width": 320, "height": 240}
_PLACE = {"latitude": 52.5, "longitude": 13.4}
_POLL = {
    "id": "1",
    "question": "Run today?",
    "options": [{"text": "Yes", "voter_count": 0, "persistent_id": "0"}],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
}

KINDS: dict[str, Callable[[Files], Json]] = {
    "video": lambda files: {"video": _file(files, "clip.mp4", "video/mp4") | _SIZE | {"duration": 3}},
    "document": lambda files: {"document": _file(files, "letter.pdf", "application/pdf")},
    "audio": lambda files: {"audio": _file(files, "song.mp3", "audio/mpeg") | {"duration": 3}},
    "video_note": lambda files: {"video_note": _file(files, "note.mp4", "video/mp4") | {"length": 240, "duration": 3}},
    "animation": lambda files: _animation(_file(files, "fun.mp4", "video/mp4")),
    "poll": lambda _: {"poll": _POLL},
    "dice": lambda _: {"dice": {"emoji": "🎲", "value": 3}},
    "venue": lambda _: {
        "location": _PLACE,
        "venue": {"location": _PLACE, "title": "Tempelhof", "address": "Columbiadamm"},
    },
    "game": lambda files: {
        "game": {"title": "Chess", "description": "A game", "photo": [_file(files, "board.png", "image/png") | _SIZE]}
    },
}


def content(files: Files, kind: str) -> Json | None:
    """Return the content of a message of that kind; None for a kind that is not known here."""
    make = KINDS.get(kind)
    return make(files) if make else None


def _file(files: Files, name: str, media_type: str) -> Json:
    return files.add(Upload(name, b"an emulated file", media_type), "sent").wire()


def _animation(file: Json) -> Json:
    """Return an animation, which old apps take for a document."""
    return {"animation": file | _SIZE | {"duration": 3}, "document": file}
