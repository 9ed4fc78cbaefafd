"""The methods by which updates reach the bot: polling, or a webhook."""

import re
from urllib.parse import urlsplit

from bot.emulator.errors import bad_request, conflict
from bot.emulator.spec import Json
from bot.emulator.updates import LIMIT
from bot.emulator.webhook import Webhook
from bot.emulator.world import World

CONNECTIONS = 40
CONNECTIONS_LIMIT = 100
HERE = ("127.0.0.1", "localhost", "::1")

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


async def get_updates(world: World, params: Json) -> list[Json]:
    """Answer getUpdates."""
    if world.webhook:
        reason = "use deleteWebhook to delete the webhook first"
        raise conflict(f"can't use getUpdates method while webhook is active; {reason}")
    if "allowed_updates" in params:
        world.updates.allowed = params["allowed_updates"]
    limit = params.get("limit", LIMIT)
    limit = limit if 1 <= limit <= LIMIT else LIMIT
    return await world.updates.poll(params.get("offset", 0), limit, params.get("timeout", 0))


async def set_webhook(world: World, params: Json) -> bool:
    """Answer setWebhook: updates go to an address on this machine, and nowhere else."""
    url = params.get("url", "")
    if not url:
        return await delete_webhook(world, params)
    _check_address(url)
    if "secret_token" in params and not _SECRET.fullmatch(params["secret_token"]):
        raise bad_request("secret token contains unallowed characters")
    connections = params.get("max_connections", CONNECTIONS)
    world.updates.interrupt(conflict("terminated by setWebhook request"))
    await _stop(world, params)
    if "allowed_updates" in params:
        world.updates.allowed = params["allowed_updates"]
    connections = min(max(connections, 1), CONNECTIONS_LIMIT)
    world.webhook = Webhook(url, params.get("secret_token"), connections, world.updates, world.clock)
    world.webhook.start()
    return True


async def delete_webhook(world: World, params: Json) -> bool:
    """Answer deleteWebhook."""
    await _stop(world, params)
    return True


def get_webhook_info(world: World, _params: Json) -> Json:
    """Answer getWebhookInfo."""
    shown: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": len(world.updates)}
    if world.updates.allowed:
        shown["allowed_updates"] = world.updates.allowed
    return shown | (world.webhook.info() if world.webhook else {})


async def _stop(world: World, params: Json) -> None:
    if world.webhook:
        webhook, world.webhook = world.webhook, None
        await webhook.stop()
    if params.get("drop_pending_updates"):
        world.updates.clear()


def _check_address(url: str) -> None:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise bad_request("bad webhook: invalid URL") from None
    if parts.scheme not in ("http", "https") or host not in HERE:
        raise bad_request("bad webhook: this emulator reaches only 127.0.0.1")
