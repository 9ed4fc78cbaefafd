"""What is in the database beside what people saw and did: what is lost, what is doubled."""

import contextlib
import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.emulator import Emulator
from bot.model.screen import plain
from bot.store.open import connect
from tests.proofs.crowd import Crowd

Row = tuple[Any, ...]


@dataclass
class Figures:
    """What was counted, and in words what was lost; without a loss the proof holds."""

    counts: dict[str, int | str] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """Return the table to print."""
        lines = [f"{name + ' ':.<58} {count}" for name, count in self.counts.items()]
        verdict = [f"LOST OR DOUBLED: {len(self.lost)}", *self.lost[:30]] if self.lost else ["Nothing is lost."]
        return "\n".join([*lines, *verdict])


class Audit:
    """Reads a database that no bot uses at the moment."""

    def __init__(self, database: Path, key: str, emulator: Emulator) -> None:
        self._database, self._key, self._emulator = database, key, emulator
        self.figures = Figures()

    def waiting(self) -> int:
        """Return how many messages wait to be delivered."""
        return int(self._ask("SELECT count(*) FROM card WHERE state = 'wanted'")[0][0])

    def file(self) -> None:
        """Check that the database is whole."""
        self._expect("the database is sound", self._ask("PRAGMA integrity_check") == [("ok",)])
        self._expect("no row is astray", not self._ask("PRAGMA foreign_key_check"))

    def updates(self) -> None:
        """Check that every update was taken, with its effects."""
        made, seen = set(self._emulator.update_ids), {row[0] for row in self._ask("SELECT id FROM seen_update")}
        self.figures.counts["updates"] = len(made)
        self.figures.counts["updates lost"] = len(made - seen)
        self._expect(f"updates {sorted(made - seen)[:5]} had no effect", made <= seen)
        self._expect("the emulator's queue is empty", self._emulator.pending_updates == 0)

    def answers(self, crowd: Crowd) -> None:
        """Check that each answer that somebody saw confirmed is stored, at least as what it was before a correction."""
        stored = set(self._ask("SELECT form, question, value FROM answer"))
        before = set(self._ask("SELECT form, question, value FROM answer_before"))
        seen = [(a.form, a.question, a.value) for runner in crowd.runners for a in runner.confirmed]
        lost = [answer for answer in seen if answer not in stored | before]
        self.figures.counts["answers seen confirmed"] = len(seen)
        self.figures.counts["of these the answer to this day"] = sum(answer in stored for answer in seen)
        self.figures.counts["of these corrected or taken back later"] = sum(answer not in stored for answer in seen)
        self.figures.counts["confirmed answers lost"] = len(lost)
        self.figures.lost += [f"answer {answer} was seen confirmed and is not stored" for answer in lost]

    def messages(self) -> None:
        """Check that each message that the bot wanted is on its screen, with its words and its buttons."""
        cards = self._ask("SELECT id, chat, message_id, wanted, state, coalesce(error, '') FROM card ORDER BY id")
        fates = Counter((state, error) for *_, state, error in cards)
        self.figures.counts["messages wanted"] = len(cards)
        self.figures.counts["given up as uncertain"] = fates["failed", "uncertain"]
        uncertain = [(chat, wanted) for _, chat, _, wanted, _, error in cards if error == "uncertain"]
        self.figures.counts["of these never arrived"] = sum(not self._has_come(*card) for card in uncertain)
        lost = [card for card in cards if not self._is_shown(*card)]
        self.figures.counts["messages lost"] = len(lost)
        self.figures.lost += [f"message {card[0]} in chat {card[1]} is {card[4]} {card[5]}" for card in lost]

    def _has_come(self, chat: int, wanted: str) -> bool:
        """Tell whether any message of a chat says that."""
        words = _squeezed(plain(json.loads(wanted)["text"]))
        return any(_squeezed(message.words) == words for message in self._emulator.user(chat).from_bot)

    def _is_shown(self, _: int, chat: int, message_id: int | None, wanted: str, state: str, error: str) -> bool:
        if (state, error) == ("failed", "uncertain"):
            return True  # counted apart
        if state != "shown" or message_id is None:
            return False
        try:
            seen, screen = self._emulator.user(chat).message(message_id), json.loads(wanted)
        except KeyError:
            return False
        labels = tuple(tuple(label for label, _ in row) for row in screen["buttons"])
        return _squeezed(seen.words) == _squeezed(plain(screen["text"])) and seen.buttons == labels

    def repeats(self, kills: list[datetime], window: timedelta) -> None:
        """Check that only messages in flight at a kill came twice: one for each chat and kill at most."""
        known = {(row[0], row[1]) for row in self._ask("SELECT chat, message_id FROM card")}
        extra = [(chat, message.date) for chat, message in self._from_bot() if (chat, message.message_id) not in known]
        blamed = Counter((chat, min((kill for kill in kills if kill >= at), default=None)) for chat, at in extra)
        self.figures.counts["messages sent"] = sum(1 for _ in self._from_bot())
        self.figures.counts["messages repeated"] = len(extra)
        for (chat, kill), times in blamed.items():
            at = max(sent for where, sent in extra if where == chat and (kill is None or sent <= kill))
            self._expect(f"chat {chat}: {times} repeats for the kill at {kill}", kill is not None and times == 1)
            self._expect(f"chat {chat}: a repeat, and no kill soon after", kill is not None and kill - at <= window)
        self.figures.counts["most often that one message came"] = self._most_often(known)

    def repeats_of_uncertain(self) -> None:
        """Count the messages whose answers were lost: each may have come twice at most, and what was given up not."""
        known = {(row[0], row[1]) for row in self._ask("SELECT chat, message_id FROM card")}
        extra = sum((chat, message.message_id) not in known for chat, message in self._from_bot())
        most = self._most_often(known)
        self.figures.counts["messages sent"] = len(self._from_bot())
        self.figures.counts["messages repeated or given up after arrival"] = extra
        self.figures.counts["most often that messages came in a row"] = most

    def _most_often(self, known: set[Row]) -> int:
        """Return the length of the longest run of repeats of one message in one chat, the one that counts included."""
        most = 1
        for chat in {chat for chat, _ in self._from_bot()}:
            run = 1
            for message in self._emulator.user(chat).from_bot:
                most = max(most, run)
                run = 1 if (chat, message.message_id) in known else run + 1
            most = max(most, run)
        return most

    def _from_bot(self) -> list[tuple[int, Any]]:
        chats = [row[0] for row in self._ask("SELECT DISTINCT chat FROM card")]
        return [(chat, message) for chat in chats for message in self._emulator.user(chat).from_bot]

    def plans(self) -> None:
        """Check that each planned message that counts as sent has a message, and that everybody active has a plan."""
        gone = self._ask(
            "SELECT id, kind FROM plan WHERE sent_at IS NOT NULL "
            "AND NOT EXISTS (SELECT 1 FROM card WHERE plan = plan.id)"
        )
        idle = self._ask(
            "SELECT id FROM person WHERE state = 'active' AND NOT EXISTS "
            "(SELECT 1 FROM plan WHERE person = person.id AND plan.state = 'planned')"
        )
        sent = self._ask("SELECT count(*) FROM plan WHERE sent_at IS NOT NULL")
        self.figures.counts["reminders sent"] = int(sent[0][0])
        self.figures.counts["reminders lost"] = len(gone)
        self.figures.lost += [f"plan {row} counts as sent and has no message" for row in gone]
        self.figures.lost += [f"person {row[0]} is active and has no plan" for row in idle]

    def log(self, file: Path) -> None:
        """Check that the bot met no error of its own."""
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        errors = Counter(line for line in lines if line.startswith(("ERROR", "CRITICAL")))
        self.figures.counts["errors in the log"] = sum(errors.values())
        self.figures.lost += [f"{times} x {line}" for line, times in errors.most_common(10)]

    def _ask(self, sql: str) -> list[Row]:
        with contextlib.closing(connect(self._database, self._key)) as connection:
            return connection.execute(sql).fetchall()

    def _expect(self, what: str, holds: bool) -> None:
        if not holds:
            self.figures.lost.append(f"not so: {what}")


def _squeezed(text: str) -> str:
    return " ".join(text.split())
