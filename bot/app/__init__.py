"""Build the program from its parts: the only room that knows every other."""

from bot.app.build import Program, build

__all__ = ["Program", "build"]
