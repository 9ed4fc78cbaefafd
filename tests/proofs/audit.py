"""What is in the database beside what people saw and did: what is lost, what is doubled."""

import argparse
import asyncio
import contextlib
import json
import logging
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any, Self

from bot.emulator import Emulator, SeenMessage
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


def run(told: str | None, prove: Callable[..., Coroutine[Any, Any, Figures]], **options: float) -> int:
    """Prove something as the command line asks, print the figures, and return 1 on any loss."""
    parser = argparse.ArgumentParser(description=told)
    for name, value in options.items():
        parser.add_argument(f"--{name}", type=type(value), default=value)
    given, begun = vars(parser.parse_args()), time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        figures = asyncio.run(prove(**given, folder=Path(folder)))
    figures.counts["minutes that it took"] = f"{(time.monotonic() - begun) / 60:.1f}"
    print(figures)  # noqa: T201 - this is what it is for
    return 1 if figures.lost else 0


class Listening(logging.Handler):
    """Notes what the program and the libraries below it log as an error, within a `with`."""

    def __init__(self, logger: str = "") -> None:
        super().__init__(logging.ERROR)
        self.heard: Counter[str] = Counter()
        self._logger = logging.getLogger(logger)

    def __enter__(self) -> Self:
        """Begin to listen."""
        self._logger.addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        """Listen no longer."""
        self._logger.removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Note a line without its numbers."""
        error = record.exc_info[1] if record.exc_info else None
        place = error.__traceback__ if error else None
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = f" {place.tb_frame.f_code.co_filename}:{place.tb_lineno}" if place else ""
        words = "".join("#" if letter.isdigit() else letter for letter in record.getMessage())[:160]
        self.heard[f"{record.name}: {words} {error!r:.120}{where}" if error else f"{record.name}: {words}"] += 1


class Audit:
    """Reads a database that no bot uses at the moment."""

    def __init__(self, database: Path, key: str, emulator: Emulator, crowd: Crowd) -> None:
        self._database, self._key, self._emulator, self.crowd = database, key, emulator, crowd
        self.figures = Figures()

    def all(self) -> None:
        """Check all that holds for every proof."""
        self.file()
        self.updates()
        self.answers()
        self.messages()
        self.plans()

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

    def answers(self) -> None:
        """Check that each answer that somebody saw confirmed is stored, at least as what it was before a correction."""
        stored = set(self._ask("SELECT form, question, value FROM answer"))
        before = set(self._ask("SELECT form, question, value FROM answer_before"))
        seen = [(a.form, a.question, a.value) for runner in self.crowd.runners for a in runner.confirmed]
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
        gone = set(range(1, max((card[0] for card in cards), default=0))) - {card[0] for card in cards}
        self.figures.lost += [f"message {number} is no longer in the database" for number in sorted(gone)]

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

    def repeats(self, kills: list[datetime]) -> None:
        """Check that only messages in flight at a kill came twice: one for each chat and kill at most.

        A chat's messages are sent one after the other, so what was in flight is followed by nothing before the kill.
        """
        blamed: Counter[tuple[int, datetime | None]] = Counter()
        for chat, messages, known in self._chats():
            for number, message in enumerate(messages):
                if message.message_id in known:
                    continue
                kill = min((kill for kill in kills if kill >= message.date), default=None)
                blamed[chat, kill] += 1
                next_at = messages[number + 1].date if number + 1 < len(messages) else None
                in_flight = kill is not None and (next_at is None or next_at >= kill)
                self._expect(f"chat {chat}: a repeat at {message.date} was in flight at a kill", in_flight)
        for (chat, kill), times in blamed.items():
            self._expect(f"chat {chat}: one repeat for the kill at {kill}, not {times}", times == 1)
        self._count_repeats("messages repeated")

    def repeats_of_uncertain(self) -> None:
        """Check that a message whose answer was lost came twice at most; each that was given up may have, too."""
        for chat, messages, known in self._chats():
            cards = self._ask(f"SELECT wanted FROM card WHERE chat = {chat} AND error = 'uncertain'")  # noqa: S608 - a number of ours
            given_up = Counter(_squeezed(plain(json.loads(wanted)["text"])) for (wanted,) in cards)
            unknown = [message for message in messages if message.message_id not in known]
            for words, day, times in _runs(messages, unknown):
                most = 1 + 2 * given_up[words]
                self._expect(f"chat {chat}: {most} repeats at most on {day}, not {times}", times <= most)
        self._count_repeats("messages repeated or given up after arrival")

    def _count_repeats(self, name: str) -> None:
        chats = list(self._chats())
        extra = [[message.message_id not in known for message in messages] for _, messages, known in chats]
        runs = [len(list(run)) for unknown in extra for is_extra, run in groupby(unknown) if is_extra]
        self.figures.counts["messages sent"] = sum(map(len, extra))
        self.figures.counts[name] = sum(map(sum, extra))
        self.figures.counts["most often that messages came in a row"] = 1 + max(runs, default=0)

    def _chats(self) -> Iterator[tuple[int, tuple[SeenMessage, ...], set[int]]]:
        """Give each chat with what the bot has sent there, and which of it the database knows."""
        for (chat,) in self._ask("SELECT DISTINCT chat FROM card ORDER BY chat"):
            known = {row[0] for row in self._ask(f"SELECT message_id FROM card WHERE chat = {chat}")}  # noqa: S608 - a number of ours
            yield chat, tuple(self._emulator.user(chat).from_bot), known

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

    def log(self, errors: Counter[str]) -> None:
        """Check that the bot met no error of its own."""
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


def _runs(messages: Sequence[SeenMessage], unknown: Sequence[SeenMessage]) -> Iterator[tuple[str, str, int]]:
    """Give the messages that the database does not know: their words, their day, and how many came in a row."""
    for (is_unknown, words), run in groupby(messages, lambda message: (message in unknown, _squeezed(message.words))):
        if is_unknown:
            same = list(run)
            yield words, f"{same[0].date:%a %d %b}", len(same)


def errors_of(log: Path) -> Counter[str]:
    """Return the errors in a file of log lines, and how often each."""
    lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    return Counter(line for line in lines if line.startswith(("ERROR", "CRITICAL")))
