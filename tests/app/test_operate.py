"""What an operator does: backup of a running bot, restore, a new key, numbers, and a webhook in place of polling."""

import asyncio
import contextlib
from pathlib import Path
from typing import Any

import httpx
from pydantic import AnyHttpUrl, SecretStr

from bot.emulator import Emulator, Person
from bot.store.open import connect
from tests.app.running import KEY, TOKEN, Machine, Process, free_port
from tests.app.test_run import RUNNING, until

WELL = 200


async def _running(machine: Machine, **more: Any) -> Process:
    process = await machine.start("run", **more)
    await process.line(RUNNING)
    return process


async def _greeted(served: Emulator) -> Person:
    robin = served.add_user("Robin")
    robin.say("/start")
    await until(lambda: bool(robin.from_bot))
    return robin


def _cards(file: Path) -> list[tuple[str]]:
    with contextlib.closing(connect(file, KEY)) as connection:
        return connection.execute("SELECT wanted FROM card").fetchall()


async def test_a_running_bot_is_backed_up_lost_and_restored(machine: Machine, served: Emulator) -> None:
    process = await _running(machine)
    robin = await _greeted(served)
    made = await machine.run("backup")
    assert (made.code, made.err) == (0, "")
    backup = next(file for file in (machine.folder / "data" / "backups").iterdir() if file.name in made.out)
    assert any("18 or older" in wanted for (wanted,) in _cards(backup)), "what Robin was asked is in it"
    assert not {word for word in (b"SQLite format", b"18 or older", b"wanted") if word in backup.read_bytes()}
    assert "never overwritten" in (await machine.run("restore", str(backup))).sentence()
    await process.stop()

    for file in (machine.folder / "data").glob("achilles.db*"):
        file.unlink()
    restored = await machine.run("restore", str(backup))
    assert (restored.code, restored.err) == (0, "")
    process = await _running(machine)
    robin.tap_label("I agree, and I am 18 or older")
    await until(lambda: robin.last.text.startswith("Where are you?"))
    assert (await process.stop()).code == 0


async def test_a_backup_is_made_by_itself_on_the_first_day(machine: Machine, served: Emulator) -> None:
    process = await _running(machine)
    await _greeted(served)
    await until(lambda: bool(list((machine.folder / "data").glob("backups/*.backup"))))
    assert (await process.stop()).code == 0


async def test_two_bots_on_one_database_the_second_says_so_and_stops(machine: Machine, served: Emulator) -> None:
    process = await _running(machine)
    assert "two must not share it" in (await machine.run("run")).sentence()
    await _greeted(served)
    assert (await process.stop()).code == 0


async def test_a_new_key_is_made_and_the_old_one_no_longer_opens(machine: Machine, served: Emulator) -> None:
    process = await _running(machine)
    await _greeted(served)
    key_file = machine.folder / "keys" / "new.key"
    assert "Another process uses" in (await machine.run("rekey", "--key-file", str(key_file))).err
    await process.stop()
    changed = await machine.run("rekey", "--key-file", str(key_file))
    assert (changed.code, changed.err) == (0, "")
    assert f"BOT_DATABASE_KEY_FILE={key_file}" in changed.out
    assert key_file.stat().st_mode & 0o077 == 0
    assert "cannot be read with this key" in (await machine.run("check")).out
    fit = await machine.run("check", BOT_DATABASE_KEY=None, BOT_DATABASE_KEY_FILE=str(key_file))
    assert fit.code == 0, fit.out


async def test_the_numbers_name_nobody(machine: Machine, served: Emulator) -> None:
    assert "There is no database" in (await machine.run("stats")).sentence()
    process = await _running(machine)
    robin = await _greeted(served)
    told = await machine.run("stats")
    assert (told.code, told.err) == (0, "")
    assert "People: 1 new." in told.out
    assert str(robin.id) not in told.out
    await process.stop()


async def test_a_webhook_takes_updates_and_a_return_to_polling_too(machine: Machine, served: Emulator) -> None:
    port = free_port()
    hook = {"BOT_WEBHOOK_URL": f"http://127.0.0.1:{port}/hook", "BOT_HTTP_PORT": str(port)}
    process = await _running(machine, **hook)
    robin = await _greeted(served)
    robin.tap_label("I agree, and I am 18 or older")
    await until(lambda: robin.last.text.startswith("Where are you?"))
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
        assert (await client.get("/healthz")).status_code == WELL
        assert (await client.get("/readyz")).status_code == WELL
        assert (await client.post("/hook", json={"update_id": 1})).status_code == 403
    ended = await process.stop()
    assert ended.code == 0
    assert TOKEN not in ended.err
    assert KEY not in ended.err

    process = await _running(machine)
    robin.say("Berlin")
    await until(lambda: robin.last.shows("Left"))
    assert (await process.stop()).code == 0


async def test_a_port_that_is_taken_is_one_sentence(machine: Machine) -> None:
    port = free_port()
    server = await asyncio.start_server(lambda _, __: None, "127.0.0.1", port)
    async with server:
        sentence = (await machine.run("run", BOT_HTTP_PORT=str(port))).sentence()
    assert f"Port {port} cannot be used" in sentence


def test_a_secret_is_the_same_at_every_start_and_tells_nothing_of_the_token() -> None:
    from bot.settings import Settings  # noqa: PLC0415 - the rest runs in processes of its own

    settings = Settings(token=SecretStr(TOKEN), webhook_url=AnyHttpUrl("https://example.org/hook"))
    assert settings.secret() == settings.secret()
    assert TOKEN.partition(":")[2] not in settings.secret()
