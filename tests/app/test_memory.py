"""How the running bot treats its memory; in a process of its own, whose memory is nobody else's."""

import subprocess
import sys

GIVES_BACK = """
from bot.app.memory import give_back
from tests.many.watching import memory
give_back()
before = memory()
first = bytearray(30 * 2**20)  # a picture, after whose like the C library would keep as much and more
del first
pictures = [bytearray(20 * 2**20) for _ in range(2)]
held = memory() - before
del pictures
assert held > 35, held
assert memory() - before < 10, memory() - before
"""
SETTLES = """
import gc
from bot.app.memory import settle
gc.disable()
cycle = []
cycle.append(cycle)
settle()
assert gc.isenabled() and gc.get_freeze_count() > 0
assert gc.collect() == 0, "what is loaded is looked through no more"
"""


def run(program: str) -> None:
    """Run a program in a new process; it says by an assertion what does not hold."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=50, check=False)  # noqa: S603 - ourselves
    assert done.returncode == 0, done.stderr


def test_what_is_freed_goes_back_to_the_system() -> None:
    run(GIVES_BACK)


def test_what_is_loaded_is_kept_out_of_every_later_look_for_garbage() -> None:
    run(SETTLES)
