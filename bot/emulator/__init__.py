"""A strict Telegram Bot API on this machine, with people to talk to and a chat page; knows nothing of our bot."""

from bot.emulator.acts import ActError
from bot.emulator.controls import ClockState, Controls, Planned
from bot.emulator.emulator import Emulator
from bot.emulator.faults import AnswerLost, Dropped, Refused
from bot.emulator.people import Group, Person, SeenMessage
from bot.emulator.server import Call

__all__ = [
    "ActError",
    "AnswerLost",
    "Call",
    "ClockState",
    "Controls",
    "Dropped",
    "Emulator",
    "Group",
    "Person",
    "Planned",
    "Refused",
    "SeenMessage",
]
