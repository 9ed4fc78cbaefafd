"""The calls that bring a card onto a screen: words, or words below a picture or a file."""

from dataclasses import dataclass
from typing import Any

from telegram import Bot, InputFile, InputMediaDocument, InputMediaPhoto
from telegram.error import BadRequest

from bot.content.drawings import picture
from bot.model.person import Card, MediaKind
from bot.outbox.screens import Outgoing
from bot.store import Store

NO_PREVIEW = {"is_disabled": True}
HAS_A_PICTURE = "there is no text in the message to edit"
SOME_PICTURE = "?"  # shown, and we do not know which
UNKNOWN_FILE = ("wrong file identifier", "wrong remote file identifier", "wrong file_id")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture or a file: its bytes, or the id by which Telegram has it already."""

    kind: MediaKind
    name: str
    content: bytes | str
    digest: str = ""  # of a drawing


@dataclass(frozen=True, slots=True)
class Shown:
    """What is on the screen after a call: the message, and the picture that it came with."""

    message_id: int
    picture: str | None = None


class Calls:
    """What the outbox asks of Telegram to show a card."""

    def __init__(self, store: Store, bot: Bot) -> None:
        self._store = store
        self._bot = bot

    async def show(self, card: Card, message: Outgoing) -> Shown:
        """Send a card's message, or change it where it stands. Raises what Telegram answers."""
        attachment = None if message.shows in {None, card.shown_picture} else await self._attachment(message)
        try:
            return await self._show(card, message if attachment else message.words_only(), attachment)
        except BadRequest as error:
            if attachment is None or not any(unknown in str(error).lower() for unknown in UNKNOWN_FILE):
                raise
        async with self._store.transaction() as tx:  # another token has other ids: send the drawing itself
            await tx.forget_drawing(attachment.name)
        return await self._show(card, message, await self._attachment(message))

    async def _show(self, card: Card, message: Outgoing, attachment: Attachment | None) -> Shown:
        sent = await (
            self._send(card, message, attachment)
            if card.message_id is None
            else self._change(card, card.message_id, message, attachment)
        )
        photo = sent.get("photo")
        shows = message.shows if attachment else (card.shown_picture or SOME_PICTURE) if photo else None
        if attachment and attachment.digest and photo:
            async with self._store.transaction() as tx:
                await tx.sent_drawing(attachment.name, attachment.digest, photo[-1]["file_id"])
        return Shown(sent.get("message_id", card.message_id or 0), shows)

    async def _ask(self, method: str, **facts: object) -> dict[str, Any]:
        """Call a method of the Bot API and return the message that it answers, if any, as it came.

        The library would make objects of what we send and of what comes back, and that costs more than the sending. It
        warns of calling by name what it has a method for, by its spelling; Telegram takes any spelling.
        """
        answer = await self._bot.do_api_request(method[0].upper() + method[1:], api_kwargs=facts)
        return answer if isinstance(answer, dict) else {}

    async def _attachment(self, message: Outgoing) -> Attachment | None:
        """Return the picture or the file to send; None when it is gone, so that the words go out alone."""
        async with self._store.transaction() as tx:
            if message.media is not None:
                media = await tx.media(message.media)
                return Attachment(media.kind, media.name, media.content) if media else None
            found = picture(message.picture or "")
            if message.picture is None or found is None:
                return None
            content, digest = found
            known = await tx.file_of_drawing(message.picture, digest)
            return Attachment(MediaKind.PHOTO, message.picture, known or content, digest)

    async def _send(self, card: Card, message: Outgoing, attachment: Attachment | None) -> dict[str, Any]:
        facts = {
            "chat_id": card.chat,
            "parse_mode": message.parse_mode,
            "reply_markup": message.markup,
            "disable_notification": card.silent,
        }
        if attachment is None:
            return await self._ask("sendMessage", text=message.text, link_preview_options=NO_PREVIEW, **facts)
        if attachment.kind is MediaKind.PHOTO:
            photo = _file(attachment, f"{attachment.name}.png")
            return await self._ask("sendPhoto", photo=photo, caption=message.text, **facts)
        document = _file(attachment, attachment.name)
        return await self._ask("sendDocument", document=document, caption=message.text, **facts)

    async def _change(
        self, card: Card, message_id: int, message: Outgoing, attachment: Attachment | None
    ) -> dict[str, Any]:
        facts: dict[str, Any] = {"chat_id": card.chat, "message_id": message_id, "reply_markup": message.inline}
        if attachment is not None:
            kind = InputMediaPhoto if attachment.kind is MediaKind.PHOTO else InputMediaDocument
            media = kind(attachment.content, caption=message.text, parse_mode=message.parse_mode)
            return await self._ask("editMessageMedia", media=media, **facts)
        facts["parse_mode"] = message.parse_mode
        if card.shown_picture is not None:
            return await self._ask("editMessageCaption", caption=message.text, **facts)
        try:
            return await self._ask("editMessageText", text=message.text, link_preview_options=NO_PREVIEW, **facts)
        except BadRequest as error:
            if HAS_A_PICTURE not in str(error).lower():
                raise
        # it got a picture, and a crash or a lost answer came before that was written down
        return await self._ask("editMessageCaption", caption=message.text, **facts)


def _file(attachment: Attachment, name: str) -> InputFile | str:
    """Return what to send: the file itself, or the id by which Telegram has it."""
    content = attachment.content
    return content if isinstance(content, str) else InputFile(content, filename=name)
