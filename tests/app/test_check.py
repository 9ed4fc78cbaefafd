"""`bot check`: fit or not, point by point, with an honest code."""

from bot.emulator import Emulator
from bot.store import Store
from tests.app.running import TOKEN, Machine


def points(out: str) -> dict[str, bool]:
    """Return each point and whether it is fit."""
    lines = [line.split(maxsplit=2) for line in out.splitlines()]
    return {what.rstrip(":"): {"ok": True, "BAD": False}[mark] for mark, what, _ in lines}


async def test_a_fit_bot_is_told_so(machine: Machine, served: Emulator) -> None:
    ended = await machine.run("check")
    assert ended.code == 0, ended
    assert set(points(ended.out).values()) == {True}
    assert {"content", "database", "token"} <= set(points(ended.out))
    assert "@achilles_coach_demo_bot" in ended.out
    assert ended.err == ""
    assert [call.method for call in served.calls] == ["getMe"], "a check changes nothing at Telegram's"


async def test_no_network_is_one_bad_point_and_the_others_are_told(machine: Machine) -> None:
    ended = await machine.run("check")
    assert ended.code == 1
    assert points(ended.out)["token"] is False
    assert points(ended.out)["database"] is True
    assert "check the network" in ended.out
    assert "Traceback" not in ended.err


async def test_a_wrong_key_and_a_wrong_token_are_both_told(machine: Machine, served: Emulator) -> None:
    await (await Store.open(machine.folder / "data" / "achilles.db", "00" * 32)).close()
    ended = await machine.run("check", BOT_TOKEN="1" + TOKEN)
    assert ended.code == 1
    found = points(ended.out)
    assert (found["content"], found["database"], found["token"]) == (True, False, False)
    assert "Telegram refused the token" in ended.out
    assert TOKEN not in ended.out + ended.err
    assert not [call for call in served.calls if call.ok]


async def test_missing_settings_are_told_as_points(machine: Machine) -> None:
    ended = await machine.run("check", BOT_TOKEN=None, BOT_DATABASE_KEY=None)
    assert ended.code == 1
    assert "BOT_TOKEN is not set" in ended.out
    assert "No database key" in ended.out
    assert "Traceback" not in ended.err
