"""The wire to Telegram: python-telegram-bot's requests over aiohttp, which tell what was certainly never sent."""

import asyncio
import os
import select
import ssl
from collections.abc import AsyncIterator
from functools import cache
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass
from weakref import WeakSet

import aiohttp
import certifi
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.outbox.bodies import Body, encoded, parsed
from bot.settings import SettingsError

IDLE_S = 5.0  # a connection that is kept longer is more often closed by the other side while we write
PIECE = 64 * 1024  # bytes of an upload, each with a time-out of its own
DEFAULT = BaseRequest.DEFAULT_NONE

Seconds = Any  # a float, None for no limit, or PTB's DEFAULT_NONE: its name for that type is private


class NeverSent(Exception):  # noqa: N818 - the cause of an error, and a fact
    """Why not one byte of a request has gone out: Telegram cannot have taken it."""

    def __init__(self, reason: str, *, late: bool = False) -> None:
        super().__init__(reason)
        self.late = late


class Wire(BaseRequest):
    """Requests to the Bot API, at most `connections` at once; times in seconds, None for no limit.

    Its errors are python-telegram-bot's own. The cause of one is NeverSent where that is certain; all others leave open
    whether Telegram took the request. None of them quotes the address, since the token is a part of it.
    """

    def __init__(
        self,
        connections: int = 8,
        *,
        connect_timeout: float | None = 5.0,
        read_timeout: float | None = 5.0,
        write_timeout: float | None = 5.0,
        media_write_timeout: float | None = 20.0,
        pool_timeout: float | None = 30.0,
        proxy: str | None = None,
    ) -> None:
        self._connect_timeout, self._read_timeout, self._pool_timeout = connect_timeout, read_timeout, pool_timeout
        self._write_timeout, self._media_write_timeout = write_timeout, media_write_timeout
        self._free = asyncio.Semaphore(connections)
        self._proxy = proxy
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """How long to wait for a piece of the answer, where a call does not say."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the wire; it may be opened again after a shutdown."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=Connections(limit=0, keepalive_timeout=IDLE_S, ssl=trusted()),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close the wire; what is under way fails."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    parse_json_payload = staticmethod(parsed)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Seconds = DEFAULT,
        write_timeout: Seconds = DEFAULT,
        connect_timeout: Seconds = DEFAULT,
        pool_timeout: Seconds = DEFAULT,
    ) -> tuple[int, bytes]:
        """Return the status and the body of the answer. Raises TimedOut, NetworkError."""
        body = encoded(request_data)
        usual_write = self._media_write_timeout if body and body.files else self._write_timeout
        times = aiohttp.ClientTimeout(
            total=None,
            connect=_chosen(connect_timeout, self._connect_timeout),
            sock_read=_chosen(read_timeout, self._read_timeout),
        )
        try:
            await self._place(_chosen(pool_timeout, self._pool_timeout))
            try:
                return await self._exchange(method, url, body, times, _chosen(write_timeout, usual_write))
            finally:
                self._free.release()
        except Exception as error:  # noqa: BLE001 - whatever it is, its words may hold the token
            failure, cause = _failure(error), error if isinstance(error, NeverSent) else None
        raise failure from cause  # out here, so that the error itself is not kept as the context

    async def _place(self, patience: float | None) -> None:
        """Wait for one of the connections, but not for ever."""
        if not self._free.locked():
            await self._free.acquire()
            return
        try:
            async with asyncio.timeout(patience):
                await self._free.acquire()
        except TimeoutError:
            raise NeverSent("all connections are busy", late=True) from None

    async def _exchange(
        self, method: str, url: str, body: Body | None, times: aiohttp.ClientTimeout, write_timeout: float | None
    ) -> tuple[int, bytes]:
        if body is None:
            return await self._ask(method, url, times)
        headers = {"Content-Type": body.kind, "Content-Length": str(len(body.content))}
        if not body.files:  # so small that writing it never waits
            return await self._ask(method, url, times, headers, body.content)
        async with asyncio.timeout(None) as deadline:
            return await self._ask(method, url, times, headers, _pieces(body.content, deadline, write_timeout))

    async def _ask(
        self,
        method: str,
        url: str,
        times: aiohttp.ClientTimeout,
        headers: dict[str, str] | None = None,
        content: bytes | AsyncIterator[bytes] | None = None,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NeverSent("the wire is closed")
        async with self._session.request(
            method,
            url,
            data=content,
            headers=headers,
            timeout=times,
            allow_redirects=False,  # it would carry the token to somebody else
            proxy=self._proxy,
        ) as answer:
            return answer.status, await answer.read()


class Connections(aiohttp.TCPConnector):
    """Connections that are used again only while the other side keeps them open; whatever fails here, nothing was sent.

    An idle connection that was closed is noticed by the event loop, but maybe only after we have written to it: so the
    socket itself is asked.
    """

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - passed on
        super().__init__(**options)
        self._used: WeakSet[object] = WeakSet()

    async def connect(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - passed on
        """Return an open connection. Raises NeverSent."""
        try:
            return await self._open(*args, **kwargs)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            reason = NeverSent(type(error).__name__, late=isinstance(error, TimeoutError))
        raise reason

    async def _open(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - passed on
        while True:
            connection = await super().connect(*args, **kwargs)
            if connection.protocol not in self._used:
                self._used.add(connection.protocol)
                return connection
            if not _is_readable(connection.transport):
                return connection
            connection.close()


def _is_readable(transport: asyncio.Transport | None) -> bool:
    """Tell whether something has come that nobody asked for: the end of the connection, as a rule."""
    if transport is None or transport.is_closing():
        return True
    poll = select.poll()
    poll.register(transport.get_extra_info("socket").fileno(), select.POLLIN)
    return bool(poll.poll(0))


async def _pieces(content: bytes, deadline: asyncio.Timeout, patience: float | None) -> AsyncIterator[bytes]:
    """Give an upload piece by piece, and move the deadline on whenever one has gone."""
    for begin in range(0, len(content), PIECE):
        if patience is not None:
            deadline.reschedule(asyncio.get_running_loop().time() + patience)
        yield content[begin : begin + PIECE]
    deadline.reschedule(None)


def _chosen(given: Seconds, usual: float | None) -> float | None:
    return usual if given is DEFAULT else given


def _failure(error: Exception) -> TelegramError:
    if isinstance(error, NeverSent):
        late, kind = error.late, str(error)
    else:
        late, kind = isinstance(error, TimeoutError), type(error).__name__
    return TimedOut(f"Timed out: {kind}") if late else NetworkError(f"Not through: {kind}")


def proxy_from_environment(url: str) -> str | None:
    """Return the proxy that HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY name. Raises SettingsError."""
    parts, proxies = urlsplit(url), getproxies()
    proxy = None if proxy_bypass(parts.netloc) else proxies.get(parts.scheme) or proxies.get("all")
    if proxy and "://" not in proxy:
        proxy = f"http://{proxy}"
    if proxy and urlsplit(proxy).scheme not in {"http", "https"}:
        raise SettingsError("The proxy that the environment names must begin with http:// or https://.")
    return proxy or None


@cache
def trusted() -> ssl.SSLContext:
    """Return whom we trust: certifi's authorities, or those of SSL_CERT_FILE or SSL_CERT_DIR."""
    file, folder = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    context = ssl.create_default_context(
        cafile=file or (None if folder else certifi.where()), capath=None if file else folder
    )
    context.set_alpn_protocols(["http/1.1"])
    return context
