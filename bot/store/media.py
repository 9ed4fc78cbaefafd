"""Pictures and files: those made for somebody until they are sent, and what Telegram calls our drawings."""

from datetime import datetime

from bot.model.person import Media, MediaKind
from bot.store import rows
from bot.store.sql import Sql


class MediaFiles(Sql):
    """Reads and writes of pictures and files."""

    async def keep_media(self, person: int, media: Media, now: datetime) -> int:
        """Keep a file for a message, and return its row."""
        sql = "INSERT INTO media (person, kind, name, content, made_at) VALUES (?, ?, ?, ?, ?)"
        return await self._insert(sql, person, media.kind.value, media.name, media.content, rows.seconds(now))

    async def media(self, media: int) -> Media | None:
        """Return a file; None once it has been sent."""
        row = await self._one("SELECT kind, name, content FROM media WHERE id = ?", media)
        return Media(MediaKind(row[0]), row[1], row[2]) if row else None

    async def forget_media(self, media: int) -> None:
        """Let go of a file that has been sent, or cannot be."""
        await self._run("DELETE FROM media WHERE id = ?", media)

    async def file_of_drawing(self, name: str, digest: str) -> str | None:
        """Return Telegram's id of a drawing with these bytes, None when it has not been sent yet."""
        row = await self._one("SELECT file_id FROM sent_drawing WHERE name = ? AND digest = ?", name, digest)
        return row[0] if row else None

    async def sent_drawing(self, name: str, digest: str, file_id: str) -> None:
        """Note Telegram's id of a drawing."""
        sql = "INSERT OR REPLACE INTO sent_drawing (name, digest, file_id) VALUES (?, ?, ?)"
        await self._run(sql, name, digest, file_id)

    async def forget_drawing(self, name: str) -> None:
        """Forget an id that Telegram does not know any more: the token has changed."""
        await self._run("DELETE FROM sent_drawing WHERE name = ?", name)
