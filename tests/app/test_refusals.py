"""What cannot work is refused with one sentence on standard error, no traceback, and a code that is not 0."""

from pathlib import Path

import pytest

from bot.store import Store
from tests.app.running import KEY, TOKEN, Machine, telegram

# A setting (None: not set) and what the sentence has to name.
REFUSED: list[tuple[dict[str, str | None], str]] = [
    ({"BOT_TOKEN": None}, "BOT_TOKEN is not set"),
    ({"BOT_TOKEN": ""}, "BOT_TOKEN is not set"),
    ({"BOT_TOKEN": "12345:too-short"}, "BOT_TOKEN does not look like a bot token"),
    ({"BOT_TOKEN": TOKEN.replace(":", "-")}, "BOT_TOKEN does not look like a bot token"),
    ({"BOT_DATABASE_KEY": None}, "No database key"),
    ({"BOT_DATABASE_KEY": "short"}, "BOT_DATABASE_KEY is too short"),
    ({"BOT_DATABASE_KEY": None, "BOT_DATABASE_KEY_FILE": "keys/none.key"}, "BOT_DATABASE_KEY_FILE cannot be read"),
    ({"BOT_DATABASE_KEY": None, "BOT_DATABASE_KEY_FILE": "keys/empty.key"}, "BOT_DATABASE_KEY_FILE is too short"),
    ({"BOT_DATABASE_KEY": None, "BOT_DATABASE_KEY_FILE": "keys/binary.key"}, "BOT_DATABASE_KEY_FILE"),
    ({"BOT_DATABASE_KEY": None, "BOT_DATABASE_KEY_FILE": "keys/null.key"}, "BOT_DATABASE_KEY_FILE"),
    ({"BOT_DATABASE_KEY": None, "BOT_DATABASE_KEY_FILE": "data/beside.key"}, "lies beside the database"),
    ({"BOT_DATABASE": "data"}, "BOT_DATABASE"),
    ({"BOT_DATABASE": "keys/empty.key/bot.db"}, "BOT_DATABASE"),
    ({"BOT_DATABASE": ""}, "BOT_DATABASE"),
    ({"BOT_API_URL": "not an address"}, "BOT_API_URL is not valid"),
    ({"BOT_LOG_LEVEL": "LOUD"}, "BOT_LOG_LEVEL is not valid"),
    ({"BOT_LOG_FORMAT": "xml"}, "BOT_LOG_FORMAT is not valid"),
    ({"BOT_MESSAGES_PER_SECOND": "0"}, "BOT_MESSAGES_PER_SECOND is not valid"),
    ({"BOT_TOKKEN": "x"}, "BOT_TOKKEN is not a setting"),
]


@pytest.fixture
def keys(machine: Machine) -> None:
    """Lay out key files that will not do."""
    for folder in ("keys", "data"):
        (machine.folder / folder).mkdir()
    (machine.folder / "keys" / "empty.key").write_text("\n")
    (machine.folder / "keys" / "binary.key").write_bytes(bytes(range(128, 192)))
    (machine.folder / "keys" / "null.key").write_bytes(b"abcdef\0ghijkl")
    (machine.folder / "data" / "beside.key").write_text(KEY)


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize(("settings", "named"), REFUSED, ids=[named for _, named in REFUSED])
async def test_a_setting_that_will_not_do_is_named(
    machine: Machine, settings: dict[str, str | None], named: str
) -> None:
    mode = machine.folder.stat().st_mode
    ended = await machine.run("run", **settings)
    assert named in ended.sentence()
    assert TOKEN not in ended.err
    assert KEY not in ended.err
    assert machine.folder.stat().st_mode == mode


async def test_a_token_that_telegram_refuses_is_named(machine: Machine) -> None:
    async with telegram(token="111111111:another-token-altogether-00000000") as (address, _):
        ended = await machine.run("run", BOT_API_URL=address)
    assert ended.sentence() == "Telegram refused the token: copy BOT_TOKEN again from @BotFather."
    assert TOKEN not in ended.err


async def test_a_wrong_key_is_named_and_the_database_left_alone(machine: Machine) -> None:
    file = machine.folder / "data" / "achilles.db"
    await (await Store.open(file, "00" * 32)).close()
    before = file.read_bytes()
    ended = await machine.run("run")
    assert ended.sentence().startswith("The database cannot be read with this key")
    assert file.read_bytes() == before


async def test_an_unknown_setting_in_the_file_is_named_too(machine: Machine) -> None:
    (machine.folder / ".env").write_text("BOT_DATABSE=x.db\n")
    ended = await machine.run("run")
    assert ended.sentence().startswith("BOT_DATABSE is not a setting of this version")


async def test_settings_are_read_from_the_file(machine: Machine) -> None:
    """The file's bad level is refused, so the file was read; the environment wins over it."""
    (machine.folder / ".env").write_text(f"BOT_TOKEN={TOKEN}\nBOT_LOG_LEVEL=LOUD\n")
    ended = await machine.run("run", BOT_TOKEN=None)
    assert ended.sentence().startswith("BOT_LOG_LEVEL is not valid")
    ended = await machine.run("run", BOT_TOKEN=None, BOT_LOG_LEVEL="INFO", BOT_DATABASE_KEY=None)
    assert ended.sentence().startswith("No database key")


async def test_a_server_that_is_no_bot_api_is_not_a_traceback(machine: Machine) -> None:
    """A captive portal says 200 and a page; a proxy says 403."""
    from starlette.applications import Starlette  # noqa: PLC0415 - for this test alone
    from starlette.requests import Request  # noqa: PLC0415 - as above
    from starlette.responses import HTMLResponse, Response  # noqa: PLC0415 - as above
    from starlette.routing import Route  # noqa: PLC0415 - as above

    from tests.emulator.serving import serving  # noqa: PLC0415 - as above

    async def page(request: Request) -> Response:
        return HTMLResponse("<p>Welcome</p>", 200 if "portal" in request.url.path else 403)

    async with serving(Starlette(routes=[Route("/{path:path}", page, methods=["GET", "POST"])])) as (address, _):
        for path in ("portal", "proxy"):
            process = await machine.start("run", BOT_API_URL=f"{address}/{path}")
            await process.line("Telegram cannot be reached")
            ended = await process.stop()
            assert ended.code == 0
            assert "Traceback" not in ended.err


def test_the_machines_folder_is_not_the_projects(machine: Machine) -> None:
    assert not (machine.folder / "pyproject.toml").exists()
    assert Path.cwd() != machine.folder
