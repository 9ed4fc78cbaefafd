"""`bot export` and `bot delete`: what an operator does for a person who asks outside the chat."""

from datetime import datetime
from pathlib import Path

from bot.app.private import write_private
from bot.content import load_content
from bot.engine.delete import new_receipt
from bot.render.export import export_zip
from bot.settings import Settings
from bot.store import Store
from bot.store.open import must_exist


class PersonError(RuntimeError):
    """It cannot be done for this person; the message is one sentence that says what to do."""


async def export_person(settings: Settings, user: int, out: Path, now: datetime) -> None:
    """Write everything that we hold of a person into a zip that only its owner may read; raise PersonError."""
    content = load_content()
    store = await _open(settings)
    try:
        async with store.reading() as tx:
            person, tables = await tx.person(user), await tx.everything_of(user)
    finally:
        await store.close()
    if person is None:
        raise _unknown(user)
    words = content.words[content.language(person.language)]
    _write(out, export_zip(tables, words, content.questionnaires, now))


async def delete_person(settings: Settings, user: int, now: datetime) -> str:
    """Delete everything that we hold of a person and return the receipt; raise PersonError."""
    store = await _open(settings)
    try:
        async with store.transaction() as tx:
            if await tx.person(user) is None:
                raise _unknown(user)
            receipt = new_receipt()
            await tx.delete_person(user, receipt, now)
            return receipt
    finally:
        await store.close()


async def _open(settings: Settings) -> Store:
    must_exist(settings.database)
    return await Store.open(settings.database, settings.key())


def _unknown(user: int) -> PersonError:
    return PersonError(f"Nobody with the Telegram number {user} is kept here: check the number.")


def _write(out: Path, content: bytes) -> None:
    try:
        write_private(out, content)
    except FileExistsError:
        raise PersonError(f"{out} is there already: name another file with --out.") from None
    except OSError as error:
        raise PersonError(f"{out} cannot be written ({error.strerror}): name another file with --out.") from None
