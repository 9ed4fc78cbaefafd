"""Telegram in: parse the update, call the engine, acknowledge."""

from bot.handlers.register import register

__all__ = ["register"]
