"""The export against what was told: every answer, every correction, every message, and a README for every column."""

import csv
import io
import json
import zipfile
from datetime import UTC, datetime, timedelta

import pytest

from bot.content.load import load_content
from bot.model.export import Cell, Table
from bot.render.export import columns, export_zip, file_name
from bot.store.exports import SHEETS
from tests.world import SETUP, World, do

CONTENT = load_content()
WORDS, QUESTIONNAIRES = CONTENT.words["en"], CONTENT.questionnaires
NOW = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
Rows = list[tuple[Cell, ...]]


def unzipped(content: bytes) -> dict[str, str]:
    """Return the files of a zip."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}


def rows_of(files: dict[str, str], name: str) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(files[f"{name}.csv"])))


async def test_an_export_holds_all_that_was_told_and_sent(world: World) -> None:
    robin, alex = world.somebody("Robin"), world.somebody("Alex")
    await do(world, alex, "/start", *SETUP[:-3])
    await do(world, robin, "/start", *SETUP, "3", "15", "Run", "30", "2")
    await do(world, robin, "Correct an answer", "First steps", "4", "say:ran 20 min pain 4", "Yes, keep it")
    await world.wait(timedelta(hours=30))
    await do(world, robin, "/export")
    assert robin.last.document is not None
    files = unzipped(robin.last.document)

    answers = {(row["questionnaire"], row["question"]): row for row in rows_of(files, "answers")}
    told = {key: row["value"] for key, row in answers.items()}
    assert told["setup", "zone"] == "Europe/Berlin"
    assert told["setup", "baseline_pain"] == "2"
    assert told["check_in", "pain"] == "4"
    assert told["check_in", "yesterday"] == "run"
    assert told["log", "minutes"] == "20"
    assert answers["check_in", "yesterday"]["answered"] == "Run"
    assert answers["check_in", "yesterday"]["asked"] == "What did you do yesterday?"
    assert answers["check_in", "pain"]["day"] == "2026-03-02"

    before = [row for row in rows_of(files, "answers_before") if not row["question"].startswith("'@")]
    assert [(row["question"], row["value"], row["at"]) for row in before] == [("pain", "3", "2026-03-02T08:30:00Z")]

    profile = rows_of(files, "profile")[0]
    assert profile["id"] == str(robin.id)
    assert (profile["consent_version"], profile["consent_at"]) == ("1", "2026-03-02T08:30:00Z")

    plans = {(row["day"], row["kind"]): row for row in rows_of(files, "plans")}
    assert plans["2026-03-03", "check_in"]["became"] == "sent, not answered"
    assert plans["2026-03-03", "check_in"]["sent_at"] == "2026-03-03T08:00:00Z"

    shown = [message.words for message in robin.from_bot[:-1]]
    kept = [row["text"] for row in rows_of(files, "messages")]
    assert sorted(kept) == sorted(shown)

    everything = json.loads(files["export.json"])
    assert [row["id"] for row in everything["forms"]] == [int(row["id"]) for row in rows_of(files, "forms")]
    assert str(alex.id) not in "".join(files.values())


async def test_the_file_is_forgotten_once_it_is_sent(world: World) -> None:
    robin = world.somebody()
    await do(world, robin, "/start", "/export")
    assert robin.last.document is not None
    async with world.program.store.transaction() as tx:
        assert await tx.media(1) is None


def with_rows(rows: dict[str, Rows]) -> list[Table]:
    """Return every table of an export, with rows in some."""
    return [Table(sheet.table, sheet.columns, rows.get(sheet.table, [])) for sheet in SHEETS]


def test_the_readme_says_what_every_file_and_column_means() -> None:
    files = unzipped(export_zip(with_rows({}), WORDS, QUESTIONNAIRES, NOW))
    readme = files["README.txt"]
    assert "<b>" not in readme
    assert "2026-03-02T08:30:00Z" in readme
    for sheet in SHEETS:
        name = file_name(sheet.table)
        assert files[f"{name}.csv"].strip() == ",".join(columns(sheet.table, with_rows({})))
        assert f"{name}.csv: " in readme
        for column in columns(sheet.table, with_rows({})):
            assert f"    {column}: {WORDS.say(f'export-column-{name}-{column}')}" in readme


def test_every_question_of_every_form_can_be_written_out() -> None:
    """A question whose words want a value would break everybody's export."""
    forms: Rows = []
    answers: Rows = []
    for number, questionnaire in enumerate(load_content().questionnaires.values(), 1):
        forms.append((number, 1, questionnaire.id, 1, "2026-03-02", "", "completed", 0, None))
        asked = {q.link_id: q.options or ("3",) for q in questionnaire.questions}
        asked |= {q.toggle: ("yes", "no") for q in questionnaire.questions if q.toggle}
        answers += [(number, question, value, 0) for question, values in asked.items() for value in values]
    tables = with_rows({"form": forms, "answer": answers})
    written = rows_of(unzipped(export_zip(tables, WORDS, QUESTIONNAIRES, NOW)), "answers")
    assert len(written) == len(answers)
    assert all(row["answered"] for row in written)
    assert next(row["asked"] for row in written if row["question"] == "sign") == "Which one is it?"


@pytest.mark.parametrize("value", ["=1+1", "+1", "-1", "@x", "\t=1"])
def test_a_spreadsheet_takes_no_cell_for_a_formula(value: str) -> None:
    form = (1, 1, "log", 1, "2026-03-02", "", "completed", 0, None)
    tables = with_rows({"form": [form], "answer": [(1, "minutes", value, 0)]})
    files = unzipped(export_zip(tables, WORDS, QUESTIONNAIRES, NOW))
    assert rows_of(files, "answers")[0]["value"] == f"'{value}"
    assert json.loads(files["export.json"])["answers"][0]["value"] == value
