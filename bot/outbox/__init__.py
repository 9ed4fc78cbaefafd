"""Telegram out: the only sender."""

from bot.outbox.deliver import Outbox

__all__ = ["Outbox"]
