"""Our bot, but for its promise: it confirms updates before their effects are committed, to show what waiting costs."""

import asyncio

from bot.__main__ import main


async def at_once(_: asyncio.Queue[object]) -> None:
    """Wait for no update to be worked off before the next are fetched."""


asyncio.Queue.join = at_once  # type: ignore[assignment, method-assign] # the bot waits by joining the queue

if __name__ == "__main__":
    main()
