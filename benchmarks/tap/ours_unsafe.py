"""Our bot, but for its promise: it confirms updates before their effects are committed, to show what waiting costs."""

from bot.__main__ import main
from bot.handlers.acknowledging import AcknowledgingBot
from tap import ours  # noqa: F401 - without its brakes


async def _at_once(self: AcknowledgingBot) -> None:
    """Wait for no update to be worked off before the next are fetched, and these confirmed."""
    self._open.clear()


AcknowledgingBot._committed_or_late = _at_once  # type: ignore[method-assign] # noqa: SLF001 - the promise

if __name__ == "__main__":
    main()
