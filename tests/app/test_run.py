"""`bot run` against a served Telegram: start, work, crash, stop."""

import json
import signal

import pytest

from bot.app.run import TWO_POLLERS
from bot.emulator import Dropped, Emulator, Refused
from tests.app.running import RUNNING, TOKEN, Machine, free_port, telegram, until

FOR_EVER = None


async def test_a_whole_start_and_a_clean_stop(machine: Machine, served: Emulator) -> None:
    robin = served.add_user("Robin")
    robin.say("/start")
    process = await machine.start("run")
    await process.line(RUNNING)
    await until(lambda: bool(robin.from_bot))
    assert robin.last.shows("I agree, and I am 18 or older")
    robin.tap_label("I agree, and I am 18 or older")
    await until(lambda: robin.last.text.startswith("Where are you?"))
    robin.say("Berlin")
    await until(lambda: robin.last.shows("Left"))
    ended = await process.stop()
    assert (ended.code, ended.out) == (0, "")
    assert served.pending_updates == 0
    assert "Robin" not in ended.err
    assert sorted(file.name for file in (machine.folder / "data").iterdir()) == [
        "achilles.db",
        "achilles.db.lock",
        "backups",
    ]


async def test_a_kill_in_the_middle_loses_nothing(machine: Machine, served: Emulator) -> None:
    robin = served.add_user("Robin")
    process = await machine.start("run")
    await process.line(RUNNING)
    served.fail("sendMessage", FOR_EVER, error=Dropped())
    robin.say("/start")
    await until(lambda: any(call.method == "sendMessage" for call in served.calls))
    process.child.send_signal(signal.SIGKILL)
    await process.end()
    served.heal()
    assert robin.from_bot == []

    process = await machine.start("run")
    await until(lambda: bool(robin.from_bot))
    await process.line(RUNNING)
    await until(lambda: served.pending_updates == 0)
    assert (await process.stop()).code == 0
    assert len(robin.from_bot) == 1
    assert robin.last.shows("I am under 18")


async def test_without_a_network_it_waits_longer_each_time_and_stops_when_told(machine: Machine) -> None:
    process = await machine.start("run", BOT_API_URL=f"http://127.0.0.1:{free_port()}")
    for seconds in (1, 2):
        await process.line(f"Telegram cannot be reached; trying again in {seconds} s.")
    ended = await process.stop(3)
    assert (ended.code, ended.out) == (0, "")
    assert "Traceback" not in ended.err


async def test_a_network_that_comes_later_is_enough(machine: Machine) -> None:
    port = free_port()
    process = await machine.start("run", BOT_API_URL=f"http://127.0.0.1:{port}")
    await process.line("Telegram cannot be reached")
    async with telegram(port) as (_, emulator):
        robin = emulator.add_user("Robin")
        robin.say("/start")
        await process.line(RUNNING)
        await until(lambda: bool(robin.from_bot))
        assert (await process.stop()).code == 0


@pytest.mark.usefixtures("served")
async def test_a_second_poller_ends_the_first_with_a_sentence(machine: Machine) -> None:
    first = await machine.start("run")
    await first.line(RUNNING)
    second = await machine.start("run", BOT_DATABASE="elsewhere/other.db")
    await second.line(RUNNING)
    ended = await first.end()
    assert ended.code == 1
    assert ended.err.splitlines()[-1] == TWO_POLLERS
    assert "Traceback" not in ended.err
    ended = await second.stop()
    assert ended.code == 0 or ended.err.splitlines()[-1] == TWO_POLLERS  # the first one's last call ends its poll
    assert "Traceback" not in ended.err


async def test_of_two_pollers_the_one_that_was_there_goes_on(machine: Machine, served: Emulator) -> None:
    """A second start by mistake ends with a sentence, and the people of the first one notice nothing."""
    robin = served.add_user("Robin")
    first = await machine.start("run")
    await first.line(RUNNING)
    robin.say("/start")
    await until(lambda: bool(robin.from_bot))
    await served.settled()
    second = await machine.start("run", BOT_DATABASE="elsewhere/other.db")
    ended = await second.end()
    assert ended.code == 1
    assert ended.err.splitlines()[-1] == TWO_POLLERS
    before = len(robin.from_bot)
    robin.say("/help")
    await until(lambda: len(robin.from_bot) > before)
    assert (await first.stop()).code == 0


@pytest.mark.parametrize("method", ["setMyCommands", "setMyDescription"])
async def test_a_flood_on_naming_the_commands_does_not_keep_it_from_working(
    machine: Machine, served: Emulator, method: str
) -> None:
    """Telegram limits these two strictly; a bot that is restarted often meets that limit."""
    served.fail(method, FOR_EVER, error=Refused(429, "Too Many Requests: retry after 3000", retry_after=3000))
    robin = served.add_user("Robin")
    robin.say("/start")
    process = await machine.start("run")
    await process.line(RUNNING)
    await until(lambda: bool(robin.from_bot))
    assert (await process.stop()).code == 0


async def test_it_stops_when_told_while_it_is_still_starting(machine: Machine, served: Emulator) -> None:
    served.fail("deleteWebhook", FOR_EVER, error=Dropped())
    process = await machine.start("run")
    await until(lambda: any(call.method == "deleteWebhook" for call in served.calls))
    ended = await process.stop()
    assert ended.code == 0
    assert "Traceback" not in ended.err


async def test_a_network_that_breaks_while_it_runs_is_waited_for(machine: Machine, served: Emulator) -> None:
    robin = served.add_user("Robin")
    process = await machine.start("run")
    await process.line(RUNNING)
    served.fail("getUpdates", 2, error=Dropped())
    robin.say("/start")
    await until(lambda: bool(robin.from_bot))
    ended = await process.stop()
    assert ended.code == 0
    assert "Traceback" not in ended.err


@pytest.mark.parametrize("form", ["text", "json"])
async def test_the_token_is_in_no_line_whatever_goes_wrong(machine: Machine, served: Emulator, form: str) -> None:
    process = await machine.start("run", BOT_LOG_LEVEL="DEBUG", BOT_LOG_FORMAT=form)
    await process.line(RUNNING)
    robin = served.add_user("Robin")
    served.fail("getUpdates", 1, error=Dropped())
    served.fail("sendMessage", 1, error=Refused(500, f"Internal Server Error at /bot{TOKEN}/sendMessage"))
    robin.say("/start")
    await until(lambda: bool(robin.from_bot))
    robin.tap_label("I am under 18")
    ended = await process.stop()
    secret = TOKEN.partition(":")[2]
    assert secret not in ended.err
    assert secret not in ended.out
    assert "Robin" not in ended.err
    assert len(ended.err.splitlines()) >= 3
    if form == "json":
        lines = [json.loads(line) for line in ended.err.splitlines()]
        assert {"at", "level", "room", "message"} <= set(lines[0])
        assert any(line["message"] == RUNNING for line in lines)
