"""Free text, understood offline: danger first, then the topic that is asked for."""

from bot.engine.understanding.understand import load_understanding
from bot.engine.understanding.values import FLAG_OF, Understander, Understanding

__all__ = ["FLAG_OF", "Understander", "Understanding", "load_understanding"]
