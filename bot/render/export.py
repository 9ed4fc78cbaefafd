"""A person's rows into a zip of CSV files, one JSON file and a README that names every column."""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.model.decision import PlanKind
from bot.model.export import Cell, Table
from bot.model.person import PlanState
from bot.model.screen import plain
from bot.model.words import Say
from bot.render.history import became
from bot.render.questions import key, label

FORMAT_VERSION = 1  # raise it when a file or a column changes its meaning
FILES = {"person": "profile", "form": "forms", "answer": "answers", "answer_before": "answers_before"}
FILES |= {"plan": "plans", "milestone": "milestones", "card": "messages"}
REPLACED = {"card": frozenset({"wanted"})}  # told in words by columns that we add
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would compute what begins so

Record = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the added columns look up: the words, and the forms by their id."""

    words: Say
    forms: Mapping[Cell, Record]


def export_zip(tables: Sequence[Table], words: Say, now: datetime) -> bytes:
    """Return the zip: README.txt, export.json and a CSV file for each table. `now` is written into it."""
    forms = {form["id"]: form for table in tables if table.name == "form" for form in table.records()}
    filled = {table.name: _filled(table, _Facts(words, forms)) for table in tables}
    parts = {"README.txt": _readme(tables, words, now), "export.json": _json(filled, now)}
    parts |= {f"{file_name(name)}.csv": _csv(columns(name, tables), records) for name, records in filled.items()}
    return _zipped(parts, now)


def file_name(table: str) -> str:
    """Return the name of a table's file, without its ending."""
    return FILES.get(table, table)


def columns(name: str, tables: Sequence[Table]) -> tuple[str, ...]:
    """Return the columns that the file of a table has, in order."""
    stored = next(table.columns for table in tables if table.name == name)
    return (*(c for c in stored if c not in REPLACED.get(name, ())), *ADDED.get(name, {}))


def _filled(table: Table, facts: _Facts) -> list[Record]:
    """Return the rows with instants that can be read, and with the added columns."""
    hidden, added = REPLACED.get(table.name, frozenset()), ADDED.get(table.name, {})
    return [
        {name: _readable(name, value) for name, value in row.items() if name not in hidden}
        | {name: fill(row, facts) for name, fill in added.items()}
        for row in table.records()
    ]


def _readable(name: str, value: Cell) -> Cell:
    is_instant = (name == "at" or name.endswith("_at")) and isinstance(value, int)
    return iso(datetime.fromtimestamp(value, UTC)) if is_instant and isinstance(value, int) else value


def iso(instant: datetime) -> str:
    """Return an instant as everybody's programs read it: 2026-03-02T08:30:00Z."""
    return f"{instant.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _day(row: Record, facts: _Facts) -> Cell:
    return facts.forms[row["form"]]["day"]


def _questionnaire(row: Record, facts: _Facts) -> str:
    return str(facts.forms[row["form"]]["questionnaire"])


def _asked(row: Record, facts: _Facts) -> Cell:
    """Return the question in words; nothing for a fact that no question asks for."""
    name = key(_questionnaire(row, facts), str(row["question"]))
    return plain(facts.words.say(name)) if facts.words.has(name) else ""


def _answered(row: Record, facts: _Facts) -> Cell:
    return plain(label(facts.words, _questionnaire(row, facts), str(row["question"]).lstrip("@"), str(row["value"])))


def _kind(row: Record, facts: _Facts) -> Cell:
    return plain(facts.words.say(f"kind-{row['kind']!s}"))


def _became(row: Record, facts: _Facts) -> Cell:
    reason = None if row["reason"] is None else str(row["reason"])
    kind, state, sent = PlanKind(str(row["kind"])), PlanState(str(row["state"])), row["claimed_at"] is not None
    return plain(became(facts.words, kind, state, reason, sent=sent))


def _text(row: Record, _: _Facts) -> Cell:
    return plain(str(json.loads(str(row["wanted"]))["text"]))


def _buttons(row: Record, _: _Facts) -> Cell:
    return " | ".join(label for line in json.loads(str(row["wanted"]))["buttons"] for label, _ in line)


_ANSWER: dict[str, Callable[[Record, _Facts], Cell]] = {
    "day": _day,
    "questionnaire": _questionnaire,
    "asked": _asked,
    "answered": _answered,
}
ADDED: dict[str, dict[str, Callable[[Record, _Facts], Cell]]] = {
    "answer": _ANSWER,
    "answer_before": _ANSWER,
    "plan": {"kind_in_words": _kind, "became": _became},
    "card": {"text": _text, "buttons": _buttons},
}


def _csv(names: Sequence[str], records: Sequence[Record]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, names)
    writer.writeheader()
    writer.writerows({name: _harmless(value) for name, value in record.items()} for record in records)
    return "\ufeff" + out.getvalue()  # the mark that tells Excel of UTF-8


def _harmless(value: Cell) -> Cell:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _json(filled: Mapping[str, Sequence[Record]], now: datetime) -> str:
    """Return the rows as JSON, a row on a line; the fast encoder knows no indents."""
    head = {"format": "achilles-coach-export", "format_version": FORMAT_VERSION, "made_at": iso(now)}
    parts = [f"{json.dumps(name)}: {json.dumps(value)}" for name, value in head.items()]
    parts += [f"{json.dumps(file_name(name))}: [{_json_rows(records)}]" for name, records in filled.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _json_rows(records: Sequence[Record]) -> str:
    return ",".join(f"\n  {json.dumps(record, ensure_ascii=False)}" for record in records)


def _readme(tables: Sequence[Table], words: Say, now: datetime) -> str:
    parts = [words.say("export-readme", made=iso(now), version=str(FORMAT_VERSION))]
    for table in tables:
        name = file_name(table.name)
        head = words.say("export-readme-file", file=f"{name}.csv", about=words.say(f"export-file-{name}"))
        lines = [
            words.say("export-readme-column", column=column, about=words.say(f"export-column-{name}-{column}"))
            for column in columns(table.name, tables)
        ]
        parts.append("\n".join((head, *lines)))
    return plain("\n\n".join(parts)) + "\n"


def _zipped(parts: Mapping[str, str], now: datetime) -> bytes:
    out, stamp = io.BytesIO(), now.astimezone(UTC).timetuple()[:6]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, stamp), text.encode(), zipfile.ZIP_DEFLATED)
    return out.getvalue()
