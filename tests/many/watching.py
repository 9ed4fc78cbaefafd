"""What a benchmark notes: how long the event loop could do nothing else, and how much memory there is in use."""

import asyncio
import os
import time
from pathlib import Path

GLANCE_S = 0.002
Facts = dict[str, float]


class Watch:
    """How long the event loop could do nothing else, at most."""

    def __init__(self) -> None:
        self.longest = 0.0

    async def look(self) -> None:
        """Look again and again, until it is cancelled."""
        before = time.perf_counter()
        while True:
            await asyncio.sleep(GLANCE_S)
            now = time.perf_counter()
            self.longest, before = max(self.longest, now - before - GLANCE_S), now


def memory() -> float:
    """Return the megabytes that this process has in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def forget_most_memory() -> None:
    """Have `most_memory` tell of what comes from here on (5: see `man proc_pid_clear_refs`)."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def most_memory() -> float:
    """Return the megabytes that this process has had in memory at most.

    Not `ru_maxrss`: a process that was started by a larger one is told the larger one's there.
    """
    (peak,) = (line for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines() if "VmHWM" in line)
    return int(peak.split()[1]) / 1024
