"""A database with people who have lived with the bot for a month, and are asked how they are this morning."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.content import load_content
from bot.content.load import CONSENT_VERSION
from bot.content.policy import load_policy
from bot.engine import check_in
from bot.engine.background import ENOUGH
from bot.engine.fingerprint import fingerprint
from bot.engine.turn import Turn
from bot.model.person import FormStatus, PersonState
from bot.model.screen import digest
from bot.store import Store, Transaction
from bot.store.open import connect

FIRST = 1_000_000  # the first person; the others are numbered from here on
DAYS = 30
APART = 1_000  # more than the rows that one person has of any kind
SHOWN_AS = 7  # the message in each chat
SET_UP = {
    "consent": "agree",
    "zone": "UTC",
    "side": "left",
    "site": "midportion",
    "baseline_pain": "2",
    "running": "no",
    "check_in_time": "09:00",
    "exercise_time": "18:00",
    "danger": "none",
}
MORNING = {"pain": "2", "stiffness": "5", "@logged": "no", "yesterday": "nothing", "@jump": "no"}


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody's card: the question of this morning."""

    chat: int
    message_id: int
    wanted: str  # the screen as JSON


async def make_people(path: Path, key: str, count: int, now: datetime) -> list[Asked]:
    """Make a database of `count` people, all of whom have lived the same month, and return their cards."""
    store = await Store.open(path, key)
    async with store.transaction() as tx:
        await _live(tx, now)
    await store.close()
    connection = connect(path, key)
    try:
        return _copies(connection, count)
    finally:
        connection.close()


async def _live(tx: Transaction, now: datetime) -> None:
    """Let the first person live a month, and ask them how they are."""
    begun = now - timedelta(days=DAYS)
    await tx.meet(FIRST, "en", begun)
    await tx.consent(FIRST, CONSENT_VERSION, begun)
    await tx.set_zone(FIRST, "UTC")
    await tx.set_state(FIRST, PersonState.ACTIVE)
    await _fill(tx, "setup", begun, SET_UP)
    await _fill(tx, "background", begun, {ENOUGH: "yes"})
    for ago in range(DAYS - 1, 0, -1):
        await _fill(tx, "check_in", now - timedelta(days=ago), MORNING)
    person, policy = await tx.person(FIRST), load_policy()
    assert person is not None
    turn = Turn(tx, now, load_content(), policy, person, fingerprint(policy))
    await turn.replan()
    await check_in.open_for(turn, turn.today)
    card = (await tx.next_cards([FIRST]))[FIRST]
    await tx.shown_cards([(card, SHOWN_AS, None)])


async def _fill(tx: Transaction, questionnaire: str, at: datetime, answers: dict[str, str]) -> None:
    form = await tx.open_form(FIRST, questionnaire, 1, at.date(), "", at)
    for question, value in answers.items():
        await tx.save_answer(form.id, question, value, at)
    await tx.set_status(form.id, FormStatus.COMPLETED, at)


def _copies(connection: sqlite3.Connection, count: int) -> list[Asked]:
    """Give everybody else the rows of the first person, with numbers of their own."""
    connection.execute("BEGIN")
    _copy(connection, "person", count, id="id + k")
    _copy(connection, "form", count, id=f"id + k * {APART}", person="person + k")
    _copy(connection, "answer", count, person="person + k", form=f"form + k * {APART}")
    _copy(connection, "plan", count, id=f"id + k * {APART}", person="person + k")
    _copy(connection, "past", count, person="person + k")
    moved = {"person": "person + k", "chat": "chat + k", "form": f"form + k * {APART}"}
    _copy(connection, "card", count, id=f"id + k * {APART}", **moved)
    cards = [_own(connection, *row) for row in connection.execute("SELECT id, form, chat, wanted FROM card").fetchall()]
    connection.execute("COMMIT")
    return cards


def _copy(connection: sqlite3.Connection, table: str, count: int, **moved: str) -> None:
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    taken = ", ".join(moved.get(name, name) for name in names)
    connection.execute(
        f"WITH RECURSIVE n (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < {count - 1}) "  # noqa: S608 - names of our own tables
        f"INSERT INTO {table} ({', '.join(names)}) SELECT {taken} FROM {table}, n"
    )


def _own(connection: sqlite3.Connection, card: int, form: int, chat: int, wanted: str) -> Asked:
    """Let the buttons of a copied card mean the form of the person who has it."""
    first = form - (chat - FIRST) * APART
    own = wanted.replace(f":{first}:", f":{form}:")
    connection.execute(
        "UPDATE card SET wanted = ?, wanted_digest = ?, shown_digest = ? WHERE id = ?",
        (own, digest(own), digest(own), card),
    )
    return Asked(chat, SHOWN_AS, own)
