"""A diary from outside: read it, refuse it by name, and play it through the rules."""

from bot.engine.diary.read import MOST_BYTES, DiaryError, read_diary
from bot.engine.diary.simulate import SimulatedDay, simulate, simulated_days

__all__ = ["MOST_BYTES", "DiaryError", "SimulatedDay", "read_diary", "simulate", "simulated_days"]
