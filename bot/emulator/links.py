"""Addresses that Telegram takes in buttons and links."""

import re
from urllib.parse import urlsplit

_SCHEMES = ("http", "https", "tg", "ton")
_HOST = re.compile(r"[^\s/?#@:]+\.[^\s/?#@:.]{2,}|\d{1,3}(?:\.\d{1,3}){3}|localhost")


def fault(address: str) -> str | None:
    """Say what is wrong with `address`, or None when Telegram would take it."""
    if not address:
        return "URL host is empty"
    scheme, separator, rest = address.partition("://")
    if not separator:
        scheme, rest = ("tg", address[3:]) if address.lower().startswith("tg:") else ("http", address)
    if scheme.lower() not in _SCHEMES:
        return "Unsupported URL protocol"
    if scheme.lower() in ("tg", "ton"):
        return None if rest else "URL host is empty"
    return _host_fault(f"{scheme}://{rest}")


def _host_fault(address: str) -> str | None:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return "Wrong HTTP URL"
    if not parts.hostname:
        return "URL host is empty"
    return None if _HOST.fullmatch(parts.hostname) else "Wrong HTTP URL"


def checked(address: str) -> str | None:
    """Return `address` as Telegram would send it on, or None when it is no address."""
    address = address.strip()
    if fault(address):
        return None
    if address.lower().startswith("tg:"):
        return address
    full = address if "://" in address else f"http://{address}"
    parts = urlsplit(full)
    return full if parts.path or parts.query or parts.fragment else f"{full}/"
