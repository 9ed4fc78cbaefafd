"""24 hours of very many people in 38 zones within minutes: how late reminders come, and whether any is lost.

    python benchmarks/day.py [FOLDER [PEOPLE [MESSAGES_A_SECOND]]]

The program is the real one, with its heart, its outbox and its rate limit, over a Telegram that answers at once. The
time is virtual: it jumps to the next timer whenever there is nothing to do, so what is measured is what the rate
limit and the order make of it, not how fast this machine is. Everybody asks for the check-in at nine and for the
exercise at six, which is the worst case; the zones are of unlike sizes, the largest has a quarter of all.
"""

import asyncio
import json
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from starlette.types import Receive, Scope, Send

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.app.build import Program, build
from bot.handlers.arrival import read
from bot.store.open import connect
from tests.inside import Inside
from tests.many.house import settings
from tests.many.multiply import FIRST, last_instant, multiply
from tests.many.stub import CHAT, ME
from tests.many.template import live
from tests.virtual_time import VirtualLoop
from tests.world import KEY

PEOPLE, RATE = 200, 2.0
DAYS, ZONES = 2, 38
DAY_S = 86_400
STRANGER, EVERY_S = 5_000_000, 60  # somebody new asks for help so often
RESULTS = Path(__file__).parent.parent / "docs" / "performance" / "day.json"


@dataclass
class Sent:
    """What reached the Telegram that answers at once: the chat, and when."""

    loop: VirtualLoop
    messages: list[tuple[int, float]] = field(default_factory=list)

    async def app(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a call."""
        answer = self._answer(scope["path"].rsplit("/", 1)[-1], (await receive())["body"])
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": json.dumps({"ok": True, "result": answer}).encode()})

    def _answer(self, method: str, body: bytes) -> object:
        chat = CHAT.search(body)
        result: Any = True
        if method == "getMe":
            result = ME
        elif chat:
            self.messages.append((int(chat[1]), self.loop.now))
            number = 1_000_000 + len(self.messages)
            result = {"message_id": number, "date": 1, "chat": {"id": int(chat[1]), "type": "private"}, "text": "."}
        return result


def zones(at: datetime) -> list[str]:
    """Return a zone of each offset from UTC that is in use at an instant, and as many more as it takes."""
    found: dict[timedelta | None, str] = {}
    names = [name for name in sorted(available_timezones()) if "/" in name and not name.startswith("Etc/")]
    for name in names:
        found.setdefault(at.astimezone(ZoneInfo(name)).utcoffset(), name)
    first = [found[offset] for offset in sorted(found, key=str)]
    return [*first, *(name for name in names if name not in first)][:ZONES]


def scatter(database: Path, at: datetime, people: int) -> int:
    """Put people into the zones, take their plans away, and return how many zones there are."""
    names = zones(at)
    weights = [1 / (rank + 1) for rank in range(len(names))]
    ends = [round(sum(weights[: rank + 1]) / sum(weights) * people) for rank in range(len(names))]
    with closing(connect(database, KEY)) as db:
        for name, begin, end in zip(names, [0, *ends], ends, strict=False):
            db.execute("UPDATE person SET zone = ? WHERE id >= ? AND id < ?", (name, FIRST + begin, FIRST + end))
        db.execute("DELETE FROM plan WHERE state = 'planned'")  # the housekeeping plans anew
    return len(names)


async def simulate(loop: VirtualLoop, database: Path, at: datetime, rate: float) -> dict[str, float]:
    """Let a day pass and tell how it went."""
    sent, began = Sent(loop), time.perf_counter()

    def clock() -> datetime:
        return at + timedelta(seconds=loop.now)

    chosen = settings(database, "http://stub", rate)
    async with await build(chosen, clock=clock, wire=lambda _: Inside(sent.app), burst=1_000_000) as program:
        lock = program.store._lock  # noqa: SLF001 - the thread of the database works while it is held
        loop.busy = lock.locked
        await program.connect()
        await program.engine.mend()
        planned = (time.perf_counter() - began) / 60
        program.heart.start()
        asked = [await _ask(program, loop, number) for number in range(DAY_S // EVERY_S)]
        await program.outbox.idle()
        await program.heart.stop()
    facts = dict(_lateness(database, at)) | dict(_replies(asked, sent))
    return facts | {"minutes of planning": planned, "minutes of real time": (time.perf_counter() - began) / 60}


async def _ask(program: Program, loop: VirtualLoop, number: int) -> tuple[int, float]:
    """Have somebody new ask for help, and let a minute pass."""
    user = {"id": STRANGER + number, "is_bot": False, "first_name": "R", "language_code": "en"}
    entity = {"type": "bot_command", "offset": 0, "length": 5}
    chat = {"id": user["id"], "type": "private", "first_name": "R"}
    message = {"message_id": 1, "date": 1, "chat": chat, "from": user, "text": "/help", "entities": [entity]}
    began = loop.now
    arrival = read({"update_id": 10**12 + number, "message": message}, program.application.bot)
    assert await program.intake.take(arrival)
    await asyncio.sleep(EVERY_S - (loop.now - began))
    return STRANGER + number, began


def _lateness(database: Path, at: datetime) -> Iterator[tuple[str, float]]:
    begin, end = int(at.timestamp()), int(at.timestamp()) + DAY_S
    with closing(connect(database, KEY)) as db:
        due = "FROM plan WHERE due_at >= ? AND due_at < ?"
        span = (begin, end - EVERY_S)
        late = [row[0] for row in db.execute(f"SELECT sent_at - due_at {due} AND sent_at NOT NULL ORDER BY 1", span)]
        states = db.execute(f"SELECT state, count(*) {due} GROUP BY 1", span).fetchall()
        cards = db.execute("SELECT count(*), sum(state = 'shown') FROM card WHERE made_at >= ? AND reminder", (begin,))
        wanted, shown = cards.fetchone()
        fullest = db.execute(
            "SELECT count(*) FROM plan WHERE due_at >= ? AND due_at < ? AND sent_at NOT NULL GROUP BY due_at / 60 "
            "ORDER BY 1 DESC LIMIT 1",
            span,
        ).fetchone()[0]
    yield from ((f"plans {state}", count) for state, count in states)
    yield from [("reminders made", wanted), ("reminders shown", shown), ("fullest minute", fullest)]
    yield from [
        ("late p50, s", late[len(late) // 2]),
        ("late p99, s", late[len(late) * 99 // 100]),
        ("late max, s", late[-1]),
    ]


def _replies(asked: list[tuple[int, float]], sent: Sent) -> Iterator[tuple[str, float]]:
    answered: dict[int, float] = {}
    for chat, at in sent.messages:
        answered.setdefault(chat, at)
    waited = sorted(answered[chat] - began for chat, began in asked)
    yield from [("replies asked", len(asked)), ("replies got", len(waited))]
    yield from [("reply p50, s", waited[len(waited) // 2]), ("reply max, s", waited[-1])]
    yield "messages sent", len(sent.messages)


def main(folder: Path, people: int, rate: float) -> None:
    """Make the people, let their day pass, and print it."""
    one, many = folder / f"t{DAYS}" / "data" / "story.db", folder / "day.db"
    if not one.is_file():
        asyncio.run(live(folder / f"t{DAYS}", DAYS))
    for ending in ("", "-wal", "-shm"):
        many.with_name(many.name + ending).unlink(missing_ok=True)
    multiply(one, many, KEY, people)
    at = last_instant(one, KEY).replace(hour=22, minute=30, tzinfo=UTC)
    facts: dict[str, float] = {"people": people, "messages a second": rate, "zones": scatter(many, at, people)}
    loop = VirtualLoop()
    facts |= loop.run_until_complete(simulate(loop, many, at, rate))
    loop.close()
    found = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.is_file() else {}
    found[f"{people} at {rate:g}"] = facts
    RESULTS.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    for name, value in facts.items():
        print(f"| {name} | {value:,.1f} |")


if __name__ == "__main__":
    given = dict(enumerate(sys.argv[1:]))
    with TemporaryDirectory(prefix="achilles-day-") as scratch:
        main(Path(given.get(0, scratch)), int(given.get(1, PEOPLE)), float(given.get(2, RATE)))
