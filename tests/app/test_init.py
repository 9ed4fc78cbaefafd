"""`bot init`: asks for the token unseen, makes a key elsewhere, writes .env for the owner alone."""

import contextlib
import os
import pty
import re
import stat
from pathlib import Path

from bot.emulator import Emulator
from tests.app.running import TOKEN, Ended, Machine

NONE = {"BOT_TOKEN": None, "BOT_DATABASE_KEY": None}


async def init(machine: Machine, token: str, *arguments: str) -> Ended:
    """Run `bot init` at a terminal and type the token, which the terminal must not show."""
    ours, theirs = pty.openpty()
    try:
        process = await machine.start("init", *arguments, stdin=theirs, **NONE)
        await process.asked("The token from @BotFather")
        os.write(ours, f"{token}\n".encode())
        ended = await process.end()
        os.set_blocking(ours, False)
        with contextlib.suppress(BlockingIOError):
            assert token.encode() not in os.read(ours, 10_000)
    finally:
        os.close(ours)
        os.close(theirs)
    return ended


def mode(path: Path) -> int:
    """Return a file's permissions."""
    return stat.S_IMODE(path.stat().st_mode)


async def test_it_writes_a_key_and_settings_that_work(machine: Machine, served: Emulator) -> None:
    ended = await init(machine, TOKEN)
    assert ended.code == 0, ended
    env, key = machine.folder / ".env", machine.folder / ".config" / "achilles-coach" / "database.key"
    assert (mode(env), mode(key), mode(key.parent)) == (0o600, 0o600, 0o700)
    digits = key.read_text().strip()
    assert re.fullmatch(r"[0-9a-f]{64}", digits)
    assert digits not in env.read_text()
    assert f"BOT_TOKEN={TOKEN}\n" in env.read_text()
    assert TOKEN not in ended.out + ended.err
    assert digits not in ended.out + ended.err
    checked = await machine.run("check", **NONE)
    assert checked.code == 0, checked
    assert served.calls


async def test_each_key_is_its_own(machine: Machine) -> None:
    for name in ("a", "b"):
        ended = await init(machine, TOKEN, "--key-file", f"keys/{name}", "--env-file", f"{name}.env")
        assert ended.code == 0, ended
    assert (machine.folder / "keys" / "a").read_text() != (machine.folder / "keys" / "b").read_text()


async def test_settings_that_are_there_are_not_overwritten(machine: Machine) -> None:
    (machine.folder / ".env").write_text("BOT_LOG_LEVEL=INFO\n")
    ended = await init(machine, TOKEN)
    assert ended.code == 1
    assert "is there already" in ended.err
    assert (machine.folder / ".env").read_text() == "BOT_LOG_LEVEL=INFO\n"
    assert not (machine.folder / ".config").exists(), "nothing was made"


async def test_a_key_that_is_there_is_kept(machine: Machine) -> None:
    key = machine.folder / "keys" / "old.key"
    key.parent.mkdir()
    key.write_text("an old passphrase\n")
    ended = await init(machine, TOKEN, "--key-file", "keys/old.key")
    assert ended.code == 0, ended
    assert "Kept the key" in ended.out
    assert key.read_text() == "an old passphrase\n"


async def test_something_that_is_no_token_is_refused_and_nothing_made(machine: Machine) -> None:
    ended = await init(machine, "hello")
    assert ended.code == 1
    assert "does not look like a bot token" in ended.err
    assert list(machine.folder.iterdir()) == []


async def test_a_place_that_cannot_be_written_is_a_sentence(machine: Machine) -> None:
    (machine.folder / "file").write_text("")
    for arguments in (("--key-file", "file/a.key"), ("--key-file", "keys/a", "--env-file", "file/.env")):
        ended = await init(machine, TOKEN, *arguments)
        assert ended.code == 1
        assert "cannot be written" in ended.err
        assert "Traceback" not in ended.err
        assert not (machine.folder / ".env").exists()


async def test_a_key_beside_the_database_is_refused_before_anything_is_made(machine: Machine) -> None:
    ended = await init(machine, TOKEN, "--key-file", "data/database.key")
    assert ended.code == 1
    assert "beside the database" in ended.err
    assert list(machine.folder.iterdir()) == []
