"""Load, decide, apply: the only place where the rooms meet."""

from bot.engine.core import Engine, Reply

__all__ = ["Engine", "Reply"]
