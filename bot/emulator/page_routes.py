"""The routes of the chat page: its files, its people, their acts, and the clock."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.emulator import acts, page_forms, page_view
from bot.emulator.chats import Chat
from bot.emulator.controls import Controls
from bot.emulator.spec import Json
from bot.emulator.stream import EventStream
from bot.emulator.world import World

Act = Callable[[World, Chat, Request], Awaitable[Json]]

_ONLY_OURS = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"


class Assets(StaticFiles):
    """The page's files, asked for anew each time, so that no browser keeps those of an older version."""

    def file_response(self, *args: Any, **kwargs: Any) -> Response:  # noqa: ANN401 - passed on
        """Return a file that is not to be kept without asking."""
        response = super().file_response(*args, **kwargs)
        response.headers["Cache-Control"] = "no-cache"
        return response


class Page:
    """The page and its protocol; without `controls` it has no clock."""

    def __init__(self, world: World, controls: Controls | None, folder: Path) -> None:
        self._world, self._controls, self._folder = world, controls, folder

    def routes(self) -> list[BaseRoute]:
        """Return the routes."""
        person = "/chat/users/{user_id:int}"
        return [
            Route("/", self._index),
            Mount("/page", Assets(directory=self._folder, check_dir=False)),
            Route("/chat/bot", self._bot),
            Route("/chat/users", self._users),
            Route("/chat/users", self._add_user, methods=["POST"]),
            Route(person + "/events", self._events),
            *(Route(f"{person}/{name}", self._acting(act), methods=["POST"]) for name, act in ACTS.items()),
            Route("/clock", self._clock),
            Route("/clock", self._move_clock, methods=["POST"]),
        ]

    async def _index(self, _request: Request) -> Response:
        headers = {"Content-Security-Policy": _ONLY_OURS, "Cache-Control": "no-cache"}
        return FileResponse(self._folder / "index.html", headers=headers)

    async def _bot(self, _request: Request) -> Response:
        bot, profile = self._world.bot, self._world.profile
        shown = {name: bot[name] for name in ("id", "first_name", "username")}
        return JSONResponse(shown | {name: profile.text(name, "") for name in ("description", "short_description")})

    async def _users(self, _request: Request) -> Response:
        return JSONResponse([page_view.user(account) for account in self._world.accounts()])

    async def _add_user(self, request: Request) -> Response:
        new = await page_forms.read(request, page_forms.NewUser)
        chat = self._world.add_account(new.first_name, new.last_name, new.language_code)
        return JSONResponse(page_view.user(acts.account(chat)))

    async def _events(self, request: Request) -> Response:
        return EventStream(self._world, self._chat(request.path_params["user_id"]), self._controls)

    def _acting(self, act: Act) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            try:
                return JSONResponse(await act(self._world, self._chat(request.path_params["user_id"]), request))
            except acts.ActError as error:
                return JSONResponse({"error": str(error)}, 409)

        return endpoint

    async def _clock(self, request: Request) -> Response:
        user_id = request.query_params.get("user", "")
        chat = self._chat(int(user_id) if user_id.isascii() and user_id.isdecimal() else 0)
        return JSONResponse(page_view.clock(await self._controlled().state(chat.chat_id)))

    async def _move_clock(self, request: Request) -> Response:
        wanted = await page_forms.read(request, page_forms.Move)
        state = await self._controlled().move(self._chat(wanted.user).chat_id, wanted.move)
        self._world.watchers.tell_all("clock")
        return JSONResponse(page_view.clock(state))

    def _controlled(self) -> Controls:
        if self._controls is None:
            raise HTTPException(404, "There is no clock to see or move")
        return self._controls

    def _chat(self, user_id: int) -> Chat:
        chat = self._world.chats.get(user_id)
        if chat is None or chat.account is None:
            raise HTTPException(404, f"There is no person {user_id}")
        return chat


async def _say(world: World, chat: Chat, request: Request) -> Json:
    form = await page_forms.read(request, page_forms.Text)
    return {"message_id": acts.say(world, chat, chat, form.text)}


async def _tap(world: World, chat: Chat, request: Request) -> Json:
    form = await page_forms.read(request, page_forms.Tap)
    return {"callback_query_id": acts.tap(world, chat, chat, form.message_id, form.row, form.column)}


async def _location(world: World, chat: Chat, request: Request) -> Json:
    form = await page_forms.read(request, page_forms.Place)
    return {"message_id": acts.share_location(world, chat, form.latitude, form.longitude)}


async def _photo(world: World, chat: Chat, request: Request) -> Json:
    content, name = await page_forms.read_photo(request)
    return {"message_id": acts.send_photo(world, chat, content, name, "")}


async def _edit(world: World, chat: Chat, request: Request) -> Json:
    form = await page_forms.read(request, page_forms.Change)
    return {"message_id": acts.edit(world, chat, form.message_id, form.text)}


def _sending(act: Callable[[World, Chat], int]) -> Act:
    async def send(world: World, chat: Chat, request: Request) -> Json:
        await page_forms.read(request, page_forms.Nothing)
        return {"message_id": act(world, chat)}

    return send


def _turning(act: Callable[[World, Chat], None]) -> Act:
    async def turn(world: World, chat: Chat, request: Request) -> Json:
        await page_forms.read(request, page_forms.Nothing)
        act(world, chat)
        return {}

    return turn


ACTS: dict[str, Act] = {
    "text": _say,
    "tap": _tap,
    "location": _location,
    "photo": _photo,
    "edit": _edit,
    "sticker": _sending(acts.send_sticker),
    "voice": _sending(acts.send_voice),
    "contact": _sending(acts.send_contact),
    "block": _turning(acts.block),
    "unblock": _turning(acts.unblock),
}
