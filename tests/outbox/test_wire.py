"""The wire over real sockets: what arrives, what an error tells, and what is certain about it."""

import asyncio
import socket
import time
import traceback
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.clock import MovableClock
from bot.emulator import AnswerLost, Dropped, Emulator, Person, Refused
from bot.outbox.failures import Remedy, judge
from bot.outbox.wire import NeverSent, Wire, _pieces, proxy_from_environment, trusted
from bot.settings import SettingsError
from tests.emulator.serving import serving
from tests.outbox.peers import Peer, Talk, answer, answering, listening

TOKEN = "123456789:TEST-token-of-the-wire-tests-0000000"
SECRET = "TEST-token-of-the-wire-tests"
SHORT = 0.05  # a time-out that is to end
LONG = 30.0  # one that is not
MEGABYTE = 2**20
PROXIES = [name for stem in ("http", "https", "all", "no") for name in (f"{stem}_proxy", f"{stem}_proxy".upper())]


@asynccontextmanager
async def calling(url: str, **options: Any) -> AsyncIterator[Bot]:
    """Give a bot whose calls go to an address."""
    async with Wire(**{"read_timeout": LONG, "connect_timeout": LONG, **options}) as wire:
        yield Bot(TOKEN, f"{url}/bot", f"{url}/file/bot", request=wire, get_updates_request=wire)


@asynccontextmanager
async def emulated(**options: Any) -> AsyncIterator[tuple[Emulator, Person, Bot]]:
    """Give an emulator on real sockets, somebody in it, and a bot."""
    emulator = Emulator(TOKEN, clock=MovableClock(datetime(2026, 3, 2, 8, 30, tzinfo=UTC)))
    person = emulator.add_user("Robin")
    person.say("/start")
    async with serving(emulator.asgi) as (url, _), calling(url, **options) as bot:
        yield emulator, person, bot
        await emulator.close()


async def fails(bot: Bot, **options: Any) -> TelegramError:
    """Send a message, and return the error, which must not tell the token, however it is printed."""
    with pytest.raises(TelegramError) as caught:
        await bot.send_message(1, "hello", **options)
    return discreet(caught.value)


def discreet(error: TelegramError) -> TelegramError:
    """Check that nothing about an error holds the token."""
    seen: list[BaseException] = []
    chain: BaseException | None = error
    while chain is not None:
        seen.append(chain)
        chain = chain.__cause__ or chain.__context__
    assert SECRET not in "".join(map(repr, seen)) + "".join(traceback.format_exception(error))
    return error


def never_sent(error: TelegramError) -> bool:
    """Tell whether the error says that Telegram certainly did not take the message."""
    assert (judge(error).remedy is Remedy.RETRY) is isinstance(error.__cause__, NeverSent)
    return isinstance(error.__cause__, NeverSent)


async def test_a_message_with_buttons_arrives_as_it_was_meant() -> None:
    async with emulated() as (_, robin, bot):
        keys = InlineKeyboardMarkup([[InlineKeyboardButton("Größer ✅", callback_data="more")]])
        sent = await bot.send_message(robin.id, "<b>Grüße</b> & 🦶", reply_markup=keys, disable_notification=True)
        assert (robin.last.message_id, robin.last.text) == (sent.message_id, "<b>Grüße</b> & 🦶")
        assert robin.last.buttons == (("Größer ✅",),)
        assert robin.last.silent


@pytest.mark.parametrize("size", [1, 3 * MEGABYTE])
async def test_a_file_arrives_byte_for_byte_with_its_name(size: int) -> None:
    content = bytes(range(256)) * (size // 256) + b"\r\n--x"
    async with emulated() as (_, robin, bot):
        name = 'Für "Robin".pdf'
        sent = await bot.send_document(robin.id, content, caption="Bericht für dich", filename=name)
        assert sent.document
        assert sent.document.file_name == "Für %22Robin%22.pdf"
        assert sent.caption == "Bericht für dich"
        file = await bot.get_file(sent.document.file_id)
        assert bytes(await file.download_as_bytearray()) == content


REFUSALS = [
    (Refused(400, "Bad Request: chat not found"), BadRequest, Remedy.GONE),
    (Refused(401, "Unauthorized"), InvalidToken, Remedy.RETRY),
    (Refused(403, "Forbidden: bot was blocked by the user"), Forbidden, Remedy.GONE),
    (Refused(404, "Not Found"), InvalidToken, Remedy.RETRY),
    (Refused(409, "Conflict: terminated by other getUpdates request"), Conflict, Remedy.RETRY),
    (Refused(429, "Too Many Requests: retry after 3", retry_after=3), RetryAfter, Remedy.RETRY),
    (Refused(500, "Internal Server Error"), NetworkError, Remedy.UNCERTAIN),
    (Refused(502, "Bad Gateway"), NetworkError, Remedy.RETRY),
    (Refused(504, "Gateway Timeout"), NetworkError, Remedy.UNCERTAIN),
]


@pytest.mark.parametrize(("refusal", "kind", "remedy"), REFUSALS, ids=[str(row[0].code) for row in REFUSALS])
async def test_each_refusal_is_the_librarys_own_error(
    refusal: Refused, kind: type[TelegramError], remedy: Remedy
) -> None:
    async with emulated() as (emulator, _, bot):
        emulator.fail("sendMessage", error=refusal)
        error = await fails(bot)
        assert type(error) is kind
        assert judge(error).remedy is remedy


@pytest.mark.parametrize("fault", [Dropped(), AnswerLost()])
async def test_a_connection_that_breaks_off_leaves_it_open_whether_the_message_was_taken(fault: Any) -> None:
    async with emulated() as (emulator, _, bot):
        emulator.fail("sendMessage", error=fault)
        assert not never_sent(await fails(bot))


async def test_where_nobody_listens_nothing_was_sent() -> None:
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))
        async with calling(f"http://127.0.0.1:{unheard.getsockname()[1]}") as bot:
            assert never_sent(await fails(bot))


@pytest.mark.parametrize("url", ["http://", "http://exa mple", "ftp://127.0.0.1", "http://127.0.0.1:99999"])
async def test_an_impossible_address_tells_no_token(url: str) -> None:
    async with calling(url) as bot:
        await fails(bot)


async def test_a_server_without_tls_is_sent_nothing() -> None:
    async with listening(blunt) as peer, calling(peer.url.replace("http", "https")) as bot:
        assert never_sent(await fails(bot))


async def test_a_handshake_without_end_is_a_time_out_before_anything_was_sent() -> None:
    async with listening(silent) as peer, calling(peer.url.replace("http", "https"), connect_timeout=SHORT) as bot:
        error = await fails(bot)
        assert type(error) is TimedOut
        assert never_sent(error)


def blunt(_: Peer) -> Talk:
    """Answer before anything was asked."""

    async def talk(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer())

    return talk


def silent(_: Peer) -> Talk:
    """Say and read nothing."""

    async def talk(*_: object) -> None:
        await asyncio.Event().wait()

    return talk


CUT = answer()[:-20]


@pytest.mark.parametrize("said", [b"", CUT], ids=["nothing", "a part of the answer"])
async def test_an_answer_that_does_not_come_in_time_is_uncertain(said: bytes) -> None:
    async with listening(stalling(said)) as peer, calling(peer.url, read_timeout=SHORT) as bot:
        error = await fails(bot)
        assert type(error) is TimedOut
        assert not never_sent(error)


def stalling(said: bytes) -> Callable[[Peer], Talk]:
    """Begin an answer, and never end it."""

    def make(peer: Peer) -> Talk:
        async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await peer.request(reader)
            writer.write(said)
            await asyncio.Event().wait()

        return talk

    return make


@pytest.mark.parametrize(
    "said",
    [
        CUT,
        b"SSH-2.0-OpenSSH_9.2\r\n",
        answer(b"<html>Please log in</html>"),
        answer(b"{}"),
        answer(b"[1]"),
        answer(b"\xff\xfe"),
        answer(b"", "204 No Content"),
        answer(b"<html>", "403 Forbidden").replace(b"403 Forbidden", b"302 Found\r\nLocation: /login"),
    ],
    ids=["cut off", "no HTTP", "a portal's page", "no result", "a list", "no text", "nothing", "another address"],
)
async def test_an_answer_that_is_none_of_telegrams_is_uncertain(said: bytes, caplog: pytest.LogCaptureFixture) -> None:
    async with listening(answering(said)) as peer, calling(peer.url) as bot:
        assert not never_sent(await fails(bot))
        assert len(peer.heard) == 1
    assert "log in" not in caplog.text


async def test_a_redirection_is_not_followed_since_it_would_carry_the_token_along() -> None:
    async with listening(answering(answer())) as other:
        moved = answer(b"", "307 Temporary Redirect", f"Location: {other.url}/bot{TOKEN}/sendMessage")
        async with listening(answering(moved)) as peer, calling(peer.url) as bot:
            assert not never_sent(await fails(bot))
        assert other.heard == []


async def test_a_502_that_is_no_json_is_still_a_bad_gateway() -> None:
    async with listening(answering(answer(b"<html>nginx</html>", "502 Bad Gateway"))) as peer, calling(peer.url) as bot:
        assert judge(await fails(bot)).remedy is Remedy.RETRY


async def test_a_call_says_its_own_time_outs_and_none_means_no_limit() -> None:
    async with listening(late) as peer, calling(peer.url, read_timeout=SHORT) as bot:
        assert type(await fails(bot)) is TimedOut
        assert (await bot.send_message(1, "hello", read_timeout=None)).message_id == 7
        assert (await bot.send_message(1, "hello", read_timeout=LONG)).message_id == 7
    async with listening(late) as peer, calling(peer.url) as bot:
        assert type(await fails(bot, read_timeout=SHORT)) is TimedOut
        assert bot.request.read_timeout == LONG


def late(peer: Peer) -> Talk:
    """Answer later than a short time-out."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await peer.request(reader):
            await asyncio.sleep(5 * SHORT)
            writer.write(answer())

    return talk


async def test_whoever_waits_too_long_for_a_connection_has_sent_nothing_and_the_next_gets_it() -> None:
    async with listening(late) as peer, calling(peer.url, connections=1, pool_timeout=SHORT) as bot:
        first = asyncio.create_task(bot.send_message(1, "hello"))
        await asyncio.sleep(0)
        error = await fails(bot)
        assert type(error) is TimedOut
        assert never_sent(error)
        assert (await first).message_id == 7
        assert (await bot.send_message(1, "hello")).message_id == 7


async def test_a_call_that_is_given_up_leaves_its_connection_to_others() -> None:
    async with listening(late) as peer, calling(peer.url, connections=1) as bot:
        first = asyncio.create_task(bot.send_message(1, "hello"))
        await peer.met.wait()
        first.cancel()
        await asyncio.wait([first])
        assert first.cancelled()
        assert (await bot.send_message(1, "hello")).message_id == 7


async def test_no_more_connections_are_open_than_there_may_be() -> None:
    async with listening(keeping) as peer, calling(peer.url, connections=3) as bot:
        await asyncio.gather(*(bot.send_message(1, "hello") for _ in range(20)))
        assert len(peer.heard) == 20
        assert peer.connections <= 3


def keeping(peer: Peer) -> Talk:
    """Answer for as long as somebody asks."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await peer.request(reader):
            writer.write(answer())

    return talk


async def test_an_upload_that_nobody_reads_is_uncertain_after_a_while() -> None:
    async with listening(silent) as peer, calling(peer.url, media_write_timeout=SHORT) as bot:
        with pytest.raises(TimedOut) as caught:
            await bot.send_document(1, bytes(32 * MEGABYTE), filename="large")
        assert not never_sent(discreet(caught.value))


async def test_the_deadline_of_an_upload_moves_on_with_each_piece_and_ends_with_the_last() -> None:
    content = bytes(range(256)) * 1024
    async with asyncio.timeout(None) as deadline:
        sent, deadlines = b"", []
        async for piece in _pieces(content, deadline, LONG):
            sent += piece
            deadlines.append(deadline.when() or 0.0)
            await asyncio.sleep(0.001)
        assert sent == content
        assert deadlines == sorted(set(deadlines))
        assert len(deadlines) == 4
        assert deadline.when() is None
        async for _ in _pieces(content, deadline, None):
            assert deadline.when() is None


async def test_a_connection_is_used_again() -> None:
    async with listening(keeping) as peer, calling(peer.url) as bot:
        for _ in range(5):
            await bot.send_message(1, "hello")
        assert peer.connections == 1


@pytest.mark.parametrize("busy", [False, True], ids=["noticed by the loop", "not noticed yet"])
async def test_an_idle_connection_that_was_closed_costs_no_message(busy: bool) -> None:
    """The other side closes after each answer; the loop may be too busy to notice before it writes again."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(LONG)  # so that a failure ends
        port = server.getsockname()[1]
        closed = asyncio.get_running_loop().run_in_executor(None, close_after_each, server, 5)
        async with calling(f"http://127.0.0.1:{port}") as bot:
            for _ in range(5):
                assert (await bot.send_message(1, "hello")).message_id == 7
                if busy:
                    time.sleep(SHORT)  # noqa: ASYNC251 - the loop is to see nothing
                else:
                    await asyncio.sleep(SHORT)
        await closed


def close_after_each(server: socket.socket, times: int) -> None:
    """Answer one request on each connection, promise to keep it, and close it a moment later."""
    for _ in range(times):
        connection, _address = server.accept()
        with connection:
            while b'hello"' not in connection.recv(2**16):
                pass
            connection.sendall(answer())
            time.sleep(SHORT / 5)


async def test_a_connection_that_is_closed_while_we_write_is_uncertain() -> None:
    async with listening(answering(answer())) as peer, calling(peer.url) as bot:
        await bot.send_message(1, "hello")
        await asyncio.sleep(SHORT)
        await bot.send_message(1, "hello")
        assert peer.connections == 2
    async with listening(answering(answer(), b"\r\n")) as peer, calling(peer.url) as bot:
        await bot.send_message(1, "hello")
        assert not never_sent(await fails(bot))


async def test_a_proxy_gets_the_request_with_its_own_password() -> None:
    async with listening(answering(answer())) as proxy:
        address = proxy.url.replace("http://", "http://robin:secret@")
        async with calling("http://telegram.invalid", proxy=address) as bot:
            assert (await bot.send_message(1, "hello")).message_id == 7
        assert proxy.heard[0].startswith(b"POST http://telegram.invalid/bot")
        assert b"Proxy-Authorization: Basic cm9iaW46c2VjcmV0" in proxy.heard[0]


@pytest.mark.parametrize("said", [answer(b"", "407 Proxy Authentication Required"), CUT[:9]])
async def test_a_proxy_that_makes_no_tunnel_was_sent_nothing(said: bytes) -> None:
    async with listening(answering(said)) as proxy:
        async with calling("https://telegram.invalid", proxy=proxy.url) as bot:
            assert never_sent(await fails(bot))
        assert proxy.heard[0].startswith(b"CONNECT telegram.invalid:443")


ENVIRONMENTS = [
    ({}, None),
    ({"HTTPS_PROXY": "http://proxy:3128"}, "http://proxy:3128"),
    ({"https_proxy": "proxy:3128"}, "http://proxy:3128"),
    ({"HTTP_PROXY": "http://proxy:3128"}, None),
    ({"ALL_PROXY": "https://robin:secret@proxy"}, "https://robin:secret@proxy"),
    ({"ALL_PROXY": "http://proxy", "NO_PROXY": "telegram.org"}, None),
    ({"ALL_PROXY": "http://proxy", "NO_PROXY": "example.org"}, "http://proxy"),
    ({"ALL_PROXY": "http://proxy", "NO_PROXY": "*"}, None),
]


@pytest.mark.parametrize(("environment", "proxy"), ENVIRONMENTS)
def test_the_environment_names_the_proxy(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], proxy: str | None
) -> None:
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert proxy_from_environment("https://api.telegram.org") == proxy


def test_a_proxy_of_another_kind_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ALL_PROXY", "socks5://robin:secret@proxy")
    with pytest.raises(SettingsError) as caught:
        proxy_from_environment("https://api.telegram.org")
    assert "secret" not in str(caught.value)


def test_the_environment_names_other_authorities(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)
    assert trusted.__wrapped__().get_ca_certs()
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    assert trusted.__wrapped__().get_ca_certs() == []
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none"))
    with pytest.raises(FileNotFoundError):
        trusted.__wrapped__()


async def test_opening_and_closing_may_be_repeated() -> None:
    wire = Wire()
    await wire.shutdown()
    bot = Bot(TOKEN, "http://127.0.0.1/bot", request=wire, get_updates_request=wire)
    assert never_sent(await fails(bot))
    async with listening(keeping) as peer:
        bot = Bot(TOKEN, f"{peer.url}/bot", request=wire, get_updates_request=wire)
        for _ in range(2):
            await wire.initialize()
            await wire.initialize()
            assert (await bot.send_message(1, "hello")).message_id == 7
            await wire.shutdown()
            await wire.shutdown()
    assert never_sent(await fails(bot))


async def test_closing_ends_what_is_under_way() -> None:
    async with listening(silent) as peer, calling(peer.url) as bot:
        under_way = asyncio.create_task(fails(bot))
        await peer.met.wait()
        await bot.request.shutdown()
        assert not never_sent(await under_way)
