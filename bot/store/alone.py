"""One process at a time: whoever changes the database holds a lock beside it."""

import fcntl
import os
from pathlib import Path
from typing import Self

from bot.store.errors import StoreError

PRIVATE = 0o600


class Alone:
    """The lock of a database; it is free again when the process ends, however it ends."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    @classmethod
    def hold(cls, database: Path) -> Self:
        """Take the lock; raise StoreError when another process has it."""
        descriptor = os.open(database.with_name(f"{database.name}.lock"), os.O_RDWR | os.O_CREAT, PRIVATE)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(descriptor)
            raise StoreError(f"Another process uses {database}: stop it first, two must not share it.") from None
        return cls(descriptor)

    def free(self) -> None:
        """Give the lock back."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
